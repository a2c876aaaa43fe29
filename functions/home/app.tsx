import { join } from 'node:path';
import { type Door, door } from '../web/door.ts';
import type { House } from '../web/house.ts';
import { seal } from '../web/seal.ts';
import { firstPage } from './first-page.tsx';
import { health } from './health.ts';
import { staticFile } from './static-file.ts';

/**
 * The first page, which tells everybody where to go, and what belongs to no audience: health and static files.
 *
 * `folder` is where the islands were built to: `STATIC_DIR`, or `static` beside the bundle.
 */
export function home(
  house: House,
  folder: string = process.env.STATIC_DIR ?? join(import.meta.dirname, 'static'),
): Door {
  return door(house, (on) => {
    on.get('/', 'anyone', firstPage);
    on.get('/healthz', 'public', health);
    on.get('/static/*', 'public', (scene) => staticFile(scene, folder));
    on.get('/openapi.json', 'public', (scene) => staticFile(scene, folder, 'openapi.json'));
    // Pages carry their icon; a browser that shows a file of ours asks for it here.
    on.get('/favicon.ico', 'public', ({ c }) =>
      c.body(seal, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' }),
    );
    on.get('/robots.txt', 'public', ({ c }) => c.text('User-agent: *\nDisallow: /\n'));
  });
}
