import type { By } from './by.ts';
import { absent, change } from './change.ts';
import { getItem, itemsOf } from './item.ts';
import { keyOfCycle, pseudonym } from './pseudonym.ts';
import { keyOf, type Store } from './table.ts';

/**
 * The voter a seat makes in a round: only the cycle's key leads from one to the other.
 *
 * Throws where the cycle has no key any more.
 */
export async function voterOfSeat(
  store: Store,
  office: string,
  cycle: string,
  round: string,
  seat: string,
): Promise<string> {
  return pseudonym(await keyOfCycle(store, office, cycle), 'seat', cycle, round, seat);
}

/**
 * Notes that a seat handed in, and removes its draft: once it is cast, what it said stands in its ballot and nowhere
 * else. Marking again keeps the first time.
 *
 * The mark and the ledger say when and by whom. So a ballot of a seat carries no day: both together would name it.
 */
export async function markHandedIn(
  store: Store,
  by: By,
  office: string,
  cycle: string,
  round: string,
  seat: string,
): Promise<void> {
  const mark = { ...keyOf.seat(office, cycle, round, seat), at: by.at };
  await change(store, by, { office, scope: cycle, what: `round ${round}: seat ${seat}` }, [
    { put: mark, when: absent, elseGoOn: true },
    { remove: keyOf.sheetDraft(office, cycle, round, seat) },
  ]);
}

/** When a seat handed in, or undefined where it is not marked. */
export async function handedInAt(
  store: Store,
  office: string,
  cycle: string,
  round: string,
  seat: string,
): Promise<string | undefined> {
  return (await getItem(store, store.records, keyOf.seat(office, cycle, round, seat)))?.text('at');
}

/** The seats of a round that handed in. That is all there is to see: what they said stands nowhere beside it. */
export async function handedInSeats(
  store: Store,
  office: string,
  cycle: string,
  round: string,
): Promise<ReadonlySet<string>> {
  const marks = await itemsOf(store, store.records, { pk: keyOf.seats(office, cycle, round) });
  return new Set(marks.map(({ key }) => key.sk));
}
