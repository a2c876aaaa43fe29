import type { FC } from 'hono/jsx';
import type { Unit } from '../../shared/cycle/cycle.ts';
import type { SheetFault } from '../../shared/evidence/sheet.ts';
import type { Sheet } from '../../shared/plan/schema.ts';
import type { Phrases, Words } from '../../shared/words.ts';
import { FieldFault, type FieldFaultOf } from './fault-list.tsx';
import type { Scene } from './scene.ts';

const phrases = {
  dontKnow: { zh: '不了解', en: "Don't know" },
  choose: { zh: '请选择', en: 'Choose' },
  missing: { zh: '还没有选。', en: 'No answer yet.' },
  repeated: { zh: '收到了不止一个答案，请只选一个。', en: 'More than one answer arrived, please choose one.' },
  'not-a-level': {
    zh: '收到的答案不在选项里，请重新选。',
    en: 'What arrived is not one of the answers offered, please choose again.',
  },
} satisfies Phrases;

/** What was picked, as it was sent, by unit and item. */
export type Chosen = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What every cell of a matrix is drawn from. */
export type Drawn = {
  readonly sheet: Sheet;
  readonly chosen: Chosen;
  readonly faults: readonly SheetFault[];
  readonly scene: Scene;
};

/** The name of the field of one cell, and the id that leads to it. */
export const matrixField = (unit: string, item: string): string => `a.${unit}.${item}`;

/** Every answer that may be given, best first, then "don't know". */
export function choicesOf(sheet: Sheet): readonly { readonly value: string; readonly title: Words }[] {
  const levels = sheet.scale.map(({ title }, level) => ({ value: String(level), title }));
  return [...levels, { value: 'unknown', title: phrases.dontKnow }];
}

/** What is wrong with one cell, in words beside it. */
export function cellWords(code: SheetFault['code']): Words {
  if (code === 'no-such-item' || code === 'no-such-subject')
    throw new Error('what was not asked has no place beside a cell');
  return phrases[code];
}

/** A unit's row of a sheet with several items: one list of answers each. */
export const ListRow: FC<Drawn & { readonly unit: Unit }> = ({ unit, sheet, chosen, faults, scene }) => {
  const { say } = scene;
  return (
    <tr>
      <th scope="row" id={`u.${unit.unit}`}>
        {say(unit.title)}
      </th>
      {sheet.items.map((item) => {
        const field = matrixField(unit.unit, item.id);
        const own = faultsOf(faults, unit.unit, item.id);
        const picked = chosen.get(unit.unit)?.get(item.id);
        return (
          <td class={own.length > 0 ? 'faulty' : undefined} data-label={say(item.title)}>
            <select
              id={field}
              name={field}
              aria-labelledby={`u.${unit.unit} i.${item.id}`}
              {...(own.length > 0 && { 'aria-invalid': 'true', 'aria-describedby': `${field}-fault` })}
            >
              <option value="">{say(phrases.choose)}</option>
              {choicesOf(sheet).map(({ value, title }) => (
                <option value={value} selected={picked === value}>
                  {say(title)}
                </option>
              ))}
            </select>
            <FieldFault field={field} faults={own} scene={scene} />
          </td>
        );
      })}
    </tr>
  );
};

/** A unit's row of a sheet with one item: one tick. The first one bears the field's id, so that a fault leads there. */
export const TickRow: FC<Drawn & { readonly unit: Unit; readonly item: string }> = (given) => {
  const { unit, item, sheet, chosen, faults, scene } = given;
  const field = matrixField(unit.unit, item);
  const own = faultsOf(faults, unit.unit, item);
  const picked = chosen.get(unit.unit)?.get(item);
  return (
    <tr class={own.length > 0 ? 'wrong' : undefined}>
      <th scope="row">
        <span id={`u.${unit.unit}`}>{scene.say(unit.title)}</span>
        <FieldFault field={field} faults={own} scene={scene} />
      </th>
      {choicesOf(sheet).map(({ value, title }, index) => (
        <td class={value === 'unknown' ? 'apart' : undefined}>
          <label>
            <input
              type="radio"
              id={index === 0 ? field : undefined}
              name={field}
              value={value}
              checked={picked === value}
              aria-labelledby={`u.${unit.unit} l.${value}`}
              {...(own.length > 0 && { 'aria-describedby': `${field}-fault` })}
            />
            <span>{scene.say(title)}</span>
          </label>
        </td>
      ))}
    </tr>
  );
};

function faultsOf(faults: readonly SheetFault[], unit: string, item: string): readonly FieldFaultOf[] {
  return faults
    .filter((fault) => fault.subject === unit && fault.item === item)
    .map(({ code }) => ({ field: matrixField(unit, item), words: cellWords(code) }));
}
