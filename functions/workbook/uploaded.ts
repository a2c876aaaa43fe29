import type { Words } from '../../shared/words.ts';

/**
 * One cell of a file that was handed in, never an empty one. `at` is its address, such as `D17`, `column` is counted from
 * 0; `text` what a person sees in it, spaces at its ends included.
 *
 * `number` is the exact decimal as Excel shows it in full (15 digits); of a percentage the number before the sign: 92.5%
 * is 92.5. Absent where Excel has lost digits of it. `day` is `2026-03-31`. A formula is never taken for a value.
 */
export type ReadCell = { readonly at: string; readonly column: number; readonly text: string } & (
  | { readonly kind: 'text' | 'boolean' | 'error' | 'formula' }
  | { readonly kind: 'number'; readonly number?: string }
  | { readonly kind: 'day'; readonly day: string }
);

/** One row with something in it; `row` is counted from 1 as Excel does, of CSV the lines that a spreadsheet would show. */
export type ReadRow = { readonly row: number; readonly cells: readonly ReadCell[] };

/** One sheet of it; of CSV the one there is, named as the file. Empty rows and cells are left out, styled or not. */
export type ReadSheet = { readonly name: string; readonly hidden: boolean; readonly rows: readonly ReadRow[] };

/** Why a file is not taken at all; `uploadFaultWords` says it in words. */
export type UploadFault = { readonly code: string; readonly with?: Readonly<Record<string, string>> };

/** What became of a file: its sheets, or why it was refused before anything in it was looked at. */
export type Uploaded =
  | { readonly kind: 'book'; readonly sheets: readonly ReadSheet[] }
  | { readonly kind: 'refused'; readonly fault: UploadFault };

/**
 * One thing wrong with one cell: where, what stands there, what the rule is, and how to mend it. `rule` goes on where
 * `得分!D17 “abc”` left off; `mend` is a sentence of its own.
 */
export type CellFault = {
  readonly sheet: string;
  readonly at: string;
  readonly value: string;
  readonly rule: Words;
  readonly mend: Words;
};
