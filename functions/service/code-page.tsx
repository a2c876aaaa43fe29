import type { Words } from '../../shared/words.ts';
import { FaultList, FieldFault } from '../web/fault-list.tsx';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import type { Asked } from './asked.ts';
import { phrases } from './phrases.ts';

/**
 * Where a code is entered: to rate, or to take a rating back. The link's secret fills itself in where scripts run.
 * `typed` is what was typed, where it opens nothing.
 */
export function codePage(scene: Scene, of: Asked, purpose: 'rate' | 'take-back', typed?: string): Response {
  const { say, link } = scene;
  const rates = purpose === 'rate';
  const title: Words = rates ? phrases.tabTitle : phrases.takeBackTitle;
  const faults = typed === undefined ? [] : [{ field: 'code', words: phrases.codeWrong }];
  const faulty = faults.length > 0;
  return page(
    scene,
    {
      title,
      status: faulty ? 422 : 200,
      nav: false,
      look: 'citizen',
      scripts: rates ? ['/static/card-island.js'] : [],
    },
    <>
      <FaultList faults={faults} scene={scene} />
      <h1>{say(rates ? of.round.title : title)}</h1>
      <p class="lead">{say(rates ? of.cycle.title : of.round.title)}</p>
      <form method="post" action={link(`${of.path}/${rates ? 'case' : 'take-back'}`)}>
        <p>{say(rates ? phrases.enter : phrases.takeBackAsk)}</p>
        <div class={faulty ? 'field code faulty' : 'field code'}>
          <label for="code">{say(phrases.code)}</label>
          <p class="hint" id="code-hint">
            {say(phrases.codeHint)}
          </p>
          <FieldFault field="code" faults={faults} scene={scene} />
          <input
            id="code"
            name="code"
            value={(typed ?? '').slice(0, 60)}
            autocomplete="off"
            autocapitalize="characters"
            autocorrect="off"
            spellcheck={false}
            aria-required="true"
            aria-invalid={faulty ? 'true' : undefined}
            aria-describedby={faulty ? 'code-hint code-fault' : 'code-hint'}
          />
        </div>
        <div class="actions">
          <button class="button" type="submit">
            {say(rates ? phrases.next : phrases.takeBackNext)}
          </button>
        </div>
      </form>
      {rates && (
        <p>
          <a href={link(`${of.path}/take-back`)}>{say(phrases.takeBackLink)}</a>
        </p>
      )}
    </>,
  );
}
