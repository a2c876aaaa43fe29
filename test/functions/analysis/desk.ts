import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { analysis } from '../../../functions/analysis/app.tsx';
import { putPerson, type Role } from '../../../functions/store/person.ts';
import { putDraft } from '../../../functions/store/plan-draft.ts';
import type { Store } from '../../../functions/store/table.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { addStaff, cookieOf } from '../people/staff.ts';
import { type TestHouse, testHouse } from '../web/house.ts';
import { by } from './tiny-county.ts';

/** Somebody signed in; `stranger` keeps another office, `narrow` is an auditor of one unit. */
export type Who = 'office' | 'auditor' | 'leader' | 'contact' | 'stranger' | 'narrow';

/** The door of analyses on a store of its own. */
export type Desk = {
  readonly store: Store;
  readonly house: TestHouse;
  readonly get: (path: string, who?: Who) => Promise<Response>;
  /** What a page says, without its markup. */
  readonly text: (path: string, who?: Who) => Promise<string>;
  readonly keep: (id: string, plan: object) => Promise<void>;
  readonly cookie: (who: Who) => string;
  readonly close: () => Promise<void>;
};

export async function openDesk(changes: Partial<TestHouse> = {}): Promise<Desk> {
  const { store, close } = await openTestStore();
  const house = testHouse({ store, ...changes });
  const { app } = analysis(house);
  const cookies = new Map<Who, string>();
  for (const who of ['office', 'auditor', 'leader', 'contact', 'stranger', 'narrow'] as const) {
    const role: Role = who === 'stranger' ? 'office' : who === 'narrow' ? 'auditor' : who;
    if (who === 'stranger' || who === 'narrow')
      await putPerson(store, by('add-person'), {
        login: who,
        office: who === 'stranger' ? 'elsewhere' : 'county',
        name: { zh: `${who}（例）`, en: who },
        roles: [who === 'narrow' ? { role, units: ['east'] } : { role }],
        password: '',
      });
    else await addStaff(store, who, role);
    cookies.set(who, await cookieOf(store, who, house.now()));
  }
  const cookie = (who: Who) => cookies.get(who) ?? '';
  const get: Desk['get'] = async (path, who = 'office') => app.request(path, { headers: { cookie: cookie(who) } });
  return {
    ...{ store, house, cookie, close, get },
    text: async (path, who) => plainText(await (await get(path, who)).text()),
    keep: async (id, plan) => {
      await putDraft(store, by('begin-draft'), 'county', id, { ...plan });
    },
  };
}

/** What a page says: its body without tags, blanks made single. */
export function plainText(html: string): string {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? html;
  return main
    .replace(/<svg[\s\S]*?<\/svg>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The door on a free port of this machine, for a browser. */
export async function serveDesk(): Promise<{ desk: Desk; url: string; close: () => Promise<void> }> {
  let fetch: (request: Request) => Response | Promise<Response> = () => new Response('', { status: 503 });
  const server = createAdaptorServer({ fetch: (request: Request) => fetch(request) });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // The address of a listening TCP server is an `AddressInfo`.
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const desk = await openDesk({ publicUrl: new URL(url), secure: false });
  fetch = (request) => analysis(desk.house).app.fetch(request);
  const close = async () => {
    await new Promise((done) => server.close(done));
    await desk.close();
  };
  return { desk, url, close };
}
