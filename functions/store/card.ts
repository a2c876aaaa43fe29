import type { By } from './by.ts';
import { change, type Write } from './change.ts';
import { getItem, type Item, itemsOf } from './item.ts';
import { inParallel } from './parallel.ts';
import { keyOfCycle, pseudonym } from './pseudonym.ts';
import { receiptOf } from './receipt.ts';
import { keyOf, type Store, shards } from './table.ts';
import { getTogether } from './together.ts';

/**
 * What a card stands for: the unit it rates, or `wholeSheet` where one card rates every unit of its audience. It names no
 * person; `channel`, `stratum` and `batch` are what the office gave it out as.
 */
export type Card = {
  readonly subject: string;
  readonly channel?: string;
  readonly stratum?: string;
  readonly batch?: string;
  readonly expiresAt?: string;
  readonly withdrawnAt?: string;
};

/**
 * Issues cards of a round by their typed codes. Only keyed hashes are stored: who reads the table finds no code.
 *
 * Issuing the same cards again changes nothing, but a card withdrawn meanwhile would be valid again; codes are drawn
 * from 130 bits, so other cards never meet.
 */
export async function issueCards(
  store: Store,
  by: By,
  office: string,
  cycle: string,
  round: string,
  cards: readonly ({ readonly typed: string } & Card)[],
): Promise<void> {
  if (cards.length === 0) return;
  const key = await keyOfCycle(store, office, cycle);
  const items = cards.map((card) => cardItem(key, { office, cycle, round }, card));
  const about = { office, scope: cycle, what: `round ${round}: ${cards.length} cards` };
  await change(store, by, about, [{ stage: items }]);
}

/** A card as it is stored: under a keyed hash of its code, with nothing that leads back to the code. */
export function cardItem(
  key: Uint8Array,
  { office, cycle, round }: { readonly office: string; readonly cycle: string; readonly round: string },
  { typed, subject, channel, stratum, batch, expiresAt, withdrawnAt }: { readonly typed: string } & Card,
): Item {
  return {
    ...keyOf.card(office, cycle, round, pseudonym(key, 'card', cycle, round, typed)),
    s: subject,
    c: channel,
    t: stratum,
    b: batch,
    e: expiresAt,
    x: withdrawnAt,
  };
}

/**
 * The card of a typed code and the voter it makes, or undefined for a code nobody issued.
 *
 * Withdrawn and expired cards are found too: what to say to their holders is the door's matter. The voter is made of
 * the code and not stored with the card, so the tables alone can't say which card cast which ballot.
 */
export async function findCard(
  store: Store,
  office: string,
  cycle: string,
  round: string,
  typed: string,
): Promise<({ readonly card: Card } & Traces) | undefined> {
  const key = await keyOfCycle(store, office, cycle);
  const place = keyOf.card(office, cycle, round, pseudonym(key, 'card', cycle, round, typed));
  const stored = await getTogether(store, place);
  if (!stored) return undefined;
  const channel = stored.textIf('c');
  const stratum = stored.textIf('t');
  const batch = stored.textIf('b');
  const expiresAt = stored.textIf('e');
  const withdrawnAt = stored.textIf('x');
  return {
    card: {
      subject: stored.text('s'),
      ...(channel !== undefined && { channel }),
      ...(stratum !== undefined && { stratum }),
      ...(batch !== undefined && { batch }),
      ...(expiresAt !== undefined && { expiresAt }),
      ...(withdrawnAt !== undefined && { withdrawnAt }),
    },
    ...tracesOf(key, cycle, round, typed),
  };
}

/**
 * What a card leaves behind, each of it another pseudonym, so that none leads to another: the voter of its ballot, the
 * place of its comment, the name a half-filled sheet is kept by on the citizen's own phone; and the receipt of its ballot.
 */
export type Traces = {
  readonly voter: string;
  readonly comment: string;
  readonly draft: string;
  readonly receipt: string;
};

function tracesOf(key: Uint8Array, cycle: string, round: string, typed: string): Traces {
  const voter = pseudonym(key, 'voter', cycle, round, typed);
  return {
    voter,
    comment: pseudonym(key, 'comment', cycle, round, typed),
    draft: pseudonym(key, 'draft', cycle, round, typed),
    receipt: receiptOf(key, cycle, round, voter),
  };
}

/**
 * Withdraws a card from now on; a ballot already cast with it stays. Withdrawing again keeps the first time. Its batch
 * counts it.
 */
export async function withdrawCard(
  store: Store,
  by: By,
  office: string,
  cycle: string,
  round: string,
  typed: string,
): Promise<'withdrawn' | 'unknown'> {
  const key = await keyOfCycle(store, office, cycle);
  const update = keyOf.card(office, cycle, round, pseudonym(key, 'card', cycle, round, typed));
  const card = await getItem(store, store.records, update);
  if (!card) return 'unknown';
  if (card.has('x')) return 'withdrawn';
  const batch = card.textIf('b');
  const writes: Write[] = [
    { update, set: 'SET x = :x', values: { ':x': by.at }, when: { that: 'attribute_not_exists(x)' } },
  ];
  if (batch !== undefined)
    writes.push({
      update: keyOf.cardBatch(office, cycle, round, batch),
      set: 'ADD n :one',
      values: { ':one': 1 },
      when: { that: 'attribute_exists(pk)' },
    });
  await change(store, by, { office, scope: cycle, what: `round ${round}: one card` }, writes);
  return 'withdrawn';
}

/** How many cards were issued for each subject, or for `wholeSheet`, withdrawn ones included. */
export async function countCards(
  store: Store,
  office: string,
  cycle: string,
  round: string,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  await inParallel(shards, shards.length, async (shard) => {
    for (const card of await itemsOf(store, store.records, { pk: keyOf.cards(office, cycle, round, shard) })) {
      counts.set(card.text('s'), (counts.get(card.text('s')) ?? 0) + 1);
    }
  });
  return counts;
}
