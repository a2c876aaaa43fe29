import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, mkdir, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { theId } from '../../shared/plan/id.ts';
import type { CycleKeys } from './cycle-keys.ts';
import { type SecretsConfig, secretKeys } from './secret-keys.ts';

/** The keys where `CYCLE_KEYS` says: `file:DIR` or `secrets:PREFIX`. */
export function openCycleKeys(env: Readonly<Record<string, string | undefined>>, config: SecretsConfig): CycleKeys {
  const place = env.CYCLE_KEYS;
  if (place === undefined || place === '') return noKeys;
  if (place.startsWith('file:') && place.length > 5) return fileKeys(place.slice(5));
  if (place.startsWith('secrets:')) return secretKeys(place.slice(8), config);
  throw new Error(`CYCLE_KEYS is 'file:DIR' or 'secrets:PREFIX', not '${place}'`);
}

const noKeys: CycleKeys = {
  create: () => Promise.reject(new Error('CYCLE_KEYS is not set, and this needs a cycle key')),
  get: () => Promise.reject(new Error('CYCLE_KEYS is not set, and this needs a cycle key')),
  destroy: () => Promise.reject(new Error('CYCLE_KEYS is not set, and this needs a cycle key')),
};

/** Keys as files that only their owner may read: `DIR/<office>.<cycle>.key`. */
export function fileKeys(directory: string): CycleKeys {
  const pathOf = (office: string, cycle: string) => join(directory, `${theId(office)}.${theId(cycle)}.key`);
  const kept = new Map<string, Buffer>();
  return {
    async create(office, cycle) {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const path = pathOf(office, cycle);
      const draft = `${path}.${randomBytes(6).toString('hex')}`;
      const file = await open(draft, 'wx', 0o600);
      try {
        await file.writeFile(randomBytes(keyBytes));
        await file.sync();
      } finally {
        await file.close();
      }
      // A link is made whole or not at all and never replaces: no reader meets half a key, no second key wins.
      await link(draft, path).catch(unless('EEXIST'));
      await unlink(draft);
    },
    async get(office, cycle) {
      const path = pathOf(office, cycle);
      const key = readKey(path);
      const known = kept.get(path);
      // The same array for the same key, so that what was made ready of it serves again.
      if (key && known?.equals(key)) return known;
      if (key) kept.set(path, key);
      else kept.delete(path);
      return key;
    },
    async destroy(office, cycle) {
      const path = pathOf(office, cycle);
      kept.get(path)?.fill(0);
      kept.delete(path);
      const file = await open(path, 'r+').catch(unless('ENOENT'));
      if (!file) return;
      try {
        // Other bytes first: a file that is only removed can be read from the disk again.
        await file.write(randomBytes(keyBytes), 0, keyBytes, 0);
        await file.sync();
      } finally {
        await file.close();
      }
      await unlink(path).catch(unless('ENOENT'));
      const folder = await open(directory);
      await folder.sync().finally(() => folder.close());
    },
  };
}

const keyBytes = 32;

/**
 * Read at every use, so that a destroyed key is gone at once; and at one go, since handing 32 bytes to a thread and back
 * takes forty times as long as reading them.
 */
function readKey(path: string): Buffer | undefined {
  let key: Buffer;
  try {
    key = readFileSync(path);
  } catch (error) {
    return unless('ENOENT')(error);
  }
  if (key.length !== keyBytes) throw new Error(`${path} does not hold a key of 32 bytes`);
  return key;
}

function unless(code: string): (error: unknown) => undefined {
  return (error) => {
    if (error instanceof Error && 'code' in error && error.code === code) return undefined;
    throw error;
  };
}
