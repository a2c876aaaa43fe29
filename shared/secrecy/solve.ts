import type { Sum } from './suppress.ts';

/**
 * Which of the unknown cells whoever knows all the others can work out from the sums, by exact elimination.
 *
 * A cell can be worked out where some combination of the sums leaves it alone. Numbers that would outgrow a whole number
 * of 53 bits count as worked out: that errs on the side of saying too little.
 */
export function solvable(sums: readonly Sum[], isUnknown: (cell: string) => boolean): ReadonlySet<string> {
  const rows = sums.map((one) => rowOf(one, isUnknown)).filter(({ size }) => size > 0);
  const uses = new Map<string, number>();
  for (const row of rows) for (const cell of row.keys()) uses.set(cell, (uses.get(cell) ?? 0) + 1);
  const solved = new Map<string, Row>();
  const lost = new Set<string>();
  for (const row of rows) {
    for (const cell of [...row.keys()]) {
      const known = solved.get(cell);
      if (known) cancel(row, known, cell, lost);
    }
    const pivot = rarest(row, uses);
    if (pivot === undefined) continue;
    if ((uses.get(pivot) ?? 0) > 1) for (const other of solved.values()) cancel(other, row, pivot, lost);
    solved.set(pivot, row);
  }
  const alone = [...solved.values()].flatMap((row) => (row.size === 1 ? [...row.keys()] : []));
  return new Set([...alone, ...lost]);
}

/** Cells with what they are multiplied by; a cell left out is not in it. */
type Row = Map<string, number>;

function rowOf({ total, parts }: Sum, isUnknown: (cell: string) => boolean): Row {
  const row: Row = new Map();
  for (const part of parts) if (isUnknown(part)) plus(row, part, 1);
  if (isUnknown(total)) plus(row, total, -1);
  return row;
}

/** Takes so much of `other` from `row` that `cell` falls out of it. */
function cancel(row: Row, other: Row, cell: string, lost: Set<string>): void {
  const here = row.get(cell);
  const there = other.get(cell);
  if (here === undefined || there === undefined) return;
  const shared = divisor(here, there);
  const [times, minus] = [there / shared, here / shared];
  if (times !== 1) for (const [one, value] of row) row.set(one, value * times);
  for (const [one, value] of other) plus(row, one, -value * minus);
  if ([...row.values()].every(Number.isSafeInteger)) return;
  for (const one of row.keys()) lost.add(one);
  row.clear();
}

function plus(row: Row, cell: string, value: number): void {
  const sum = (row.get(cell) ?? 0) + value;
  if (sum === 0) row.delete(cell);
  else row.set(cell, sum);
}

/** The cell that stands in the fewest sums: solving for it touches the fewest others. */
function rarest(row: Row, uses: ReadonlyMap<string, number>): string | undefined {
  let found: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const cell of row.keys()) {
    const used = uses.get(cell) ?? 0;
    if (used < least) [found, least] = [cell, used];
    if (least === 1) break;
  }
  return found;
}

function divisor(a: number, b: number): number {
  let [x, y] = [Math.abs(a), Math.abs(b)];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}
