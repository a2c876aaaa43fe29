import { compare, divide, multiply, one, type Rational, rational, round, subtract, zero } from './number.ts';

/** Digits after the point that a root or a logarithm is given with; the last one is rounded half up. */
const shown = 40;
/** Digits that are computed with: the guard digits swallow what the series leave. */
const kept = 70;
const unit = 10n ** BigInt(kept);

/**
 * base ^ exponent, to 40 decimals. The base must be above zero, or zero with an exponent above zero; else it throws.
 *
 * Irrational numbers have no exact value: these are the one place of the judgement where a number is approximated, and
 * a form that uses them rounds to the decimals its plan names. What ends within 40 decimals comes out whole: the square
 * root of 0.25 is 0.5.
 */
export function power(base: Rational, exponent: Rational): Rational {
  if (base.n < 0n) throw new Error('a negative number has no power here');
  if (base.n === 0n) {
    if (exponent.n <= 0n) throw new Error('zero has no such power');
    return zero;
  }
  if (exponent.d === 1n && exponent.n >= -64n && exponent.n <= 64n) return cut(wholePower(base, exponent.n));
  const product = (logarithm(base) * exponent.n) / exponent.d;
  return cut(exponential(product));
}

/** The square root of a number not below zero, to 40 decimals. */
export function squareRoot(of: Rational): Rational {
  return power(of, { n: 1n, d: 2n });
}

/** The natural logarithm of a number above zero, to 40 decimals. */
export function naturalLogarithm(of: Rational): Rational {
  if (of.n <= 0n) throw new Error('only a number above zero has a logarithm');
  return cut({ n: logarithm(of), d: unit });
}

function cut(value: Rational): Rational {
  return round(value, { places: shown, mode: 'half-up' });
}

function wholePower(base: Rational, exponent: bigint): Rational {
  const up = { n: base.n ** magnitude(exponent), d: base.d ** magnitude(exponent) };
  return exponent < 0n ? divide(one, up) : multiply(up, one);
}

function magnitude(n: bigint): bigint {
  return n < 0n ? -n : n;
}

/** ln x, scaled. x = m * 2^k with m in [2/3, 4/3): ln x = ln m + k ln 2, and ln m = 2 artanh((m - 1) / (m + 1)). */
function logarithm(x: Rational): bigint {
  let doublings = BigInt(x.n.toString(2).length - x.d.toString(2).length);
  let m = halved(x, doublings);
  while (compare(m, rational('4/3')) >= 0) {
    doublings += 1n;
    m = halved(x, doublings);
  }
  while (compare(m, rational('2/3')) < 0) {
    doublings -= 1n;
    m = halved(x, doublings);
  }
  return logarithmNearOne(m) + doublings * logarithmOfTwo();
}

function halved(x: Rational, times: bigint): Rational {
  return times < 0n ? multiply(x, { n: 2n ** -times, d: 1n }) : divide(x, { n: 2n ** times, d: 1n });
}

let ofTwo: bigint | undefined;

/** ln 2 = -ln(2/3) + ln(4/3), both near one; computed once. */
function logarithmOfTwo(): bigint {
  ofTwo ??= logarithmNearOne(rational('4/3')) - logarithmNearOne(rational('2/3'));
  return ofTwo;
}

function logarithmNearOne(m: Rational): bigint {
  const over = subtract(m, one);
  const t = (over.n * m.d * unit) / ((m.n + m.d) * over.d);
  const square = (t * t) / unit;
  let term = t;
  let sum = 0n;
  for (let odd = 1n; term !== 0n; odd += 2n) {
    sum += term / odd;
    term = (term * square) / unit;
  }
  return 2n * sum;
}

/** e ^ y for a scaled y: y = r + k ln 2, with r small, then the series of r. */
function exponential(y: bigint): Rational {
  const two = logarithmOfTwo();
  const k = y / two;
  const rest = y - k * two;
  let term = unit;
  let sum = 0n;
  for (let n = 1n; term !== 0n; n++) {
    sum += term;
    term = (term * rest) / unit / n;
  }
  return k < 0n
    ? divide({ n: sum, d: unit }, { n: 2n ** -k, d: 1n })
    : multiply({ n: sum, d: unit }, { n: 2n ** k, d: 1n });
}
