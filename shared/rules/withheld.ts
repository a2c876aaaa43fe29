import { smallestGroup } from '../evidence/smallest-group.ts';
import type { Audience } from '../plan/schema.ts';
import type { Cell } from '../words.ts';
import { num, words } from './say.ts';

/**
 * The fewest valid answers of an audience that an explanation may tell anything of. An audience nobody knows counts as the
 * public.
 */
export function leastShown(audience: Audience | undefined): number {
  return smallestGroup[audience?.kind ?? 'public'];
}

/**
 * The same for a part of a whole (an item, a channel, a stratum) where the whole needs `minimum`. A plan that needs fewer
 * in all than any group may have is made up: `checkPlan` refuses it.
 */
export function leastOfPart(audience: Audience | undefined, minimum: number): number {
  return Math.min(minimum, leastShown(audience));
}

/** The row of a table in which parts stand that may not be shown by themselves. */
export const withheldTitle: Cell = words({ zh: '未单独列出的，合计', en: 'those not listed, together' });

/** How many there are; in words that they are fewer than `least`, where they are: nobody, or a few. */
export function countOf(n: number, least: number): Cell {
  return n < least ? words({ zh: `不足 ${least}`, en: `fewer than ${least}` }) : num(n);
}
