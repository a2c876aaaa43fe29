import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { drafts } from '../../../functions/drafts/app.tsx';
import { getDraft, type StoredDraft } from '../../../functions/store/plan-draft.ts';
import type { Store } from '../../../functions/store/table.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { addStaff, cookieOf } from '../people/staff.ts';
import { ownForm, type TestHouse, testHouse } from '../web/house.ts';

/** Somebody signed in: `office` and `colleague` write plans for the county, `auditor` reads, `stranger` keeps another office. */
export type Who = 'office' | 'colleague' | 'auditor' | 'leader';

/** The office where plans are written, on a store of its own. */
export type Office = {
  readonly store: Store;
  readonly house: TestHouse;
  readonly get: (path: string, who?: Who) => Promise<Response>;
  readonly post: (path: string, fields: Fields, who?: Who) => Promise<Response>;
  /** A form with a file, as a browser sends it. */
  readonly upload: (path: string, fields: Readonly<Record<string, string | File>>) => Promise<Response>;
  readonly draft: (id: string) => Promise<StoredDraft>;
  readonly cookie: (who: Who) => string;
  readonly close: () => Promise<void>;
};

/** A form's fields; a list is a field sent several times. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

export async function openOffice(changes: Partial<TestHouse> = {}): Promise<Office> {
  const { store, close } = await openTestStore();
  const house = testHouse({ store, ...changes });
  const { app } = drafts(house);
  const cookies = new Map<Who, string>();
  for (const who of ['office', 'colleague', 'auditor', 'leader'] as const) {
    await addStaff(store, who, who === 'colleague' ? 'office' : who);
    cookies.set(who, await cookieOf(store, who, house.now()));
  }
  const cookie = (who: Who) => cookies.get(who) ?? '';
  return {
    ...{ store, house, cookie, close },
    get: async (path, who = 'office') => app.request(path, { headers: { cookie: cookie(who) } }),
    post: async (path, fields, who = 'office') => {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
      const headers = { ...ownForm, cookie: cookie(who) };
      return app.request(path, { method: 'POST', headers, body: body.toString() });
    },
    upload: async (path, fields) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      const { 'content-type': _, ...own } = ownForm;
      return app.request(path, { method: 'POST', headers: { ...own, cookie: cookie('office') }, body });
    },
    draft: async (id) => {
      const found = await getDraft(store, 'county', id);
      if (!found) throw new Error(`no draft ${id}`);
      return found;
    },
  };
}

/** Where an answer sends the browser: the id of the draft in it. */
export function draftOf(answer: Response): string {
  const id = /^\/drafts\/([^/?#]+)/.exec(answer.headers.get('location') ?? '')?.[1];
  if (id === undefined) throw new Error(`status ${answer.status} leads to no draft`);
  return id;
}

/** The door on a free port of this machine, for a browser; its cookie is that of the office. */
export async function serveOffice(): Promise<{ office: Office; url: string; close: () => Promise<void> }> {
  let fetch: (request: Request) => Response | Promise<Response> = () => new Response('', { status: 503 });
  const server = createAdaptorServer({ fetch: (request: Request) => fetch(request) });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // The address of a listening TCP server is an `AddressInfo`.
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const office = await openOffice({ publicUrl: new URL(url), secure: false });
  fetch = (request) => drafts(office.house).app.fetch(request);
  const close = async () => {
    await new Promise((done) => server.close(done));
    await office.close();
  };
  return { office, url, close };
}
