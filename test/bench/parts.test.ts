import { expect, test } from 'vitest';
import { parts } from './parts.ts';
import { tableOf } from './table.ts';

test.each(parts.map((part) => [part.name, part] as const))('%s can be measured', async (_, part) => {
  const figures = await part.measure('tiny');
  expect(figures.length).toBeGreaterThan(0);
  expect(figures.filter(({ value }) => !Number.isFinite(value))).toEqual([]);
  const whats = figures.map(({ what }) => what);
  expect(new Set(whats).size).toBe(whats.length);
  expect(figures.some(({ unit }) => unit === 'times')).toBe(true);
});

test('a figure is printed with its unit, and a ratio with whether its aim is kept', () => {
  const table = tableOf('Judgement', 'What it says.', [
    { what: 'exact', value: 12.345, unit: 's' },
    { what: 'ratio', value: 6, unit: 'times', atMost: 5 },
    { what: 'other', value: 4.999, unit: 'times', atMost: 5 },
  ]);
  expect(table.split('\n')).toEqual([
    'Judgement',
    '  What it says.',
    '',
    '  exact  12.3 s',
    '  ratio     6 times  at most 5: MISSED',
    '  other  5.00 times  at most 5: kept',
    '',
  ]);
});
