import { isBraked, noteWrongCode } from './brake.ts';
import { type Card, findCard, type Traces } from './card.ts';
import { type CodeFault, readCode } from './card-code.ts';
import type { Store } from './table.ts';

/**
 * What a code leads to. An unknown code gets one answer, whatever is wrong with it.
 *
 * `braked`: too many unknown codes were typed in this round lately, and nothing was looked up.
 */
export type OpenedCard =
  | ({ readonly kind: 'valid'; readonly card: Card } & Traces)
  | { readonly kind: 'malformed'; readonly fault: CodeFault }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'braked'; readonly until: string }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'expired'; readonly at: string };

/** Opens the card behind a code, in either of its spellings. */
export async function openCard(
  store: Store,
  { office, cycle, round }: { readonly office: string; readonly cycle: string; readonly round: string },
  code: string,
  now: string,
): Promise<OpenedCard> {
  const read = readCode(code);
  if ('fault' in read) return { kind: 'malformed', fault: read.fault };
  // Scanned codes are not braked: otherwise one who sends nonsense could keep out everybody who scans.
  const typedByHand = lettersOf(code).length !== scannedLength;
  if (typedByHand && (await isBraked(store, office, cycle, round, now))) {
    return { kind: 'braked', until: nextMinute(now) };
  }
  const found = await findCard(store, office, cycle, round, read.typed);
  if (!found) {
    if (typedByHand) await noteWrongCode(store, office, cycle, round, now);
    return { kind: 'unknown' };
  }
  const { card } = found;
  if (card.withdrawnAt !== undefined) return { kind: 'withdrawn' };
  if (card.expiresAt !== undefined && card.expiresAt <= now) return { kind: 'expired', at: card.expiresAt };
  return { kind: 'valid', ...found };
}

/** The letters and digits of a code as typed, without what people put between them. */
export function lettersOf(code: string): string {
  return code.normalize('NFKC').replace(/[\s\p{Pd}\u2212_.·]/gu, '');
}

const scannedLength = 26;

/** When the minute after this one begins: wrong codes are counted by the minute. */
export function nextMinute(now: string): string {
  return new Date((Math.floor(Date.parse(now) / 60_000) + 1) * 60_000).toISOString();
}
