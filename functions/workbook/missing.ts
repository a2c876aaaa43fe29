import type { Unit } from '../../shared/cycle/cycle.ts';
import type { AskedMatters, HandInAsked } from '../../shared/evidence/hand-in.ts';
import type { Words } from '../../shared/words.ts';
import { cellFault } from './cell-phrases.ts';
import { askedColumns, columnsAsked, goesByRater, valueOptional } from './matter-columns.ts';
import type { Reading } from './reading.ts';
import type { TableHead } from './table-head.ts';
import { type ColumnName, columnTitles, figuresName } from './template-phrases.ts';
import { figureTitles, isNamedAfter } from './titles.ts';
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

/**
 * A list needs the columns that its rows cannot do without: matter keys unless it goes by raters, values unless none of
 * its kinds needs one, and what the plan asks besides. The day until which something holds may always be left out.
 */
function columnsMissing({ asked }: Reading, table: Table): readonly CellFault[] {
  const { columns } = table.head;
  const matters = mattersOn(asked, table);
  const figures = table.head.columns.has('item') && asked.figures.length > 0;
  const valued = matters.some((one) => {
    const optional = valueOptional(one);
    return one.fields.some((field) => field !== 'incident' && !optional.includes(field));
  });
  const parts = askedColumns.filter((name) => matters.some((one) => columnsAsked(one).includes(name)));
  const wanted: readonly ColumnName[] = [
    ...parts.filter((name) => name !== 'until'),
    ...(valued || figures ? (['amount'] as const) : []),
    ...(matters.some((one) => !goesByRater(one)) ? (['matter'] as const) : []),
  ];
  return wanted
    .filter((name) => !columns.has(name))
    .map((name) => cellFault(at(table), 'column-missing', { title: columnTitles[name] }));
}

/** The lists a table may hold: the one its sheet is named after; else all. */
function mattersOn({ matters }: HandInAsked, { sheet, head }: Table): readonly AskedMatters[] {
  const named = matters.find((one) => isNamedAfter(sheet.name, one));
  return named && !head.columns.has('item') ? [named] : matters;
}
