import type { FC } from 'hono/jsx';
import { fill } from '../../shared/words.ts';
import { FieldFault } from '../web/fault-list.tsx';
import type { Scene } from '../web/scene.ts';
import { phrases } from './phrases.ts';
import { pathOf } from './section.ts';
import type { Source } from './source.ts';
import type { Cell, Row, WeightForm } from './tried-weights.ts';
import { depthClass } from './weights-page.tsx';
import { whatIfWords as words } from './what-if-words.ts';

type Given = { readonly form: WeightForm; readonly scene: Scene };

/** The tree with a field for every weight, and below each branch what its children come to. */
export const WeightFields: FC<Given & { readonly source: Source }> = ({ source, form, scene }) => {
  const { say, link } = scene;
  const { path, on } = source;
  return (
    <form method="get" action={link(pathOf({ path, on: undefined }, 'what-if'))}>
      {on !== undefined && <input type="hidden" name="on" value={on} />}
      <h2 id="weights">{say(words.form)}</h2>
      <p>{say(words.formHint)}</p>
      <table class="figures stack" aria-labelledby="weights">
        <thead>
          <tr>
            <th scope="col">{say(phrases.indicator)}</th>
            {form.columns.map(({ title }) => (
              <th scope="col">{say(title ?? words.all)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {form.rows.map((row) => (
            <FormRow row={row} form={form} scene={scene} />
          ))}
        </tbody>
      </table>
      <p class="actions">
        <button class="button" type="submit">
          {say(words.run)}
        </button>
        <a class="button quiet" href={link(pathOf(source, 'what-if'))}>
          {say(words.reset)}
        </a>
      </p>
    </form>
  );
};

const FormRow: FC<Given & { readonly row: Row }> = ({ row, form, scene }) => {
  const { say } = scene;
  const { node, depth, cells, sums } = row;
  return (
    <tr>
      <th scope="row">
        <div class={depthClass(depth)}>{node.children ? <strong>{say(node.title)}</strong> : say(node.title)}</div>
      </th>
      {form.columns.map(({ title }, at) => {
        const [cell, sum] = [cells[at], sums[at]];
        return (
          <td data-label={say(title ?? words.all)}>
            {cell ? <WeightField cell={cell} form={form} scene={scene} /> : !sum && '—'}
            {sum && (
              <span id={sum.id} class={sum.isRight ? 'sum' : 'sum off'}>
                {fill(say(words.sum), { sum: sum.sum })}
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
};

const WeightField: FC<Given & { readonly cell: Cell }> = ({ cell, form, scene }) => {
  const { say } = scene;
  const { field, title, column, planned, written, weight } = cell;
  const isWrong = weight === undefined;
  const label = column.title ? fill(say(words.label), { title: say(title), group: say(column.title) }) : say(title);
  return (
    <div class={isWrong ? 'faulty' : undefined}>
      <FieldFault field={field} faults={form.faults} scene={scene} />
      <input
        id={field}
        name={field}
        value={written}
        inputmode="decimal"
        autocomplete="off"
        class="short"
        aria-label={label}
        aria-invalid={isWrong ? 'true' : undefined}
        aria-describedby={isWrong ? `${field}-fault` : undefined}
      />
      {weight !== planned && <span class="sum">{fill(say(words.was), { weight: planned })}</span>}
    </div>
  );
};
