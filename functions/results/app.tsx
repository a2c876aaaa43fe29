import { listCycles } from '../store/cycle.ts';
import { dueAt } from '../store/due.ts';
import type { Role } from '../store/person.ts';
import { planNamed } from '../store/plan.ts';
import { latestResult } from '../store/result.ts';
import { listRounds } from '../store/round.ts';
import { type Door, door } from '../web/door.ts';
import type { House } from '../web/house.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { sightOf } from '../web/sight.ts';
import { downloadBook, downloadCsv, downloadJson, downloadNotice, downloadUnit } from './downloads.ts';
import { findCycle, findUnit, named, personOf } from './found.ts';
import { listPage, noResultPage } from './list-page.tsx';
import { nodePage } from './node-page.tsx';
import { sealsFor } from './seals.ts';
import { standingPage } from './standing-page.tsx';
import { unitPage } from './unit-page.tsx';

/** Who reads results. A unit contact finds his own units only. */
const readers: readonly Role[] = ['leader', 'office', 'auditor', 'contact'];

/** Who takes the whole standing away in a file. */
const keepers: readonly Role[] = ['leader', 'office', 'auditor'];

/** The door where results are read: the standing, a unit, an indicator with every step, and the downloads. */
export function results(house: House): Door {
  return door(house, (on) => {
    on.get('/results', readers, list);
    on.get('/results/:cycle', readers, standing);
    on.get('/results/:cycle/download.xlsx', keepers, downloadBook);
    on.get('/results/:cycle/notice.docx', keepers, downloadNotice);
    on.get('/results/:cycle/download.csv', keepers, downloadCsv);
    on.get('/results/:cycle/download.json', keepers, downloadJson);
    on.get('/results/:cycle/units/:unit', readers, unit);
    on.get('/results/:cycle/units/:unit/download.xlsx', readers, downloadUnit);
    on.get('/results/:cycle/units/:unit/:node', readers, node);
  });
}

async function list(scene: Scene): Promise<Response> {
  const { store } = scene.house;
  const person = personOf(scene);
  const cycles = await listCycles(store, person.office);
  const listed = await Promise.all(
    cycles.map(async (stored) => ({ stored, latest: await latestResult(store, person.office, stored.cycle.id) })),
  );
  listed.sort((a, b) => (a.stored.cycle.period.from < b.stored.cycle.period.from ? 1 : -1));
  return listPage(scene, listed, sightOf(person).all);
}

async function standing(scene: Scene): Promise<Response> {
  const found = await findCycle(scene);
  if (!found) return refusal(scene, 'not-found');
  const { office, stored, latest, sight } = found;
  const { store } = scene.house;
  if (!latest) return noResultPage(scene, stored, await dueAt(store, office, stored.cycle.id));
  const [plan, rounds] = await Promise.all([
    planNamed(store, office, latest.head.plan),
    listRounds(store, office, stored.cycle.id),
  ]);
  const seals = await sealsFor(scene, stored.cycle, plan, { rounds, head: latest.head });
  return standingPage(scene, { latest, rounds, plan, sight, seals });
}

async function unit(scene: Scene): Promise<Response> {
  const found = await findUnit(scene);
  if (!found) return refusal(scene, 'not-found');
  const { store } = scene.house;
  const [plan, rounds] = await Promise.all([
    planNamed(store, found.office, found.latest.head.plan),
    listRounds(store, found.office, found.latest.head.cycle.id),
  ]);
  return unitPage(scene, found.latest, found.unit, { plan, rounds });
}

async function node(scene: Scene): Promise<Response> {
  const found = await findUnit(scene);
  const id = named(scene, 'node');
  const trace = found?.unit.nodes.find((one) => one.id === id);
  if (!found || !trace) return refusal(scene, 'not-found');
  const plan = await planNamed(scene.house.store, found.office, found.latest.head.plan);
  return nodePage(scene, found.latest, found.unit, { trace, plan });
}
