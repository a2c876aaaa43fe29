import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { open } from '../../../functions/open/app.tsx';
import { readBallots } from '../../../functions/store/ballot.ts';
import type { Store } from '../../../functions/store/table.ts';
import type { House } from '../../../functions/web/house.ts';
import type { Ballot } from '../../../shared/evidence/evidence.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { cycle, plan } from '../survey/county.ts';

/** The county of two townships with an address open to anybody. */
export const openPlan: Plan = {
  ...plan,
  audiences: plan.audiences.map((audience) =>
    audience.kind === 'public'
      ? {
          ...audience,
          channels: [
            ...(audience.channels ?? []),
            { id: 'street', title: { zh: '街头码', en: 'Street' }, way: 'open' },
          ],
        }
      : audience,
  ),
};

export const address = (unit: string) => `/open/county/year-2026/open/${unit}`;

/** A phone on the street: keeps its cookie, fills in sheets, does the work where it is told to. */
export function phoneOf(house: House) {
  const { app } = open(house);
  let cookie = '';
  const read = async (answer: Response) => {
    const set = answer.headers.get('set-cookie');
    if (set) cookie = set.split(';')[0] ?? '';
    return {
      status: answer.status,
      headers: answer.headers,
      html: (await answer.text()).replace(/<style>.*<\/style>/s, ''),
    };
  };
  return {
    cookie: () => cookie,
    look: async (unit = 'shiqiao') =>
      read(
        await app.request(`http://localhost:3000${address(unit)}`, { headers: { cookie, 'accept-language': 'zh-CN' } }),
      ),
    send: async (fields: Readonly<Record<string, string>>, unit = 'shiqiao') =>
      read(
        await app.request(`http://localhost:3000${address(unit)}/ballot`, {
          method: 'POST',
          headers: {
            cookie,
            origin: 'http://localhost:3000',
            'accept-language': 'zh-CN',
            'content-type': 'application/x-www-form-urlencoded',
          },
          body: new URLSearchParams(fields).toString(),
        }),
      ),
  };
}

/** What a page carries. */
export function carriedOf(html: string): { readonly nonce: string; readonly challenge: Challenge } {
  const nonce = /name="nonce" value="([^"]+)"/.exec(html)?.[1];
  const challenge = /data-challenge="([^"]+)"/.exec(html)?.[1];
  if (nonce === undefined || challenge === undefined) throw new Error('the page carries no sheet');
  return { nonce, challenge: JSON.parse(challenge.replaceAll('&quot;', '"')) as Challenge };
}

/** Does the work of a challenge. */
export async function workFor(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error('the work was not done in time');
  const { counter, derivedKey } = solution;
  return JSON.stringify({ challenge, solution: { counter, derivedKey } });
}

export const answers = { 'a.manner': '0', 'a.speed': '2', 'a.openness': 'unknown' } as const;

/** The ballots of the street that are stored. */
export async function streetBallots(store: Store): Promise<readonly Ballot[]> {
  const all = await readBallots(store, cycle.office, cycle.id, 'open', ['shiqiao', 'qingshui']);
  return all.filter(({ channel }) => channel === 'street');
}
