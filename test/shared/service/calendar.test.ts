import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysAfter, isWorkingDay, workingDaysAfter } from '../../../shared/calendar.ts';
import { holidays } from '../../../shared/service/holidays.ts';

const after = (day: string, n: number) => workingDaysAfter(day, n, holidays);

test('five working days around the National Day of 2026 leave out the holiday and count the Saturday made up for it', () => {
  // Received on Wednesday, 30 September. Off: 1 to 7 October. Thursday 8, Friday 9, Saturday 10 (worked), Monday 12, Tuesday 13.
  expect(after('2026-09-30', 5)).toEqual({ day: '2026-10-13', sure: true });
  // Friday, 18 September: the Sunday is worked.
  expect(after('2026-09-18', 1)).toEqual({ day: '2026-09-20', sure: true });
});

test('Spring Festival: received on the worked Saturday before it, due on the first day after it', () => {
  // 14 February is worked and the day of arrival; 15 to 23 are off; Tuesday 24.
  expect(isWorkingDay('2026-02-14', holidays)).toBe(true);
  expect(after('2026-02-14', 1)).toEqual({ day: '2026-02-24', sure: true });
  // 24, 25, 26, 27 and the worked Saturday 28.
  expect(after('2026-02-14', 5)).toEqual({ day: '2026-02-28', sure: true });
});

test('a term that reaches into a year without its notice says so, and counts by weekends', () => {
  // Thursday 31 December; in 2027 Friday 1, Monday 4, Tuesday 5, Wednesday 6 January.
  expect(after('2026-12-30', 5)).toEqual({ day: '2027-01-06', sure: false });
  expect(after('2026-12-30', 1)).toEqual({ day: '2026-12-31', sure: true });
});

test('every day is the day the world’s calendar says, four hundred years around', () => {
  fc.assert(
    fc.property(fc.integer({ min: -80_000, max: 80_000 }), fc.integer({ min: -3000, max: 3000 }), (from, n) => {
      const iso = (days: number) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
      expect(daysAfter(iso(from), n)).toBe(iso(from + n));
      const weekday = new Date(`${iso(from)}T00:00:00Z`).getUTCDay();
      expect(isWorkingDay(iso(from), [])).toBe(weekday !== 0 && weekday !== 6);
    }),
    { numRuns: 300 },
  );
});
