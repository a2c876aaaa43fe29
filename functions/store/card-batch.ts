import type { By } from './by.ts';
import { type Card, cardItem } from './card.ts';
import { absent, change } from './change.ts';
import { getItem, type Item, itemsOf, type Stored } from './item.ts';
import { inParallel } from './parallel.ts';
import { keyOfCycle } from './pseudonym.ts';
import { keyOf, type Store, shards } from './table.ts';

/**
 * Cards that were made and handed out together. It names no card and no code; `digest` is that of the list that was
 * printed, so that a list found later can be held against it. `cards` is how many cards each subject got (`wholeSheet`
 * where one card rates all). `withdrawn` counts the cards that were withdrawn one by one.
 */
export type CardBatch = {
  readonly id: string;
  readonly title: string;
  readonly cards: Readonly<Record<string, number>>;
  readonly channel?: string;
  readonly stratum?: string;
  readonly expiresAt?: string;
  readonly digest: string;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly withdrawnAt?: string;
  readonly withdrawn: number;
};

/** How many cards a batch holds. */
export const sizeOf = ({ cards }: Pick<CardBatch, 'cards'>): number =>
  Object.values(cards).reduce((total, n) => total + n, 0);

/** The round that batches belong to. */
export type BatchPlace = { readonly office: string; readonly cycle: string; readonly round: string };

/**
 * Makes a batch with its cards, by their typed codes. The batch is written first and under its own name, so it is made
 * once: `exists` where that name is taken, and then no card is issued.
 *
 * Should the power fail in between, the batch is there with some of its cards; it is then withdrawn and made anew.
 */
export async function makeBatch(
  store: Store,
  by: By,
  { office, cycle, round }: BatchPlace,
  batch: Omit<CardBatch, 'withdrawn' | 'withdrawnAt'>,
  cards: readonly ({ readonly typed: string } & Card)[],
): Promise<'made' | 'exists'> {
  if (cards.length !== sizeOf(batch))
    throw new Error(`batch ${batch.id} holds ${cards.length} cards and says otherwise`);
  const key = await keyOfCycle(store, office, cycle);
  const { id, madeAt: _at, madeBy: _by, ...rest } = batch;
  const about = {
    office,
    scope: cycle,
    what: `round ${round}: batch ${id}, ${cards.length} cards, list ${batch.digest}`,
  };
  const put = {
    ...keyOf.cardBatch(office, cycle, round, id),
    j: JSON.stringify(rest),
    at: batch.madeAt,
    by: batch.madeBy,
    n: 0,
  };
  const items = cards.map((card) => cardItem(key, { office, cycle, round }, { ...card, batch: id }));
  const done = await change(store, by, about, [{ put, when: absent }, { stage: items }]);
  return done === 'changed' ? 'made' : 'exists';
}

/** Every batch of a round, the oldest first. */
export async function listBatches(store: Store, { office, cycle, round }: BatchPlace): Promise<readonly CardBatch[]> {
  const stored = await itemsOf(store, store.records, { pk: keyOf.cardBatches(office, cycle, round) });
  return stored
    .map(batchFrom)
    .sort((a, b) => (a.madeAt < b.madeAt ? -1 : a.madeAt > b.madeAt ? 1 : a.id < b.id ? -1 : 1));
}

/** One batch. */
export async function getBatch(store: Store, place: BatchPlace, id: string): Promise<CardBatch | undefined> {
  const stored = await getItem(store, store.records, keyOf.cardBatch(place.office, place.cycle, place.round, id));
  return stored && batchFrom(stored);
}

/** Withdraws all cards of a batch from now on; ballots cast with them stay. Withdrawing again keeps the first time. */
export async function withdrawBatch(
  store: Store,
  by: By,
  { office, cycle, round }: BatchPlace,
  id: string,
): Promise<'withdrawn' | 'unknown'> {
  const items: Item[] = [];
  await inParallel(shards, shards.length, async (shard) => {
    for (const card of await itemsOf(store, store.records, { pk: keyOf.cards(office, cycle, round, shard) }))
      if (card.textIf('b') === id && !card.has('x')) items.push(withdrawnItem(card, by.at));
  });
  const update = keyOf.cardBatch(office, cycle, round, id);
  const done = await change(store, by, { office, scope: cycle, what: `round ${round}: batch ${id}` }, [
    { update, set: 'SET x = if_not_exists(x, :x)', values: { ':x': by.at }, when: { that: 'attribute_exists(pk)' } },
    { stage: items },
  ]);
  return done === 'changed' ? 'withdrawn' : 'unknown';
}

function withdrawnItem(card: Stored, at: string): Item {
  return {
    ...card.key,
    ...{ s: card.text('s'), c: card.textIf('c'), t: card.textIf('t'), b: card.textIf('b'), e: card.textIf('e') },
    x: at,
  };
}

function batchFrom(stored: Stored): CardBatch {
  // Only this file writes these items.
  const rest = JSON.parse(stored.text('j')) as Omit<CardBatch, 'id' | 'madeAt' | 'madeBy' | 'withdrawn'>;
  const withdrawnAt = stored.textIf('x');
  return {
    ...rest,
    id: stored.key.sk,
    madeAt: stored.text('at'),
    madeBy: stored.text('by'),
    withdrawn: stored.whole('n'),
    ...(withdrawnAt !== undefined && { withdrawnAt }),
  };
}
