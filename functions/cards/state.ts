import type { Round } from '../../shared/cycle/round.ts';
import { type CardFault, reconcileCards } from '../../shared/evidence/reconcile.ts';
import { smallestGroup } from '../../shared/evidence/smallest-group.ts';
import { countCards } from '../store/card.ts';
import { type CardBatch, listBatches, sizeOf } from '../store/card-batch.ts';
import { receivedSoFar } from '../store/participation.ts';
import { keptCounts, type SealedCounts } from '../store/sealed-counts.ts';
import { type Store, wholeSheet } from '../store/table.ts';
import { type CardRound, placeOf } from './found.ts';

/** What has become of a round's cards. `used` is known once the round is sealed; before, only how many ballots came in. */
export type CardState = {
  readonly batches: readonly CardBatch[];
  /** Cards that belong to no batch: issued by an older hand, or from a list. */
  readonly unbatched: number;
  readonly received: number;
  readonly sealed?: {
    readonly used: ReadonlyMap<string, number>;
    readonly ballots: number;
    readonly cards: number;
    readonly faults: readonly CardFault[];
  };
};

/** Reads it. */
export async function cardState(store: Store, of: CardRound): Promise<CardState> {
  const place = placeOf(of);
  const [batches, cards, kept] = await Promise.all([
    listBatches(store, place),
    countCards(store, place.office, place.cycle, place.round),
    sealedCounts(store, of),
  ]);
  const issued = sum(cards);
  const unbatched = issued - batches.reduce((total, batch) => total + sizeOf(batch), 0);
  if (!kept || !of.round.seal) {
    return { batches, unbatched, received: await receivedSoFar(store, of.cycle, of.round) };
  }
  const carded = cardedBallots(of, kept, of.round.seal);
  const faults = reconcileCards({
    ballots: carded.ballots,
    cards,
    ballotsByBatch: carded.batches,
    cardsByBatch: new Map(batches.map((batch) => [batch.id, sizeOf(batch)])),
  });
  const sealed = { used: kept.batches, ballots: carded.count, cards: issued, faults };
  return { batches, unbatched, received: of.round.seal.count, sealed };
}

function sealedCounts(store: Store, of: CardRound): Promise<SealedCounts | undefined> {
  const { seal } = of.round;
  return seal ? keptCounts(store, { ...placeOf(of), digest: seal.digest }) : Promise.resolve(undefined);
}

/**
 * The sealed ballots that came on cards. Where some came by another way, ballots are held against cards in sum only:
 * those of devices, phones and open addresses have no card.
 */
function cardedBallots(
  { audience }: CardRound,
  kept: SealedCounts,
  seal: NonNullable<Round['seal']>,
): {
  readonly ballots: ReadonlyMap<string, number>;
  readonly batches: ReadonlyMap<string, number>;
  readonly count: number;
} {
  const others = new Set(
    (audience.channels ?? []).filter(({ way = 'card' }) => way !== 'card' && way !== 'paper').map(({ id }) => id),
  );
  const elsewhere = [...kept.channels].reduce((total, [channel, n]) => total + (others.has(channel) ? n : 0), 0);
  const whole = audience.cards === 'all-units';
  if (elsewhere > 0) return { ballots: new Map(), batches: new Map(), count: seal.count - elsewhere };
  const ballots = whole ? new Map([[wholeSheet, seal.count]]) : kept.ballots;
  return { ballots, batches: kept.batches, count: seal.count };
}

/** How many of a batch were used, in words that tell nothing of a few: `undefined` where it is not to be said. */
export function usedOf({ sealed }: CardState, batch: CardBatch): number | undefined {
  if (!sealed) return undefined;
  const n = sealed.used.get(batch.id) ?? 0;
  return n < smallestGroup.public ? undefined : n;
}

const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((total, n) => total + n, 0);
