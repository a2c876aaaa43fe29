import { restrictedLikelihood } from './likelihood.ts';
import { mustBeRatings, type Ratings, repeatedPair } from './ratings.ts';
import { leastOf } from './simplex.ts';

/**
 * The spread of scores told apart (方差构成): how much of it lies between raters, how much between the units they rate, how
 * much is left. All in points squared. `reliability` is the share of the units, 0 to 1: what one score of one rater says
 * about a unit.
 *
 * Effects are in points about `mean`, above 0 for a lenient rater (手松) or a good unit, drawn to 0 as far as they are
 * unsure; 0 for whoever has no rating.
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
      /** Variances found to be exactly 0, the least they can be: differences there cannot be told from chance. */
      readonly atZero: readonly ('raters' | 'subjects')[];
    }
  /** Fewer than six ratings, or of two raters or subjects, or nobody who scored twice, or nothing scored twice. */
  | { readonly kind: 'too-few' }
  | { readonly kind: 'repeated-pair'; readonly rater: number; readonly subject: number }
  /** All scores are the same: there is no spread to tell apart. */
  | { readonly kind: 'no-spread' }
  /** Raters and subjects explain every score to the last digit: there is no chance to reckon with. */
  | { readonly kind: 'no-residual' }
  | { readonly kind: 'not-converged' };

/** Ratios of the deviations the search may begin from: none, less than the rest, as much, more. */
const starts = [0.1, 0.5, 1, 3].flatMap((a) => [0.1, 0.5, 1, 3].map((b) => [a, b] as const));

/**
 * score = mean + rater + subject + rest, raters and subjects as chance (crossed random effects), by restricted maximum
 * likelihood, as lme4's `lmer(score ~ 1 + (1 | rater) + (1 | subject))`. Other than the plain fit it can compare raters who
 * scored few units, and raters of different blocks as far as both are drawn from the same lot.
 *
 * Some seconds for 300 raters and 300 subjects, hundredths for 30 and 30.
 */
export function mixedModel(ratings: Ratings): Mixed {
  const { rater, subject, score } = ratings;
  mustBeRatings(ratings);
  const twice = repeatedPair(ratings);
  if (twice) return { kind: 'repeated-pair', ...twice };
  const [raters, subjects] = [new Set(rater).size, new Set(subject).size];
  // Where each has one score only, his effect and the rest of that score cannot be told apart.
  if (score.length < 6 || raters < 2 || subjects < 2 || Math.max(raters, subjects) >= score.length)
    return { kind: 'too-few' };
  const about = score.reduce((so, y) => so + y, 0) / score.length;
  const spread = score.reduce((so, y) => so + (y - about) ** 2, 0) / score.length;
  if (spread <= (1e-12 * about) ** 2) return { kind: 'no-spread' };
  const profiled = restrictedLikelihood(ratings);
  const criterion = (at: readonly [number, number]) => profiled(at)?.criterion ?? Number.POSITIVE_INFINITY;
  // At a ratio of 1e5 the rest is nothing beside the effects; if that is best, there is no rest.
  if (criterion([1e5, 1e5]) < Math.min(...starts.map(criterion))) return { kind: 'no-residual' };
  const least = leastOf(criterion, starts);
  const ratios = least && withZeros(criterion, least.at, least.value);
  const found = ratios && profiled(ratios);
  if (!found) return { kind: 'not-converged' };
  if (found.residual <= 1e-9 * spread) return { kind: 'no-residual' };
  const [ofRaters, ofSubjects] = [ratios[0] ** 2 * found.residual, ratios[1] ** 2 * found.residual];
  return {
    kind: 'fitted',
    mean: found.mean,
    meanSe: found.meanSe,
    raters: ofRaters,
    subjects: ofSubjects,
    residual: found.residual,
    reliability: ofSubjects / (ofRaters + ofSubjects + found.residual),
    raterEffects: found.raterEffects,
    subjectEffects: found.subjectEffects,
    atZero: [...(ratios[0] === 0 ? (['raters'] as const) : []), ...(ratios[1] === 0 ? (['subjects'] as const) : [])],
  };
}

/** The search only comes near the edge; a ratio that is no worse at 0 is 0. */
function withZeros(
  criterion: (at: readonly [number, number]) => number,
  at: readonly [number, number],
  value: number,
): readonly [number, number] {
  const [r, s] = [Math.abs(at[0]), Math.abs(at[1])];
  const noWorse = (to: readonly [number, number]) => criterion(to) <= value + 1e-9 * Math.max(1, Math.abs(value));
  const near = 1e-3;
  if (r < near && s < near && noWorse([0, 0])) return [0, 0];
  if (r < near && noWorse([0, s])) return [0, s];
  if (s < near && noWorse([r, 0])) return [r, 0];
  return [r, s];
}
