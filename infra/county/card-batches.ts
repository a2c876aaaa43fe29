import type { By } from '../../functions/store/by.ts';
import { issueCards } from '../../functions/store/card.ts';
import { type BatchPlace, type CardBatch, getBatch, makeBatch } from '../../functions/store/card-batch.ts';
import type { Store } from '../../functions/store/table.ts';
import type { ToIssue } from './card-files.ts';
import { both } from './desk.ts';

/** Cards that were printed together and go the same way to the same kind of people: a batch, with its cards. */
export type ToMake = {
  readonly batch: Omit<CardBatch, 'withdrawn' | 'withdrawnAt' | 'madeBy'>;
  readonly cards: readonly ToIssue[];
};

/**
 * The batches of a printed list, one for each channel and stratum. Their names follow from the digest of the list, so
 * that a list that is issued once more makes no other batches.
 */
export function batchesOf(
  cards: readonly ToIssue[],
  { title, digest, at }: { readonly title: string; readonly digest: string; readonly at: string },
): readonly ToMake[] {
  const kinds = new Map<string, ToIssue[]>();
  for (const card of cards) {
    const kind = `${card.channel ?? ''} ${card.stratum ?? ''}`;
    const own = kinds.get(kind);
    if (own) own.push(card);
    else kinds.set(kind, [card]);
  }
  return [...kinds.values()].map((own, n) => {
    const counts: Record<string, number> = {};
    for (const { subject } of own) counts[subject] = (counts[subject] ?? 0) + 1;
    const [{ channel, stratum } = {}] = own;
    const kind = { ...(channel !== undefined && { channel }), ...(stratum !== undefined && { stratum }) };
    const id = `l${digest.slice(0, 12)}-${n + 1}`;
    return { batch: { id, title, cards: counts, ...kind, digest, madeAt: at }, cards: own };
  });
}

/** Makes a batch, or issues the cards of one whose making was cut off. Cards that were withdrawn are not brought back. */
export async function issueBatch(store: Store, by: By, place: BatchPlace, { batch, cards }: ToMake): Promise<void> {
  if ((await makeBatch(store, by, place, { ...batch, madeBy: by.actor }, cards)) === 'made') return;
  const made = await getBatch(store, place, batch.id);
  if (made?.withdrawnAt !== undefined)
    throw new Error(both(`batch ${batch.id} was withdrawn meanwhile`, '这一批已经整批作废'));
  const again = cards.map((card) => ({ ...card, batch: batch.id }));
  await issueCards(store, by, place.office, place.cycle, place.round, again);
}
