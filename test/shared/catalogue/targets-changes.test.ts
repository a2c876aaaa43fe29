import { describe, expect, test } from 'vitest';
import { judged } from './judged.ts';
import { figures, type GivenRecord } from './written-evidence.ts';
import { type GivenNode, handedInAs, type Settings, upTo } from './written-plan.ts';

// The numbers were worked out from the texts of the schemes before anybody looked at what the forms say.

/** Two fields held against each other. */
const ratio = (as: string, more: Settings = {}) => ({
  form: 'ratio',
  actual: 'actual',
  against: 'base',
  as,
  several: 'none',
  whenBothZero: 'none',
  whenAgainstZero: 'none',
  whenNone: 'none',
  ...more,
});
const against = (base: string, actual: string) => [
  ...figures('base', { a: base }),
  ...figures('actual', { a: actual }),
];
const straight = (from: readonly [string, string], to: readonly [string, string], more: Settings = {}) => ({
  form: 'line',
  corners: [from, to].map(([at, percent]) => ({ at, percent })),
  outside: 'extend',
  floor: 'none',
  cap: 'none',
  ...more,
});

describe('C18 a reduction on the year before, full points at 20 % (by hand)', () => {
  const of = (records: readonly GivenRecord[], target = '20', more: Settings = {}) =>
    judged({ measure: ratio('decrease', more), curve: upTo(target), full: '10', units: ['a'], records }).score('a');

  test.each([
    ['40', '10'], // 20 %
    ['45', '5'], // 10 %
    ['30', '10'], // 40 %
    ['50', '0'],
    ['55', '0'], // an increase
  ])('C18 a: from 50 to %s earns %s of ten', (actual, expected) => {
    expect(of(against('50', actual))).toBe(expected);
  });

  test('C18 c: the target may be 8 % or 10 %', () => {
    expect(of(against('50', '46'), '8')).toBe('10'); // 8 %
    expect(of(against('50', '48'), '8')).toBe('5'); // 4 % of 8 %
    expect(of(against('50', '48'), '10')).toBe('4');
  });

  test.each([
    ['55', '50'], // +10 %: 60 - 10
    ['120', '0'], // +140 %: 60 - 140
  ])('C18 b: an increase from 50 to %s takes its percentage points off 60: %s of a hundred', (actual, expected) => {
    const curve = straight(['0', '60'], ['60', '0'], { floor: '0' });
    const { score } = judged({ measure: ratio('increase'), curve, units: ['a'], records: against('50', actual) });
    expect(score('a')).toBe(expected);
  });

  test('C18 d: nothing in both years is full points, none or zero as the plan says; out of nothing zero or none', () => {
    expect(of(against('0', '0'), '20', { whenBothZero: '20' })).toBe('10');
    expect(of(against('0', '0'), '20', { whenBothZero: 'none' })).toBeNull();
    expect(of(against('0', '0'), '20', { whenBothZero: '0' })).toBe('0');
    expect(of(against('0', '3'), '20', { whenAgainstZero: '0' })).toBe('0');
    expect(of(against('0', '3'), '20', { whenAgainstZero: 'none' })).toBeNull();
  });

  test('C18 e: a unit merged of two is held against both of them: 64 after 30 + 50 is 20 % less, ten points', () => {
    const more = { againstAlso: { fields: ['base-2'], as: 'sum' } };
    expect(of([...against('30', '64'), ...figures('base-2', { a: '50' })], '20', more)).toBe('10');
  });

  test('C18 f: 40 after 40, 60 and 50: ten points against their mean or the last year, none against the first', () => {
    const records = [...against('40', '40'), ...figures('base-2', { a: '60' }), ...figures('base-3', { a: '50' })];
    const more = { againstAlso: { fields: ['base-2', 'base-3'], as: 'mean' } };
    expect(of(records, '20', more)).toBe('10'); // mean 50
    expect(of(against('50', '40'))).toBe('10');
    expect(of(against('40', '40'))).toBe('0');
  });
});

describe('C19 a point above ten percent over, then one each 20 % from 30 % on (steps printed, numbers by hand)', () => {
  const case_ = (is: string, over: string, percent: string) => ({
    when: [{ what: 'value', is, than: { fixed: over } }],
    percent,
  });
  // One full point: 100 %, two 200 %, three 300 %.
  const c19 = {
    form: 'cases',
    cases: [case_('at-least', '70', '300'), case_('at-least', '50', '200'), case_('above', '10', '100')],
    otherwise: '0',
  };
  const of = (base: string, actual: string) =>
    judged({ measure: ratio('increase'), curve: c19, full: '1', units: ['a'], records: against(base, actual) }).score(
      'a',
    );

  test.each([
    ['110', '0'],
    ['110.01', '1'],
    ['130', '1'],
    ['149.9', '1'],
    ['150', '2'], // 30 % and another 20 %
    ['169', '2'],
    ['170', '3'],
  ])('C19 a: %s posts where 100 were due earn %s', (actual, expected) => {
    expect(of('100', actual)).toBe(expected);
  });

  test('C19 b: thirty posts where twenty were due are 50 % over and earn two', () => {
    expect(of('20', '30')).toBe('2');
  });

  test.each([
    ['110', '11'], // exactly ten percent counts
    ['131', '12'], // passing 30 % earns one more
    ['150', '13'],
  ])('C19 a, the other reading: %s of 100 earn ten points and the bonus, %s', (actual, expected) => {
    const curve = {
      form: 'over-target',
      target: { fixed: '100' },
      below: 'zero',
      step: '10',
      furtherStep: '20',
      points: '1',
      most: 'none',
      bound: 'included',
      whenTargetZero: 'none',
    };
    const records = figures('actual', { a: actual });
    const { score } = judged({ measure: handedInAs('actual'), curve, full: '10', units: ['a'], records });
    expect(score('a')).toBe(expected);
  });
});

