import { describe, expect, test } from 'vitest';
import { judged } from './judged.ts';
import { figures } from './written-evidence.ts';
import { asItIs, type GivenNode, handedInAs, type Settings } from './written-plan.ts';

// The numbers were worked out from the texts of the schemes before anybody looked at what the forms say.

/** What one unit earns for an actual value under a curve; null for none. */
function earned(
  full: string,
  curve: Settings,
  actual: string | undefined,
  facts: Readonly<Record<string, string>> = {},
) {
  const measure = handedInAs('actual', { facts: Object.keys(facts) });
  const records = [
    ...(actual === undefined ? [] : figures('actual', { a: actual })),
    ...Object.entries(facts).flatMap(([field, value]) => (value === '' ? [] : figures(field, { a: value }))),
  ];
  return judged({ measure, curve, full, units: ['a'], records }).score('a');
}

describe('C1 in proportion to the target, never more than full points and never below zero (wording printed)', () => {
  const c1 = { form: 'proportional', target: { fact: 'target' }, cap: '100', whenTargetZero: 'none' };

  test.each([
    ['a', '90', '100', '9'],
    ['b', '120', '100', '10'],
    ['c', '-5', '100', '0'],
    ['d', '5', '0', null], // a target of zero
    ['d', '5', '', null], // no target
    ['e', '1', '3', '10/3'], // 10 x 1/3
    ['f', '100', '100', '10'],
  ])('C1 %s: %s of a target of %j earns %s of ten points (by hand)', (_, actual, target, expected) => {
    expect(earned('10', c1, actual, { target })).toBe(expected);
  });

  test('C1 f: where nothing was handed in there is no score (by hand)', () => {
    expect(earned('10', c1, undefined, { target: '100' })).toBeNull();
  });
});

describe('C2 in proportion to the target without a cap (wording printed)', () => {
  const c2 = (target: string) => ({
    form: 'proportional',
    target: { fixed: target },
    cap: 'none',
    whenTargetZero: 'none',
  });

  test.each([
    ['a', '120', '100', '12'],
    ['b', '350', '100', '35'],
    ['c', '-20', '100', '0'],
    ['d', '5', '0', null],
  ])('C2 %s: %s of a target of %s earns %s of ten points (by hand)', (_, actual, target, expected) => {
    const own = { ...c2('100'), target: { fact: 'target' } };
    expect(earned('10', own, actual, { target })).toBe(expected);
  });
});

describe('C3 full points at the target and a bonus for each whole step above it (steps printed, numbers by hand)', () => {
  const c3 = (target: string, points: string, most: string, more: Settings = {}) => ({
    form: 'over-target',
    target: { fixed: target },
    below: 'proportional',
    step: '10',
    points,
    most,
    bound: 'included',
    whenTargetZero: 'none',
    ...more,
  });

  test.each([
    ['80', '30'],
    ['87.99', '30'],
    ['88', '33'], // exactly 10 % over counts
    ['100', '36'], // 25 %: two whole steps
    ['104', '39'], // 30 %
    ['120', '39'], // 50 % would be 45, nine at most
  ])('C3 a: %s against 80, three points each 10 %% over, nine at most: %s', (actual, expected) => {
    expect(earned('30', c3('80', '3', '9'), actual)).toBe(expected);
  });

  test.each([
    ['110', '31'],
    ['120', '32'],
    ['129.9', '32'],
    ['150', '35'],
    ['190', '35'], // nine steps, five at most
  ])('C3 b: %s against 100, one point each 10 %% over, five at most: %s', (actual, expected) => {
    expect(earned('30', c3('100', '1', '5'), actual)).toBe(expected);
  });

  test('C3 c: 0.33 against 0.3 is exactly 10 % over, which binary fractions miss: 33', () => {
    expect(earned('30', c3('0.3', '3', '9'), '0.33')).toBe('33');
  });

  test('C3 d, e: below the target in proportion or nothing, and no target no score', () => {
    expect(earned('30', c3('80', '3', '9'), '72')).toBe('27'); // 30 x 72/80
    expect(earned('30', c3('80', '3', '9', { below: 'zero' }), '72')).toBe('0');
    expect(earned('30', c3('80', '3', '9', { target: { fact: 'target' } }), '72', { target: '0' })).toBeNull();
  });
});

