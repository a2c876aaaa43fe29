import { fieldwork } from '../../../functions/fieldwork/app.tsx';
import { itemsOf } from '../../../functions/store/item.ts';
import { putPerson, type Role } from '../../../functions/store/person.ts';
import { keyOf, openStore, type Store } from '../../../functions/store/table.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { startRightsProxy } from '../../infra/rights-proxy.ts';
import { cookieOf } from '../people/staff.ts';
import { by, citizenOf, houseWith, openCounty } from '../survey/citizen.ts';
import { plan } from '../survey/county.ts';

/** The county of two townships, where some sheets come back on paper and an agency helps to type them. */
export const paperPlan: Plan = {
  ...plan,
  suppliers: [{ id: 'agency', title: { zh: '调查公司', en: 'Agency' }, own: false }],
  audiences: plan.audiences.map((audience) =>
    audience.kind === 'public'
      ? {
          ...audience,
          channels: [
            ...(audience.channels ?? []),
            { id: 'sheets', title: { zh: '纸质评价表', en: 'Paper sheets' }, way: 'paper' as const },
          ],
        }
      : audience,
  ),
};

const people: readonly { readonly login: string; readonly role: Role; readonly suppliers?: readonly string[] }[] = [
  { login: 'office', role: 'office' },
  { login: 'ann', role: 'third-party', suppliers: ['agency'] },
  { login: 'ben', role: 'third-party', suppliers: ['agency'] },
  { login: 'stranger', role: 'third-party', suppliers: ['another'] },
  { login: 'auditor', role: 'auditor' },
  { login: 'leader', role: 'leader' },
];

/** The room where paper is typed, and a citizen with a phone outside. */
export type TypingRoom = {
  readonly store: Store;
  readonly lines: readonly string[];
  readonly citizen: ReturnType<typeof citizenOf>;
  readonly get: (path: string, login?: string) => Promise<Response>;
  readonly post: (path: string, form: Readonly<Record<string, string>>, login?: string) => Promise<Response>;
  /** Begins a batch and gives its path. */
  readonly begin: (login?: string) => Promise<string>;
  /** What the tables hold of a batch's sheets, as it is stored. */
  readonly staged: (batch: string) => Promise<readonly string[]>;
  readonly cookie: (login: string) => string;
  readonly fetch: (request: Request) => Response | Promise<Response>;
  readonly close: () => Promise<void>;
};

export const round = '/fieldwork/year-2026/open';
export const order = { title: '石桥镇第一袋', channel: 'sheets', percent: '10' } as const;

/** Opens the room. Its door reaches the database through one who grants no more than the manifest does. */
export async function openTypingRoom(publicUrl = 'http://localhost:3000'): Promise<TypingRoom> {
  const { store, env, close: closeStore } = await openTestStore();
  await openCounty(store, paperPlan);
  const proxy = await startRightsProxy(env.DYNAMODB_ENDPOINT ?? '');
  const guarded = openStore({ ...env, DYNAMODB_ENDPOINT: proxy.endpointOf('fieldwork') });
  const { house: usual, lines } = houseWith(store);
  const house = { ...usual, store: guarded, publicUrl: new URL(publicUrl) };
  const { app } = fieldwork(house);
  const close = async () => {
    if (proxy.refused.length > 0) throw new Error(`the door asked for more than it may: ${proxy.refused.join('; ')}`);
    guarded.db.destroy();
    guarded.once.destroy();
    await proxy.close();
    await closeStore();
  };
  const cookies = new Map<string, string>();
  for (const { login, role, suppliers } of people) {
    const roles = [{ role, ...(suppliers && { suppliers }) }];
    await putPerson(store, by, { login, office: 'county', name: { zh: login, en: login }, roles, password: '' });
    // This house is not behind https, where the cookie has another name.
    cookies.set(login, (await cookieOf(store, login, house.now())).replace('__Host-', ''));
  }
  const cookie = (login: string) => cookies.get(login) ?? '';
  const headers = (login: string) => ({
    cookie: cookie(login),
    origin: 'http://localhost:3000',
    'accept-language': 'zh-CN',
    'content-type': 'application/x-www-form-urlencoded',
  });
  const post: TypingRoom['post'] = async (path, form, login = 'ann') =>
    app.request(path, { method: 'POST', headers: headers(login), body: new URLSearchParams(form).toString() });
  return {
    ...{ store, lines, close, cookie, post, fetch: app.fetch, citizen: citizenOf(usual) },
    staged: async (batch) => {
      const pk = keyOf.paperSheets('county', 'year-2026', 'open', batch);
      const items = await itemsOf(store, store.records, { pk });
      return items.map(({ key, bytes }) => `${key.sk} ${Buffer.from(bytes('b')).toString('latin1')}`);
    },
    get: async (path, login = 'ann') => app.request(path, { headers: headers(login) }),
    begin: async (login = 'ann') => {
      const begun = await post(round, order, login);
      if (begun.status !== 303) throw new Error(`a batch was answered with ${begun.status}`);
      return begun.headers.get('location') ?? '';
    },
  };
}

/** The form of a typed sheet: the code of its card and three digits, for manner, speed and openness. */
export function typed(code: string, digits: string, more: Readonly<Record<string, string>> = {}) {
  const [manner = '', speed = '', openness = ''] = digits;
  return { code, 'c..manner': manner, 'c..speed': speed, 'c..openness': openness, ...more };
}
