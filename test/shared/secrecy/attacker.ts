/**
 * Whoever knows some sums of unknown counts, and tries every linear combination of them, in exact fractions.
 *
 * Shares nothing with the code it attacks: it works on the ballots behind all tables, not on the sums between cells.
 */
export function attacker(shown: readonly (readonly number[])[]): (wanted: readonly number[]) => boolean {
  const rows: { pivot: number; row: Fraction[] }[] = [];
  const reduced = (given: readonly number[]) => {
    let row = given.map((value): Fraction => [BigInt(value), 1n]);
    for (const { pivot, row: own } of rows) {
      const times = row[pivot] ?? zero;
      if (times[0] !== 0n) row = row.map((value, at) => minus(value, product(times, own[at] ?? zero)));
    }
    return row;
  };
  for (const one of shown) {
    const row = reduced(one);
    const pivot = row.findIndex(([top]) => top !== 0n);
    const lead = row[pivot];
    if (!lead) continue;
    rows.push({ pivot, row: row.map((value) => product(value, [lead[1], lead[0]])) });
  }
  return (wanted) => reduced(wanted).every(([top]) => top === 0n);
}

type Fraction = readonly [bigint, bigint];
const zero: Fraction = [0n, 1n];

const product = (a: Fraction, b: Fraction): Fraction => lowest(a[0] * b[0], a[1] * b[1]);
const minus = (a: Fraction, b: Fraction): Fraction => lowest(a[0] * b[1] - b[0] * a[1], a[1] * b[1]);

function lowest(top: bigint, below: bigint): Fraction {
  if (top === 0n) return zero;
  let [x, y] = [top < 0n ? -top : top, below < 0n ? -below : below];
  while (y !== 0n) [x, y] = [y, x % y];
  return below < 0n ? [-top / x, -below / x] : [top / x, below / x];
}
