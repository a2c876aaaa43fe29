import { exact, type Rational } from '../number.ts';
import type { Cell, Step, Words } from '../words.ts';
import type { Reading, Score } from './rule.ts';

/** An exact number as a cell of an explanation; a missing one is a dash. */
export function num(value: Rational | number | undefined): Cell {
  if (value === undefined) return { t: '—' };
  return { n: typeof value === 'number' ? String(value) : exact(value) };
}

export function text(value: string): Cell {
  return { t: value };
}

export function words(value: Words): Cell {
  return { w: value };
}

/** One step of an explanation. */
export function step(say: string, fills?: Step['with'], rows?: Step['rows']): Step {
  return { say, ...(fills && { with: fills }), ...(rows && { rows }) };
}

/** A reading that is none, and the step that says why. */
export function noReading(n: number, ...steps: readonly Step[]): Reading {
  return { none: true, n, steps };
}

/** A score that is none, and the step that says why. */
export function noScore(...steps: readonly Step[]): Score {
  return { none: true, steps };
}

/** The value of a reading or score, or undefined. */
export function amountOf(given: Reading | Score | undefined): Rational | undefined {
  return given && 'value' in given ? given.value : undefined;
}
