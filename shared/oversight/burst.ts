import { atLeast, surprise } from '../statistics/tails.ts';
import { ballotsBy, type Flag, fewest, oneInThousand, percent, subjectOf, type Watched } from './flag.ts';

/** How many times the other units' share of a day is still ordinary; and how many percentage points above it. */
const [times, points] = [3, 15];

/**
 * Days on which a unit got far more of its ballots than the other units got of theirs on the same day.
 *
 * Flagged from ten ballots on the day, where they are three times what the others' share of that day gives, fifteen points
 * above it, and a binomial of that share reaches them less than once in a thousand, shared by all units and days tried.
 * Example: the others got 10 of 100 ballots on the 5th, the unit 30 of its 60, where about 6 were to be expected.
 * An honest reason is a day on which cards were handed out at a meeting.
 */
export function burstFlags({ round, ballots }: Watched): readonly Flag[] {
  const bySubject = ballotsBy(
    ballots.filter(({ day }) => day !== undefined),
    subjectOf,
  );
  const all = [...bySubject.values()].reduce((sum, own) => sum + own.length, 0);
  const byDay = countDays([...bySubject.values()].flat());
  const days = new Map([...bySubject].map(([subject, own]) => [subject, countDays(own)]));
  const tried = [...days.values()].reduce((sum, own) => sum + own.size, 0);
  return [...bySubject].flatMap(([subject, own]) =>
    [...(days.get(subject) ?? [])].flatMap(([day, n]): readonly Flag[] => {
      const others = all - own.length;
      const theirs = (byDay.get(day) ?? 0) - n;
      if (n < fewest || others < fewest) return [];
      // One more on either side: a day on which the others got none is rare, not impossible.
      const share = (theirs + 1) / (others + 2);
      const usual = own.length * share;
      if (n < times * usual || (n - usual) * 100 < points * own.length) return [];
      const chance = atLeast(n, own.length, share);
      if (chance * tried >= oneInThousand) return [];
      const figures = {
        n: String(n),
        all: String(own.length),
        share: percent(n, own.length),
        usual: percent(theirs, others),
        day,
      };
      return [{ kind: 'burst', set: { round, subject, days: [day] }, n, figures, surprise: surprise(chance) }];
    }),
  );
}

function countDays(ballots: Watched['ballots']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { day = '' } of ballots) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
}
