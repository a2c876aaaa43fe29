import { normalQuantile } from '../distribution.ts';

/** What a sample is planned for: the margin is half the width of the interval of a share, as a share (0.05 is five points). */
export type Planned = {
  /** How many people there are; absent, so many that the sample is nothing beside them. */
  readonly population?: number;
  readonly level?: number;
  /** The share expected; a half needs the most answers. */
  readonly share?: number;
  /** How much wider the design makes the interval's variance than a simple sample; 1 where nothing does. */
  readonly designEffect?: number;
};

/**
 * How many valid answers a margin needs, rounded up: n0 = z2 p (1 - p) / e2, n = n0 / (1 + (n0 - 1) / N), times the design
 * effect, and never more than there are people. Undefined unless the margin is above 0.
 *
 * Source: Cochran, "Sampling Techniques" (1977), 4.1; catalogue B13: N 20,000 and 5 points need 377.
 */
export function sampleSize(margin: number, planned: Planned = {}): number | undefined {
  const { population, level = 0.95, share = 0.5, designEffect = 1 } = planned;
  const z = normalQuantile((1 + level) / 2);
  if (!(margin > 0) || z === undefined) return undefined;
  const simple = (z * z * share * (1 - share)) / (margin * margin);
  const finite = population === undefined ? simple : simple / (1 + (simple - 1) / population);
  // A margin that comes out whole must not be pushed up by the last bit.
  const wanted = Math.max(1, Math.ceil(finite * designEffect - 1e-9));
  return population === undefined ? wanted : Math.min(population, wanted);
}

/**
 * The margin of a share that so many answers give: z sqrt(deff p (1 - p) / n (N - n) / (N - 1)). 60 answers: 12.7 points.
 *
 * Undefined of no answers; 0 where everybody answered.
 */
export function marginOf(n: number, planned: Planned = {}): number | undefined {
  const { population, level = 0.95, share = 0.5, designEffect = 1 } = planned;
  const z = normalQuantile((1 + level) / 2);
  if (!(n > 0) || z === undefined) return undefined;
  const left = population === undefined ? 1 : Math.max(0, population - n) / Math.max(1, population - 1);
  return z * Math.sqrt(((designEffect * share * (1 - share)) / n) * left);
}
