import type { CellStyle } from 'hucre/xlsx';
import type { Language } from '../../shared/words.ts';
import type { BookColumn, CellLook } from './book.ts';

const line = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const framed = { top: line, right: line, bottom: line, left: line };
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

/** Colours of a sheet: as few as a reader needs to tell what he may fill in, what is wrong, and what is a sum. */
export const colours = { open: 'FFFBE6', closed: 'E7E6E6', bad: 'FFC7CE', head: 'DCE6F1', total: 'F2F2F2' } as const;

/** The typeface of a whole book: the one that is on every office machine of its language. */
export function typeface(language: Language): { name: string; size: number } {
  return { name: language === 'zh' ? '宋体' : 'Calibri', size: 11 };
}

/** How a cell of a table's rows is drawn: what its column says, and what it says itself. */
export function cellStyle(
  column: BookColumn | undefined,
  look: CellLook & { readonly kind: 'text' | 'number' | 'day' },
  language: Language,
): CellStyle {
  const open = isOpen(column, look);
  const font = typeface(language);
  const shade =
    look.look === undefined || look.look === 'muted' ? (open ? colours.open : undefined) : colours[look.look];
  return {
    font:
      look.look === 'head' || look.look === 'total'
        ? { ...font, bold: true }
        : look.look === 'muted'
          ? { ...font, color: { rgb: '6B6B6B' } }
          : font,
    ...(shade === undefined ? {} : { fill: fill(shade) }),
    border: framed,
    alignment: {
      vertical: 'center',
      // A dash in a column of numbers stands where the number would.
      horizontal: look.look === 'head' ? 'center' : look.kind === 'text' && !isNumeric(column) ? 'left' : 'right',
      ...(look.kind === 'text' ? { wrapText: true } : {}),
    },
    ...formatOf(column, look),
    protection: { locked: !open },
  };
}

function isNumeric(column: BookColumn | undefined): boolean {
  return column?.format === 'number' || typeof column?.format === 'object';
}

/** Whether somebody may fill a cell in: its column is open and it isn't closed itself, or it was opened by itself. */
export function isOpen(column: BookColumn | undefined, look: CellLook): boolean {
  return look.open ?? (column?.open === true && look.look !== 'closed');
}

/** The number format of a cell; none for text that nobody types into, and for numbers with all their decimals. */
function formatOf(column: BookColumn | undefined, look: CellLook & { kind: 'text' | 'number' | 'day' }) {
  if (look.kind === 'day' || column?.format === 'day') return { numFmt: 'yyyy-mm-dd' };
  const places = look.places ?? (typeof column?.format === 'object' ? column.format.places : undefined);
  if (places !== undefined && (look.kind === 'number' || column?.open === true))
    return { numFmt: places === 0 ? '0' : `0.${'0'.repeat(places)}` };
  // '@' keeps Excel from taking what is typed, such as 3-1, for a date.
  return look.kind === 'text' && column?.format === 'text' ? { numFmt: '@' } : {};
}

/** The lines above a table: the first is its title. */
export function headingStyle(first: boolean, language: Language): CellStyle {
  const font = typeface(language);
  return {
    font: first ? { ...font, size: 16, bold: true } : { ...font, color: { rgb: '6B6B6B' } },
    alignment: { horizontal: first ? 'center' : 'left', vertical: 'center', wrapText: true },
  };
}

/** The titles of the columns. */
export function titleStyle(language: Language): CellStyle {
  return {
    font: { ...typeface(language), bold: true },
    fill: fill(colours.head),
    border: framed,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  };
}

/** A paragraph of notes. */
export function noteStyle(look: CellLook, language: Language): CellStyle {
  const font = typeface(language);
  return {
    font: look.look === 'head' ? { ...font, size: 13, bold: true } : font,
    alignment: { horizontal: 'left', vertical: 'top', wrapText: true },
  };
}

/** How high a row must be, in points, for a text to fit a width given in half-width characters; at least one line. */
export function heightFor(text: string, width: number, linePoints = 16): number {
  const lines = text.split('\n').map((part) => Math.max(1, Math.ceil((spread(part) + 1) / width)));
  return lines.reduce((sum, n) => sum + n, 0) * linePoints + 4;
}

/** The width of a text in half-width characters: Chinese characters and full-width marks take two. */
function spread(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
}
