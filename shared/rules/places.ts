import { compare, divide, type Rational, rational } from '../number.ts';

/** Where a value stands among others: how many are better, how many equal (itself among them), and the place it gets. */
export type Place = { readonly above: number; readonly equal: number; readonly at: Rational };

/** Equal values share the best of their places, the worst, or the mean. */
export type SharedPlace = 'best' | 'worst' | 'mean';

/** The place of a value among `values`, which hold it. Places above + 1 to above + equal belong to the equal ones together. */
export function placeAmong(
  value: Rational,
  values: readonly Rational[],
  first: 'largest' | 'smallest',
  ties: SharedPlace,
): Place {
  const better = first === 'largest' ? 1 : -1;
  const above = values.filter((other) => compare(other, value) * better > 0).length;
  const equal = values.filter((other) => compare(other, value) === 0).length;
  const at =
    ties === 'mean'
      ? divide(rational(2 * above + equal + 1), rational(2))
      : rational(ties === 'best' ? above + 1 : above + equal);
  return { above, equal, at };
}
