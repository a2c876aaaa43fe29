import type { Role } from '../store/person.ts';
import { type Door, door } from '../web/door.ts';
import type { House } from '../web/house.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { cardRounds, findCardRound } from './found.ts';
import { listPage } from './list-page.tsx';
import { askOrder, lookOver, make } from './make.tsx';
import { poster } from './poster.tsx';
import { roundPage } from './round-page.tsx';
import { cardState } from './state.ts';
import { askBatch, askOne, withdrawOne, withdrawWhole } from './withdraw.tsx';

const readers: readonly Role[] = ['office', 'auditor'];
const actors: readonly Role[] = ['office'];

/** The door of invited cards: made in batches, printed once, withdrawn, and held against the ballots after the seal. */
export function cards(house: House): Door {
  return door(house, (on) => {
    on.get('/cards', readers, list);
    on.get('/cards/:cycle/:round', readers, one);
    on.get('/cards/:cycle/:round/poster', readers, poster);
    on.get('/cards/:cycle/:round/new', actors, askOrder);
    on.post('/cards/:cycle/:round/new', actors, lookOver);
    on.post('/cards/:cycle/:round/make', actors, make);
    on.get('/cards/:cycle/:round/batches/:batch/withdraw', actors, askBatch);
    on.post('/cards/:cycle/:round/batches/:batch/withdraw', actors, withdrawWhole);
    on.get('/cards/:cycle/:round/withdraw', actors, askOne);
    on.post('/cards/:cycle/:round/withdraw', actors, withdrawOne);
  });
}

async function list(scene: Scene): Promise<Response> {
  return listPage(scene, await cardRounds(scene));
}

async function one(scene: Scene): Promise<Response> {
  const of = await findCardRound(scene);
  return of ? roundPage(scene, of, await cardState(scene.house.store, of)) : refusal(scene, 'not-found');
}