describe('C4 a rate earns points in steps, not in proportion (ladder printed)', () => {
  const step = (from: string, percent: string) => ({ from, percent });
  const steps = [
    step('100', '100'), // 40 of 40 points
    step('90', '90'), // 36
    step('80', '80'), // 32
    step('70', '70'), // 28
    step('60', '60'), // 24
    step('50', '50'), // 20
  ];

  test.each([
    ['93.18', '36'], // printed
    ['100', '40'],
    ['105', '40'],
    ['99.99', '36'],
    ['90', '36'],
    ['89.99', '32'],
    ['70', '28'],
    ['60', '24'],
    ['50', '20'],
    ['49.99', '0'],
  ])('C4 a, b: %s %% earns %s', (actual, expected) => {
    expect(earned('40', { form: 'ladder', steps, below: '0' }, actual)).toBe(expected);
  });
});

describe('C5 80 % of twenty points at the target, half a point each percentage point (printed but the cap)', () => {
  // 80 % of 20 = 16 at the target; ten points away 5 points, 25 % of 20: 105 %; cap 1.2 x 20 = 24; never below zero
  const corners = [
    { at: '0', percent: '80' },
    { at: '10', percent: '105' },
  ];
  const line = { form: 'line', corners, outside: 'extend', floor: '0', cap: '120' };
  const measure = {
    form: 'ratio',
    actual: 'actual',
    against: 'target',
    as: 'difference',
    several: 'none',
    whenBothZero: 'none',
    whenAgainstZero: 'none',
    whenNone: 'none',
  };
  const records = (actual: string) => [
    ...figures('actual', { a: actual }, { indicator: 'leaf' }),
    ...figures('target', { a: '60' }, { indicator: 'leaf' }),
  ];

  test.each([
    ['a', '60', '16'],
    ['b', '63', '17.5'], // three percentage points, not 5 %
    ['c', '56', '14'],
    ['d', '60.5', '16.25'],
    ['e', '80', '24'], // 26, capped
    ['f', '20', '0'], // -4
  ])('C5 %s: %s %% against 60 %% earns %s (by hand)', (_, actual, expected) => {
    const { score } = judged({ measure, curve: line, full: '20', units: ['a'], records: records(actual) });
    expect(score('a')).toBe(expected);
  });

  test('C5 d: only whole percentage points count where the plan cuts the difference off first: 16 (by hand)', () => {
    const points = [
      { at: '0', percent: '0' },
      { at: '20', percent: '100' },
    ];
    const difference: GivenNode = {
      id: 'leaf',
      weight: '100',
      measure,
      curve: { form: 'line', corners: points, outside: 'extend', floor: 'none', cap: 'none' },
      round: { places: 0, mode: 'down' },
    };
    const tree = { id: 'total', aggregate: { form: 'weighted-mean', whenMissing: 'none' }, children: [difference] };
    const { score } = judged({ tree: { ...tree, curve: line }, full: '20', units: ['a'], records: records('60.5') });
    expect(score('a')).toBe('16');
  });
});

describe('C6 a veto indicator below its target marks the year as failed, and the points stay (by hand)', () => {
  const leaf = (id: string): GivenNode => ({ id, weight: '50', measure: handedInAs('actual'), curve: asItIs });
  const veto = {
    id: 'failed',
    form: 'indicator-veto',
    node: 'farmland',
    look: 'reading',
    below: '100',
    effect: { kind: 'mark' },
    whenNone: 'vetoed',
  };
  const incomplete = {
    id: 'incomplete',
    form: 'trigger',
    consequence: { zh: '未完成', en: 'not fulfilled' },
    when: 'all',
    conditions: [{ kind: 'marked' }],
    ties: 'include',
    over: 'all',
  };

  test.each([
    ['a', '99', '94', '96.5', 'yes'], // (99 + 94) / 2
    ['b', '100', '93', '96.5', 'no'], // (100 + 93) / 2
    ['c', '99.999', '93.001', '96.5', 'yes'], // compared exactly
  ])('C6 %s: at %s of 100 a total of %s beside it stays %s, failed: %s', (_, farmland, other, total, failed) => {
    const children = [leaf('farmland'), leaf('other')];
    const { score, outcome, marks } = judged({
      tree: { id: 'total', aggregate: { form: 'weighted-mean', whenMissing: 'none' }, children },
      adjustments: [veto],
      outcomes: [incomplete],
      units: ['a'],
      records: [
        ...figures('actual', { a: farmland }, { indicator: 'farmland' }),
        ...figures('actual', { a: other }, { indicator: 'other' }),
      ],
    });
    expect(score('a')).toBe(total);
    expect(outcome('a', 'incomplete')).toBe(failed);
    expect(marks('a').map(({ kind }) => kind)).toEqual(failed === 'yes' ? ['indicator-vetoed'] : []);
  });
});

