import { expect, test } from 'vitest';
import { instantOf, localField } from '../../../functions/web/local-instant.ts';

test('a day and time of the county is eight hours ahead of UTC', () => {
  expect(instantOf('2026-11-22T08:00')).toBe('2026-11-22T00:00:00.000Z');
  expect(instantOf('2026-11-22 07:30')).toBe('2026-11-21T23:30:00.000Z');
  expect(localField('2026-11-21T23:30:00.000Z')).toBe('2026-11-22T07:30');
});

test('what is no day and time is none', () => {
  for (const text of ['', '2026-02-30T08:00', '2026-13-01T08:00', '2026-11-22', '22.11.2026 08:00', '2026-11-22T25:00'])
    expect(instantOf(text)).toBeUndefined();
});

test('a zone that moves its clocks is followed over the change', () => {
  // Berlin: CEST (+2) until 25 October 2026, 03:00, CET (+1) from then on.
  expect(instantOf('2026-10-24T12:00', 'Europe/Berlin')).toBe('2026-10-24T10:00:00.000Z');
  expect(instantOf('2026-10-25T12:00', 'Europe/Berlin')).toBe('2026-10-25T11:00:00.000Z');
  for (const local of ['2026-03-29T01:30', '2026-03-29T04:00', '2026-10-25T04:00'])
    expect(localField(instantOf(local, 'Europe/Berlin') ?? '', 'Europe/Berlin')).toBe(local);
});
