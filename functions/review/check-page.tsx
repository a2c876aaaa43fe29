import type { Child, FC } from 'hono/jsx';
import { fill, type Words } from '../../shared/words.ts';
import { type Chosen, choicesOf, matrixField } from '../web/matrix.tsx';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { answerField } from '../web/sheet.tsx';
import { type Cell, cellOf, cellsOf, missingOf } from './cells.ts';
import { Crumbs } from './crumbs.tsx';
import { scopeOf } from './draft.ts';
import type { Asked } from './found.ts';
import { filled, phrases } from './phrases.ts';
import { ReadOnlySheet } from './read-only-sheet.tsx';
import { Progress } from './sheet-page.tsx';

/** What the last look shows: the sheet as it would be handed in, under which mark, and what happened before, if anything. */
export type CheckView = {
  readonly chosen: Chosen;
  readonly nonce: string;
  readonly status?: 200 | 409;
  readonly notice?: Child;
};

/** The last look: what is missing, what is conspicuous, every answer once more, and the button that is final. */
export function checkPage(scene: Scene, asked: Asked, { chosen, nonce, status = 200, notice }: CheckView): Response {
  const { say, link } = scene;
  const missing = missingOf(scopeOf(asked), chosen);
  const isComplete = missing.length === 0;
  return page(
    scene,
    { title: phrases.checkTitle, status, wide: true },
    <>
      <Crumbs asked={asked} scene={scene} />
      <h1>{say(phrases.checkTitle)}</h1>
      <p class="lead">{say(filled(phrases.checkLead, { seat: asked.task.seat.title, round: asked.round.title }))}</p>
      {notice}
      <Progress asked={asked} chosen={chosen} scene={scene} />
      {!isComplete && <Missing asked={asked} missing={missing} scene={scene} />}
      <AllAlike asked={asked} chosen={chosen} scene={scene} />
      <h2>{say(isComplete ? phrases.answers : phrases.answersSoFar)}</h2>
      <ReadOnlySheet asked={asked} chosen={chosen} scene={scene} />
      {isComplete && <p class="note warn">{say(phrases.final)}</p>}
      <div class="actions">
        {isComplete && <HandInForm asked={asked} chosen={chosen} nonce={nonce} label={phrases.handIn} scene={scene} />}
        <a class={isComplete ? 'button quiet' : 'button'} href={link(asked.path)}>
          {say(phrases.backToSheet)}
        </a>
      </div>
    </>,
  );
}

/** The whole sheet in hidden fields: what was looked at is what is handed in, and may be sent again as it was. */
export const HandInForm: FC<{
  readonly asked: Asked;
  readonly chosen: Chosen;
  readonly nonce: string;
  readonly label: Words;
  readonly scene: Scene;
}> = ({ asked, chosen, nonce, label, scene }) => (
  <form method="post" action={scene.link(`${asked.path}/hand-in`)}>
    <input type="hidden" name="nonce" value={nonce} />
    {cellsOf(scopeOf(asked)).map((cell) => (
      <input type="hidden" name={matrixField(cell.unit, cell.item)} value={cellOf(chosen, cell) ?? ''} />
    ))}
    <button class="button" type="submit">
      {scene.say(label)}
    </button>
  </form>
);

/** Every missing answer, unit by unit, each a link to where it is given. */
const Missing: FC<{ readonly asked: Asked; readonly missing: readonly Cell[]; readonly scene: Scene }> = (given) => {
  const { asked, missing, scene } = given;
  const { say, link } = scene;
  const { items } = asked.audience.sheet;
  const units = asked.task.subjects.filter(({ unit }) => missing.some((cell) => cell.unit === unit));
  const missingItems = (unit: string): readonly { readonly id: string; readonly words: Words }[] => {
    const own = items.filter(({ id }) => missing.some((cell) => cell.unit === unit && cell.item === id));
    const [first] = own;
    // A unit that nobody began with is one thing to do.
    if (first && own.length === items.length && own.length > 1)
      return [{ id: first.id, words: filled(phrases.allOfUnit, { n: String(own.length) }) }];
    return own.map(({ id, title }) => ({ id, words: title }));
  };
  return (
    <div class="fault-summary" role="alert">
      <h2>{fill(say(phrases.missingTitle), { n: String(missing.length) })}</h2>
      <p>{say(phrases.missingHint)}</p>
      <ul>
        {units.map(({ unit, title }) => (
          <li>
            {say(title)}
            {missingItems(unit).map((item) => (
              <>
                {' '}
                <a href={link(`${asked.path}/units/${unit}#${answerField(item.id)}`)}>{say(item.words)}</a>
              </>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
};

/** A sheet of equal answers may be meant so; whoever hands it in should know what a plan may make of it. */
const AllAlike: FC<{ readonly asked: Asked; readonly chosen: Chosen; readonly scene: Scene }> = (given) => {
  const { asked, chosen, scene } = given;
  const values = cellsOf(scopeOf(asked)).map((cell) => cellOf(chosen, cell));
  const [first] = values;
  if (values.length < 2 || first === undefined || values.some((value) => value !== first)) return null;
  const level = choicesOf(asked.audience.sheet).find(({ value }) => value === first)?.title ?? phrases.empty;
  return <p class="note warn">{scene.say(filled(phrases.allAlike, { n: String(values.length), level }))}</p>;
};
