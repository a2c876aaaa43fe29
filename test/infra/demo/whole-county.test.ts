import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tick } from '../../../functions/assess/tick.ts';
import { readFacts } from '../../../functions/store/fact.ts';
import { listHandIns } from '../../../functions/store/hand-in.ts';
import { latestResult, wholeResult } from '../../../functions/store/result.ts';
import { readSealed } from '../../../functions/store/seal.ts';
import { handedInSeats } from '../../../functions/store/seat.ts';
import { plannedBallots } from '../../../infra/demo/ballots.ts';
import { demoCycle, demoPlan } from '../../../infra/demo/county.ts';
import { plannedHandIns } from '../../../infra/demo/figures.ts';
import { fillDemo } from '../../../infra/demo/fill.ts';
import { lateSeats, plannedDeputies, plannedReviews } from '../../../infra/demo/reviews.ts';
import { assess } from '../../../shared/assess/assess.ts';
import type { Answer, Ballot } from '../../../shared/evidence/evidence.ts';
import { checkPlan } from '../../../shared/plan/check.ts';
import { type ServedCounty, serveCounty } from './served-county.ts';

const at = '2026-11-22T08:00:00.000Z';
const total = 600;
const { office, id: cycle } = demoCycle;

let county: ServedCounty;
beforeAll(async () => {
  county = await serveCounty(at);
  const { url, store, dataDir, now } = county;
  await fillDemo({ url, store, dataDir, now, total, progress: () => {} });
  // Past the grace: the first look reads each round, the second seals it and computes the cycle.
  for (const later of ['2026-11-22T08:01:00.000Z', '2026-11-22T08:02:00.000Z', '2026-11-22T08:03:00.000Z'])
    await tick({ store, now: () => later, log: () => {} }, 1000);
});
afterAll(() => county.stop());

test('every source of the plan came in through its door: ballots on cards, sheets of seats, accepted workbooks', async () => {
  const counts = await Promise.all(
    ['h1', 'd1', 't1', 'p1'].map(
      async (round) => (await readSealed(county.store, office, cycle, round)).ballots.length,
    ),
  );
  // 600 citizens; 20 departments without the 3 that never hand in; 8 townships without one; 34 of 40 deputies
  expect(counts).toEqual([600, 17, 7, 34]);
  const handIns = await listHandIns(county.store, office, cycle);
  expect(handIns.map(({ handIn }) => [handIn.source, handIn.state, handIn.decidedBy]).sort()).toEqual(
    ['agency', 'claims.hefeng', 'claims.public-security', 'claims.yunling', 'discipline', 'statistics'].map(
      (source) => [source, 'accepted', 'demo-checker'],
    ),
  );
  // 28 x 5 figures, 28 scores, 2 matters of discipline, 3 + 1 + 1 claims
  expect(await readFacts(county.store, office, cycle)).toHaveLength(175);
});

test('the late are known by seat, and nothing else of a seat is', async () => {
  const departments = await handedInSeats(county.store, office, cycle, 'd1');
  const townships = await handedInSeats(county.store, office, cycle, 't1');
  const late = demoCycle.roster
    .filter(({ unit, group }) =>
      group === 'plain' || group === 'hills' ? !townships.has(unit) : !departments.has(unit),
    )
    .map(({ unit }) => unit);
  expect(late.sort()).toEqual([...lateSeats].sort());
});

test('the scores the house computed are those of the judgement alone, from what was planned', async () => {
  const latest = await latestResult(county.store, office, cycle);
  const kept = latest && (await wholeResult(county.store, office, cycle, latest.id));
  const { plan } = checkPlan(demoPlan);
  if (!kept || !plan) throw new Error('there is a result, and a plan');
  // Of citizens' cards, each for one unit, nobody says how many were asked about another.
  const invited = [
    { audience: 'departments', count: 20 },
    { audience: 'townships', count: 8 },
    { audience: 'deputies', count: 40 },
  ];
  const alone = assess(plan, demoCycle, { ballots: plannedEvidence(), records: plannedFacts(), invited }, sha256);
  // Voters are other pseudonyms there, so digests differ; every number and every sentence is the same.
  expect(kept.units).toEqual(alone.units);
  expect(kept.units).toHaveLength(28);
});

test('every unit has evidence for all of its weight, or is told for which part it has none', async () => {
  const latest = await latestResult(county.store, office, cycle);
  const kept = latest && (await wholeResult(county.store, office, cycle, latest.id));
  const lacking = kept?.units.filter(({ nodes }) => nodes.some(({ score }) => score === null)) ?? [];
  // With a twentieth of the ballots most departments stay under the 30 that the plan asks for.
  for (const unit of lacking)
    expect(unit.nodes.filter(({ score }) => score === null).map(({ id }) => id)).toEqual(['satisfaction']);
  expect(kept?.units.every(({ score }) => score !== null)).toBe(true);
});

function plannedEvidence(): Ballot[] {
  const units = new Map(demoCycle.roster.map((one) => [one.unit, one]));
  return [
    ...plannedBallots(total).map(({ subject, channel, nonce, answers }) => ({
      round: 'h1',
      audience: 'citizens',
      voter: nonce,
      channel,
      sheet: { [subject]: read(answers) },
    })),
    ...plannedReviews('departments').map(({ seat, nonce, answers }) => ({
      round: 'd1',
      audience: 'departments',
      voter: nonce,
      stratum: units.get(seat)?.group ?? '',
      sheet: sheetOf(answers),
    })),
    ...plannedReviews('townships').map(({ nonce, answers }) => ({
      round: 't1',
      audience: 'townships',
      voter: nonce,
      sheet: sheetOf(answers),
    })),
    ...plannedDeputies().map(({ nonce, answers }) => ({
      round: 'p1',
      audience: 'deputies',
      voter: nonce,
      sheet: sheetOf(answers),
    })),
  ];
}

const plannedFacts = () => plannedHandIns().flatMap(({ facts }) => facts);

function sheetOf(answers: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  return Object.fromEntries(Object.entries(answers).map(([unit, items]) => [unit, read(items)]));
}

function read(items: Readonly<Record<string, string>>): Record<string, Answer> {
  return Object.fromEntries(
    Object.entries(items).map(([item, answer]) => [
      item,
      answer === 'unknown' ? { unknown: true } : { level: Number(answer) },
    ]),
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
