import type { Ballot } from '../../shared/evidence/evidence.ts';
import { castBallot } from '../store/ballot.ts';
import { voterOfSeat } from '../store/seat.ts';
import { getSheetDraft } from '../store/sheet-draft.ts';
import { readForm } from '../web/form.ts';
import { faultOf } from '../web/log.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { chosenFrom, differingCells } from './cells.ts';
import { checkPage, HandInForm } from './check-page.tsx';
import { DifferingCells } from './differing.tsx';
import { draftOf, scopeOf } from './draft.ts';
import { type Asked, findAsked } from './found.ts';
import { alreadyPage, donePage, noticePage, notOpenPage } from './notice-page.tsx';
import { phrases } from './phrases.ts';
import { sheetPage } from './sheet-page.tsx';
import { hasHandedIn, isCast, mark } from './standing.ts';
import { isFlawless, newNonce, readSubmission, type Submission } from './submission.ts';

/** The last look before handing in, at the draft as it is now. */
export async function showCheck(scene: Scene, asked: Asked): Promise<Response> {
  return checkPage(scene, asked, { chosen: await draftOf(scene, asked), nonce: newNonce(scene.house.random) });
}

/** Thanks, to the seat that handed in; to any other its sheet. */
export async function showDone(scene: Scene): Promise<Response> {
  const asked = await findAsked(scene);
  if (!asked) return refusal(scene, 'not-found');
  if (await hasHandedIn(scene, asked)) return donePage(scene, asked);
  return scene.c.redirect(scene.link(asked.path), 303);
}

/**
 * Hands a sheet in: one ballot under the seat's pseudonym, then the mark that the seat is done. `castWithinMs` ends
 * before the round's grace does, so that nothing is stored after its first read.
 */
export async function handIn(scene: Scene, castWithinMs: number): Promise<Response> {
  const { house } = scene;
  const at = house.now();
  const asked = await findAsked(scene);
  if (!asked) return refusal(scene, 'not-found');
  const submission = readSubmission(asked, await readForm(scene));
  if (asked.state !== 'open' || !isFlawless(submission)) {
    if (await hasHandedIn(scene, asked)) return alreadyPage(scene, asked, 'form');
    return asked.state === 'open' ? faultyPage(scene, asked, submission) : notOpenPage(scene, asked, 'form');
  }
  const changed = await changedPage(scene, asked, submission);
  if (changed) return changed;
  const { office, cycle, round, seat } = asked.place;
  const { stratum } = asked.task;
  // No day: the mark has a time, and both together would tell which ballot is this seat's.
  const ballot: Ballot = {
    round,
    audience: asked.audience.id,
    voter: await voterOfSeat(house.store, office, cycle, round, seat),
    ...(stratum === undefined ? {} : { stratum }),
    nonce: submission.nonce,
    sheet: submission.sheet,
  };
  // Counted from the look at the round: slow look-ups may not carry a put past the round's grace.
  const deadlineMs = castWithinMs - (Date.parse(house.now()) - Date.parse(at));
  const cast = await castBallot(house.store, office, cycle, ballot, { deadlineMs, several: true });
  switch (cast.kind) {
    case 'counted':
    case 'yours':
      await markOrLeave(scene, asked);
      return scene.c.redirect(scene.link(`${asked.path}/done`), 303);
    case 'already-counted':
      await markOrLeave(scene, asked);
      return alreadyPage(scene, asked, 'form');
    case 'unknown':
      return unsurePage(scene, asked, submission);
  }
}

/** The ballot counts whatever becomes of its mark: where the mark fails, the next visit makes up for it. */
async function markOrLeave(scene: Scene, asked: Asked): Promise<void> {
  try {
    await mark(scene, asked, 'hand-in-sheet');
  } catch (thrown) {
    const { office, cycle, round } = asked.place;
    scene.house.log({ at: scene.house.now(), event: 'mark-failed', office, cycle, round, ...faultOf(thrown) });
  }
}

async function faultyPage(scene: Scene, asked: Asked, submission: Submission): Promise<Response> {
  const { chosen, faults, strangers, nonce } = submission;
  const view = { chosen, faults, strangers, seen: await draftOf(scene, asked), table: true };
  const damaged = nonce === undefined && <p class="note warn">{scene.say(phrases.damaged)}</p>;
  return sheetPage(scene, asked, { ...view, status: 422, notice: damaged });
}

/**
 * What was looked at must still be what the unit means: where a colleague changed the draft meanwhile, both look again.
 * A ballot that is stored already decides by itself, so then the draft is not asked.
 */
async function changedPage(scene: Scene, asked: Asked, { chosen }: Submission): Promise<Response | undefined> {
  const stored = await getSheetDraft(scene.house.store, asked.place);
  if (!stored) return undefined;
  const draft = chosenFrom(stored.draft.sheet);
  const differing = differingCells(scopeOf(asked), chosen, draft);
  if (differing.length === 0 || (await isCast(scene, asked))) return undefined;
  const notice = (
    <DifferingCells asked={asked} differing={differing} head={phrases.changed} row={phrases.changedRow} scene={scene} />
  );
  return checkPage(scene, asked, { chosen: draft, nonce: newNonce(scene.house.random), status: 409, notice });
}

/** Neither a failure nor a success: the very same form may be sent again. */
function unsurePage(scene: Scene, asked: Asked, { chosen, nonce }: Submission & { readonly nonce: string }): Response {
  const { office, cycle, round } = asked.place;
  scene.house.log({ at: scene.house.now(), event: 'cast-unknown', office, cycle, round });
  scene.c.header('retry-after', '5');
  const lines = [phrases.unsure, phrases.unsureKept];
  return noticePage(
    scene,
    { title: phrases.unsureTitle, status: 503, look: 'warn', lines },
    <HandInForm asked={asked} chosen={chosen} nonce={nonce} label={phrases.again} scene={scene} />,
  );
}
