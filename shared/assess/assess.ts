import { canonical, type Digest } from '../canonical.ts';
import type { Cycle, Unit } from '../cycle/cycle.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { decimals, exact, type Rational, round } from '../number.ts';
import type { Plan } from '../plan/schema.ts';
import type { Consequence, Score, Standing } from '../rules/rule.ts';
import { amountOf } from '../rules/say.ts';
import { byStanding } from '../rules/standing.ts';
import { adjust } from './adjust.ts';
import { type Followed, follow, type Judged, standingOf } from './follow.ts';
import type { Result, ResultHead, StandingRow, UnitResult } from './result.ts';
import { type Tally, tally } from './tally.ts';
import { percent, scoreNode } from './tree.ts';

/** The version of the judgement. It goes up when the same plan and evidence would give other bytes. */
export const engine = 'pingyi-3';

/**
 * Judges a cycle: from plan, roster and evidence to a result with the trace of every number.
 *
 * Pure and exact. The same plan and evidence give the same result whatever order the evidence comes in. The plan must
 * have passed `checkPlan`; a broken one throws.
 */
export function assess(plan: Plan, cycle: Cycle, evidence: Evidence, digest: Digest): Result {
  const counted = tally(evidence, digest);
  const groups = judgeGroups(plan, cycle, counted);
  const followed = follow(
    plan,
    cycle,
    groups.flatMap(({ judged }) => judged),
    counted,
  );
  return {
    ...head(plan, cycle, counted, digest),
    groups: groups.map(({ group, judged }) => ({
      id: group.id,
      title: group.title,
      ranked: group.ranked,
      standing: [...judged]
        .map((one) => ({ one, by: standingOf(plan, one, plan.rankAt) }))
        // A stable sort: units nothing tells apart keep the order of the roster.
        .sort((a, b) => byStanding(a.by, b.by))
        .map(({ one }) => rowOf(plan, one, followed)),
    })),
    units: groups.flatMap(({ judged }) => judged.map((one) => unitOf(plan, one, followed))),
  };
}

/**
 * What every unit is ranked by, from evidence that is already sorted: no outcomes, no digests, nothing written down.
 *
 * For trying the same plan many times on changed evidence; it makes nobody's result.
 */
export function standingsOf(plan: Plan, cycle: Cycle, counted: Tally): readonly Standing[] {
  return judgeGroups(plan, cycle, counted).flatMap(({ judged }) =>
    judged.map((one) => standingOf(plan, one, plan.rankAt)),
  );
}

function judgeGroups(plan: Plan, cycle: Cycle, counted: Tally) {
  return plan.groups
    .map((group) => ({ group, units: cycle.roster.filter((unit) => unit.group === group.id) }))
    .filter(({ units }) => units.length > 0)
    .map(({ group, units }) => ({ group, judged: judge(plan, cycle, group, units, counted) }));
}

function head(plan: Plan, cycle: Cycle, counted: Tally, digest: Digest): Omit<ResultHead, 'groups'> {
  return {
    engine,
    office: cycle.office,
    cycle: { id: cycle.id, title: cycle.title },
    plan: { id: plan.id, version: plan.version, title: plan.title, digest: digest(canonical(plan)) },
    evidence: {
      digest: counted.digest,
      rounds: counted.rounds,
      records: counted.recordCount,
      ...(counted.results.length > 0 && { results: counted.results }),
      ...(counted.setAside.length > 0 && { setAside: counted.setAside }),
    },
    outcomes: plan.outcomes.map(({ id, title }) => ({ id, title })),
  };
}

/** One unit with everything about it, before outcomes. */
type Traced = Judged & Pick<UnitResult, 'nodes' | 'adjustments'> & { readonly covered: Rational | undefined };

function judge(
  plan: Plan,
  cycle: Cycle,
  group: Plan['groups'][number],
  units: readonly Unit[],
  counted: Tally,
): readonly Traced[] {
  const tree = scoreNode(plan.tree, { plan, tally: counted, group: group.id, units });
  const adjusted = adjust(plan, cycle, tree, counted, units);
  return units.map((unit) => ({
    unit,
    ranked: group.ranked,
    score: adjusted.scores.get(unit.unit),
    marks: adjusted.marks.get(unit.unit) ?? [],
    figures: tree.figures,
    nodes: tree.traces.get(unit.unit) ?? [],
    adjustments: adjusted.traces.get(unit.unit) ?? [],
    covered: tree.covered.get(unit.unit),
  }));
}

function unitOf(plan: Plan, { unit, score, nodes, adjustments }: Traced, followed: readonly Followed[]): UnitResult {
  return {
    unit: unit.unit,
    title: unit.title,
    group: unit.group,
    nodes,
    adjustments,
    outcomes: consequencesOf(unit.unit, followed).map(({ settings, form, one }) => ({
      id: settings.id,
      title: settings.title,
      ...shown(one),
      lines: [{ family: 'outcome', form, steps: one.steps }],
    })),
    ...written(plan, score),
  };
}

function rowOf(plan: Plan, one: Traced, followed: readonly Followed[]): StandingRow {
  return {
    unit: one.unit.unit,
    title: one.unit.title,
    ...written(plan, one.score),
    covered: percent(one.covered),
    marks: one.marks,
    outcomes: Object.fromEntries(
      consequencesOf(one.unit.unit, followed).map(({ settings, one: consequence }) => [
        settings.id,
        shown(consequence),
      ]),
    ),
  };
}

function consequencesOf(unit: string, followed: readonly Followed[]) {
  return followed.flatMap(({ settings, form, by }) => {
    const one = by.get(unit);
    return one ? [{ settings, form, one }] : [];
  });
}

function shown({ value, order, is }: Consequence): StandingRow['outcomes'][string] {
  return { value, order, ...(is !== undefined && { is }) };
}

function written(plan: Plan, score: Score | undefined): { score: string | null; published: string | null } {
  const value = amountOf(score);
  if (!value) return { score: null, published: null };
  return { score: exact(value), published: decimals(round(value, plan.scale.publish), plan.scale.publish.places) };
}
