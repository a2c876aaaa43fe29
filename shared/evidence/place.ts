import type { Ballot } from './evidence.ts';

/** Partitions a subject's ballots, or a round's cards, are spread over. Frozen: it decides where a voter's ballot lives. */
export const shards = ['0', '1', '2', '3', '4', '5', '6', '7'] as const;

/** The shard of a pseudonym, computed from it: were it drawn, one voter could be stored in several. */
export function shardOf(voter: string): string {
  let sum = 0;
  for (const letter of voter) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return String(sum % shards.length);
}

/** The place of `subject` for ballots and cards whose sheet rates several subjects. No id is spelled like this. */
export const wholeSheet = '*';

/** Where a ballot belongs when a round is sealed: its one subject, or `wholeSheet` where it rates several. */
export function placeOf({ sheet }: Ballot): string {
  const [only = wholeSheet, ...more] = Object.keys(sheet);
  return more.length === 0 ? only : wholeSheet;
}
