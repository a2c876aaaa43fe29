import { cardSubjects } from '../../shared/cycle/task.ts';
import type { Words } from '../../shared/words.ts';
import type { CodeFault } from '../store/card-code.ts';
import { FaultList, FieldFault } from '../web/fault-list.tsx';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import type { Asked } from './asked.ts';
import { lettersOf } from './card.ts';
import { filled, phrases } from './phrases.ts';
import { Privacy } from './privacy.tsx';

/**
 * Where a citizen begins: what is asked, and a field for the code of his card. A scanned card fills it in by itself.
 *
 * With `fault` the page says what is wrong with the code, which stands in the field as it was typed.
 */
export function cardPage(scene: Scene, asked: Asked, fault?: Words, typed = ''): Response {
  const { cycle, round } = asked;
  const faults = fault ? [{ field: 'code', words: fault }] : [];
  return page(
    scene,
    {
      title: asked.audience.cards === 'all-units' ? phrases.tabTitleAll : phrases.tabTitle,
      status: fault ? 422 : 200,
      nav: false,
      look: 'citizen',
      scripts: ['/static/card-island.js'],
    },
    <>
      <FaultList faults={faults} scene={scene} />
      <h1>{scene.say(round.title)}</h1>
      <p class="lead">{scene.say(cycle.title)}</p>
      <form method="post" action={scene.link(`${asked.path}/card`)}>
        <p>{scene.say(phrases.enterCard)}</p>
        <div class={fault ? 'field code faulty' : 'field code'}>
          <label for="code">{scene.say(phrases.cardLabel)}</label>
          <p class="hint" id="code-hint">
            {scene.say(phrases.cardHint)}
          </p>
          <FieldFault field="code" faults={faults} scene={scene} />
          <input
            id="code"
            name="code"
            value={typed.slice(0, 60)}
            autocomplete="off"
            autocapitalize="characters"
            autocorrect="off"
            spellcheck={false}
            aria-required="true"
            aria-invalid={fault ? 'true' : undefined}
            aria-describedby={fault ? 'code-hint code-fault' : 'code-hint'}
          />
        </div>
        <div class="actions">
          <button class="button" type="submit">
            {scene.say(phrases.next)}
          </button>
        </div>
      </form>
      <p>{scene.say(phrases.scan)}</p>
      <p>{scene.say(whatHappens(asked))}</p>
      <Privacy scene={scene} />
    </>,
  );
}

function whatHappens({ audience, cycle, sheet }: Asked): Words {
  if (audience.cards !== 'all-units') return phrases.whatHappens;
  const n = String(cardSubjects(audience, cycle.roster).length);
  const items = sheet.items.length;
  return items === 1
    ? filled(phrases.whatHappensAll, { n })
    : filled(phrases.whatHappensAllItems, { n, items: String(items) });
}

/** What is wrong with a code, as precisely as it can be said without looking it up. */
export function codeFault(fault: CodeFault, typed: string): Words {
  const letters = lettersOf(typed);
  switch (fault) {
    case 'empty':
      return phrases.codeEmpty;
    case 'wrong-length':
      return filled(phrases.codeLength, { n: String([...letters].length) });
    case 'wrong-character':
      return filled(phrases.codeCharacter, {
        mark: [...letters].find((mark) => !/[0-9A-TV-Za-tv-z]/.test(mark)) ?? '?',
      });
    case 'wrong-check':
      return phrases.codeCheck;
  }
}
