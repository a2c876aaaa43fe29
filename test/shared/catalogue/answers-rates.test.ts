import { describe, expect, test } from 'vitest';
import { citizens, index, rate, review, seats } from './ballot-measures.ts';
import { judged } from './judged.ts';
import { votes } from './written-evidence.ts';
import { asItIs, type GivenNode, handedInAs, type Settings, upTo, words } from './written-plan.ts';

// The numbers were worked out from the texts of the schemes before anybody looked at what the forms say.

describe('A8 the satisfied rate is the share of the best levels among valid ballots', () => {
  test("A8 a: of a hundred valid ballots and eight who don't know the rates are 75, 55 and 30 (by hand)", () => {
    const ballots = votes('a', [30, 25, 20, 15, 10], { unknown: 8 });
    const of = (levels: number) =>
      judged({ measure: rate(levels), units: ['a'], audiences: citizens(5), ballots }).score('a');
    expect([of(3), of(2), of(1)]).toEqual(['75', '55', '30']); // (30 + 25 + 20) / 100, not / 108
  });

  test('A8 b: 94.659 % were satisfied at the best three levels, and only 27.832 % at the best (rates printed)', () => {
    // 27832 of 100000 at the best, 94659 at the best three; 27832 + 40000 + 26827 = 94659.
    const ballots = votes('a', [27832, 40000, 26827, 5341]);
    const leaf = (levels: number): GivenNode => ({
      id: `k${levels}`,
      weight: '50',
      measure: rate(levels),
      curve: asItIs,
    });
    const { reading } = judged({
      tree: { id: 'both', aggregate: { form: 'weighted-mean', whenMissing: 'none' }, children: [leaf(3), leaf(1)] },
      units: ['a'],
      audiences: citizens(4),
      ballots,
    });
    expect([reading('a', 'k3'), reading('a', 'k1')]).toEqual(['94.659', '27.832']);
  });

  test('A8 c: where everybody is just content the rate is 100 and the index 60 (by hand)', () => {
    const given = { units: ['a'], audiences: citizens(5), ballots: votes('a', [0, 0, 100, 0, 0]) };
    expect(judged({ measure: rate(3), ...given }).score('a')).toBe('100');
    expect(judged({ measure: index('100/80/60/30/0'), ...given }).score('a')).toBe('60');
  });
});

describe('A9 a ladder of 200 points on the rate of excellent votes; under 60 the low votes decide (ladder printed)', () => {
  const value = (is: string, than: string) => ({ what: 'value', is, than: { fixed: than } });
  const curve = {
    form: 'cases',
    cases: [
      { when: [value('at-least', '90')], percent: '100' }, // 200
      { when: [value('at-least', '80')], percent: '95' }, // 190
      { when: [value('at-least', '70')], percent: '90' }, // 180
      { when: [value('at-least', '60')], percent: '85' }, // 170
      // Less than a third: no share of votes lies between this number and a third.
      { when: [{ what: { fact: 'low' }, is: 'below', than: { fixed: '33.333333333333' } }], percent: '80' }, // 160
    ],
    otherwise: '65', // 130
  };

  test.each([
    ['a', '90 %', [18, 2, 0, 0], '200'],
    ['b', '85 %', [17, 3, 0, 0], '190'],
    ['c', '70 %', [14, 6, 0, 0], '180'],
    ['d', '69 %', [69, 31, 0, 0], '170'],
    ['e', '60 %', [60, 40, 0, 0], '170'],
    ['f', '89.99 %', [8999, 1001, 0, 0], '190'],
    ['g', '59 %, and 33 of 100 low', [59, 8, 20, 13], '160'],
    ['h', '59 %, and 34 of 100 low', [59, 7, 20, 14], '130'],
    ['i', '50 of 99, and exactly a third low', [50, 16, 20, 13], '130'],
    ['j', '62 %, and 35 of 100 low', [62, 3, 20, 15], '170'],
  ])('A9 %s: %s (votes by hand)', (_, __, counts, expected) => {
    const { score } = judged({
      measure: rate(1, { minimum: 5, facts: [{ fact: 'low', from: 2, to: 3 }] }),
      curve,
      full: '200',
      units: ['a'],
      audiences: seats(4),
      ballots: votes('a', counts),
    });
    expect(score('a')).toBe(expected);
  });
});

describe('A10 bands from 85, 75 and 60 make a word, the lower bound included (bounds printed)', () => {
  const band = (id: string, from: string) => ({ id, title: words(id), from });
  const grade = {
    id: 'word',
    form: 'grade',
    levels: [band('satisfied', '85'), band('rather', '75'), band('basically', '60')],
    otherwise: { id: 'dissatisfied', title: words('dissatisfied') },
  };
  const of = (value: string, rankAt: 'exact' | 'published') =>
    judged({
      measure: handedInAs('mean'),
      units: ['a'],
      records: [{ unit: 'a', field: 'mean', value }],
      outcomes: [grade],
      rankAt,
    }).outcome('a', 'word');

  test.each([
    ['85', 'satisfied'],
    ['84.99', 'rather'],
    ['75', 'rather'],
    ['60', 'basically'],
    ['59.99', 'dissatisfied'],
  ])('A10 a: %s is "%s"', (mean, expected) => expect(of(mean, 'exact')).toBe(expected));

  test('A10 b: 84.996 is under the bound as it is, and on it once rounded to two decimals (by hand)', () => {
    expect(of('84.996', 'exact')).toBe('rather');
    expect(of('84.996', 'published')).toBe('satisfied');
  });
});

