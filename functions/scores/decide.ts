import {
  type Acceptance,
  acceptHandIn,
  changeHandIn,
  currentBatch,
  getHandIn,
  type HandIn,
  handInFacts,
  listHandIns,
  type StoredHandIn,
} from '../store/hand-in.ts';
import { latestResult } from '../store/result.ts';
import type { Handler } from '../web/door.ts';
import { readForm, single } from '../web/form.ts';
import { type Reason, readReason } from '../web/reason.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { type Conflict, conflictPage } from './conflict-page.tsx';
import { type Asked, findHandIn, mayWithdraw, personOf } from './found.ts';
import { handInPage } from './hand-in-page.tsx';
import { handInPhrases as phrases } from './hand-in-phrases.ts';
import { namesOf } from './who.ts';

/** What can be done to a hand-in, each an address below its own. */
export type Verb = 'submit' | 'withdraw' | 'accept' | 'return';

/** Shows a hand-in. */
export async function preview(scene: Scene): Promise<Response> {
  const found = await findHandIn(scene);
  return found ? show(scene, found.of, found.found, undefined) : refusal(scene, 'not-found');
}

/**
 * Does one step: first what the form was made for must still be so, then it needs a reason (but to withdraw), then the
 * store says whether somebody was faster.
 */
export function act(verb: Verb): Handler {
  return async (scene) => {
    const it = await findHandIn(scene);
    if (!it) return refusal(scene, 'not-found');
    const { of, found } = it;
    const { store, now } = scene.house;
    const { office, id: cycle } = of.stored.cycle;
    const { handIn } = found;
    // The office returns what others handed in, with a reason; to take it back is theirs.
    if (verb === 'withdraw' && handIn.state === 'submitted' && !mayWithdraw(personOf(scene), handIn))
      return refusal(scene, 'wrong-role');
    const form = await readForm(scene);
    const isNow = single(form, 'revision') === String(found.revision) && from[verb].includes(handIn.state);
    if (!isNow) return conflict(scene, of, found, 'changed');
    const after = single(form, 'after') ?? '';
    const { batch } = await currentBatch(store, office, cycle, handIn.source);
    if (verb !== 'withdraw' && after !== batch) return conflict(scene, of, found, 'overtaken');
    const reason = verb === 'withdraw' ? withdrawing : readReason(single(form, 'reason'));
    if (reason.faults.length > 0) return show(scene, of, found, reason);
    const by = { actor: personOf(scene).login, action: `${verb}-hand-in`, reason: reason.text, at: now() };
    const done: Acceptance['kind'] | 'changed' =
      verb === 'accept'
        ? (await acceptHandIn(store, by, office, cycle, found, after)).kind
        : await changeHandIn(store, by, office, cycle, found, changed(verb, handIn, by));
    if (done === 'changed' || done === 'accepted')
      return scene.c.redirect(scene.link(`${of.path}/${handIn.id}?done=${verb}`), 303);
    const current = (await getHandIn(store, office, cycle, handIn.id)) ?? found;
    return conflict(scene, of, current, done === 'conflict' ? 'changed' : done);
  };
}

const from: Readonly<Record<Verb, readonly HandIn['state'][]>> = {
  submit: ['checked'],
  withdraw: ['checked', 'submitted'],
  accept: ['submitted'],
  return: ['submitted'],
};

/** In one language, since the ledger says it in both. */
const withdrawing: Reason = { given: '', text: 'withdrawn before it was accepted', faults: [] };

function changed(
  verb: Exclude<Verb, 'accept'>,
  handIn: HandIn,
  { actor, reason, at }: { readonly actor: string; readonly reason: string; readonly at: string },
): HandIn {
  switch (verb) {
    case 'submit':
      return { ...handIn, state: 'submitted', reason, submittedBy: actor, submittedAt: at };
    case 'withdraw':
      return { ...handIn, state: 'withdrawn', decidedBy: actor, decidedAt: at };
    case 'return':
      return { ...handIn, state: 'returned', decidedBy: actor, decidedAt: at, decision: reason };
    default:
      return verb satisfies never;
  }
}

async function conflict(scene: Scene, of: Asked, found: StoredHandIn, kind: Conflict): Promise<Response> {
  return conflictPage(scene, of, found, kind, await namesOf(scene.house.store, [found]));
}

async function show(scene: Scene, of: Asked, found: StoredHandIn, reason: Reason | undefined): Promise<Response> {
  const { store } = scene.house;
  const { office, id: cycle } = of.stored.cycle;
  const { handIn } = found;
  const [facts, current, all, result] = await Promise.all([
    handInFacts(store, office, cycle, handIn.id),
    currentBatch(store, office, cycle, handIn.source),
    listHandIns(store, office, cycle),
    latestResult(store, office, cycle),
  ]);
  const own = all.filter((one) => one.handIn.source === handIn.source);
  const waiting = own.filter((one) => one.handIn.state === 'submitted' && one.handIn.id !== handIn.id);
  const names = await namesOf(store, [found, ...waiting]);
  const versions = Math.max(0, ...own.map((one) => one.handIn.version ?? 0));
  const done = doneWords(scene.c.req.query('done'), handIn);
  return handInPage(scene, { of, found, facts, current, versions, waiting, names, result, reason, done });
}

/** What a redirect says was done. Taken from the address, so it is said only where it is so. */
function doneWords(done: string | undefined, { state }: HandIn) {
  if (done === 'submit' && state === 'submitted') return phrases.doneSubmitted;
  if (done === 'withdraw' && state === 'withdrawn') return phrases.doneWithdrawn;
  if (done === 'accept' && state === 'accepted') return phrases.doneAccepted;
  if (done === 'return' && state === 'returned') return phrases.doneReturned;
  return undefined;
}
