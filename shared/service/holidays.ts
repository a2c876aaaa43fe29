import type { HolidayYear } from '../calendar.ts';

/**
 * The public holidays that are known. A year is added when the State Council has given its notice, usually in the November
 * before; terms that reach into a year without one are counted by weekends and said to be so.
 *
 * Source: General Office of the State Council, notice of 4 November 2025 on the holidays of 2026.
 */
export const holidays: readonly HolidayYear[] = [
  {
    year: 2026,
    off: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    worked: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
];
