/**
 * An exact fraction in lowest terms, its denominator positive. Every official score is one.
 *
 * No finite precision serves here: at 34 digits 92.335 / 3 * 3 is already 92.33 when rounded.
 */
export type Rational = { readonly n: bigint; readonly d: bigint };

/** How a half is decided: `half-up` away from zero (92.335 -> 92.34), `half-even` to the even digit, `down` towards zero. */
export type RoundingMode = 'half-up' | 'half-even' | 'down';

export const zero: Rational = { n: 0n, d: 1n };
export const one: Rational = { n: 1n, d: 1n };
export const hundred: Rational = { n: 100n, d: 1n };

/** The number a text writes: `92.335`, `-3`, `7/3`. A whole JavaScript number is taken too. Anything else throws. */
export function rational(text: string | number | bigint): Rational {
  if (typeof text === 'bigint') return { n: text, d: 1n };
  if (typeof text === 'number') {
    if (!Number.isSafeInteger(text)) throw new Error(`${text} is not a whole number; write decimals as text`);
    return { n: BigInt(text), d: 1n };
  }
  const match = /^(-?)(\d+)(?:\.(\d+)|\/(\d+))?$/.exec(text);
  if (!match) throw new Error(`'${text}' is not a number`);
  const [, sign, whole = '0', places = '', below] = match;
  const size = BigInt(whole + places);
  return lowest(sign === '-' ? -size : size, below === undefined ? 10n ** BigInt(places.length) : BigInt(below));
}

export function add(a: Rational, b: Rational): Rational {
  return a.d === b.d ? lowest(a.n + b.n, a.d) : lowest(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, { n: -b.n, d: b.d });
}

export function multiply(a: Rational, b: Rational): Rational {
  return lowest(a.n * b.n, a.d * b.d);
}

/** Division by zero throws: what a zero target means is a rule's matter, decided before it divides. */
export function divide(a: Rational, b: Rational): Rational {
  return lowest(a.n * b.d, a.d * b.n);
}

/** Negative, zero or positive, as `a` is below, equal to or above `b`; by cross-multiplication, so always exact. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function equal(a: Rational, b: Rational): boolean {
  return compare(a, b) === 0;
}

export function smaller(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

export function larger(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b;
}

/** The sum; zero for none. One common denominator on the way, one reduction at the end. */
export function sum(terms: Iterable<Rational>): Rational {
  let n = 0n;
  let d = 1n;
  for (const term of terms) {
    if (term.d === d) n += term.n;
    else if (d % term.d === 0n) n += term.n * (d / term.d);
    else {
      n = n * term.d + term.n * d;
      d *= term.d;
    }
  }
  return lowest(n, d);
}

/** The plain mean, or undefined of nothing: no evidence is not zero. */
export function mean(terms: readonly Rational[]): Rational | undefined {
  return terms.length === 0 ? undefined : divide(sum(terms), rational(terms.length));
}

/** The mean under weights, or undefined where the weights sum to zero. */
export function weightedMean(terms: readonly { value: Rational; weight: Rational }[]): Rational | undefined {
  const total = sum(terms.map((term) => term.weight));
  if (total.n === 0n) return undefined;
  return divide(
    sum(terms.map((term) => ({ n: term.value.n * term.weight.n, d: term.value.d * term.weight.d }))),
    total,
  );
}

/** Rounded to so many decimals. */
export function round(a: Rational, rounding: { places: number; mode: RoundingMode }): Rational {
  const unit = 10n ** BigInt(rounding.places);
  const negative = a.n < 0n;
  const scaled = (negative ? -a.n : a.n) * unit;
  const whole = scaled / a.d;
  const twice = (scaled % a.d) * 2n;
  const up =
    rounding.mode !== 'down' && (twice > a.d || (twice === a.d && (rounding.mode === 'half-up' || whole % 2n === 1n)));
  const size = up ? whole + 1n : whole;
  return lowest(negative ? -size : size, unit);
}

/** In decimals with exactly so many places, half up: for showing only. -0.001 to two places is `0.00`. */
export function decimals(a: Rational, places: number): string {
  const rounded = round(a, { places, mode: 'half-up' });
  const negative = rounded.n < 0n;
  const size = ((negative ? -rounded.n : rounded.n) * 10n ** BigInt(places)) / rounded.d;
  const digits = String(size).padStart(places + 1, '0');
  const cut = digits.length - places;
  return `${negative ? '-' : ''}${digits.slice(0, cut)}${places > 0 ? `.${digits.slice(cut)}` : ''}`;
}

/** The whole number as text, nothing lost: decimals where they end within twelve places, else a fraction such as `250/3`. */
export function exact(a: Rational): string {
  const places = placesOf(a.d);
  return places === undefined || places > 12 ? `${a.n}/${a.d}` : decimals(a, places);
}

/** How many decimals a denominator needs, undefined where they never end. */
function placesOf(denominator: bigint): number | undefined {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

function lowest(n: bigint, d: bigint): Rational {
  if (d === 0n) throw new Error('division by zero');
  if (n === 0n) return zero;
  const shared = gcd(n < 0n ? -n : n, d < 0n ? -d : d);
  return d < 0n ? { n: -n / shared, d: -d / shared } : { n: n / shared, d: d / shared };
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
