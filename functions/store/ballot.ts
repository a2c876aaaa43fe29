import { byCodeUnit, canonical } from '../../shared/canonical.ts';
import type { Ballot } from '../../shared/evidence/evidence.ts';
import { countAmong, countOf, getItem, itemsOf, type Stored } from './item.ts';
import { promptedOf, unpackSheet } from './packed.ts';
import { inParallel } from './parallel.ts';
import { keyOf, type Store, shards, wholeSheet } from './table.ts';
import { withdrawnIn } from './withdrawal.ts';

export { type Cast, castBallot } from './cast.ts';

/**
 * Every ballot of a round that is stored now, for the subjects given and for sheets that rate several: strongly
 * consistent, all shards, all pages, in one order whatever the order of arrival.
 */
export async function readBallots(
  store: Store,
  office: string,
  cycle: string,
  round: string,
  subjects: readonly string[],
): Promise<Ballot[]> {
  const places = [...new Set([...subjects, wholeSheet])].flatMap((subject) =>
    shards.map((shard) => keyOf.ballots(office, cycle, round, subject, shard)),
  );
  const found = await inParallel(places, 16, (pk) => itemsOf(store, store.ballots, { pk }));
  const withdrawn = await withdrawnIn(store, { office, cycle, round });
  return found
    .flat()
    .map((stored) => ballotFrom(stored, round))
    .filter(({ voter, sheet }) => !withdrawn.has(Object.keys(sheet)[0] ?? '', voter))
    .map((ballot) => ({ ballot, order: `${ballot.voter} ${canonical(ballot)}` }))
    .sort((a, b) => byCodeUnit(a.order, b.order))
    .map(({ ballot }) => ballot);
}

/**
 * Whether a voter has a ballot on a subject, by one strongly consistent look at his own key.
 *
 * For telling early that a card was used. It decides nothing: `castBallot` does.
 */
export async function hasCast(
  store: Store,
  office: string,
  cycle: string,
  round: string,
  subject: string,
  voter: string,
): Promise<boolean> {
  return (await getItem(store, store.ballots, keyOf.ballot(office, cycle, round, subject, voter))) !== undefined;
}

/**
 * How many ballots each subject has so far, or `wholeSheet` for those that rate several: participation to show while a
 * round is open. It may be a moment behind and is no result. No ballot is read. `channels`: only those that came by them.
 */
export async function countBallots(
  store: Store,
  office: string,
  cycle: string,
  round: string,
  subjects: readonly string[],
  channels?: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map(subjects.map((subject) => [subject, 0]));
  const places = subjects.flatMap((subject) => shards.map((shard) => ({ subject, shard })));
  await inParallel(places, 16, async ({ subject, shard }) => {
    const pk = keyOf.ballots(office, cycle, round, subject, shard);
    const n = channels
      ? await countAmong(store, store.ballots, pk, { field: 'c', values: channels })
      : await countOf(store, store.ballots, pk);
    counts.set(subject, (counts.get(subject) ?? 0) + n);
  });
  return counts;
}

/** A ballot of a round as it was stored. */
export function ballotFrom(stored: Stored, round: string): Ballot {
  const stratum = stored.textIf('t');
  const channel = stored.textIf('c');
  const day = stored.textIf('d');
  const nonce = stored.textIf('n');
  const batch = stored.textIf('b');
  const about = stored.textIf('q');
  const prompted = stored.textIf('h');
  return {
    round,
    audience: stored.text('a'),
    voter: stored.key.sk,
    ...(stratum !== undefined && { stratum }),
    ...(channel !== undefined && { channel }),
    ...(day !== undefined && { day }),
    ...(nonce !== undefined && { nonce }),
    ...(batch !== undefined && { batch }),
    ...(about !== undefined && { about }),
    ...(prompted !== undefined && { prompted: promptedOf(prompted) }),
    ...(stored.has('f') && { default: true }),
    ...(stored.has('u') && { unproven: true }),
    sheet: unpackSheet(stored.text('s')),
  };
}
