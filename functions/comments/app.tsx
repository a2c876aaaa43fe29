import type { Role } from '../store/person.ts';
import { type Door, door } from '../web/door.ts';
import type { House } from '../web/house.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { download } from './download.ts';
import { findSealed, findSubject, publicRounds } from './found.ts';
import { listPage, roundPage, subjectPage, withheldPage } from './pages.tsx';
import { countedSubjects, releasedComments } from './released.ts';

/** Who reads comments: a unit contact those about his own unit. */
const readers: readonly Role[] = ['office', 'auditor', 'leader', 'contact'];

/** The door to what raters wrote: after the seal, from ten on, shuffled. */
export function comments(house: House): Door {
  return door(house, (on) => {
    on.get('/comments', readers, list);
    on.get('/comments/:cycle/:round', readers, round);
    on.get('/comments/:cycle/:round/download.xlsx', readers, download('xlsx'));
    on.get('/comments/:cycle/:round/download.csv', readers, download('csv'));
    on.get('/comments/:cycle/:round/units/:subject', readers, subject);
  });
}

async function list(scene: Scene): Promise<Response> {
  return listPage(scene, await publicRounds(scene));
}

async function round(scene: Scene): Promise<Response> {
  const found = await findSealed(scene);
  if (!found) return refusal(scene, 'not-found');
  return roundPage(scene, found.of, await countedSubjects(scene.house.store, found.of, found.sight));
}

async function subject(scene: Scene): Promise<Response> {
  const found = await findSealed(scene);
  const about = found && findSubject(scene, found.of, found.sight);
  if (!found || !about) return refusal(scene, 'not-found');
  const words = await releasedComments(scene.house.store, found.of, about.id);
  return words ? subjectPage(scene, found.of, about, words) : withheldPage(scene, found.of, about);
}
