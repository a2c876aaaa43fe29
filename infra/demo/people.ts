import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { hashPassword } from '../../functions/people/password.ts';
import type { By } from '../../functions/store/by.ts';
import { type Person, putPerson } from '../../functions/store/person.ts';
import type { Store } from '../../functions/store/table.ts';
import { newPassword } from '../county/password.ts';
import { demoCycle, demoUnits } from './county.ts';
import { demoFile, readPrivate, writePrivate } from './private-file.ts';

/** Who may sign in to the demonstration county; they share one password, drawn anew at each installation. */
export const demoPeople: readonly Pick<Person, 'login' | 'name' | 'roles'>[] = [
  {
    login: 'demo-office',
    name: { zh: '考核办（演示）', en: 'Assessment office (demonstration)' },
    roles: [{ role: 'office' }],
  },
  {
    login: 'demo-leader',
    name: { zh: '县领导（演示）', en: 'County leader (demonstration)' },
    roles: [{ role: 'leader' }],
  },
  {
    login: 'demo-auditor',
    name: { zh: '纪检监察（演示）', en: 'Auditor (demonstration)' },
    roles: [{ role: 'auditor' }],
  },
  {
    login: 'demo-contact',
    name: {
      zh: `${demoUnits[0]?.title.zh}联络员（演示）`,
      en: `Contact of ${demoUnits[0]?.title.en} (demonstration)`,
    },
    roles: [{ role: 'contact', units: demoUnits.slice(0, 1).map(({ unit }) => unit) }],
  },
];

const SignIn = z.strictObject({ logins: z.array(z.string()), password: z.string() });

const path = (dataDir: string) => demoFile(dataDir, 'sign-in.json');

/** Draws the password of this installation, once, and adds the people. */
export async function addPeople(store: Store, by: By, dataDir: string): Promise<void> {
  // The file first: an account whose password nobody knows would be worse than a password without an account.
  const password = (await passwordOf(dataDir)) ?? newPassword((n) => randomBytes(n));
  const logins = demoPeople.map(({ login }) => login);
  await writePrivate(path(dataDir), `${JSON.stringify({ logins, password }, null, 2)}\n`);
  await Promise.all(
    demoPeople.map(async (person) =>
      putPerson(store, by, { ...person, office: demoCycle.office, password: await hashPassword(password) }),
    ),
  );
}

/** The password of this installation, or undefined where its file is not here. */
export async function passwordOf(dataDir: string): Promise<string | undefined> {
  const text = await readPrivate(path(dataDir));
  return text === undefined ? undefined : SignIn.parse(JSON.parse(text)).password;
}
