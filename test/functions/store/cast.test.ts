import { afterAll, beforeAll, expect, test } from 'vitest';
import { castBallot, hasCast, readBallots } from '../../../functions/store/ballot.ts';
import type { attributesOf } from '../../../functions/store/item.ts';
import { openStore, type Store } from '../../../functions/store/table.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { ballotOf, office, units, voterOf } from './county.ts';
import { onEach, watch } from './watch.ts';

let opened: Awaited<ReturnType<typeof openTestStore>>;
let store: Store;
beforeAll(async () => {
  opened = await openTestStore();
  store = opened.store;
});
afterAll(() => opened.close());

/** Long enough for a busy machine: what is tested here does not depend on the time it takes. */
const within = { deadlineMs: 60_000, tryMs: 60_000 };
const tally = (kinds: readonly { kind: string }[]) =>
  Object.fromEntries(
    Object.entries(Object.groupBy(kinds, ({ kind }) => kind)).map(([kind, all]) => [kind, all?.length]),
  );

test('of 500 casts of one ballot at once one is stored, and each tried put costs one write unit', async () => {
  const own = openStore(opened.env);
  const sent = watch(own);
  const charged: (number | undefined)[] = [];
  onEach(own.once, 'capacity', async ({ command, input }, go) => {
    if (command === 'PutItem') input.ReturnConsumedCapacity = 'TOTAL';
    const answer = await go();
    const { output } = answer as { output?: { ConsumedCapacity?: { CapacityUnits?: number } } };
    if (command === 'PutItem') charged.push(output?.ConsumedCapacity?.CapacityUnits);
    return answer;
  });
  const casts = await Promise.all(
    Array.from({ length: 500 }, (_, n) =>
      castBallot(own, office, 'crowd', ballotOf(voterOf(1), { nonce: `n${n}` }), within),
    ),
  );
  expect(tally(casts)).toEqual({ counted: 1, 'already-counted': 499 });
  expect(await readBallots(own, office, 'crowd', 'phones', units)).toHaveLength(1);
  const puts = sent.filter(({ command }) => command === 'PutItem');
  expect(puts).toHaveLength(500);
  expect(charged).toEqual([1]);
  // A refused put is charged by the size of the item; up to 1,024 bytes it is one unit.
  for (const { input } of puts) expect(sizeOf(input.Item)).toBeLessThan(400);
});

test('a review of twenty units on four questions, with the longest names a county has, is one write unit too', async () => {
  const sent = watch(store);
  const questions = ['cooperation-and-support', 'speed-of-response', 'quality-of-service', 'discipline-and-integrity'];
  const answers = Object.fromEntries(questions.map((question) => [question, { level: 3 }]));
  const sheet = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`department-of-affairs-${n}`, answers]));
  const cast = await castBallot(store, office, 'review', ballotOf(voterOf(2), { sheet }), { ...within, several: true });
  expect(cast).toEqual({ kind: 'counted' });
  expect(sizeOf(sent.find(({ command }) => command === 'PutItem')?.input.Item)).toBeLessThan(1024);
});

test('the same filling-in sent again is known as the rater’s own, another one on the card as a second', async () => {
  const ballot = ballotOf(voterOf(3));
  expect(await castBallot(store, office, 'again', ballot, within)).toEqual({ kind: 'counted' });
  expect(await castBallot(store, office, 'again', ballot, within)).toEqual({ kind: 'yours' });
  // Past midnight it is still the same filling-in.
  expect(await castBallot(store, office, 'again', { ...ballot, day: '2026-11-23' }, within)).toEqual({ kind: 'yours' });
  expect(await castBallot(store, office, 'again', { ...ballot, nonce: 'other' }, within)).toEqual({
    kind: 'already-counted',
  });
  // Gone back, changed an answer, sent again: what counts is the first, and he must not believe otherwise.
  const changed = ballotOf(voterOf(3), { sheet: { east: { attitude: { level: 4 } } } });
  expect(await castBallot(store, office, 'again', changed, within)).toEqual({ kind: 'already-counted' });
  expect(await readBallots(store, office, 'again', 'phones', units)).toEqual([ballot]);
});