describe('C7 the year and the total, two conditions: 60, 55, 40 or nothing (printed)', () => {
  const met = (what: unknown, target: string) => ({ what, is: 'at-least', than: { fact: target } });
  const year = met('value', 'year-target');
  const total = met({ fact: 'total' }, 'total-target');
  const table = (...percents: readonly string[]) => ({
    form: 'cases',
    cases: [[year, total], [total], [year]].map((when, at) => ({ when, percent: percents[at] })),
    otherwise: '0',
  });
  const of = (actual: string, sum: string, full = '100', percents = ['60', '55', '40'], leaf: Settings = {}) => {
    const measure = handedInAs('actual', { facts: ['year-target', 'total', 'total-target'] });
    const records = [
      ...(actual === '' ? [] : figures('actual', { a: actual })),
      ...(sum === '' ? [] : figures('total', { a: sum })),
      ...figures('year-target', { a: '100' }),
      ...figures('total-target', { a: '300' }),
    ];
    return judged({ measure, curve: table(...percents), full, leaf, units: ['a'], records }).score('a');
  };

  test.each([
    ['a', '100', '300', '60'],
    ['b', '99', '300', '55'],
    ['b', '100', '299', '40'],
    ['a', '99', '299', '0'],
    ['b', '', '300', null], // one of the two was not handed in
    ['b', '100', '', null],
  ])('C7 %s: %j of 100 in the year and %j of 300 in all earn %s', (_, actual, sum, expected) => {
    expect(of(actual, sum)).toBe(expected);
  });

  test('C7 a: the same as an indicator of 60 full points, 55/60 and 40/60 written in percent and rounded back', () => {
    const shares = ['100', '91.666666666667', '66.666666666667'];
    const places = { round: { places: 4, mode: 'half-up' } };
    expect(of('99', '300', '60', shares, places)).toBe('55');
    expect(of('100', '299', '60', shares, places)).toBe('40');
  });
});

describe('C8 four points from a growth of eight percent, else nothing (printed)', () => {
  const c8 = { form: 'ladder', steps: [{ from: '8', percent: '100' }], below: '0' };

  test.each([
    ['a', '8', '4'], // exactly eight counts
    ['b', '7.99', '0'],
    ['c', '7.996', '0'], // compared exactly
    ['d', '12', '4'],
  ])('C8 %s: a growth of %s %% earns %s', (_, actual, expected) => {
    expect(earned('4', c8, actual)).toBe(expected);
  });

  test('C8 c: 7.996 earns four where the plan rounds the growth to two decimals first (by hand)', () => {
    const child: GivenNode = {
      id: 'leaf',
      weight: '100',
      measure: handedInAs('actual'),
      // the growth itself: 4 of full points at a growth of 4
      curve: { form: 'proportional', target: { fixed: '4' }, cap: 'none', whenTargetZero: 'none' },
      round: { places: 2, mode: 'half-up' },
    };
    const tree = {
      id: 'total',
      aggregate: { form: 'weighted-mean', whenMissing: 'none' },
      children: [child],
      curve: c8,
    };
    const { score } = judged({ tree, full: '4', units: ['a'], records: figures('actual', { a: '7.996' }) });
    expect(score('a')).toBe('4');
  });
});
