import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { type Asked, findAsked } from './found.ts';
import { alreadyPage, notOpenPage, type Sent } from './notice-page.tsx';
import { hasHandedIn } from './standing.ts';

/**
 * The way to every page of a sheet that is still to be filled in: there is such a sheet, the visitor holds its seat, it
 * was not handed in, and the round is open. Otherwise the page that says what is the case.
 */
export function whileOpen(
  sent: Sent,
  inner: (scene: Scene, asked: Asked) => Response | Promise<Response>,
): (scene: Scene) => Promise<Response> {
  return async (scene) => {
    const asked = await findAsked(scene);
    if (!asked) return refusal(scene, 'not-found');
    if (await hasHandedIn(scene, asked)) return alreadyPage(scene, asked, sent);
    return asked.state === 'open' ? inner(scene, asked) : notOpenPage(scene, asked, sent);
  };
}
