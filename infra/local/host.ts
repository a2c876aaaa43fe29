import { join } from 'node:path';
import { createTables, openStore, type Store } from '../../functions/store/table.ts';
import { staticsOf } from '../build.ts';
import { startClock } from './clock.ts';
import { type Database, openDatabase } from './database.ts';
import { openDoors } from './doors.ts';
import { listen } from './server.ts';
import { type Settings, Unable } from './settings.ts';

/** The whole house in one process. `url` reaches it from this machine, `publicUrl` is what visitors see. */
export type Host = {
  readonly url: string;
  readonly publicUrl: string;
  readonly store: Store;
  readonly close: () => Promise<void>;
};

/** Starts everything on one port: the database where none is given, the tables, every door, and the clock. */
export async function openHost(settings: Settings): Promise<Host> {
  // The port before the data: whoever starts the house twice is told so by it.
  const server = await listen(settings.port, settings.host);
  const url = `http://127.0.0.1:${server.port}`;
  const publicUrl = settings.publicUrl ?? `http://localhost:${server.port}`;
  let database: Database | undefined;
  try {
    database = settings.endpoint === undefined ? await openDatabase(settings.dataDir) : undefined;
    const env = {
      DYNAMODB_ENDPOINT: settings.endpoint ?? database?.endpoint,
      CYCLE_KEYS: `file:${join(settings.dataDir, 'keys')}`,
      PUBLIC_URL: publicUrl,
      BASE_PATH: '',
      STATIC_DIR: staticsOf('home'),
      // One process: what it did not answer within the grace it never will.
      SEAL_APART_MS: '1000',
    };
    Object.assign(process.env, env);
    const store = openStore(process.env);
    await tablesOf(store, settings.endpoint);
    const doors = await openDoors();
    server.answerBy(doors.answer);
    const clock = startClock(doors.scheduled, 1000, (error) => console.error('The scheduled work failed:', error));
    const close = async () => {
      await Promise.all([server.close(), clock.stop()]);
      await database?.close();
    };
    return { url, publicUrl, store, close };
  } catch (error) {
    await server.close();
    await database?.close();
    throw error;
  }
}

async function tablesOf(store: Store, endpoint: string | undefined): Promise<void> {
  try {
    await createTables(store);
  } catch (error) {
    if (endpoint === undefined) throw error;
    throw new Unable(`The database at ${endpoint} cannot be used: ${whyNot(error)}.`);
  }
}

/** In one line: that nothing answers, that something else does, or what the database said. */
function whyNot(error: unknown): string {
  const { code, name, message, $metadata } = error as Error & {
    readonly code?: string;
    readonly $metadata?: { readonly httpStatusCode?: number };
  };
  if (code !== undefined) return code;
  const isStranger = name === 'SyntaxError' || name === 'UnknownError';
  if (isStranger) return `what answers there is not DynamoDB (HTTP ${$metadata?.httpStatusCode ?? '?'})`;
  return `${name}: ${message.split('\n')[0]}`;
}
