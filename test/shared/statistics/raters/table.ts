import type { Ratings } from '../../../../shared/statistics/raters/ratings.ts';

/** A table of scores: raters down, subjects across; null where nobody scored. */
export function table(rows: readonly (readonly (number | null)[])[]): Ratings {
  const cells = rows.flatMap((row, rater) =>
    row.flatMap((score, subject) => (score === null ? [] : [{ rater, subject, score }])),
  );
  return {
    rater: Int32Array.from(cells, ({ rater }) => rater),
    subject: Int32Array.from(cells, ({ subject }) => subject),
    score: Float64Array.from(cells, ({ score }) => score),
    raters: rows.length,
    subjects: rows[0]?.length ?? 0,
  };
}
