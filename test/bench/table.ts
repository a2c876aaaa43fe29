import type { Figure } from './part.ts';

/** A part's figures as lines to read: what, how much, and where there is an aim whether it is kept. */
export function tableOf(title: string, means: string, figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [figure.what, shown(figure.value), figure.unit, aimOf(figure)]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map(([what = '', value = '', unit = '', aim = '']) =>
    `  ${what.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)} ${unit.padEnd(widths[2] ?? 0)}  ${aim}`.trimEnd(),
  );
  return [title, `  ${means}`, '', ...lines, ''].join('\n');
}

function aimOf({ value, atMost, atLeast }: Figure): string {
  if (atMost !== undefined) return `at most ${atMost}: ${value <= atMost ? 'kept' : 'MISSED'}`;
  return atLeast === undefined ? '' : `at least ${atLeast}: ${value >= atLeast ? 'kept' : 'MISSED'}`;
}

function shown(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value >= 100
    ? value.toFixed(0)
    : value >= 10
      ? value.toFixed(1)
      : value >= 0.1
        ? value.toFixed(2)
        : value.toPrecision(2);
}
