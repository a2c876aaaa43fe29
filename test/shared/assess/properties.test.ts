import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../functions/store/digest.ts';
import { assess } from '../../../shared/assess/assess.ts';
import { canonical } from '../../../shared/canonical.ts';
import type { Cycle } from '../../../shared/cycle/cycle.ts';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import { inventEvidence } from '../../../shared/evidence/invent.ts';
import { compare, rational } from '../../../shared/number.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { townshipAssessment } from '../../../shared/plan/templates/township-assessment.ts';
import { smallCycle, smallEvidence, smallPlan } from '../../fixtures/small-county.ts';

const bytes = (plan: Plan, cycle: Cycle, evidence: Evidence) => canonical(assess(plan, cycle, evidence, sha256));

/** A list in any order, by a list of numbers to sort it by. */
const shuffled = <T>(list: readonly T[], by: readonly number[]): T[] =>
  list
    .map((one, at) => ({ one, by: by[at % by.length] ?? 0, at }))
    .sort((a, b) => a.by - b.by || b.at - a.at)
    .map(({ one }) => one);

const order = fc.array(fc.integer(), { minLength: 7, maxLength: 60 });

describe.each([
  ['the small county', smallPlan, smallCycle, smallEvidence],
  ['the ready township plan on made-up evidence', townshipAssessment, ...made(townshipAssessment)],
] as const)('%s', (_, plan, cycle, evidence) => {
  test('gives the same bytes whatever order ballots and records come in', () => {
    const once = bytes(plan, cycle, evidence);
    fc.assert(
      fc.property(order, order, (a, b) => {
        const other = { ...evidence, ballots: shuffled(evidence.ballots, a), records: shuffled(evidence.records, b) };
        expect(bytes(plan, cycle, other)).toBe(once);
      }),
      { numRuns: 15 },
    );
  });

  test('gives every unit the same score whatever order the roster is in', () => {
    const scores = (roster: Cycle['roster']) =>
      Object.fromEntries(
        assess(plan, { ...cycle, roster }, evidence, sha256).units.map(({ unit, score, outcomes }) => [
          unit,
          [score, outcomes.map(({ value }) => value.zh)],
        ]),
      );
    const once = scores(cycle.roster);
    fc.assert(
      fc.property(order, (by) => {
        expect(scores(shuffled(cycle.roster, by))).toEqual(once);
      }),
      { numRuns: 15 },
    );
  });
});

function made(plan: Plan): [Cycle, Evidence] {
  const { cycle, evidence } = inventEvidence(plan);
  return [cycle, evidence];
}

/** The exact score of a unit of the small county. */
const scoreOf = (evidence: Evidence, unit: string, cycle = smallCycle) =>
  assess(smallPlan, cycle, evidence, sha256).units.find((one) => one.unit === unit)?.score ?? null;

test('a township that leaves changes nobody else where nothing is relative', () => {
  for (const { unit: gone } of smallCycle.roster) {
    const cycle = { ...smallCycle, roster: smallCycle.roster.filter(({ unit }) => unit !== gone) };
    const evidence = {
      ballots: smallEvidence.ballots.flatMap((ballot) => {
        const sheet = Object.fromEntries(Object.entries(ballot.sheet).filter(([unit]) => unit !== gone));
        return Object.keys(sheet).length === 0 ? [] : [{ ...ballot, sheet }];
      }),
      records: smallEvidence.records.filter(({ unit }) => unit !== gone),
    };
    for (const { unit } of cycle.roster) expect(scoreOf(evidence, unit, cycle)).toBe(scoreOf(smallEvidence, unit));
  }
});

test('a better answer of one citizen, or a larger actual value, never lowers the township it is about', () => {
  const value = (score: string | null) => rational(score ?? '0');
  fc.assert(
    fc.property(fc.nat(smallEvidence.ballots.length - 1), fc.nat(smallEvidence.records.length - 1), (b, r) => {
      const ballots = smallEvidence.ballots.map((ballot, at) => (at === b ? better(ballot) : ballot));
      const records = smallEvidence.records.map((fact, at) =>
        at === r && ['actual', 'score', 'bonus'].includes(fact.field)
          ? { ...fact, value: String(Number(fact.value) + 3) }
          : fact,
      );
      for (const { unit } of smallCycle.roster) {
        const before = value(scoreOf(smallEvidence, unit));
        expect(compare(value(scoreOf({ ...smallEvidence, ballots, records }, unit)), before)).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 60 },
  );
});

/** Every level one better, as far as there is a better one; "don't know" stays. */
function better(ballot: Evidence['ballots'][number]): Evidence['ballots'][number] {
  const sheet = Object.fromEntries(
    Object.entries(ballot.sheet).map(([unit, answers]) => [
      unit,
      Object.fromEntries(
        Object.entries(answers).map(([item, answer]) => [
          item,
          'level' in answer ? { level: Math.max(0, answer.level - 1) } : answer,
        ]),
      ),
    ]),
  );
  return { ...ballot, sheet };
}

test('a score no unit has is none all the way: it is never zero, and never ranked', () => {
  const nothing = assess(smallPlan, smallCycle, { ballots: [], records: [] }, sha256);
  for (const unit of nothing.units) {
    expect([unit.score, unit.published]).toEqual([null, null]);
    expect(unit.outcomes.map(({ value }) => value.zh)).toEqual(['—', '—']);
  }
});
