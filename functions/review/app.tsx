import type { Role } from '../store/person.ts';
import { type Door, door } from '../web/door.ts';
import type { House } from '../web/house.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { saveSheet, showSheet } from './fill-in.tsx';
import { saveUnit, showUnit } from './fill-in-unit.tsx';
import { findAsked } from './found.ts';
import { whileOpen } from './gate.ts';
import { handIn, showCheck, showDone } from './hand-in.tsx';
import { myTasks } from './tasks.ts';
import { tasksPage } from './tasks-page.tsx';

/** Who fills in the sheet of a seat. The office is not among them. */
const seats: readonly Role[] = ['contact', 'rater'];

const sheet = '/review/:cycle/:round/:seat';

/** How long a cast may take. A round's grace is longer, so that nothing is stored after its first read. */
const defaultCastWithinMs = 5000;

/** The door of seats: departments and townships rate one another by name of office, and nobody learns what one said. */
export function review(house: House, castWithinMs: number = defaultCastWithinMs): Door {
  return door(house, ({ get, post }) => {
    get('/review', seats, async (scene) => tasksPage(scene, await myTasks(scene)));
    get(sheet, seats, whileOpen('nothing', showSheet));
    post(sheet, seats, whileOpen('form', saveSheet));
    get(`${sheet}/units/:unit`, seats, whileOpen('nothing', showUnit));
    post(`${sheet}/units/:unit`, seats, whileOpen('form', saveUnit));
    get(`${sheet}/check`, seats, whileOpen('nothing', showCheck));
    post(`${sheet}/hand-in`, seats, (scene) => handIn(scene, castWithinMs));
    // The address of an answered form, opened again from the history, begins at the last look.
    get(`${sheet}/hand-in`, seats, backToCheck);
    get(`${sheet}/done`, seats, showDone);
  });
}

async function backToCheck(scene: Scene): Promise<Response> {
  const asked = await findAsked(scene);
  return asked ? scene.c.redirect(scene.link(`${asked.path}/check`), 303) : refusal(scene, 'not-found');
}
