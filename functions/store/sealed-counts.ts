import { canonical } from '../../shared/canonical.ts';
import { rowOf } from '../../shared/evidence/carded.ts';
import type { Ballot } from '../../shared/evidence/evidence.ts';
import { getItem, type Item } from './item.ts';
import { packOne, unpack } from './parcel.ts';
import { keyOf, type Store, wholeSheet } from './table.ts';

/** Where a sealed round's counts are kept: the round, and the digest it is sealed under. */
export type SealedPlace = {
  readonly office: string;
  readonly cycle: string;
  readonly round: string;
  readonly digest: string;
};

/**
 * Ballots that were sealed, by the unit they rate, and cards that were issued, by the unit they were issued for. `rows`
 * count the ballots by what they came from, and are empty for a round that was sealed before such rows were kept.
 */
export type SealedCounts = {
  readonly ballots: ReadonlyMap<string, number>;
  readonly cards: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, number>;
};

/** Ballots by the unit they rate, and by what they came from. */
export type BallotCounts = Omit<SealedCounts, 'cards'>;

/** Counts ballots one by one, while they are read to be sealed. */
export function ballotCounter() {
  const rated = new Map<string, number>();
  const rows = new Map<string, number>();
  const count = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  return {
    add(ballot: Ballot): void {
      for (const unit of Object.keys(ballot.sheet)) count(rated, unit);
      count(rows, rowOf(ballot, wholeSheet));
    },
    ballots: rated,
    rows,
  };
}

/**
 * The counts of what is about to be sealed, as an item to be staged beside the list of it: nothing of a sealed round is
 * ever counted otherwise again, so it need not be counted at each look.
 */
export function countsItem(place: SealedPlace, { ballots, cards, rows }: SealedCounts): Item {
  const { office, cycle, round, digest } = place;
  const text = canonical({
    ballots: Object.fromEntries(ballots),
    cards: Object.fromEntries(cards),
    rows: Object.fromEntries(rows),
  });
  return { ...keyOf.sealedCounts(office, cycle, round, digest), ...packOne(text, `the counts of round ${round}`) };
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
    rows = {},
  } = JSON.parse(unpack([stored]) ?? '') as Record<'ballots' | 'cards', Record<string, number>> & {
    readonly rows?: Readonly<Record<string, number>>;
  };
  return {
    ballots: new Map(Object.entries(ballots)),
    cards: new Map(Object.entries(cards)),
    rows: new Map(Object.entries(rows)),
  };
}
