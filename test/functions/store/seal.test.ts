import { afterAll, beforeAll, expect, test } from 'vitest';
import { castBallot, readBallots } from '../../../functions/store/ballot.ts';
import { touch } from '../../../functions/store/change.ts';
import { putCycle } from '../../../functions/store/cycle.ts';
import { listDue } from '../../../functions/store/due.ts';
import { changeRound, getRound, putRound } from '../../../functions/store/round.ts';
import { advanceSeal, readSealed, sealedDigest } from '../../../functions/store/seal.ts';
import { keyOf, openStore, type Store, shardOf } from '../../../functions/store/table.ts';
import { withdrawBallot } from '../../../functions/store/withdrawal.ts';
import type { Ballot } from '../../../shared/evidence/evidence.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { ballotOf, by, closedRound, cycleOf, office, units, voterOf } from './county.ts';
import { dieAtWrite, onEach } from './watch.ts';

let opened: Awaited<ReturnType<typeof openTestStore>>;
let store: Store;
beforeAll(async () => {
  opened = await openTestStore();
  store = opened.store;
});
afterAll(() => opened.close());

const apartMs = 60_000;
const within = { deadlineMs: 60_000, tryMs: 60_000 };
// Closed at 09:00 with a minute of grace: read at 09:01 and again at 09:02.
const at = (time: string) => `2026-11-22T${time}.000Z`;

async function roundWith(cycle: string, ballots: readonly Ballot[]): Promise<void> {
  await putCycle(store, by('open-cycle'), cycleOf(cycle), 'digest-of-the-plan');
  await putRound(store, by('add-round'), office, cycle, closedRound('phones'));
  await Promise.all(ballots.map((ballot) => cast(cycle, ballot)));
}
const cast = (cycle: string, ballot: Ballot) => castBallot(store, office, cycle, ballot, within);
const step = (cycle: string, time: string) =>
  advanceSeal(store, by('advance-seal', at(time)), office, cycle, 'phones', at(time), apartMs);
const forty = Array.from({ length: 40 }, (_, n) =>
  ballotOf(voterOf(n), { sheet: { [n % 2 ? 'east' : 'west']: { speed: { level: n % 5 } } } }),
);

test('the digest of ballots is the same in any order and another for another ballot', () => {
  const { count, digest } = sealedDigest(forty);
  expect(count).toBe(40);
  expect(sealedDigest(forty.toReversed())).toEqual({ count, digest });
  expect(sealedDigest(forty.slice(1)).digest).not.toBe(digest);
  expect(sealedDigest([ballotOf('x'), ...forty.slice(1)]).digest).not.toBe(digest);
});

test('a round is sealed by two equal reads a while apart, and not before its grace is over', async () => {
  await roundWith('steps', forty);
  expect(await step('steps', '09:00:59')).toEqual(closedRound('phones'));
  const expected = { count: 40, digest: sealedDigest(forty).digest };
  expect((await step('steps', '09:01:00')).firstRead).toEqual({ at: at('09:01:00'), ...expected });
  expect((await step('steps', '09:01:59')).seal).toBeUndefined();
  expect((await step('steps', '09:02:00')).seal).toEqual({ at: at('09:02:00'), ...expected });
  const sealed = await readSealed(store, office, 'steps', 'phones');
  expect(sealed).toEqual({ seal: { at: at('09:02:00'), ...expected }, ballots: sorted(forty), late: [] });
});

test('a ballot between the two reads starts them over and is sealed', async () => {
  await roundWith('between', forty.slice(0, 10));
  await step('between', '09:01:00');
  await cast('between', forty[10] ?? ballotOf('never'));
  expect((await step('between', '09:02:00')).seal).toBeUndefined();
  expect((await step('between', '09:03:00')).seal?.count).toBe(11);
});

test('sealed by eight at once with a late ballot: one digest, and the late one is listed and not counted', async () => {
  await roundWith('crowd', forty);
  const firsts = await Promise.all(Array.from({ length: 8 }, () => step('crowd', '09:01:00')));
  expect(new Set(firsts.map(({ firstRead }) => firstRead?.digest)).size).toBe(1);
  // All eight have read the second time when the late ballot comes, and none has sealed yet.
  const meet = gathering(8, () => cast('crowd', ballotOf(voterOf(99))));
  const seconds = await Promise.all(
    Array.from({ length: 8 }, async (_, n) => {
      const one = openStore(opened.env);
      onEach(one.db, 'meet', async ({ command }, go) => {
        if (command === 'BatchWriteItem') await meet();
        return go();
      });
      return advanceSeal(one, by('advance-seal'), office, 'crowd', 'phones', at(`09:02:0${n}`), apartMs);
    }),
  );
  const digests = seconds.map(({ seal }) => seal?.digest);
  expect(digests).toEqual(Array.from({ length: 8 }, () => sealedDigest(forty).digest));
  expect(new Set(seconds.map(({ seal }) => seal?.at)).size).toBe(1);
  expect(await step('crowd', '10:00:00')).toEqual(seconds[0]);
  const { ballots, late } = await readSealed(store, office, 'crowd', 'phones');
  expect(ballots).toEqual(sorted(forty));
  expect(late).toEqual([voterOf(99)]);
});

