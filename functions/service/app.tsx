import { type Door, door } from '../web/door.ts';
import type { House } from '../web/house.ts';
import type { Scene } from '../web/scene.ts';
import { findAskedIn } from './asked.ts';
import { declareDesk } from './desk.tsx';
import { begin, showCase, takeRating } from './rate.tsx';
import { askTakeBack, takeBack } from './take-back.tsx';
import { takeWhy } from './why.tsx';

const round = '/service/:office/:cycle/:round';

/**
 * The door of ratings after a service: the citizen's pages, which ask nobody who he is, and the desk of the unit and the
 * office. No page of the desk can take a rating back: that wants the citizen's code.
 */
export function service(house: House): Door {
  const find = findAskedIn(house.store);
  return door(house, (on) => {
    on.get(round, 'public', (scene) => begin(scene, find));
    on.post(`${round}/case`, 'public', (scene) => showCase(scene, find));
    on.post(`${round}/rate`, 'public', (scene) => takeRating(scene, find));
    on.post(`${round}/why`, 'public', (scene) => takeWhy(scene, find));
    on.get(`${round}/take-back`, 'public', (scene) => askTakeBack(scene, find));
    on.post(`${round}/take-back`, 'public', (scene) => takeBack(scene, find));
    // The address of an answered form, opened again from the history, begins anew.
    for (const answered of ['case', 'rate', 'why']) on.get(`${round}/${answered}`, 'public', backToBegin);
    declareDesk(on);
  });
}

function backToBegin(scene: Scene): Response {
  return scene.c.redirect(scene.link(scene.c.req.path.replace(/\/[^/]+$/, '')), 303);
}
