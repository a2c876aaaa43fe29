import type { Child } from 'hono/jsx';
import { fill, type Words } from '../../shared/words.ts';
import type { OpenRater } from '../store/open-rater.ts';
import { FaultList, type FieldFaultOf } from '../web/fault-list.tsx';
import { localTime } from '../web/local-time.ts';
import { page } from '../web/page.tsx';
import type { Beside } from '../web/rating/beside.ts';
import { BesideFields } from '../web/rating/beside-fields.tsx';
import type { OneSheet } from '../web/rating/one-sheet.ts';
import { ReceiptLine } from '../web/rating/receipt-line.tsx';
import type { Scene } from '../web/scene.ts';
import { answerField, SheetFields, sheetFaults } from '../web/sheet.tsx';
import type { OpenAsked } from './asked.ts';
import { phrases } from './phrases.ts';

/** What a sheet carries: the mark of this one submission, the work that is asked for it, and the name it is kept under half-filled. */
export type Carried = { readonly nonce: string; readonly challenge: string; readonly draft: string };

/** A sheet as it came, to be shown again. */
export type Before = { readonly sheet: OneSheet; readonly beside: Beside };

/** The sheet of a unit for whoever finds its address. */
export function sheetPage(
  scene: Scene,
  asked: OpenAsked,
  carried: Carried,
  before?: Before & { readonly faults: readonly FieldFaultOf[] },
): Response {
  const { say, link } = scene;
  const { audience, unit, round, path } = asked;
  const faults = before
    ? [...sheetFaults(audience.sheet, before.sheet.faults), ...before.beside.faults, ...before.faults]
    : [];
  return page(
    scene,
    {
      title: phrases.tabTitle,
      status: before ? 422 : 200,
      nav: false,
      look: 'citizen',
      scripts: ['/static/proof-island.js'],
    },
    <>
      <FaultList faults={faults} scene={scene} />
      <h1>{fill(say(phrases.rate), { subject: say(unit.title) })}</h1>
      <p class="lead">{say(round.title)}</p>
      <p>{say(phrases.howTo)}</p>
      <p class="note warn">{say(phrases.honest)}</p>
      <form
        class="proof"
        method="post"
        action={link(`${path}/ballot`)}
        data-challenge={carried.challenge}
        data-working={say(phrases.working)}
        data-draft={carried.draft}
        data-kept={say(phrases.kept)}
        data-clear={say(phrases.clear)}
      >
        <input type="hidden" name="nonce" value={carried.nonce} />
        <input type="hidden" name="proof" value="" />
        <SheetFields
          sheet={audience.sheet}
          chosen={before?.sheet.chosen ?? new Map()}
          faults={before?.sheet.faults ?? []}
          faces={true}
          scene={scene}
        />
        <BesideFields audience={audience} beside={before?.beside} scene={scene} />
        <div class="actions">
          <button class="button" type="submit" id="send">
            {say(phrases.send)}
          </button>
        </div>
      </form>
      <p class="note small">
        <strong>{say(phrases.privacyTitle)}</strong>
        {scene.language === 'zh' ? '：' : ': '}
        {say(phrases.privacy)}
      </p>
    </>,
  );
}

/** The same sheet once more, to be sent as it is. */
export function AgainForm(options: {
  readonly scene: Scene;
  readonly asked: OpenAsked;
  readonly nonce: string;
  readonly proof: string;
  readonly before: Before;
}) {
  const { scene, asked, nonce, proof, before } = options;
  const { typed, prompted } = before.beside;
  const fields: readonly (readonly [string, string])[] = [
    ['nonce', nonce],
    ['proof', proof],
    ...[...before.sheet.chosen].map(([item, value]) => [answerField(item), value] as const),
    ...(typed === '' ? [] : [['words', typed] as const]),
    ...(prompted === undefined ? [] : [['told', prompted] as const]),
  ];
  return (
    <form method="post" action={scene.link(`${asked.path}/ballot`)}>
      {fields.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class="actions">
        <button class="button" type="submit">
          {scene.say(phrases.again)}
        </button>
      </div>
    </form>
  );
}

/** A page that tells one thing; `sent` is the name of a sheet that need not be kept on the phone any more. */
export function tellPage(
  scene: Scene,
  told: { readonly title: Words; readonly words: Words; readonly status: number; readonly sent?: string },
  more?: Child,
): Response {
  const { say } = scene;
  return page(
    scene,
    {
      ...{ title: told.title, status: told.status, nav: false, look: 'citizen' },
      ...(told.sent !== undefined && { scripts: ['/static/proof-island.js'] }),
    },
    <>
      <h1>{say(told.title)}</h1>
      <div class={told.sent === undefined ? 'note' : 'note good'} data-sent={told.sent}>
        <p>{say(told.words)}</p>
      </div>
      {more}
    </>,
  );
}

/** Thanks, with the receipt. */
export function thanksPage(scene: Scene, asked: OpenAsked, { receipt, draft }: OpenRater): Response {
  const { office, cycle, round } = asked.place;
  const words = named(phrases.thanks, asked);
  return tellPage(
    scene,
    { title: phrases.thanksTitle, words, status: 200, sent: draft },
    <ReceiptLine scene={scene} receipt={receipt} checkPath={`/survey/${office}/${cycle}/${round}/receipt`} />,
  );
}

/** A phrase that names the unit. */
export function named(words: Words, { unit }: OpenAsked): Words {
  return { zh: fill(words.zh, { subject: unit.title.zh }), en: fill(words.en, { subject: unit.title.en }) };
}

/** A phrase that names a time of the county. */
export function timed(words: Words, instant: string): Words {
  return {
    zh: fill(words.zh, { time: localTime(instant, 'zh') }),
    en: fill(words.en, { time: localTime(instant, 'en') }),
  };
}
