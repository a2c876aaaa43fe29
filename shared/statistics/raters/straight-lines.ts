/** One filled-in sheet: the answers in the order they were asked, undefined where none was given. */
export type FilledSheet = { readonly rater: number; readonly answers: readonly (number | undefined)[] };

/** How one rater went down his sheet. */
export type SheetLine = {
  readonly rater: number;
  readonly n: number;
  /** The most answers in a row that are the same; a question left open does not break a row. */
  readonly longestRun: number;
  /** All his answers are the same (一勾到底). */
  readonly isStraight: boolean;
  /**
   * How often a sheet would be that straight if each answer were drawn from what everybody answered to that question. Near 1
   * where nearly everybody gives full marks: then a straight sheet says nothing. Undefined where the sheet is not straight.
   */
  readonly byChance: number | undefined;
};

/**
 * Who went straight down the sheet. Sheets of fewer than `fewest` answers are left out: three equal answers are no habit.
 */
export function straightLines(sheets: readonly FilledSheet[], fewest = 5): readonly SheetLine[] {
  const answered = answersByQuestion(sheets);
  return sheets.flatMap(({ rater, answers }) => {
    const given = answers.flatMap((answer, question) => (answer === undefined ? [] : [{ answer, question }]));
    const [first] = given;
    if (!first || given.length < fewest) return [];
    const isStraight = given.every(({ answer }) => answer === first.answer);
    const byChance = given.reduce((so, { answer, question }) => {
      const all = answered[question];
      return so * ((all?.counts.get(answer) ?? 0) / (all?.n ?? 1));
    }, 1);
    return [
      {
        ...{ rater, n: given.length, isStraight },
        longestRun: longestRun(given.map(({ answer }) => answer)),
        byChance: isStraight ? byChance : undefined,
      },
    ];
  });
}

function answersByQuestion(sheets: readonly FilledSheet[]) {
  const answered: { n: number; counts: Map<number, number> }[] = [];
  for (const { answers } of sheets) {
    for (const [question, answer] of answers.entries()) {
      answered[question] ??= { n: 0, counts: new Map() };
      const all = answered[question];
      if (answer === undefined) continue;
      all.n++;
      all.counts.set(answer, (all.counts.get(answer) ?? 0) + 1);
    }
  }
  return answered;
}

function longestRun(values: readonly number[]): number {
  let [longest, run] = [0, 0];
  for (const [at, value] of values.entries()) {
    run = at > 0 && values[at - 1] === value ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
}
