import type { Ballot } from '../evidence/evidence.ts';
import type { Audience } from '../plan/schema.ts';

/** What is counted of a ballot on a unit: that it is content, or that it found no fault at all. */
export type Measure = 'content' | 'faultless';

/**
 * What a ballot says of a unit. Content: its levels lie, in the mean, in the better half of the scale. Faultless: every
 * answer is the best level. Undefined where it answers nothing about the unit.
 *
 * Example on five levels, 0 the best and 4 the worst: 1 and 2 are content (3 is below twice 2), 2 and 2 are not.
 */
export function saysOf(
  { sheet }: Audience,
  ballot: Pick<Ballot, 'sheet'>,
  unit: string,
): Readonly<Record<Measure, boolean>> | undefined {
  const last = sheet.scale.length - 1;
  let [sum, n] = [0, 0];
  for (const answer of Object.values(ballot.sheet[unit] ?? {})) {
    if (!('level' in answer)) continue;
    sum += answer.level;
    n += 1;
  }
  return n === 0 ? undefined : { content: 2 * sum < last * n, faultless: sum === 0 };
}

/** How many ballots say something about a unit, how many of them are content, and how many faultless. */
export type Contents = Readonly<Record<Measure, number>> & { readonly n: number };

/** Counts ballots by what they say, unit by unit. */
export function contentsOf(audience: Audience, ballots: readonly Ballot[]): ReadonlyMap<string, Contents> {
  const counts = new Map<string, { n: number; content: number; faultless: number }>();
  for (const ballot of ballots)
    for (const unit of Object.keys(ballot.sheet)) {
      const says = saysOf(audience, ballot, unit);
      if (!says) continue;
      const count = counts.get(unit) ?? { n: 0, content: 0, faultless: 0 };
      counts.set(unit, count);
      count.n += 1;
      if (says.content) count.content += 1;
      if (says.faultless) count.faultless += 1;
    }
  return counts;
}
