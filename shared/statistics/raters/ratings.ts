/** Who scored whom: one row for each rater and subject, both counted from 0; a pair stands once or not at all. */
export type Ratings = {
  readonly rater: Int32Array;
  readonly subject: Int32Array;
  readonly score: Float64Array;
  readonly raters: number;
  readonly subjects: number;
};

/**
 * Throws where a table of ratings is not one: columns of unequal length, a rater or subject that is not counted, a score that
 * is no number. Such a table is a mistake in the program that made it, nothing an office could mend.
 */
export function mustBeRatings({ rater, subject, score, raters, subjects }: Ratings): void {
  if (rater.length !== score.length || subject.length !== score.length)
    throw new Error(`ratings of ${rater.length} raters, ${subject.length} subjects and ${score.length} scores`);
  for (const [row, value] of score.entries()) {
    const [who, whom] = [rater[row] ?? -1, subject[row] ?? -1];
    if (!(who >= 0 && who < raters && whom >= 0 && whom < subjects && Number.isFinite(value)))
      throw new Error(`rating ${row}: ${value} by rater ${who} of ${raters} for subject ${whom} of ${subjects}`);
  }
}

/** Raters and subjects that are joined by common ratings, directly or through others. */
export type Block = {
  readonly raters: readonly number[];
  readonly subjects: readonly number[];
  readonly rows: readonly number[];
};

/**
 * The blocks of a table with missing cells. Between two of them nothing can be compared: no rater scored in both, so a
 * strict rater of good units looks like a lenient one of poor units. Raters and subjects without a rating are in none.
 */
export function blocksOf(ratings: Ratings): readonly Block[] {
  const { rater, subject, raters, subjects, score } = ratings;
  const above = Int32Array.from({ length: raters + subjects }, (_, at) => at);
  const rootOf = (from: number) => {
    let at = from;
    while (above[at] !== at) {
      above[at] = above[above[at] ?? at] ?? at;
      at = above[at] ?? at;
    }
    return at;
  };
  for (let row = 0; row < score.length; row++) above[rootOf(rater[row] ?? 0)] = rootOf(raters + (subject[row] ?? 0));
  const blocks = new Map<number, { raters: Set<number>; subjects: Set<number>; rows: number[] }>();
  for (let row = 0; row < score.length; row++) {
    const root = rootOf(rater[row] ?? 0);
    const block = blocks.get(root) ?? { raters: new Set<number>(), subjects: new Set<number>(), rows: [] };
    blocks.set(root, block);
    block.raters.add(rater[row] ?? 0);
    block.subjects.add(subject[row] ?? 0);
    block.rows.push(row);
  }
  const upwards = (set: ReadonlySet<number>) => [...set].sort((a, b) => a - b);
  return [...blocks.values()]
    .map((one) => ({ raters: upwards(one.raters), subjects: upwards(one.subjects), rows: one.rows }))
    .sort((a, b) => b.rows.length - a.rows.length || (a.raters[0] ?? 0) - (b.raters[0] ?? 0));
}

/** The raters and subjects of a block's rows, counted from 0 within the block, in the order of its rows. */
export function withinBlock(ratings: Ratings, block: Block): { rater: Int32Array; subject: Int32Array } {
  const raterAt = new Map(block.raters.map((id, at) => [id, at]));
  const subjectAt = new Map(block.subjects.map((id, at) => [id, at]));
  return {
    rater: Int32Array.from(block.rows, (row) => raterAt.get(ratings.rater[row] ?? 0) ?? 0),
    subject: Int32Array.from(block.rows, (row) => subjectAt.get(ratings.subject[row] ?? 0) ?? 0),
  };
}

/** A pair that stands more than once, undefined where none does: its rater could not be held to one score. */
export function repeatedPair({
  rater,
  subject,
  score,
  subjects,
}: Ratings): { rater: number; subject: number } | undefined {
  const seen = new Set<number>();
  for (let row = 0; row < score.length; row++) {
    const [who, whom] = [rater[row] ?? 0, subject[row] ?? 0];
    const pair = who * subjects + whom;
    if (seen.has(pair)) return { rater: who, subject: whom };
    seen.add(pair);
  }
  return undefined;
}
