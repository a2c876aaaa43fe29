import type { Cell, Step } from '../../../shared/words.ts';

/** A reading in double precision, or none; the twin of `Reading`. */
export type Reading =
  | {
      readonly value: number;
      readonly n: number;
      readonly facts?: Readonly<Record<string, number>>;
      readonly steps: readonly Step[];
    }
  | { readonly none: true; readonly n: number; readonly steps: readonly Step[] };

/** A score in double precision, or none; the twin of `Score`. */
export type Score =
  | { readonly value: number; readonly steps: readonly Step[] }
  | { readonly none: true; readonly steps: readonly Step[] };

export function amountOf(given: Reading | Score | undefined): number | undefined {
  return given && 'value' in given ? given.value : undefined;
}

export function num(value: number | undefined): Cell {
  return value === undefined ? { t: '—' } : { n: String(value) };
}

export function written(value: number | undefined): string | null {
  return value === undefined ? null : String(value);
}

export function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((so, value) => so + value, 0) / values.length;
}

/** Half up, as far as doubles can tell a half. */
export function round(value: number, places: number): number {
  const unit = 10 ** places;
  return (Math.sign(value) * Math.round(Math.abs(value) * unit)) / unit;
}

/** Equal but for what double precision loses on the way, so that the twin says the same things of the same numbers. */
export function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9;
}
