import { compare, type Rational, rational } from '../number.ts';
import type { FormFault } from './rule.ts';

/** The least and the most a number may come to; `none` where nothing bounds it. */
export type Bounds = { readonly floor: string; readonly cap: string };

/** The number within its bounds, and which of them held it, where one did. */
export function bounded(
  { floor, cap }: Bounds,
  value: Rational,
): { readonly value: Rational; readonly bound?: 'floor' | 'cap' } {
  if (floor !== 'none' && compare(value, rational(floor)) < 0) return { value: rational(floor), bound: 'floor' };
  if (cap !== 'none' && compare(value, rational(cap)) > 0) return { value: rational(cap), bound: 'cap' };
  return { value };
}

/** A fault where the floor lies above the cap. */
export function boundFaults({ floor, cap }: Bounds): readonly FormFault[] {
  const crossed = floor !== 'none' && cap !== 'none' && compare(rational(floor), rational(cap)) > 0;
  return crossed ? [{ code: 'floor-above-top', with: { floor, cap } }] : [];
}
