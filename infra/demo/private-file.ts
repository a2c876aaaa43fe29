import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The folder of the demonstration in the data folder: its sign-in, and the secrets of its cards. */
export function demoFile(dataDir: string, name: string): string {
  return join(dataDir, 'demo', name);
}

/**
 * Writes a file that only its owner can read, whole or not at all, and on the disk when this returns: what follows
 * relies on it after a power cut.
 */
export async function writePrivate(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const beside = `${path}.new`;
  // A left-over of an earlier try would keep its own mode.
  await rm(beside, { force: true });
  await writeFile(beside, text, { mode: 0o600, flush: true });
  await rename(beside, path);
}

/** The text of a file, or undefined where there is none. */
export async function readPrivate(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
