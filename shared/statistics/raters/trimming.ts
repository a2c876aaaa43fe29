import { meanOf } from '../moments.ts';
import { placesOf } from '../places.ts';
import type { Ratings } from './ratings.ts';

/** One subject with and without its extremes. Means are undefined, and places 0, where too few scores are left. */
export type TrimmedSubject = {
  readonly subject: number;
  readonly n: number;
  readonly mean: number | undefined;
  readonly trimmed: number | undefined;
  readonly place: number;
  readonly trimmedPlace: number;
};

/** How often a rater's scores were dropped, as the highest and as the lowest, and how many chance would drop. */
export type DroppedRater = {
  readonly rater: number;
  readonly n: number;
  readonly high: number;
  readonly low: number;
  readonly expected: number;
  /** How often chance drops as many of his scores, 0 to 1, were each score of a subject as likely to fall as any other. */
  readonly byChance: number;
  /** Dropped so often that among all these raters not one would be by chance, in 95 tables of 100 (Bonferroni). */
  readonly isOften: boolean;
};

/**
 * What dropping the `drop` highest and lowest scores of every subject changes, and whose scores are dropped.
 *
 * Of equal scores at the edge each counts as dropped in part, so that nobody is blamed for the order of a list. A rater who
 * is dropped far more often than expected decides nothing any more, or is out to.
 */
export function whatTrimmingChanged(ratings: Ratings, drop: number) {
  const { rater, subject, score, raters, subjects } = ratings;
  const rows = Array.from({ length: subjects }, (): number[] => []);
  for (let row = 0; row < score.length; row++) rows[subject[row] ?? 0]?.push(row);
  const [high, low, expected, n] = [0, 1, 2, 3].map(() => new Float64Array(raters)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const shares = Array.from({ length: raters }, (): number[] => []);
  const means = rows.map((own) => {
    const sorted = own.toSorted((a, b) => (score[a] ?? 0) - (score[b] ?? 0));
    const values = sorted.map((row) => score[row] ?? 0);
    const kept = values.slice(drop, Math.max(drop, values.length - drop));
    for (const row of own) add(n, rater[row] ?? 0, 1);
    if (kept.length > 0) {
      shared(sorted, values, drop, low);
      shared(sorted.toReversed(), values.toReversed(), drop, high);
      for (const row of own) {
        add(expected, rater[row] ?? 0, (2 * drop) / own.length);
        shares[rater[row] ?? 0]?.push((2 * drop) / own.length);
      }
    }
    return { mean: meanOf(values), trimmed: meanOf(kept) };
  });
  const placed = (of: (one: (typeof means)[number]) => number | undefined) =>
    // Equal means of different scores can differ in their last binary digits; they share a place all the same.
    placesOf(Float64Array.from(means, (one) => Math.round((of(one) ?? Number.NaN) * 1e9) / 1e9));
  const judged = shares.filter((own) => own.length > 0).length;
  const chances = shares.map((own, at) => atLeast((high[at] ?? 0) + (low[at] ?? 0), own));
  const [places, trimmedPlaces] = [placed(({ mean }) => mean), placed(({ trimmed }) => trimmed)];
  return {
    subjects: means.map(
      ({ mean, trimmed }, at): TrimmedSubject => ({
        subject: at,
        n: rows[at]?.length ?? 0,
        mean,
        trimmed,
        place: places[at] ?? 0,
        trimmedPlace: trimmedPlaces[at] ?? 0,
      }),
    ),
    raters: Array.from(
      { length: raters },
      (_, at): DroppedRater => ({
        rater: at,
        n: n[at] ?? 0,
        high: high[at] ?? 0,
        low: low[at] ?? 0,
        expected: expected[at] ?? 0,
        byChance: chances[at] ?? 1,
        isOften: (chances[at] ?? 1) * judged < 0.05,
      }),
    ),
  };

  /** The first `count` scores are dropped; those equal to the last of them share what is left of the count. */
  function shared(order: readonly number[], values: readonly number[], count: number, into: Float64Array): void {
    const edge = values[count - 1];
    const surely = values.filter((value, at) => value !== edge && at < count).length;
    const atEdge = values.filter((value) => value === edge).length;
    for (const [at, row] of order.entries()) {
      if (values[at] === edge) add(into, rater[row] ?? 0, (count - surely) / atEdge);
      else if (at < count) add(into, rater[row] ?? 0, 1);
    }
  }
}

/** How often chance drops at least so many scores, each by its own share (Poisson's binomial); parts of a score do not count. */
function atLeast(dropped: number, shares: readonly number[]): number {
  const least = Math.floor(dropped + 1e-9);
  // exactly[k]: the probability of k dropped among the scores so far.
  const exactly = new Float64Array(shares.length + 1);
  exactly[0] = 1;
  for (const [done, share] of shares.entries()) {
    for (let k = done + 1; k >= 0; k--)
      exactly[k] = (exactly[k] ?? 0) * (1 - share) + (k > 0 ? (exactly[k - 1] ?? 0) * share : 0);
  }
  let sum = 0;
  for (let k = shares.length; k >= least; k--) sum += exactly[k] ?? 0;
  return Math.min(1, sum);
}

function add(into: Float64Array, at: number, value: number): void {
  into[at] = (into[at] ?? 0) + value;
}
