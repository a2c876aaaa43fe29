import { cholesky, logDeterminant, solveCholesky } from '../cholesky.ts';
import type { Ratings } from './ratings.ts';

/**
 * The spread of scores told apart: how much of it lies between raters, how much between the units they rate, how much is
 * left. `reliability` is the share of the units, 0 to 1: what one score of one rater says about a unit.
 *
 * Effects are drawn to 0 as far as they are unsure; 0 for whoever has no rating. A variance of 0 is at the edge: nothing of
 * it can be told from chance.
 */
export type Mixed =
  | {
      readonly kind: 'fitted';
      readonly mean: number;
      readonly meanSe: number;
      readonly raters: number;
      readonly subjects: number;
      readonly residual: number;
      readonly reliability: number;
      readonly raterEffects: Float64Array;
      readonly subjectEffects: Float64Array;
    }
  | { readonly kind: 'too-few' }
  | { readonly kind: 'not-converged' };

/**
 * score = mean + rater + subject + rest, raters and subjects as chance (crossed random effects), by restricted maximum
 * likelihood, as lme4's `lmer(score ~ 1 + (1 | rater) + (1 | subject))`. Other than the plain fit it can compare raters who
 * scored few units. Bates and others, "Fitting linear mixed-effects models using lme4" (2015), equations 29 to 41.
 */
export function mixedModel(ratings: Ratings): Mixed {
  const { score, raters, subjects } = ratings;
  if (score.length < 6 || raters < 2 || subjects < 2) return { kind: 'too-few' };
  const solve = profile(ratings);
  const least = minimum((theta) => solve(theta)?.criterion ?? Number.POSITIVE_INFINITY);
  const found = least && solve(least);
  if (!found) return { kind: 'not-converged' };
  const [r, s] = least.map(Math.abs) as [number, number];
  const { variance } = found;
  const [ofRaters, ofSubjects] = [r * r * variance, s * s * variance];
  return {
    kind: 'fitted',
    mean: found.mean,
    meanSe: found.meanSe,
    raters: ofRaters,
    subjects: ofSubjects,
    residual: variance,
    reliability: ofSubjects / (ofRaters + ofSubjects + variance),
    raterEffects: found.u.subarray(0, raters).map((u) => r * u),
    subjectEffects: found.u.subarray(raters).map((u) => s * u),
  };
}

/** The restricted likelihood at given ratios of the deviations, and what follows from them. */
function profile({ rater, subject, score, raters: R, subjects: S }: Ratings) {
  const n = score.length;
  const [ni, nj, sumI, sumJ] = [new Float64Array(R), new Float64Array(S), new Float64Array(R), new Float64Array(S)];
  const pairs = new Float64Array(R * S);
  let [total, squares] = [0, 0];
  for (let row = 0; row < n; row++) {
    const [i, j, y] = [rater[row] ?? 0, subject[row] ?? 0, score[row] ?? 0];
    ni[i] = (ni[i] ?? 0) + 1;
    nj[j] = (nj[j] ?? 0) + 1;
    sumI[i] = (sumI[i] ?? 0) + y;
    sumJ[j] = (sumJ[j] ?? 0) + y;
    pairs[i * S + j] = (pairs[i * S + j] ?? 0) + 1;
    total += y;
    squares += y * y;
  }
  return ([a, b]: readonly [number, number]) => {
    const [r, s] = [Math.abs(a), Math.abs(b)];
    const top = ni.map((count) => 1 + r * r * count);
    // What is left for the subjects once the raters are eliminated.
    const schur = new Float64Array(S * S);
    for (let j = 0; j < S; j++) schur[j * S + j] = 1 + s * s * (nj[j] ?? 0);
    for (let i = 0; i < R; i++) {
      const scale = (r * s) ** 2 / (top[i] ?? 1);
      for (let j = 0; j < S; j++) {
        const have = pairs[i * S + j] ?? 0;
        if (have === 0) continue;
        for (let k = 0; k < S; k++) schur[j * S + k] = (schur[j * S + k] ?? 0) - scale * have * (pairs[i * S + k] ?? 0);
      }
    }
    const lower = cholesky(schur, S);
    if (!lower) return undefined;
    const through = (ofRaters: Float64Array, ofSubjects: Float64Array) => {
      const right = ofSubjects.slice();
      for (let i = 0; i < R; i++)
        for (let j = 0; j < S; j++)
          right[j] = (right[j] ?? 0) - (r * s * (pairs[i * S + j] ?? 0) * (ofRaters[i] ?? 0)) / (top[i] ?? 1);
      const below = solveCholesky(lower, S, right);
      const above = ofRaters.map((value, i) => {
        let sum = value;
        for (let j = 0; j < S; j++) sum -= r * s * (pairs[i * S + j] ?? 0) * (below[j] ?? 0);
        return sum / (top[i] ?? 1);
      });
      return Float64Array.of(...above, ...below);
    };
    const cy = [sumI.map((sum) => r * sum), sumJ.map((sum) => s * sum)] as const;
    const cx = [ni.map((count) => r * count), nj.map((count) => s * count)] as const;
    const [ay, ax] = [through(...cy), through(...cx)];
    const [flatY, flatX] = [Float64Array.of(...cy[0], ...cy[1]), Float64Array.of(...cx[0], ...cx[1])];
    const ofMean = n - dot(flatX, ax);
    const mean = (total - dot(flatX, ay)) / ofMean;
    const rest = squares - dot(flatY, ay) - mean * mean * ofMean;
    if (!(rest > 0) || !(ofMean > 0)) return undefined;
    const variance = rest / (n - 1);
    const logs = top.reduce((so, value) => so + Math.log(value), 0) + logDeterminant(lower, S);
    const criterion = logs + Math.log(ofMean) + (n - 1) * (1 + Math.log(2 * Math.PI * variance));
    return {
      criterion,
      mean,
      meanSe: Math.sqrt(variance / ofMean),
      variance,
      u: ay.map((y, at) => y - (ax[at] ?? 0) * mean),
    };
  };
}