describe('A11 silence becomes a default rating, kept apart; the plan says what it counts as (defaults printed, counts by hand)', () => {
  // Six real ratings of 10, 10, 10, 8, 8 and 3 points and four silent ones, stored as the best; each ten times.
  const real = votes('a', [30, 20, 0, 10, 0]);
  const silent = [{ default: true as const, times: 40, sheet: { a: { q: 0 } } }];
  const of = (measure: Settings, ballots: typeof real) =>
    judged({ measure, units: ['a'], audiences: citizens(5), ballots }).reading('a');
  const points = (defaults?: object) => index('10/8/6/3/0', undefined, { ...(defaults && { ...defaults }) });
  const [out, counted, third] = [{ defaults: 'left-out' }, { defaults: 'counted' }, { defaults: { level: 2 } }];

  test('A11 a: left out they change nothing: 49/6; that holds too where the plan is silent', () => {
    expect(of(points(out), [...real, ...silent])).toBe('49/6'); // (10 + 10 + 10 + 8 + 8 + 3) / 6
    expect(of(points(), [...real, ...silent])).toBe('49/6');
  });

  test('A11 b, c: counted as stored they make 8.9, counted as the third level 7.3', () => {
    expect(of(points(counted), [...real, ...silent])).toBe('8.9'); // (49 + 40) / 10
    expect(of(points(third), [...real, ...silent])).toBe('7.3'); // (49 + 24) / 10
  });

  test('A11 d: of silence alone come no score, ten, or six', () => {
    expect([out, counted, third].map((one) => of(points(one), silent))).toEqual([null, '10', '6']);
  });

  test('A11 e: the rate of the best two levels is 90 with them and 250/3 without', () => {
    expect(of(rate(2, counted), [...real, ...silent])).toBe('90'); // 9 of 10
    expect(of(rate(2, out), [...real, ...silent])).toBe('250/3'); // 5 of 6
  });
});

describe('A12 one case is rated at acceptance, approval and delivery, and as a whole; the plan says which counts (by hand)', () => {
  // 100, 80, 60, 30, 0 points are written as tenths: 10, 8, 6, 3, 0. Each case stands for ten alike.
  const items = ['accept', 'approve', 'deliver', 'overall'];
  const cases = [
    { accept: 0, approve: 1, deliver: 3, overall: 2 }, // 10, 8, 3; overall 6
    { accept: 0, approve: 0, deliver: 1, overall: 0 }, // 10, 10, 8; overall 10
    { accept: 1, deliver: 2 }, // 8, -, 6; no overall
  ].map((answers) => ({ times: 10, sheet: { a: answers } }));
  const weighted = (...weights: readonly string[]) => items.map((item, at) => ({ item, weight: weights[at] ?? '0' }));
  const thirds = weighted('33.333333333333', '33.333333333333', '33.333333333334');
  const of = (measure: Settings, ballots: typeof cases) =>
    judged({ measure, curve: upTo('10'), full: '10', units: ['a'], audiences: citizens(5, { items }), ballots });
  const points = '10/8/6/3/0';

  test('A12 a: the overall rating is 6, all four 6.75, the last step 3', () => {
    const first = cases.slice(0, 1);
    expect(of(index(points, weighted('0', '0', '0', '100')), first).score('a')).toBe('6');
    expect(of(index(points, weighted('25', '25', '25', '25')), first).score('a')).toBe('6.75'); // 27 / 4
    expect(of(index(points, weighted('0', '0', '100', '0')), first).score('a')).toBe('3');
  });

  test('A12 a, b: the mean of the steps is 7.00 in one case, 7.78 over three', () => {
    // Weights are decimals and sum to 100, so a third has twelve of them.
    expect(of(index(points, thirds), cases.slice(0, 1)).published('a')).toBe('7.00'); // 21 / 3
    // A mean by case, then over cases: (7 + 28/3 + 7) / 3 = 70/9.
    expect(of(review(points, thirds, { minimum: 10 }), cases).published('a')).toBe('7.78');
  });

  test('A12 b: the overall ratings alone make 8', () => {
    expect(of(index(points, weighted('0', '0', '0', '100')), cases).score('a')).toBe('8'); // (6 + 10) / 2
  });

  test('A12 a: three steps of a third each are exactly 7 as three leaves that are added up', () => {
    const leaf = (item: string): GivenNode => ({
      id: item,
      fullPoints: '10',
      measure: index(points, [{ item, weight: '100' }]),
      curve: upTo('10'),
    });
    const { score } = judged({
      tree: {
        id: 'steps',
        aggregate: { form: 'sum', whenMissing: 'none' },
        curve: upTo('30'),
        children: items.slice(0, 3).map(leaf),
      },
      full: '10',
      units: ['a'],
      audiences: citizens(5, { items }),
      ballots: cases.slice(0, 1),
    });
    expect(score('a')).toBe('7');
  });
});