test('a ballot stored while the seal is written is late: listed, never counted', async () => {
  await roundWith('late', forty);
  await step('late', '09:01:00');
  const slow = openStore(opened.env);
  onEach(slow.db, 'late', async ({ command }, go) => {
    if (command === 'BatchWriteItem') await cast('late', ballotOf(voterOf(99)));
    return go();
  });
  const sealed = await advanceSeal(slow, by('advance-seal'), office, 'late', 'phones', at('09:02:00'), apartMs);
  expect(sealed.seal).toEqual({ at: at('09:02:00'), ...sealedDigest(forty) });
  await cast('late', ballotOf(voterOf(77), { sheet: { west: { speed: { level: 0 } } } }));
  const { ballots, late } = await readSealed(store, office, 'late', 'phones');
  expect(ballots).toEqual(sorted(forty));
  expect(late).toEqual([voterOf(77), voterOf(99)]);
  expect((await step('late', '10:00:00')).seal).toEqual(sealed.seal);
});

test('a round without a single ballot is sealed too', async () => {
  await roundWith('empty', []);
  await step('empty', '09:01:00');
  expect((await step('empty', '09:02:00')).seal?.count).toBe(0);
  expect(await readSealed(store, office, 'empty', 'phones')).toMatchObject({ ballots: [], late: [] });
  await cast('empty', forty[0] ?? ballotOf('never'));
  expect(await readSealed(store, office, 'empty', 'phones')).toMatchObject({ ballots: [], late: [voterOf(0)] });
});

test('a sheet that rates both townships is sealed with the rest', async () => {
  const both = ballotOf(voterOf(1), { sheet: { east: { help: { level: 0 } }, west: { help: { unknown: true } } } });
  await roundWith('sheets', forty.slice(2, 4));
  await castBallot(store, office, 'sheets', both, { ...within, several: true });
  await step('sheets', '09:01:00');
  expect((await step('sheets', '09:02:00')).seal?.count).toBe(3);
  expect((await readSealed(store, office, 'sheets', 'phones')).ballots).toContainEqual(both);
});

test('whole sheets that rate one township only are sealed in one order with that township’s own ballots', async () => {
  const west = (n: number) => ballotOf(voterOf(n), { sheet: { west: { speed: { level: n % 5 } } } });
  const own = Array.from({ length: 30 }, (_, n) => west(2 * n));
  const whole = Array.from({ length: 30 }, (_, n) => west(2 * n + 1));
  await roundWith('mixed', own);
  for (const ballot of whole) await castBallot(store, office, 'mixed', ballot, { ...within, several: true });
  await step('mixed', '09:01:00');
  const sealed = await step('mixed', '09:02:00');
  expect(sealed.seal).toEqual({ at: at('09:02:00'), ...sealedDigest([...own, ...whole]) });
  await castBallot(store, office, 'mixed', west(90), { ...within, several: true });
  await cast('mixed', west(91));
  const { ballots, late } = await readSealed(store, office, 'mixed', 'phones');
  expect(ballots).toEqual(sorted([...own, ...whole]));
  expect(late).toEqual([voterOf(90), voterOf(91)]);
});

test('a rating that its rater took back is not sealed; taken back after the seal it stays', async () => {
  await roundWith('back', forty);
  const place = (n: number) => ({
    office,
    cycle: 'back',
    round: 'phones',
    unit: n % 2 ? 'east' : 'west',
    voter: voterOf(n),
  });
  await withdrawBallot(store, place(3));
  await step('back', '09:01:00');
  expect((await step('back', '09:02:00')).seal?.count).toBe(39);
  await withdrawBallot(store, place(4));
  const { ballots, late } = await readSealed(store, office, 'back', 'phones');
  expect(ballots).toEqual(sorted(forty.toSpliced(3, 1)));
  expect(late).toEqual([]);
});

test('a reading that came too late to seal leaves the list of the one that sealed as it was', async () => {
  await roundWith('race', forty);
  await step('race', '09:01:00');
  const slow = openStore(opened.env);
  let sealed = false;
  // The slow one has read a late ballot and is about to write down its voters; meanwhile another one seals.
  onEach(slow.db, 'race', async ({ command }, go) => {
    if (command === 'Query' && !sealed) {
      sealed = true;
      expect((await step('race', '09:02:00')).seal?.count).toBe(40);
      await cast('race', ballotOf(voterOf(99)));
    }
    return go();
  });
  await advanceSeal(slow, by('advance-seal'), office, 'race', 'phones', at('09:02:01'), apartMs);
  expect(sealed).toBe(true);
  const { ballots, late } = await readSealed(store, office, 'race', 'phones');
  expect(ballots).toEqual(sorted(forty));
  expect(late).toEqual([voterOf(99)]);
});

