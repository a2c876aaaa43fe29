import { castWithinMs } from '../web/cast-sheet.ts';
import { type Door, door } from '../web/door.ts';
import type { House } from '../web/house.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { type FindAsked, findAskedIn, pathOf, placeOf } from './asked.ts';
import { cardPage } from './card-page.tsx';
import { openSheet } from './open-sheet.ts';
import { checkReceipt } from './receipt-page.tsx';
import { takeBallot } from './take-ballot.tsx';
import { unlessOpen } from './turned-away.tsx';

const round = '/survey/:office/:cycle/:round';

/** The citizen's door: the code of a card, its sheet, and what became of it. Anonymous; no step needs a script. */
export function survey(house: House, withinMs: number = castWithinMs): Door {
  const find = findAskedIn(house.store);
  return door(house, ({ get, post }) => {
    get(round, 'public', (scene) => begin(scene, find));
    post(`${round}/card`, 'public', (scene) => openSheet(scene, find));
    post(`${round}/ballot`, 'public', (scene) => takeBallot(scene, find, withinMs));
    get(`${round}/receipt`, 'public', (scene) => checkReceipt(scene, find));
    // The address of an answered form, opened again from the history or typed, begins anew.
    get(`${round}/card`, 'public', backToBegin);
    get(`${round}/ballot`, 'public', backToBegin);
  });
}

async function begin(scene: Scene, find: FindAsked): Promise<Response> {
  const asked = await find(placeOf(scene), scene.house.now());
  if (!asked) return refusal(scene, 'not-found');
  return unlessOpen(scene, asked, 'nothing') ?? cardPage(scene, asked);
}

function backToBegin(scene: Scene): Response {
  return scene.c.redirect(scene.link(pathOf(placeOf(scene))), 303);
}
