import type { FC } from 'hono/jsx';
import { whatIf } from '../../shared/statistics/what-if.ts';
import { fill } from '../../shared/words.ts';
import { sha256 } from '../store/digest.ts';
import { FaultList } from '../web/fault-list.tsx';
import type { Scene } from '../web/scene.ts';
import { judged } from './basis.ts';
import { analysisPage } from './frame.tsx';
import { pathOf } from './section.ts';
import type { Source } from './source.ts';
import { readWeights, triedWeights, type WeightForm } from './tried-weights.ts';
import { WeightFields } from './what-if-form.tsx';
import { Moves } from './what-if-result.tsx';
import { whatIfWords as words } from './what-if-words.ts';

/** Lets somebody try other weights on the same evidence. They stand in the address, and only those that differ from the plan's. */
export function tryWeights(scene: Scene, source: Source): Response {
  const { say, link, c } = scene;
  const form = readWeights(source.plan, (field) => c.req.query(field));
  const { changed, faults, rows } = form;
  const sent = rows.flatMap((row) => row.cells.filter((cell) => cell && c.req.query(cell.field) !== undefined));
  if (faults.length === 0 && changed.length > 0 && sent.length > changed.length) {
    const differing = Object.fromEntries(changed.map(({ field, written }) => [field, written]));
    return c.redirect(link(pathOf(source, 'what-if', differing)), 303);
  }
  const hasWeights = rows.some(({ cells }) => cells.some((cell) => cell));
  return analysisPage(
    scene,
    source,
    {
      section: 'what-if',
      status: faults.length > 0 ? 422 : 200,
      top: <FaultList faults={faults} scene={scene} />,
    },
    <>
      <p class="lead">{say(words.lead)}</p>
      {faults.length === 0 && changed.length > 0 && <Found source={source} form={form} scene={scene} />}
      {faults.length === 0 && changed.length === 0 && sent.length > 0 && (
        <p class="note" role="status">
          {say(words.nothingChanged)}
        </p>
      )}
      {hasWeights ? <WeightFields source={source} form={form} scene={scene} /> : <p>{say(words.noWeights)}</p>}
    </>,
  );
}

const Found: FC<{ readonly source: Source; readonly form: WeightForm; readonly scene: Scene }> = (given) => {
  const { source, form, scene } = given;
  const { say } = scene;
  const found = whatIf(judged(source), triedWeights(form), sha256);
  // The form refuses whatever this would: the two disagree only by a mistake of ours.
  if ('faults' in found) throw new Error(`weights to try were refused: ${JSON.stringify(found.faults)}`);
  return (
    <>
      <h2>{say(words.notAResult)}</h2>
      <p>{say(words.changed)}</p>
      <ul>
        {form.changed.map(({ title, column, planned, written }) => (
          <li>
            {fill(say(column.title ? words.changedGroup : words.changedOne), {
              title: say(title),
              group: column.title ? say(column.title) : '',
              from: planned,
              to: written,
            })}
          </li>
        ))}
      </ul>
      <Moves found={found} scene={scene} />
    </>
  );
};
