import type { Language } from '../../shared/words.ts';

/**
 * A workbook to be written: an Excel file as data, without a word of the library that writes it.
 *
 * `title` is shown among the file's properties. `language` is the one the messages of Excel's own checks are in.
 */
export type Book = {
  readonly title: string;
  readonly language: Language;
  readonly sheets: readonly BookSheet[];
};

/**
 * One sheet. From top to bottom: the lines of `heading` (the first large, each across the whole width), for a `table` one
 * row with the titles of the columns, then `rows`. `notes` has no row of titles.
 *
 * Frozen and repeated on every printed page are heading and titles of a table, and its first `frozenColumns` columns.
 * `guarded`: whatever is not `open` is locked, without a password: against slips, not against malice. `hidden` sheets
 * carry what the machine wants back.
 */
export type BookSheet = {
  readonly name: string;
  readonly kind: 'table' | 'notes';
  readonly heading?: readonly string[];
  readonly columns: readonly BookColumn[];
  readonly rows: readonly (readonly BookCell[])[];
  readonly frozenColumns?: number;
  readonly guarded?: boolean;
  readonly hidden?: boolean;
  /** Whether the titles of a table carry Excel's filter buttons. */
  readonly filter?: boolean;
  /** A4 lies on its side unless said otherwise. */
  readonly upright?: boolean;
};

/**
 * A column. `width` counts half-width characters: a Chinese one takes two. Longer texts are wrapped.
 *
 * `places`: numbers are shown with so many decimals; absent, with as many as they have. `open`: its cells in `rows` are to
 * be filled in. `list`, `min`, `max`, `places` and `day` are then checked by Excel while somebody types.
 */
export type BookColumn = {
  readonly title: string;
  readonly width: number;
  readonly format?: { readonly places: number } | 'number' | 'text' | 'day';
  readonly open?: boolean;
  readonly list?: readonly string[];
  readonly min?: string;
  readonly max?: string;
  /** A hint in the title's comment. */
  readonly comment?: string;
};

/**
 * A cell: nothing, a text, or a value with how it looks. A text stays a text, whatever it begins with.
 *
 * Numbers are decimals as text (`shared/number.ts`). A formula is ours (without `=`) and carries the number it comes to,
 * so that a reader which does not compute shows the same.
 */
export type BookCell = null | string | (CellContent & CellLook);

export type CellContent =
  | { readonly text: string }
  | { readonly number: string }
  | { readonly formula: string; readonly number: string }
  /** A day of the calendar, `2026-11-22`, as a date of Excel's. */
  | { readonly day: string };

/**
 * How a cell looks, and what differs from its column. `across`: how many columns it covers, the ones it covers being
 * null. `open: false` locks one cell of an open column, `places` is as in `BookColumn`.
 */
export type CellLook = {
  readonly look?: 'head' | 'total' | 'muted' | 'bad' | 'closed';
  readonly comment?: string;
  readonly open?: boolean;
  readonly across?: number;
  readonly places?: number;
};

/** The row of Excel that a row of `rows` is written to, counted as people do; `rowNumber(sheet, 0)` is the first. */
export function rowNumber(sheet: Pick<BookSheet, 'kind' | 'heading'>, row: number): number {
  return (sheet.heading?.length ?? 0) + (sheet.kind === 'table' ? 1 : 0) + row + 1;
}

/** The letters of a column, counted from 0: `A`, `Z`, `AA`. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** The address of a cell of `rows`, such as `D17`: what a formula writes. */
export function addressOf(sheet: Pick<BookSheet, 'kind' | 'heading'>, row: number, column: number): string {
  return `${columnLetters(column)}${rowNumber(sheet, row)}`;
}
