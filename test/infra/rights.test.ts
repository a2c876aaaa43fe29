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
import { wholeSheet } from '../../functions/store/table.ts';
import { scopes } from '../../functions/store/token.ts';
import { bundleOf } from '../../infra/build.ts';
import { demoCycle, demoPlan, demoUnits } from '../../infra/demo/county.ts';
import { firstHalf, secondHalf } from '../../infra/demo/rounds.ts';
import { doorOf, functions } from '../../infra/functions.ts';
import { handInAsked } from '../../shared/evidence/hand-in.ts';
import { openTestStore } from '../fixtures/dynamo.ts';
import { filledIn, hiddenIn } from '../functions/scores/county.ts';
import { type RightsProxy, startRightsProxy } from './rights-proxy.ts';

const origin = 'http://localhost:3000';
const { office, id: cycle } = demoCycle;
const secret = newCardSecret((n) => randomBytes(n));
const deputySecret = newCardSecret((n) => randomBytes(n));
const unit = demoUnits[0]?.unit ?? '';
const tick: (() => Promise<{ computed?: number }>)[] = [];
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
  for (const round of firstHalf(at)) await putRound(store, by, office, cycle, { ...round, graceMs: 0 });
  for (const { opensAt: _, ...planned } of secondHalf(at)) await putRound(store, by, office, cycle, planned);
  await issueCards(store, by, office, cycle, 'h1', [
    { typed: typedCode(secret).replaceAll('-', '').slice(0, 16), subject: unit, channel: 'household' },
  ]);
  await issueCards(store, by, office, cycle, 'p1', [
    { typed: typedCode(deputySecret).replaceAll('-', '').slice(0, 16), subject: wholeSheet },
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
  for (const [login, held] of [
    ['agency', { role: 'third-party', suppliers: ['agency'] }],
    ['second', { role: 'office' }],
  ] as const)
    await putPerson(store, by, {
      login,
      office,
      name: { zh: login, en: login },
      roles: [held],
      password: await hashPassword(login),
    });
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

/** Analyses judge hundreds of times: what one visitor's walk has opened, the rights of the door being the same, no other's does. */
const analysed = new Set<string>();

function isOpenedFirst(link: string): boolean {
  const [path = ''] = link.split('?');
  if (!path.startsWith('/analysis/')) return true;
  const isFirst = !analysed.has(path);
  analysed.add(path);
  return isFirst;
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
        (link) =>
          !/[?&](?:lang|size)=/.test(link) &&
          isOpenedFirst(link) &&
          (!link.includes('/units/') || link.includes(`/units/${unit}`)) &&
          (!link.includes('/claims.') || link.includes(`/claims.${unit}`)),
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

  const whole = Object.fromEntries(demoUnits.map((one) => [`a.${one.unit}.overall`, '1']));
  const deputies = `/survey/${office}/${cycle}/p1`;
  expect((await ask(`${deputies}/card`, '', { code: typedCode(deputySecret) })).status).toBe(200);
  expect((await ask(`${deputies}/ballot`, '', { code: deputySecret, nonce, ...whole })).status).toBe(200);

  const keeper = await signIn('office');
  await walk(keeper, '/', '/plans');
  const asked = { revision: '1', reason: 'as planned' };
  expect((await ask(`/plans/${cycle}/rounds/h1/close`, keeper, asked)).status).toBe(303);
  expect((await ask(`/plans/${cycle}/rounds/h2/open`, keeper, asked)).status).toBe(303);
  expect((await ask(`/plans/${cycle}/compute`, keeper, { reason: 'as planned' })).status).toBe(303);
  let computed = 0;
  for (let looks = 0; looks < 5 && computed === 0; looks++)
    for (const look of tick) computed += (await look()).computed ?? 0;
  expect(computed).toBe(1);

  for (const login of ['office', 'leader', 'auditor', 'contact']) {
    const cookie = await signIn(login);
    const files = ['download.xlsx', 'notice.docx', 'download.csv', 'download.json'];
    const downloads = files.map((name) => `/results/${cycle}/${name}`);
    const ownFile = `/results/${cycle}/units/${unit}/download.xlsx`;
    const seen = await walk(cookie, '/', '/plans', '/results', ...downloads, ownFile);
    expect([...seen].filter(([, status]) => status >= 500)).toEqual([]);
    // A round of one ballot: the file that is recomputed would tell it, and is the auditor's.
    const mayTake = (path: string) => login === 'auditor' || (login !== 'contact' && !path.endsWith('.json'));
    for (const path of downloads) expect(seen.get(path), `${login}: ${path}`).toBe(mayTake(path) ? 200 : 403);
    expect(seen.get(ownFile)).toBe(200);
    expect((await ask('/people/sign-out', cookie, {})).status).toBe(303);
  }
  expect(proxy.refused).toEqual([]);
});

test('a seat fills in its sheet, keeps a draft and hands in without a right that the manifest does not give', async () => {
  const cookie = await signIn('contact');
  const sheet = `/review/${cycle}/t1/${unit}`;
  const rated = demoUnits.filter(({ group }) => group === 'enforcement' || group === 'management');
  const cells = rated.flatMap((one) => ['support', 'no-shifting', 'speed'].map((item) => `a.${one.unit}.${item}`));
  const answers = Object.fromEntries(cells.map((cell) => [cell, '1']));
  const seen = await walk(cookie, '/review', sheet, `${sheet}/units/audit`);
  const own = [...seen].filter(([path]) => path.startsWith('/review'));
  expect(own.filter(([, status]) => status !== 200)).toEqual([]);
  expect((await ask(`${sheet}/units/audit`, cookie, { 'a.support': '2' })).status).toBe(303);
  expect((await ask(sheet, cookie, { seen: '-'.repeat(cells.length), ...answers })).status).toBe(409);
  const form = { nonce: '3'.repeat(32), ...answers, 'a.audit.support': '2' };
  expect((await ask(`${sheet}/check`, cookie)).status).toBe(200);
  expect((await ask(`${sheet}/hand-in`, cookie, { ...form, 'a.audit.speed': '' })).status).toBe(422);
  expect((await ask(`${sheet}/hand-in`, cookie, form)).status).toBe(409);
  const seenNow = `${'-'.repeat(rated.findIndex((one) => one.unit === 'audit') * 3)}2`.padEnd(cells.length, '-');
  const { nonce: _, ...complete } = form;
  expect((await ask(sheet, cookie, { seen: seenNow, ...complete })).status).toBe(303);
  expect((await ask(`${sheet}/hand-in`, cookie, form)).status).toBe(303);
  expect((await ask(`${sheet}/hand-in`, cookie, { ...form, nonce: '4'.repeat(32) })).status).toBe(409);
  expect((await ask(`${sheet}/done`, cookie)).status).toBe(200);
  expect((await ask('/review', cookie)).status).toBe(200);
  expect(proxy.refused).toEqual([]);
});

test('another system reads, casts and hands in by its token without a right that the manifest does not give', async () => {
  const cookie = await signIn('office');
  const asked = handInAsked(demoPlan, demoCycle, 'agency');
  const figure = asked?.figures[0];
  if (!figure) throw new Error('the agency is asked for nothing');
  await walk(cookie, '/people/tokens', '/people/tokens/new', '/api', '/api/problems/invalid');
  const wanted = new URLSearchParams({ name: 'everything', round: `${cycle}/p1`, supplier: 'agency' });
  for (const scope of scopes) wanted.append('scope', scope);
  const tomorrow = new Date(Date.now() + 2 * 24 * 3600 * 1000).toISOString().slice(0, 10);
  const send = (path: string, form: string) =>
    apps.get('people')?.fetch(
      new Request(new URL(path, origin), {
        method: 'POST',
        headers: { cookie, origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: form,
      }),
    );
  const form = (id: string) => `${wanted}&cycle=&channel=&expires=${tomorrow}&id=${id}`;
  expect((await send('/people/tokens/check', form('')))?.status).toBe(200);
  const shown = await (await send('/people/tokens', form('0123456789abcdef')))?.text();
  const token = /pingyi_[0-9A-Za-z]{49}/.exec(shown ?? '')?.[0];
  const call = async (path: string, json?: object): Promise<[number, Record<string, string>]> => {
    const answer = await apps.get('api')?.fetch(
      new Request(new URL(`/api/v1${path}`, origin), {
        method: json ? 'POST' : 'GET',
        headers: {
          authorization: `Bearer ${token}`,
          ...(json && { 'content-type': 'application/json', 'idempotency-key': 'once' }),
        },
        ...(json && { body: JSON.stringify(json) }),
      }),
    );
    return [answer?.status ?? 0, (await answer?.json()) as Record<string, string>];
  };
  const at = `/cycles/${cycle}`;
  for (const path of ['/plans', `/plans/${demoPlan.id}/${demoPlan.version}`, '/cycles', at, `${at}/rounds`])
    expect((await call(path))[0], path).toBe(200);
  expect((await call(`${at}/rounds/p1`))[0]).toBe(200);
  expect((await call(`${at}/rounds/p1/cards`, { code: typedCode(deputySecret) }))[0]).toBe(200);
  expect((await call(`${at}/rounds/p1/cards`, { code: typedCode(newCardSecret((n) => randomBytes(n))) }))[0]).toBe(422);
  const answers = Object.fromEntries(demoUnits.map((one) => [one.unit, { overall: 2 }]));
  const ballot = { code: deputySecret, nonce: '7'.repeat(32), answers };
  expect((await call(`${at}/rounds/p1/ballots`, ballot))[0]).toBe(409);
  const { indicator, field } = figure;
  const items = [...figure.units].slice(0, 3).map((one) => ({ indicator, field, unit: one, value: '80' }));
  const first = await call(`${at}/records`, { reason: 'report', items });
  expect(first[0]).toBe(201);
  expect(await call(`${at}/records`, { reason: 'report', items })).toEqual(first);
  expect((await call(`${at}/records`))[0]).toBe(200);
  const [status, latest] = await call(`${at}/results/latest`);
  expect(status).toBe(200);
  for (const path of ['', '/units', `/units/${unit}`])
    expect((await call(`${at}/results/${latest.id}${path}`))[0], path).toBe(200);
  expect((await send('/people/tokens/0123456789abcdef/revoke', 'reason=over'))?.status).toBe(303);
  expect((await call('/plans'))[0]).toBe(401);
  expect(proxy.refused).toEqual([]);
});

test('the office begins, changes and removes a draft without a right that the manifest does not give', async () => {
  const cookie = await signIn('office');
  const begun = await ask('/drafts/new', cookie, { from: 'ready:township-assessment' });
  expect(begun.status).toBe(303);
  const [draft = ''] = (begun.headers.get('location') ?? '').split('?');
  const pages = ['', '/frame', '/groups', '/audiences', '/audiences/1', '/nodes/2', '/plan.json', '/json', '/compare'];
  for (const path of ['/drafts', '/drafts/new', ...pages.map((page) => draft + page)])
    expect((await ask(path, cookie)).status, path).toBe(200);
  expect((await ask(`${draft}/nodes/2/move`, cookie, { do: 'up', revision: '1' })).status).toBe(303);
  expect((await ask(`${draft}/delete`, cookie, { revision: '1' })).status).toBe(409);
  expect((await ask(`${draft}/delete`, cookie, { revision: '2' })).status).toBe(303);
  expect((await ask(draft, cookie)).status).toBe(404);
  const version = `/drafts/published/${demoPlan.id}/${demoPlan.version}`;
  for (const path of [version, `${version}/plan.json`])
    expect((await ask(path, await signIn('auditor'))).status).toBe(200);
  expect(proxy.refused).toEqual([]);
});

test('the office tries a draft, publishes it and opens a cycle without a right that the manifest does not give', async () => {
  const cookie = await signIn('office');
  const begun = await ask('/drafts/new', cookie, { from: 'ready:township-assessment' });
  const [draft = ''] = (begun.headers.get('location') ?? '').split('?');
  expect((await ask(`${draft}/simulate`, cookie)).status).toBe(200);
  expect((await ask(`${draft}/simulate`, cookie, { evidence: cycle })).status).toBe(200);
  expect((await ask(`/analysis${draft}`, cookie)).status).toBe(200);
  expect((await ask(`/analysis${draft}?on=${cycle}`, cookie)).status).toBe(200);
  const page = hiddenIn(await (await ask(`${draft}/publish`, cookie)).text());
  const published = await ask(`${draft}/publish`, cookie, { ...page, reason: 'as planned' });
  expect(published.status).toBe(303);
  const [version = ''] = (published.headers.get('location') ?? '').split('?');
  expect((await ask(version, cookie)).status).toBe(200);
  expect((await ask(`${version}/open-cycle`, cookie)).status).toBe(200);
  const typed = { id: 'next', zh: '明年', from: '2026-01-01', to: '2026-12-31', roster: 'east,东河镇,,plain' };
  const rounds = { 'rounds.citizens': '1', 'round.citizens.1.id': 'r', 'round.citizens.1.zh': '评价' };
  const closes = { 'round.citizens.1.closes': '2099-01-01T08:00' };
  const form = { ...typed, ...rounds, ...closes };
  expect((await ask(`${version}/open-cycle`, cookie, { ...form, do: 'preview' })).status).toBe(200);
  const opened = await ask(`${version}/open-cycle`, cookie, { ...form, do: 'confirm', reason: 'as planned' });
  expect([opened.status, opened.headers.get('location')]).toEqual([303, '/plans/next']);
  expect((await ask('/plans/next', cookie)).status).toBe(200);
  expect(proxy.refused).toEqual([]);
});

test('an agency hands in, is returned and accepted without a right that the manifest does not give', async () => {
  const [agency, keeper] = [await signIn('agency'), await signIn('second')];
  const source = `/scores/${cycle}/agency`;
  const template = new Uint8Array(await (await ask(`${source}/template.xlsx`, agency)).arrayBuffer());
  const upload = async (value: string | number) => {
    const form = new FormData();
    form.append('file', new File([new Uint8Array(await filledIn(template, { '得分!D4': value }))], '得分.xlsx'));
    const sent = new Request(new URL(source, origin), {
      method: 'POST',
      headers: { cookie: agency, origin },
      body: form,
    });
    return apps.get('scores')?.fetch(sent);
  };
  const step = async (cookie: string, at: string, verb: string) => {
    const page = hiddenIn(await (await ask(at, cookie)).text());
    return (await ask(`${at}/${verb}`, cookie, { ...page, reason: 'as planned' })).status;
  };
  expect((await upload('none'))?.status).toBe(422);
  for (const [value, verbs] of [
    [90, ['withdraw']],
    [91, ['submit', 'return']],
    [92, ['submit', 'accept']],
    [93, ['submit', 'withdraw']],
  ] as const) {
    const at = (await upload(value))?.headers.get('location') ?? '';
    for (const verb of verbs)
      expect(await step(verb === 'submit' || verb === 'withdraw' ? agency : keeper, at, verb)).toBe(303);
  }
  for (const cookie of [agency, keeper]) {
    const seen = await walk(cookie, '/scores');
    expect([...seen].filter(([path, status]) => status >= 400 && path.startsWith('/scores'))).toEqual([]);
  }
  expect(proxy.refused).toEqual([]);
});

test('the office makes cards, prints a poster and withdraws cards without a right that the manifest does not give', async () => {
  const cookie = await signIn('office');
  const round = `/cards/${cycle}/h2`;
  for (const path of ['/cards', round, `${round}/new`, `${round}/poster`, `${round}/withdraw`])
    expect((await ask(path, cookie)).status, path).toBe(200);
  const order = { title: 'first', subjects: `unit:${unit}`, each: '2', channel: 'household', stratum: '', expires: '' };
  const { batch = '' } = hiddenIn(await (await ask(`${round}/new`, cookie, order)).text());
  const made = await ask(`${round}/make`, cookie, { ...order, batch, reason: 'as planned' });
  expect([made.status, made.headers.get('content-type')]).toEqual([200, 'application/zip']);
  const form = { code: typedCode(newCardSecret((n) => randomBytes(n))), reason: 'lost' };
  expect((await ask(`${round}/withdraw`, cookie, form)).status).toBe(422);
  const withdraw = `${round}/batches/${batch}/withdraw`;
  expect((await ask(withdraw, cookie)).status).toBe(200);
  expect((await ask(withdraw, cookie, { reason: 'lost' })).status).toBe(303);
  expect((await ask(round, await signIn('auditor'))).status).toBe(200);
  expect(proxy.refused).toEqual([]);
});
