import { acts, actsIn, type Step, stateOf } from '../../shared/oversight/quarantine.ts';
import type { Words } from '../../shared/words.ts';
import { getQuarantine, type StoredQuarantine, stepQuarantine } from '../store/quarantine.ts';
import type { FieldFaultOf } from '../web/fault-list.tsx';
import { readForm, single } from '../web/form.ts';
import { readReason } from '../web/reason.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { decisionPage } from './decision-page.tsx';
import { decisionPhrases as phrases } from './decision-phrases.ts';
import { findWatching, mayPropose, named, personOf, type Watching } from './found.ts';
import { sealedBallots, sizeIn } from './sealed.ts';
import { batchTitles } from './set-words.ts';

/** One set of ballots: what was done about it, and what the visitor can do. */
export async function showDecision(scene: Scene): Promise<Response> {
  const found = await findDecision(scene);
  if (!found) return refusal(scene, 'not-found');
  return show(scene, found.of, found.one, { faults: [], status: 200 });
}

/**
 * Takes a step: right first, then state, then reason, then the store whether somebody was faster.
 *
 * The form names the revision it was made for, so that nobody decides what he has not seen.
 */
export async function decide(scene: Scene): Promise<Response> {
  const found = await findDecision(scene);
  if (!found) return refusal(scene, 'not-found');
  const { of, one } = found;
  const form = await readForm(scene);
  const act = acts.find((name) => name === single(form, 'act'));
  const reason = readReason(single(form, 'reason'));
  if (act && isProposal(act) && !mayPropose(scene)) return refusal(scene, 'wrong-role');
  const isOld = single(form, 'revision') !== String(one.revision);
  if (isOld || (act && !actsIn(stateOf(one.quarantine)).includes(act)))
    return show(scene, of, one, { faults: [], status: 409, said: phrases.notNow });
  if (act && isOwn(scene, one, act)) return show(scene, of, one, { faults: [], status: 409, said: phrases.mustDiffer });
  const faults: FieldFaultOf[] = [...(act ? [] : [{ field: 'act', words: phrases.choose }]), ...reason.faults];
  if (!act || faults.length > 0) return show(scene, of, one, { faults, status: 422, reason, ...(act && { act }) });
  const { store, now } = scene.house;
  const { office, id: cycle } = of.stored.cycle;
  const by = { actor: personOf(scene).login, action: `${act}-quarantine`, reason: reason.text, at: now() };
  const stepped = await stepQuarantine(store, by, { office, cycle }, one, act);
  if ('code' in stepped) {
    const now = (await getQuarantine(store, { office, cycle }, one.quarantine.id)) ?? one;
    const said = stepped.code === 'same-person' ? phrases.mustDiffer : phrases.notNow;
    return show(scene, of, now, { faults: [], status: 409, said });
  }
  return scene.c.redirect(scene.link(`/oversight/${cycle}/decisions/${one.quarantine.id}?done=${act}`), 303);
}

/** Which acts the visitor has: a proposal wants the office, a decision somebody else than who proposed. */
function choicesOf(scene: Scene, one: StoredQuarantine): readonly Step['act'][] {
  return actsIn(stateOf(one.quarantine)).filter((act) =>
    isProposal(act) ? mayPropose(scene) : !isOwn(scene, one, act),
  );
}

const isProposal = (act: Step['act']) => act === 'propose' || act === 'propose-lift';

/** Whether the visitor would decide what he proposed himself. */
function isOwn(scene: Scene, { quarantine }: StoredQuarantine, act: Step['act']): boolean {
  return !isProposal(act) && quarantine.steps.at(-1)?.by === personOf(scene).login;
}

async function findDecision(
  scene: Scene,
): Promise<{ readonly of: Watching; readonly one: StoredQuarantine } | undefined> {
  const [of, id] = [await findWatching(scene), named(scene, 'id')];
  if (!of || id === undefined) return undefined;
  const { office, id: cycle } = of.stored.cycle;
  const one = await getQuarantine(scene.house.store, { office, cycle }, id);
  return one && { of, one };
}

type Shown = Pick<Parameters<typeof decisionPage>[1], 'faults' | 'status' | 'said' | 'reason' | 'act'>;

async function show(scene: Scene, of: Watching, one: StoredQuarantine, shown: Shown): Promise<Response> {
  const { store } = scene.house;
  const asked = of.asked.find(({ round }) => round.id === one.quarantine.set.round);
  const [titles, sealed] = await Promise.all([batchTitles(store, of), asked && sealedBallots(store, asked)]);
  const n = typeof sealed === 'object' ? sizeIn(sealed, one.quarantine.set) : undefined;
  const waits = actsIn(stateOf(one.quarantine)).some((act) => isOwn(scene, one, act));
  const done = shown.status === 200 ? doneWords(scene, one) : undefined;
  return decisionPage(scene, { of, one, titles, n, choices: choicesOf(scene, one), waits, done, ...shown });
}

/** What a redirect says was done; said only where it still holds. */
function doneWords({ c }: Scene, { quarantine }: StoredQuarantine): Words | undefined {
  const done = c.req.query('done');
  if (done === 'taken') return phrases.taken;
  if (done === undefined || quarantine.steps.at(-1)?.act !== done) return undefined;
  return done === 'confirm' || done === 'confirm-lift' ? phrases.doneDue : phrases.done;
}
