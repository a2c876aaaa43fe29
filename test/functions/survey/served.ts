import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { build } from 'esbuild';
import type { Store } from '../../../functions/store/table.ts';
import { survey } from '../../../functions/survey/app.tsx';
import { houseWith } from './citizen.ts';

/** The citizen's door on a port of this machine, for a browser; `round` is where the rounds of the county begin. */
export async function serveSurvey(
  store: Store,
): Promise<{ readonly round: (id: string) => string; readonly close: () => Promise<void> }> {
  const island = await build({
    entryPoints: [new URL('../../../functions/survey/card-island.ts', import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'iife',
  });
  const script = island.outputFiles[0]?.text ?? '';
  const { app } = survey(houseWith(store).house);
  const answer = (request: Request) =>
    new URL(request.url).pathname === '/static/card-island.js'
      ? new Response(script, { headers: { 'content-type': 'text/javascript' } })
      : app.fetch(request);
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
