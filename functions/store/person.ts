import { canonical } from '../../shared/canonical.ts';
import type { Words } from '../../shared/words.ts';
import type { By } from './by.ts';
import { absent, change } from './change.ts';
import { getItem } from './item.ts';
import { keyOf, type Store } from './table.ts';

/** What somebody may do: keep the assessment, speak for a unit, rate, hand in scores, lead, or audit. */
export type Role = 'office' | 'contact' | 'rater' | 'third-party' | 'leader' | 'auditor';

/** A role somebody holds, and what it is for. */
export type Held = { readonly role: Role; readonly units?: readonly string[]; readonly suppliers?: readonly string[] };

/**
 * Somebody who signs in. `login` is one in the whole county; a role without `units` is for all units of the office.
 * `suppliers` says for which suppliers of the plans somebody hands in figures; without it for none.
 * `password` is the encoded hash with its parameters, never the password.
 */
export type Person = {
  readonly login: string;
  readonly office: string;
  readonly name: Words;
  readonly roles: readonly Held[];
  readonly password: string;
  readonly disabledAt?: string;
};

/** Adds a person. A login that is taken stays with whom it is. */
export async function putPerson(store: Store, by: By, person: Person): Promise<'stored' | 'exists'> {
  const { login, office } = person;
  if (!isLogin(login)) throw new Error(`'${login}' can't be a login`);
  const put = { ...keyOf.person(login), j: canonical(person) };
  const done = await change(store, by, { office, scope: 'people', what: `person ${login}` }, [{ put, when: absent }]);
  return done === 'changed' ? 'stored' : 'exists';
}

/** A login is 1 to 64 characters without blanks, control characters and number signs. */
export const isLogin = (text: string): boolean => /^[^\s#\p{C}]{1,64}$/u.test(text);

/** The person of a login, disabled or not. */
export async function getPerson(store: Store, login: string): Promise<Person | undefined> {
  // Whatever a stranger typed into the sign-in form is asked for here.
  if (!isLogin(login)) return undefined;
  const stored = await getItem(store, store.records, keyOf.person(login));
  // Only this file writes these items.
  return stored && (JSON.parse(stored.text('j')) as Person);
}

/** Bars a person from now on; his sessions end with it. Times once stored are kept. */
export async function disablePerson(store: Store, by: By, login: string): Promise<'disabled' | 'unknown'> {
  const person = await getPerson(store, login);
  if (!person) return 'unknown';
  const put = { ...keyOf.person(login), j: canonical({ disabledAt: by.at, ...person }) };
  const when = { that: 'j = :j', values: { ':j': canonical(person) } };
  const about = { office: person.office, scope: 'people', what: `person ${login}` };
  return (await change(store, by, about, [{ put, when }])) === 'changed' ? 'disabled' : disablePerson(store, by, login);
}
