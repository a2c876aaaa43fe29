import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { home } from '../../../functions/home/app.tsx';
import { people } from '../../../functions/people/app.tsx';
import { plans } from '../../../functions/plans/app.tsx';
import { results } from '../../../functions/results/app.tsx';
import type { Role } from '../../../functions/store/person.ts';
import type { Store } from '../../../functions/store/table.ts';
import { survey } from '../../../functions/survey/app.tsx';
import type { Door, Route } from '../../../functions/web/door.ts';
import type { House } from '../../../functions/web/house.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { addStaff, cookieOf } from '../people/staff.ts';
import { ownForm, testHouse } from './house.ts';

const doors: Readonly<Record<string, (house: House) => Door>> = { home, people, plans, results, survey };
const roles: readonly Role[] = ['office', 'contact', 'rater', 'third-party', 'leader', 'auditor'];

let store: Store;
let close: () => Promise<void>;
const cookies = new Map<Role, string>();
beforeAll(async () => {
  ({ store, close } = await openTestStore());
  for (const role of roles) {
    await addStaff(store, role, role);
    cookies.set(role, await cookieOf(store, role, '2026-11-22T02:00:00.000Z'));
  }
});
afterAll(() => close());

/** A declared path as somebody would ask for it. */
const asked = (path: string) => path.replace(/:\w+/g, 'x').replace('*', 'x');

function request(door: Door, { method, path }: Route, headers: Record<string, string>) {
  return door.app.request(asked(path), {
    method,
    headers: method === 'POST' ? { ...ownForm, ...headers } : headers,
    ...(method === 'POST' ? { body: '' } : {}),
  });
}

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
    for (const route of door.routes) {
      const answer = await request(door, route, { cookie: '__Host-sid=nobodynobodynobodynobodynobodynobodynobody1' });
      const toSignIn = answer.headers.get('location')?.startsWith('/people/sign-in?next=') ?? false;
      const wanted = route.policy !== 'public' && route.policy !== 'anyone';
      expect(toSignIn, `${route.method} ${route.path}`).toBe(wanted);
    }
  });

  test('refuses everybody without the duty, and nobody who has it', async () => {
    const door = open(testHouse({ store }));
    for (const route of door.routes) {
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

  test('does nothing that another site sends, and takes no body over 64 kB', async () => {
    const door = open(testHouse({ store }));
    for (const route of door.routes.filter(({ method }) => method === 'POST')) {
      const foreign = await request(door, route, {
        'sec-fetch-site': 'cross-site',
        cookie: cookies.get('office') ?? '',
      });
      expect(foreign.status, `${route.method} ${route.path}`).toBe(403);
      const large = { method: 'POST', headers: ownForm, body: 'a'.repeat(65_537) };
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
