import { afterEach, beforeEach, expect, test } from 'vitest';
import { listAudit } from '../../../functions/store/audit.ts';
import { acceptHandIn, handInFacts, listHandIns, type StoredHandIn } from '../../../functions/store/hand-in.ts';
import { type ApiCounty, by, dumpOf, openApiCounty } from './county.ts';

let county: ApiCounty;
let token: string;
beforeEach(async () => {
  county = await openApiCounty();
  token = await county.token();
});
afterEach(() => county.close());

const path = '/api/v1/cycles/2026/records';
let keys = 0;
const send = (items: unknown, key = `key-${keys++}`, by = token, more: object = {}) =>
  county.ask('POST', path, {
    token: by,
    headers: { 'idempotency-key': key },
    json: { reason: 'yearbook', items, ...more },
  });
const figure = (unit: string, value: string, field = 'actual') => ({ indicator: 'targets', unit, field, value });
const waiting = async (): Promise<readonly StoredHandIn[]> =>
  (await listHandIns(county.store, 'county', '2026')).filter(({ handIn }) => handIn.state === 'submitted');
const valuesOf = async (id: string) =>
  (await handInFacts(county.store, 'county', '2026', id)).map((fact) => [fact.id, fact.value]);

test('figures are handed in and take effect when somebody else accepts them', async () => {
  const sent = await send([figure('shiqiao', '118.5'), figure('qingshui', '95'), figure('qingshui', '-1')]);
  expect(sent.status).toBe(201);
  expect(sent.json()).toMatchObject({
    handIn: { supplier: 'statistics', state: 'submitted', way: 'interface', count: 4 },
    taken: 2,
    refused: 1,
    items: [
      { index: 0, verdict: 'changed', id: 'statistics:targets:actual:shiqiao' },
      { index: 1, verdict: 'unchanged' },
      { index: 2, verdict: 'refused', errors: [{ pointer: '#/items/2/value', code: 'value-below' }] },
    ],
  });
  const [one] = await waiting();
  if (!one) throw new Error('nothing waits');
  // What was accepted before is part of it: accepting takes the place of everything of the source.
  expect(await valuesOf(one.handIn.id)).toEqual([
    ['statistics:targets:actual:qingshui', '95'],
    ['statistics:targets:actual:shiqiao', '118.5'],
    ['statistics:targets:target:qingshui', '80'],
    ['statistics:targets:target:shiqiao', '120'],
  ]);
  const location = sent.headers.get('location') ?? '';
  expect((await county.ask('GET', location, { token })).json()).toMatchObject({
    id: one.handIn.id,
    state: 'submitted',
  });
  const accept = (actor: string) =>
    acceptHandIn(county.store, { ...by, actor, action: 'accept-hand-in' }, 'county', '2026', one);
  // Who made the token answers for it, and so is not the second person.
  expect(await accept('wang')).toEqual({ kind: 'same-person' });
  expect(await accept('li')).toEqual({ kind: 'accepted', version: 1 });
  expect((await county.ask('GET', location, { token })).json()).toMatchObject({ state: 'accepted' });
  const { items } = (await county.ask('GET', path, { token })).json<{ items: { value: string }[] }>();
  expect(items.map(({ value }) => value)).toEqual(['95', '118.5', '80', '120']);
  const ledger = (await listAudit(county.store, 'county', '2026')).map(({ actor, action, reason }) => [
    actor,
    action,
    reason,
  ]);
  expect(ledger).toContainEqual([expect.stringMatching(/^interface\//), 'hand-in', 'yearbook']);
});

test('batches that follow each other are one hand-in to accept, and nothing in between is lost', async () => {
  await send([figure('shiqiao', '1')]);
  await send([figure('qingshui', '2')]);
  const last = (await send([figure('shiqiao', '3')])).json<{ handIn: { id: string } }>();
  const all = await listHandIns(county.store, 'county', '2026');
  expect(all.map(({ handIn }) => [handIn.id.split('-').at(-1), handIn.state]).sort()).toEqual([
    ['1', 'withdrawn'],
    ['2', 'withdrawn'],
    ['3', 'submitted'],
  ]);
  expect((await valuesOf(last.handIn.id)).slice(0, 2)).toEqual([
    ['statistics:targets:actual:qingshui', '2'],
    ['statistics:targets:actual:shiqiao', '3'],
  ]);
});

test('every record is judged by itself, at its place and in words', async () => {
  const answer = await send([
    { indicator: 'targets', unit: 'shiqiao', field: 'actual', value: '1.234' },
    { indicator: 'targets', unit: 'nowhere', field: 'actual', value: '1' },
    { indicator: 'satisfaction', unit: 'shiqiao', field: 'actual', value: '1' },
    { indicator: 'targets', unit: 'shiqiao', field: 'actual' },
    { indicator: 'targets', unit: 'shiqiao', field: 'actual', value: 1 },
    { indicator: 'targets', unit: 'shiqiao', field: 'actual', value: '1', extra: true },
    { indicator: 'targets', unit: 'shiqiao', field: 'target', value: '1', day: '2025-12-31' },
    figure('qingshui', '95'),
    null,
    figure('qingshui', '96'),
  ]);
  type Line = { verdict: string; errors?: { pointer: string; code: string; detail: string }[] };
  const { items, taken, refused } = answer.json<{ items: Line[]; taken: number; refused: number }>();
  expect([taken, refused]).toEqual([1, 9]);
  expect(items.filter(({ errors }) => errors).map(({ errors }) => [errors?.[0]?.pointer, errors?.[0]?.code])).toEqual([
    ['#/items/0/value', 'too-many-places'],
    ['#/items/1/unit', 'unit-not-asked'],
    ['#/items/2/field', 'record-not-asked'],
    ['#/items/3/value', 'value-missing'],
    ['#/items/4/value', 'wrong-kind'],
    ['#/items/5/extra', 'unknown-member'],
    ['#/items/6/day', 'day-outside'],
    ['#/items/8', 'wrong-kind'],
    ['#/items/9', 'twice'],
  ]);
  for (const { errors = [] } of items) for (const { detail } of errors) expect(detail).toMatch(/[\u4e00-\u9fff]/);
});

test('where no record is good nothing is stored', async () => {
  const before = await dumpOf(county.store);
  const answer = await send([figure('shiqiao', '-1'), figure('nowhere', '1')]);
  expect([answer.status, answer.json().type]).toEqual([422, 'https://pingyi.example/api/problems/records-refused']);
  expect(await dumpOf(county.store)).toBe(before);
});

test('sending what is already there stores nothing and says so', async () => {
  const answer = await send([figure('shiqiao', '118.0')]);
  expect([answer.status, answer.json()]).toEqual([
    200,
    { taken: 1, refused: 0, items: [{ index: 0, verdict: 'unchanged', id: 'statistics:targets:actual:shiqiao' }] },
  ]);
  expect(await waiting()).toEqual([]);
});

test('the same request twice is answered with the same answer, and another under its name is refused', async () => {
  const first = await send([figure('shiqiao', '1')], 'november');
  const again = await send([figure('shiqiao', '1')], 'november');
  expect([again.status, again.text]).toEqual([201, first.text]);
  expect(again.headers.get('location')).toBe(first.headers.get('location'));
  expect(again.headers.get('idempotency-replayed')).toBe('true');
  const before = await dumpOf(county.store);
  const other = await send([figure('shiqiao', '2')], 'november');
  expect([other.status, other.json().type]).toEqual([422, 'https://pingyi.example/api/problems/key-reused']);
  expect(await dumpOf(county.store)).toBe(before);
  // Names are each token's own.
  expect((await send([figure('shiqiao', '2')], 'november', await county.token())).status).toBe(201);
});

test('a name is free again after a day', async () => {
  await send([figure('shiqiao', '1')], 'november');
  county.house.setClock('2026-11-23T02:00:00.000Z');
  expect((await send([figure('shiqiao', '2')], 'november')).status).toBe(201);
});

test('twenty times the same request at once are one hand-in', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => send([figure('shiqiao', '1')], 'november')));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([]);
  expect(statuses).toContain(201);
  const handIns = await listHandIns(county.store, 'county', '2026');
  expect(handIns).toHaveLength(1);
  const entries = (await listAudit(county.store, 'county', '2026')).filter(({ action }) => action === 'hand-in');
  expect(entries).toHaveLength(1);
  // Whoever was told to wait gets the one answer afterwards.
  expect((await send([figure('shiqiao', '1')], 'november')).text).toBe(
    answers.find(({ status }) => status === 201)?.text,
  );
});

