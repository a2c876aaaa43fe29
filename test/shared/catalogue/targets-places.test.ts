import { describe, expect, test } from 'vitest';
import { judged } from './judged.ts';
import { figures } from './written-evidence.ts';
import { type GivenNode, handedInAs, type Settings } from './written-plan.ts';

// The numbers were worked out from the texts of the schemes before anybody looked at what the forms say.

type Figures = Readonly<Record<string, string>>;

/** What the units of a group earn for their values, in one line. */
function earned(full: string, curve: Settings, values: Figures, units?: Figures | readonly string[]) {
  const of = units ?? Object.keys(values);
  const records = figures('actual', values);
  const ids = Array.isArray(of) ? (of as readonly string[]) : Object.keys(of);
  return judged({ measure: handedInAs('actual'), curve, full, units: of, records }).scores(...ids);
}

describe('C9 the first gets all ten points, each further place 5 % less, never below zero (printed)', () => {
  const c9 = (more: Settings = {}) => ({
    form: 'place',
    first: 'largest',
    firstPercent: '100',
    stepPercent: '5',
    floorPercent: '0',
    ties: 'best',
    ...more,
  });

  test('C9 a: of 22 units the first earns 10, the second 9.5, the 20th 0.5, the 21st and 22nd nothing', () => {
    const units = Array.from({ length: 22 }, (_, at) => `u${at + 1}`);
    const records = units.flatMap((unit, at) => figures('actual', { [unit]: String(100 - at) }));
    const { scores } = judged({ measure: handedInAs('actual'), curve: c9(), full: '10', units, records });
    expect(scores('u1', 'u2', 'u20', 'u21', 'u22')).toBe('u1 10, u2 9.5, u20 0.5, u21 0, u22 0'); // the 21st printed
  });

  test('C9 b: two equal second places both take the second, or the mean of both (by hand)', () => {
    const values = { a: '9', b: '8', c: '8', d: '7' };
    expect(earned('10', c9(), values)).toBe('a 10, b 9.5, c 9.5, d 8.5');
    expect(earned('10', c9({ ties: 'mean' }), values)).toBe('a 10, b 9.25, c 9.25, d 8.5'); // place 2.5
  });

  test('C9 c: where less is better 1 comes first, and who handed in nothing pushes nobody down (by hand)', () => {
    const line = earned('10', c9({ first: 'smallest' }), { a: '3', b: '1', c: '2' }, ['a', 'b', 'c', 'd']);
    expect(line).toBe('a 9, b 10, c 9.5, d none');
  });
});

describe('C10 four points for a growth of eight percent, and above it up to six more by place (printed)', () => {
  const leaf = (id: string, fullPoints: string, curve: Settings, more: Settings = {}): GivenNode => ({
    id,
    fullPoints,
    measure: handedInAs('actual'),
    curve,
    ...more,
  });
  const tree: GivenNode = {
    id: 'growth',
    aggregate: { form: 'sum', whenMissing: 'none' },
    children: [
      leaf('met', '4', { form: 'ladder', steps: [{ from: '8', percent: '100' }], below: '0' }),
      leaf(
        'above',
        '6',
        {
          form: 'place',
          first: 'largest',
          firstPercent: '100',
          stepPercent: '5',
          floorPercent: '0',
          ties: 'best',
          // strictly above 8, for figures of two decimals
          onlyFrom: '8.01',
        },
        { recordsOf: 'met' },
      ),
    ],
  };
  const of = (values: Figures) =>
    judged({ tree, full: '10', units: Object.keys(values), records: figures('actual', values, { indicator: 'met' }) });

  test('C10 a: 12, 10, 8 and 7 percent earn 10, 9.7, 4 and nothing (by hand)', () => {
    const { scores } = of({ a: '12', b: '10', c: '8', d: '7' });
    expect(scores('a', 'b', 'c', 'd')).toBe('a 10, b 9.7, c 4, d 0'); // 4 + 6; 4 + 6 x 95 %; 4; 0
  });

  test('C10 b: where nobody is above eight, who meets it has his four points (by hand)', () => {
    expect(of({ a: '8', b: '7', c: '6.5' }).scores('a', 'b', 'c')).toBe('a 4, b 0, c 0');
  });
});

