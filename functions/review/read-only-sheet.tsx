import type { FC } from 'hono/jsx';
import { type Chosen, choicesOf } from '../web/matrix.tsx';
import type { Scene } from '../web/scene.ts';
import { Scroll } from '../web/scroll.tsx';
import { cellOf } from './cells.ts';
import type { Asked } from './found.ts';
import { phrases } from './phrases.ts';

/** Every answer of a sheet to be read: units down, items across. */
export const ReadOnlySheet: FC<{ readonly asked: Asked; readonly chosen: Chosen; readonly scene: Scene }> = (given) => {
  const { asked, chosen, scene } = given;
  const { say } = scene;
  const { items } = asked.audience.sheet;
  const choices = choicesOf(asked.audience.sheet);
  return (
    <Scroll label={say(phrases.matrixLabel)} scene={scene}>
      <table class="figures stack">
        <thead>
          <tr>
            <th scope="col">{say(phrases.unit)}</th>
            {items.map(({ title }) => (
              <th scope="col">{say(title)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {asked.task.subjects.map(({ unit, title }) => (
            <tr>
              <th scope="row">{say(title)}</th>
              {items.map((item) => {
                const value = cellOf(chosen, { unit, item: item.id });
                const found = choices.find((choice) => choice.value === value);
                return (
                  <td data-label={say(item.title)}>
                    {found ? say(found.title) : <span class="tag warn">{say(phrases.empty)}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
};
