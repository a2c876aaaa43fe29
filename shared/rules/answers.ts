import type { Answer, Ballot } from '../evidence/evidence.ts';
import { divide, multiply, type Rational, rational, sum } from '../number.ts';

/** One rater's answers about one subject. */
export type Answers = Readonly<Record<string, Answer>>;

/** One rater's answers about one subject, with the ballot they stand on. */
export type SubjectSheet = { readonly ballot: Ballot; readonly answers: Answers };

/** What was sorted before: every group and every leaf of an audience asks for the same ballots. */
const sorted = new WeakMap<readonly Ballot[], ReadonlyMap<string, readonly SubjectSheet[]>>();

/** The answers about each subject, with the ballot they stand on, in the order of the ballots. */
export function bySubject(ballots: readonly Ballot[]): ReadonlyMap<string, readonly SubjectSheet[]> {
  const known = sorted.get(ballots);
  if (known) return known;
  const found = new Map<string, SubjectSheet[]>();
  for (const ballot of ballots) {
    for (const [subject, answers] of Object.entries(ballot.sheet)) {
      const list = found.get(subject);
      if (list) list.push({ ballot, answers });
      else found.set(subject, [{ ballot, answers }]);
    }
  }
  sorted.set(ballots, found);
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
  const levels = points.map(() => 0);
  let given = 0;
  for (const { answers } of sheets) {
    const answer = answers[item];
    if (answer === undefined) continue;
    given++;
    if ('level' in answer && answer.level < levels.length) levels[answer.level] = (levels[answer.level] ?? 0) + 1;
  }
  const valid = levels.reduce((so, n) => so + n, 0);
  const worths = points.map((value, level) => multiply(value, rational(levels[level] ?? 0)));
  return {
    levels,
    valid,
    unknown: given - valid,
    mean: valid === 0 ? undefined : divide(sum(worths), rational(valid)),
  };
}
