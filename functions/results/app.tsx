import { canonical } from '../../shared/canonical.ts';
import { fill } from '../../shared/words.ts';
import { listCycles } from '../store/cycle.ts';
import { dueAt } from '../store/due.ts';
import type { Role } from '../store/person.ts';
import { planNamed } from '../store/plan.ts';
import { type LatestResult, latestResult, unitResult, wholeResult } from '../store/result.ts';
import { listRounds } from '../store/round.ts';
import { type Door, door } from '../web/door.ts';
import { attachment, csv } from '../web/download.ts';
import type { House } from '../web/house.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { compactDay } from './compact-day.ts';
import { type Found, findCycle, named, personOf } from './found.ts';
import { listPage, noResultPage } from './list-page.tsx';
import { nodePage } from './node-page.tsx';
import { phrases } from './phrases.ts';
import { sees, sightOf } from './sight.ts';
import { standingRows } from './standing-csv.ts';
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
    on.get('/results/:cycle/download.csv', keepers, downloadCsv);
    on.get('/results/:cycle/download.json', keepers, downloadJson);
    on.get('/results/:cycle/units/:unit', readers, unit);
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
  return standingPage(scene, { latest, rounds, full: plan.scale.full, sight });
}

async function unit(scene: Scene): Promise<Response> {
  const found = await findUnit(scene);
  return found ? unitPage(scene, found.latest, found.unit) : refusal(scene, 'not-found');
}

async function node(scene: Scene): Promise<Response> {
  const found = await findUnit(scene);
  const id = named(scene, 'node');
  const trace = found?.unit.nodes.find((one) => one.id === id);
  return found && trace ? nodePage(scene, found.latest, found.unit, trace) : refusal(scene, 'not-found');
}

/** The unit of an address in the latest result. One out of sight looks the same as one that does not exist. */
async function findUnit(scene: Scene) {
  const found = await findCycle(scene);
  const id = named(scene, 'unit');
  if (!found?.latest || id === undefined || !sees(found.sight, id)) return undefined;
  const one = await unitResult(scene.house.store, found.office, found.stored.cycle.id, found.latest.id, id);
  return one && { latest: found.latest, unit: one };
}

async function downloadCsv(scene: Scene): Promise<Response> {
  const whole = await findWhole(scene);
  if (whole instanceof Response) return whole;
  const plan = await planNamed(scene.house.store, whole.office, whole.latest.head.plan);
  const rows = standingRows(whole.result, plan, scene.say);
  return file(scene, whole.latest, 'csv', 'text/csv; charset=utf-8', csv(rows));
}

async function downloadJson(scene: Scene): Promise<Response> {
  const whole = await findWhole(scene);
  if (whole instanceof Response) return whole;
  return file(scene, whole.latest, 'json', 'application/json', canonical(whole.result));
}

/** The whole latest result, for who may see all of it; otherwise the page that refuses. */
async function findWhole(scene: Scene) {
  const found: Found | undefined = await findCycle(scene);
  if (!found?.latest) return refusal(scene, 'not-found');
  if (!found.sight.all) return refusal(scene, 'wrong-role');
  const { office, latest } = found;
  const result = await wholeResult(scene.house.store, office, found.stored.cycle.id, latest.id);
  if (!result) throw new Error(`result ${latest.id} is the latest but is not there`);
  return { office, latest, result };
}

function file(scene: Scene, latest: LatestResult, ending: 'csv' | 'json', type: string, text: string): Response {
  const { head, version, computedAt } = latest;
  const values = { version: String(version), day: compactDay(computedAt) };
  const shown = fill(scene.say(phrases.fileName), { title: scene.say(head.cycle.title), ...values });
  const plain = `result-${head.cycle.id}-v${values.version}-${values.day}`;
  return new Response(text, {
    headers: { 'content-type': type, 'content-disposition': attachment({ shown, plain, ending }) },
  });
}