describe('C20 the year is the sum of points less deductions plus bonuses, above the scale and below zero (by hand)', () => {
  const kind = (field: string, sign: string) => ({
    field,
    title: { zh: field, en: field },
    sign,
    worth: 'value',
    sameMatter: 'all',
    cap: 'none',
  });
  const of = (points: readonly [string, string], deduction: string, bonus: string, bounds: Settings = {}) => {
    const leaf = (id: string): GivenNode => ({
      id,
      fullPoints: '50',
      measure: handedInAs('actual'),
      curve: upTo('50'),
    });
    const [air, water] = points;
    return judged({
      tree: { id: 'year', aggregate: { form: 'sum', whenMissing: 'none' }, children: [leaf('air'), leaf('water')] },
      adjustments: [
        {
          id: 'extra',
          form: 'account',
          kinds: [kind('bonus', 'adds'), kind('penalty', 'takes')],
          bonusCap: 'none',
          deductionCap: 'none',
          floor: 'none',
          cap: 'none',
          ...bounds,
        },
      ],
      units: ['a'],
      records: [
        ...figures('actual', { a: air }, { indicator: 'air' }),
        ...figures('actual', { a: water }, { indicator: 'water' }),
        ...figures('bonus', { a: bonus }, { indicator: 'extra' }),
        ...figures('penalty', { a: deduction }, { indicator: 'extra' }),
      ],
    }).score('a');
  };

  test('C20 a, b, c: 92 - 3 + 8 is 97, 98 + 5 is 103, 2 - 9 + 1 is minus six', () => {
    expect(of(['47', '45'], '3', '8')).toBe('97');
    expect(of(['50', '48'], '0', '5')).toBe('103');
    expect(of(['2', '0'], '9', '1')).toBe('-6');
  });

  test('C20 d: 100 and 0 where the plan keeps the year between them', () => {
    expect(of(['50', '48'], '0', '5', { floor: '0', cap: '100' })).toBe('100');
    expect(of(['2', '0'], '9', '1', { floor: '0', cap: '100' })).toBe('0');
  });
});

describe('C21 full points within 5 % of the budget, beyond that 2 % each percentage point (by hand)', () => {
  const c21 = (free: string, direction = 'above') => ({
    form: 'distance',
    target: { fixed: '0' },
    direction,
    free,
    perUnit: '2',
    floor: '0',
  });
  const of = (budget: string, spent: string, as = 'deviation') =>
    judged({ measure: ratio(as), curve: c21('5'), full: '10', units: ['a'], records: against(budget, spent) }).score(
      'a',
    );

  test.each([
    ['a', '210', '10'], // exactly 5 %
    ['a', '216', '9.4'], // 8 %: 3 points beyond, 6 %
    ['a', '184', '9.4'], // -8 %
    ['b', '215', '9.5'], // 7.5 %
    ['c', '320', '0'], // 60 %: 55 x 2 % is more than everything
  ])('C21 %s: %s spent of 200 earn %s of ten', (_, spent, expected) => {
    expect(of('200', spent)).toBe(expected);
  });

  test('C21 a, d: where only overspending counts 184 of 200 keep all ten; no budget, no score', () => {
    expect(of('200', '184', 'increase')).toBe('10');
    expect(of('0', '10')).toBeNull();
  });

  test('C21 b: only whole percentage points beyond the band count where the plan cuts them off: 9.6', () => {
    const beyond: GivenNode = {
      id: 'leaf',
      weight: '100',
      measure: ratio('deviation'),
      // the points beyond five themselves: ten of them are full points of ten
      curve: straight(['5', '0'], ['15', '100'], { floor: '0' }),
      round: { places: 0, mode: 'down' },
    };
    const { score } = judged({
      tree: {
        id: 'total',
        aggregate: { form: 'weighted-mean', whenMissing: 'none' },
        children: [beyond],
        curve: c21('0'),
      },
      full: '10',
      units: ['a'],
      records: against('200', '215'),
    });
    expect(score('a')).toBe('9.6'); // 2.5 beyond, two of them whole: 10 - 0.4
  });
});
