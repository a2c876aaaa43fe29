import { correlationOf } from '../moments.ts';
import type { SpreadRow } from './spread.ts';

/** Two indicators over the units that have a score at both: how far they say the same. */
export type PairRow = {
  readonly a: SpreadRow;
  readonly b: SpreadRow;
  readonly units: number;
  /** Pearson's correlation of the scores, -1 to 1. */
  readonly correlation: number;
};

/** From here on two indicators count as saying the same. */
export const sameFrom = 0.9;

/**
 * Pairs of indicators that nearly say the same of a group, the closest first; and those that pull against each other.
 *
 * Fewer than five units say nothing. An indicator that does not vary has no correlation with anything.
 * Source: OECD/JRC Handbook, step 4 (multivariate analysis): double counting.
 */
export function pairsOf(rows: readonly SpreadRow[]): {
  readonly same: readonly PairRow[];
  readonly against: readonly PairRow[];
} {
  const pairs = rows.flatMap((a, at) => rows.slice(at + 1).flatMap((b) => pairOf(a, b) ?? []));
  const same = pairs.filter(({ correlation }) => correlation >= sameFrom);
  const against = pairs.filter(({ correlation }) => correlation <= -0.5);
  return {
    same: same.sort((x, y) => y.correlation - x.correlation),
    against: against.sort((x, y) => x.correlation - y.correlation),
  };
}

function pairOf(a: SpreadRow, b: SpreadRow): PairRow | undefined {
  const both = a.percents.flatMap((x, at) => {
    const y = b.percents[at];
    return x === undefined || y === undefined ? [] : [{ x, y }];
  });
  if (both.length < 5) return undefined;
  const correlation = correlationOf(
    both.map(({ x }) => x),
    both.map(({ y }) => y),
  );
  return correlation === undefined ? undefined : { a, b, units: both.length, correlation };
}
