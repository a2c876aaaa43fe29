import { normalShare } from './distribution.ts';
import { betaShare } from './gamma.ts';

/** How likely at least `hits` of `n` are where each happens by itself with chance `p`: the exact binomial tail. */
export function atLeast(hits: number, n: number, p: number): number {
  if (hits <= 0) return 1;
  if (hits > n || p <= 0) return 0;
  return p >= 1 ? 1 : betaShare(p, hits, n - hits + 1);
}

/**
 * How likely two shares differ at least so far where both come from one population: the pooled two-sided test. 1 where
 * both are none or all.
 */
export function sharesDiffer(hits: number, n: number, otherHits: number, otherN: number): number {
  if (n === 0 || otherN === 0) return 1;
  const p = (hits + otherHits) / (n + otherN);
  const spread = Math.sqrt(p * (1 - p) * (1 / n + 1 / otherN));
  return spread === 0 ? 1 : 2 * normalShare(-Math.abs(hits / n - otherHits / otherN) / spread);
}

/** How surprising a chance is, to rank by: 3 for one in a thousand, at most 300. */
export function surprise(chance: number): number {
  return chance <= 1e-300 ? 300 : -Math.log10(chance);
}
