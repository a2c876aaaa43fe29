import { betaShare } from './gamma.ts';

/** The share of a standard normal distribution below z. */
export function normalShare(z: number): number {
  return z > 0 ? 1 - upperTail(z) : upperTail(-z);
}

/**
 * The value below which the share p of a standard normal distribution lies: 1.959964 for 0.975.
 *
 * Undefined unless 0 < p < 1. Newton's method from a rational start (Abramowitz and Stegun 26.2.23), to 1e-13 of itself.
 */
export function normalQuantile(p: number): number | undefined {
  if (!(p > 0 && p < 1)) return undefined;
  if (p > 0.5) return -(normalQuantile(1 - p) ?? 0);
  if (p === 0.5) return 0;
  const t = Math.sqrt(-2 * Math.log(p));
  let z = t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3);
  for (let step = 0; step < 8; step++) z += (upperTail(z) - p) / density(z);
  return -z;
}

/** The share of Student's t distribution with `df` degrees of freedom below t. */
export function studentShare(t: number, df: number): number {
  const tail = 0.5 * betaShare(df / (df + t * t), df / 2, 0.5);
  return t > 0 ? 1 - tail : tail;
}

/**
 * The value below which the share p of Student's t distribution lies: 12.706 for 0.975 and one degree of freedom.
 *
 * Undefined unless 0 < p < 1 and df > 0. Newton's method kept inside a bracket that halves where it would leave it.
 */
export function studentQuantile(p: number, df: number): number | undefined {
  if (!(p > 0 && p < 1) || !(df > 0)) return undefined;
  if (p === 0.5) return 0;
  if (p > 0.5) return -(studentQuantile(1 - p, df) ?? 0);
  const tail = (t: number) => 0.5 * betaShare(df / (df + t * t), df / 2, 0.5);
  let low = 0;
  let high = 1;
  while (tail(high) > p) {
    low = high;
    high *= 2;
  }
  let t = (low + high) / 2;
  for (let step = 0; step < 200; step++) {
    const off = tail(t) - p;
    if (off > 0) low = t;
    else high = t;
    const next = t + off / studentDensity(t, df);
    const kept = next > low && next < high ? next : (low + high) / 2;
    if (Math.abs(kept - t) <= 1e-15 * kept) return -kept;
    t = kept;
  }
  return -t;
}

function density(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
}

function studentDensity(t: number, df: number): number {
  // The slope of the tail, taken from the function itself: its constant would cost two more logarithms of gamma.
  const step = Math.max(1e-6, 1e-5 * t);
  const at = (x: number) => 0.5 * betaShare(df / (df + x * x), df / 2, 0.5);
  return (at(t - step) - at(t + step)) / (2 * step);
}

/** The share above z >= 0: a series near the middle, a continued fraction further out, so that no digits cancel. */
function upperTail(z: number): number {
  if (z < 0) return 1 - upperTail(-z);
  if (z < 2) {
    let term = z;
    let sum = z;
    for (let n = 1; Math.abs(term) > 1e-17 * sum; n++) {
      term *= (z * z) / (2 * n + 1);
      sum += term;
    }
    return 0.5 - sum * density(z);
  }
  let value = 0;
  for (let n = 200; n > 0; n--) value = n / (z + value);
  return density(z) / (z + value);
}
