import { lettersFrom, readLetters } from './base32.ts';
import { hmac } from './hmac.ts';
import { keyOfCycle } from './pseudonym.ts';
import type { Store } from './table.ts';

const serialLetters = 5;
const proofLetters = 7;

/**
 * The receipt of an accepted ballot, `ABCD-EFGH-JKMN`. It is made from the voter's pseudonym alone, so it looks the same
 * whatever was answered, and a retry gets the same one; nothing leads back from it to the ballot.
 *
 * The first five letters tell receipts apart, the other seven are the house's own mark on them: 35 bits, so that one in
 * 34 thousand million guesses looks true.
 */
export function receiptOf(key: Uint8Array, cycle: string, round: string, voter: string): string {
  const serial = lettersFrom(hmac(key, `receipt|${cycle}|${round}|${voter}`), serialLetters);
  return (`${serial}${proofOf(key, cycle, round, serial)}`.match(/.{4}/g) ?? []).join('-');
}

/** Whether a receipt was given out by this house for a ballot of this round. What was rated, and how, it never says. */
export async function isReceipt(
  store: Store,
  place: { readonly office: string; readonly cycle: string; readonly round: string },
  typed: string,
): Promise<boolean> {
  const code = typed.length > 100 ? '' : readLetters(typed);
  if (code.length !== serialLetters + proofLetters) return false;
  const key = await keyOfCycle(store, place.office, place.cycle);
  return proofOf(key, place.cycle, place.round, code.slice(0, serialLetters)) === code.slice(serialLetters);
}

function proofOf(key: Uint8Array, cycle: string, round: string, serial: string): string {
  return lettersFrom(hmac(key, `receipt-proof|${cycle}|${round}|${serial}`), proofLetters);
}
