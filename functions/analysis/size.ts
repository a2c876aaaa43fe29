import { nodesOf } from '../../shared/plan/schema.ts';
import type { Basis } from '../../shared/statistics/basis.ts';

/** How large a county is, as far as a visitor has to wait for it. */
export type Size = { readonly ballots: number; readonly units: number; readonly indicators: number };

/** Judging one unit at one indicator takes as long as reading so many ballots; measured. */
const ballotsACell = 10;

/** From more ballots than this on a page does not draw them again or model them: that is the command's work. */
export const mostBallots = 200_000;

/** A page draws in all as many ballots as this: some two seconds. */
const inAll = 1_500_000;

/** No fewer draws than tell anything, and no more than are needed. */
const [fewest, most] = [40, 300];

/** Every alternative is judged whole, and without rounding numbers grow long: with more cells than this a page does not try. */
const mostCells = 10_000;

/** The size of what is analysed. */
export function sizeOf({ plan, cycle, evidence }: Basis): Size {
  const indicators = [...nodesOf(plan.tree)].filter(({ node }) => !node.children).length;
  return { ballots: evidence.ballots.length, units: cycle.roster.length, indicators };
}

/** How often ballots are drawn again on a page; 0 where there are none, or where it would take too long. */
export function redrawsOf({ ballots, units, indicators }: Size): number {
  const work = ballots + ballotsACell * units * indicators;
  if (ballots === 0 || work > mostBallots) return 0;
  return Math.max(fewest, Math.min(most, Math.floor(inAll / work)));
}

/** Whether a page tries the alternatives: above the size that a visitor would wait for it does not. */
export function triesAlternatives({ units, indicators }: Size): boolean {
  return units * indicators <= mostCells;
}

/** The size as sentences name it. */
export function sizeValues({ ballots, units, indicators }: Size): Readonly<Record<string, string>> {
  return { ballots: String(ballots), units: String(units), indicators: String(indicators) };
}
