import { describe, expect, test } from 'vitest';
import { index, review, seats } from './ballot-measures.ts';
import { judged } from './judged.ts';
import { sheets, votes } from './written-evidence.ts';
import { upTo } from './written-plan.ts';

// The numbers were worked out from the texts of the schemes before anybody looked at what the forms say.

describe('A5 leaders, staff and panel count their ballots apart, by three items (weights printed, counts by hand)', () => {
  const items = [
    { item: 'i1', weight: '30' },
    { item: 'i2', weight: '30' },
    { item: 'i3', weight: '40' },
  ];
  const roles = ['leader', 'staff', 'panel'];
  const audiences = [{ id: 'raters', kind: 'seats' as const, levels: 4, items: ['i1', 'i2', 'i3'], strata: roles }];
  const leader = { i1: [5, 3, 2, 0], i2: [4, 4, 2, 0], i3: [6, 2, 1, 1] };
  const everybody = { i1: [20, 10, 5, 5], i2: [10, 20, 8, 2], i3: [15, 15, 10, 0] };
  const panel = { i1: [3, 2, 0, 0], i2: [2, 2, 1, 0], i3: [1, 3, 1, 0] };
  const ballots = [
    ...sheets('a', leader, { stratum: 'leader' }),
    ...sheets('a', everybody, { stratum: 'staff' }),
    ...sheets('a', panel, { stratum: 'panel' }),
  ];
  const byRole = (...weights: readonly string[]) =>
    review('100/80/60/40', items, { strata: weights.map((weight, at) => ({ stratum: roles[at], weight })) });
  const of = (measure: ReturnType<typeof review>, given = ballots, more = {}) =>
    judged({ measure, units: ['a'], audiences, ballots: given, ...more }).score('a');

  test('A5 a, b, c: each role by itself comes to 85.4, 81.45 and 84.8', () => {
    expect(of(byRole('100', '0', '0'))).toBe('85.4'); // .3 x 86 + .3 x 84 + .4 x 86
    expect(of(byRole('0', '100', '0'))).toBe('81.45'); // .3 x 82.5 + .3 x 79 + .4 x 82.5
    expect(of(byRole('0', '0', '100'))).toBe('84.8'); // .3 x 92 + .3 x 84 + .4 x 80
  });

  test('A5 d: together 83.58, with two extra points 85.58', () => {
    expect(of(byRole('20', '40', '40'))).toBe('83.58'); // 17.08 + 32.58 + 33.92
    const extra = { id: 'extra', form: 'points', bonusCap: 'none', deductionCap: 'none', sameMatter: 'sum' };
    const records = [{ indicator: 'extra', unit: 'a', field: 'bonus', value: '2', matter: 'm' }];
    expect(of(byRole('20', '40', '40'), ballots, { adjustments: [extra], records })).toBe('85.58');
  });

  test('A5 e: two of the panel leave their sheets blank: the divisor stays the five valid ones', () => {
    const blank = { stratum: 'panel', times: 2, sheet: { a: {} } };
    expect(of(byRole('20', '40', '40'), [...ballots, blank])).toBe('83.58');
  });

  test('A5 e: two of the panel leave the third item blank: counted item by item it is still 80', () => {
    const [audience] = audiences;
    const channels = roles.map((channel, at) => ({ channel, weight: ['20', '40', '40'][at] ?? '' }));
    const { score } = judged({
      measure: { ...index('100/80/60/40', items), minimum: 5, channels },
      units: ['a'],
      audiences: [{ ...audience, id: 'raters', levels: 4, channels: roles }],
      ballots: [
        ...sheets('a', leader, { channel: 'leader' }),
        ...sheets('a', everybody, { channel: 'staff' }),
        // The panel of seven, every answer five times: 92 and 84 as before, and 25 of 35 valid at the third item.
        ...sheets('a', { i1: [21, 14, 0, 0], i2: [14, 14, 7, 0], i3: [5, 15, 5, 0] }, { channel: 'panel' }),
      ],
    });
    expect(score('a')).toBe('83.58'); // the third item: (5 x 100 + 15 x 80 + 5 x 60) / 25 = 80, not / 35
  });

  test('A5 f: without a panel its weight moves to leaders and staff', () => {
    const given = ballots.filter(({ stratum }) => stratum !== 'panel');
    expect(of(byRole('20', '40', '40'), given)).toBe('2483/30'); // (.2 x 85.4 + .4 x 81.45) / .6
  });
});

describe('A6 a level is a coefficient on the points of the item (ends printed, steps between read as even)', () => {
  const of = (points: string, level: number, full: string) =>
    judged({
      measure: review(points),
      curve: upTo('1'),
      full,
      units: ['a'],
      audiences: seats(points.split('/').length),
      ballots: votes(
        'a',
        Array.from({ length: level + 1 }, (_, at) => (at === level ? 5 : 0)),
      ),
    }).score('a');

  test('A6 a, c: of fifteen points good earns 12 and bad 6; the third of five steps earns 14 of 20', () => {
    expect(of('1/0.8/0.6/0.4', 1, '15')).toBe('12');
    expect(of('1/0.8/0.6/0.4', 3, '15')).toBe('6');
    expect(of('1/0.85/0.7/0.55/0.4', 2, '20')).toBe('14'); // 20 x .7
  });

  test('A6 b: items of 20, 30 and 50 points at the first three levels add up to 74', () => {
    const parts = { i1: '20', i2: '30', i3: '50' };
    const { score } = judged({
      tree: {
        id: 'total',
        aggregate: { form: 'sum', whenMissing: 'none' },
        children: Object.entries(parts).map(([item, fullPoints]) => ({
          id: item,
          fullPoints,
          measure: review('1/0.8/0.6/0.4', [{ item, weight: '100' }]),
          curve: upTo('1'),
        })),
      },
      units: ['a'],
      audiences: seats(4, { items: Object.keys(parts) }),
      ballots: [{ times: 5, sheet: { a: { i1: 0, i2: 1, i3: 2 } } }],
    });
    expect(score('a')).toBe('74'); // 20 + 24 + 30
  });
});

describe('A7 leaders give five to one points (by hand)', () => {
  const ballots = [
    ...votes('a', [1, 2, 1, 0, 0], { unknown: 1 }),
    ...votes('b', [2, 1, 0, 0, 0]),
    ...votes('c', [], { unknown: 3 }),
  ];
  const of = (curve: object) =>
    judged({
      measure: review('5/4/3/2/1'),
      curve: { ...curve },
      units: ['a', 'b', 'c'],
      audiences: seats(5),
      ballots: ballots.map((ballot) => ({ ...ballot, times: 5 * (ballot.times ?? 1) })),
    });

  test("A7 a, b: five, four, four, three and one who doesn't know are 4 on average, which is 80 of 100", () => {
    const { scores, reading } = of(upTo('5'));
    expect(reading('a')).toBe('4'); // 16 / 4
    expect(scores('a', 'b', 'c')).toBe('a 80, b 280/3, c none'); // 14/3 of 5
  });

  test('A7 a: where one point means nothing done the same answers earn 75', () => {
    const ends = { low: { fixed: '1' }, high: { fixed: '5' } };
    const { score } = of({
      form: 'goalposts',
      ...ends,
      scale: 'linear',
      places: 0,
      outside: 'clamp',
      whenEqual: 'none',
    });
    expect(score('a')).toBe('75'); // (4 - 1) / 4
  });
});
