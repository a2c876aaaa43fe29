import { createHash } from 'node:crypto';
import { countUp, minuteOf } from './brake.ts';
import type { By } from './by.ts';
import { absent, change, touch } from './change.ts';
import { getItem, itemsOf, type Stored } from './item.ts';
import { keyOfCycle, pseudonym } from './pseudonym.ts';
import { keyOf, type Store } from './table.ts';

/** The round a device belongs to. */
export type KioskPlace = { readonly office: string; readonly cycle: string; readonly round: string };

/**
 * A device at a counter: which unit is rated on it, by which channel, and where it stands. Its `id` is the batch of its
 * ballots. `pairedAt`: since when it is in service; before that its pairing code waits.
 */
export type Kiosk = KioskPlace & {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly channel: string;
  readonly stratum?: string;
  readonly madeAt: string;
  readonly pairedAt?: string;
  readonly revokedAt?: string;
};

/** How long a pairing code waits. */
export const pairingMs = 24 * 3600 * 1000;

const hashOf = (secret: string) => createHash('sha256').update(`kiosk ${secret}`).digest('base64url');

/** Registers a device with its pairing code; the code is stored as a hash. */
export async function registerKiosk(
  store: Store,
  by: By,
  { office, cycle, round, id, madeAt, ...rest }: Kiosk,
  code: string,
): Promise<void> {
  const about = { office, scope: cycle, what: `round ${round}: device ${id}` };
  const until = new Date(Date.parse(madeAt) + pairingMs).toISOString();
  await change(store, by, about, [
    { put: { ...keyOf.kiosk(office, cycle, round, id), j: JSON.stringify(rest), at: madeAt }, when: absent },
    { put: { ...keyOf.kioskPairing(hashOf(code)), o: office, c: cycle, r: round, d: id, u: until }, when: absent },
  ]);
}

/** Every device of a round, the oldest first. */
export async function listKiosks(store: Store, place: KioskPlace): Promise<readonly Kiosk[]> {
  const stored = await itemsOf(store, store.records, { pk: keyOf.kiosks(place.office, place.cycle, place.round) });
  return stored.map((one) => kioskFrom(place, one)).sort((a, b) => (a.madeAt < b.madeAt ? -1 : 1));
}

/** One device. */
export async function getKiosk(store: Store, place: KioskPlace, id: string): Promise<Kiosk | undefined> {
  const stored = await getItem(store, store.records, keyOf.kiosk(place.office, place.cycle, place.round, id));
  return stored && kioskFrom(place, stored);
}

/** Takes a device out of service from now on; what was rated on it stays. */
export async function revokeKiosk(
  store: Store,
  by: By,
  { office, cycle, round }: KioskPlace,
  id: string,
): Promise<void> {
  await change(store, by, { office, scope: cycle, what: `round ${round}: device ${id}` }, [
    {
      update: keyOf.kiosk(office, cycle, round, id),
      set: 'SET x = if_not_exists(x, :x)',
      values: { ':x': by.at },
      when: { that: 'attribute_exists(pk)' },
    },
  ]);
}

/**
 * Puts the device of a pairing code into service under a token it keeps. A code is good once and for a day; of two who
 * type it at once one wins.
 */
export async function pairKiosk(store: Store, code: string, token: string, now: string): Promise<Kiosk | undefined> {
  const pairing = keyOf.kioskPairing(hashOf(code));
  const found = await getItem(store, store.records, pairing);
  if (!found || found.text('u') <= now) return undefined;
  const place = { office: found.text('o'), cycle: found.text('c'), round: found.text('r') };
  const kiosk = await getKiosk(store, place, found.text('d'));
  if (!kiosk || kiosk.revokedAt !== undefined) return undefined;
  const { office, cycle, round } = place;
  const by = { actor: `device ${kiosk.id}`, action: 'pair-device', reason: kiosk.title, at: now };
  const done = await change(store, by, { office, scope: cycle, what: `round ${round}: device ${kiosk.id}` }, [
    { remove: pairing, when: { that: 'attribute_exists(pk)' } },
    { put: { ...keyOf.kioskToken(hashOf(token)), o: office, c: cycle, r: round, d: kiosk.id }, when: absent },
    {
      update: keyOf.kiosk(office, cycle, round, kiosk.id),
      set: 'SET p = if_not_exists(p, :p)',
      values: { ':p': now },
    },
  ]);
  return done === 'changed' ? kiosk : undefined;
}

/** The device that keeps a token. A revoked one is found too: what to say on its screen is the door's matter. */
export async function kioskOf(store: Store, token: string): Promise<Kiosk | undefined> {
  const found = await getItem(store, store.records, keyOf.kioskToken(hashOf(token)));
  if (!found) return undefined;
  return getKiosk(store, { office: found.text('o'), cycle: found.text('c'), round: found.text('r') }, found.text('d'));
}

/** The voter of one filling-in on a device: the mark made there, so that the same one sent twice is one ballot. */
export async function kioskVoter(store: Store, { office, cycle, round, id }: Kiosk, nonce: string): Promise<string> {
  return pseudonym(await keyOfCycle(store, office, cycle), 'kiosk', cycle, round, `${id}|${nonce}`);
}

/** Ballots that one device may send in a minute; nobody fills in more, and what is more waits on the device. */
export const mostEachMinute = 6;

/** Counts one ballot more of a device; false where this minute has had enough. */
export async function mayCast(store: Store, { office, cycle, round, id }: Kiosk, now: string): Promise<boolean> {
  const key = keyOf.openBrake(office, cycle, round, `kiosk ${id} ${minuteOf(now)}`);
  const so = await getItem(store, store.records, key);
  if (so && so.whole('n') >= mostEachMinute) return false;
  await touch(store, countUp(key, now));
  return true;
}

/** Wrong pairing codes that all devices together may try in a minute. */
const wrongEachMinute = 30;

/** Whether pairing codes are being guessed this minute. */
export async function isPairingBraked(store: Store, now: string): Promise<boolean> {
  const so = await getItem(store, store.records, keyOf.pairingBrake(minuteOf(now)));
  return so !== undefined && so.whole('n') >= wrongEachMinute;
}

/** Notes one wrong pairing code. */
export async function noteWrongPairing(store: Store, now: string): Promise<void> {
  await touch(store, countUp(keyOf.pairingBrake(minuteOf(now)), now));
}

function kioskFrom(place: KioskPlace, stored: Stored): Kiosk {
  // Only this file writes these items.
  const rest = JSON.parse(stored.text('j')) as Pick<Kiosk, 'title' | 'unit' | 'channel' | 'stratum'>;
  const [pairedAt, revokedAt] = [stored.textIf('p'), stored.textIf('x')];
  return {
    ...place,
    ...rest,
    id: stored.key.sk,
    madeAt: stored.text('at'),
    ...(pairedAt !== undefined && { pairedAt }),
    ...(revokedAt !== undefined && { revokedAt }),
  };
}
