import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TickReport, tick } from '../../../functions/assess/tick.ts';
import type { Workshop } from '../../../functions/assess/workshop.ts';
import { castBallot, readBallots } from '../../../functions/store/ballot.ts';
import { putCycle } from '../../../functions/store/cycle.ts';
import { sha256 } from '../../../functions/store/digest.ts';
import { dueAt, setDue } from '../../../functions/store/due.ts';
import { acceptFacts } from '../../../functions/store/fact.ts';
import { getPlan, putPlan } from '../../../functions/store/plan.ts';
import { latestResult, wholeResult } from '../../../functions/store/result.ts';
import { changeRound, getRound, putRound } from '../../../functions/store/round.ts';
import { readSealed } from '../../../functions/store/seal.ts';
import { openStore } from '../../../functions/store/table.ts';
import type { LogLine } from '../../../functions/web/log.ts';
import { assess } from '../../../shared/assess/assess.ts';
import { canonical } from '../../../shared/canonical.ts';
import { closeRound, type Round } from '../../../shared/cycle/round.ts';
import type { Ballot } from '../../../shared/evidence/evidence.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { smallCycle, smallEvidence, smallPlan } from '../../fixtures/small-county.ts';
import { onEach } from '../store/watch.ts';

const noon = Date.parse('2026-07-01T12:00:00.000Z');
const apartMs = 60_000;
const { office } = smallCycle;
const by = { actor: 'kaoheban', action: 'set-up', reason: 'test county', at: new Date(noon).toISOString() };

let opened: Awaited<ReturnType<typeof openTestStore>>;
let seconds = 0;
const log: LogLine[] = [];
const now = () => new Date(noon + seconds * 1000).toISOString();
const workshop = (): Workshop => ({ store: opened.store, now, log: (line) => log.push(line) });
const tickAt = (at: number): Promise<TickReport> => {
  seconds = at;
  return tick(workshop(), apartMs);
};
const due = (cycle: string) => setDue(opened.store, by, { kind: 'cycle', office, cycle, at: now() });
const cast = (cycle: string, ballot: Ballot) =>
  castBallot(opened.store, office, cycle, ballot, { deadlineMs: 5000, several: ballot.audience === 'departments' });

async function openCounty(cycle: string): Promise<void> {
  const { store } = opened;
  await putPlan(store, by, smallPlan);
  const digest = (await getPlan(store, office, smallPlan.id, smallPlan.version))?.digest ?? '';
  await putCycle(store, by, { ...smallCycle, id: cycle }, digest);
  for (const [id, audience] of [
    ['r1', 'citizens'],
    ['r2', 'departments'],
  ] as const) {
    const round: Round = { id, audience, title: smallPlan.title, opensAt: by.at, graceMs: 60_000 };
    await putRound(store, by, office, cycle, round);
  }
  for (const ballot of smallEvidence.ballots) expect(await cast(cycle, ballot)).toEqual({ kind: 'counted' });
  await acceptFacts(store, by, office, cycle, 'statistics', smallEvidence.records);
}

async function close(cycle: string, id: string): Promise<void> {
  const before = await getRound(opened.store, office, cycle, id);
  const after = before && closeRound(before.round, now());
  if (!after || 'code' in after) throw new Error(`round ${id} could not be closed`);
  await changeRound(opened.store, by, office, cycle, before, after);
}

beforeAll(async () => {
  opened = await openTestStore();
});
afterAll(() => opened.close());

