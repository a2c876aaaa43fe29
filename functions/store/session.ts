import { randomBytes } from 'node:crypto';
import { countDown, countUp, minuteOf } from './brake.ts';
import type { By } from './by.ts';
import { change, touch } from './change.ts';
import { sha256 } from './digest.ts';
import { getItem, itemsOf } from './item.ts';
import { getPerson, type Person } from './person.ts';
import { keyOf, type Store } from './table.ts';

/** A session ends after so long without a request, and after so long whatever happens. */
export const sessionEnds = { idleMs: 30 * 60_000, absoluteMs: 8 * 60 * 60_000 } as const;

/**
 * Signs a person in and answers the token for the cookie: 256 random bits, stored as a digest only, so that the table
 * lets nobody in.
 */
export async function createSession(store: Store, by: By, login: string, now: string): Promise<string> {
  const person = await getPerson(store, login);
  if (!person) throw new Error(`nobody is called '${login}'`);
  const token = randomBytes(32).toString('base64url');
  const put = { ...keyOf.session(sha256(token)), l: login, i: now, s: now, expiry: expiryOf(now) };
  await change(store, by, { office: person.office, scope: 'people', what: `session of ${login}` }, [{ put }]);
  return token;
}

/**
 * Who is behind a token now, or undefined: unknown, ended, idle for 30 minutes, older than 8 hours, or of a person who
 * was disabled meanwhile.
 *
 * Being asked keeps the session awake. That is stored at most once a minute, so a session may fall asleep up to a
 * minute early.
 */
export async function getSession(
  store: Store,
  token: string,
  now: string,
): Promise<{ person: Person; signedInAt: string } | undefined> {
  const key = keyOf.session(sha256(token));
  const stored = await getItem(store, store.records, key);
  if (!stored) return undefined;
  const signedInAt = stored.text('i');
  const idleMs = Date.parse(now) - Date.parse(stored.text('s'));
  const ageMs = Date.parse(now) - Date.parse(signedInAt);
  if (idleMs >= sessionEnds.idleMs || ageMs >= sessionEnds.absoluteMs) return undefined;
  const person = await getPerson(store, stored.text('l'));
  if (!person || person.disabledAt !== undefined) return undefined;
  if (idleMs >= 60_000) {
    // Only a session that is still there: one that was just ended must not come back.
    const when = { that: 'attribute_exists(pk)' };
    await touch(store, { update: key, set: 'SET s = :now', values: { ':now': now }, when });
  }
  return { person, signedInAt };
}

/** Signs out. A token that is no session any more is signed out already. */
export async function endSession(store: Store, by: By, token: string): Promise<void> {
  const key = keyOf.session(sha256(token));
  const login = (await getItem(store, store.records, key))?.text('l');
  const person = login === undefined ? undefined : await getPerson(store, login);
  if (!person) return;
  await change(store, by, { office: person.office, scope: 'people', what: `session of ${person.login}` }, [
    { remove: key },
  ]);
}

/** Failed sign-ins of one login, in so many minutes, after which it must wait. */
export const failedSignIns = { count: 10, minutes: 15 } as const;

/** Notes a failed sign-in, also of a login that does not exist: the answer must not tell. Only a digest of it is kept. */
export async function noteFailedSignIn(store: Store, login: string, now: string): Promise<void> {
  await touch(store, countUp(keyOf.signInBrake(sha256(login), minuteOf(now)), now));
}

/** Takes back a try that was noted before its password was found right. */
export async function forgiveSignIn(store: Store, login: string, now: string): Promise<void> {
  await touch(store, countDown(keyOf.signInBrake(sha256(login), minuteOf(now))));
}

/** Whether a login is being guessed: ten failures or more in the last fifteen minutes. */
export async function isSignInBraked(store: Store, login: string, now: string): Promise<boolean> {
  return (await signInTries(store, login, now)) >= failedSignIns.count;
}

/** Failed and unfinished sign-ins of one login in the last fifteen minutes. */
export async function signInTries(store: Store, login: string, now: string): Promise<number> {
  const from = minuteOf(new Date(Date.parse(now) - (failedSignIns.minutes - 1) * 60_000).toISOString());
  const minutes = await itemsOf(store, store.records, { pk: keyOf.signInBrakes(sha256(login)), from });
  return minutes.reduce((sum, minute) => sum + minute.whole('n'), 0);
}

/** When a database that clears away may do so: an hour after the session can't be valid any more. */
const expiryOf = (now: string) => Math.floor((Date.parse(now) + sessionEnds.absoluteMs) / 1000) + 3600;
