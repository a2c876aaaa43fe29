import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { api } from '../../../functions/api/app.tsx';
import { drafts } from '../../../functions/drafts/app.tsx';
import { partBodyLimit, planBodyLimit } from '../../../functions/drafts/upload.ts';
import { home } from '../../../functions/home/app.tsx';
import { oversight } from '../../../functions/oversight/app.tsx';
import { people } from '../../../functions/people/app.tsx';
import { plans } from '../../../functions/plans/app.tsx';
import { results } from '../../../functions/results/app.tsx';
import { review } from '../../../functions/review/app.tsx';
import { scores } from '../../../functions/scores/app.tsx';
import type { Role } from '../../../functions/store/person.ts';
import type { Store } from '../../../functions/store/table.ts';
import { revokeToken, scopes } from '../../../functions/store/token.ts';
import { survey } from '../../../functions/survey/app.tsx';
import { bodyLimit, fileBodyLimit } from '../../../functions/web/body.ts';
import type { Door, Route } from '../../../functions/web/door.ts';
import type { House } from '../../../functions/web/house.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { by, newToken, unbound } from '../api/county.ts';
import { addStaff, cookieOf } from '../people/staff.ts';
import { ownForm, testHouse } from './house.ts';

const doors: Readonly<Record<string, (house: House) => Door>> = {
  api,
  drafts,
  home,
  oversight,
  people,
  plans,
  results,
  review,
  scores,
  survey,
};
const roles: readonly Role[] = ['office', 'contact', 'rater', 'third-party', 'leader', 'auditor'];

let store: Store;
let close: () => Promise<void>;
const cookies = new Map<Role, string>();
beforeAll(async () => {
  ({ store, close } = await openTestStore());
  for (const role of roles) await addStaff(store, role, role);
});
// Anew for each test: one of the routes signs out.
beforeEach(async () => {
  for (const role of roles) cookies.set(role, await cookieOf(store, role, '2026-11-22T02:00:00.000Z'));
});
afterAll(() => close());

/** Forms that may be larger than the others: with a file, a whole plan, or a long part of one. */
const largerForms: readonly (readonly [RegExp, number])[] = [
  [/^\/scores\/:cycle\/:source$|\/open-cycle$/, fileBodyLimit],
  [/^\/drafts\/.*json$/, planBodyLimit],
  [/^\/drafts\/:draft\/(frame|groups|suppliers|minimums|earlier|\w+\/(:place|add|:place\/add))$/, partBodyLimit],
];

/** A declared path as somebody would ask for it. */
const asked = (path: string) => path.replace(/:\w+/g, 'x').replace('*', 'x');

function request(door: Door, { method, path }: Route, headers: Record<string, string>) {
  return door.app.request(asked(path), {
    method,
    headers: method === 'POST' ? { ...ownForm, ...headers } : headers,
    ...(method === 'POST' ? { body: '' } : {}),
  });
}

/** The routes of visitors, and those of programs with the scope each wants. */
const ofVisitors = ({ routes }: Door) =>
  routes.flatMap(({ policy, ...route }) =>
    typeof policy === 'object' && 'scope' in policy ? [] : [{ ...route, policy }],
  );
const ofPrograms = ({ routes }: Door) =>
  routes.flatMap(({ policy, ...route }) =>
    typeof policy === 'object' && 'scope' in policy ? [{ ...route, policy }] : [],
  );

