import { canonical, type Digest } from '../canonical.ts';
import type { Cycle, Unit } from '../cycle/cycle.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { compare, decimals, exact, type Rational, round } from '../number.ts';
import type { Plan } from '../plan/schema.ts';
import { settingsOf } from '../rules/index.ts';
import type { Consequence, Mark, Score, Standing } from '../rules/rule.ts';
import { amountOf } from '../rules/say.ts';
import { adjust } from './adjust.ts';
import type { Result, ResultHead, StandingRow, UnitResult } from './result.ts';
import { type Tally, tally } from './tally.ts';
import { percent, scoreNode } from './tree.ts';

/** The version of the judgement. It goes up when the same plan and evidence would give other bytes. */
export const engine = 'pingyi-1';

/**
 * Judges a cycle: from plan, roster and evidence to a result with the trace of every number.
 *
 * Pure and exact. The same plan and evidence give the same result whatever order the evidence comes in. The plan must
 * have passed `checkPlan`; a broken one throws.
 */
export function assess(plan: Plan, cycle: Cycle, evidence: Evidence, digest: Digest): Result {
  const counted = tally(evidence, digest);
  const groups = plan.groups
    .map((group) => ({ group, units: cycle.roster.filter((unit) => unit.group === group.id) }))
    .filter(({ units }) => units.length > 0)
    .map(({ group, units }) => ({ group, ...assessGroup(plan, group, units, counted) }));
  return {
    ...head(plan, cycle, counted, digest),
    groups: groups.map(({ group, standing }) => ({ id: group.id, title: group.title, ranked: group.ranked, standing })),
    units: groups.flatMap(({ units }) => units),
  };
}

function head(plan: Plan, cycle: Cycle, counted: Tally, digest: Digest): Omit<ResultHead, 'groups'> {
  return {
    engine,
    office: cycle.office,
    cycle: { id: cycle.id, title: cycle.title },
    plan: { id: plan.id, version: plan.version, title: plan.title, digest: digest(canonical(plan)) },
    evidence: { digest: counted.digest, rounds: counted.rounds, records: counted.recordCount },
    outcomes: plan.outcomes.map(({ id, title }) => ({ id, title })),
  };
}

function assessGroup(plan: Plan, group: Plan['groups'][number], units: readonly Unit[], counted: Tally) {
  const tree = scoreNode(plan.tree, { plan, tally: counted, group: group.id, units });
  const adjusted = adjust(plan, tree.scores, counted, units);
  const standing = units.map((unit) => ({
    unit,
    score: rankedBy(plan, adjusted.scores.get(unit.unit)),
    marks: adjusted.marks.get(unit.unit) ?? [],
  }));
  const followed = plan.outcomes.map((settings) => {
    const outcome = settingsOf('outcome', settings);
    return { settings, form: outcome.form.form, by: outcome.form.follow(outcome.settings, standing, group.ranked) };
  });
  const results = standing.map(({ unit, marks }): UnitResult & { readonly marks: readonly Mark[] } => ({
    unit: unit.unit,
    title: unit.title,
    group: group.id,
    nodes: tree.traces.get(unit.unit) ?? [],
    adjustments: adjusted.traces.get(unit.unit) ?? [],
    outcomes: followed.flatMap(({ settings, form, by }) => {
      const one = by.get(unit.unit);
      const { id, title } = settings;
      return one ? [{ id, title, value: one.value, order: one.order, lines: outcomeLines(form, one) }] : [];
    }),
    ...written(plan, adjusted.scores.get(unit.unit)),
    marks,
  }));
  const rows = results.map((one) => ({
    row: rowOf(one, tree.covered.get(one.unit)),
    by: standingOf(standing, one.unit),
  }));
  // A stable sort: equal scores keep the order of the roster.
  rows.sort((a, b) => (a.by && b.by ? compare(b.by, a.by) : a.by ? -1 : b.by ? 1 : 0));
  return { standing: rows.map(({ row }) => row), units: results.map(({ marks: _, ...unit }) => unit) };
}

function outcomeLines(form: string, { steps }: Consequence): UnitResult['outcomes'][number]['lines'] {
  return [{ family: 'outcome', form, steps }];
}

/** The number the plan ranks and grades by: exact, or as published. 89.996 and 90.004 are equal only when published. */
function rankedBy(plan: Plan, score: Score | undefined): Rational | undefined {
  const value = amountOf(score);
  return value && plan.rankAt === 'published' ? round(value, plan.scale.publish) : value;
}

function written(plan: Plan, score: Score | undefined): { score: string | null; published: string | null } {
  const value = amountOf(score);
  if (!value) return { score: null, published: null };
  return { score: exact(value), published: decimals(round(value, plan.scale.publish), plan.scale.publish.places) };
}

function rowOf(one: UnitResult & { readonly marks: readonly Mark[] }, covered: Rational | undefined): StandingRow {
  return {
    unit: one.unit,
    title: one.title,
    score: one.score,
    published: one.published,
    covered: percent(covered),
    marks: one.marks,
    outcomes: Object.fromEntries(one.outcomes.map(({ id, value, order }) => [id, { value, order }])),
  };
}

function standingOf(standing: readonly Standing[], unit: string): Rational | undefined {
  return standing.find((one) => one.unit.unit === unit)?.score;
}
