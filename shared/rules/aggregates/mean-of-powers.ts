import { decimals, divide, multiply, one, type Rational, round, sum, zero } from '../../number.ts';
import { power } from '../../roots.ts';

/** Roots come to 40 decimals, and what is done with them costs some: so many hold for sure. */
const sure = { places: 24, mode: 'half-up' } as const;

/** A value and what it weighs, as a fraction of one. */
export type Term = { readonly value: Rational; readonly weight: Rational };

/** A power mean and how it came about: each term raised, all of them together, and the mean. */
export type PowerMean = { readonly powers: readonly Rational[]; readonly whole: Rational; readonly mean: Rational };

/**
 * (w1 x1^p + w2 x2^p + ...)^(1/p); for an exponent of zero x1^w1 x2^w2 ..., the geometric mean.
 *
 * The values must be above zero for exponents that are zero, negative or no whole number, and not below zero for others
 * than 1; else it throws. Exact for 1 and -1, otherwise right to 24 decimals.
 */
export function meanOfPowers(terms: readonly Term[], exponent: Rational): PowerMean {
  if (exponent.n === 0n) {
    const powers = terms.map(({ value, weight }) => power(value, weight));
    const whole = powers.reduce(multiply, one);
    return { powers, whole, mean: round(whole, sure) };
  }
  const powers = terms.map(({ value }) => raised(value, exponent));
  const whole = weighted(terms, powers);
  if (exponent.d === 1n && (exponent.n === 1n || exponent.n === -1n))
    return { powers, whole, mean: exponent.n === 1n ? whole : divide(one, whole) };
  const root = divide(one, exponent);
  // Whole powers are exact, so their root has all its decimals.
  if (exponent.d === 1n) return { powers, whole, mean: round(power(whole, root), sure) };
  // Others keep 40 decimals, which is little of a tiny power: so in units that make the leading value a small number.
  const unit = leadingUnit(terms, exponent);
  const scaled = terms.map(({ value }) => raised(divide(value, unit), exponent));
  const mean = multiply(power(weighted(terms, scaled), root), unit);
  return { powers, whole, mean: round(mean, sure) };
}

function raised(value: Rational, exponent: Rational): Rational {
  if (exponent.d !== 1n) return power(value, exponent);
  const times = exponent.n < 0n ? -exponent.n : exponent.n;
  // Lowest terms stay lowest terms.
  const up = { n: value.n ** times, d: value.d ** times };
  return exponent.n < 0n ? divide(one, up) : up;
}

function weighted(terms: readonly Term[], powers: readonly Rational[]): Rational {
  return sum(terms.map(({ weight }, index) => multiply(weight, powers[index] ?? zero)));
}

/** The power of ten below the value that decides most: the largest, or the smallest where the exponent is negative. */
function leadingUnit(terms: readonly Term[], exponent: Rational): Rational {
  const sizes = terms.map(({ value }) => tens(value));
  const size = exponent.n < 0n ? Math.min(...sizes) : Math.max(...sizes);
  return size < 0 ? { n: 1n, d: 10n ** BigInt(-size) } : { n: 10n ** BigInt(size), d: 1n };
}

/** How many times ten goes into a positive number: 1 for 82.5, -2 for 0.02. */
function tens({ n, d }: Rational): number {
  const most = String(n).length - String(d).length;
  const reached = most < 0 ? n * 10n ** BigInt(-most) >= d : n >= d * 10n ** BigInt(most);
  return reached ? most : most - 1;
}

/** A number not below zero with so many digits, counted from the first that is not zero: for showing only. */
export function withDigits(value: Rational, count: number): string {
  const places = Math.max(0, count - 1 - tens(value));
  const written = decimals(value, places);
  return places === 0 ? written : written.replace(/\.?0+$/, '');
}
