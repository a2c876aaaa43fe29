import type { Child } from 'hono/jsx';
import type { Round } from '../../shared/cycle/round.ts';
import type { Words } from '../../shared/words.ts';
import { localTime } from '../web/local-time.ts';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { filled, phrases } from './phrases.ts';

/** The way back to the field for a code: whoever helps his neighbours has more than one card in his hand. */
export function OtherCard({ scene, path }: { readonly scene: Scene; readonly path: string }) {
  return (
    <p class="actions">
      <a class="button quiet" href={scene.link(path)}>
        {scene.say(phrases.otherCard)}
      </a>
    </p>
  );
}

/** A page that tells one thing: what became of a rating, or why none can be given. `next` is what to do about it; `sent` names the half-filled sheet that need not be kept any more. */
export function noticePage(
  scene: Scene,
  notice: {
    readonly title: Words;
    readonly status: number;
    readonly lines: readonly Words[];
    readonly good?: boolean;
    readonly sent?: string;
  },
  next?: Child,
): Response {
  const { title, status, lines, good = false, sent } = notice;
  return page(
    scene,
    { title, status, nav: false, look: 'citizen', ...(sent !== undefined && { scripts: ['/static/sheet-island.js'] }) },
    <>
      <h1>{scene.say(title)}</h1>
      <div class={good ? 'note good' : 'note'} data-sent={sent}>
        {lines.map((line) => (
          <p>{scene.say(line)}</p>
        ))}
      </div>
      {next}
    </>,
  );
}

/** The page of a card that was used. */
export function usedPage(scene: Scene, path: string): Response {
  const lines = [phrases.used, phrases.usedNotYou];
  return noticePage(scene, { title: phrases.usedTitle, status: 409, lines }, <OtherCard scene={scene} path={path} />);
}

/** What came with a request: nothing (he only looks), a form, or a ballot that is known not to be stored. */
export type Sent = 'nothing' | 'form' | 'uncounted-ballot';

/** The page of a round that has not begun. */
export function plannedPage(scene: Scene, { opensAt }: Round, sent: Sent): Response {
  const when = opensAt === undefined ? phrases.planned : filled(phrases.plannedAt, { time: timeWords(opensAt) });
  return noticePage(scene, { title: phrases.plannedTitle, status: sent === 'nothing' ? 200 : 409, lines: [when] });
}

/** The page of a round that is over. A ballot that came too late is told so. */
export function closedPage(scene: Scene, { closesAt }: Round, sent: Sent): Response {
  const when = closesAt === undefined ? phrases.closed : filled(phrases.closedAt, { time: timeWords(closesAt) });
  const lines = sent === 'uncounted-ballot' ? [phrases.closedNotCounted, when] : [when];
  return noticePage(scene, { title: phrases.closedTitle, status: sent === 'nothing' ? 200 : 410, lines });
}

/** An instant in the county's own time, in both languages. */
export function timeWords(instant: string): Words {
  return { zh: localTime(instant, 'zh'), en: localTime(instant, 'en') };
}
