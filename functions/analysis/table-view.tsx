import type { Child, FC } from 'hono/jsx';
import type { Scene } from '../web/scene.ts';
import { Scroll } from '../web/scroll.tsx';
import { fixed } from './amounts.ts';
import type { Table, Value } from './report/table.ts';

/** A table of the report as it stands in the workbook, with what is said above it and a chart between. Without columns it is notes alone. */
export const TableView: FC<{ readonly table: Table; readonly scene: Scene; readonly children?: Child }> = (given) => {
  const { table, scene, children } = given;
  const { say } = scene;
  const { title, notes, columns, rows } = table;
  return (
    <section>
      <h2>{say(title)}</h2>
      {notes.map((note) => (
        <p>{say(note)}</p>
      ))}
      {children}
      {rows.length > 0 && (
        <Scroll label={say(title)} scene={scene}>
          <table class="figures names">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th scope="col" class={column.numeric ? 'num' : undefined}>
                    {say(column.title)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr>
                  {row.map((value, at) =>
                    at === 0 ? (
                      <th scope="row">{shown(value, scene)}</th>
                    ) : (
                      <td class={columns[at]?.numeric ? 'num' : undefined}>{shown(value, scene)}</td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
};

function shown(value: Value, { say }: Scene): string {
  if (value === undefined) return '—';
  if (typeof value === 'string') return value;
  return 'n' in value ? fixed(value.n, value.places) : say(value);
}
