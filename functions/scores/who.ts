import type { Words } from '../../shared/words.ts';
import type { StoredHandIn } from '../store/hand-in.ts';
import { getPerson } from '../store/person.ts';
import type { Store } from '../store/table.ts';

/** Names of persons by login. A login nobody has is shown as it is. */
export type Names = (login: string) => Words;

/** Reads the names of everybody who had to do with some hand-ins. */
export async function namesOf(store: Store, found: readonly StoredHandIn[]): Promise<Names> {
  const logins = new Set(
    found.flatMap(({ handIn }) =>
      [handIn.createdBy, handIn.submittedBy, handIn.decidedBy].filter((login) => login !== undefined),
    ),
  );
  const people = await Promise.all([...logins].map(async (login) => [login, await getPerson(store, login)] as const));
  const names = new Map(people.flatMap(([login, person]) => (person ? [[login, person.name] as const] : [])));
  return (login) => names.get(login) ?? { zh: login, en: login };
}
