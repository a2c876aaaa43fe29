import { smallestGroup } from '../../shared/evidence/smallest-group.ts';
import { shownParts } from '../../shared/secrecy/parts.ts';
import { type Shown, shownCount } from '../../shared/secrecy/turnout.ts';
import { countCards } from '../store/card.ts';
import { type CardBatch, listBatches, sizeOf } from '../store/card-batch.ts';
import { keyEndOf } from '../store/destroy-key.ts';
import { receivedSoFar } from '../store/participation.ts';
import { type Reconciled, reconcileRound } from '../store/reconcile.ts';
import { shownSealCounts } from '../store/shown-seal.ts';
import type { Store } from '../store/table.ts';
import { type CardRound, placeOf } from './found.ts';

/**
 * What has become of a round's cards. Before the seal it is known only how many ballots came in; `used` says it by batch
 * after the seal, where that tells nothing of a few.
 */
export type CardState = {
  readonly batches: readonly CardBatch[];
  /** Cards that belong to no batch. */
  readonly unbatched: number;
  /** As far as it may be said. */
  readonly received: Shown;
  readonly sealed?: Reconciled;
  readonly used: ReadonlyMap<string, number>;
  /** Whether the key of the cycle was destroyed. */
  readonly keyGone: boolean;
};

/** Reads it. */
export async function cardState(store: Store, of: CardRound): Promise<CardState> {
  const { audience, round } = of;
  const place = placeOf(of);
  const [batches, cards, sealed, end, received] = await Promise.all([
    listBatches(store, place),
    countCards(store, place.office, place.cycle, place.round),
    reconcileRound(store, place, audience, round),
    keyEndOf(store, place),
    receivedOf(store, of),
  ]);
  const issued = [...cards.values()].reduce((total, n) => total + n, 0);
  const unbatched = issued - batches.reduce((total, batch) => total + sizeOf(batch), 0);
  const used = sealed ? shownUse(batches, sealed.used) : new Map();
  const keyGone = end?.state === 'destroyed';
  return { batches, unbatched, received, used, keyGone, ...(sealed && { sealed }) };
}

async function receivedOf(store: Store, { cycle, plan, round }: CardRound): Promise<Shown> {
  if (!round.seal) return shownCount(await receivedSoFar(store, cycle, round), true);
  const seals = await shownSealCounts(store, cycle, plan, [{ round, revision: 0 }]);
  return seals.get(round.id) ?? 'few';
}

/** How many of each batch were used, as far as nobody can tell from the sum of all what fewer than ten did. */
function shownUse(batches: readonly CardBatch[], used: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const cells = new Map([...batches.map(({ id }): [string, number] => [id, used.get(id) ?? 0]), ...used]);
  const shown = shownParts([...cells.values()], smallestGroup.public);
  return new Map([...cells].filter((_, index) => shown[index]));
}
