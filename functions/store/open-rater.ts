import { createHash } from 'node:crypto';
import { countUp, minuteOf } from './brake.ts';
import { touch } from './change.ts';
import { getItem } from './item.ts';
import { keyOfCycle, pseudonym } from './pseudonym.ts';
import { receiptOf } from './receipt.ts';
import { type Key, keyOf, type Store } from './table.ts';

/** Where somebody without a card rates: a round and the unit he rates. */
export type OpenPlace = {
  readonly office: string;
  readonly cycle: string;
  readonly round: string;
  readonly subject: string;
};

/**
 * What a device becomes that rates at an open address, by the token it was given: one voter for each subject. `work` is
 * the secret that its challenge is signed with.
 */
export type OpenRater = {
  readonly voter: string;
  readonly comment: string;
  readonly draft: string;
  readonly receipt: string;
  readonly work: string;
};

/** Makes the pseudonyms of a device at a place. Nothing of the device itself is stored anywhere. */
export async function openRater(store: Store, place: OpenPlace, device: string): Promise<OpenRater> {
  const { office, cycle, round, subject } = place;
  const key = await keyOfCycle(store, office, cycle);
  const named = `${subject}|${device}`;
  const voter = pseudonym(key, 'open', cycle, round, named);
  return {
    voter,
    comment: pseudonym(key, 'comment', cycle, round, `open|${named}`),
    draft: pseudonym(key, 'draft', cycle, round, `open|${named}`),
    receipt: receiptOf(key, cycle, round, voter),
    work: pseudonym(key, 'open', cycle, round, 'proof of work'),
  };
}

/** Ballots about one subject that an open address takes in a minute: of those with work, and again of those without. */
export const mostEachMinute = 30;

/** Subjects that one device rates in an hour. */
export const mostEachHour = 5;

/** A ballot to be braked. Those that came without work are counted apart, so that a flood of them holds up nobody else. */
export type Braked = { readonly place: OpenPlace; readonly device: string; readonly isProven: boolean };

/** Until when nobody, or this device, may rate here; undefined where he may. */
export async function openBrake(store: Store, braked: Braked, now: string): Promise<string | undefined> {
  const [minute, hour] = brakesOf(braked, now);
  const [crowd, own] = await Promise.all([minute, hour].map((key) => getItem(store, store.records, key)));
  if (own && own.whole('n') >= mostEachHour) return after(now, 3_600_000);
  if (crowd && crowd.whole('n') >= mostEachMinute) return after(now, 60_000);
  return undefined;
}

/** Counts one ballot more for both brakes: how many is all that is kept, under a name that leads to no device. */
export async function noteOpenBallot(store: Store, braked: Braked, now: string): Promise<void> {
  await Promise.all(brakesOf(braked, now).map((key) => touch(store, countUp(key, now))));
}

function brakesOf({ place, device, isProven }: Braked, now: string): readonly [Key, Key] {
  const { office, cycle, round, subject } = place;
  const hour = now.slice(0, 13);
  // Two of the sixteen letters less than a pseudonym: enough to tell devices of an hour apart, and it expires.
  const name = createHash('sha256').update(`${round}|${hour}|${device}`).digest('hex').slice(0, 24);
  return [
    keyOf.openBrake(office, cycle, round, `${subject} ${isProven ? 'work' : 'none'} ${minuteOf(now)}`),
    keyOf.openBrake(office, cycle, round, `${name} ${hour}`),
  ];
}

const after = (now: string, ms: number) => new Date((Math.floor(Date.parse(now) / ms) + 1) * ms).toISOString();
