import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { people } from '../../../functions/people/app.tsx';
import { review } from '../../../functions/review/app.tsx';
import { scores } from '../../../functions/scores/app.tsx';
import type { Store } from '../../../functions/store/table.ts';
import { survey } from '../../../functions/survey/app.tsx';
import { openTestStore } from '../../fixtures/dynamo.ts';

/** What stands between the fill and the door: it may lose answers or end the fill. */
export type Wire = (request: Request, door: (request: Request) => Promise<Response>) => Promise<Response>;

/** An empty county whose doors for evidence are served on a port of this machine, with a clock that is set by hand. */
export type ServedCounty = {
  readonly url: string;
  readonly store: Store;
  readonly dataDir: string;
  readonly now: () => string;
  /** Replaces what stands between; at first nothing does. */
  readonly lay: (wire: Wire) => void;
  readonly stop: () => Promise<void>;
};

/** Serves an empty county; its clock stands at `at`. */
export async function serveCounty(at: string): Promise<ServedCounty> {
  const dynamo = await openTestStore();
  const dataDir = await mkdtemp(join(tmpdir(), 'pingyi-demo-'));
  let wire: Wire = (request, door) => door(request);
  let answer = (_request: Request): Promise<Response> => Promise.reject(new Error('not open yet'));
  const server = createServer(getRequestListener((request) => wire(request, answer)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // The address of a listening TCP server is an `AddressInfo`.
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const house = {
    store: dynamo.store,
    now: () => at,
    publicUrl: new URL(url),
    basePath: '',
    secure: false,
    random: (n: number) => crypto.getRandomValues(new Uint8Array(n)),
    log: () => {},
  };
  const doors = { people, review, scores, survey };
  const apps = new Map(Object.entries(doors).map(([name, open]) => [name, open(house).app]));
  answer = async (request) => {
    const app = apps.get(new URL(request.url).pathname.split('/')[1] ?? '');
    return app ? app.fetch(request) : new Response('nobody answers here', { status: 404 });
  };
  return {
    url,
    store: dynamo.store,
    dataDir,
    now: house.now,
    lay: (next) => {
      wire = next;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await dynamo.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
