import { byCodeUnit, canonical, type Digest } from '../canonical.ts';
import type { Ballot } from './evidence.ts';

/**
 * The count and digest of a round's ballots, whatever order they come in.
 *
 * The digest is taken over the sorted digests of the single ballots, so that it needs no long text in memory and its
 * order tells nothing of time.
 */
export function sealOf(
  ballots: readonly Ballot[],
  digest: Digest,
): { readonly count: number; readonly digest: string } {
  const leaves = ballots.map((ballot) => digest(canonical(ballot))).sort(byCodeUnit);
  return { count: ballots.length, digest: digest(leaves.join('\n')) };
}
