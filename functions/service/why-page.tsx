import type { FC } from 'hono/jsx';
import { reasons } from '../../shared/service/service.ts';
import { FaultList, FieldFault, type FieldFaultOf } from '../web/fault-list.tsx';
import { page } from '../web/page.tsx';
import { ReceiptLine } from '../web/rating/receipt-line.tsx';
import type { Scene } from '../web/scene.ts';
import type { Asked, OpenedCase } from './asked.ts';
import { dayWords, noticePage } from './notice.tsx';
import { filled, phrases } from './phrases.ts';
import { reasonWords } from './reason-words.ts';

/** What was said about a bad rating, as it was typed, and what is wrong with it. */
export type Why = {
  readonly reason: string | undefined;
  readonly words: string;
  readonly agreed: boolean;
  readonly faults: readonly FieldFaultOf[];
};

type Shown = { readonly scene: Scene; readonly of: Asked; readonly opened: OpenedCase };

/** The rating has arrived. */
export function thanksPage(scene: Scene, of: Asked, opened: OpenedCase): Response {
  const line = filled(phrases.thanks, { about: opened.title });
  const notice = { title: phrases.thanksTitle, status: 200, good: true, lines: [line] };
  return noticePage(scene, notice, <Kept scene={scene} of={of} opened={opened} />);
}

/** The receipt, and how a mistake is put right. */
const Kept: FC<Shown> = ({ scene, of, opened }) => {
  const { office, cycle, round } = of.place;
  return (
    <>
      <ReceiptLine scene={scene} receipt={opened.receipt} checkPath={`/survey/${office}/${cycle}/${round}/receipt`} />
      <p class="small">
        {scene.say(phrases.takeBackLater)}{' '}
        <a href={scene.link(`${of.path}/take-back`)}>{scene.say(phrases.takeBackLink)}</a>
      </p>
    </>
  );
};

/** A bad rating has arrived; whoever wants to may say why. With `before` it is asked again, with its faults. */
export function whyPage(
  scene: Scene,
  of: Asked,
  opened: OpenedCase,
  { code, deadline }: { readonly code: string; readonly deadline: string },
  before?: Why,
): Response {
  const { say, link } = scene;
  const faults = before?.faults ?? [];
  const [noReason, tooLong] = ['reason', 'why'].map((field) => faults.some((fault) => fault.field === field));
  return page(
    scene,
    { title: phrases.thanksTitle, status: before ? 422 : 200, nav: false, look: 'citizen' },
    <>
      <FaultList faults={faults} scene={scene} />
      <h1>{say(phrases.thanksTitle)}</h1>
      <div class="note good">
        <p>{say(filled(phrases.thanks, { about: opened.title }))}</p>
      </div>
      <Kept scene={scene} of={of} opened={opened} />
      <h2>{say(phrases.whyTitle)}</h2>
      <p>{say(filled(phrases.why, { day: dayWords(deadline) }))}</p>
      <form method="post" action={link(`${of.path}/why`)}>
        <input type="hidden" name="code" value={code} />
        <fieldset class={noReason ? 'choice faulty' : 'choice'} id="reason" tabindex={-1}>
          <legend>{say(phrases.reason)}</legend>
          <FieldFault field="reason" faults={faults} scene={scene} />
          <div class="levels">
            {reasons.map((one) => (
              <label class={one === 'unsaid' ? 'apart' : undefined}>
                <input type="radio" name="reason" value={one} checked={before?.reason === one} />
                <span>{say(reasonWords[one])}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <div class={tooLong ? 'field faulty' : 'field'}>
          <label for="why">{say(phrases.words)}</label>
          <p class="hint" id="why-hint">
            {say(phrases.wordsHint)}
          </p>
          <FieldFault field="why" faults={faults} scene={scene} />
          <textarea id="why" name="why" rows={3} aria-describedby={tooLong ? 'why-hint why-fault' : 'why-hint'}>
            {before?.words ?? ''}
          </textarea>
        </div>
        <fieldset class="choice">
          <legend>{say(phrases.agreeTitle)}</legend>
          <p class="hint">{say(phrases.agreeHint)}</p>
          <label>
            <input type="checkbox" name="agree" value="yes" checked={before?.agreed} />
            <span>{say(phrases.agree)}</span>
          </label>
        </fieldset>
        <div class="actions">
          <button class="button" type="submit">
            {say(phrases.sendWhy)}
          </button>
        </div>
      </form>
    </>,
  );
}
