import { byCodeUnit, canonical, type Digest } from '../canonical.ts';
import type { Ballot } from './evidence.ts';
import { placeOf, shardOf } from './place.ts';

/** Ballots that lie together: those about one subject, or about several, whose voters are of one shard. */
export type SealedGroup = {
  readonly place: string;
  readonly shard: string;
  readonly count: number;
  readonly digest: string;
};

/**
 * The count and digest of a round's ballots, whatever order they come in.
 *
 * Ballots are digested one by one; within a group these digests in the order of the voters; then the groups. So a round of
 * any size can be sealed group by group as it is read, holding a page of it at a time, and the order tells nothing of time.
 */
export function sealOf(
  ballots: readonly Ballot[],
  digest: Digest,
): { readonly count: number; readonly digest: string } {
  const groups = new Map<string, { place: string; shard: string; leaves: { voter: string; leaf: string }[] }>();
  for (const ballot of ballots) {
    const place = placeOf(ballot);
    const shard = shardOf(ballot.voter);
    const leaf = { voter: ballot.voter, leaf: leafOf(ballot, digest) };
    const group = groups.get(`${place} ${shard}`);
    if (group) group.leaves.push(leaf);
    else groups.set(`${place} ${shard}`, { place, shard, leaves: [leaf] });
  }
  return sealOfGroups(
    [...groups.values()].map(({ place, shard, leaves }) => {
      leaves.sort(byVoter);
      return { place, shard, count: leaves.length, digest: digest(leaves.map(({ leaf }) => `${leaf}\n`).join('')) };
    }),
    digest,
  );
}

/** The same from groups that were digested apart; empty ones count for nothing. */
export function sealOfGroups(
  groups: readonly SealedGroup[],
  digest: Digest,
): { readonly count: number; readonly digest: string } {
  const lines = groups
    .filter(({ count }) => count > 0)
    .map(({ place, shard, count, digest: own }) => `${place} ${shard} ${count} ${own}`);
  return {
    count: groups.reduce((sum, { count }) => sum + count, 0),
    digest: digest(lines.sort(byCodeUnit).join('\n')),
  };
}

/** The digest of one ballot. */
export function leafOf(ballot: Ballot, digest: Digest): string {
  return digest(canonical(ballot));
}

/** The order of ballots within a group; equal voters, whom no store can hold twice, by their ballots. */
export function byVoter(
  a: { readonly voter: string; readonly leaf: string },
  b: { readonly voter: string; readonly leaf: string },
): number {
  return byCodeUnit(a.voter, b.voter) || byCodeUnit(a.leaf, b.leaf);
}
