import { engine } from '../../../shared/assess/assess.ts';
import type { Result, UnitResult } from '../../../shared/assess/result.ts';
import { tally } from '../../../shared/assess/tally.ts';
import { canonical, type Digest } from '../../../shared/canonical.ts';
import type { Cycle, Unit } from '../../../shared/cycle/cycle.ts';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { settingsOf } from '../../../shared/rules/index.ts';
import type { Consequence } from '../../../shared/rules/rule.ts';
import { step } from '../../../shared/rules/say.ts';
import { amountOf, num, round, written } from './score.ts';
import { scoreNode } from './tree.ts';

type Judged = {
  readonly unit: Unit;
  readonly value: number | undefined;
  readonly nodes: UnitResult['nodes'];
  readonly covered: number;
};

/**
 * The judgement in double precision: what exactness is measured against, and never used for anything else.
 *
 * The same steps in the same order, writing the same trace, for the forms the county of the bench uses: values, three
 * curves, the weighted mean whose missing children pass their weight on, and places. Evidence is sorted and digested by
 * the judgement's own tally, which knows no numbers.
 */
export function assessInDoubles(plan: Plan, cycle: Cycle, evidence: Evidence, digest: Digest): Result {
  const counted = tally(evidence, digest);
  const groups = plan.groups
    .map((group) => ({ group, units: cycle.roster.filter((unit) => unit.group === group.id) }))
    .filter(({ units }) => units.length > 0)
    .map(({ group, units }) => {
      const tree = scoreNode(plan.tree, { plan, tally: counted, group: group.id, units });
      const judged = units.map(
        (unit): Judged => ({
          unit,
          value: amountOf(tree.scores.get(unit.unit)),
          nodes: tree.traces.get(unit.unit) ?? [],
          covered: tree.covered.get(unit.unit) ?? 0,
        }),
      );
      return { group, judged, places: placesOf(plan, judged) };
    });
  return {
    engine,
    office: cycle.office,
    cycle: { id: cycle.id, title: cycle.title },
    plan: { id: plan.id, version: plan.version, title: plan.title, digest: digest(canonical(plan)) },
    evidence: { digest: counted.digest, rounds: counted.rounds, records: counted.recordCount },
    outcomes: plan.outcomes.map(({ id, title }) => ({ id, title })),
    groups: groups.map(({ group, judged, places }) => ({
      id: group.id,
      title: group.title,
      ranked: group.ranked,
      standing: [...judged]
        .map((one) => ({ one, by: one.value === undefined ? Number.NEGATIVE_INFINITY : round(one.value, 2) }))
        .sort((a, b) => b.by - a.by)
        .map(({ one }) => ({
          unit: one.unit.unit,
          title: one.unit.title,
          ...scoreOf(plan, one),
          covered: String(one.covered * 100),
          marks: [],
          outcomes: Object.fromEntries(
            placesFor(plan, one, places).map(({ id, place }) => [id, { value: place.value, order: place.order }]),
          ),
        })),
    })),
    units: groups.flatMap(({ judged, places }) => judged.map((one) => unitOf(plan, one, places))),
  };
}

function unitOf(plan: Plan, one: Judged, places: ReadonlyMap<string, Consequence>): UnitResult {
  return {
    unit: one.unit.unit,
    title: one.unit.title,
    group: one.unit.group,
    nodes: one.nodes,
    adjustments: [],
    outcomes: placesFor(plan, one, places).map(({ id, title, form, place }) => ({
      id,
      title,
      value: place.value,
      order: place.order,
      lines: [{ family: 'outcome', form, steps: place.steps }],
    })),
    ...scoreOf(plan, one),
  };
}

function placesFor(plan: Plan, { unit }: Judged, places: ReadonlyMap<string, Consequence>) {
  return plan.outcomes.flatMap(({ id, title, form }) => {
    const place = places.get(unit.unit);
    return place ? [{ id, title, form, place }] : [];
  });
}

function scoreOf(plan: Plan, { value }: Judged): { score: string | null; published: string | null } {
  if (value === undefined) return { score: null, published: null };
  const { places } = plan.scale.publish;
  return { score: written(value), published: round(value, places).toFixed(places) };
}

/** Places by the published score; equal ones share a place and the next is left out. */
function placesOf(plan: Plan, judged: readonly Judged[]): ReadonlyMap<string, Consequence> {
  for (const outcome of plan.outcomes) settingsOf('outcome', outcome);
  const scoreAt = ({ value }: Judged) => (value === undefined ? undefined : round(value, plan.scale.publish.places));
  const scored = judged.map(scoreAt).filter((score) => score !== undefined);
  return new Map(
    judged.map((one) => {
      const score = scoreAt(one);
      if (score === undefined) {
        const none = { value: { zh: '—', en: '—' }, order: Number.MAX_SAFE_INTEGER, steps: [step('no-score')] };
        return [one.unit.unit, none];
      }
      const above = scored.filter((other) => other > score).length;
      const equal = scored.filter((other) => other === score).length;
      const place = String(above + 1);
      const steps = [step('place', { of: num(scored.length), above: num(above), equal: num(equal) })];
      return [one.unit.unit, { value: { zh: place, en: place }, order: above + 1, steps }];
    }),
  );
}
