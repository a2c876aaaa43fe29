import { raw } from 'hono/html';
import { languages, type Words } from '../../shared/words.ts';
import type { Kiosk } from '../store/kiosk.ts';
import type { Asked } from '../web/asked.ts';
import { page } from '../web/page.tsx';
import type { OneSheet } from '../web/rating/one-sheet.ts';
import type { Scene } from '../web/scene.ts';
import { SheetFields } from '../web/sheet.tsx';
import { phrases } from './phrases.ts';

/** How long a screen waits for a hand before it begins anew, in seconds. */
export const resetAfter = 20;

/**
 * The sheet that fills the screen of a device. No link leads away from it but to the other language.
 *
 * `before`: what was filled in. `again`: why the whole sheet, in which nothing is wrong, is to be sent once more.
 */
export function sheetPage(
  scene: Scene,
  kiosk: Kiosk,
  asked: Asked,
  nonce: string,
  before?: OneSheet,
  again?: Words,
): Response {
  const { say, link } = scene;
  const { audience, cycle, round } = asked;
  const unit = cycle.roster.find((one) => one.unit === kiosk.unit);
  const other = scene.language === 'zh' ? 'en' : 'zh';
  return page(
    scene,
    {
      title: phrases.rate,
      status: again ? 503 : before ? 422 : 200,
      look: 'kiosk',
      scripts: ['/static/kiosk-island.js'],
    },
    <>
      <header>
        <h1>
          {say(phrases.rate)} <strong>{unit ? say(unit.title) : ''}</strong>
        </h1>
        <p>
          {say(round.title)} <a href={`${link('/kiosk/rate')}?lang=${other}`}>{other === 'en' ? 'English' : '中文'}</a>
        </p>
      </header>
      {again && (
        <p class="fault" role="alert">
          {say(again)}
        </p>
      )}
      <form
        class="kiosk"
        method="post"
        action={link('/kiosk/rate')}
        data-send={link('/kiosk/ballots')}
        data-worker={link('/static/kiosk-worker-island.js')}
        data-scope={link('/kiosk/')}
        data-reset={String(resetAfter)}
        data-first={scene.language === languages[0] ? undefined : `${link('/kiosk/rate')}?lang=${languages[0]}`}
        data-resets={say(phrases.resets)}
        data-unsent={say(phrases.unsent)}
        data-refused={say(phrases.refused)}
        data-incomplete={say(phrases.incomplete)}
      >
        <input type="hidden" name="nonce" value={nonce} />
        <SheetFields
          sheet={audience.sheet}
          chosen={before?.chosen ?? new Map()}
          faults={before?.faults ?? []}
          faces={true}
          scene={scene}
        />
        <p class="send">
          <button type="submit">{say(phrases.send)}</button>
        </p>
      </form>
      <section class="thanks" hidden>
        <h2>{say(phrases.thanks)}</h2>
        <button type="button">{say(phrases.next)}</button>
      </section>
      <p class="state" role="status"></p>
    </>,
  );
}

/** Thanks without a script: back to the sheet by itself. */
export function thanksPage(scene: Scene): Response {
  const { say, link } = scene;
  return page(
    scene,
    { title: phrases.thanks, look: 'kiosk' },
    <>
      {raw(`<meta http-equiv="refresh" content="${resetAfter};url=${link('/kiosk/rate')}">`)}
      <section class="thanks">
        <h1>{say(phrases.thanks)}</h1>
        <a class="next" href={link('/kiosk/rate')}>
          {say(phrases.next)}
        </a>
      </section>
    </>,
  );
}

/** A screen that tells why nobody can rate here now. */
export function messagePage(scene: Scene, title: Words, words: Words, status: number): Response {
  return page(
    scene,
    { title, status, look: 'kiosk' },
    <section class="thanks">
      <h1>{scene.say(title)}</h1>
      <p>{scene.say(words)}</p>
    </section>,
  );
}
