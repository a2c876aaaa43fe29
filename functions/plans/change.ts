import type { Cycle } from '../../shared/cycle/cycle.ts';
import { closeRound, openRound, type Round, type RoundFault } from '../../shared/cycle/round.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { shownCount } from '../../shared/secrecy/turnout.ts';
import { fill, type Words } from '../../shared/words.ts';
import type { StoredCycle } from '../store/cycle.ts';
import { receivedSoFar } from '../store/participation.ts';
import { planOfCycle } from '../store/plan.ts';
import { changeRound, getRound, type StoredRound } from '../store/round.ts';
import type { Handler } from '../web/door.ts';
import { readForm, single } from '../web/form.ts';
import { type Reason, readReason } from '../web/reason.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { countWords } from '../web/shown-count.ts';
import { changePage, conflictPage, type Verb } from './change-page.tsx';
import { findRound, personOf } from './found.ts';
import { phrases } from './phrases.ts';
import { lateOf, seatsOf } from './seats.ts';

/** Asks whether a round shall be opened or closed, and why. */
export function confirm(verb: Verb): Handler {
  return async (scene) => {
    const found = await findRound(scene);
    if (!found) return refusal(scene, 'not-found');
    const { cycle, round } = found;
    const after = changed(verb, round.round, scene.house.now());
    if ('code' in after) return conflictPage(scene, cycle.cycle, round, after.code);
    return ask(scene, verb, cycle, round, undefined);
  };
}

/**
 * Opens or closes a round: the state decides first, then the reason, then the store whether somebody was faster.
 *
 * The form names the revision it was made for, so that nobody confirms something he has not seen.
 */
export function act(verb: Verb): Handler {
  return async (scene) => {
    const found = await findRound(scene);
    if (!found) return refusal(scene, 'not-found');
    const { cycle, round } = found;
    const { house, c } = scene;
    const at = house.now();
    const after = changed(verb, round.round, at);
    if ('code' in after) return conflictPage(scene, cycle.cycle, round, after.code);
    const form = await readForm(scene);
    if (single(form, 'revision') !== String(round.revision)) return conflictPage(scene, cycle.cycle, round, 'changed');
    const reason = readReason(single(form, 'reason'));
    if (reason.faults.length > 0) return ask(scene, verb, cycle, round, reason);
    const by = { actor: personOf(scene).login, action: `${verb}-round`, reason: reason.text, at };
    const { office, id } = cycle.cycle;
    if ((await changeRound(house.store, by, office, id, round, after)) === 'conflict') {
      const now = (await getRound(house.store, office, id, round.round.id)) ?? round;
      return conflictPage(scene, cycle.cycle, now, 'changed');
    }
    return c.redirect(scene.link(`/plans/${id}?done=${verb}&round=${round.round.id}`), 303);
  };
}

function changed(verb: Verb, round: Round, at: string): Round | RoundFault {
  return verb === 'open' ? openRound(round, at) : closeRound(round, at);
}

async function ask(
  scene: Scene,
  verb: Verb,
  stored: StoredCycle,
  round: StoredRound,
  reason: Reason | undefined,
): Promise<Response> {
  const { cycle } = stored;
  const plan = await planOfCycle(scene.house.store, stored);
  const soFar = verb === 'open' ? undefined : await heardSoFar(scene, cycle, plan, round);
  return changePage(scene, { verb, cycle, plan, stored: round, soFar, reason });
}

/** What is already there, in words: whoever closes a round should know whom it cuts off. */
async function heardSoFar(scene: Scene, cycle: Cycle, plan: Plan, { round }: StoredRound): Promise<Words> {
  const { store, now } = scene.house;
  const seats = await seatsOf(store, cycle, plan, round, now());
  if (!seats) {
    const { zh, en } = countWords(shownCount(await receivedSoFar(store, cycle, round), true));
    return { zh: fill(phrases.soFar.zh, { n: zh }), en: fill(phrases.soFar.en, { n: en }) };
  }
  const late = lateOf(seats.seats).length;
  const all = seats.seats.length;
  return filled(phrases.soFarSeats, { done: String(all - late), all: String(all), late: String(late) });
}

function filled({ zh, en }: Words, values: Readonly<Record<string, string>>): Words {
  return { zh: fill(zh, values), en: fill(en, values) };
}
