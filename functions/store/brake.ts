import { touch } from './change.ts';
import { getItem } from './item.ts';
import { type Key, keyOf, type Store } from './table.ts';

/** Wrong codes a round takes in one minute before everybody who types must wait for the next. */
export const wrongCodesPerMinute = 60;

/** Notes that somebody typed a code nobody issued. How many is all that is kept: not who, not what. */
export async function noteWrongCode(
  store: Store,
  office: string,
  cycle: string,
  round: string,
  now: string,
): Promise<void> {
  await touch(store, countUp(keyOf.codeBrake(office, cycle, round, minuteOf(now)), now));
}

/** Whether codes of a round are being guessed this minute: over 60 wrong ones. */
export async function isBraked(
  store: Store,
  office: string,
  cycle: string,
  round: string,
  now: string,
): Promise<boolean> {
  const stored = await getItem(store, store.records, keyOf.codeBrake(office, cycle, round, minuteOf(now)));
  return stored !== undefined && stored.whole('n') > wrongCodesPerMinute;
}

/** The minute of an instant, `2026-11-22T10:15`. */
export const minuteOf = (instant: string) => instant.slice(0, 16);

/** One more of something. `expiry` is for databases that clear away what has had its time; nothing here reads it. */
export function countUp(update: Key, now: string) {
  const expiry = Math.floor(Date.parse(now) / 1000) + 3600;
  return { update, set: 'SET expiry = :expiry ADD n :one', values: { ':expiry': expiry, ':one': 1 } };
}

/** The write that takes one of those counts back. */
export function countDown(update: Key) {
  return { update, set: 'ADD n :less', values: { ':less': -1 } };
}
