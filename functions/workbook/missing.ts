import type { Unit } from '../../shared/cycle/cycle.ts';
import type { Words } from '../../shared/words.ts';
import { cellFault } from './cell-phrases.ts';
import type { Reading } from './reading.ts';
import type { TableHead } from './table-head.ts';
import { type ColumnName, columnTitles, figuresName } from './template-phrases.ts';
import { figureTitles } from './titles.ts';
import type { CellFault, ReadSheet } from './uploaded.ts';

type Table = { readonly sheet: ReadSheet; readonly head: TableHead };

/**
 * What a hand-in should have and has not: sheets, columns, rows of units. A hand-in replaces the one before it, so that
 * leaving something out must be said by an empty cell, not by a column that is gone.
 *
 * `covered` are the indicators that lists were found for.
 */
export function missingFaults(
  reading: Reading,
  tables: readonly Table[],
  covered: ReadonlySet<string>,
): readonly CellFault[] {
  const { asked } = reading;
  const figures = tables.filter(({ head }) => head.kind === 'figures');
  const [first] = figures;
  const anywhere = tables[0] ? at(tables[0]) : { sheet: '', at: 'A1', value: '' };
  const absent = [...figureTitles(asked)].filter(
    ([figure]) => !covered.has(figure.indicator) && !figures.some(({ head }) => head.figures.has(figure)),
  );
  const sheets: readonly Words[] = [
    ...(absent.length > 0 && !first ? [figuresName(asked)] : []),
    ...asked.matters.filter(({ indicator }) => !covered.has(indicator)).map(({ title }) => title),
  ];
  return [
    ...sheets.map((title) => cellFault(anywhere, 'sheet-missing', { title })),
    ...(first ? absent.map(([, title]) => cellFault(at(first), 'column-missing', { title })) : []),
    ...(first ? unitsMissing(reading, first) : []),
    ...tables.flatMap((table) => (table.head.kind === 'list' ? columnsMissing(reading, table) : [])),
  ];
}

function at({ sheet, head }: Table): { sheet: string; at: string; value: string } {
  return { sheet: sheet.name, at: head.first.at, value: head.first.text };
}

const listed = 8;

function unitsMissing({ asked, units: found, strangers }: Reading, table: Table): readonly CellFault[] {
  const concerned = asked.units.filter(({ unit }) => asked.figures.some(({ units }) => units.has(unit)));
  const missing = concerned.filter(({ unit }) => !found.has(unit));
  // A row whose unit is written wrongly is likely the one that is missing; it was named already.
  if (missing.length <= strangers.length) return [];
  const some = missing.slice(0, listed).map(({ title }: Unit) => title);
  const more = missing.length - some.length;
  const units = {
    zh: some.map(({ zh }) => zh).join('、') + (more > 0 ? `等 ${missing.length} 个` : ''),
    en: some.map(({ en }) => en).join(', ') + (more > 0 ? ` and ${more} more` : ''),
  };
  return [cellFault(at(table), 'units-missing', { units })];
}

/** A list needs its matter keys, its values unless it only counts incidents, and units unless there is only one. */
function columnsMissing({ asked }: Reading, table: Table): readonly CellFault[] {
  const { columns } = table.head;
  const valued =
    asked.figures.length > 0 || asked.matters.some(({ fields }) => fields.some((field) => field !== 'incident'));
  const wanted: readonly ColumnName[] = [
    ...(valued && !columns.has('amount') && !onlyIncidents(asked, table) ? (['amount'] as const) : []),
    ...(asked.matters.length > 0 && !columns.has('matter') ? (['matter'] as const) : []),
  ];
  return wanted.map((name) => cellFault(at(table), 'column-missing', { title: columnTitles[name] }));
}

function onlyIncidents(asked: Reading['asked'], { sheet, head }: Table): boolean {
  if (head.columns.has('item')) return false;
  const named = asked.matters.find(({ title }) => title.zh === sheet.name || title.en === sheet.name);
  const fields = (named ? [named] : asked.matters).flatMap((one) => one.fields);
  return fields.every((field) => field === 'incident');
}
