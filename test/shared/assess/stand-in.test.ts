import { describe, expect, test } from 'vitest';
import { judged } from '../catalogue/judged.ts';
import { figures } from '../catalogue/written-evidence.ts';
import { asItIs, handedInAs } from '../catalogue/written-plan.ts';

/** What three townships score at one leaf; the third handed in nothing. */
const scores = (whenNone: string, leaf: Readonly<Record<string, unknown>>) =>
  judged({
    measure: handedInAs('actual', { whenNone }),
    curve: asItIs,
    leaf,
    units: ['a', 'b', 'c'],
    records: figures('actual', { a: '40.06', b: '50.07' }),
  }).scores('a', 'b', 'c');

describe('what stands in for a reading that is missing', () => {
  test('is capped like everybody: nobody gets more for handing in nothing', () => {
    // 50.07 is capped at 46; "full points" are 100, and 46 after the cap
    expect(scores('full', { cap: '46' })).toBe('a 40.06, b 46, c 46');
    // mean of 40.06 and 46
    expect(scores('group-mean', { cap: '46' })).toBe('a 40.06, b 46, c 43.03');
  });

  test('is rounded like everybody', () => {
    // (40.1 + 50.1) / 2 = 45.1; and 45.1 half up to a whole number where the leaf is rounded so: (40 + 50) / 2 = 45
    expect(scores('group-mean', { round: { places: 1, mode: 'half-up' } })).toBe('a 40.1, b 50.1, c 45.1');
    expect(scores('group-mean', { round: { places: 0, mode: 'half-up' } })).toBe('a 40, b 50, c 45');
  });
});

test('a township that reported, and whose figure the curve finds worth no points, is no case of a missing report', () => {
  const { score } = judged({
    measure: handedInAs('actual', { facts: ['target'], whenNone: 'full' }),
    curve: { form: 'proportional', target: { fact: 'target' }, cap: '100', whenTargetZero: 'none' },
    units: ['a', 'b', 'c'],
    records: [...figures('actual', { a: '5', b: '5' }), ...figures('target', { a: '10', b: '0' })],
  });
  // half of the target; a target of zero is worth no points by the plan; nothing handed in stands for full points
  expect([score('a'), score('b'), score('c')]).toEqual(['50', null, '100']);
});
