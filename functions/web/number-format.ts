import { decimals, rational } from '../../shared/number.ts';

/** A number as a page shows it, half up to so many places; a dash where there is none, since none is not zero. */
export function shown(exact: string | null, places: number): string {
  return exact === null ? '—' : decimals(rational(exact), places);
}
