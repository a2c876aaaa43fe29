/** One way the population is known to be made up: the category of every row, and how many people each category has. */
export type Margin = { readonly category: Int32Array; readonly totals: ArrayLike<number> };

/** What raking came to. `margin` and `category` are counted from 0 in the order they were given. */
export type Raked =
  | { readonly kind: 'raked'; readonly weights: Float64Array; readonly rounds: number }
  /** People are known to be there of whom nobody answered: no weight can stand for them. */
  | { readonly kind: 'empty-cell'; readonly margin: number; readonly category: number }
  /** The margins do not sum to the same number of people. */
  | { readonly kind: 'inconsistent-totals'; readonly sums: readonly number[] }
  /** The margin that is still furthest off after the last round, and by what share of its total. */
  | { readonly kind: 'not-converged'; readonly margin: number; readonly category: number; readonly gap: number };

/**
 * Weights that make a sample add up to what is known of the population, margin by margin (raking, iterative proportional
 * fitting). Weights it begins from are respected: rows alike in every margin keep their proportion.
 *
 * To 1e-9 of every total. Throws on a category its margin has no total for. Rows alike in all margins are raked together, so that a million rows cost what their few hundred
 * kinds cost. Source: Deming and Stephan (1940); the same weights as R's `survey::calibrate(calfun = "raking")`.
 */
export function rake(base: Float64Array, margins: readonly Margin[], rounds = 1000, tolerance = 1e-9): Raked {
  const sums = margins.map(({ totals }) => sumOf(totals));
  const [first = 0] = sums;
  if (sums.some((sum) => Math.abs(sum - first) > 1e-10 * Math.abs(first))) return { kind: 'inconsistent-totals', sums };
  refuseUnknown(base.length, margins);
  const cells = cellsOf(base.length, margins);
  const weight = new Float64Array(cells.count);
  for (let row = 0; row < base.length; row++) {
    const cell = cells.of[row] ?? 0;
    weight[cell] = (weight[cell] ?? 0) + (base[row] ?? 0);
  }
  const start = weight.slice();
  const empty = emptyCell(weight, cells.margins, margins);
  if (empty) return { kind: 'empty-cell', ...empty };
  let worst = { margin: 0, category: 0, gap: Number.POSITIVE_INFINITY };
  // Every later margin of a round moves the earlier ones once more, each by no more than its own gap.
  const enough = tolerance / Math.max(1, margins.length);
  const sumsBy = margins.map(({ totals }) => new Float64Array(totals.length));
  for (let round = 1; round <= rounds; round++) {
    worst = fitOnce(weight, cells.margins, margins, sumsBy);
    if (worst.gap <= enough) return { kind: 'raked', weights: spread(base, cells.of, start, weight), rounds: round };
  }
  return { kind: 'not-converged', ...worst };
}

/** Every margin brought to its totals in turn; how far the furthest was off before its turn. */
function fitOnce(
  weight: Float64Array,
  codes: readonly Int32Array[],
  margins: readonly Margin[],
  sumsBy: readonly Float64Array[],
) {
  let worst = { margin: 0, category: 0, gap: 0 };
  for (const [margin, { totals }] of margins.entries()) {
    const code = codes[margin] ?? new Int32Array();
    const sums = sumsBy[margin]?.fill(0) ?? new Float64Array(totals.length);
    for (let cell = 0; cell < weight.length; cell++) {
      const at = code[cell] ?? 0;
      sums[at] = (sums[at] ?? 0) + (weight[cell] ?? 0);
    }
    for (let category = 0; category < totals.length; category++) {
      const [sum, total] = [sums[category] ?? 0, totals[category] ?? 0];
      const gap = total === 0 ? (sum === 0 ? 0 : 1) : Math.abs(sum / total - 1);
      if (gap > worst.gap) worst = { margin, category, gap };
      sums[category] = sum === 0 ? 0 : total / sum;
    }
    for (let cell = 0; cell < weight.length; cell++) weight[cell] = (weight[cell] ?? 0) * (sums[code[cell] ?? 0] ?? 0);
  }
  return worst;
}

function refuseUnknown(rows: number, margins: readonly Margin[]): void {
  for (const [margin, { category, totals }] of margins.entries()) {
    if (category.length !== rows)
      throw new RangeError(`margin ${margin}: ${category.length} categories of ${rows} rows`);
    for (const code of category)
      if (code < 0 || code >= totals.length) throw new RangeError(`margin ${margin}: category ${code}`);
  }
}

/** Rows that are alike in every margin make one cell. */
function cellsOf(rows: number, margins: readonly Margin[]) {
  const sizes = margins.map(({ totals }) => totals.length);
  const kinds = sizes.reduce((so, size) => so * size, 1);
  const of = new Int32Array(rows);
  if (kinds > 4_000_000) {
    for (let row = 0; row < rows; row++) of[row] = row;
    return { of, count: rows, margins: margins.map(({ category }) => category) };
  }
  const index = new Int32Array(kinds).fill(-1);
  const kind: number[] = [];
  for (let row = 0; row < rows; row++) {
    let code = 0;
    for (let margin = 0; margin < margins.length; margin++)
      code = code * (sizes[margin] ?? 1) + (margins[margin]?.category[row] ?? 0);
    let cell = index[code] ?? -1;
    if (cell < 0) {
      cell = kind.length;
      index[code] = cell;
      kind.push(code);
    }
    of[row] = cell;
  }
  const codes = margins.map((_, margin) => {
    const below = sizes.slice(margin + 1).reduce((so, size) => so * size, 1);
    return Int32Array.from(kind, (code) => Math.floor(code / below) % (sizes[margin] ?? 1));
  });
  return { of, count: kind.length, margins: codes };
}

function emptyCell(weight: Float64Array, codes: readonly Int32Array[], margins: readonly Margin[]) {
  for (const [margin, { totals }] of margins.entries()) {
    const seen = new Float64Array(totals.length);
    for (let cell = 0; cell < weight.length; cell++) {
      const at = codes[margin]?.[cell] ?? 0;
      seen[at] = (seen[at] ?? 0) + (weight[cell] ?? 0);
    }
    const category = Array.from(totals).findIndex((total, at) => total > 0 && (seen[at] ?? 0) <= 0);
    if (category >= 0) return { margin, category };
  }
  return undefined;
}

function spread(base: Float64Array, of: Int32Array, start: Float64Array, weight: Float64Array): Float64Array {
  const factor = weight.map((now, cell) => ((start[cell] ?? 0) === 0 ? 0 : now / (start[cell] ?? 1)));
  const weights = new Float64Array(base.length);
  for (let row = 0; row < base.length; row++) weights[row] = (base[row] ?? 0) * (factor[of[row] ?? 0] ?? 0);
  return weights;
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at] ?? 0;
  return sum;
}
