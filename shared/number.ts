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

const trillion = 10n ** 12n;
const safe = BigInt(Number.MAX_SAFE_INTEGER);

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
  return lowest(sign === '-' ? -size : size, below === undefined ? tenTo(places.length) : BigInt(below));
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
  const [one, other] = a.d === b.d ? [a.n, b.n] : [a.n * b.d, b.n * a.d];
  return one < other ? -1 : one > other ? 1 : 0;
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
  const { n, d } = unreducedSum(terms);
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
  const weighted = unreducedSum(terms.map(({ value, weight }) => ({ n: value.n * weight.n, d: value.d * weight.d })));
  return lowest(weighted.n * total.d, weighted.d * total.n);
}

/** Rounded to so many decimals. */
export function round(a: Rational, rounding: { places: number; mode: RoundingMode }): Rational {
  return lowest(roundedUnits(a, rounding), tenTo(rounding.places));
}

/** In decimals with exactly so many places, half up: for showing only. -0.001 to two places is `0.00`. */
export function decimals(a: Rational, places: number): string {
  return pointed(roundedUnits(a, { places, mode: 'half-up' }), places);
}

/** The whole number as text, nothing lost: decimals where they end within twelve places, else a fraction such as `250/3`. */
export function exact(a: Rational): string {
  if (a.d === 1n) return String(a.n);
  const places = placesOf(a.d);
  return places === undefined ? `${a.n}/${a.d}` : pointed(a.n * (tenTo(places) / a.d), places);
}

/** How many units of the last place a number is when rounded: 92.335 to two places is 9234. */
function roundedUnits(a: Rational, { places, mode }: { places: number; mode: RoundingMode }): bigint {
  const negative = a.n < 0n;
  const scaled = (negative ? -a.n : a.n) * tenTo(places);
  const whole = scaled / a.d;
  const twice = (scaled - whole * a.d) * 2n;
  const up = mode !== 'down' && (twice > a.d || (twice === a.d && (mode === 'half-up' || whole % 2n === 1n)));
  const size = up ? whole + 1n : whole;
  return negative ? -size : size;
}

/** Units of the last place with the point put in: 9234 with two places is `92.34`. */
function pointed(units: bigint, places: number): string {
  const negative = units < 0n;
  const digits = String(negative ? -units : units).padStart(places + 1, '0');
  const cut = digits.length - places;
  return `${negative ? '-' : ''}${digits.slice(0, cut)}${places > 0 ? `.${digits.slice(cut)}` : ''}`;
}

const powers = Array.from({ length: 16 }, (_, places) => 10n ** BigInt(places));

function tenTo(places: number): bigint {
  return powers[places] ?? 10n ** BigInt(places);
}

/** How many decimals a denominator needs, undefined where twelve are not enough. */
function placesOf(denominator: bigint): number | undefined {
  if (denominator > trillion) return undefined;
  // Whole numbers up to 2^53 are exact as JavaScript numbers too, and far quicker.
  const size = Number(denominator);
  for (let places = 0, power = 1; places <= 12; places++, power *= 10) if (power % size === 0) return places;
  return undefined;
}

/** A sum over a common denominator, not in lowest terms: one reduction at the end of a node is enough. */
function unreducedSum(terms: Iterable<Rational>): Rational {
  let n = 0n;
  let d = 1n;
  for (const term of terms) {
    if (term.d === d) n += term.n;
    else if (d % term.d === 0n) n += term.n * (d / term.d);
    else if (term.d % d === 0n) {
      n = n * (term.d / d) + term.n;
      d = term.d;
    } else {
      n = n * term.d + term.n * d;
      d *= term.d;
    }
  }
  return { n, d };
}

function lowest(n: bigint, d: bigint): Rational {
  if (d === 1n) return { n, d };
  if (d === 0n) throw new Error('division by zero');
  if (n === 0n) return zero;
  const shared = gcd(n < 0n ? -n : n, d < 0n ? -d : d);
  if (shared === 1n) return d < 0n ? { n: -n, d: -d } : { n, d };
  return d < 0n ? { n: -n / shared, d: -d / shared } : { n: n / shared, d: d / shared };
}

/** Both positive. What fits a JavaScript number is divided on as one: exact there, and several times quicker. */
function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = a < b ? [b, a] : [a, b];
  while (x > safe) {
    if (y === 0n) return x;
    [x, y] = [y, x % y];
  }
  return BigInt(smallGcd(Number(x), Number(y)));
}

function smallGcd(a: number, b: number): number {
  let [x, y] = [a, b];
  while (x > 0x7fff_ffff) {
    if (y === 0) return x;
    [x, y] = [y, x % y];
  }
  // From here on the engine divides whole numbers of 32 bits.
  let [p, q] = [x | 0, y | 0];
  while (q !== 0) [p, q] = [q, p % q];
  return p;
}
