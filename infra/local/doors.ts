import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleOf, root } from '../build.ts';
import { doorOf, functions, type HouseFunction } from '../functions.ts';

/** What answers a request. */
export type Answer = (request: Request) => Promise<Response>;

/** What one bundle gives a host: doors an application, scheduled functions a handler. */
type Bundle = {
  readonly app?: { fetch(request: Request): Response | Promise<Response> };
  readonly handler: (event: object) => Promise<unknown>;
};

/** The house as this process runs it: one answer for every path, and what the clock calls. */
export type Doors = { readonly answer: Answer; readonly scheduled: readonly (() => Promise<unknown>)[] };

/**
 * Loads the same bundles that go to Lambda. They read `process.env` while they load, so it must say everything before.
 *
 * A request that takes longer than its function may is answered with 503, as a gateway would.
 */
export async function openDoors(): Promise<Doors> {
  // What an earlier start compiled is not compiled again. Where it can't be kept, Node goes on without.
  enableCompileCache(join(root, 'node_modules/.cache/doors'));
  const loaded = await Promise.all(
    functions.map(async (one) => {
      const bundle: Bundle = await import(pathToFileURL(join(bundleOf(one.name), 'index.mjs')).href);
      return { one, bundle };
    }),
  );
  const bundles = new Map(loaded.map(({ one, bundle }) => [one.name, bundle]));
  return {
    async answer(request) {
      const one = doorOf(new URL(request.url).pathname);
      const app = bundles.get(one.name)?.app;
      if (!app) throw new Error(`the bundle of ${one.name} has no app`);
      return inTime(one, Promise.resolve(app.fetch(request)));
    },
    scheduled: loaded
      .filter(({ one }) => one.everyMinutes !== undefined)
      .map(
        ({ bundle }) =>
          () =>
            bundle.handler({ source: 'aws.events', 'detail-type': 'Scheduled Event', detail: {} }),
      ),
  };
}

async function inTime(one: HouseFunction, answer: Promise<Response>): Promise<Response> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Response>((resolve) => {
    timer = setTimeout(() => resolve(busy()), one.timeoutSeconds * 1000);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What is said while the house cannot answer: it is starting, or took too long. */
export function busy(): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5', 'cache-control': 'no-store' };
  return new Response('系统正忙，请稍后再试。\nThe system is busy. Please try again in a moment.\n', {
    status: 503,
    headers,
  });
}
