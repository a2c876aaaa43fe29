import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { hashPassword } from '../../functions/people/password.ts';
import type { By } from '../../functions/store/by.ts';
import { type Held, type Person, putPerson } from '../../functions/store/person.ts';
import type { Store } from '../../functions/store/table.ts';
import { newPassword } from '../county/password.ts';
import { demoCycle, demoUnits } from './county.ts';
import { demoFile, readPrivate, writePrivate } from './private-file.ts';

/** Somebody of the demonstration. `shown`: the welcome names him; the others speak for units that nobody tries. */
export type DemoPerson = Pick<Person, 'login' | 'name' | 'roles'> & { readonly shown: boolean };

/** Contacts whose logins say what they are for instead of naming their unit. */
const namedContacts: ReadonlyMap<string, string> = new Map([
  ['hefeng', 'demo-contact'],
  ['public-security', 'demo-department'],
]);

/** The login of a unit's contact. */
export function loginOf(unit: string): string {
  return namedContacts.get(unit) ?? `demo-${unit}`;
}

/** Who may sign in to the demonstration county; they share one password, drawn anew at each installation. */
export const demoPeople: readonly DemoPerson[] = [
  somebody('demo-office', '考核办（演示）', 'Assessment office (demonstration)', { role: 'office' }),
  somebody('demo-checker', '考核办复核人（演示）', 'Second person of the office (demonstration)', { role: 'office' }),
  somebody('demo-leader', '县领导（演示）', 'County leader (demonstration)', { role: 'leader' }),
  somebody('demo-auditor', '纪检监察（演示）', 'Auditor (demonstration)', { role: 'auditor' }),
  somebody('demo-agency', '第三方评估机构（演示）', 'Third-party agency (demonstration)', {
    role: 'third-party',
    suppliers: ['agency'],
  }),
  somebody('demo-figures', '统计与政务服务部门（演示）', 'Statistics and service platform (demonstration)', {
    role: 'third-party',
    suppliers: ['statistics'],
  }),
  ...demoUnits
    .map(({ unit, title }) => ({
      ...somebody(loginOf(unit), `${title.zh}联络员（演示）`, `Contact of ${title.en} (demonstration)`, {
        role: 'contact',
        units: [unit],
      }),
      shown: namedContacts.has(unit),
    }))
    .sort((a, b) => Number(b.shown) - Number(a.shown)),
];

function somebody(login: string, zh: string, en: string, held: Held): DemoPerson {
  return { login, name: { zh, en }, roles: [held], shown: true };
}

const SignIn = z.strictObject({ logins: z.array(z.string()), password: z.string() });

const path = (dataDir: string) => demoFile(dataDir, 'sign-in.json');

/** Draws the password of this installation, once, and adds the people. */
export async function addPeople(store: Store, by: By, dataDir: string): Promise<void> {
  // The file first: an account whose password nobody knows would be worse than a password without an account.
  const password = (await passwordOf(dataDir)) ?? newPassword((n) => randomBytes(n));
  const logins = demoPeople.filter(({ shown }) => shown).map(({ login }) => login);
  await writePrivate(path(dataDir), `${JSON.stringify({ logins, password }, null, 2)}\n`);
  // One password, one hash: a strong hash costs a tenth of a second, and these accounts are for looking.
  const hash = await hashPassword(password);
  for (const { login, name, roles } of demoPeople)
    await putPerson(store, by, { login, name, roles, office: demoCycle.office, password: hash });
}

/** The password of this installation, or undefined where its file is not here. */
export async function passwordOf(dataDir: string): Promise<string | undefined> {
  const text = await readPrivate(path(dataDir));
  return text === undefined ? undefined : SignIn.parse(JSON.parse(text)).password;
}
