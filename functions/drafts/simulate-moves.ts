import type { ResultHead, StandingRow } from '../../shared/assess/result.ts';
import { compare, exact, type Rational, rational, subtract } from '../../shared/number.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import type { Words } from '../../shared/words.ts';

/** One unit's score and place in its group, as they stand officially and as the draft would have them. */
export type Move = {
  readonly unit: string;
  readonly title: Words;
  readonly row: StandingRow;
  readonly before: StandingRow | undefined;
  readonly placeBefore: number | undefined;
  readonly place: number | undefined;
  /** The difference of the published scores as exact text; undefined where one is missing. */
  readonly change: string | undefined;
};

/** A group of the simulated standing. `added`, `gone`: not in both standings, so that nothing can be said of moves. */
export type GroupMoves = {
  readonly id: string;
  readonly title: Words;
  readonly ranked: boolean;
  readonly moves: readonly Move[];
  readonly gone: readonly StandingRow[];
};

/** Every group of a simulated standing beside the official one, best first. Places are shared by equal scores. */
export function movesOf(
  simulated: Pick<ResultHead, 'groups'>,
  plan: Plan,
  official: Pick<ResultHead, 'groups'> | undefined,
  officialPlan: Plan | undefined,
): readonly GroupMoves[] {
  return simulated.groups.map((group) => {
    const earlier = official?.groups.find(({ id }) => id === group.id)?.standing ?? [];
    const was = officialPlan ? placesOf(earlier, officialPlan) : new Map<string, number>();
    const is = placesOf(group.standing, plan);
    return {
      id: group.id,
      title: group.title,
      ranked: group.ranked,
      moves: group.standing.map((row): Move => {
        const before = earlier.find(({ unit }) => unit === row.unit);
        const [from, to] = [before?.published, row.published];
        return {
          unit: row.unit,
          title: row.title,
          row,
          before,
          placeBefore: was.get(row.unit),
          place: is.get(row.unit),
          change: from && to ? exact(subtract(rational(to), rational(from))) : undefined,
        };
      }),
      gone: earlier.filter(({ unit }) => !group.standing.some((row) => row.unit === unit)),
    };
  });
}

/** Places by the number the plan ranks by: of two equal scores both are second and nobody third. */
function placesOf(standing: readonly StandingRow[], plan: Plan): ReadonlyMap<string, number> {
  const scored = standing.flatMap(({ unit, score, published }): { unit: string; by: Rational }[] => {
    const by = plan.rankAt === 'exact' ? score : published;
    return by === null ? [] : [{ unit, by: rational(by) }];
  });
  return new Map(scored.map(({ unit, by }) => [unit, 1 + scored.filter((other) => compare(other.by, by) > 0).length]));
}

/** How many places a unit rises (positive) or falls; undefined where it has no place in one of the standings. */
export function rise({ placeBefore, place }: Move): number | undefined {
  return placeBefore === undefined || place === undefined ? undefined : placeBefore - place;
}
