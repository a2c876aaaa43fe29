import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';

/**
 * A file of the built islands. A name that carries a digest (`survey-1A2B3C4D.js`) never changes its content and is
 * kept for a year; any other is asked for again after five minutes, and answered with 304 while it is the same.
 */
export async function staticFile(
  scene: Scene,
  folder: string,
  name: string = scene.c.req.path.slice('/static/'.length),
): Promise<Response> {
  const { c } = scene;
  const type = types[extname(name)];
  if (type === undefined || !isPlainPath(name)) return refusal(scene, 'not-found');
  const content = await readIfThere(join(folder, name));
  if (content === undefined) return refusal(scene, 'not-found');
  const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  const headers = {
    'cache-control': /-[A-Z0-9]{8}\.\w+$/.test(name) ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
    etag,
    // A worker keeps the pages of its own door, which is not where it lies.
    ...(name === 'kiosk-worker-island.js' && { 'service-worker-allowed': scene.link('/kiosk/') }),
  };
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
  return c.body(content, 200, { ...headers, 'content-type': type });
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

/** Parts that begin with a letter or digit and hold nothing that a file system or an encoding reads in its own way. */
function isPlainPath(name: string): boolean {
  return name.split('/').every((part) => /^[A-Za-z0-9][\w.-]*$/.test(part));
}

async function readIfThere(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(error.code)))
      return undefined;
    throw error;
  }
}
