import { roundState } from '../../shared/cycle/round.ts';
import type { Words } from '../../shared/words.ts';
import { listAudit } from '../store/audit.ts';
import { listCycles } from '../store/cycle.ts';
import { keyEndOf } from '../store/destroy-key.ts';
import { dueAt, setDue } from '../store/due.ts';
import { countParticipation } from '../store/participation.ts';
import type { Role } from '../store/person.ts';
import { planOfCycle } from '../store/plan.ts';
import { latestResult } from '../store/result.ts';
import { listRounds, type StoredRound } from '../store/round.ts';
import { shownSealCounts } from '../store/shown-seal.ts';
import { type Door, door } from '../web/door.ts';
import type { House } from '../web/house.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { act, confirm } from './change.ts';
import { named } from './change-page.tsx';
import { cyclePage } from './cycle-page.tsx';
import { disagreeingRounds } from './disagreeing.tsx';
import { askEarlier, readEarlier, saveEarlier } from './earlier.ts';
import { findCycle, personOf } from './found.ts';
import { askKey, decideKey } from './key.ts';
import { lateCsv } from './late-csv.ts';
import { listPage } from './list-page.tsx';
import { logPage } from './log-page.tsx';
import { phrases } from './phrases.ts';
import { listSeats } from './seats.ts';
import { cycleState } from './state.ts';

/** Who reads about cycles. */
const readers: readonly Role[] = ['office', 'auditor'];

/** Who acts on them. */
const actors: readonly Role[] = ['office'];

/** The door of the assessment office: cycles, rounds, participation, the plan and the log. */
export function plans(house: House): Door {
  return door(house, (on) => {
    on.get('/plans', readers, list);
    on.get('/plans/:cycle', readers, one);
    on.get('/plans/:cycle/log', readers, log);
    on.get('/plans/:cycle/rounds/:round/late.csv', readers, lateCsv);
    on.post('/plans/:cycle/compute', actors, compute);
    on.get('/plans/:cycle/earlier', actors, askEarlier);
    on.post('/plans/:cycle/earlier', actors, saveEarlier);
    on.get('/plans/:cycle/key', readers, askKey);
    on.post('/plans/:cycle/key', readers, decideKey);
    on.get('/plans/:cycle/rounds/:round/open', actors, confirm('open'));
    on.post('/plans/:cycle/rounds/:round/open', actors, act('open'));
    on.get('/plans/:cycle/rounds/:round/close', actors, confirm('close'));
    on.post('/plans/:cycle/rounds/:round/close', actors, act('close'));
  });
}

async function list(scene: Scene): Promise<Response> {
  const { store, now } = scene.house;
  const { office } = personOf(scene);
  const cycles = await listCycles(store, office);
  const listed = await Promise.all(
    cycles.map(async (stored) => {
      const { id } = stored.cycle;
      const [rounds, latest] = await Promise.all([listRounds(store, office, id), latestResult(store, office, id)]);
      return { stored, state: cycleState(rounds, now(), latest?.computedAt) };
    }),
  );
  listed.sort((a, b) => (a.stored.cycle.period.from < b.stored.cycle.period.from ? 1 : -1));
  return listPage(scene, listed);
}

async function one(scene: Scene): Promise<Response> {
  const stored = await findCycle(scene);
  if (!stored) return refusal(scene, 'not-found');
  const { store, now } = scene.house;
  const { office, id } = stored.cycle;
  const [plan, rounds, due, latest] = await Promise.all([
    planOfCycle(store, stored),
    listRounds(store, office, id),
    dueAt(store, office, id),
    latestResult(store, office, id),
  ]);
  const { c } = scene;
  const recount = c.req.query('count') === 'again';
  const [counted, seats, earlier, disagreeing, keyEnd, seals] = await Promise.all([
    countParticipation(store, stored.cycle, plan, rounds, now(), { recount }),
    listSeats(store, stored.cycle, plan, rounds, now()),
    readEarlier(scene, stored, plan),
    disagreeingRounds(store, stored.cycle, plan, rounds),
    keyEndOf(store, { office, cycle: id }),
    shownSealCounts(store, stored.cycle, plan, rounds),
  ]);
  const lateOnly = c.req.query('seats') === 'late';
  const done = doneWords(scene, rounds, due);
  const asked = { recount, lateOnly, done, keyGone: keyEnd?.state === 'destroyed', seals };
  return cyclePage(scene, { stored, plan, rounds, counted, disagreeing, seats, due, latest, earlier, ...asked });
}

/** What a redirect says was done. Taken from the address, so it is said only where it still holds. */
function doneWords({ c, house }: Scene, rounds: readonly StoredRound[], due: string | undefined): Words | undefined {
  const done = c.req.query('done');
  if (done === 'earlier') return phrases.earlierSaved;
  if (done === 'compute') return due === undefined ? phrases.computed : phrases.computing;
  const round = rounds.find((stored) => stored.round.id === c.req.query('round'))?.round;
  if (!round) return undefined;
  const state = roundState(round, house.now());
  if (done === 'open' && state === 'open') return named(phrases.opened, round.title);
  if (done === 'close' && state === 'closing') return named(phrases.closed, round.title);
  return undefined;
}

async function log(scene: Scene): Promise<Response> {
  const stored = await findCycle(scene);
  if (!stored) return refusal(scene, 'not-found');
  const { office, id } = stored.cycle;
  const { store } = scene.house;
  const [entries, rounds] = await Promise.all([listAudit(store, office, id), listRounds(store, office, id)]);
  return logPage(scene, stored.cycle, entries, rounds);
}

/** Makes the cycle due now and nothing else: the clock computes. */
async function compute(scene: Scene): Promise<Response> {
  const stored = await findCycle(scene);
  if (!stored) return refusal(scene, 'not-found');
  const { office, id } = stored.cycle;
  const at = scene.house.now();
  const by = { actor: personOf(scene).login, action: 'compute-now', reason: scene.say(phrases.computeReason), at };
  await setDue(scene.house.store, by, { kind: 'cycle', office, cycle: id, at });
  return scene.c.redirect(scene.link(`/plans/${id}?done=compute`), 303);
}