test('the clock finds a closing round until it is sealed, wherever the power fails', async () => {
  for (let k = 1; ; k++) {
    const cycle = `power-${k}`;
    await roundWith(cycle, forty.slice(0, 5));
    await step(cycle, '09:01:00');
    const dying = openStore(opened.env);
    const when = k % 2 ? 'before' : 'after';
    const { writes } = dieAtWrite(dying, Math.ceil(k / 2), when, () => {
      throw new Error('the power failed');
    });
    const mine = async () =>
      (await listDue(store, at('09:05:00'))).filter((due) => due.cycle === cycle && due.kind === 'round');
    await advanceSeal(dying, by('advance-seal'), office, cycle, 'phones', at('09:02:00'), apartMs).catch(
      () => undefined,
    );
    if (writes() < Math.ceil(k / 2)) {
      // voters entered, voters, list entered, list, round entered, round, no longer due: every one of seven was the last
      // once, before and after.
      expect(k).toBe(15);
      expect(await mine()).toEqual([]);
      break;
    }
    const round = (await getRound(store, office, cycle, 'phones'))?.round;
    if (!round?.seal) expect(await mine()).toHaveLength(1);
    else await readSealed(store, office, cycle, 'phones');
    expect((await step(cycle, '09:03:00')).seal?.count).toBe(5);
    expect((await readSealed(store, office, cycle, 'phones')).ballots).toHaveLength(5);
    expect(await mine()).toEqual([]);
  }
});

test('a ballot that was changed behind everybody’s back is noticed', async () => {
  await roundWith('tampered', forty.slice(0, 3));
  await step('tampered', '09:01:00');
  await step('tampered', '09:02:00');
  // Under another name the guard does not know the table: so would somebody with the database's own tools.
  const tampering = openStore({ ...opened.env, BALLOTS_TABLE: 'another', RECORDS_TABLE: 'pingyi-ballots' });
  const update = keyOf.ballot(office, 'tampered', 'phones', 'west', voterOf(0));
  await touch(tampering, { update, set: 'SET s = :s', values: { ':s': 'speed>west=4' } });
  await expect(readSealed(store, office, 'tampered', 'phones')).rejects.toThrow('was sealed with 3 ballots');
});

test('a round that is not sealed, or does not exist, has no sealed ballots', async () => {
  await roundWith('open', forty.slice(0, 3));
  await expect(readSealed(store, office, 'open', 'phones')).rejects.toThrow('is not sealed');
  await expect(readSealed(store, office, 'open', 'paper')).rejects.toThrow('is not sealed');
  await expect(advanceSeal(store, by('x'), office, 'open', 'paper', at('10:00:00'), 1)).rejects.toThrow(
    'does not exist',
  );
  const before = await getRound(store, office, 'open', 'phones');
  if (!before) throw new Error('the round was put above');
  const { closesAt: _, ...planned } = before.round;
  await changeRound(store, by('reopen'), office, 'open', before, planned);
  expect(await step('open', '10:00:00')).toEqual(planned);
});

test('ballots over many pages are read to the last one', async () => {
  // A sheet of 30 scores is about 2 kB here; 600 of them in one shard are more than the megabyte of one page.
  const scores = Array.from({ length: 30 }, (_, n) => [longName(n), { score: `${90 + n}.123456789012` }]);
  const sheet = { east: Object.fromEntries(scores) };
  const voters = Array.from({ length: 8000 }, (_, n) => voterOf(n)).filter((voter) => shardOf(voter) === '3');
  const many = voters.slice(0, 600).map((voter) => ballotOf(voter, { sheet }));
  expect(many).toHaveLength(600);
  await Promise.all(many.map((ballot) => cast('pages', ballot)));
  let pages = 0;
  const counting = openStore(opened.env);
  onEach(counting.db, 'pages', (sent, go) => {
    if (sent.command === 'Query') pages += 1;
    return go();
  });
  const read = await readBallots(counting, office, 'pages', 'phones', units);
  expect(read).toHaveLength(600);
  expect(sealedDigest(read)).toEqual(sealedDigest(many));
  // 8 shards of two subjects and of whole sheets are 24 queries; one more is a second page, and one asks what was taken
  // back.
  expect(pages).toBe(24 + 1 + 1);
});

/** Waits until so many have come, does one thing, and lets all go on. */
function gathering(count: number, then: () => Promise<unknown>): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let come = 0;
  return async () => {
    come += 1;
    if (come === count) resolve(then().then(() => undefined));
    await promise;
  };
}

const longName = (n: number) => `a-question-with-a-rather-long-name-${String(n).padStart(4, '0')}`;
const sorted = (ballots: readonly Ballot[]) => ballots.toSorted((a, b) => (a.voter < b.voter ? -1 : 1));
