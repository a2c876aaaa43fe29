import { matterId } from '../../shared/evidence/matter-id.ts';
import { chosen, joined } from './choices.ts';
import { askedColumns } from './matter-columns.ts';
import { detailsIn } from './read-details.ts';
import { keepFigure } from './read-figures.ts';
import { readUnit } from './read-unit.ts';
import { cellIn, type FactPlaces, keep, noteAt, type Reading, type RowCell } from './reading.ts';
import type { TableHead } from './table-head.ts';
import { type Item, itemsOf } from './titles.ts';
import { nameKey } from './typed.ts';
import type { ReadRow, ReadSheet } from './uploaded.ts';

/**
 * Reads a list: a row a matter or a figure, named by unit, item, kind. `only` is the item of the whole sheet; without it every
 * row names its own.
 *
 * A row that says nothing but who and what is read over: templates prepare such rows.
 */
export function readList(reading: Reading, sheet: ReadSheet, head: TableHead, only: Item | undefined): void {
  const again = new Map<string, { readonly times: number; readonly at: string }>();
  const telling = [...said, ...(only ? (['kind'] as const) : [])];
  for (const row of sheet.rows) {
    if (row.row <= head.row) continue;
    if (!telling.some((name) => cellIn(row, head.columns.get(name))?.cell)) continue;
    const found = readUnit(reading, sheet, head, row, true);
    const item = only ?? itemIn(reading, sheet, head, row);
    const field = item && kindIn(reading, sheet, head, row, item);
    const details = item && detailsIn(reading, sheet, head, row, item, field);
    if (!found || !item || field === undefined || !details) continue;
    const at = placesIn(head, row);
    const { unit } = found.unit;
    const { indicator } = item;
    if (!item.several) {
      const { value } = details;
      if (value === undefined) noteAt(reading, sheet, at.value, 'value-missing');
      else keepFigure(reading, sheet, { indicator, field, unit, ...details, value }, at.value, at.day);
      continue;
    }
    const fact = { indicator, unit, field, ...details };
    const once = matterId(reading.asked.source, fact);
    const before = again.get(once);
    const times = (before?.times ?? 0) + 1;
    again.set(once, { times, at: before?.at ?? at.rater.at });
    // Of two scores by one rater nobody can say which holds, and the judgement would count neither.
    if (before && item.byRater && details.rater !== undefined) {
      noteAt(reading, sheet, at.rater, 'rater-twice', { other: before.at });
      continue;
    }
    keep(reading, sheet, { id: matterId(reading.asked.source, fact, times), ...fact }, at);
  }
}

/** Columns whose cells make a row say something. */
const said = [...askedColumns, 'amount', 'day', 'matter', 'basis', 'note'] as const;

function placesIn(head: TableHead, row: ReadRow): Required<FactPlaces> {
  const whole = { at: `A${row.row}`, text: '' };
  const of = (name: Parameters<typeof head.columns.get>[0]): RowCell => cellIn(row, head.columns.get(name)) ?? whole;
  return {
    ...{ value: of('amount'), day: of('day'), matter: of('matter') },
    ...{ level: of('level'), rater: of('rater'), panel: of('panel'), until: of('until') },
  };
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
  const [first, ...others] = item.kinds;
  if (cell.text === '' && others.length === 0) return first?.id;
  const kind = chosen(cell.text, item.kinds);
  if (!kind)
    noteAt(reading, sheet, cell, cell.text === '' ? 'kind-missing' : 'kind-unknown', {
      kinds: joined(item.kinds.map(({ title }) => title)),
    });
  return kind?.id;
}
