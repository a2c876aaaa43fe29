import type { Child } from 'hono/jsx';
import { daysAfter } from '../../shared/calendar.ts';
import type { Words } from '../../shared/words.ts';
import { countyDay } from '../web/county-day.ts';
import { localDay } from '../web/local-time.ts';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import type { Asked, OpenedCase } from './asked.ts';
import { filled, phrases } from './phrases.ts';

/** A day as people say it, in both languages. Noon is the same day in every zone a county can lie in. */
export function dayWords(day: string): Words {
  const noon = `${day}T04:00:00.000Z`;
  return { zh: localDay(noon, 'zh'), en: localDay(noon, 'en') };
}

/** A page that tells one thing. `next` is what to do about it. */
export function noticePage(
  scene: Scene,
  notice: { readonly title: Words; readonly status: number; readonly lines: readonly Words[]; readonly good?: boolean },
  next?: Child,
): Response {
  const { title, status, lines, good = false } = notice;
  return page(
    scene,
    { title, status, nav: false, look: 'citizen' },
    <>
      <h1>{scene.say(title)}</h1>
      <div class={good ? 'note good' : 'note'}>
        {lines.map((line) => (
          <p>{scene.say(line)}</p>
        ))}
      </div>
      {next}
    </>,
  );
}

/** The page of a round that takes no ratings now; undefined where it does. */
export function unlessOpen(scene: Scene, { state }: Asked): Response | undefined {
  if (state === 'open') return undefined;
  const looks = scene.c.req.method === 'GET';
  return noticePage(scene, { title: phrases.closedTitle, status: looks ? 200 : 410, lines: [phrases.closed] });
}

/** The page of a case that was silent too long; undefined where it can still be rated. */
export function unlessInTime(scene: Scene, { asked }: OpenedCase): Response | undefined {
  const { defaultFrom } = asked;
  if (defaultFrom === undefined || countyDay(scene.house.now()) < defaultFrom) return undefined;
  const line = filled(phrases.tooLate, { day: dayWords(daysAfter(defaultFrom, -1)) });
  return noticePage(scene, { title: phrases.tooLateTitle, status: 410, lines: [line] });
}

/** The page of a case that has its rating. */
export function usedPage(scene: Scene, of: Asked): Response {
  return noticePage(
    scene,
    { title: phrases.usedTitle, status: 409, lines: [phrases.used] },
    <p class="actions">
      <a class="button quiet" href={scene.link(`${of.path}/take-back`)}>
        {scene.say(phrases.takeBackLink)}
      </a>
    </p>,
  );
}

/** The page of somebody who has to wait, because too many codes were wrong. */
export function brakedPage(scene: Scene): Response {
  scene.c.header('retry-after', '60');
  return noticePage(scene, { title: phrases.brakedTitle, status: 429, lines: [phrases.braked] });
}
