import { compare, rational } from '../number.ts';
import { ballotsBy, type Flag, fewest, percent, shareOf, type Watched } from './flag.ts';

/** What a batch answered to the question whether anyone told the rater what to say. */
export type Prompting = { readonly batch: string; readonly n: number; readonly yes: number; readonly answers: number };

/** The answers of every batch, the most prompted first. "I would rather not say" is no answer, neither for nor against. */
export function promptings({ ballots }: Watched): readonly Prompting[] {
  return [...ballotsBy(ballots, ({ batch }) => batch)]
    .map(([batch, own]) => {
      const yes = own.filter(({ prompted }) => prompted === 'yes').length;
      const no = own.filter(({ prompted }) => prompted === 'no').length;
      return { batch, n: own.length, yes, answers: yes + no };
    })
    .sort((a, b) => b.yes * Math.max(1, a.answers) - a.yes * Math.max(1, b.answers));
}

/**
 * Batches in which more raters than the plan allows say they were told what to answer.
 *
 * The rule is the plan's and exact: more than `voidAbove` percent of at least `least` answers, and never of fewer than ten.
 * Example: 20 percent allowed, 6 of 25 say yes: 24 percent, flagged; 5 of 25 are 20 percent, not more, not flagged.
 */
export function promptedFlags(watched: Watched): readonly Flag[] {
  const { honesty } = watched.audience;
  if (!honesty) return [];
  const most = rational(honesty.voidAbove);
  return promptings(watched).flatMap(({ batch, n, yes, answers }): readonly Flag[] => {
    if (answers < Math.max(fewest, honesty.least)) return [];
    if (compare(shareOf(yes, answers), most) <= 0) return [];
    const figures = {
      yes: String(yes),
      answers: String(answers),
      share: percent(yes, answers),
      most: honesty.voidAbove,
    };
    // A rule of the plan, not a matter of chance: it goes before everything else.
    return [{ kind: 'prompted', set: { round: watched.round, batch }, n, figures, surprise: 1000 + yes }];
  });
}
