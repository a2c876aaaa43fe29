import { smallestGroup } from '../evidence/smallest-group.ts';

/**
 * How many ballots the public cast, as far as it may be said: exactly; `few`, fewer than ten or none; or `from`: at least so
 * many.
 */
export type Shown = number | 'few' | { readonly from: number };

/** One round of the public: ballots by unit, or all sheets together where a card rates every unit. */
export type Turnout = { readonly units: ReadonlyMap<string, Shown>; readonly total: Shown };

const least = smallestGroup.public;

/**
 * What may be said of a round. While ballots still come it is said in tens: otherwise who looks twice sees that just one
 * came between.
 *
 * Where a unit has few, the sum is made of what is shown of the others and of nothing else: whatever views are held
 * against it, it tells nothing more than they do. So the count of all, which a seal names, is not shown then.
 */
export function shownTurnout(ballots: ReadonlyMap<string, number>, provisional: boolean): Turnout {
  const units = new Map([...ballots].map(([unit, n]) => [unit, shownCount(n, provisional)]));
  const all = [...ballots.values()].reduce((sum, n) => sum + n, 0);
  const isFew = [...units.values()].includes('few');
  return { units, total: isFew ? sumOfShown([...units.values()]) : shownCount(all, provisional) };
}

/** The sum of what is shown, and of nothing else. */
export function sumOfShown(counts: readonly Shown[]): Shown {
  const from = counts.reduce<number>((sum, one) => sum + atLeast(one), 0);
  if (counts.every((one) => typeof one === 'number')) return from;
  return from === 0 ? 'few' : { from };
}

/** One count by itself. */
export function shownCount(n: number, provisional: boolean): Shown {
  if (n < least) return 'few';
  return provisional ? { from: n - (n % least) } : n;
}

function atLeast(one: Shown): number {
  if (one === 'few') return 0;
  return typeof one === 'number' ? one : one.from;
}
