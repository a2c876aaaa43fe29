import { type Additive, additive } from './additive.ts';
import { blocksOf, type Ratings, withinBlock } from './ratings.ts';

/** What units gave each other beyond the expected, prepared so that it can be reckoned again for shuffled answers. */
export type Favours = {
  /** Each two units that scored each other, a < b, with the cells of either direction. */
  readonly pairs: readonly {
    readonly a: number;
    readonly b: number;
    readonly aToB: readonly number[];
    readonly bToA: readonly number[];
  }[];
  /** What every cell is off the additive fit, in points; 0 where nothing checks the cell. */
  readonly residuals: Float64Array;
  /** The residual deviation over all blocks, in points. */
  readonly deviation: number;
  /** For each rater the cells that something checks. */
  readonly sheets: readonly (readonly number[])[];
  /** The residuals of an additive fit to other values in the same cells, brought to the same sum of squares. */
  readonly refit: (values: Float64Array) => Float64Array;
};

/**
 * The favours in a table, `unitOf` naming the subject each rater belongs to (-1 where that is not known); undefined where
 * nothing can be off the fit.
 *
 * Scores a unit gave itself are left out first: they would raise what is expected of it and from it. Blocks are fitted
 * apart, so that departments and townships that score each other, but not their own kind, are compared as well.
 */
export function favoursOf(all: Ratings, unitOf: Int32Array): Favours | undefined {
  const others = [...all.score.keys()].filter((row) => unitOf[all.rater[row] ?? 0] !== all.subject[row]);
  const ratings: Ratings = {
    ...all,
    rater: Int32Array.from(others, (row) => all.rater[row] ?? 0),
    subject: Int32Array.from(others, (row) => all.subject[row] ?? 0),
    score: Float64Array.from(others, (row) => all.score[row] ?? 0),
  };
  const parts = blocksOf(ratings).map(({ rows, raters, subjects }) => {
    const { rater, subject } = withinBlock(ratings, { rows, raters, subjects });
    return {
      rows,
      df: rows.length - raters.length - subjects.length + 1,
      fit: additive(rater, subject, raters.length, subjects.length),
    };
  });
  const df = parts.reduce((so, part) => so + part.df, 0);
  const checked = parts.flatMap(({ rows, fit }) => {
    const leverages = fit.leverages();
    return rows.filter((_, cell) => (leverages[cell] ?? 0) <= 1 - 1e-9);
  });
  const isChecked = new Set(checked);
  const residuals = residualsOf(parts, ratings.score).map((off, row) => (isChecked.has(row) ? off : 0));
  const squares = sumOfSquares(residuals);
  const largest = ratings.score.reduce((so, score) => Math.max(so, Math.abs(score)), 0);
  if (df <= 0 || squares <= (1e-9 * largest) ** 2 * ratings.score.length) return undefined;

  const sheets = Array.from({ length: all.raters }, (): number[] => []);
  for (const row of checked) sheets[ratings.rater[row] ?? 0]?.push(row);
  return {
    pairs: pairsOf(ratings, checked, unitOf),
    residuals,
    deviation: Math.sqrt(squares / df),
    sheets,
    refit(values) {
      const again = residualsOf(parts, values);
      const now = sumOfSquares(again);
      const scale = now > 0 ? Math.sqrt(squares / now) : 0;
      return again.map((off) => scale * off);
    },
  };
}

function residualsOf(parts: readonly { rows: readonly number[]; fit: Additive }[], values: Float64Array): Float64Array {
  const found = new Float64Array(values.length);
  for (const { rows, fit } of parts) {
    const own = new Float64Array(rows.length);
    for (const [cell, row] of rows.entries()) own[cell] = values[row] ?? 0;
    const { residuals } = fit.fit(own);
    for (const [cell, row] of rows.entries()) found[row] = residuals[cell] ?? 0;
  }
  return found;
}

/** Cells by who gave and who got, then the two directions of each pair together; every rater of a unit speaks for it. */
function pairsOf({ rater, subject, subjects }: Ratings, rows: readonly number[], unitOf: Int32Array): Favours['pairs'] {
  const given = new Map<number, number[]>();
  for (const row of rows) {
    const from = unitOf[rater[row] ?? 0] ?? -1;
    if (from < 0) continue;
    const key = from * subjects + (subject[row] ?? 0);
    given.set(key, [...(given.get(key) ?? []), row]);
  }
  return [...given.keys()]
    .sort((x, y) => x - y)
    .flatMap((key) => {
      const [a, b] = [Math.floor(key / subjects), key % subjects];
      const [aToB, bToA] = [given.get(key), given.get(b * subjects + a)];
      return a < b && aToB && bToA ? [{ a, b, aToB, bToA }] : [];
    });
}

function sumOfSquares(values: Float64Array): number {
  return values.reduce((so, off) => so + off * off, 0);
}
