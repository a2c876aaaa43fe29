import { canonical } from '../../shared/canonical.ts';
import { type Round, readableFrom } from '../../shared/cycle/round.ts';
import type { By } from './by.ts';
import { absent, change, type Write } from './change.ts';
import { dueWrite, undueWrite } from './due.ts';
import { getItem, itemsOf, type Stored } from './item.ts';
import { keyOf, type Store } from './table.ts';
import { getTogether } from './together.ts';

/** A round with the revision a change must name, so that of two changes of one state only one is made. */
export type StoredRound = { readonly round: Round; readonly revision: number };

/** Adds a round to a cycle. One that exists stays as it is. */
export async function putRound(
  store: Store,
  by: By,
  office: string,
  cycle: string,
  round: Round,
): Promise<'stored' | 'exists'> {
  const put = { ...keyOf.round(office, cycle, round.id), j: canonical(round), r: 1 };
  const done = await change(store, by, { office, scope: cycle, what: `round ${round.id}` }, [
    ...soonest(office, cycle, round),
    { put, when: absent },
  ]);
  return done === 'changed' ? 'stored' : 'exists';
}

/** One round of a cycle, as it is now. */
export async function getRound(
  store: Store,
  office: string,
  cycle: string,
  id: string,
): Promise<StoredRound | undefined> {
  const stored = await getItem(store, store.records, keyOf.round(office, cycle, id));
  return stored && roundFrom(stored);
}

/** The same at a door where many ask at once. */
export async function getRoundTogether(
  store: Store,
  office: string,
  cycle: string,
  id: string,
): Promise<StoredRound | undefined> {
  const stored = await getTogether(store, keyOf.round(office, cycle, id));
  return stored && roundFrom(stored);
}

/** Every round of a cycle, by id. */
export async function listRounds(store: Store, office: string, cycle: string): Promise<StoredRound[]> {
  return (await itemsOf(store, store.records, { pk: keyOf.rounds(office, cycle) })).map(roundFrom);
}

/**
 * Puts `after` in the place of `before`, unless somebody else changed the round since `before` was read.
 *
 * Keeps the clock right: a round that closes is due from the moment it may be read until it is sealed.
 */
export async function changeRound(
  store: Store,
  by: By,
  office: string,
  cycle: string,
  before: StoredRound,
  after: Round,
): Promise<'changed' | 'conflict'> {
  const { id } = before.round;
  if (after.id !== id) throw new Error(`round ${id} can't become round ${after.id}`);
  const put = { ...keyOf.round(office, cycle, id), j: canonical(after), r: before.revision + 1 };
  const writes: Write[] = [
    ...soonest(office, cycle, after),
    { put, when: { that: 'r = :r', values: { ':r': before.revision } } },
  ];
  if (after.seal) writes.push(undueWrite({ kind: 'round', office, cycle, round: id }));
  const done = await change(store, by, { office, scope: cycle, what: `round ${id}` }, writes);
  return done === 'changed' ? 'changed' : 'conflict';
}

/**
 * Due is written before the round: should the power fail between, the clock looks in vain, where the other order
 * would leave a closed round that nobody ever seals.
 */
function soonest(office: string, cycle: string, after: Round): Write[] {
  const at = readableFrom(after);
  return at === undefined || after.seal ? [] : [dueWrite({ kind: 'round', office, cycle, round: after.id, at })];
}

function roundFrom(stored: Stored): StoredRound {
  // Only this file writes these items, from a parsed round.
  return { round: JSON.parse(stored.text('j')) as Round, revision: stored.whole('r') };
}
