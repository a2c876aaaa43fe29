import { assess, standingsOf } from '../assess/assess.ts';
import type { Result, UnitResult } from '../assess/result.ts';
import { type Tally, tally } from '../assess/tally.ts';
import type { Digest } from '../canonical.ts';
import type { Cycle } from '../cycle/cycle.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Plan } from '../plan/schema.ts';
import { byStanding } from '../rules/standing.ts';
import type { Words } from '../words.ts';

/** One group as analyses see it: its units in the order of the official standing, with their official places. */
export type GroupBasis = {
  readonly id: string;
  readonly title: Words;
  readonly ranked: boolean;
  readonly units: readonly UnitResult[];
  /** Official places, 1 the best, ties sharing the better one; 0 where a unit has no score. */
  readonly places: Int32Array;
};

/** What every analysis starts from: the plan, the evidence, and the exact result they give. */
export type Basis = {
  readonly plan: Plan;
  readonly cycle: Cycle;
  readonly evidence: Evidence;
  readonly counted: Tally;
  readonly result: Result;
  readonly groups: readonly GroupBasis[];
};

/** Judges once, exactly, and sets out what analyses look at. The plan must have passed `checkPlan`. */
export function basisOf(plan: Plan, cycle: Cycle, evidence: Evidence, digest: Digest): Basis {
  const counted = tally(evidence, digest);
  const result = assess(plan, cycle, evidence, digest);
  const places = officialPlaces(plan, cycle, counted);
  const byId = new Map(result.units.map((unit) => [unit.unit, unit]));
  const groups = result.groups.map(({ id, title, ranked, standing }): GroupBasis => {
    const units = standing.flatMap(({ unit }) => byId.get(unit) ?? []);
    return { id, title, ranked, units, places: Int32Array.from(units, ({ unit }) => places.get(unit) ?? 0) };
  });
  return { plan, cycle, evidence, counted, result, groups };
}

/** Places by group as the plan ranks, its tie-break nodes included, whatever its outcomes make of ties. */
export function officialPlaces(plan: Plan, cycle: Cycle, counted: Tally): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const standings = standingsOf(plan, cycle, counted);
  for (const { id } of plan.groups) {
    const group = standings.filter(({ unit, score }) => unit.group === id && score).sort(byStanding);
    let place = 0;
    for (const [index, one] of group.entries()) {
      const before = group[index - 1];
      if (!before || byStanding(before, one) !== 0) place = index + 1;
      places.set(one.unit.unit, place);
    }
  }
  return places;
}