test('ten systems of one supplier that send at once lose nothing of each other', async () => {
  const sent = await Promise.all(
    Array.from({ length: 10 }, (_, at) =>
      send([figure(at % 2 === 0 ? 'shiqiao' : 'qingshui', String(at), at < 5 ? 'actual' : 'target')]),
    ),
  );
  expect(sent.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201));
  const left = await waiting();
  expect(left).toHaveLength(1);
  // Of each figure several were sent; the hand-in that waits holds one of them, and never what was there before.
  const values = new Map((await valuesOf(left[0]?.handIn.id ?? '')) as [string, string][]);
  expect(['0', '2', '4']).toContain(values.get('statistics:targets:actual:shiqiao'));
  expect(['1', '3']).toContain(values.get('statistics:targets:actual:qingshui'));
  expect(['6', '8']).toContain(values.get('statistics:targets:target:shiqiao'));
  expect(['5', '7', '9']).toContain(values.get('statistics:targets:target:qingshui'));
});

test('a batch of a thousand records is taken, and one more or a megabyte more is not', async () => {
  const items = Array.from({ length: 1000 }, (_, at) => (at < 2 ? figure(['shiqiao', 'qingshui'][at] ?? '', '7') : {}));
  const began = performance.now();
  const answer = await send(items);
  expect([answer.status, answer.json().taken, answer.json().refused]).toEqual([201, 2, 998]);
  expect(performance.now() - began).toBeLessThan(5000);
  const more = await send([...items, {}]);
  expect([more.status, more.json().errors]).toMatchObject([422, [{ pointer: '#/items', code: 'too-large' }]]);
  expect((await send([{ note: 'x'.repeat(1024 * 1024) }])).status).toBe(413);
});

test('a token for another supplier hands in nothing here', async () => {
  const agency = await county.token({ supplier: 'agency' });
  expect((await send([figure('shiqiao', '1')], 'k', agency)).status).toBe(404);
  expect((await county.ask('GET', `/api/v1/cycles/2026/hand-ins/nothing`, { token })).status).toBe(404);
});
