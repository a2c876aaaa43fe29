import type { Fact } from '../../shared/evidence/evidence.ts';
import { fieldTitle } from '../../shared/evidence/field.ts';
import { factId } from '../../shared/evidence/hand-in.ts';
import type { Words } from '../../shared/words.ts';
import { keepFigure } from './read-figures.ts';
import { readUnit } from './read-unit.ts';
import { cellIn, keep, noteAt, type Reading, type RowCell } from './reading.ts';
import type { TableHead } from './table-head.ts';
import { type Item, itemsOf } from './titles.ts';
import { nameKey, typedDay, typedNumber } from './typed.ts';
import type { ReadRow, ReadSheet } from './uploaded.ts';

/**
 * Reads a list: a row a matter or a figure, named by unit, item, kind. `only` is the item of the whole sheet; without it every
 * row names its own.
 *
 * A row that says nothing but who and what is read over: templates prepare such rows.
 */
export function readList(reading: Reading, sheet: ReadSheet, head: TableHead, only: Item | undefined): void {
  const again = new Map<string, number>();
  for (const row of sheet.rows) {
    if (row.row <= head.row) continue;
    const filled = (['amount', 'day', 'matter', 'basis', 'note', ...(only ? (['kind'] as const) : [])] as const).some(
      (name) => cellIn(row, head.columns.get(name))?.cell,
    );
    if (!filled) continue;
    const found = readUnit(reading, sheet, head, row, true);
    const item = only ?? itemIn(reading, sheet, head, row);
    const field = item && kindIn(reading, sheet, head, row, item);
    const said = detailsIn(reading, sheet, head, row);
    if (!found || !item || field === undefined || !said) continue;
    const at = placesIn(head, row);
    const { unit } = found.unit;
    const { indicator } = item;
    const { value, ...details } = said;
    if (!item.several) {
      if (value === undefined) noteAt(reading, sheet, at.value, 'value-missing');
      else keepFigure(reading, sheet, { indicator, field, unit, value, ...details }, at.value, at.day);
      continue;
    }
    const key = `${indicator} ${field} ${unit} ${said.matter ?? ''}`;
    const times = (again.get(key) ?? 0) + 1;
    again.set(key, times);
    const id = factId(reading.asked.source, indicator, field, unit, said.matter, times);
    keep(reading, sheet, { id, indicator, unit, field, ...said }, at);
  }
}

function placesIn(head: TableHead, row: ReadRow): { value: RowCell; day: RowCell; matter: RowCell } {
  const whole = { at: `A${row.row}`, text: '' };
  const of = (name: 'amount' | 'day' | 'matter') => cellIn(row, head.columns.get(name)) ?? whole;
  return { value: of('amount'), day: of('day'), matter: of('matter') };
}

function itemIn(reading: Reading, sheet: ReadSheet, head: TableHead, row: ReadRow): Item | undefined {
  const items = itemsOf(reading.asked);
  const cell = cellIn(row, head.columns.get('item')) ?? { at: `A${row.row}`, text: '' };
  const key = nameKey(cell.text);
  const item = items.find(({ indicator, title }) =>
    [indicator, title.zh, title.en].some((text) => nameKey(text) === key),
  );
  if (!item) noteAt(reading, sheet, cell, 'item-unknown', { titles: joined(items.map(({ title }) => title)) });
  return item;
}

function kindIn(reading: Reading, sheet: ReadSheet, head: TableHead, row: ReadRow, item: Item): string | undefined {
  const cell = cellIn(row, head.columns.get('kind')) ?? { at: `A${row.row}`, text: '' };
  const [first, ...others] = item.fields;
  if (cell.text === '' && others.length === 0) return first;
  const key = nameKey(cell.text);
  const field = item.fields.find((one) =>
    [one, fieldTitle(one).zh, fieldTitle(one).en].some((text) => nameKey(text) === key),
  );
  if (field === undefined)
    noteAt(reading, sheet, cell, cell.text === '' ? 'kind-missing' : 'kind-unknown', {
      kinds: joined(item.fields.map(fieldTitle)),
    });
  return field;
}

function joined(all: readonly Words[]): Words {
  return { zh: all.map(({ zh }) => zh).join('、'), en: all.map(({ en }) => en).join(', ') };
}

type Details = Omit<Fact, 'id' | 'indicator' | 'unit' | 'field' | 'level' | 'rater' | 'panel'>;

/** Value, day and texts of a row; undefined where one of them cannot be read, which is noted. */
function detailsIn(reading: Reading, sheet: ReadSheet, head: TableHead, row: ReadRow): Details | undefined {
  const said: { -readonly [K in keyof Details]: Details[K] } = {};
  let sound = true;
  const wrong = (cell: RowCell, code: Parameters<typeof noteAt>[3], fills = {}) => {
    sound = false;
    noteAt(reading, sheet, cell, code, fills);
  };
  const value = cellIn(row, head.columns.get('amount'));
  if (value?.cell) {
    const number = typedNumber(value.cell);
    if (typeof number === 'string') said.value = number;
    else wrong(value, number.code);
  }
  const day = cellIn(row, head.columns.get('day'));
  if (day?.cell) {
    const read = typedDay(day.cell);
    if (typeof read === 'string') said.day = read;
    else wrong(day, read.code);
  }
  for (const [name, most] of [
    ['matter', 80],
    ['basis', 500],
    ['note', 500],
  ] as const) {
    const text = cellIn(row, head.columns.get(name));
    if (!text?.cell) continue;
    const { kind } = text.cell;
    if (kind === 'formula' || kind === 'error') wrong(text, kind);
    else if (kind === 'day') wrong(text, 'day-for-text');
    else if (text.text.length > most) wrong(text, 'too-long-text', { most: String(most) });
    else said[name] = text.text;
  }
  return sound ? said : undefined;
}
