import { comments } from '../../../functions/comments/app.tsx';
import { issueCards } from '../../../functions/store/card.ts';
import { newCardSecret, readCode, typedCode } from '../../../functions/store/card-code.ts';
import { putPerson, type Role } from '../../../functions/store/person.ts';
import { changeRound, getRound } from '../../../functions/store/round.ts';
import { advanceSeal } from '../../../functions/store/seal.ts';
import type { Store } from '../../../functions/store/table.ts';
import type { House } from '../../../functions/web/house.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { cookieOf } from '../people/staff.ts';
import { by, bytesFrom, citizenOf, filledIn, houseWith, openCounty } from '../survey/citizen.ts';
import { cycle } from '../survey/county.ts';

/** Somebody who signs in: `clerk` speaks for Shiqiao alone, `stranger` belongs to another office. */
export const readers: readonly { readonly login: string; readonly role: Role; readonly units?: readonly string[] }[] = [
  { login: 'office', role: 'office' },
  { login: 'auditor', role: 'auditor' },
  { login: 'leader', role: 'leader' },
  { login: 'clerk', role: 'contact', units: ['shiqiao'] },
  { login: 'agency', role: 'third-party' },
  { login: 'stranger', role: 'office' },
];

/** A county whose citizens write something, and the door where it is read. */
export type Written = {
  readonly store: Store;
  readonly house: House;
  readonly lines: readonly string[];
  /** Casts one ballot with a comment, through the citizen's own door. */
  readonly write: (unit: 'shiqiao' | 'qingshui', words: string) => Promise<void>;
  /** Closes and seals the round. */
  readonly seal: () => Promise<void>;
  readonly ask: (login: string, path: string) => Promise<Response>;
  readonly close: () => Promise<void>;
};

export async function openWritten(): Promise<Written> {
  const { store, close } = await openTestStore();
  await openCounty(store);
  const { house, lines } = houseWith(store);
  const citizen = citizenOf(house);
  const cookies = new Map<string, string>();
  for (const { login, role, units } of readers) {
    const office = login === 'stranger' ? 'elsewhere' : 'county';
    const name = { zh: `${login}（例）`, en: login };
    await putPerson(store, by, { login, office, name, roles: [{ role, ...(units && { units }) }], password: '' });
    // This house is not behind https, where the cookie has another name.
    cookies.set(login, (await cookieOf(store, login, house.now())).replace('__Host-', ''));
  }
  const { app } = comments(house);
  let cards = 0;
  return {
    ...{ store, house, lines, close },
    write: async (subject, words) => {
      const secret = newCardSecret(bytesFrom(`written ${cards++}`));
      const read = readCode(typedCode(secret));
      if ('fault' in read) throw new Error('a fresh card does not read');
      await issueCards(store, by, cycle.office, cycle.id, 'open', [{ typed: read.typed, subject }]);
      const { html } = await citizen.card(secret);
      const { status } = await citizen.ballot([...filledIn(html), ['words', words]]);
      if (status !== 200) throw new Error(`a ballot with a comment was answered with ${status}`);
    },
    seal: async () => {
      const before = await getRound(store, cycle.office, cycle.id, 'open');
      if (!before) throw new Error('the round is gone');
      const closed = { ...before.round, closesAt: '2026-11-22T03:00:00.000Z' };
      await changeRound(store, by, cycle.office, cycle.id, before, closed);
      for (const at of ['2026-11-22T03:05:00.000Z', '2026-11-22T03:10:00.000Z'])
        await advanceSeal(store, by, cycle.office, cycle.id, 'open', at, 60_000);
    },
    ask: async (login, path) => app.request(path, { headers: { cookie: cookies.get(login) ?? '' } }),
  };
}