describe('C11 in the ratio to the best of the group (printed)', () => {
  const c11 = { form: 'best-ratio', best: 'largest', whenSenseless: 'zero' };

  test('C11 a, b: 15, 10 and 6 earn 30, 20 and 12 of thirty; negative growth earns nothing, not less (by hand)', () => {
    expect(earned('30', c11, { a: '15', b: '10', c: '6', d: '-3' })).toBe('a 30, b 20, c 12, d 0');
  });

  test("C11 c: 92 against the best leader's 96 is 575 of 600 points (printed) and 2875/6 of 500 (by hand)", () => {
    expect(earned('600', c11, { a: '92', b: '96' })).toBe('a 575, b 600');
    expect(earned('500', c11, { a: '92', b: '96' })).toBe('a 2875/6, b 500'); // 479.1667
  });

  test('C11 d: where the best is zero or less nobody earns anything, and minus four is not four times as good', () => {
    expect(earned('30', c11, { a: '-1', b: '-4' })).toBe('a 0, b 0');
    expect(earned('30', c11, { a: '0', b: '-4' })).toBe('a 0, b 0');
  });
});

describe('C12 against the best or least of the own region, two regions apart (rule printed, numbers by hand)', () => {
  const plus = { form: 'best-ratio', best: 'largest', whenSenseless: 'zero' };
  const minus = { form: 'best-ratio', best: 'smallest', whenSenseless: 'full' };
  const regions = { a: 'delta', b: 'delta', c: 'hills', d: 'hills' };

  test('C12 a, b: 50 and 40 earn 100 and 80; in the other region 20 and 10 earn 100 and 50', () => {
    const line = earned('100', plus, { a: '50', b: '40', c: '20', d: '10' }, regions);
    expect(line).toBe('a 100, b 80, c 100, d 50');
  });

  test('C12 a: of what should be small 4 and 5 earn 100 and 80', () => {
    expect(earned('100', minus, { a: '4', b: '5' })).toBe('a 100, b 80');
  });

  test('C12 c, d: a zero among them earns everything and the others nothing; all zero all earn everything', () => {
    expect(earned('100', minus, { a: '0', b: '4', c: '5' })).toBe('a 100, b 0, c 0');
    expect(earned('100', minus, { a: '0', b: '0' })).toBe('a 100, b 100');
  });
});

describe('C13 between the least and the most of the group, 60 % for the least (by hand)', () => {
  const c13 = { form: 'range', best: 'largest', worstPercent: '60', bestPercent: '100', whenEqual: 'best' };

  test('C13 a, b, c: 10, 20 and 30 earn 60, 80 and 100; of twenty points 20 earns 16; 17 earns 74', () => {
    expect(earned('100', c13, { a: '10', b: '20', c: '30' })).toBe('a 60, b 80, c 100');
    expect(earned('20', c13, { a: '10', b: '20', c: '30' })).toBe('a 12, b 16, c 20');
    expect(earned('100', c13, { a: '10', b: '17', c: '30' })).toBe('a 60, b 74, c 100'); // 60 + 40 x 7/20
  });

  test('C13 d, f: where all are equal, and where only one has a value, full points', () => {
    expect(earned('100', c13, { a: '25', b: '25' })).toBe('a 100, b 100');
    expect(earned('100', c13, { a: '25' }, ['a', 'b'])).toBe('a 100, b none');
  });

  test('C13 f: a group of one unit is told at once that there is nobody to compare it with', () => {
    const given = { measure: handedInAs('actual'), curve: c13, units: ['a'], records: figures('actual', { a: '25' }) };
    expect(judged(given).faults).toEqual(['relative-alone']);
    expect(judged({ ...given, despite: ['relative-alone'] }).score('a')).toBe('100');
  });

  test('C13 e: where less is better 10, 20 and 30 earn 100, 80 and 60', () => {
    expect(earned('100', { ...c13, best: 'smallest' }, { a: '10', b: '20', c: '30' })).toBe('a 100, b 80, c 60');
  });
});

