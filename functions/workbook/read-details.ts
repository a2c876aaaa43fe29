import { Fact } from '../../shared/evidence/evidence.ts';
import { chosen, joined } from './choices.ts';
import { askedColumns } from './matter-columns.ts';
import { cellIn, noteAt, type Reading, type RowCell } from './reading.ts';
import type { TableHead } from './table-head.ts';
import { type ColumnName, columnTitles } from './template-phrases.ts';
import type { Item } from './titles.ts';
import { nameKey, typedDay, typedNumber } from './typed.ts';
import type { ReadRow, ReadSheet } from './uploaded.ts';

/** What a row of a list tells beside whose and of what kind it is. */
export type Details = Omit<Fact, 'id' | 'indicator' | 'unit' | 'field'>;

/** Value, days, choices and texts of a row; undefined where one of them cannot be read, which is noted. */
export function detailsIn(
  reading: Reading,
  sheet: ReadSheet,
  head: TableHead,
  row: ReadRow,
  item: Item,
  field: string | undefined,
): Details | undefined {
  const said: { -readonly [K in keyof Details]: Details[K] } = {};
  let sound = true;
  const wrong = (cell: RowCell, ...[code, fills]: FaultSaid) => {
    sound = false;
    noteAt(reading, sheet, cell, code, fills);
  };
  const filled = (name: ColumnName) => {
    const found = cellIn(row, head.columns.get(name));
    if (!found?.cell) return undefined;
    const needless = askedColumns.some((one) => one === name) && !item.parts.some((one) => one === name);
    if (!needless) return { ...found, cell: found.cell };
    wrong(found, 'part-not-asked', { item: item.title, title: columnTitles[name] });
    return undefined;
  };
  const value = filled('amount');
  if (value) {
    const number = typedNumber(value.cell);
    if (typeof number === 'string') said.value = number;
    else wrong(value, number.code);
  }
  for (const name of ['day', 'until'] as const) {
    const day = filled(name);
    if (!day) continue;
    const read = typedDay(day.cell);
    if (typeof read === 'string') said[name] = read;
    else wrong(day, read.code);
  }
  for (const [name, choices] of [
    ['level', levelsOf(item, field)],
    ['circumstance', item.circumstances],
  ] as const) {
    const word = filled(name);
    if (!word) continue;
    const { kind } = word.cell;
    const choice = chosen(word.text, choices);
    if (kind === 'formula' || kind === 'error') wrong(word, kind);
    else if (choice) said[name] = choice.id;
    else wrong(word, 'word-unknown', { words: joined(choices.map(({ title }) => title)) });
  }
  for (const [name, most] of textColumns) {
    const cell = filled(name);
    if (!cell) continue;
    const { kind } = cell.cell;
    // Panels are known by ids, in which width and capitals mean nothing.
    const text = name === 'panel' ? nameKey(cell.text) : cell.text;
    if (kind === 'formula' || kind === 'error') wrong(cell, kind);
    else if (kind === 'day') wrong(cell, 'day-for-text');
    else if (text.length > most) wrong(cell, 'too-long-text', { most: String(most) });
    else if (name === 'panel' && !Fact.shape.panel.safeParse(text).success) wrong(cell, 'panel-form');
    else said[name] = text;
  }
  return sound ? said : undefined;
}

/** The levels a row of some kind may name: the kind's own where it has any. */
function levelsOf({ kinds, levels }: Item, field: string | undefined): Item['levels'] {
  const own = kinds.find(({ id }) => id === field)?.levels;
  return own ? levels.filter(({ id }) => own.includes(id)) : levels;
}

type FaultSaid = [code: Parameters<typeof noteAt>[3], fills?: Parameters<typeof noteAt>[4]];

/** The texts of a row, and the most characters of each. */
const textColumns = [
  ['panel', 40],
  ['rater', 64],
  ['matter', 80],
  ['basis', 500],
  ['note', 500],
] as const;
