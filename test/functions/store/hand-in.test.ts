import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAudit } from '../../../functions/store/audit.ts';
import { acceptFacts, readFacts } from '../../../functions/store/fact.ts';
import {
  acceptHandIn,
  changeHandIn,
  currentBatch,
  currentFacts,
  getHandIn,
  type HandIn,
  handInFacts,
  listHandIns,
  putHandIn,
  type StoredHandIn,
} from '../../../functions/store/hand-in.ts';
import { openStore, type Store } from '../../../functions/store/table.ts';
import type { Fact } from '../../../shared/evidence/evidence.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { by, office } from './county.ts';
import { dieAtWrite } from './watch.ts';

let opened: Awaited<ReturnType<typeof openTestStore>>;
let store: Store;
beforeAll(async () => {
  opened = await openTestStore();
  store = opened.store;
});
afterAll(() => opened.close());

const fact = (id: string, value: string): Fact => ({ id, indicator: 'survey', unit: 'east', field: 'score', value });
const one = [fact('agency:survey:score:east', '90')];
const two = [fact('agency:survey:score:east', '91')];

const submitted = (id: string, more: Partial<HandIn> = {}): HandIn => ({
  id,
  source: 'agency',
  supplier: 'agency',
  state: 'submitted',
  way: 'workbook',
  count: 1,
  createdBy: 'agency-clerk',
  createdAt: '2026-11-22T07:00:00.000Z',
  submittedBy: 'agency-head',
  submittedAt: '2026-11-22T07:30:00.000Z',
  reason: 'third quarter',
  ...more,
});

const put = (cycle: string, handIn: HandIn, facts: readonly Fact[]) =>
  putHandIn(store, by('hand-in'), office, cycle, handIn, facts);
const accept = (cycle: string, before: StoredHandIn, after?: string, actor = 'clerk', of = store) =>
  acceptHandIn(of, { ...by('accept-hand-in'), actor }, office, cycle, before, after);

async function found(cycle: string, id: string): Promise<StoredHandIn> {
  const stored = await getHandIn(store, office, cycle, id);
  if (!stored) throw new Error(`no hand-in ${id}`);
  return stored;
}

test('what is handed in counts from its acceptance on, as a numbered version, and every version stays', async () => {
  await put('way', submitted('first'), one);
  expect(await readFacts(store, office, 'way')).toEqual([]);
  expect(await accept('way', await found('way', 'first'))).toEqual({ kind: 'accepted', version: 1 });
  await put('way', submitted('second', { createdAt: '2026-11-22T09:00:00.000Z' }), two);
  expect(await currentFacts(store, office, 'way', 'agency')).toEqual(one);
  expect(await accept('way', await found('way', 'second'))).toEqual({ kind: 'accepted', version: 2 });
  expect(await readFacts(store, office, 'way')).toEqual(two);
  const all = await listHandIns(store, office, 'way');
  expect(all.map(({ handIn }) => [handIn.id, handIn.state, handIn.version])).toEqual([
    ['second', 'accepted', 2],
    ['first', 'accepted', 1],
  ]);
  expect(await handInFacts(store, office, 'way', 'first')).toEqual(one);
  expect((await found('way', 'first')).handIn).toMatchObject({ decidedBy: 'clerk', decision: 'the plan says so' });
});

test('records may be handed in again as they were two versions ago', async () => {
  for (const [id, facts] of [
    ['a', one],
    ['b', two],
    ['c', one],
  ] as const) {
    await put('again', submitted(id), facts);
    await accept('again', await found('again', id));
  }
  expect(await currentFacts(store, office, 'again', 'agency')).toEqual(one);
  expect((await found('again', 'c')).handIn.version).toBe(3);
});

test('nobody accepts what he uploaded or confirmed himself', async () => {
  await put('own', submitted('mine'), one);
  const mine = await found('own', 'mine');
  expect(await accept('own', mine, undefined, 'agency-clerk')).toEqual({ kind: 'same-person' });
  expect(await accept('own', mine, undefined, 'agency-head')).toEqual({ kind: 'same-person' });
  expect(await readFacts(store, office, 'own')).toEqual([]);
});

test('an id that is taken keeps its records, whoever else tries', async () => {
  expect(await put('taken', submitted('x'), one)).toBe('stored');
  expect(await put('taken', submitted('x'), two)).toBe('exists');
  expect(await handInFacts(store, office, 'taken', 'x')).toEqual(one);
});

test('of two who decide at once one decides', async () => {
  await put('race', submitted('x'), one);
  const before = await found('race', 'x');
  const returned = changeHandIn(store, by('return-hand-in'), office, 'race', before, {
    ...before.handIn,
    state: 'returned',
  });
  const outcomes = await Promise.all([accept('race', before), accept('race', before, undefined, 'second'), returned]);
  const won = outcomes.map((one) => (typeof one === 'string' ? one : one.kind));
  expect(won.filter((one) => one !== 'conflict')).toHaveLength(1);
  const isAccepted = won.includes('accepted');
  expect((await found('race', 'x')).handIn.state).toBe(isAccepted ? 'accepted' : 'returned');
  expect(await readFacts(store, office, 'race')).toEqual(isAccepted ? one : []);
});

