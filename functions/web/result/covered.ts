import { compare, exact, hundred, rational, round } from '../../../shared/number.ts';

/** Whether a part of the plan's weight had no evidence for a unit. */
export function isPartial(covered: string): boolean {
  return compare(rational(covered), hundred) < 0;
}

/** Weight with evidence in at most two decimals, `85` or `66.66`. Rounded down, so that what lacks anything never reads 100. */
export function percentText(covered: string): string {
  return exact(round(rational(covered), { places: 2, mode: 'down' }));
}