describe.each(Object.entries(doors))('the door of %s', (_, open) => {
  test('answers nothing that its register does not name, with who may use it', () => {
    const { app, routes } = open(testHouse({ store }));
    const mounted = app.routes.map(({ method, path }) => `${method} ${path}`);
    expect(mounted).toEqual(routes.map(({ method, path }) => `${method} ${path}`));
    expect(new Set(mounted).size).toBe(mounted.length);
    for (const { policy } of routes) expect(policy).not.toEqual([]);
  });

  test('sends a signed-out visitor to the sign-in page wherever it wants to know him', async () => {
    const door = open(testHouse({ store }));
    for (const route of ofVisitors(door)) {
      const answer = await request(door, route, { cookie: '__Host-sid=nobodynobodynobodynobodynobodynobodynobody1' });
      const toSignIn = answer.headers.get('location')?.startsWith('/people/sign-in?next=') ?? false;
      const wanted = route.policy !== 'public' && route.policy !== 'anyone';
      expect(toSignIn, `${route.method} ${route.path}`).toBe(wanted);
    }
  });

  test('refuses everybody without the duty, and nobody who has it', async () => {
    const door = open(testHouse({ store }));
    for (const route of ofVisitors(door)) {
      const { policy } = route;
      if (typeof policy === 'string') continue;
      for (const role of roles) {
        const answer = await request(door, route, { cookie: cookies.get(role) ?? '' });
        const text = await answer.text();
        const refused = answer.status === 403 && text.includes('您没有查看此页的权限');
        expect(refused, `${role}: ${route.method} ${route.path}`).toBe(!policy.includes(role));
      }
    }
  });

  test('does nothing that another site sends, and takes no body over its limit', async () => {
    const door = open(testHouse({ store }));
    for (const route of ofVisitors(door).filter(({ method }) => method === 'POST')) {
      const foreign = await request(door, route, {
        'sec-fetch-site': 'cross-site',
        cookie: cookies.get('office') ?? '',
      });
      expect(foreign.status, `${route.method} ${route.path}`).toBe(403);
      const limit = largerForms.find(([paths]) => paths.test(route.path))?.[1] ?? bodyLimit;
      const large = { method: 'POST', headers: ownForm, body: 'a'.repeat(limit + 1) };
      expect((await door.app.request(asked(route.path), large)).status, route.path).toBe(413);
    }
  });

  test('never answers with a fault of ours to an address made up', async () => {
    const house = testHouse({ store });
    const door = open(house);
    for (const route of door.routes) {
      const answer = await request(door, route, { cookie: cookies.get('office') ?? '' });
      expect(answer.status, `${route.method} ${route.path} ${house.lines.join()}`).toBeLessThan(500);
    }
  });
});

describe('the interface for programs', () => {
  test('opens nothing to a session, whoever signed in and wherever the request comes from', async () => {
    const door = api(testHouse({ store }));
    for (const route of ofPrograms(door)) {
      for (const role of roles) {
        const answer = await request(door, route, { ...ownForm, cookie: cookies.get(role) ?? '' });
        expect(answer.status, `${role}: ${route.method} ${route.path}`).toBe(401);
      }
    }
  });

  test('opens each operation to tokens with its scope, and to no other token', async () => {
    const door = api(testHouse({ store }));
    const operations = ofPrograms(door);
    expect(operations.length).toBeGreaterThan(10);
    const bounds = unbound('cycle', 'round', 'supplier');
    const revoked = { ...bounds, id: 'revoked' };
    const tokens = {
      none: undefined,
      unknown: `${(await newToken(store, bounds)).slice(0, -1)}!`,
      expired: await newToken(store, { ...bounds, expiresAt: '2026-11-22T02:00:00.000Z' }),
      revoked: await newToken(store, revoked),
      all: await newToken(store, bounds),
      'another office': await newToken(store, { ...bounds, office: 'other' }),
    };
    await revokeToken(store, by, 'county', 'revoked');
    let cells = 0;
    const status = async (route: Route, token: string | undefined) => {
      cells += 1;
      const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
      return (await request(door, route, headers)).status;
    };
    for (const route of operations) {
      const at = `${route.method} ${route.path}`;
      for (const kind of ['none', 'unknown', 'expired', 'revoked'] as const)
        expect(await status(route, tokens[kind]), `${kind}: ${at}`).toBe(401);
      for (const scope of scopes) {
        const only = await newToken(store, { ...bounds, scopes: [scope] });
        expect((await status(route, only)) === 403, `${scope}: ${at}`).toBe(scope !== route.policy.scope);
      }
      const everything = scopes.filter((scope) => scope !== route.policy.scope);
      expect(await status(route, await newToken(store, { ...bounds, scopes: everything })), at).toBe(403);
      // The addresses are made up: another office's token and the right one are told the same of them.
      expect(await status(route, tokens['another office']), at).toBe(await status(route, tokens.all));
      expect([200, 400, 404]).toContain(await status(route, tokens.all));
    }
    expect(cells).toBe(operations.length * (4 + scopes.length + 1 + 3));
  });
});