test('whoever compared it with what is no longer in force is told so, and nothing changes', async () => {
  await put('late', submitted('a'), one);
  await put('late', submitted('b'), two);
  const [a, b] = [await found('late', 'a'), await found('late', 'b')];
  expect((await currentBatch(store, office, 'late', 'agency')).batch).toBe('');
  expect((await accept('late', a, '')).kind).toBe('accepted');
  expect(await accept('late', b, '')).toEqual({ kind: 'overtaken' });
  expect((await found('late', 'b')).handIn.state).toBe('submitted');
  const { batch } = await currentBatch(store, office, 'late', 'agency');
  expect(await accept('late', await found('late', 'b'), batch)).toEqual({ kind: 'accepted', version: 2 });
});

test('two hand-ins compared with the same and accepted in the same instant: one becomes the version', async () => {
  await put('instant', submitted('a'), one);
  await put('instant', submitted('b'), two);
  const both = [await found('instant', 'a'), await found('instant', 'b')];
  const kinds = (await Promise.all(both.map((before) => accept('instant', before, '')))).map(({ kind }) => kind);
  expect(kinds.sort()).toEqual(['accepted', 'overtaken']);
  const states = (await listHandIns(store, office, 'instant')).map(({ handIn }) => handIn.state);
  expect(states.sort()).toEqual(['accepted', 'submitted']);
});

test('what came in without a hand-in is replaced by the first version, and other sources stay', async () => {
  await acceptFacts(store, by('accept-facts'), office, 'import', 'agency', one);
  await acceptFacts(store, by('accept-facts'), office, 'import', 'statistics', [fact('s', '1')]);
  await put('import', submitted('a'), two);
  expect(await accept('import', await found('import', 'a'))).toEqual({ kind: 'accepted', version: 1 });
  expect(await readFacts(store, office, 'import')).toEqual([...two, fact('s', '1')]);
  await acceptFacts(store, by('accept-facts'), office, 'import', 'statistics', []);
  expect((await found('import', 'a')).handIn.version).toBe(1);
});

test('what is decided stays decided', async () => {
  await put('ended', submitted('a', { state: 'checked' }), one);
  const checked = await found('ended', 'a');
  expect(await accept('ended', checked)).toEqual({ kind: 'conflict' });
  const change = (before: StoredHandIn, state: HandIn['state']) =>
    changeHandIn(store, by('x'), office, 'ended', before, { ...before.handIn, state });
  expect(await change(checked, 'withdrawn')).toBe('changed');
  expect(await change(checked, 'submitted')).toBe('conflict');
  await expect(change(await found('ended', 'a'), 'submitted')).rejects.toThrow('from withdrawn to submitted');
  await expect(change(checked, 'accepted')).rejects.toThrow('from checked to accepted');
});

test('an acceptance cut off anywhere is either not there or finished by the next', async () => {
  // Ledger, head, ledger, batch, pointer: five writes. The last run is not cut off.
  for (let k = 1; k <= 6; k++) {
    for (const when of ['before', 'after'] as const) {
      const cycle = `cut-${k}-${when}`;
      await put(cycle, submitted('x'), one);
      const before = await found(cycle, 'x');
      const mortal = openStore(opened.env);
      const death = dieAtWrite(mortal, k, when, () => {
        throw new Error('the power failed');
      });
      const done = await accept(cycle, before, '', 'clerk', mortal).catch(() => undefined);
      expect(done === undefined, `${k} ${when}`).toBe(death.writes() >= k);
      const now = await found(cycle, 'x');
      const facts = await readFacts(store, office, cycle);
      expect(facts).toEqual(now.handIn.state === 'accepted' ? one : []);
      if (now.handIn.state === 'submitted') {
        expect(now.handIn.decidedBy).toBeUndefined();
        expect(await accept(cycle, now, '', 'second')).toEqual({ kind: 'accepted', version: 1 });
      }
      expect(await readFacts(store, office, cycle)).toEqual(one);
      expect((await found(cycle, 'x')).handIn.version).toBe(1);
    }
  }
});

test('the ledger says who handed in and who accepted', async () => {
  await put('ledger', submitted('x'), one);
  await accept('ledger', await found('ledger', 'x'));
  const entries = await listAudit(store, office, 'ledger');
  expect(entries.map(({ action, what }) => [action, what.replace(/[0-9a-f]{32}/, 'digest')])).toEqual([
    ['hand-in', 'hand-in x of agency: 1 records'],
    ['accept-hand-in', 'hand-in x of agency: 1 records'],
    ['accept-facts', '1 records of agency as digest'],
  ]);
});

test('no office reads what was handed in to another', async () => {
  await put('other', submitted('x'), one);
  expect(await getHandIn(store, 'next', 'other', 'x')).toBeUndefined();
  expect(await listHandIns(store, 'next', 'other')).toEqual([]);
  await expect(handInFacts(store, 'next', 'other', 'x')).rejects.toThrow('missing');
});
