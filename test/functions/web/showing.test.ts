import { expect, test } from 'vitest';
import { localDay, localTime } from '../../../functions/web/local-time.ts';
import { shown } from '../../../functions/web/number-format.ts';

test('an instant is shown in the time of the county, in both languages', () => {
  // 16:05 UTC is five past midnight of the next day in Shanghai, eight hours ahead.
  expect(localTime('2026-11-22T16:05:00.000Z', 'zh')).toBe('2026年11月23日 00:05');
  expect(localTime('2026-11-22T16:05:00.000Z', 'en')).toBe('23 November 2026, 00:05');
  expect(localDay('2026-01-02T01:00:00.000Z', 'zh')).toBe('2026年1月2日');
});

test('a county elsewhere is shown its own time', () => {
  expect(localTime('2026-11-22T16:05:00.000Z', 'en', 'UTC')).toBe('22 November 2026, 16:05');
});

test('a number is rounded half up for showing, and a missing one is a dash and no zero', () => {
  expect(shown('92.335', 2)).toBe('92.34');
  expect(shown('250/3', 2)).toBe('83.33'); // 250 ÷ 3 = 83.333…
  expect(shown('80', 2)).toBe('80.00');
  expect(shown(null, 2)).toBe('—');
});
