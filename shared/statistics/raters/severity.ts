import { cholesky, solveCholesky } from '../cholesky.ts';
import { type Block, blocksOf, type Ratings, repeatedPair } from './ratings.ts';

/** One rater: how many points lower than the mean rater of his block he gives to the same subjects. Below 0 he is lenient (手松). */
export type RaterRow = {
  readonly rater: number;
  readonly n: number;
  readonly severity: number;
  readonly se: number | undefined;
};

/** One subject: its mean as given, and what it would be had every rater of its block scored it. */
export type SubjectRow = {
  readonly subject: number;
  readonly n: number;
  readonly raw: number;
  readonly adjusted: number;
  readonly se: number | undefined;
};

/** One block's fit. `deviation` is what is left unexplained; undefined, like every standard error, where `df` is 0. */
export type SeverityBlock = {
  readonly raters: readonly RaterRow[];
  readonly subjects: readonly SubjectRow[];
  readonly deviation: number | undefined;
  readonly df: number;
  /** What each row of the block is off the fit, by row of the ratings. */
  readonly residuals: ReadonlyMap<number, number>;
};

/** The fit of every block, the largest first; or why there is none. */
export type Severity =
  | { readonly kind: 'fitted'; readonly blocks: readonly SeverityBlock[] }
  | { readonly kind: 'no-ratings' }
  | { readonly kind: 'repeated-pair'; readonly rater: number; readonly subject: number };

/**
 * How strict each rater is and what each subject would have from all raters: score = mean + rater + subject by least squares,
 * missing cells allowed (the additive two-way fit, as R's `lm(score ~ rater + subject)` with contrasts that sum to 0).
 *
 * Raters are eliminated first; what remains is as large as the number of subjects: fractions of a second up to a few hundred.
 * More than one block means that units of different blocks cannot be compared, nor their raters.
 */
export function severityOf(ratings: Ratings): Severity {
  if (ratings.score.length === 0) return { kind: 'no-ratings' };
  const twice = repeatedPair(ratings);
  if (twice) return { kind: 'repeated-pair', ...twice };
  return { kind: 'fitted', blocks: blocksOf(ratings).map((block) => fitBlock(ratings, block)) };
}

function fitBlock(ratings: Ratings, block: Block): SeverityBlock {
  const { rater, subject, score } = ratings;
  const [R, S] = [block.raters.length, block.subjects.length];
  const raterAt = new Map(block.raters.map((id, at) => [id, at]));
  const subjectAt = new Map(block.subjects.map((id, at) => [id, at]));
  const cells = block.rows.map((row) => ({
    row,
    i: raterAt.get(rater[row] ?? 0) ?? 0,
    j: subjectAt.get(subject[row] ?? 0) ?? 0,
    y: score[row] ?? 0,
  }));
  const [ni, nj, sumI, sumJ] = [new Float64Array(R), new Float64Array(S), new Float64Array(R), new Float64Array(S)];
  for (const { i, j, y } of cells) {
    ni[i] = (ni[i] ?? 0) + 1;
    nj[j] = (nj[j] ?? 0) + 1;
    sumI[i] = (sumI[i] ?? 0) + y;
    sumJ[j] = (sumJ[j] ?? 0) + y;
  }
  // Rows of q: each rater's subjects with equal weight, 1 / how many he scored.
  const q = new Float64Array(R * S);
  for (const { i, j } of cells) q[i * S + j] = 1 / (ni[i] ?? 1);
  const reduced = new Float64Array(S * S).fill(1 / S);
  const right = sumJ.slice();
  for (let j = 0; j < S; j++) reduced[j * S + j] = (reduced[j * S + j] ?? 0) + (nj[j] ?? 0);
  for (let i = 0; i < R; i++) {
    for (let j = 0; j < S; j++) {
      const share = q[i * S + j] ?? 0;
      if (share === 0) continue;
      right[j] = (right[j] ?? 0) - (sumI[i] ?? 0) * share;
      for (let k = 0; k < S; k++)
        reduced[j * S + k] = (reduced[j * S + k] ?? 0) - share * (q[i * S + k] ?? 0) * (ni[i] ?? 0);
    }
  }
  const lower = cholesky(reduced, S);
  if (!lower) throw new Error('a block of ratings that hangs together has no fit');
  const b = solveCholesky(lower, S, right);
  const a = Float64Array.from(ni, (n, i) => (sumI[i] ?? 0) / n - dot(q.subarray(i * S, (i + 1) * S), b));
  const meanA = a.reduce((so, one) => so + one, 0) / R;
  const m = new Float64Array(S);
  for (let i = 0; i < R; i++) for (let j = 0; j < S; j++) m[j] = (m[j] ?? 0) + (q[i * S + j] ?? 0) / R;
  const residuals = new Map(cells.map(({ row, i, j, y }) => [row, y - (a[i] ?? 0) - (b[j] ?? 0)]));
  const df = cells.length - R - S + 1;
  const squares = [...residuals.values()].reduce((so, off) => so + off * off, 0);
  const deviation = df > 0 ? Math.sqrt(squares / df) : undefined;
  const seOf = (apart: number, contrast: Float64Array) => {
    const variance = apart + dot(contrast, solveCholesky(lower, S, contrast));
    return deviation === undefined ? undefined : deviation * Math.sqrt(variance);
  };
  const ofAll = ni.reduce((so, n) => so + 1 / (R * R * n), 0);
  return {
    raters: block.raters.map((id, i) => {
      const n = ni[i] ?? 1;
      const apart = ofAll + (1 - 2 / R) / n;
      const contrast = m.map((share, j) => (q[i * S + j] ?? 0) - share);
      return { rater: id, n, severity: meanA - (a[i] ?? 0), se: seOf(apart, contrast) };
    }),
    subjects: block.subjects.map((id, j) => {
      const contrast = m.map((share, k) => (k === j ? 1 : 0) - share);
      const n = nj[j] ?? 1;
      return { subject: id, n, raw: (sumJ[j] ?? 0) / n, adjusted: (b[j] ?? 0) + meanA, se: seOf(ofAll, contrast) };
    }),
    deviation,
    df,
    residuals,
  };
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < x.length; at++) sum += (x[at] ?? 0) * (y[at] ?? 0);
  return sum;
}
