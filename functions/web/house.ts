import { randomBytes } from 'node:crypto';
import { type Environment, openStore, type Store } from '../store/table.ts';
import { type LogLine, logText } from './log.ts';

/** What every door needs from the place it runs in. */
export type House = {
  readonly store: Store;
  /** The instant, ISO 8601 in UTC. */
  readonly now: () => string;
  /** Where visitors find the house: printed on cards, and the one origin that forms may be sent from. */
  readonly publicUrl: URL;
  /** What stands before every path in links, such as `/prod`; empty where nothing does. */
  readonly basePath: string;
  /** Whether visitors come by https: decides the cookie's name and what browsers are told to insist on. */
  readonly secure: boolean;
  readonly random: (n: number) => Uint8Array;
  readonly log: (line: LogLine) => void;
};

/**
 * The house as the environment describes it: `PUBLIC_URL` (required), `BASE_PATH`, and what `openStore` reads.
 *
 * A base path exists where a host puts one before ours, as a stage of a REST API does: visitors then ask for
 * `/prod/plans`, the gateway hands us `/plans`, and our links must say `/prod/plans` again. So routes are declared
 * without it, `Scene.link` adds it, and a host that does not take it off is served all the same (see `door`).
 */
export function openHouse(env: Environment): House {
  const url = env.PUBLIC_URL;
  if (url === undefined || !URL.canParse(url)) throw new Error(`PUBLIC_URL must be an address, not '${url ?? ''}'`);
  const publicUrl = new URL(url);
  return {
    store: openStore(env),
    now: () => new Date().toISOString(),
    publicUrl,
    basePath: basePathOf(env.BASE_PATH ?? ''),
    secure: publicUrl.protocol === 'https:',
    random: (n) => randomBytes(n),
    log: (line) => {
      process.stdout.write(`${logText(line)}\n`);
    },
  };
}

/** `prod`, `/prod/` and `/prod` mean the same; `/` and nothing mean none. */
function basePathOf(given: string): string {
  const path = given.replace(/^\/+|\/+$/g, '');
  if (path === '') return '';
  if (!/^[\w.-]+(\/[\w.-]+)*$/.test(path)) throw new Error(`BASE_PATH must be a path, not '${given}'`);
  return `/${path}`;
}
