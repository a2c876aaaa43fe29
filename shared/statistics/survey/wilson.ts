import { normalQuantile } from '../distribution.ts';

/**
 * The interval of a share: `hits` of `n` answers, 0 to 1. Unlike the plain one it never leaves that range, and says something
 * of nought out of ten.
 *
 * `n` may be an effective number of answers and need not be whole. Undefined of no answers.
 * Formula: (p + z2/2n -+ z sqrt(p(1-p)/n + z2/4n2)) / (1 + z2/n). Source: Wilson (1927).
 */
export function wilsonInterval(hits: number, n: number, level = 0.95): readonly [number, number] | undefined {
  const z = normalQuantile((1 + level) / 2);
  if (!(n > 0) || z === undefined || hits < 0 || hits > n) return undefined;
  const p = hits / n;
  const middle = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const below = 1 + (z * z) / n;
  // At the ends the two terms cancel but for their last bits.
  return [hits === 0 ? 0 : (middle - half) / below, hits === n ? 1 : (middle + half) / below];
}
