import { normalQuantile, studentQuantile } from '../distribution.ts';
import { type Margin, type Raked, rake } from './rake.ts';
import { marginResiduals } from './residuals.ts';
import { refuseBroken, type StrataFault, strataFault } from './strata.ts';
import { simpleVariance, strataIn, sumsOf, varianceOf } from './variance.ts';

/**
 * A sample as flat columns. `weights` say how many people each row stands for; all alike where everybody had the same chance.
 * Rows without an answer are left out before.
 */
export type Sample = { readonly values: Float64Array; readonly weights: Float64Array };

/**
 * How the sample was drawn. `stratum` is each row's, counted from 0; absent, there is one. `populations` are how many people
 * each stratum has: with them the estimate knows that a sample of half a village is surer (finite population correction).
 * `lonely`: a stratum of one row is refused, unless 'adjust' takes its whole distance for its spread (careful, rather wide).
 */
export type Design = {
  readonly stratum?: Int32Array;
  readonly populations?: ArrayLike<number>;
  readonly lonely?: 'adjust';
};

/** What is known of the population beside: one margin is post-stratification, several are raked. */
export type Known = readonly Margin[];

/** An estimate with its doubt. Intervals are of 95 percent unless asked otherwise. */
export type Estimate = {
  readonly kind: 'estimate';
  readonly mean: number;
  /** Linearised standard error of the mean. */
  readonly se: number;
  /** Estimated sum over the population, or over its part, and its standard error; of any use where weights count people. */
  readonly total: number;
  readonly totalSe: number;
  /** Rows it rests on, and degrees of freedom: rows less strata. */
  readonly n: number;
  readonly df: number;
  readonly normal: readonly [number, number];
  readonly t: readonly [number, number];
  /** Variance against that of a simple sample of the same size, drawn without replacement, and with; undefined where that one is 0, or for a part. */
  readonly deff: number | undefined;
  readonly deffReplace: number | undefined;
  /** How many simple answers it is worth: n / deffReplace; and by the weights alone, (sum w)^2 / sum w^2 (Kish). */
  readonly effectiveSize: number | undefined;
  readonly kish: number;
};

/** Why there is no estimate. `too-few`: under two rows, or no more rows than strata, which leaves no degree of freedom. */
export type NoEstimate =
  | { readonly kind: 'too-few'; readonly n: number }
  | StrataFault
  | Exclude<Raked, { kind: 'raked' }>;

/** `part` marks the rows of a village, an age: 1 inside. `level` of the intervals, 0.95. */
export type Options = { readonly part?: Uint8Array; readonly level?: number };

/**
 * The mean of a population from a sample: simple, stratified, post-stratified or raked, of all or of a part.
 *
 * The standard error is Taylor's linearisation: of z = w (y - mean) / sum w over the rows, with what known margins explain
 * taken out of it, by stratum. A part keeps all rows with zeros outside, since how many fell into it was chance too.
 * Source: Särndal, Swensson, Wretman, "Model Assisted Survey Sampling", chapters 5 to 7; agrees with R's survey package.
 * Throws on what is no sample: a value that is no number, a weight below 0, columns of different length, a level not in 0 to 1.
 */
export function estimateMean(
  sample: Sample,
  design: Design = {},
  known: Known = [],
  { part, level = 0.95 }: Options = {},
): Estimate | NoEstimate {
  if (!(level > 0 && level < 1)) throw new RangeError(`level ${level}`);
  refuseBroken(sample, design, part);
  const fitted = known.length === 0 ? undefined : rake(sample.weights, known);
  if (fitted && fitted.kind !== 'raked') return fitted;
  const weights = fitted?.weights ?? sample.weights;
  const { values } = sample;
  const inside = (row: number) => !part || part[row] === 1;
  const [n, sum, sumOfSquares, product] = sumsOf(values, weights, inside);
  const df = n - strataIn(values.length, design, inside);
  const fault = n < 2 ? undefined : strataFault(values.length, design);
  if (fault) return fault;
  if (n < 2 || df < 1 || sum <= 0) return { kind: 'too-few', n };
  const mean = product / sum;
  const spreadOf = (of: (row: number) => number) => {
    const raw = Float64Array.from(values, (_, row) => (inside(row) ? of(row) : 0));
    const left = known.length === 0 ? raw : marginResiduals(raw, sample.weights, known);
    return varianceOf(left, weights, design);
  };
  const variance = spreadOf((row) => ((values[row] ?? 0) - mean) / sum);
  const se = Math.sqrt(variance);
  const simple = part ? undefined : simpleVariance(values, weights, mean, n, sum);
  const replaced = simple === undefined || simple === 0 ? undefined : variance / simple;
  const [normal, student] = [normalQuantile((1 + level) / 2), studentQuantile((1 + level) / 2, df)];
  if (normal === undefined || student === undefined) throw new RangeError(`level ${level} too near to 1`);
  const [z, t] = [normal * se, student * se];
  return {
    kind: 'estimate',
    mean,
    se,
    total: product,
    totalSe: Math.sqrt(spreadOf((row) => values[row] ?? 0)),
    n,
    df,
    normal: [mean - z, mean + z],
    t: [mean - t, mean + t],
    deff: replaced === undefined || sum <= n ? undefined : replaced / (1 - n / sum),
    deffReplace: replaced,
    effectiveSize: replaced === undefined || replaced === 0 ? undefined : n / replaced,
    kish: (sum * sum) / sumOfSquares,
  };
}
