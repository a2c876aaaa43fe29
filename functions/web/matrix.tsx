import type { FC } from 'hono/jsx';
import type { Unit } from '../../shared/cycle/cycle.ts';
import type { SheetFault } from '../../shared/evidence/sheet.ts';
import type { Plan, Sheet } from '../../shared/plan/schema.ts';
import { fill, type Phrases, type Words } from '../../shared/words.ts';
import type { FieldFaultOf } from './fault-list.tsx';
import type { Form } from './form.ts';
import { type Chosen, cellWords, choicesOf, type Drawn, ListRow, matrixField, TickRow } from './matrix-cells.tsx';
import type { Scene } from './scene.ts';

export { type Chosen, choicesOf, matrixField };

const phrases = {
  unit: { zh: '评价对象', en: 'Unit' },
  onTop: { zh: '{unit}“{title}”：{fault}', en: '{unit}, "{title}": {fault}' },
} satisfies Phrases;

/** What a matrix sends: every value of every cell, by unit and item. */
export type SentCells = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** A group of units and what it is called. */
type GroupTitle = Pick<Plan['groups'][number], 'id' | 'title'>;

/**
 * A sheet about many units as a table: units down; across the items with one list of answers a cell, or, where there is
 * one item only, its levels with one tick a row. "Don't know" is always offered.
 *
 * With `groups` the units stand under the titles of their groups, in the order in which the units bring them. On a phone
 * each unit is a block of its own.
 */
export const MatrixFields: FC<
  Drawn & { readonly subjects: readonly Unit[]; readonly groups?: readonly GroupTitle[] }
> = ({ sheet, subjects, chosen, faults, groups, scene }) => {
  const { say } = scene;
  const [first, ...more] = sheet.items;
  const only = more.length === 0 ? first : undefined;
  const drawn: Drawn = { sheet, chosen, faults, scene };
  const columns = only ? sheet.scale.length + 2 : sheet.items.length + 1;
  return (
    <table class={only ? 'figures matrix ticks' : 'figures matrix'}>
      {only && (
        <caption>
          {say(only.title)}
          {only.hint && <span class="hint"> {say(only.hint)}</span>}
        </caption>
      )}
      <thead>
        <tr>
          <th scope="col">{say(phrases.unit)}</th>
          {only ? <LevelHeads sheet={sheet} scene={scene} /> : <ItemHeads sheet={sheet} scene={scene} />}
        </tr>
      </thead>
      {gathered(subjects, groups).map(({ title, units }) => (
        <tbody>
          {title && (
            <tr class="group">
              <th scope="rowgroup" colspan={columns}>
                {say(title)}
              </th>
            </tr>
          )}
          {units.map((unit) =>
            only ? <TickRow unit={unit} item={only.id} {...drawn} /> : <ListRow unit={unit} {...drawn} />,
          )}
        </tbody>
      ))}
    </table>
  );
};

type Heads = { readonly sheet: Sheet; readonly scene: Scene };

const ItemHeads: FC<Heads> = ({ sheet, scene: { say } }) =>
  sheet.items.map(({ id, title, hint }) => (
    <th scope="col">
      <span id={`i.${id}`}>{say(title)}</span>
      {hint && <span class="hint"> {say(hint)}</span>}
    </th>
  ));

const LevelHeads: FC<Heads> = ({ sheet, scene: { say } }) =>
  choicesOf(sheet).map(({ value, title }) => (
    <th scope="col" id={`l.${value}`} class={value === 'unknown' ? 'apart' : undefined}>
      {say(title)}
    </th>
  ));

/**
 * What a form says about units, and the names of fields that are neither cells nor among the page's `own`. Whether
 * the units and items were asked at all is `readSheet`'s matter.
 */
export function readMatrix(
  form: Form,
  own: readonly string[] = [],
): { readonly sent: SentCells; readonly strangers: readonly string[] } {
  const sent = new Map<string, Map<string, readonly string[]>>();
  const strangers: string[] = [];
  for (const [field, values] of form) {
    const [, unit, item] = /^a\.([^.]+)\.([^.]+)$/.exec(field) ?? [];
    if (unit === undefined || item === undefined) {
      if (!own.includes(field)) strangers.push(field);
      continue;
    }
    const cells = sent.get(unit) ?? new Map<string, readonly string[]>();
    sent.set(unit, cells.set(item, values));
  }
  return { sent, strangers };
}

/** What was sent as it is shown again: cells that came once, right or wrong. */
export function chosenOf(sent: SentCells): Chosen {
  const chosen = new Map<string, Map<string, string>>();
  for (const [unit, cells] of sent) {
    const own = new Map<string, string>();
    for (const [item, [value, ...more]] of cells)
      if (value !== undefined && value !== '' && more.length === 0) own.set(item, value);
    chosen.set(unit, own);
  }
  return chosen;
}

/** The faults of a matrix in words that name unit and question, for the list on top. Strangers have no place there. */
export function matrixFaults(
  sheet: Sheet,
  subjects: readonly Unit[],
  faults: readonly SheetFault[],
): readonly FieldFaultOf[] {
  return faults.map(({ subject, item, code }) => {
    const unit = subjects.find((one) => one.unit === subject);
    const asked = sheet.items.find(({ id }) => id === item);
    if (!unit || !asked) throw new Error(`${subject}, ${item} is not on the sheet and has no place on its page`);
    const said = (language: keyof Words) =>
      fill(phrases.onTop[language], {
        unit: unit.title[language],
        title: asked.title[language],
        fault: cellWords(code)[language],
      });
    return { field: matrixField(subject, item), words: { zh: said('zh'), en: said('en') } };
  });
}

/** Whether a fault is about something that was not asked: it belongs to no cell. */
export const isStranger = ({ code }: SheetFault): boolean => code === 'no-such-item' || code === 'no-such-subject';

/** Units with the title they stand under: one list without a title where no groups are given. */
function gathered(
  subjects: readonly Unit[],
  groups: readonly GroupTitle[] | undefined,
): readonly { readonly title?: Words; readonly units: readonly Unit[] }[] {
  if (!groups) return [{ units: subjects }];
  return [...new Set(subjects.map(({ group }) => group))].map((id) => {
    const title = groups.find((group) => group.id === id)?.title;
    return { units: subjects.filter(({ group }) => group === id), ...(title && { title }) };
  });
}
