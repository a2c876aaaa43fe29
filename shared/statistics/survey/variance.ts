import type { Design } from './estimate.ts';
import { highest } from './strata.ts';

/** Rows inside, and of them the sums of weights, of squared weights, and of weight times value. */
export function sumsOf(values: Float64Array, weights: Float64Array, inside: (row: number) => boolean) {
  let n = 0;
  let sum = 0;
  let squares = 0;
  let product = 0;
  for (let row = 0; row < values.length; row++) {
    if (!inside(row)) continue;
    const weight = weights[row] ?? 0;
    n++;
    sum += weight;
    squares += weight * weight;
    product += weight * (values[row] ?? 0);
  }
  return [n, sum, squares, product] as const;
}

/**
 * The variance of a weighted sum of `left` under the design: by stratum, n / (n - 1) times the squares about the
 * stratum's mean, times the share of the stratum that was not asked where its size is known. A stratum of one row gives
 * the square of that row, about nothing: R's `survey.lonely.psu = "adjust"`.
 */
export function varianceOf(left: Float64Array, weights: Float64Array, { stratum, populations }: Design): number {
  const strata = populations?.length ?? (stratum ? highest(stratum) + 1 : 1);
  const n = new Float64Array(strata);
  const sum = new Float64Array(strata);
  for (let row = 0; row < left.length; row++) {
    const at = stratum?.[row] ?? 0;
    n[at] = (n[at] ?? 0) + 1;
    sum[at] = (sum[at] ?? 0) + (left[row] ?? 0) * (weights[row] ?? 0);
  }
  const squares = new Float64Array(strata);
  for (let row = 0; row < left.length; row++) {
    const at = stratum?.[row] ?? 0;
    const off = (left[row] ?? 0) * (weights[row] ?? 0) - (sum[at] ?? 0) / (n[at] ?? 1);
    squares[at] = (squares[at] ?? 0) + off * off;
  }
  let variance = 0;
  for (let at = 0; at < strata; at++) {
    const rows = n[at] ?? 0;
    if (rows === 0) continue;
    const asked = populations ? rows / (populations[at] ?? Number.POSITIVE_INFINITY) : 0;
    if (rows === 1) variance += (sum[at] ?? 0) ** 2 * (1 - asked);
    else variance += ((squares[at] ?? 0) * rows * (1 - asked)) / (rows - 1);
  }
  return variance;
}

/** The variance a simple sample of the same size would have, drawn with replacement. */
export function simpleVariance(
  values: Float64Array,
  weights: Float64Array,
  mean: number,
  n: number,
  sum: number,
): number {
  let squares = 0;
  for (let row = 0; row < values.length; row++) squares += (weights[row] ?? 0) * ((values[row] ?? 0) - mean) ** 2;
  return squares / sum / (n - 1);
}

/** How many strata have a row inside. */
export function strataIn(rows: number, { stratum }: Design, inside: (row: number) => boolean): number {
  if (!stratum) return 1;
  const seen = new Set<number>();
  for (let row = 0; row < rows; row++) if (inside(row)) seen.add(stratum[row] ?? 0);
  return seen.size;
}
