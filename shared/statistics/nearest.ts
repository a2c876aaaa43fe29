import { type Rational, rational } from '../number.ts';

/**
 * The binary number nearest to an exact one, for analyses only; never for a score anybody gets.
 *
 * Takes a fraction or its text. However long the fraction is, nothing overflows: what both sides have in excess is
 * dropped before they are divided.
 */
export function nearest(exact: Rational | string): number {
  const { n, d } = typeof exact === 'string' ? rational(exact) : exact;
  const size = n < 0n ? -n : n;
  const excess = BigInt(Math.max(0, Math.min(bitsOf(size), bitsOf(d)) - 900));
  const value = Number(size >> excess) / Number(d >> excess);
  return n < 0n ? -value : value;
}

function bitsOf(value: bigint): number {
  return value < 2n ** 900n ? 900 : value.toString(16).length * 4;
}
