import { describe, expect, test } from 'vitest';
import { judged } from './judged.ts';
import { figures } from './written-evidence.ts';
import { asItIs, type GivenNode, handedInAs, type Settings, words } from './written-plan.ts';

// The numbers were worked out from the texts of the schemes before anybody looked at what the forms say.

/** A rate in percent of two handed-in counts; `orders` that do not count are taken off its base. */
const rateOf = (actual: string, against: string, againstLess?: readonly string[]) => ({
  form: 'ratio',
  actual,
  against,
  as: 'percent',
  several: 'none',
  whenBothZero: 'none',
  whenAgainstZero: 'none',
  whenNone: 'none',
  ...(againstLess && { againstLess }),
});

describe('E1 response, solution and satisfaction are weighted (30/35/35 printed, orders by hand)', () => {
  const tree = (weights: readonly string[], less?: readonly string[]): GivenNode => ({
    id: 'hotline',
    aggregate: { form: 'weighted-mean', whenMissing: 'rescale' },
    children: [
      { id: 'response', weight: weights[0], measure: rateOf('contacted', 'orders', less), curve: asItIs },
      {
        id: 'solution',
        weight: weights[1],
        measure: rateOf('solved', 'orders', less),
        curve: asItIs,
        recordsOf: 'response',
      },
      {
        id: 'satisfaction',
        weight: weights[2],
        measure: rateOf('satisfied', 'answered'),
        curve: asItIs,
        recordsOf: 'response',
      },
    ],
  });
  const of = (counts: Readonly<Record<string, string>>, weights = ['30', '35', '35'], less?: readonly string[]) =>
    judged({
      tree: tree(weights, less),
      units: ['a'],
      records: Object.entries(counts).flatMap(([field, n]) => figures(field, { a: n }, { indicator: 'response' })),
    }).score('a');

  test('E1 a: rates of 100, 80 and 70 make 82.5, and 77.5 at 10/45/45', () => {
    const counts = { orders: '10', contacted: '10', solved: '8', answered: '10', satisfied: '7' };
    expect(of(counts)).toBe('82.5'); // 30 + 28 + 24.5
    expect(of(counts, ['10', '45', '45'])).toBe('77.5'); // 10 + 36 + 31.5
  });

  const handled = { orders: '50', contacted: '45', solved: '36', answered: '40', satisfied: '30' };

  test('E1 b, e: five of fifty orders are unreasonable, or repeat an earlier one, and leave every base: 84.25', () => {
    expect(of({ ...handled, unreasonable: '5' }, undefined, ['unreasonable'])).toBe('84.25'); // 30 + 28 + 26.25
    const repeated = { ...handled, unreasonable: '2', repeated: '3' };
    expect(of(repeated, undefined, ['unreasonable', 'repeated'])).toBe('84.25');
  });

  test('E1 c: left in, contacted, unsolved and dissatisfied, they make 1178/15', () => {
    const all = { orders: '50', contacted: '50', solved: '36', answered: '45', satisfied: '30' };
    expect(of(all)).toBe('1178/15'); // 30 + .35 x 72 + .35 x 200/3
  });

  test('E1 d: nobody answered the call back, so its weight moves (1160/13); without any order there is no score', () => {
    const silent = { ...handled, unreasonable: '5', answered: '0', satisfied: '0' };
    expect(of(silent, undefined, ['unreasonable'])).toBe('1160/13'); // (30 + 28) / .65
    expect(of({ orders: '0', contacted: '0', solved: '0', answered: '0', satisfied: '0' })).toBeNull();
  });
});

