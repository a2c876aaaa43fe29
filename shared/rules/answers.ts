import type { Answer, Ballot } from '../evidence/evidence.ts';
import { divide, multiply, type Rational, rational, sum } from '../number.ts';

/** One rater's answers about one subject. */
export type Answers = Readonly<Record<string, Answer>>;

/** One rater's answers about one subject, with the ballot they stand on. */
export type SubjectSheet = { readonly ballot: Ballot; readonly answers: Answers };

/** The answers about each subject, with the ballot they stand on, in the order of the ballots. */
export function bySubject(ballots: readonly Ballot[]): ReadonlyMap<string, readonly SubjectSheet[]> {
  const found = new Map<string, SubjectSheet[]>();
  for (const ballot of ballots) {
    for (const [subject, answers] of Object.entries(ballot.sheet)) {
      const list = found.get(subject);
      if (list) list.push({ ballot, answers });
      else found.set(subject, [{ ballot, answers }]);
    }
  }
  return found;
}

/** What an answer is worth, or undefined where it is not a valid one: "don't know", or a level the points do not name. */
export function worth(answer: Answer | undefined, points: readonly Rational[]): Rational | undefined {
  return answer && 'level' in answer ? points[answer.level] : undefined;
}

/** The answers to one item: how many at each level and valid in all, how many said they do not know, and their mean. */
export type ItemCount = {
  readonly levels: readonly number[];
  readonly valid: number;
  readonly unknown: number;
  readonly mean: Rational | undefined;
};

/** Counts the answers to one item; without a valid one there is no mean. */
export function itemMean(
  sheets: readonly { readonly answers: Answers }[],
  item: string,
  points: readonly Rational[],
): ItemCount {
  const given = sheets.map(({ answers }) => answers[item]).filter((answer) => answer !== undefined);
  const levels = points.map((_, level) => given.filter((answer) => 'level' in answer && answer.level === level).length);
  const valid = levels.reduce((so, n) => so + n, 0);
  const worths = points.map((value, level) => multiply(value, rational(levels[level] ?? 0)));
  return {
    levels,
    valid,
    unknown: given.length - valid,
    mean: valid === 0 ? undefined : divide(sum(worths), rational(valid)),
  };
}
