import type { Random } from '../random.ts';
import { type Favours, favoursOf } from './favours.ts';
import { mustBeRatings, type Ratings, repeatedPair } from './ratings.ts';

/** Two units that scored each other, a < b, and how many points more than expected each gave the other. */
export type MutualPair = { readonly a: number; readonly b: number; readonly aToB: number; readonly bToA: number };

/** Whether units favour those that favour them (互相照顾). */
export type Reciprocity =
  | {
      readonly kind: 'compared';
      readonly pairs: readonly MutualPair[];
      /** Pairs of which both gave more than `bound` beyond what was expected, the most first. */
      readonly mutual: readonly MutualPair[];
      /** 1.5 residual deviations, in points, for one rater; the mean of k raters of a unit is held against bound / sqrt(k). */
      readonly bound: number;
      /** How many such pairs there would be if favours went to anybody, and how often chance gives as many. */
      readonly byChance: number;
      readonly mutualPValue: number;
      /**
       * Correlation of what both gave beyond expectation, each pair taken both ways round: 1 where every favour is returned,
       * -1 where it is answered by its opposite. Even without any bond it is not quite 0 in a small table.
       */
      readonly correlation: number;
      /** How often chance gives as close a link, 0 to 1 (one-sided); the least it can be is 1 / (shuffles + 1). */
      readonly pValue: number;
    }
  /** Fewer than ten pairs scored each other, or it is not known which rater is which unit. */
  | { readonly kind: 'too-few'; readonly pairs: number }
  /** A pair stands twice, or nothing is off the fit, so that nobody gave more or less than expected. */
  | { readonly kind: 'no-fit' };

/**
 * Holds what A gave B beyond the expected against what B gave A. Expected is what the additive fit says of so strict a rater
 * and so good a unit; `unitOf` names the subject each rater belongs to, -1 where that is not known. Several raters of one
 * unit count as their mean; what a unit gave itself is left out.
 *
 * A pair named is a reason to look, not a finding: neighbours may know each other's work better. Chance is reckoned by
 * handing each rater's surplus points to other units he scored, `shuffles` times, and fitting again (a permutation of
 * residuals, Freedman and Lane 1983): whom he favours then has nothing to do with who favours him. With 999 shuffles about
 * 0.2 s for 30 units that all score each other, 2 s for 100, 8 s for 200.
 */
export function reciprocityOf(ratings: Ratings, unitOf: Int32Array, random: Random, shuffles = 999): Reciprocity {
  mustBeRatings(ratings);
  if (repeatedPair(ratings)) return { kind: 'no-fit' };
  if (unitOf.every((unit) => unit < 0)) return { kind: 'too-few', pairs: 0 };
  const favours = favoursOf(ratings, unitOf);
  if (!favours) return { kind: 'no-fit' };
  const { pairs, deviation } = favours;
  if (pairs.length < 10) return { kind: 'too-few', pairs: pairs.length };
  const bound = 1.5 * deviation;
  const found = linkOf(favours, favours.residuals, bound);
  if (found.correlation === undefined) return { kind: 'no-fit' };
  let [mutual, asMany, asClose] = [0, 1, 1];
  for (let shuffle = 0; shuffle < shuffles; shuffle++) {
    const chance = linkOf(favours, favours.refit(shuffled(favours, random)), bound);
    mutual += chance.mutual.length;
    if (chance.mutual.length >= found.mutual.length) asMany++;
    if ((chance.correlation ?? -2) >= found.correlation - 1e-12) asClose++;
  }
  return {
    kind: 'compared',
    pairs: found.given,
    mutual: found.mutual.toSorted((x, y) => y.aToB + y.bToA - (x.aToB + x.bToA)),
    bound,
    byChance: mutual / shuffles,
    mutualPValue: asMany / (shuffles + 1),
    correlation: found.correlation,
    pValue: asClose / (shuffles + 1),
  };
}

/** What the pairs gave each other if these were the residuals. */
function linkOf({ pairs }: Favours, residuals: Float64Array, bound: number) {
  const mean = (rows: readonly number[]) => rows.reduce((so, row) => so + (residuals[row] ?? 0), 0) / rows.length;
  const given = pairs.map(({ a, b, aToB, bToA }) => ({ a, b, aToB: mean(aToB), bToA: mean(bToA) }));
  const mutual = given.filter(({ aToB, bToA }, at) => {
    const pair = pairs[at];
    const [there, back] = [Math.sqrt(pair?.aToB.length ?? 1), Math.sqrt(pair?.bToA.length ?? 1)];
    return there * aToB > bound && back * bToA > bound;
  });
  const about = given.reduce((so, { aToB, bToA }) => so + aToB + bToA, 0) / (2 * given.length);
  let [together, apart] = [0, 0];
  for (const { aToB, bToA } of given) {
    together += 2 * (aToB - about) * (bToA - about);
    apart += (aToB - about) ** 2 + (bToA - about) ** 2;
  }
  return { given, mutual, correlation: apart > 0 ? together / apart : undefined };
}

/** Every rater's residuals handed to other cells of his own. */
function shuffled({ sheets, residuals }: Favours, random: Random): Float64Array {
  const mixed = residuals.slice();
  for (const own of sheets) {
    for (let at = own.length - 1; at > 0; at--) {
      const [here, there] = [own[at] ?? 0, own[Math.floor(random() * (at + 1))] ?? 0];
      [mixed[here], mixed[there]] = [mixed[there] ?? 0, mixed[here] ?? 0];
    }
  }
  return mixed;
}
