import type { Ballot } from '../../../evidence/evidence.ts';

/**
 * How many gave each of the five levels, best first, then how many did not know: at the device, and called back. A tap
 * on the device takes a second, so most are there. Disabled people come seldom: their post has eight ratings, and that
 * is too few. Permits run no errands, so nobody is called back.
 */
const counts: Readonly<Record<string, readonly [device: readonly number[], callback: readonly number[]]>> = {
  'hall-lead': [
    [14, 5, 1, 0, 0, 0],
    [4, 1, 0, 0, 0, 0],
  ],
  'hall-social': [
    [10, 6, 2, 2, 0, 0],
    [3, 2, 0, 0, 0, 1],
  ],
  'hall-civil': [
    [8, 8, 3, 1, 0, 0],
    [2, 2, 1, 0, 0, 0],
  ],
  'hall-disabled': [
    [4, 1, 0, 0, 0, 1],
    [2, 1, 0, 0, 0, 0],
  ],
  'hall-errands': [
    [12, 3, 0, 0, 0, 0],
    [16, 3, 1, 0, 0, 0],
  ],
  'hall-permits': [
    [5, 6, 4, 3, 2, 1],
    [0, 0, 0, 0, 0, 0],
  ],
  'finance-lead': [
    [9, 4, 2, 0, 0, 0],
    [0, 0, 0, 0, 0, 0],
  ],
  'finance-pay': [
    [8, 5, 2, 1, 0, 1],
    [3, 2, 0, 0, 0, 0],
  ],
  'justice-lead': [
    [8, 3, 1, 0, 0, 0],
    [5, 3, 0, 0, 0, 0],
  ],
  'justice-talks': [
    [10, 4, 0, 1, 0, 0],
    [7, 2, 1, 0, 0, 0],
  ],
  'market-lead': [
    [5, 5, 3, 2, 1, 0],
    [1, 2, 1, 1, 0, 0],
  ],
  'market-visits': [
    [4, 5, 4, 3, 2, 0],
    [0, 0, 0, 0, 0, 0],
  ],
};

/** The ratings of the example, one card each. */
export const postBallots: readonly Ballot[] = Object.entries(counts).flatMap(([unit, given]) =>
  ['device', 'callback'].flatMap((channel, at) =>
    (given[at] ?? []).flatMap((n, level, all) =>
      Array.from(
        { length: n },
        (_, card): Ballot => ({
          round: 'clients-2026',
          audience: 'clients',
          voter: `${unit}-${channel}-${level}-${card + 1}`,
          channel,
          day: '2026-10-30',
          sheet: { [unit]: { overall: level === all.length - 1 ? { unknown: true } : { level } } },
        }),
      ),
    ),
  ),
);
