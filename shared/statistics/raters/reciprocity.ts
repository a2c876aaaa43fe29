import { correlationOf } from '../moments.ts';
import type { Random } from '../random.ts';
import type { Ratings } from './ratings.ts';
import { severityOf } from './severity.ts';

/** Two units that scored each other, and how many points more than expected each gave the other. */
export type MutualPair = { readonly a: number; readonly b: number; readonly aToB: number; readonly bToA: number };

/** Whether units favour those that favour them (互相照顾). */
export type Reciprocity =
  | {
      readonly kind: 'compared';
      readonly pairs: readonly MutualPair[];
      /** Pairs of which both gave more than `bound` beyond what was expected. */
      readonly mutual: readonly MutualPair[];
      readonly bound: number;
      /** How many such pairs there would be if favours went to anybody, and how often chance gives as close a link as this. */
      readonly byChance: number;
      /** Correlation of what both gave beyond expectation, 1 where every favour is returned; undefined where nothing varies. */
      readonly correlation: number | undefined;
      readonly pValue: number;
    }
  /** Fewer than ten pairs scored each other, or it is not known which rater is which unit. */
  | { readonly kind: 'too-few'; readonly pairs: number }
  | { readonly kind: 'no-fit' };

/**
 * Holds what A gave B beyond the expected against what B gave A. Expected is what the additive fit says of so strict a rater
 * and so good a unit; `unitOf` names the subject each rater is itself, -1 where that is not known.
 *
 * Chance is reckoned by handing out the answers to other pairs `shuffles` times.
 */
export function reciprocityOf(ratings: Ratings, unitOf: Int32Array, random: Random, shuffles = 999): Reciprocity {
  const fitted = severityOf(ratings);
  if (fitted.kind !== 'fitted') return { kind: 'no-fit' };
  const [block] = fitted.blocks;
  if (!block || block.deviation === undefined) return { kind: 'no-fit' };
  const gave = new Map<number, number>();
  for (const [row, off] of block.residuals) {
    const from = unitOf[ratings.rater[row] ?? 0] ?? -1;
    const to = ratings.subject[row] ?? 0;
    if (from >= 0 && from !== to) gave.set(from * ratings.subjects + to, off);
  }
  const pairs: MutualPair[] = [];
  for (const [key, aToB] of gave) {
    const [a, b] = [Math.floor(key / ratings.subjects), key % ratings.subjects];
    const bToA = gave.get(b * ratings.subjects + a);
    if (a < b && bToA !== undefined) pairs.push({ a, b, aToB, bToA });
  }
  if (pairs.length < 10) return { kind: 'too-few', pairs: pairs.length };
  const bound = 1.5 * block.deviation;
  const isMutual = (one: MutualPair) => one.aToB > bound && one.bToA > bound;
  const first = Float64Array.from(pairs, ({ aToB }) => aToB);
  const second = Float64Array.from(pairs, ({ bToA }) => bToA);
  const correlation = correlationOf(first, second);
  let found = 0;
  let asClose = 1;
  const mixed = second.slice();
  for (let shuffle = 0; shuffle < shuffles; shuffle++) {
    for (let at = mixed.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [mixed[at], mixed[other]] = [mixed[other] ?? 0, mixed[at] ?? 0];
    }
    for (let at = 0; at < mixed.length; at++) if ((first[at] ?? 0) > bound && (mixed[at] ?? 0) > bound) found++;
    if (correlation !== undefined && (correlationOf(first, mixed) ?? -2) >= correlation - 1e-12) asClose++;
  }
  return {
    kind: 'compared',
    pairs,
    mutual: pairs.filter(isMutual).sort((x, y) => y.aToB + y.bToA - (x.aToB + x.bToA)),
    bound,
    byChance: found / shuffles,
    correlation,
    pValue: asClose / (shuffles + 1),
  };
}
