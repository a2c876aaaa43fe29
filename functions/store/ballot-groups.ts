import type { Ballot } from '../../shared/evidence/evidence.ts';
import { placeOf } from '../../shared/evidence/place.ts';
import { byVoter, leafOf } from '../../shared/evidence/seal.ts';
import { ballotFrom } from './ballot.ts';
import { sha256 } from './digest.ts';
import { pagesOfItems } from './item.ts';
import { inParallel } from './parallel.ts';
import { keyOf, type SealedRound, type Store, shards, wholeSheet } from './table.ts';
import { type Withdrawn, withdrawnIn } from './withdrawal.ts';

/** A ballot as it is stored, and its own digest. */
export type Leaf = { readonly ballot: Ballot; readonly voter: string; readonly leaf: string };

/** Ballots page by page, in their order. */
export type Pages = AsyncGenerator<readonly Leaf[], void>;

/**
 * The ballots of one group as they are stored now, in the order they are sealed in; they may be read several times.
 * `everything` are also those that their raters took back.
 */
export type StoredGroup = {
  readonly place: string;
  readonly shard: string;
  readonly leaves: (everything?: 'everything') => Pages;
};

/** Ballots in a page: what is in memory at once does not grow with the round. */
const pageSize = 1000;

/** Groups read at once: the database works on one while we work on the other. */
const atOnce = 2;

/**
 * Does one thing for each group of a round's ballots: strongly consistent, all shards, all pages, two groups at a time.
 *
 * A sheet that may rate several subjects and rates one belongs to that one's group, since that is all a ballot tells; such
 * ballots are read once more with their subject's own.
 */
export async function eachGroup<T>(
  store: Store,
  of: SealedRound,
  subjects: readonly string[],
  visit: (group: StoredGroup) => Promise<T>,
): Promise<T[]> {
  const strays = new Set<string>();
  const withdrawn = await withdrawnIn(store, of);
  const stored = (place: string, shard: string, everything: 'everything' | undefined) => {
    const leaves = leavesIn(store, of, place, shard);
    return withdrawn.some && !everything ? kept(leaves, place, withdrawn) : leaves;
  };
  const several = await inParallel(shards, atOnce, (shard) =>
    visit({
      place: wholeSheet,
      shard,
      leaves: (everything) =>
        only(stored(wholeSheet, shard, everything), (place) => {
          if (place !== wholeSheet) strays.add(`${place} ${shard}`);
          return place === wholeSheet;
        }),
    }),
  );
  const apart = [...new Set([...subjects, ...[...strays].map((stray) => stray.slice(0, -2))])];
  const groups = apart.flatMap((place) => shards.map((shard) => ({ place, shard })));
  const single = await inParallel(groups, atOnce, ({ place, shard }) =>
    visit({
      place,
      shard,
      leaves: (everything) =>
        strays.has(`${place} ${shard}`)
          ? merged(
              stored(place, shard, everything),
              only(stored(wholeSheet, shard, everything), (one) => one === place),
            )
          : stored(place, shard, everything),
    }),
  );
  return [...several, ...single];
}

async function* leavesIn(store: Store, of: SealedRound, place: string, shard: string): Pages {
  const pk = keyOf.ballots(of.office, of.cycle, of.round, place, shard);
  for await (const page of pagesOfItems(store, store.ballots, { pk }, pageSize))
    yield page.map((stored) => {
      const ballot = ballotFrom(stored, of.round);
      return { ballot, voter: ballot.voter, leaf: leafOf(ballot, sha256) };
    });
}

/** Without what its raters took back. */
async function* kept(pages: Pages, place: string, withdrawn: Withdrawn): Pages {
  for await (const page of pages) yield page.filter((one) => !withdrawn.has(place, one.voter));
}

async function* only(pages: Pages, wanted: (place: string) => boolean): Pages {
  for await (const page of pages) yield page.filter((one) => wanted(placeOf(one.ballot)));
}

/** Two sorted readings as one, ballot by ballot. */
async function* merged(a: Pages, b: Pages): Pages {
  const [ones, others] = [singly(a), singly(b)];
  let [one, other] = [await ones.next(), await others.next()];
  while (!one.done || !other.done) {
    if (other.done || (!one.done && byVoter(one.value, other.value) <= 0)) {
      if (!one.done) yield [one.value];
      one = await ones.next();
    } else {
      yield [other.value];
      other = await others.next();
    }
  }
}

async function* singly(pages: Pages): AsyncGenerator<Leaf, void> {
  for await (const page of pages) yield* page;
}
