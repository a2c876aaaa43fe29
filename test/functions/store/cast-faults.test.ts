import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast, castBallot, readBallots } from '../../../functions/store/ballot.ts';
import { inParallel } from '../../../functions/store/parallel.ts';
import { openStore } from '../../../functions/store/table.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { ballotOf, chance, office, units, voterOf } from './county.ts';
import { faults, startFaultyProxy } from './faulty-proxy.ts';

let opened: Awaited<ReturnType<typeof openTestStore>>;
let proxy: Awaited<ReturnType<typeof startFaultyProxy>>;
beforeAll(async () => {
  opened = await openTestStore();
  proxy = await startFaultyProxy(opened.env.DYNAMODB_ENDPOINT ?? '', 2026, 0.4);
});
afterAll(async () => {
  await proxy.stop();
  await opened.close();
});

test('of 2,000 casts over a line where two of five requests fail none is lost, doubled or told wrong', async () => {
  const store = openStore({ ...opened.env, DYNAMODB_ENDPOINT: proxy.url });
  // 1,600 voters cast once; 200 more have two rival filling-ins each, of which only one may count.
  const single = Array.from({ length: 1600 }, (_, n) => ballotOf(voterOf(n)));
  const rivals = Array.from({ length: 200 }, (_, n) => [
    ballotOf(voterOf(2000 + n), { nonce: 'phone' }),
    ballotOf(voterOf(2000 + n), { nonce: 'paper', sheet: { east: { speed: { level: 1 } } } }),
  ]).flat();
  const random = chance(7);

  const cast = async (ballot: (typeof single)[number]): Promise<Cast> => {
    let ms = 0;
    const sleep = async (wait: number) => {
      ms += wait;
    };
    return castBallot(store, office, 'storm', ballot, { deadlineMs: 4000, tryMs: 250, now: () => ms, sleep, random });
  };
  let unknown = 0;
  const told = await inParallel([...single, ...rivals], 16, async (ballot) => {
    // Told "unknown" the rater sends the same filling-in again, as often as it takes.
    for (;;) {
      const { kind } = await cast(ballot);
      if (kind !== 'unknown') return { ballot, kind };
      unknown += 1;
    }
  });
  store.once.destroy();

  const stored = await readBallots(opened.store, office, 'storm', 'phones', units);
  expect(stored).toHaveLength(1800);
  expect(new Set(stored.map(({ voter }) => voter)).size).toBe(1800);
  const nonceOf = new Map(stored.map(({ voter, nonce }) => [voter, nonce]));
  const wrong = told.filter(
    ({ ballot, kind }) => (kind === 'already-counted') === (nonceOf.get(ballot.voter) === ballot.nonce),
  );
  expect(wrong).toEqual([]);
  // 1,600 + 200 were counted by this very filling-in, 200 rivals were not.
  expect(told.filter(({ kind }) => kind === 'already-counted')).toHaveLength(200);
  // The storm was one: every fault was met often, and the loop alone nearly always came through.
  for (const fault of faults) expect(proxy.done[fault], fault).toBeGreaterThan(60);
  expect(unknown).toBeLessThan(100);
});
