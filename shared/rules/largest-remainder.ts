import { byCodeUnit } from '../canonical.ts';
import { compare, divide, multiply, type Rational, round, subtract, sum } from '../number.ts';

/** One part of an amount: exact, cut off below its last decimal, what was cut off, and what is paid in the end. */
export type Part = {
  readonly id: string;
  readonly weight: Rational;
  readonly exact: Rational;
  readonly cut: Rational;
  readonly remainder: Rational;
  /** The place of its remainder among all, from the largest; whether it got one of the units left over. */
  readonly place: number;
  readonly extra: boolean;
  readonly paid: Rational;
};

/**
 * Shares out an amount by weights in whole units of the last decimal, so that the parts sum to the amount.
 *
 * Every part is cut off first; the units left over go one each to the largest remainders, of equal ones to the larger
 * weight, then by id. Weights must not be negative; where all are zero there are no parts. `left` is how many units
 * were left over, `unit` one of them.
 */
export function largestRemainder(
  amount: Rational,
  weights: ReadonlyMap<string, Rational>,
  places: number,
): { readonly whole: Rational; readonly unit: Rational; readonly left: number; readonly parts: readonly Part[] } {
  const whole = sum(weights.values());
  const unit: Rational = { n: 1n, d: 10n ** BigInt(places) };
  if (whole.n === 0n) return { whole, unit, left: 0, parts: [] };
  const cutAll = [...weights].map(([id, weight]) => {
    const exact = divide(multiply(amount, weight), whole);
    const cut = round(exact, { places, mode: 'down' });
    return { id, weight, exact, cut, remainder: subtract(exact, cut) };
  });
  const payable = round(amount, { places, mode: 'down' });
  const missing = divide(subtract(payable, sum(cutAll.map(({ cut }) => cut))), unit);
  const left = Number(missing.n / missing.d);
  const parts = cutAll
    .sort((a, b) => compare(b.remainder, a.remainder) || compare(b.weight, a.weight) || byCodeUnit(a.id, b.id))
    .map((part, index): Part => {
      const extra = index < left;
      const paid = extra ? sum([part.cut, unit]) : part.cut;
      return { ...part, place: index + 1, extra, paid };
    });
  return { whole, unit, left, parts };
}
