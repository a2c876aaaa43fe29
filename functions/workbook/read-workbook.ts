import { type Cell, type CellValue, readXlsx } from 'hucre/xlsx';
import { columnLetters } from './book.ts';
import { shownNumber, timesHundred } from './exact-number.ts';
import type { ReadCell, ReadSheet } from './uploaded.ts';
import { storedEntry, zipOf } from './zip.ts';

/**
 * The sheets of a workbook whose parts the guard has counted. Undefined where it is no workbook after all.
 *
 * The library gets a new zip of just these parts, unpacked: it never inflates anything, and never sees the rest.
 */
export async function readWorkbook(parts: ReadonlyMap<string, Buffer>): Promise<readonly ReadSheet[] | undefined> {
  const counted = zipOf([...parts].map(([name, content]) => storedEntry(name, content)));
  const workbook = await readXlsx(counted, { readStyles: true }).catch(() => undefined);
  return workbook?.sheets.map(({ name, rows, cells, hidden, veryHidden }) => ({
    name,
    hidden: hidden === true || veryHidden === true,
    rows: rows.flatMap((values, row) => {
      const read = values.flatMap((value, column): readonly ReadCell[] => {
        const cell = readCell(value, cells?.get(`${row},${column}`));
        return cell ? [{ at: `${columnLetters(column)}${row + 1}`, column, ...cell }] : [];
      });
      return read.length === 0 ? [] : [{ row: row + 1, cells: read }];
    }),
  }));
}

type Content = ReadCell extends infer One ? (One extends ReadCell ? Omit<One, 'at' | 'column'> : never) : never;

function readCell(value: CellValue, detail: Cell | undefined): Content | undefined {
  // A formula that copies the one above it has no text of its own.
  if (detail?.formula !== undefined) return { kind: 'formula', text: `=${detail.formula}` };
  if (value === null || value === '') return undefined;
  if (typeof value === 'boolean') return { kind: 'boolean', text: value ? 'TRUE' : 'FALSE' };
  if (value instanceof Date) return dayCell(value);
  if (typeof value === 'number') return numberCell(value, isPercent(detail?.style?.numFmt));
  return { kind: detail?.type === 'error' ? 'error' : 'text', text: value };
}

function dayCell(value: Date): Content {
  const year = value.getUTCFullYear();
  // A serial number far outside of what Excel can show.
  if (!(year >= 1900 && year <= 9999)) return { kind: 'error', text: '#####' };
  const day = value.toISOString().slice(0, 10);
  return { kind: 'day', day, text: day };
}

function numberCell(stored: number, percent: boolean): Content {
  const number = shownNumber(stored);
  if (number === undefined) return { kind: 'number', text: String(stored) };
  if (!percent) return { kind: 'number', number, text: number };
  const shown = timesHundred(number);
  return { kind: 'number', number: shown, text: `${shown}%` };
}

/** Whether a number format shows a percentage; a sign in quotes or after a backslash is only decoration. */
function isPercent(format: string | undefined): boolean {
  return format?.replace(/"[^"]*"|\\.|[_*]./g, '').includes('%') === true;
}
