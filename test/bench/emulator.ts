import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A database in a process of its own, and a folder beside it; `env` is how a store finds both. */
export type Emulator = {
  readonly folder: string;
  readonly env: { readonly DYNAMODB_ENDPOINT: string; readonly CYCLE_KEYS: string };
  stop(): Promise<void>;
};

/** Starts one on the disk, in a new folder that goes with it. */
export async function startEmulator(kind: 'safe' | 'quick' = 'safe'): Promise<Emulator> {
  const folder = await mkdtemp(join(tmpdir(), 'pingyi-bench-'));
  const child = fork(fileURLToPath(new URL('emulator-job.ts', import.meta.url)), [folder, kind]);
  const [DYNAMODB_ENDPOINT] = (await once(child, 'message')) as [string]; // its one message
  return {
    folder,
    env: { DYNAMODB_ENDPOINT, CYCLE_KEYS: `file:${join(folder, 'keys')}` },
    async stop() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}
