import { destroyKey, keyEndOf, proposeKeyEnd, refuseKeyEnd, unsealedRounds } from '../store/destroy-key.ts';
import { listRounds } from '../store/round.ts';
import type { FieldFaultOf } from '../web/fault-list.tsx';
import { readForm, single } from '../web/form.ts';
import { readReason } from '../web/reason.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { findCycle, personOf } from './found.ts';
import { type KeyForm, type KeyView, keyPage } from './key-page.tsx';
import { keyPhrases as phrases } from './key-phrases.ts';

/** Shows where the key of a cycle stands, and to who may act the form that takes the next step. */
export async function askKey(scene: Scene): Promise<Response> {
  const view = await viewOf(scene);
  return view ? keyPage(scene, view) : refusal(scene, 'not-found');
}

/**
 * Takes the next step: the office proposes, another person of the office or an auditor agrees or keeps the key.
 *
 * Each of the two says why, confirms that objections are over, and the one who destroys types the cycle's id besides.
 */
export async function decideKey(scene: Scene): Promise<Response> {
  const view = await viewOf(scene);
  if (!view) return refusal(scene, 'not-found');
  const { house, c, link } = scene;
  const form = await readForm(scene);
  const act = acts.find((one) => one === single(form, 'act'));
  if (!act) return refusal(scene, 'not-found');
  const person = personOf(scene);
  if (act === 'propose' && !person.roles.some(({ role }) => role === 'office')) return refusal(scene, 'wrong-role');
  const { id, office } = view.cycle;
  const given: KeyForm = {
    reason: readReason(single(form, 'reason')),
    over: single(form, 'over') === 'yes',
    typed: single(form, 'typed') ?? '',
  };
  const faults: FieldFaultOf[] = [
    ...(act !== 'keep' && !given.over ? [{ field: 'over', words: phrases.windowMissing }] : []),
    ...(act === 'destroy' && given.typed.trim() !== id ? [{ field: 'typed', words: phrases.idDiffers }] : []),
    ...given.reason.faults,
  ];
  if (faults.length > 0) return keyPage(scene, { ...view, given, faults, status: 422 });
  const by = { actor: person.login, action: `${act}-key`, reason: given.reason.text, at: house.now() };
  const step = { propose: proposeKeyEnd, destroy: destroyKey, keep: refuseKeyEnd }[act];
  const done = await step(house.store, by, { office, cycle: id });
  if (done === 'done') return c.redirect(link(`/plans/${id}/key`), 303);
  return keyPage(scene, { ...((await viewOf(scene)) ?? view), said: done, status: 409 });
}

const acts = ['propose', 'destroy', 'keep'] as const;

async function viewOf(scene: Scene): Promise<KeyView | undefined> {
  const stored = await findCycle(scene);
  if (!stored) return undefined;
  const { store } = scene.house;
  const { cycle } = stored;
  const place = { office: cycle.office, cycle: cycle.id };
  const [end, unsealed, rounds] = await Promise.all([
    keyEndOf(store, place),
    unsealedRounds(store, place),
    listRounds(store, place.office, place.cycle),
  ]);
  const open = rounds.filter(({ round }) => unsealed.includes(round.id)).map(({ round }) => round.title);
  return { cycle, end, unsealed: open };
}
