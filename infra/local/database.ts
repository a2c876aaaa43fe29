import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Unable } from './settings.ts';

/** A database this process runs itself, on a port that only this machine reaches. */
export type Database = { readonly endpoint: string; readonly close: () => Promise<void> };

/** What the database's thread says when it has opened its files, or could not because somebody else has. */
export type Opening = { readonly port: number } | { readonly locked: true };

/**
 * Opens the embedded database in `DATA_DIR/db`. Every write is on the disk before it is answered: a power cut loses
 * nothing that was acknowledged.
 *
 * The store under it locks its directory, and the system frees the lock of a killed process, so a second start on the
 * same data is told so and a start after a crash is not.
 */
export async function openDatabase(dataDir: string): Promise<Database> {
  const path = join(dataDir, 'db');
  await mkdir(path, { recursive: true }).catch((cause: NodeJS.ErrnoException) => {
    throw new Unable(`DATA_DIR ${dataDir} cannot be used: ${cause.code ?? cause.message}.`);
  });
  const worker = new Worker(new URL('./database-worker.ts', import.meta.url), { workerData: path });
  const [opening] = (await once(worker, 'message')) as [Opening]; // its one message; a failure rejects
  if ('locked' in opening) {
    await worker.terminate();
    throw new Unable(`DATA_DIR ${dataDir} is in use by another process that was started earlier.`);
  }
  return {
    endpoint: `http://127.0.0.1:${opening.port}`,
    async close() {
      const ended = once(worker, 'exit');
      worker.postMessage('close');
      await ended;
    },
  };
}