/** The least of a function of two numbers, by Nelder and Mead's simplex begun anew where it ended until nothing is gained. */
function minimum(of: (at: readonly [number, number]) => number): [number, number] | undefined {
  let best: [number, number] = [1, 1];
  let value = of(best);
  for (let again = 0; again < 12; again++) {
    const found = simplex(of, best, again === 0 ? 0.5 : 0.1);
    const gained = value - found.value;
    best = found.at;
    value = found.value;
    if (gained < 1e-11 * Math.max(1, Math.abs(value)) && again > 0) return Number.isFinite(value) ? best : undefined;
  }
  return undefined;
}

function simplex(of: (at: readonly [number, number]) => number, [x, y]: readonly [number, number], size: number) {
  type Corner = { at: [number, number]; value: number };
  const corner = (at: [number, number]): Corner => ({ at, value: of(at) });
  const corners = [corner([x, y]), corner([x + size, y]), corner([x, y + size])];
  for (let step = 0; step < 400; step++) {
    corners.sort((a, b) => a.value - b.value);
    const [best, middle, worst] = corners as [Corner, Corner, Corner];
    const span = Math.max(...[0, 1].map((k) => Math.abs((worst.at[k] ?? 0) - (best.at[k] ?? 0))));
    if (span < 1e-9) break;
    const centre = [(best.at[0] + middle.at[0]) / 2, (best.at[1] + middle.at[1]) / 2] as const;
    const along = (t: number) =>
      corner([centre[0] + t * (centre[0] - worst.at[0]), centre[1] + t * (centre[1] - worst.at[1])]);
    const mirrored = along(1);
    if (mirrored.value < best.value) {
      const further = along(2);
      corners[2] = further.value < mirrored.value ? further : mirrored;
    } else if (mirrored.value < middle.value) corners[2] = mirrored;
    else {
      const inside = along(mirrored.value < worst.value ? 0.5 : -0.5);
      if (inside.value < Math.min(mirrored.value, worst.value)) corners[2] = inside;
      else {
        for (const k of [1, 2] as const) {
          const at = corners[k]?.at ?? best.at;
          corners[k] = corner([(best.at[0] + at[0]) / 2, (best.at[1] + at[1]) / 2]);
        }
      }
    }
  }
  corners.sort((a, b) => a.value - b.value);
  return corners[0] as Corner;
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < x.length; at++) sum += (x[at] ?? 0) * (y[at] ?? 0);
  return sum;
}
