import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPassword } from '../../functions/people/password.ts';
import { issueCards } from '../../functions/store/card.ts';
import { newCardSecret, typedCode } from '../../functions/store/card-code.ts';
import { putCycle } from '../../functions/store/cycle.ts';
import { putPerson, type Role } from '../../functions/store/person.ts';
import { getPlan, putPlan } from '../../functions/store/plan.ts';
import { putRound } from '../../functions/store/round.ts';
import { bundleOf } from '../../infra/build.ts';
import { demoCycle, demoPlan, demoUnits, firstHalf, secondHalf } from '../../infra/demo/county.ts';
import { doorOf, functions } from '../../infra/functions.ts';
import { openTestStore } from '../fixtures/dynamo.ts';
import { type RightsProxy, startRightsProxy } from './rights-proxy.ts';

const origin = 'http://localhost:3000';
const { office, id: cycle } = demoCycle;
const secret = newCardSecret((n) => randomBytes(n));
const unit = demoUnits[0]?.unit ?? '';
const tick: (() => Promise<{ computed: number }>)[] = [];
const apps = new Map<string, { fetch(request: Request): Promise<Response> }>();
let proxy: RightsProxy;
let close: () => Promise<void>;

beforeAll(async () => {
  const opened = await openTestStore();
  const { store, env } = opened;
  proxy = await startRightsProxy(env.DYNAMODB_ENDPOINT ?? '');
  close = opened.close;
  const at = '2026-01-01T00:00:00.000Z';
  const by = { actor: 'installer', action: 'set-up', reason: 'rights', at };
  await putPlan(store, by, demoPlan);
  const plan = await getPlan(store, office, demoPlan.id, demoPlan.version);
  await putCycle(store, by, demoCycle, plan?.digest ?? '');
  // Without grace: nothing is on its way when the round closes.
  await putRound(store, by, office, cycle, { ...firstHalf(at), graceMs: 0 });
  const { opensAt: _, ...planned } = secondHalf(at);
  await putRound(store, by, office, cycle, planned);
  await issueCards(store, by, office, cycle, 'h1', [
    { typed: typedCode(secret).replaceAll('-', '').slice(0, 16), subject: unit, channel: 'household' },
  ]);
  for (const role of ['office', 'leader', 'auditor', 'contact'] as const) {
    const roles: { role: Role; units?: string[] }[] = [role === 'contact' ? { role, units: [unit] } : { role }];
    await putPerson(store, by, {
      login: role,
      office,
      name: { zh: role, en: role },
      roles,
      password: await hashPassword(role),
    });
  }
  for (const { name } of functions) {
    Object.assign(process.env, env, {
      DYNAMODB_ENDPOINT: proxy.endpointOf(name),
      PUBLIC_URL: origin,
      SEAL_APART_MS: '0',
    });
    // A bundle reads its surroundings while it loads.
    const bundle = await import(pathToFileURL(join(bundleOf(name), 'index.mjs')).href);
    if (bundle.app) apps.set(name, bundle.app);
    else tick.push(bundle.handler);
  }
});
afterAll(async () => {
  await proxy.close();
  await close();
});

async function ask(path: string, cookie: string, form?: Readonly<Record<string, string>>): Promise<Response> {
  const headers = { cookie, origin, ...(form && { 'content-type': 'application/x-www-form-urlencoded' }) };
  const init = form ? { method: 'POST', headers, body: new URLSearchParams(form).toString() } : { headers };
  const app = apps.get(doorOf(new URL(path, origin).pathname).name);
  if (!app) throw new Error(`nobody answers ${path}`);
  return app.fetch(new Request(new URL(path, origin), init));
}

async function signIn(login: string): Promise<string> {
  expect((await ask('/people/sign-in', '', { login, password: 'wrong' })).status).toBe(422);
  const answer = await ask('/people/sign-in', '', { login, password: login });
  expect(answer.status).toBe(303);
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

/** Opens every page a person finds from `paths` on, once each. */
async function walk(cookie: string, ...paths: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const seen = new Map<string, number>();
  const ahead = [...paths];
  for (let path = ahead.shift(); path !== undefined; path = ahead.shift()) {
    if (seen.has(path)) continue;
    const answer = await ask(path, cookie);
    seen.set(path, answer.status);
    const isPage = (answer.headers.get('content-type') ?? '').startsWith('text/html');
    const text = await answer.text();
    // One unit with all its indicators shows what every unit's pages ask for.
    const links = isPage
      ? [...text.matchAll(/href="(\/[^"#]*)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'))
      : [];
    ahead.push(
      ...links.filter(
        (link) => !link.includes('lang=') && (!link.includes('/units/') || link.includes(`/units/${unit}`)),
      ),
    );
  }
  return seen;
}

test('a cycle is run from the first ballot to the download without a right that the manifest does not give', async () => {
  const round = `/survey/${office}/${cycle}/h1`;
  const answers = Object.fromEntries((demoPlan.audiences[0]?.sheet.items ?? []).map(({ id }) => [`a.${id}`, '0']));
  expect((await ask('/healthz', '')).status).toBe(200);
  expect((await ask(round, '')).status).toBe(200);
  expect((await ask(`${round}/card`, '', { code: typedCode(newCardSecret((n) => randomBytes(n))) })).status).toBe(422);
  expect((await ask(`${round}/card`, '', { code: typedCode(secret) })).status).toBe(200);
  const nonce = '0'.repeat(32);
  expect((await ask(`${round}/ballot`, '', { code: secret, nonce, ...answers })).status).toBe(200);
  expect((await ask(`${round}/ballot`, '', { code: secret, nonce: '1'.repeat(32), ...answers })).status).toBe(409);

  const keeper = await signIn('office');
  await walk(keeper, '/', '/plans');
  const asked = { revision: '1', reason: 'as planned' };
  expect((await ask(`/plans/${cycle}/rounds/h1/close`, keeper, asked)).status).toBe(303);
  expect((await ask(`/plans/${cycle}/rounds/h2/open`, keeper, asked)).status).toBe(303);
  expect((await ask(`/plans/${cycle}/compute`, keeper, { reason: 'as planned' })).status).toBe(303);
  let computed = 0;
  for (let looks = 0; looks < 5 && computed === 0; looks++)
    for (const look of tick) computed += (await look()).computed;
  expect(computed).toBe(1);

  for (const login of ['office', 'leader', 'auditor', 'contact']) {
    const cookie = await signIn(login);
    const seen = await walk(cookie, '/', '/plans', '/results', `/results/${cycle}/download.json`);
    expect([...seen].filter(([, status]) => status >= 500)).toEqual([]);
    expect((await ask('/people/sign-out', cookie, {})).status).toBe(303);
  }
  expect(proxy.refused).toEqual([]);
});
