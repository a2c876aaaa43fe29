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
  const { smaller = 0, equal = 0 } = countsOf(values).get(keyOf(value)) ?? {};
  const above = first === 'largest' ? values.length - smaller - equal : smaller;
  const at =
    ties === 'mean'
      ? divide(rational(2 * above + equal + 1), rational(2))
      : rational(ties === 'best' ? above + 1 : above + equal);
  return { above, equal, at };
}

type Counts = ReadonlyMap<string, { readonly smaller: number; readonly equal: number }>;

/** A list is sorted once and then asked for each of its values: with every pair compared, 1,500 units would take seconds. */
const counted = new WeakMap<readonly Rational[], Counts>();

function countsOf(values: readonly Rational[]): Counts {
  const known = counted.get(values);
  if (known) return known;
  const counts = new Map<string, { smaller: number; equal: number }>();
  for (const [index, value] of [...values].sort(compare).entries()) {
    const same = counts.get(keyOf(value));
    if (same) same.equal++;
    else counts.set(keyOf(value), { smaller: index, equal: 1 });
  }
  counted.set(values, counts);
  return counts;
}

/** Equal numbers have equal keys, since every number is in lowest terms. */
function keyOf({ n, d }: Rational): string {
  return `${n}/${d}`;
}
