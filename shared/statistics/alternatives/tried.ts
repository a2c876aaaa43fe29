import { type Basis, officialPlaces } from '../basis.ts';
import { averageShift } from '../places.ts';
import type { AlteredPlan, SkippedNode } from './alternative.ts';
import { alternativesTo } from './list.ts';

/** What an alternative made of one ranked group. */
export type Shift = {
  readonly group: string;
  /** Places under the alternative, in the group's order; 0 where a unit has none. */
  readonly places: Int32Array;
  /** Mean number of places a unit moved; undefined where nobody has a place in both. */
  readonly average: number | undefined;
  /** How many units moved at all, and the one that moved furthest. */
  readonly moved: number;
  readonly furthest: { readonly unit: string; readonly from: number; readonly to: number } | undefined;
};

/** One alternative tried, or the reason why it was not. `skipped` are the nodes it left as they were. */
export type Tried = Pick<AlteredPlan, 'id' | 'kind' | 'part'> & { readonly skipped: readonly SkippedNode[] } & (
    | {
        readonly outcome: 'tried';
        readonly applied: number;
        readonly shifts: readonly Shift[];
        readonly average: number;
      }
    | { readonly outcome: 'nothing-to-change' }
    | { readonly outcome: 'failed'; readonly why: string }
  );

/**
 * Judges the same evidence by every alternative to the plan, exactly, and says how far the ranking moves.
 *
 * Nothing is passed over in silence: an alternative that finds nothing to change says so, and so does one the evidence
 * cannot be judged by.
 */
export function tryAlternatives(basis: Basis): readonly Tried[] {
  return alternativesTo(basis.plan).map((altered) => tryOne(basis, altered));
}

function tryOne(basis: Basis, altered: AlteredPlan): Tried {
  const { id, kind, part, skipped, applied } = altered;
  const head = { id, kind, ...(part && { part }), skipped };
  if (applied.length === 0) return { ...head, outcome: 'nothing-to-change' };
  let places: ReadonlyMap<string, number>;
  try {
    places = officialPlaces(altered.plan, basis.cycle, basis.counted);
  } catch (error) {
    // A form may find the changed plan senseless, as a plan that passed its check never is.
    return { ...head, outcome: 'failed', why: error instanceof Error ? error.message : String(error) };
  }
  const shifts = basis.groups
    .filter(({ ranked }) => ranked)
    .map((group): Shift => {
      const now = Int32Array.from(group.units, ({ unit }) => places.get(unit) ?? 0);
      const moves = group.units.flatMap(({ unit }, at) => {
        const [from, to] = [group.places[at] ?? 0, now[at] ?? 0];
        return from === 0 || to === 0 || from === to ? [] : [{ unit, from, to }];
      });
      const furthest = moves.toSorted((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))[0];
      return { group: group.id, places: now, average: averageShift(group.places, now), moved: moves.length, furthest };
    });
  return { ...head, outcome: 'tried', applied: applied.length, shifts, average: overall(basis, shifts) };
}

/** Over all ranked groups, each unit counting alike. */
function overall(basis: Basis, shifts: readonly Shift[]): number {
  const official = basis.groups.filter(({ ranked }) => ranked).flatMap(({ places }) => [...places]);
  return (
    averageShift(
      official,
      shifts.flatMap(({ places }) => [...places]),
    ) ?? 0
  );
}
