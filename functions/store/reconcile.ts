import type { Round } from '../../shared/cycle/round.ts';
import { cardedBallots } from '../../shared/evidence/carded.ts';
import { type CardFault, type Counts, reconcileCards } from '../../shared/evidence/reconcile.ts';
import type { Audience } from '../../shared/plan/schema.ts';
import type { By } from './by.ts';
import { type BatchPlace, listBatches, sizeOf } from './card-batch.ts';
import { change } from './change.ts';
import { keptCounts } from './sealed-counts.ts';
import { type Store, wholeSheet } from './table.ts';

/** Sealed ballots that came on cards, held against the cards there were at the seal. `used` is by batch. */
export type Reconciled = {
  readonly ballots: number;
  readonly cards: number;
  readonly used: Counts;
  readonly faults: readonly CardFault[];
};

/** Holds them against each other. `undefined`: not sealed yet, sealed before such counts were kept, or asked of seats. */
export async function reconcileRound(
  store: Store,
  { office, cycle }: Omit<BatchPlace, 'round'>,
  audience: Audience | undefined,
  { id: round, seal }: Round,
): Promise<Reconciled | undefined> {
  if (!seal || audience?.kind !== 'public') return undefined;
  const place = { office, cycle, round };
  const kept = await keptCounts(store, { ...place, digest: seal.digest });
  if (!kept || (seal.count > 0 && kept.rows.size === 0)) return undefined;
  const { subjects, batches, sum } = cardedBallots(audience, kept.rows, wholeSheet);
  const made = await listBatches(store, place);
  const faults = reconcileCards({
    ...{ ballots: subjects, cards: kept.cards, ballotsByBatch: batches },
    cardsByBatch: new Map(made.map((batch) => [batch.id, sizeOf(batch)])),
  });
  const cards = [...kept.cards.values()].reduce((total, n) => total + n, 0);
  return { ballots: sum, cards, used: batches, faults };
}

/** Enters in the ledger, once for each, what does not agree: it changes nothing and must not be forgotten. */
export async function enterCardFaults(
  store: Store,
  by: By,
  { office, cycle, round }: BatchPlace,
  faults: readonly CardFault[],
): Promise<void> {
  for (const fault of faults)
    await change(store, by, { office, scope: cycle, what: `round ${round}: ${entryOf(fault)}` }, []);
}

function entryOf(fault: CardFault): string {
  switch (fault.code) {
    case 'more-ballots-than-cards':
      return `${fault.ballots} ballots and ${fault.cards} cards of ${fault.subject}`;
    case 'more-ballots-than-batch':
      return `${fault.ballots} ballots and ${fault.cards} cards of batch ${fault.batch}`;
    case 'unknown-batch':
      return `${fault.ballots} ballots of an unknown batch ${fault.batch}`;
  }
}
