import { decimals, exact, type Rational, rational } from '../../shared/number.ts';

/** What spreadsheets keep of a number, in digits. */
const kept = 15;

/**
 * An exact number in plain decimals for a file, null where there is none.
 *
 * One whose decimals never end has twelve of them, and none has more digits than the fifteen a spreadsheet keeps: the
 * JSON file holds every number in full.
 */
export function plain(text: string | null): string | null {
  return text === null ? null : plainOf(rational(text));
}

/** The same of a number. */
export function plainOf(value: Rational): string {
  const whole = exact(value);
  if (!whole.includes('/') && whole.replace(/\D/g, '').length <= kept) return whole;
  const places = kept - decimals(value, 0).replace('-', '').length;
  return decimals(value, Math.max(0, Math.min(12, places)));
}