test('a ballot without a nonce counts once, and casting it again is a second one', async () => {
  const { nonce: _, ...ballot } = ballotOf(voterOf(4));
  expect(await castBallot(store, office, 'bare', ballot, within)).toEqual({ kind: 'counted' });
  expect(await castBallot(store, office, 'bare', ballot, within)).toEqual({ kind: 'already-counted' });
  expect(await readBallots(store, office, 'bare', 'phones', units)).toEqual([ballot]);
});

test('of 1,000 replays none is counted', async () => {
  const voters = Array.from({ length: 50 }, (_, n) => voterOf(100 + n));
  await Promise.all(voters.map((voter) => castBallot(store, office, 'replay', ballotOf(voter), within)));
  const replays = voters.flatMap((voter) =>
    Array.from({ length: 20 }, (_, n) => ballotOf(voter, n % 2 === 0 ? {} : { nonce: `replay-${n}` })),
  );
  const casts = await Promise.all(replays.map((ballot) => castBallot(store, office, 'replay', ballot, within)));
  expect(tally(casts)).toEqual({ yours: 500, 'already-counted': 500 });
  expect(await readBallots(store, office, 'replay', 'phones', units)).toEqual(voters.map((voter) => ballotOf(voter)));
});

test('a rater of several units has one ballot, also when he filled in one of them first', async () => {
  const several = { ...within, several: true };
  const one = ballotOf(voterOf(5), { nonce: 'a', sheet: { east: { help: { level: 1 } } } });
  const two = ballotOf(voterOf(5), {
    nonce: 'b',
    sheet: { east: { help: { level: 1 } }, west: { help: { level: 0 } } },
  });
  expect(await castBallot(store, office, 'several', one, several)).toEqual({ kind: 'counted' });
  expect(await castBallot(store, office, 'several', two, several)).toEqual({ kind: 'already-counted' });
  await expect(castBallot(store, office, 'several', two, within)).rejects.toThrow('2 subjects');
  await expect(castBallot(store, office, 'several', { ...one, sheet: {} }, several)).rejects.toThrow('0 subjects');
  expect(await readBallots(store, office, 'several', 'phones', units)).toEqual([one]);
});

test('whether a card has cast is answered by its own key', async () => {
  expect(await hasCast(store, office, 'asked', 'phones', 'east', voterOf(6))).toBe(false);
  await castBallot(store, office, 'asked', ballotOf(voterOf(6)), within);
  expect(await hasCast(store, office, 'asked', 'phones', 'east', voterOf(6))).toBe(true);
  expect(await hasCast(store, office, 'asked', 'phones', 'west', voterOf(6))).toBe(false);
  expect(await hasCast(store, 'other-office', 'asked', 'phones', 'east', voterOf(6))).toBe(false);
});

test('when the database is gone nobody is told that he voted or failed to', async () => {
  const gone = openStore({ DYNAMODB_ENDPOINT: 'http://127.0.0.1:9' });
  let ms = 0;
  const cast = await castBallot(gone, office, 'gone', ballotOf(voterOf(7)), {
    deadlineMs: 3000,
    now: () => ms,
    sleep: async (wait) => {
      ms += wait;
    },
    random: () => 1,
  });
  expect(cast).toEqual({ kind: 'unknown' });
  // 50 + 100 + 200 + 400 + 800 ms, then the rest of the three seconds at most.
  expect(ms).toBeGreaterThan(1550);
  expect(ms).toBeLessThanOrEqual(3000);
});

test('a mistake of ours is not mistaken for a storm', async () => {
  const wrong = openStore({ ...opened.env, BALLOTS_TABLE: 'no-such-table' });
  await expect(castBallot(wrong, office, 'wrong', ballotOf(voterOf(8)), within)).rejects.toThrow();
});

/** Names and values of an item as DynamoDB counts them, in bytes. */
function sizeOf(item: unknown): number {
  const attributes = Object.entries(item as ReturnType<typeof attributesOf>);
  return attributes.reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value.S ?? ''), 0);
}
