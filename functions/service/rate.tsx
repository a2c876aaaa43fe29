import { followUpBy, isBad } from '../../shared/service/service.ts';
import type { By } from '../store/by.ts';
import { openFollowUp } from '../store/follow-up.ts';
import { ratingState } from '../store/withdrawal.ts';
import { castSheet } from '../web/cast-sheet.ts';
import { countyDay } from '../web/county-day.ts';
import { readForm, single } from '../web/form.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { type Asked, type FindAsked, type OpenedCase, openCase } from './asked.ts';
import { codePage } from './code-page.tsx';
import { brakedPage, noticePage, unlessInTime, unlessOpen, usedPage } from './notice.tsx';
import { phrases } from './phrases.ts';
import { ratePage } from './rate-page.tsx';
import { isFlawless, newNonce, readRating } from './rating.ts';
import { thanksPage, whyPage } from './why-page.tsx';

/** Where a citizen begins. */
export async function begin(scene: Scene, find: FindAsked): Promise<Response> {
  const of = await find(scene);
  if (!of) return refusal(scene, 'not-found');
  return unlessOpen(scene, of) ?? codePage(scene, of, 'rate');
}

/** The sheet of the case behind a code. */
export async function showCase(scene: Scene, find: FindAsked): Promise<Response> {
  const found = await caseSent(scene, find);
  if (found instanceof Response) return found;
  const { of, opened, code } = found;
  const state = await ratingState(scene.house.store, ballotOf(of, opened));
  if (state === 'given' || state === 'withdrawn') return usedPage(scene, of);
  return unlessInTime(scene, opened) ?? ratePage(scene, of, opened, { code, nonce: newNonce(scene.house.random) });
}

/**
 * Takes a rating: shows it again with its faults, or casts it and says what became of it. A bad one counts at once and
 * opens its follow-up; only then is asked why.
 */
export async function takeRating(scene: Scene, find: FindAsked): Promise<Response> {
  const { house, c } = scene;
  const at = house.now();
  const found = await caseSent(scene, find);
  if (found instanceof Response) return found;
  const { of, opened, code, form } = found;
  const rating = readRating(of, opened, form);
  const carried = { code, nonce: rating.nonce ?? newNonce(house.random) };
  // A rating that was sent in time and whose answer got lost is recognised further down.
  const late = unlessInTime(scene, opened);
  if (late && (await ratingState(house.store, ballotOf(of, opened))) === 'none') return late;
  if (!isFlawless(rating)) return ratePage(scene, of, opened, carried, rating);
  const { unit, channel, about } = opened.asked;
  const { words, prompted } = rating.beside;
  const holder = { card: { subject: unit, channel }, voter: opened.voter, comment: opened.comment };
  const sheet = { [unit]: rating.answers };
  const cast = await castSheet(house, of, holder, { nonce: rating.nonce, sheet, words, prompted, about }, at);
  switch (cast.kind) {
    case 'already-counted':
      return usedPage(scene, of);
    case 'unknown': {
      house.log({
        at: house.now(),
        event: 'cast-unknown',
        office: of.place.office,
        cycle: of.place.cycle,
        round: of.place.round,
      });
      c.header('retry-after', '5');
      const notice = { title: phrases.unknownTitle, status: 503, lines: [phrases.unknown] };
      return noticePage(scene, notice, <AgainForm scene={scene} of={of} form={form} nonce={carried.nonce} />);
    }
    case 'counted':
    case 'yours': {
      const [whole] = of.audience.sheet.items;
      const answer = whole && rating.answers[whole.id];
      if (!isBad(of.service, answer && 'level' in answer ? answer.level : undefined))
        return thanksPage(scene, of, opened);
      const deadline = await openedFor(scene, of, opened, countyDay(at));
      return whyPage(scene, of, opened, { code, deadline });
    }
    default:
      return cast satisfies never;
  }
}

async function openedFor(scene: Scene, of: Asked, { followUp, asked }: OpenedCase, today: string): Promise<string> {
  const { day, sure } = followUpBy(of.service, today);
  const { unit, about } = asked;
  const opened = { id: followUp, unit, ...(about !== undefined && { about }), receivedOn: today, deadline: day, sure };
  await openFollowUp(scene.house.store, citizenOn(today, 'open-follow-up', 'a bad rating'), of.place, opened);
  return day;
}

/** A citizen in the ledger: nobody in particular, and no hour that could be held against a queue at a window. */
export const citizenOn = (today: string, action: string, reason: string): By => ({
  ...{ actor: 'citizen', action, reason },
  at: `${today}T00:00:00.000Z`,
});

/** Where the ballot of a case lies. */
export const ballotOf = ({ place }: Asked, { asked, voter }: OpenedCase) => ({ ...place, unit: asked.unit, voter });

/** The open round, the form that was sent and the case behind its code; or the page that says what is wrong. */
export async function caseSent(scene: Scene, find: FindAsked, purpose: 'rate' | 'take-back' = 'rate') {
  const of = await find(scene);
  if (!of) return refusal(scene, 'not-found');
  const shut = unlessOpen(scene, of);
  if (shut) return shut;
  const form = await readForm(scene);
  const code = single(form, 'code') ?? '';
  const opened = await openCase(scene.house.store, of, code, scene.house.now());
  if (opened.kind === 'braked') return brakedPage(scene);
  if (opened.kind === 'wrong') return codePage(scene, of, purpose, code);
  return { of, opened, code, form };
}

/** The same rating once more, under the same mark. */
function AgainForm(sent: {
  readonly scene: Scene;
  readonly of: Asked;
  readonly form: ReadonlyMap<string, readonly string[]>;
  readonly nonce: string;
}) {
  const { scene, of, form, nonce } = sent;
  return (
    <form method="post" action={scene.link(`${of.path}/rate`)}>
      {[...form].map(([name, [value = '']]) => (
        <input type="hidden" name={name} value={name === 'nonce' ? nonce : value} />
      ))}
      <div class="actions">
        <button class="button" type="submit">
          {scene.say(phrases.again)}
        </button>
      </div>
    </form>
  );
}
