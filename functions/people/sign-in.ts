import { getPerson, type Person } from '../store/person.ts';
import {
  createSession,
  endSession,
  failedSignIns,
  forgiveSignIn,
  isSignInBraked,
  noteFailedSignIn,
  signInTries,
} from '../store/session.ts';
import type { House } from '../web/house.ts';
import type { Asking } from '../web/scene.ts';
import { verifyPassword } from './password.ts';

/**
 * What became of a try to sign in. An unknown login, a disabled person and a wrong password are all `wrong`; `busy`: too
 * many are being checked just now, and nothing was looked at.
 */
export type Entry =
  | { readonly kind: 'in'; readonly token: string; readonly person: Person }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'braked'; readonly retryAt: string; readonly waitSeconds: number }
  | { readonly kind: 'busy' };

/**
 * Checks login and password and begins a session with a new token; the session the visitor came with, if any, ends.
 *
 * After ten failures of one login within a quarter of an hour nobody gets in by it, not even with the right password,
 * until the quarter is over. A login that does not exist costs the same work and brakes the same, so that nobody can
 * find out who has an account.
 */
export async function signIn(house: House, given: Given, before: Asking | undefined): Promise<Entry> {
  if (underWay >= mostUnderWay) return { kind: 'busy' };
  underWay++;
  try {
    return await enter(house, given, before);
  } finally {
    underWay--;
  }
}

type Given = { readonly login: string; readonly password: string };

/**
 * Tries under way in this process. Each takes a whole processor for a tenth of a second: without a bound a flood of
 * them would keep every other door of one server waiting until its database requests time out.
 */
let underWay = 0;
const mostUnderWay = 24;

async function enter(house: House, { login, password }: Given, before: Asking | undefined): Promise<Entry> {
  const { store } = house;
  const at = house.now();
  if (login.length > longest.login || password.length > longest.password) return { kind: 'wrong' };
  if (await isSignInBraked(store, login, at)) return braked(at);
  // Counted before it is looked at: of a thousand guesses sent at once only ten may learn anything.
  await noteFailedSignIn(store, login, at);
  if ((await signInTries(store, login, at)) > failedSignIns.count) return braked(at);
  const person = await getPerson(store, login);
  const right = await verifyPassword(password, person?.password ?? nobodysPassword);
  if (!person || !right || person.disabledAt !== undefined) return { kind: 'wrong' };
  await forgiveSignIn(store, login, at);
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
