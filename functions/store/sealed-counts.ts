import { canonical } from '../../shared/canonical.ts';
import type { Ballot } from '../../shared/evidence/evidence.ts';
import { getItem, type Item } from './item.ts';
import { packOne, unpack } from './parcel.ts';
import { keyOf, type Store } from './table.ts';

/** Where a sealed round's counts are kept: the round, and the digest it is sealed under. */
export type SealedPlace = {
  readonly office: string;
  readonly cycle: string;
  readonly round: string;
  readonly digest: string;
};

/**
 * Ballots that were sealed, by the unit they rate, and cards that were issued, by the unit they were issued for. `batches`
 * and `channels` count the ballots by what they came from; those that name none are counted under an empty name.
 */
export type SealedCounts = {
  readonly ballots: ReadonlyMap<string, number>;
  readonly cards: ReadonlyMap<string, number>;
  readonly batches: ReadonlyMap<string, number>;
  readonly channels: ReadonlyMap<string, number>;
};

/**
 * The counts of what is about to be sealed, as an item to be staged beside the list of it: nothing of a sealed round is
 * ever counted otherwise again, so it need not be counted at each look.
 */
export function countsItem(place: SealedPlace, ballots: readonly Ballot[], cards: ReadonlyMap<string, number>): Item {
  const { office, cycle, round, digest } = place;
  const rated = new Map<string, number>();
  for (const { sheet } of ballots) for (const unit of Object.keys(sheet)) rated.set(unit, (rated.get(unit) ?? 0) + 1);
  const batches = countBy(ballots, ({ batch = '' }) => batch);
  const channels = countBy(ballots, ({ channel = '' }) => channel);
  const text = canonical({
    ballots: Object.fromEntries(rated),
    cards: Object.fromEntries(cards),
    batches: Object.fromEntries(batches),
    channels: Object.fromEntries(channels),
  });
  return { ...keyOf.sealedCounts(office, cycle, round, digest), ...packOne(text, `the counts of round ${round}`) };
}

function countBy(ballots: readonly Ballot[], of: (ballot: Ballot) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const ballot of ballots) counts.set(of(ballot), (counts.get(of(ballot)) ?? 0) + 1);
  return counts;
}

/** The counts kept with a seal; undefined for a round that was sealed before counts were kept. */
export async function keptCounts(store: Store, place: SealedPlace): Promise<SealedCounts | undefined> {
  const { office, cycle, round, digest } = place;
  const stored = await getItem(store, store.records, keyOf.sealedCounts(office, cycle, round, digest));
  if (!stored) return undefined;
  // Only `countsItem` writes these items.
  const {
    ballots,
    cards,
    batches = {},
    channels = {},
  } = JSON.parse(unpack([stored]) ?? '') as Record<'ballots' | 'cards', Record<string, number>> &
    Partial<Record<'batches' | 'channels', Record<string, number>>>;
  return {
    ballots: new Map(Object.entries(ballots)),
    cards: new Map(Object.entries(cards)),
    batches: new Map(Object.entries(batches)),
    channels: new Map(Object.entries(channels)),
  };
}
