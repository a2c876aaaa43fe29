import { smallestGroup } from '../evidence/smallest-group.ts';
import type { Audience } from '../plan/schema.ts';

/**
 * The fewest valid answers of an audience that an explanation may list level by level. An audience nobody knows counts as
 * the public.
 */
export function leastShown(audience: Audience | undefined): number {
  return smallestGroup[audience?.kind ?? 'public'];
}

/**
 * The fewest valid answers of a part of a whole (an item, a channel, a stratum) whose mean an explanation may show, where
 * the whole needs `minimum`. A plan that needs fewer in all than any group may have is made up: `checkPlan` refuses it.
 */
export function leastForMean(minimum: number): number {
  return Math.min(minimum, ...Object.values(smallestGroup));
}

/**
 * Which parts of a whole (items, channels, strata) may show what was answered, by how many answered each.
 *
 * A part with fewer than `least` would tell what somebody said. Where just one is too small, the next smallest is withheld
 * too: the whole is published, and whoever takes the shown parts from it would be left with the one that is not.
 */
export function shownParts(answered: readonly number[], least: number): readonly boolean[] {
  const small = answered.map((n) => n > 0 && n < least);
  if (small.filter(Boolean).length !== 1) return small.map((one) => !one);
  const others = answered.filter((n) => n >= least);
  const partner = answered.indexOf(Math.min(...others));
  return small.map((one, index) => !one && index !== partner);
}
