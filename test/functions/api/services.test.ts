import { afterAll, beforeAll, expect, test } from 'vitest';
import { api } from '../../../functions/api/app.tsx';
import { readCode } from '../../../functions/store/card-code.ts';
import { findCase } from '../../../functions/store/service-case.ts';
import { addPlace } from '../../../functions/store/service-place.ts';
import { openStore } from '../../../functions/store/table.ts';
import { startRightsProxy } from '../../infra/rights-proxy.ts';
import { type ApiCounty, by, openApiCounty } from './county.ts';

let county: ApiCounty;
let token: string;
beforeAll(async () => {
  county = await openApiCounty();
  token = await county.token();
  const title = { zh: '三号窗口', en: 'Window 3' };
  await addPlace(county.store, by, 'county', '2026', { id: 'window-3', unit: 'shiqiao', kind: 'window', title });
});
afterAll(() => county.close());

const path = '/api/v1/cycles/2026/rounds/spring/services';
const matter = { reference: 'SL-1', unit: 'shiqiao', about: 'window-3', finishedOn: '2026-11-22', stages: ['speed'] };
test('the interface needs no right for it that the manifest does not give', async () => {
  const { endpoint } = county.store.db.config;
  const at = endpoint && (await endpoint());
  if (!at) throw new Error('this store speaks to a database without an address');
  const proxy = await startRightsProxy(`${at.protocol}//${at.hostname}:${at.port}`);
  const { app } = api({ ...county.house, store: { ...county.store, ...through(proxy.endpointOf('api')) } });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ ...matter, reference: 'SL-rights' });
  expect((await app.request(path, { method: 'POST', headers, body })).status).toBe(201);
  expect(proxy.refused).toEqual([]);
  await proxy.close();
});

const through = (DYNAMODB_ENDPOINT: string) => {
  const { db, once } = openStore({ DYNAMODB_ENDPOINT });
  return { db, once };
};

type Faults = { readonly errors: readonly { readonly pointer: string; readonly code: string }[] };

test('a window’s system asks for a rating, and asking again gives the same link', async () => {
  const first = await county.ask('POST', path, { token, json: matter });
  expect(first.status).toBe(201);
  const { link, code, silentFrom } = first.json<{ link: string; code: string; silentFrom: string }>();
  // The 23rd to the 29th are seven days.
  expect(silentFrom).toBe('2026-11-30');
  const [address, secret = ''] = link.split('#');
  expect(address).toBe('https://pingyi.example/service/county/2026/spring');
  // Both spellings lead to the one case.
  const [scanned, typed] = [readCode(secret), readCode(code)];
  expect(scanned).toEqual(typed);
  const place = { office: 'county', cycle: '2026', round: 'spring' };
  const found = 'typed' in typed && (await findCase(county.store, place, typed.typed));
  expect(found).toMatchObject({ asked: { unit: 'shiqiao', about: 'window-3', channel: 'after-service' } });
  const again = await county.ask('POST', path, { token, json: { ...matter, stages: ['speed', 'speed'] } });
  expect([again.status, again.json()]).toEqual([200, first.json()]);
});

test('the same number with other facts is a conflict, and the same number of another unit is another case', async () => {
  const differs = await county.ask('POST', path, { token, json: { ...matter, finishedOn: '2026-11-21' } });
  expect([differs.status, differs.json()]).toMatchObject([409, { type: expect.stringContaining('case-differs') }]);
  const other = { reference: 'SL-1', unit: 'qingshui', finishedOn: '2026-11-22' };
  expect((await county.ask('POST', path, { token, json: other })).status).toBe(201);
});

test.each([
  ['unit', { unit: 'nowhere', about: undefined }, 'not-rated'],
  ['about', { unit: 'qingshui' }, 'no-such-place'],
  ['finishedOn', { finishedOn: '2026-11-23' }, 'not-yet'],
  // Silent from the 22nd on: 14 + 7 + 1.
  ['finishedOn', { finishedOn: '2026-11-14' }, 'too-late'],
  ['stages', { stages: ['manner'] }, 'no-such-stage'],
  ['reference', { reference: '' }, 'wrong-form'],
])('a fault of %s is named: %o is %s', async (member, change, code) => {
  const answer = await county.ask('POST', path, { token, json: { ...matter, ...change } });
  expect([answer.status, answer.json<Faults>().errors]).toMatchObject([422, [{ pointer: `#/${member}`, code }]]);
});

test('a token of another channel or round asks for nothing', async () => {
  const channel = await county.token({ channel: 'household' });
  expect((await county.ask('POST', path, { token: channel, json: matter })).status).toBe(403);
  const round = await county.token({ round: 'autumn' });
  expect((await county.ask('POST', path, { token: round, json: matter })).status).toBe(404);
  const reads = await county.token({ scopes: ['rounds:read'] });
  expect((await county.ask('POST', path, { token: reads, json: matter })).status).toBe(403);
});
