import { randomUUID } from 'node:crypto';
import { canonical } from '../../shared/canonical.ts';
import type { SealedGroup } from '../../shared/evidence/seal.ts';
import type { Item } from './item.ts';
import { pagesOfItems } from './item.ts';
import { pack, packOne, parcelOf, unpack } from './parcel.ts';
import { beginsOf, keyOf, type SealedRound, type Store } from './table.ts';

/** What was sealed: the groups with their digests, and under which name the voters of each were written down. */
export type SealedList = { readonly read: string; readonly groups: readonly SealedGroup[] };

/** Voters in one item, and at most a page more: compressed they are some 300 kB. */
const votersInPart = 16_000;

/** What is staged together, and entered in the ledger once: so many items, or so many characters. */
const together = { items: 250, characters: 1_000_000 };

/**
 * Writes down whose ballots there are while a round is read to be sealed, a few thousand voters at a time.
 *
 * Every reading has a name of its own: one that came too late to seal writes over nothing that another one sealed.
 */
export function voterWriter(of: SealedRound, stage: (items: readonly Item[]) => Promise<void>) {
  const read = randomUUID();
  let waiting: Item[] = [];
  let characters = 0;
  const write = async () => {
    const items = waiting;
    waiting = [];
    characters = 0;
    if (items.length > 0) await stage(items);
  };
  return {
    read,
    /** The voters of one group, in their order. `close` follows the last of them. */
    group(place: string, shard: string) {
      let voters: string[] = [];
      let part = 0;
      const cut = async () => {
        const text = voters.join('\n');
        voters = [];
        const key = keyOf.sealedVoters(of, read, place, shard, part++);
        waiting.push({ ...key, ...packOne(text, `the voters of ${place}`) });
        characters += text.length;
        if (waiting.length >= together.items || characters >= together.characters) await write();
      };
      return {
        async add(more: readonly string[]): Promise<void> {
          voters.push(...more);
          if (voters.length >= votersInPart) await cut();
        },
        close: () => (voters.length > 0 ? cut() : Promise.resolve()),
      };
    },
    close: write,
  };
}

/** The voters of one sealed group, in their order. */
export async function* sealedVoters(
  store: Store,
  of: SealedRound,
  read: string,
  place: string,
  shard: string,
): AsyncGenerator<string, void> {
  const begins = beginsOf(keyOf.sealedVoters(of, read, place, shard, 0));
  for await (const page of pagesOfItems(store, store.records, begins, 1))
    for (const part of page) for (const voter of (unpack([part]) ?? '').split('\n')) yield voter;
}

/** The list as items, to be staged beside the counts under the digest they are sealed by. */
export function listItems(of: SealedRound, digest: string, { read, groups }: SealedList): readonly Item[] {
  const text = canonical({ read, groups: groups.filter(({ count }) => count > 0) });
  return pack(text).map((fields, at) => ({
    ...keyOf.sealedGroups(of.office, of.cycle, of.round, digest, at),
    ...fields,
  }));
}

/** The list a round was sealed under, or undefined where it is gone. */
export async function sealedList(store: Store, of: SealedRound, digest: string): Promise<SealedList | undefined> {
  const text = await parcelOf(store, beginsOf(keyOf.sealedGroups(of.office, of.cycle, of.round, digest, 0)));
  // Only `listItems` writes these items.
  return text === undefined ? undefined : (JSON.parse(text) as SealedList);
}
