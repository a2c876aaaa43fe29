import { afterAll, beforeAll, expect, test } from 'vitest';
import { doneDue, dueAt, listDue, setDue } from '../../../functions/store/due.ts';
import { changeRound, getRound, listRounds, putRound, type StoredRound } from '../../../functions/store/round.ts';
import { openStore, type Store } from '../../../functions/store/table.ts';
import { closeRound, openRound, type Round } from '../../../shared/cycle/round.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { by, closedRound, office, words } from './county.ts';
import { dieAtWrite } from './watch.ts';

let opened: Awaited<ReturnType<typeof openTestStore>>;
let store: Store;
beforeAll(async () => {
  opened = await openTestStore();
  store = opened.store;
});
afterAll(() => opened.close());

const at = (time: string) => `2026-11-22T${time}.000Z`;
const planned = (id: string): Round => ({ id, audience: 'citizens', title: words('Round'), graceMs: 60_000 });
const never = '9999-12-31T00:00:00.000Z';
const dues = async (cycle: string) => (await listDue(store, never)).filter((due) => due.cycle === cycle);

async function roundOf(cycle: string, id: string): Promise<StoredRound> {
  const stored = await getRound(store, office, cycle, id);
  if (!stored) throw new Error(`round ${id} was put before`);
  return stored;
}

test('a round is added once and found by its office and cycle only', async () => {
  expect(await putRound(store, by('add-round'), office, 'added', planned('b'))).toBe('stored');
  expect(await putRound(store, by('add-round'), office, 'added', { ...planned('b'), graceMs: 1 })).toBe('exists');
  await putRound(store, by('add-round'), office, 'added', planned('a'));
  expect(await listRounds(store, office, 'added')).toEqual([
    { round: planned('a'), revision: 1 },
    { round: planned('b'), revision: 1 },
  ]);
  expect(await getRound(store, office, 'other', 'a')).toBeUndefined();
  expect(await listRounds(store, 'other', 'added')).toEqual([]);
});

test('of two changes of one state one is made and the other is told', async () => {
  await putRound(store, by('add-round'), office, 'race', planned('a'));
  const before = await roundOf('race', 'a');
  const opens = Array.from({ length: 10 }, (_, n) => openRound(before.round, at(`09:00:0${n}`)) as Round);
  const told = await Promise.all(opens.map((after) => changeRound(store, by('open'), office, 'race', before, after)));
  expect(told.toSorted()).toEqual(['changed', ...Array.from({ length: 9 }, () => 'conflict')]);
  const winner = opens[told.indexOf('changed')];
  expect(await roundOf('race', 'a')).toEqual({ round: winner, revision: 2 });
  await expect(changeRound(store, by('x'), office, 'race', before, planned('b'))).rejects.toThrow("can't become");
});

test('a closing round is due from the end of its grace, a round without a closing time never', async () => {
  await putRound(store, by('add-round'), office, 'due', planned('a'));
  const before = await roundOf('due', 'a');
  await changeRound(store, by('open'), office, 'due', before, openRound(before.round, at('09:00:00')) as Round);
  expect(await dues('due')).toEqual([]);
  const open = await roundOf('due', 'a');
  await changeRound(store, by('close'), office, 'due', open, closeRound(open.round, at('10:00:00')) as Round);
  const due = { kind: 'round', office, cycle: 'due', round: 'a', at: at('10:01:00') };
  expect(await dues('due')).toEqual([due]);
  expect((await listDue(store, at('10:00:59'))).filter(({ cycle }) => cycle === 'due')).toEqual([]);
  expect((await listDue(store, at('10:01:00'))).filter(({ cycle }) => cycle === 'due')).toEqual([due]);
  const closing = await roundOf('due', 'a');
  const seal = { at: at('10:03:00'), count: 0, digest: 'd' };
  await changeRound(store, by('advance-seal'), office, 'due', closing, { ...closing.round, seal });
  expect(await dues('due')).toEqual([]);
});

test('a round that was put with its closing time is due too', async () => {
  await putRound(store, by('add-round'), office, 'put', closedRound('a'));
  expect(await dues('put')).toMatchObject([{ round: 'a', at: at('09:01:00') }]);
});

test('of two closing times at once the clock never keeps the later while the earlier was made', async () => {
  await putRound(store, by('add-round'), office, 'two', { ...planned('a'), opensAt: at('08:00:00') });
  const before = await roundOf('two', 'a');
  const closing = (time: string) =>
    changeRound(store, by('close'), office, 'two', before, { ...before.round, closesAt: at(time) });
  expect(await closing('09:00:00')).toBe('changed');
  expect(await closing('12:00:00')).toBe('conflict');
  expect(await dues('two')).toMatchObject([{ at: at('09:01:00') }]);
});

test('a closed round is due, at whichever write the power fails', async () => {
  for (const [k, when] of [1, 2, 3].flatMap((k) => [[k, 'before'] as const, [k, 'after'] as const])) {
    const cycle = `power-${when}-${k}`;
    await putRound(store, by('add-round'), office, cycle, { ...planned('a'), opensAt: at('08:00:00') });
    const dying = openStore(opened.env);
    dieAtWrite(dying, k, when, () => {
      throw new Error('the power failed');
    });
    const before = await roundOf(cycle, 'a');
    const after = { ...before.round, closesAt: at('09:00:00') };
    await expect(changeRound(dying, by('close'), office, cycle, before, after)).rejects.toThrow('the power failed');
    const { round } = await roundOf(cycle, 'a');
    expect([before.round, after]).toContainEqual(round);
    if (round.closesAt !== undefined) expect(await dues(cycle)).toHaveLength(1);
    const again = await roundOf(cycle, 'a');
    expect(await changeRound(store, by('close'), office, cycle, again, after)).toBe('changed');
    expect(await dues(cycle)).toMatchObject([{ at: at('09:01:00') }]);
  }
});

test('what was made due anew while it was being done stays due', async () => {
  const due = { kind: 'cycle', office, cycle: 'anew', at: at('09:00:00') } as const;
  expect(await dueAt(store, office, 'anew')).toBeUndefined();
  await setDue(store, by('compute-now'), due);
  expect(await dueAt(store, office, 'anew')).toBe(at('09:00:00'));
  await setDue(store, by('compute-now'), { ...due, at: at('09:30:00') });
  expect(await doneDue(store, by('computed'), due)).toBe('moved');
  expect(await dues('anew')).toEqual([{ ...due, at: at('09:30:00') }]);
  expect(await doneDue(store, by('computed'), { ...due, at: at('09:30:00') })).toBe('cleared');
  expect(await doneDue(store, by('computed'), { ...due, at: at('09:30:00') })).toBe('moved');
  expect(await dues('anew')).toEqual([]);
});

test('the longest due comes first', async () => {
  for (const [cycle, time] of [
    ['l1', '09:30:00'],
    ['l2', '09:10:00'],
    ['l3', '09:20:00'],
  ] as const) {
    await setDue(store, by('schedule'), { kind: 'cycle', office, cycle, at: at(time) });
  }
  const listed = (await listDue(store, at('09:20:00'))).map(({ cycle }) => cycle);
  expect(listed.filter((cycle) => cycle.startsWith('l'))).toEqual(['l2', 'l3']);
});
