import type { Answer, Ballot } from '../evidence/evidence.ts';
import { mean, type Rational } from '../number.ts';

/** One rater's answers about one subject. */
export type Answers = Readonly<Record<string, Answer>>;

/** The answers about each subject, with the ballot they stand on, in the order of the ballots. */
export function bySubject(
  ballots: readonly Ballot[],
): ReadonlyMap<string, readonly { readonly ballot: Ballot; readonly answers: Answers }[]> {
  const found = new Map<string, { ballot: Ballot; answers: Answers }[]>();
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

/** The valid answers to one item: how many, how many said they do not know, and their mean. */
export function itemMean(sheets: readonly { readonly answers: Answers }[], item: string, points: readonly Rational[]) {
  const given = sheets.map(({ answers }) => answers[item]).filter((answer) => answer !== undefined);
  const valid = given.map((answer) => worth(answer, points)).filter((value) => value !== undefined);
  return { valid: valid.length, unknown: given.length - valid.length, mean: mean(valid) };
}
