import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { getPerson } from '../../functions/store/person.ts';
import { createTables, type Environment, openStore, type Store } from '../../functions/store/table.ts';
import { cycleKeyPrefix } from '../functions.ts';
import { openDatabase } from '../local/database.ts';
import { settingsFrom, Unable } from '../local/settings.ts';
import { both, Refusal } from './desk.ts';

/** The store a command works on, and in words where that is. */
export type Opened = { readonly store: Store; readonly where: string; readonly close: () => Promise<void> };

/** Where the functions on AWS look for cycle keys. */
export const keysOnAws = `secrets:${cycleKeyPrefix}`;

/**
 * Opens the store the server uses: the embedded one in `DATA_DIR`, the one at `DYNAMODB_ENDPOINT`, or with `aws`
 * Amazon's own. A region in the environment alone does not choose Amazon's, as it does not for the server.
 *
 * `begins`: whether an empty place is a good place. For whatever needs a cycle it is a mistaken one.
 */
export async function openCountyStore(env: Environment, options: { aws: boolean; begins: boolean }): Promise<Opened> {
  const { dataDir, endpoint } = settingsFrom(env);
  if (options.aws && endpoint !== undefined)
    throw new Refusal(both('Give --aws or DYNAMODB_ENDPOINT, not both.', '--aws 与 DYNAMODB_ENDPOINT 只能用一个。'));
  if (options.aws) return onAws(env);
  const keys = `file:${join(dataDir, 'keys')}`;
  if (endpoint !== undefined) {
    const store = openStore({ ...env, DYNAMODB_ENDPOINT: endpoint, CYCLE_KEYS: keys });
    await reached(endpoint, store, () => createTables(store));
    return { store, where: endpoint, close: async () => closed(store) };
  }
  if (!options.begins && !existsSync(join(dataDir, 'db')))
    throw new Refusal(both(`There is no database in DATA_DIR ${dataDir}.`, '此目录下没有数据库，请检查 DATA_DIR。'));
  const database = await embedded(dataDir);
  const store = openStore({ ...env, DYNAMODB_ENDPOINT: database.endpoint, CYCLE_KEYS: keys });
  const close = async () => {
    closed(store);
    await database.close();
  };
  try {
    await createTables(store);
  } catch (error) {
    await close();
    throw error;
  }
  return { store, where: dataDir, close };
}

async function embedded(dataDir: string) {
  try {
    return await openDatabase(dataDir);
  } catch (error) {
    if (!(error instanceof Unable)) throw error;
    throw new Refusal(
      both(
        `${error.message} If it is the server, stop it first (Ctrl-C), or set DYNAMODB_ENDPOINT.`,
        '如果评议系统正在运行，请先停止。',
      ),
    );
  }
}

/** The tables on AWS are made by the deployment and by nothing else, so they are only looked for. */
async function onAws(env: Environment): Promise<Opened> {
  const store = openStore({ ...env, DYNAMODB_ENDPOINT: undefined, CYCLE_KEYS: env.CYCLE_KEYS || keysOnAws });
  const where = `AWS ${env.AWS_REGION ?? env.AWS_DEFAULT_REGION ?? ''}`.trim();
  await reached(where, store, () => getPerson(store, 'nobody'));
  return { store, where, close: async () => closed(store) };
}

async function reached(where: string, store: Store, ask: () => Promise<unknown>): Promise<void> {
  try {
    await ask();
  } catch (error) {
    closed(store);
    const { code, name, message } = error as Error & { readonly code?: string }; // the client throws errors only
    const why = code ?? `${name}: ${message.split('\n')[0]}`;
    throw new Refusal(both(`The database at ${where} cannot be used: ${why}.`, '数据库无法使用。'));
  }
}

function closed(store: Store): void {
  store.db.destroy();
  store.once.destroy();
}
