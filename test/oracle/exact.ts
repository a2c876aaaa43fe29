import Fraction from 'fraction.js';

/** An exact number of the oracle: kept by another library than the judgement's own. */
export type Exact = Fraction;

/** The number a decimal, a fraction such as `250/3`, or a whole number writes. */
export const num = (text: string | number | bigint): Exact => new Fraction(text);
export const nought = num(0);
export const one = num(1);
export const percent = num(100);

export const less = (a: Exact, b: Exact) => a.compare(b) < 0;
export const same = (a: Exact, b: Exact) => a.compare(b) === 0;
export const least = (a: Exact, b: Exact) => (less(b, a) ? b : a);
export const most = (a: Exact, b: Exact) => (less(a, b) ? b : a);
export const total = (all: readonly Exact[]) => all.reduce((a, b) => a.add(b), nought);
/** The plain mean; nothing of nothing. */
export const mean = (all: readonly Exact[]) => (all.length === 0 ? null : total(all).div(all.length));
/** The largest and smallest; undefined of nothing. */
export const largest = (all: readonly Exact[]) =>
  all.reduce<Exact | undefined>((a, b) => (a ? most(a, b) : b), undefined);
export const smallest = (all: readonly Exact[]) =>
  all.reduce<Exact | undefined>((a, b) => (a ? least(a, b) : b), undefined);

/** `bound` is a decimal or the word `none`. */
export const atMost = (value: Exact, bound: string | undefined) =>
  bound === undefined || bound === 'none' ? value : least(value, num(bound));
export const atLeast = (value: Exact, bound: string | undefined) =>
  bound === undefined || bound === 'none' ? value : most(value, num(bound));

export type Mode = 'half-up' | 'half-even' | 'down';

/** Rounds to decimals; half up is away from zero at the half. */
export function rounded(value: Exact, places: number, mode: Mode = 'half-up'): Exact {
  const scaled = value.abs().mul(num(10n ** BigInt(places)));
  const whole = scaled.n / scaled.d;
  const twice = 2n * (scaled.n % scaled.d);
  const up =
    mode === 'half-up'
      ? twice >= scaled.d
      : mode === 'half-even'
        ? twice > scaled.d || (twice === scaled.d && whole % 2n === 1n)
        : false;
  const size = new Fraction(up ? whole + 1n : whole, 10n ** BigInt(places));
  return value.s < 0n ? size.neg() : size;
}

// Roots and logarithms: whole numbers that count units of 10^-70, cut down to 40 decimals at the end.
const digits = 70n;
const unit = 10n ** digits;
const fixed = (value: Exact) => (value.s * value.n * unit) / value.d;
const shown = (value: bigint) => rounded(new Fraction(value, unit), 40);

/** The square root by Newton's method on whole numbers. Throws below zero. */
export function root(value: Exact): Exact {
  if (value.s < 0n) throw new Error('no root below zero');
  const square = fixed(value) * unit;
  if (square === 0n) return nought;
  let guess = 1n << BigInt(Math.ceil(square.toString(2).length / 2) + 1);
  for (;;) {
    const next = (guess + square / guess) / 2n;
    if (next >= guess) return shown(guess);
    guess = next;
  }
}

/** ln 2 as the sum of 1 / (k 2^k): not the series `ln` uses, so that one checks the other. */
const ln2 = (() => {
  let sum = 0n;
  for (let k = 1n; k < 260n; k++) sum += unit / (k * 2n ** k);
  return sum;
})();

function lnFixed(value: Exact): bigint {
  if (value.s < 0n || value.n === 0n) throw new Error('no logarithm of zero or below');
  let x = value;
  let twos = 0n;
  while (x.compare(2) >= 0) [x, twos] = [x.div(2), twos + 1n];
  while (x.compare(1) < 0) [x, twos] = [x.mul(2), twos - 1n];
  const y = fixed(x);
  const z = ((y - unit) * unit) / (y + unit);
  const square = (z * z) / unit;
  let sum = 0n;
  let power = z;
  for (let k = 1n; power !== 0n; k += 2n) {
    sum += power / k;
    power = (power * square) / unit;
  }
  return 2n * sum + twos * ln2;
}

function expFixed(value: bigint): bigint {
  // Halved twenty times, then squared as often.
  const small = value / 2n ** 20n;
  let sum = unit;
  let term = unit;
  for (let k = 1n; term !== 0n; k++) {
    term = (term * small) / (unit * k);
    sum += term;
  }
  for (let k = 0; k < 20; k++) sum = (sum * sum) / unit;
  return sum;
}

/** The natural logarithm to 40 decimals. */
export const ln = (value: Exact) => shown(lnFixed(value));

/** `base` to any power, to some 60 decimals; of a base of zero only with an exponent above zero. */
export function power(base: Exact, exponent: Exact): Exact {
  if (base.n === 0n) return exponent.n === 0n ? one : nought;
  const product = lnFixed(base) * exponent.s * exponent.n;
  return new Fraction(expFixed(product / exponent.d), unit);
}

/** What is meant of a number that was followed to more decimals than count. */
export const to40 = (value: Exact) => rounded(value, 40);

/** `base` to a whole power, exactly. */
export const wholePower = (base: Exact, exponent: number): Exact =>
  exponent < 0
    ? one.div(wholePower(base, -exponent))
    : Array.from({ length: exponent }).reduce<Exact>((a) => a.mul(base), one);

/** Day `day` and so many calendar months; the last day of a shorter month. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(count / 12), (count % 12) + 1];
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const days = m === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31;
  return `${y}-${String(m).padStart(2, '0')}-${String(Math.min(date, days)).padStart(2, '0')}`;
}
