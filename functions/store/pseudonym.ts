import { KeyGone } from './cycle-keys.ts';
import { hmac } from './hmac.ts';
import type { Store } from './table.ts';

/**
 * What a pseudonym is for. `card`, `voter` and `comment` are made of a card's typed code; `seat` of a seat; `open`, `kiosk`,
 * `phone` and `service` are the voters of ballots that come without a card.
 */
export type PseudonymUse = 'card' | 'voter' | 'comment' | 'draft' | 'seat' | 'open' | 'kiosk' | 'phone' | 'service';

/**
 * 128 bits that only the cycle key leads to: what is stored of a card, the voter it makes, the voter a seat makes. Each
 * use has its own name, so that one use never tells about another. `named` is what it is made of.
 */
export function pseudonym(key: Uint8Array, use: PseudonymUse, cycle: string, round: string, named: string): string {
  return hmac(key, `${use}|${cycle}|${round}|${named}`).subarray(0, 16).toString('base64url');
}

/** The key of a cycle. Throws `KeyGone` where it was never opened here, or its key was destroyed. */
export async function keyOfCycle(store: Store, office: string, cycle: string): Promise<Uint8Array> {
  const key = await store.keys.get(office, cycle);
  if (!key)
    throw new KeyGone(`cycle ${cycle} of ${office} has no key: it was never opened here, or its key was destroyed`);
  return key;
}
