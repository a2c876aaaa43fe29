import type { FC } from 'hono/jsx';
import { fill, type Words } from '../../shared/words.ts';
import { choicesOf } from '../web/matrix.tsx';
import type { Scene } from '../web/scene.ts';
import type { Differing } from './cells.ts';
import type { Asked } from './found.ts';
import { phrases } from './phrases.ts';

/** Two persons' answers where they are not alike, cell by cell. `row` says what the two are, `head` why it matters. */
export const DifferingCells: FC<{
  readonly asked: Asked;
  readonly differing: readonly Differing[];
  readonly head: Words;
  readonly row: Words;
  readonly next?: Words;
  readonly scene: Scene;
}> = ({ asked, differing, head, row, next, scene: { say } }) => {
  const { sheet } = asked.audience;
  const choices = choicesOf(sheet);
  const answer = (value: string | undefined) =>
    say(choices.find((choice) => choice.value === value)?.title ?? phrases.empty);
  return (
    <div class="note warn" role="alert">
      <p>{fill(say(head), { n: String(differing.length) })}</p>
      <ul>
        {differing.map(({ unit, item, mine, theirs }) => (
          <li>
            {fill(say(row), {
              unit: titleIn(
                asked.task.subjects.map((one) => ({ id: one.unit, title: one.title })),
                unit,
                say,
              ),
              item: titleIn(sheet.items, item, say),
              mine: answer(mine),
              theirs: answer(theirs),
            })}
          </li>
        ))}
      </ul>
      {next && <p>{say(next)}</p>}
    </div>
  );
};

function titleIn(
  all: readonly { readonly id: string; readonly title: Words }[],
  id: string,
  say: (words: Words) => string,
): string {
  const found = all.find((one) => one.id === id);
  return found ? say(found.title) : id;
}
