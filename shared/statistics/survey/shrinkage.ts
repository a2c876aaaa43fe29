/** One unit's own mean, the square of its standard error, and how many answers it rests on. */
export type OwnMean = { readonly mean: number; readonly variance: number };

/** The means drawn towards the common one, as far as each is unsure. */
export type Shrunk = {
  /** Variance between units beside what chance explains; 0 where chance explains all. */
  readonly between: number;
  /** The mean the small ones are drawn to: weighted by 1 / (between + variance). */
  readonly common: number;
  /** In the order given: how much the unit's own mean counts, 0 to 1, and what comes of it. */
  readonly units: readonly { readonly own: number; readonly mean: number }[];
};

/**
 * Small samples drawn to the mean of all: lambda x own + (1 - lambda) x common, lambda = between / (between + variance).
 *
 * Shown beside a score and never instead of it: it is kinder to a ranking than to the single unit. Undefined of fewer than
 * three units. `between` is DerSimonian and Laird's estimate by moments, 0 where it would be below.
 * Source: catalogue B12; DerSimonian and Laird (1986); Efron and Morris (1975).
 */
export function shrunkMeans(units: readonly OwnMean[]): Shrunk | undefined {
  if (units.length < 3) return undefined;
  const between = betweenOf(units);
  const weights = units.map(({ variance }) => 1 / Math.max(1e-12, between + variance));
  const common = weightedMean(units, weights);
  return {
    between,
    common,
    units: units.map(({ mean, variance }) => {
      const own = between + variance === 0 ? 1 : between / (between + variance);
      return { own, mean: own * mean + (1 - own) * common };
    }),
  };
}

/** max(0, (Q - (k - 1)) / (sum w - sum w2 / sum w)), with w = 1 / variance and Q the weighted squares about their mean. */
function betweenOf(units: readonly OwnMean[]): number {
  // A unit without any variance of its own would weigh infinitely.
  const sure = units.filter(({ variance }) => variance > 0);
  if (sure.length < 2) return plainVariance(units);
  const weights = sure.map(({ variance }) => 1 / variance);
  const mean = weightedMean(sure, weights);
  const sum = weights.reduce((so, weight) => so + weight, 0);
  const squares = weights.reduce((so, weight) => so + weight * weight, 0);
  const q = sure.reduce((so, unit, at) => so + (weights[at] ?? 0) * (unit.mean - mean) ** 2, 0);
  return Math.max(0, (q - (sure.length - 1)) / (sum - squares / sum));
}

function plainVariance(units: readonly OwnMean[]): number {
  const mean = units.reduce((so, unit) => so + unit.mean, 0) / units.length;
  return units.reduce((so, unit) => so + (unit.mean - mean) ** 2, 0) / (units.length - 1);
}

function weightedMean(units: readonly OwnMean[], weights: readonly number[]): number {
  const sum = weights.reduce((so, weight) => so + weight, 0);
  return units.reduce((so, unit, at) => so + unit.mean * (weights[at] ?? 0), 0) / sum;
}
