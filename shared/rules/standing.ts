import { compare, type Rational } from '../number.ts';
import type { Standing } from './rule.ts';

/**
 * Best first: by score, then by the plan's tie-break scores in their order. Zero where nothing tells two units apart.
 *
 * A unit without a score comes after all that have one; a tie-break score that is missing comes after any that is there.
 */
export function byStanding(a: Standing, b: Standing): number {
  const scores = highestFirst(a.score, b.score);
  if (scores !== 0) return scores;
  for (const index of a.keys.keys()) {
    const keys = highestFirst(a.keys[index], b.keys[index]);
    if (keys !== 0) return keys;
  }
  return 0;
}

function highestFirst(a: Rational | undefined, b: Rational | undefined): number {
  if (a && b) return compare(b, a);
  return a ? -1 : b ? 1 : 0;
}
