import type { FC } from 'hono/jsx';
import type { Unit } from '../../shared/cycle/cycle.ts';
import { fill } from '../../shared/words.ts';
import type { Chosen } from '../web/matrix.tsx';
import type { Scene } from '../web/scene.ts';
import { cellsOf, missingOf } from './cells.ts';
import { scopeOf } from './draft.ts';
import type { Asked } from './found.ts';
import { phrases } from './phrases.ts';

/** The units of a sheet with how far each is: the way in on a phone, one page a unit. */
export const UnitList: FC<{ readonly asked: Asked; readonly chosen: Chosen; readonly scene: Scene }> = (given) => {
  const { asked, chosen, scene } = given;
  const { say, link } = scene;
  const { audience, task, path, plan } = asked;
  const all = cellsOf(scopeOf(asked)).length;
  const missing = missingOf(scopeOf(asked), chosen).length;
  const next = nextUnit(asked, chosen);
  const groups = plan.groups.filter(({ id }) => task.subjects.some(({ group }) => group === id));
  return (
    <div class="on-phone">
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{say(phrases.unit)}</th>
            <th scope="col" class="num">
              {say(phrases.state)}
            </th>
          </tr>
        </thead>
        {groups.map(({ id, title }) => (
          <tbody>
            <tr class="group">
              <th scope="rowgroup" colspan={2}>
                {say(title)}
              </th>
            </tr>
            {task.subjects
              .filter(({ group }) => group === id)
              .map((unit) => {
                const left = missingOf({ sheet: audience.sheet, subjects: [unit] }, chosen).length;
                return (
                  <tr>
                    <th scope="row">
                      <a href={link(`${path}/units/${unit.unit}`)}>{say(unit.title)}</a>
                    </th>
                    <td class="num">
                      {left === 0 ? (
                        <span class="tag good">{say(phrases.unitDone)}</span>
                      ) : (
                        <span class="tag">{fill(say(phrases.unitMissing), { n: String(left) })}</span>
                      )}
                    </td>
                  </tr>
                );
              })}
          </tbody>
        ))}
      </table>
      <div class="actions">
        {missing > 0 && (
          <a class="button" href={link(`${path}/units/${next.unit}`)}>
            {fill(say(missing === all ? phrases.begin : phrases.goOn), { unit: say(next.title) })}
          </a>
        )}
        <a class={missing > 0 ? 'button quiet' : 'button'} href={link(`${path}/check`)}>
          {say(phrases.check)}
        </a>
        <a href={link(`${path}?as=table`)}>{say(phrases.asTable)}</a>
      </div>
    </div>
  );
};

/** The first unit that lacks an answer; the first of all where none does. */
export function nextUnit({ audience, task }: Asked, chosen: Chosen): Unit {
  const lacking = task.subjects.find((one) => missingOf({ sheet: audience.sheet, subjects: [one] }, chosen).length > 0);
  const [first] = task.subjects;
  if (!first) throw new Error(`the seat ${task.seat.unit} has a task without anybody to rate`);
  return lacking ?? first;
}