describe('C14 efficacy coefficient: 60 at the value not allowed, 100 at the satisfactory one', () => {
  const corners = (...ends: readonly (readonly [string, string])[]) => ends.map(([at, percent]) => ({ at, percent }));
  const c14 = (more: Settings = {}) => ({
    form: 'line',
    corners: corners(['6', '60'], ['12', '100']),
    outside: 'extend',
    floor: 'none',
    cap: 'none',
    ...more,
  });

  test('C14 a: 5.81 against 6 is 58.73 (printed; the satisfactory value of 12 was inferred)', () => {
    const given = {
      measure: handedInAs('actual'),
      curve: c14(),
      units: ['a'],
      records: figures('actual', { a: '5.81' }),
    };
    expect(judged(given).score('a')).toBe('881/15'); // 60 + 40 x (5.81 - 6)/6
    expect(judged(given).published('a')).toBe('58.73');
  });

  test('C14 b: with a floor of 60 it stays 60', () => {
    expect(earned('100', c14({ floor: '60' }), { a: '5.81' })).toBe('a 60');
  });

  test('C14 c: 9 earns 80, 6 earns 60, 12 earns 100, and 13 320/3 or 100 at most (by hand)', () => {
    expect(earned('100', c14(), { a: '9', b: '6', c: '12', d: '13' })).toBe('a 80, b 60, c 100, d 320/3');
    expect(earned('100', c14({ cap: '100' }), { d: '13' })).toBe('d 100');
  });

  test('C14 d: where less is better, 2 satisfactory and 8 not allowed: 5 earns 80, 9 earns 160/3 (by hand)', () => {
    const falling = c14({ corners: corners(['2', '100'], ['8', '60']) });
    expect(earned('100', falling, { a: '5', b: '9' })).toBe('a 80, b 160/3');
  });

  test('C14 e: two equal values are refused by the plan check (by hand)', () => {
    const equal = c14({ corners: corners(['6', '60'], ['6', '100']) });
    const { faults } = judged({ measure: handedInAs('actual'), curve: equal, units: ['a'] });
    expect(faults).toContain('corners-order');
  });

  test("C14 c, d, e: the same with each unit's own two values, 60 points for everybody and 40 between them", () => {
    const measure = handedInAs('actual', { facts: ['least', 'good'] });
    const flat = { form: 'ladder', steps: [{ from: '0', percent: '100' }], below: '100' };
    const posts = { form: 'goalposts', low: { fact: 'least' }, high: { fact: 'good' }, scale: 'linear', places: 0 };
    const tree: GivenNode = {
      id: 'efficacy',
      aggregate: { form: 'sum', whenMissing: 'none' },
      children: [
        { id: 'base', fullPoints: '60', measure, curve: flat },
        {
          id: 'between',
          fullPoints: '40',
          measure,
          curve: { ...posts, outside: 'free', whenEqual: 'none' },
          recordsOf: 'base',
        },
      ],
    };
    const records = [
      ...figures('actual', { a: '9', b: '5', c: '9', d: '6' }, { indicator: 'base' }),
      ...figures('least', { a: '6', b: '8', c: '8', d: '6' }, { indicator: 'base' }),
      ...figures('good', { a: '12', b: '2', c: '2', d: '6' }, { indicator: 'base' }),
    ];
    const { scores } = judged({ tree, units: ['a', 'b', 'c', 'd'], records });
    expect(scores('a', 'b', 'c', 'd')).toBe('a 80, b 80, c 160/3, d none');
  });
});

describe('C15 a coefficient for the difficulty counts for the ranking score only (1.0 and 1.1 printed)', () => {
  const c15 = (from: Settings, more: Settings = {}) => ({
    id: 'difficulty',
    form: 'coefficient',
    from,
    missing: 'none',
    least: '1',
    most: '1.1',
    cap: 'none',
    ...more,
  });
  const byGroup = { byGroup: [group('first', '1'), group('second', '1.1')] };
  const rank = { id: 'rank', form: 'rank', ties: 'competition' };

  function group(id: string, factor: string) {
    return { group: id, factor };
  }

  test('C15 a: 85 in the second class stays 85 and ranks with 93.5, before the 93 of the first class (by hand)', () => {
    const { score, outcome } = judged({
      measure: handedInAs('actual'),
      adjustments: [c15({ field: 'factor' })],
      outcomes: [rank],
      units: ['a', 'b'],
      records: [
        ...figures('actual', { a: '93', b: '85' }),
        ...figures('factor', { a: '1', b: '1.1' }, { indicator: 'difficulty' }),
      ],
    });
    expect([score('b', 'leaf'), score('b')]).toEqual(['85', '93.5']); // 85 x 1.1
    expect([score('a', 'leaf'), score('a')]).toEqual(['93', '93']);
    expect([outcome('b', 'rank'), outcome('a', 'rank')]).toEqual(['1', '2']);
  });

  test('C15 b: 95 becomes 104.5, or 100 where that is the most (by hand)', () => {
    const of = (more: Settings = {}) =>
      judged({
        measure: handedInAs('actual'),
        adjustments: [c15(byGroup, more)],
        units: { a: 'second', b: 'first' },
        records: figures('actual', { a: '95', b: '95' }),
      }).scores('a', 'b');
    expect(of()).toBe('a 104.5, b 95');
    expect(of({ cap: '100' })).toBe('a 100, b 95');
  });

  test('C15 c: a class without a coefficient never counts as 1 unless the plan says so: no score (by hand)', () => {
    const { scores } = judged({
      measure: handedInAs('actual'),
      adjustments: [c15(byGroup)],
      units: { a: 'second', b: 'first', c: 'third' },
      records: figures('actual', { a: '80', b: '80', c: '80' }),
    });
    expect(scores('a', 'b', 'c')).toBe('a 88, b 80, c none');
  });
});
