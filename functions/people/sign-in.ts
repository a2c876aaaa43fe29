import { getPerson, type Person } from '../store/person.ts';
import { createSession, endSession, failedSignIns, isSignInBraked, noteFailedSignIn } from '../store/session.ts';
import type { House } from '../web/house.ts';
import type { Asking } from '../web/scene.ts';
import { verifyPassword } from './password.ts';

/** What became of a try to sign in. An unknown login, a disabled person and a wrong password are all `wrong`. */
export type Entry =
  | { readonly kind: 'in'; readonly token: string; readonly person: Person }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'braked'; readonly retryAt: string; readonly waitSeconds: number };

/**
 * Checks login and password and begins a session with a new token; the session the visitor came with, if any, ends.
 *
 * After ten failures of one login within a quarter of an hour nobody gets in by it, not even with the right password,
 * until the quarter is over. A login that does not exist costs the same work and brakes the same, so that nobody can
 * find out who has an account.
 */
export async function signIn(
  house: House,
  { login, password }: { readonly login: string; readonly password: string },
  before: Asking | undefined,
): Promise<Entry> {
  const { store } = house;
  const at = house.now();
  if (login.length > longest.login || password.length > longest.password) return { kind: 'wrong' };
  if (await isSignInBraked(store, login, at)) return braked(at);
  const person = await getPerson(store, login);
  const right = await verifyPassword(password, person?.password ?? nobodysPassword);
  // Asked again: a thousand guesses sent at once all passed the first question, and only ten may learn anything.
  if (await isSignInBraked(store, login, at)) return braked(at);
  if (!person || !right || person.disabledAt !== undefined) {
    await noteFailedSignIn(store, login, at);
    return { kind: 'wrong' };
  }
  if (before) await end(house, before, 'signed in anew');
  const token = await createSession(store, { actor: login, action: 'sign-in', reason: 'by password', at }, login, at);
  return { kind: 'in', token, person };
}

/** Ends the session of who asks: its token opens nothing any more, wherever it was copied to. */
export async function signOut(house: House, asking: Asking): Promise<void> {
  await end(house, asking, 'asked for');
}

function end(house: House, { person, token }: Asking, reason: string): Promise<void> {
  return endSession(house.store, { actor: person.login, action: 'sign-out', reason, at: house.now() }, token);
}

/** The longest time the brake can hold from now on is the whole of the time it looks back over. */
function braked(at: string): Entry {
  const waitSeconds = failedSignIns.minutes * 60;
  return { kind: 'braked', waitSeconds, retryAt: new Date(Date.parse(at) + waitSeconds * 1000).toISOString() };
}

/** The forms hold no more; who sends more is not looked up. */
const longest = { login: 64, password: 256 } as const;

/** Stands in where a login belongs to nobody: its check takes as long as a real one. Nobody knows a password for it. */
const nobodysPassword = 'scrypt$32768$8$1$bm9ib2R5cyBzYWx0IQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