describe('a cycle on schedule', () => {
  beforeAll(async () => {
    seconds = 0;
    await openCounty('2026');
  });

  test('rounds are sealed after their grace by two equal reads, and then the due cycle is computed', async () => {
    seconds = 10;
    await close('2026', 'r1');
    await close('2026', 'r2');
    await due('2026');
    // Closed at 10 s; grace 60 s: nothing may be read before 70 s, and the second read comes a minute after the first.
    expect(await tickAt(69)).toEqual({ sealed: 0, computed: 0, waiting: 1, failed: 0 });
    expect(await tickAt(70)).toEqual({ sealed: 0, computed: 0, waiting: 1, failed: 0 });
    expect(await tickAt(100)).toEqual({ sealed: 0, computed: 0, waiting: 1, failed: 0 });
    expect(await tickAt(130)).toEqual({ sealed: 2, computed: 1, waiting: 0, failed: 0 });
    expect(await dueAt(opened.store, office, '2026')).toBeUndefined();
    expect(await tickAt(131)).toEqual({ sealed: 0, computed: 0, waiting: 0, failed: 0 });
  });

  test('the kept result is the one computed by hand, to the byte what the judgement alone gives', async () => {
    const latest = await latestResult(opened.store, office, '2026');
    expect(latest?.version).toBe(1);
    const published = latest?.head.groups.flatMap(({ standing }) => standing.map(({ published: score }) => score));
    expect(published).toEqual(['94.31', '86.80', '86.67', '68.85', '24.72']);
    const whole = await wholeResult(opened.store, office, '2026', latest?.id ?? '');
    const ballots: Ballot[] = [];
    for (const round of ['r1', 'r2']) ballots.push(...(await readSealed(opened.store, office, '2026', round)).ballots);
    const alone = assess(smallPlan, { ...smallCycle, id: '2026' }, { ballots, records: smallEvidence.records }, sha256);
    expect(canonical(whole)).toBe(canonical(alone));
    const seal = (await getRound(opened.store, office, '2026', 'r1'))?.round.seal;
    expect(alone.evidence.rounds[0]).toEqual({ round: 'r1', count: 15, digest: seal?.digest });
  });

  test('computing again, three times at once, keeps one result and its version', async () => {
    await due('2026');
    await Promise.all([tick(workshop(), apartMs), tick(workshop(), apartMs), tick(workshop(), apartMs)]);
    expect(await latestResult(opened.store, office, '2026')).toMatchObject({ version: 1 });
  });

  test('a ballot that comes after the seal is told and never counted', async () => {
    const late: Ballot = {
      round: 'r1',
      audience: 'citizens',
      voter: 'latecomer',
      channel: 'household',
      sheet: { b2: { attitude: { level: 0 }, speed: { level: 0 } } },
    };
    expect(await cast('2026', late)).toEqual({ kind: 'counted' });
    expect(await readBallots(opened.store, office, '2026', 'r1', ['b2'])).toHaveLength(1);
    await due('2026');
    expect(await tickAt(200)).toMatchObject({ computed: 1 });
    expect(log).toContainEqual(expect.objectContaining({ event: 'late-ballots', round: 'r1', count: 1 }));
    expect(JSON.stringify(log)).not.toContain('latecomer');
    expect(await latestResult(opened.store, office, '2026')).toMatchObject({ version: 1 });
  });

  test('a corrected record gives a second version, and the first can still be read', async () => {
    const first = await latestResult(opened.store, office, '2026');
    // a1 without its bonus of 4: 89.31332 + 2 = 91.31332
    const records = smallEvidence.records.filter(({ field, value }) => !(field === 'bonus' && value === '4'));
    await acceptFacts(opened.store, by, office, '2026', 'statistics', records);
    await due('2026');
    await tickAt(300);
    const second = await latestResult(opened.store, office, '2026');
    expect(second?.version).toBe(2);
    expect(second?.head.groups[0]?.standing[0]).toMatchObject({ unit: 'a1', published: '91.31' });
    expect(await wholeResult(opened.store, office, '2026', first?.id ?? '')).toBeDefined();
  });
});

describe('what is not sealed is not evidence', () => {
  test('an open round does not count and does not keep the others waiting', async () => {
    seconds = 1000;
    await openCounty('2027');
    await close('2027', 'r1');
    await tickAt(1060);
    await tickAt(1120);
    await due('2027');
    expect(await tickAt(1121)).toMatchObject({ computed: 1, waiting: 0 });
    const latest = await latestResult(opened.store, office, '2027');
    expect(latest?.head.evidence.rounds.map(({ round }) => round)).toEqual(['r1']);
    // without the review b2 has only its target, a real zero
    const b2 = latest?.head.groups.flatMap(({ standing }) => standing).find(({ unit }) => unit === 'b2');
    expect(b2).toMatchObject({ published: '0.00', covered: '30' });
  });

  test('a slow computation of old evidence does not overtake a quick one of new evidence', async () => {
    seconds = 3000;
    await openCounty('2028');
    await due('2028');
    // The slow one has read everything and is about to write, when a record is corrected and computed elsewhere.
    const slow = openStore(opened.env);
    let meanwhile: Promise<void> | undefined;
    onEach(slow.db, 'slow', async ({ command, input }, go) => {
      if (command.endsWith('WriteItem') || (command === 'PutItem' && JSON.stringify(input).includes('result#'))) {
        meanwhile ??= correctAndCompute();
        await meanwhile;
      }
      return go();
    });
    const correctAndCompute = async () => {
      const records = smallEvidence.records.filter(({ indicator }) => indicator !== 'extra');
      await acceptFacts(opened.store, by, office, '2028', 'statistics', records);
      seconds = 3001;
      await due('2028');
      await tick(workshop(), apartMs);
    };
    await tick({ ...workshop(), store: slow }, apartMs);
    expect(meanwhile).toBeDefined();
    // b1 by its target and score alone, without bonus and deduction: (74 x 30 + 100 x 10) / 40 = 80.5
    const b1 = async () =>
      (await latestResult(opened.store, office, '2028'))?.head.groups[1]?.standing.find(({ unit }) => unit === 'b1');
    expect(await b1()).toMatchObject({ published: '80.50' });
    // What was overtaken is looked at once more, and then there is rest.
    await tickAt(3002);
    expect(await b1()).toMatchObject({ published: '80.50' });
    expect(await dueAt(opened.store, office, '2028')).toBeUndefined();
    slow.db.destroy();
    slow.once.destroy();
  });

  test('a cycle that cannot be computed stays due, says so in the log, and does not hold up another', async () => {
    seconds = 2000;
    await setDue(opened.store, by, { kind: 'cycle', office, cycle: 'nowhere', at: '2026-01-01T00:00:00.000Z' });
    await due('2027');
    expect(await tickAt(2001)).toEqual({ sealed: 0, computed: 1, waiting: 0, failed: 1 });
    expect(log).toContainEqual(expect.objectContaining({ event: 'cycle-failed', cycle: 'nowhere' }));
    expect(await dueAt(opened.store, office, 'nowhere')).toBe('2026-01-01T00:00:00.000Z');
  });
});
