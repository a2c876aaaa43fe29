import { type Difference, differencesOf } from '../../shared/fieldwork/double-entry.ts';
import { decimals, divide, hundred, multiply, rational } from '../../shared/number.ts';
import type { PaperBatch } from '../store/paper.ts';
import type { PaperEntry } from '../store/paper-entry.ts';
import type { FoundBatch } from './found.ts';

/** A drawn sheet: its name in the store and both typings, the second where it is there. */
export type CheckedSheet = {
  readonly name: string;
  readonly first: PaperEntry;
  readonly second: PaperEntry | undefined;
  readonly differences: readonly Difference[];
};

/** The sheets that were drawn to be typed again, by number. One that was taken out meanwhile is none of them. */
export function checkedSheets({ batch, entries, of }: FoundBatch): readonly CheckedSheet[] {
  const numbers = new Set(batch.check?.numbers);
  return [...entries.first]
    .filter(([, { number }]) => numbers.has(number))
    .map(([name, first]) => {
      const second = entries.second.get(name);
      return { name, first, second, differences: second ? differencesOf(of.cells, first.digits, second.digits) : [] };
    })
    .sort((a, b) => a.first.number - b.first.number);
}

/** How many drawn sheets still wait to be typed again. */
export const waiting = (sheets: readonly CheckedSheet[]): number => sheets.filter(({ second }) => !second).length;

/** What comparing came to, in cells. */
export function errorsOf({ of }: FoundBatch, sheets: readonly CheckedSheet[]): NonNullable<PaperBatch['errors']> {
  return {
    compared: sheets.length * of.cells.length,
    differing: sheets.reduce((sum, { differences }) => sum + differences.length, 0),
  };
}

/** The error rate in percent with two decimals, half up. */
export function rateOf({ compared, differing }: NonNullable<PaperBatch['errors']>): string {
  if (compared === 0) return '0.00';
  return decimals(multiply(divide(rational(differing), rational(compared)), hundred), 2);
}
