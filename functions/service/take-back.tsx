import { dropFollowUp, listFollowUps } from '../store/follow-up.ts';
import { ratingState, withdrawBallot } from '../store/withdrawal.ts';
import { countyDay } from '../web/county-day.ts';
import { single } from '../web/form.ts';
import { page } from '../web/page.tsx';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import type { Asked, FindAsked, OpenedCase } from './asked.ts';
import { codePage } from './code-page.tsx';
import { noticePage, unlessOpen } from './notice.tsx';
import { filled, phrases } from './phrases.ts';
import { ballotOf, caseSent, citizenOn } from './rate.tsx';

/** Asks for the code once more: whoever has it gave the rating. */
export async function askTakeBack(scene: Scene, find: FindAsked): Promise<Response> {
  const of = await find(scene);
  if (!of) return refusal(scene, 'not-found');
  return unlessOpen(scene, of) ?? codePage(scene, of, 'take-back');
}

/** Takes a rating back, once its rater has looked at what he does and said yes. */
export async function takeBack(scene: Scene, find: FindAsked): Promise<Response> {
  const found = await caseSent(scene, find, 'take-back');
  if (found instanceof Response) return found;
  const { of, opened, code, form } = found;
  const { store, now } = scene.house;
  const ballot = ballotOf(of, opened);
  const state = await ratingState(store, ballot);
  if (state === 'none' || state === 'default')
    return noticePage(scene, { title: phrases.nothingTitle, status: 409, lines: [phrases.nothing] });
  if (state === 'given') {
    if (single(form, 'sure') !== 'yes') return surePage(scene, of, opened, code);
    await withdrawBallot(store, ballot);
  }
  const today = countyDay(now());
  const due = (await listFollowUps(store, of.place)).find(({ id }) => id === opened.followUp);
  if (due && due.withdrawnOn === undefined)
    await dropFollowUp(store, citizenOn(today, 'take-back', 'a mistaken rating'), of.place, due.id, today);
  return noticePage(scene, { title: phrases.takenBackTitle, status: 200, good: true, lines: [phrases.takenBack] });
}

function surePage(scene: Scene, of: Asked, { title }: OpenedCase, code: string): Response {
  const { say, link } = scene;
  return page(
    scene,
    { title: phrases.takeBackTitle, nav: false, look: 'citizen' },
    <>
      <h1>{say(phrases.takeBackTitle)}</h1>
      <p class="note warn">{say(filled(phrases.takeBackSure, { about: title }))}</p>
      <form method="post" action={link(`${of.path}/take-back`)}>
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="sure" value="yes" />
        <div class="actions">
          <button class="button" type="submit">
            {say(phrases.takeBack)}
          </button>
          <a class="button quiet" href={link(of.path)}>
            {say(phrases.keep)}
          </a>
        </div>
      </form>
    </>,
  );
}
