import type { Digest } from '../canonical.ts';
import { shuffled } from './draw.ts';
import type { Digits, PaperCell } from './paper-sheet.ts';

/** The fewest sheets of a batch that are typed a second time; a smaller batch is typed twice whole. */
export const leastChecked = 20;

/** How many sheets of a batch are typed a second time: so many percent, rounded up, and never fewer than the least. */
export function checkedOf(entered: number, percent: number): number {
  const over = entered * percent + 99;
  return Math.min(entered, Math.max(leastChecked, (over - (over % 100)) / 100));
}

/**
 * A simple random sample without replacement that anybody can draw again: the rows in the order of the digests of
 * `seed|row`, and of those the first `size`. Comes in the order in which it was drawn.
 */
export function drawn(rows: readonly string[], seed: string, size: number, digest: Digest): readonly string[] {
  return shuffled(rows, seed, digest).slice(0, size);
}

/** A cell that two persons typed differently from the same paper. */
export type Difference = { readonly cell: string; readonly first: string; readonly second: string };

/** The cells in which two typings of one sheet differ, in the order of the sheet. */
export function differencesOf(cells: readonly PaperCell[], first: Digits, second: Digits): readonly Difference[] {
  return cells.flatMap(({ id }) => {
    const [a = '', b = ''] = [first[id], second[id]];
    return a === b ? [] : [{ cell: id, first: a, second: b }];
  });
}
