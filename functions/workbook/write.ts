import { type Cell, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Language } from '../../shared/words.ts';
import { type Book, type BookCell, type BookSheet, type CellLook, columnLetters, rowNumber } from './book.ts';
import { checksOf, type Lists, listsName } from './checks.ts';
import { storedNumber } from './exact-number.ts';
import { cellStyle, headingStyle, heightFor, noteStyle, titleStyle, typeface } from './look.ts';
import { cellText, sheetName } from './plain-text.ts';

/** A fixed instant instead of the clock: equal books give equal files. */
const noTime = new Date('2000-01-01T00:00:00Z');

/** The Excel file (xlsx) of a book. No text in it ever becomes a formula; equal books give equal files. */
export async function writeBook(book: Book): Promise<Uint8Array<ArrayBuffer>> {
  const lists: Lists = new Map();
  const sheets = book.sheets.map((sheet) => sheetOf(sheet, book.language, lists));
  if (lists.size > 0) sheets.push(listSheet(lists));
  const written = await writeXlsx({
    sheets,
    properties: { title: cellText(book.title), created: noTime, modified: noTime },
    defaultFont: typeface(book.language),
  });
  return new Uint8Array(written);
}

function sheetOf(sheet: BookSheet, language: Language, lists: Lists): WriteSheet {
  const heading = sheet.heading ?? [];
  const table = sheet.kind === 'table';
  const cells = new Map<string, Partial<Cell>>();
  const heights = new Map<number, { height: number }>();
  const merges: NonNullable<WriteSheet['merges']> = [];
  const whole = sheet.columns.reduce((sum, { width }) => sum + width, 0);
  const spread = (row: number, column: number, across: number) => {
    if (across > 1) merges.push({ startRow: row, startCol: column, endRow: row, endCol: column + across - 1 });
  };

  heading.forEach((text, row) => {
    cells.set(`${row},0`, { ...textCell(text), style: headingStyle(row === 0, language) });
    spread(row, 0, sheet.columns.length);
    heights.set(row, { height: row === 0 ? heightFor(text, whole / 1.5, 26) + 6 : heightFor(text, whole) });
  });
  if (table) {
    sheet.columns.forEach(({ title, comment }, column) => {
      const said = comment === undefined ? {} : { comment: { text: cellText(comment) } };
      cells.set(`${heading.length},${column}`, { ...textCell(title), style: titleStyle(language), ...said });
    });
    heights.set(heading.length, { height: tallest(sheet.columns.map(({ title, width }) => [title, width])) + 4 });
  }
  sheet.rows.forEach((row, index) => {
    const at = rowNumber(sheet, index) - 1;
    const texts: [string, number][] = [];
    for (const [column, given] of row.entries()) {
      const cell = typeof given === 'string' ? { text: given } : given;
      if (cell === null) {
        if (table && sheet.columns[column]?.open === true) cells.set(`${at},${column}`, empty(sheet, column, language));
        continue;
      }
      const across = cell.across ?? 1;
      cells.set(`${at},${column}`, cellOf(cell, sheet, column, language));
      spread(at, column, across);
      const width = sheet.columns.slice(column, column + across).reduce((sum, one) => sum + one.width, 0);
      if ('text' in cell) texts.push([cell.text, width]);
    }
    const height = tallest(texts);
    if (table || height > 20) heights.set(at, { height });
  });

  const frozen = heading.length + 1;
  const columns = sheet.frozenColumns ?? 0;
  const last = Math.max(1, rowNumber(sheet, sheet.rows.length) - 1);
  const lastColumn = columnLetters(Math.max(0, sheet.columns.length - 1));
  return {
    name: sheetName(sheet.name),
    columns: sheet.columns.map(({ width }) => ({ width })),
    rows: [],
    cells,
    merges,
    rowDefs: heights,
    ...(table ? { freezePane: { rows: frozen, ...(columns > 0 ? { columns } : {}) } } : {}),
    ...(table && sheet.filter === true ? { autoFilter: { range: `A${frozen}:${lastColumn}${last}` } } : {}),
    dataValidations: [...checksOf(sheet, language, lists)],
    ...(sheet.guarded === true ? { protection: { sheet: true, formatColumns: true, formatRows: true } } : {}),
    ...(sheet.hidden === true ? { hidden: true } : {}),
    view: { showGridLines: table },
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.upright === true ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      printArea: `$A$1:$${lastColumn}$${last}`,
      ...(table ? { printTitlesRow: `$1:$${frozen}` } : {}),
    },
    headerFooter: { oddFooter: language === 'zh' ? '&C第 &P 页，共 &N 页' : '&CPage &P of &N' },
  };
}

function empty(sheet: BookSheet, column: number, language: Language): Partial<Cell> {
  const { format } = sheet.columns[column] ?? {};
  const kind = format === undefined || format === 'text' ? 'text' : format === 'day' ? 'day' : 'number';
  return { value: null, style: cellStyle(sheet.columns[column], { kind }, language) };
}

function cellOf(
  cell: Exclude<BookCell, string | null>,
  sheet: BookSheet,
  column: number,
  language: Language,
): Partial<Cell> {
  const style = (kind: 'text' | 'number' | 'day', look: CellLook = cell) =>
    sheet.kind === 'notes' ? noteStyle(look, language) : cellStyle(sheet.columns[column], { ...look, kind }, language);
  const comment = cell.comment === undefined ? {} : { comment: { text: cellText(cell.comment) } };
  if ('text' in cell) return { ...textCell(cell.text), style: style('text'), ...comment };
  if ('day' in cell) return { value: new Date(`${cell.day}T00:00:00Z`), style: style('day'), ...comment };
  const value = storedNumber(cell.number);
  if ('formula' in cell) {
    const result = value ?? Number(cell.number);
    return { value: result, formula: cell.formula, formulaResult: result, style: style('number'), ...comment };
  }
  // A number of more than 15 digits would be another one in Excel; as text it stays what it is.
  return { ...(value === undefined ? textCell(cell.number) : { value }), style: style('number'), ...comment };
}

const errorLike = /^#[A-Z/0!?_]+$/;

/** A text cell. What Excel would show as an error, such as `#N/A`, is written as rich text: so it stays a text. */
function textCell(text: string): Partial<Cell> {
  const sound = cellText(text);
  return errorLike.test(sound) ? { value: sound, richText: [{ text: sound }] } : { value: sound === '' ? null : sound };
}

function tallest(texts: readonly (readonly [string, number])[]): number {
  return Math.max(20, ...texts.map(([text, width]) => heightFor(text, width)));
}

/** The hidden sheet that long lists to choose from are kept on: a list inside a check may have 255 characters. */
function listSheet(lists: Lists): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  [...lists.keys()].forEach((key, column) => {
    key.split('\n').forEach((text, row) => {
      cells.set(`${row},${column}`, textCell(text));
    });
  });
  return { name: listsName, rows: [], cells, hidden: true };
}
