import { byCodeUnit, type Digest } from '../canonical.ts';
import type { Ballot, Evidence } from './evidence.ts';
import { sealOf } from './seal.ts';
import { isMeant, type SetAside } from './set-aside.ts';

/** What was left out, why and by whom, with how many ballots that are and their digest. */
export type CountedAside = SetAside & { readonly count: number; readonly digest: string };

/**
 * Takes the ballots that were set aside from those that count. A ballot that two decisions mean is counted with the
 * first of them by name, so that the counts add up.
 */
export function apart(
  ballots: readonly Ballot[],
  decisions: Evidence['setAside'],
  digest: Digest,
): { readonly counted: readonly Ballot[]; readonly setAside: readonly CountedAside[] } {
  if (!decisions || decisions.length === 0) return { counted: ballots, setAside: [] };
  const ordered = [...decisions].sort((a, b) => byCodeUnit(a.id, b.id));
  const own = new Map<string, Ballot[]>(ordered.map(({ id }) => [id, []]));
  const counted: Ballot[] = [];
  for (const ballot of ballots) {
    const decision = ordered.find(({ set }) => isMeant(set, ballot));
    (own.get(decision?.id ?? '') ?? counted).push(ballot);
  }
  return { counted, setAside: ordered.map((one) => ({ ...one, ...sealOf(own.get(one.id) ?? [], digest) })) };
}
