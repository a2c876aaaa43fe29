import type { Cast } from '../store/ballot.ts';
import { castSheet, isUsed } from '../web/cast-sheet.ts';
import { readForm, single } from '../web/form.ts';
import { ReceiptLine } from '../web/rating/receipt-line.tsx';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { type Asked, type FindAsked, placeOf } from './asked.ts';
import { type Opened, openCard } from './card.ts';
import { cardPage } from './card-page.tsx';
import { closedPage, noticePage, OtherCard, usedPage } from './notice-page.tsx';
import { filled, phrases } from './phrases.ts';
import { AgainForm, sheetPage } from './sheet-page.tsx';
import { ballotSheet, isFlawless, newNonce, readSubmission } from './submission.ts';
import { turnedAway, unlessOpen } from './turned-away.tsx';

/** Takes a filled-in sheet: shows it again with its faults, or casts it and says what became of it. */
export async function takeBallot(scene: Scene, find: FindAsked, castWithinMs: number): Promise<Response> {
  const { store, now, random } = scene.house;
  const at = now();
  const asked = await find(placeOf(scene), at);
  if (!asked) return refusal(scene, 'not-found');
  const form = await readForm(scene);
  const shut = unlessOpen(scene, asked, 'form');
  if (shut) return asked.state === 'planned' ? shut : tooLate(scene, asked, single(form, 'code') ?? '', at);
  if ((form.get('code') ?? []).length > 1) return cardPage(scene, asked, phrases.codeRepeated);
  const code = single(form, 'code') ?? '';
  const submission = readSubmission(asked, form);
  const carried = { code, nonce: submission.nonce ?? newNonce(random) };
  const again = <AgainForm scene={scene} asked={asked} carried={carried} submission={submission} />;
  // Here too, or this address would tell right codes from wrong ones without the brake.
  const opened = await openCard(store, asked, code, at);
  if (opened.kind !== 'valid') return turnedAway(scene, asked, opened, code, again);
  if (!isFlawless(submission)) return sheetPage(scene, asked, opened, carried, submission);
  const { nonce, filled: answered, beside } = submission;
  const { words, prompted } = beside;
  const ballot = { nonce, sheet: ballotSheet(opened.card, answered), words, prompted };
  const cast = await castSheet(scene.house, asked, opened, ballot, at, castWithinMs);
  return verdictPage(scene, asked, opened, cast.kind, again);
}

/**
 * What is said to a ballot that comes after the close. It may be sent again because the answer to an earlier try got
 * lost: then that one is counted, and only what is known not to be stored is called not counted.
 */
async function tooLate(scene: Scene, asked: Asked, code: string, at: string): Promise<Response> {
  const { store } = scene.house;
  const { round, path } = asked;
  const opened = await openCard(store, asked, code, at);
  if (opened.kind !== 'valid') return closedPage(scene, round, 'form');
  const stored = await isUsed(scene.house, asked, opened);
  return stored ? usedPage(scene, path) : closedPage(scene, round, 'uncounted-ballot');
}

type Valid = Extract<Opened, { readonly kind: 'valid' }>;

/** What became of a ballot. An unknown outcome is neither a failure nor a success: the same form may be sent again. */
function verdictPage(
  scene: Scene,
  { path, cycle, round }: Asked,
  { subject, receipt, draft }: Valid,
  verdict: Cast['kind'],
  again: ReturnType<typeof AgainForm>,
): Response {
  const { thanksTitle, thanks, yours, unknownTitle, unknown, keepOpen } = phrases;
  const { house, c } = scene;
  switch (verdict) {
    case 'counted':
    case 'yours': {
      const lines = [filled(verdict === 'counted' ? thanks : yours, { subject })];
      const next = (
        <>
          <ReceiptLine scene={scene} receipt={receipt} checkPath={`${path}/receipt`} />
          <OtherCard scene={scene} path={path} />
        </>
      );
      return noticePage(scene, { title: thanksTitle, status: 200, good: true, lines, sent: draft }, next);
    }
    case 'already-counted':
      return usedPage(scene, path);
    case 'unknown':
      house.log({ at: house.now(), event: 'cast-unknown', office: cycle.office, cycle: cycle.id, round: round.id });
      c.header('retry-after', '5');
      return noticePage(scene, { title: unknownTitle, status: 503, lines: [unknown, keepOpen] }, again);
  }
}
