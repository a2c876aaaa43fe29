import { isStanding, stateOf } from '../../shared/oversight/quarantine.ts';
import type { Role } from '../store/person.ts';
import { listQuarantines } from '../store/quarantine.ts';
import { type Door, door } from '../web/door.ts';
import type { House } from '../web/house.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { compare } from './compare.tsx';
import { cyclePage } from './cycle-page.tsx';
import { decide, showDecision } from './decide.tsx';
import { findWatching, listWatching } from './found.ts';
import { listPage } from './list-page.tsx';
import { askProposal, propose } from './propose.tsx';
import { round } from './round.tsx';
import { batchTitles } from './set-words.ts';

/** Who watches over the data, and decides as the second person. */
const watchers: readonly Role[] = ['office', 'auditor'];

/** Who proposes. */
const proposers: readonly Role[] = ['office'];

/** The door to data quality: how a survey goes, what is unusual about it, and what two persons leave out. */
export function oversight(house: House): Door {
  return door(house, (on) => {
    on.get('/oversight', watchers, list);
    on.get('/oversight/:cycle', watchers, one);
    on.get('/oversight/:cycle/compare', watchers, compare);
    on.get('/oversight/:cycle/rounds/:round', watchers, round);
    on.get('/oversight/:cycle/rounds/:round/propose', proposers, askProposal);
    on.post('/oversight/:cycle/rounds/:round/propose', proposers, propose);
    on.get('/oversight/:cycle/decisions/:id', watchers, showDecision);
    on.post('/oversight/:cycle/decisions/:id', watchers, decide);
  });
}

async function list(scene: Scene): Promise<Response> {
  const { store } = scene.house;
  const all = await listWatching(scene);
  const counted = await Promise.all(
    all.map(async (of) => {
      const { office, id } = of.stored.cycle;
      const found = (await listQuarantines(store, { office, cycle: id })).map(({ quarantine }) => quarantine);
      const waiting = found.filter((quarantine) => stateOf(quarantine).endsWith('proposed')).length;
      return { of, waiting, standing: found.filter(isStanding).length };
    }),
  );
  return listPage(scene, counted);
}

async function one(scene: Scene): Promise<Response> {
  const of = await findWatching(scene);
  if (!of) return refusal(scene, 'not-found');
  const { store } = scene.house;
  const { office, id } = of.stored.cycle;
  const [found, titles] = await Promise.all([listQuarantines(store, { office, cycle: id }), batchTitles(store, of)]);
  return cyclePage(scene, of, found, titles);
}
