import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { basename, resolve } from 'node:path';
import { serve } from '@hono/node-server';
import { build } from 'esbuild';
import type { Store } from '../../../functions/store/table.ts';
import { survey } from '../../../functions/survey/app.tsx';
import { houseWith } from './citizen.ts';

/** The citizen's door on a port of this machine, for a browser; `round` is where the rounds of the county begin. */
export async function serveSurvey(
  store: Store,
): Promise<{ readonly round: (id: string) => string; readonly close: () => Promise<void> }> {
  const built = await build({
    entryPoints: [
      'functions/survey/card-island.ts',
      'functions/survey/sheet-island.ts',
      'functions/web/text-size-island.ts',
    ],
    absWorkingDir: resolve(import.meta.dirname, '../../..'),
    bundle: true,
    write: false,
    outdir: 'static',
    entryNames: '[name]',
    format: 'iife',
  });
  const islands = new Map(built.outputFiles.map(({ path, text }) => [`/static/${basename(path)}`, text]));
  const { app } = survey(houseWith(store).house);
  const answer = (request: Request) => {
    const island = islands.get(new URL(request.url).pathname);
    return island === undefined
      ? app.fetch(request)
      : new Response(island, { headers: { 'content-type': 'text/javascript' } });
  };
  const server = serve({ fetch: answer, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  // The address of a listening TCP server is an `AddressInfo`.
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    round: (id) => `${origin}/survey/county/year-2026/${id}`,
    close: async () => {
      server.close();
    },
  };
}