describe("E2 a city's monthly points: half a point, or one, off for each percentage point short (printed)", () => {
  const line = (...corners: readonly (readonly [string, string])[]) => ({
    form: 'line',
    corners: corners.map(([at, percent]) => ({ at, percent })),
    outside: 'flat',
    floor: 'none',
    cap: 'none',
  });
  // 12.5 of 25 points are lost over 25 percentage points; of 20 points one for each.
  const satisfied98 = line(['73', '50'], ['98', '100']);
  const satisfied95 = line(['70', '50'], ['95', '100']);
  const done = line(['75', '0'], ['95', '100']);
  const signed = line(['80', '0'], ['100', '100']);
  const of = (curve: Settings, full: string, value: string) =>
    judged({
      measure: handedInAs('rate'),
      curve,
      full,
      units: ['a'],
      records: figures('rate', { a: value }),
    }).published('a');

  test.each([
    ['83.33', '17.67'], // 25 - .5 x 14.67 = 17.665
    ['87.5', '19.75'],
    ['75', '13.50'],
    ['71.43', '12.50'], // 11.715, not under half
    ['50', '12.50'],
    ['66.67', '12.50'],
    ['98', '25.00'],
    ['100', '25.00'],
  ])('E2 a, e: against a target of 98 a satisfied rate of %s earns %s', (value, expected) => {
    expect(of(satisfied98, '25', value)).toBe(expected);
  });

  test.each([
    ['89.82', '14.82'],
    ['66.67', '0.00'],
    ['95', '20.00'],
    ['100', '20.00'],
    ['75', '0.00'],
  ])('E2 c: against a target of 95 a done rate of %s earns %s', (value, expected) => {
    expect(of(done, '20', value)).toBe(expected);
  });

  test.each([
    ['80', '0.00'],
    ['77', '0.00'],
  ])('E2 d: a signing rate of %s earns %s (printed; the line is inferred)', (value, expected) => {
    expect(of(signed, '20', value)).toBe(expected);
  });

  test('E2 b: twelve of seventeen are 70.59 once rounded, and earn the printed 12.80; exact they earn 12.79', () => {
    expect(of(satisfied95, '25', '70.59')).toBe('12.80'); // 25 - .5 x 24.41 = 12.795
    const counts = [...figures('satisfied', { a: '12' }), ...figures('answered', { a: '17' })];
    const exact = judged({
      measure: rateOf('satisfied', 'answered'),
      curve: satisfied95,
      full: '25',
      units: ['a'],
      records: counts,
    });
    expect(exact.published('a')).toBe('12.79'); // 25 - .5 x 24.41176... = 12.79411...
    // The plan rounds the rate at a node of its own, and the line stands above it.
    const leaf = { id: 'leaf', fullPoints: '100', measure: rateOf('satisfied', 'answered'), curve: asItIs };
    const stepwise = judged({
      tree: {
        id: 'points',
        aggregate: { form: 'sum', whenMissing: 'none' },
        curve: satisfied95,
        children: [{ ...leaf, round: { places: 2, mode: 'half-up' } }],
      },
      full: '25',
      units: ['a'],
      records: counts,
    });
    expect(stepwise.score('a', 'leaf')).toBe('70.59');
    expect(stepwise.published('a')).toBe('12.80');
  });

  test('E2 f: a unit without requests has no points and no place', () => {
    const { score, outcome } = judged({
      measure: rateOf('satisfied', 'answered'),
      curve: satisfied98,
      full: '25',
      units: ['a', 'b'],
      records: [...figures('satisfied', { a: '7', b: '0' }), ...figures('answered', { a: '8', b: '0' })],
      outcomes: [{ id: 'place', form: 'rank', ties: 'competition' }],
    });
    expect([score('a'), score('b')]).toEqual(['19.75', null]);
    expect([outcome('a', 'place'), outcome('b', 'place')]).toEqual(['1', '—']);
  });
});

test('E3 under 85 % satisfied the unit must rectify at once; it costs no points (printed)', () => {
  const rectify = {
    id: 'rectify',
    form: 'trigger',
    consequence: words('rectify'),
    when: 'all',
    conditions: [{ kind: 'node-below', node: 'leaf', look: 'reading', value: '85' }],
    ties: 'include',
    over: 'group',
  };
  const values = { a: '84.99', b: '85', c: '84.996' };
  const { outcome, score } = judged({
    measure: handedInAs('rate'),
    units: ['a', 'b', 'c', 'd'],
    records: figures('rate', values),
    outcomes: [rectify],
  });
  expect(['a', 'b', 'c', 'd'].map((unit) => outcome(unit, 'rectify'))).toEqual(['yes', 'no', 'yes', 'no']);
  expect(score('a')).toBe('84.99');
});

describe('E4 the red list is the first five of each class, the black one the last five of all (by hand)', () => {
  const classA = { a1: '99', a2: '98', a3: '97', a4: '97', a5: '95', a6: '95', a7: '90' };
  const classB = { b1: '88', b2: '70', b3: '60' };
  const list = (id: string, conditions: readonly Settings[], over: string, ties: string) => ({
    id,
    form: 'trigger',
    consequence: words(id),
    when: 'all',
    conditions,
    ties,
    over,
  });
  const of = (ties: string, redConditions: readonly Settings[] = []) => {
    const { outcome } = judged({
      measure: handedInAs('score'),
      units: Object.fromEntries([
        ...Object.keys(classA).map((unit) => [unit, 'a']),
        ...Object.keys(classB).map((unit) => [unit, 'b']),
      ]),
      records: figures('score', { ...classA, ...classB }),
      outcomes: [
        list('black', [{ kind: 'last', places: 5 }], 'all', ties),
        list('red', [{ kind: 'first', places: 5 }, ...redConditions], 'group', ties),
      ],
    });
    const on = (id: string) =>
      [...Object.keys(classA), ...Object.keys(classB)].filter((unit) => outcome(unit, id) === 'yes').join(' ');
    return { red: on('red'), black: on('black') };
  };

  test('E4 a, b: units equal at the fifth place are all on the list, or none of them', () => {
    // All ten from below: 60, 70, 88, 90, and then 95 twice.
    expect(of('include')).toEqual({ red: 'a1 a2 a3 a4 a5 a6 b1 b2 b3', black: 'a5 a6 a7 b1 b2 b3' });
    expect(of('exclude')).toEqual({ red: 'a1 a2 a3 a4 b1 b2 b3', black: 'a7 b1 b2 b3' });
  });

  test('E4 b: a plan may say that whoever is on the black list is not on the red one', () => {
    const notBlack = { kind: 'outcome', outcome: 'black', is: ['no'] };
    expect(of('include', [notBlack])).toEqual({ red: 'a1 a2 a3 a4', black: 'a5 a6 a7 b1 b2 b3' });
  });
});
