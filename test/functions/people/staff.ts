import { hashPassword } from '../../../functions/people/password.ts';
import { type Person, putPerson, type Role } from '../../../functions/store/person.ts';
import { createSession } from '../../../functions/store/session.ts';
import type { Store } from '../../../functions/store/table.ts';

/** Cheap enough for a test; the cost of real passwords has a test of its own. */
export const cheap = { n: 16, r: 1, p: 1 } as const;

const by = { actor: 'test', action: 'add-person', reason: 'test', at: '2026-11-22T01:00:00.000Z' };

/** Adds somebody with one duty to the county's office; his password is `<login> knows`. */
export async function addStaff(store: Store, login: string, role: Role): Promise<Person> {
  const password = await hashPassword(`${login} knows`, cheap);
  const person: Person = {
    login,
    office: 'county',
    name: { zh: `${login}（例）`, en: login },
    roles: [{ role }],
    password,
  };
  await putPerson(store, by, person);
  return person;
}

/** The cookie of somebody who signed in at an instant. */
export async function cookieOf(store: Store, login: string, at: string): Promise<string> {
  return `__Host-sid=${await createSession(store, { ...by, actor: login, action: 'sign-in', at }, login, at)}`;
}
