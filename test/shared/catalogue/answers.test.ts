import { describe, expect, test } from 'vitest';
import { citizens, index, review, seats } from './ballot-measures.ts';
import { judged } from './judged.ts';
import { votes } from './written-evidence.ts';
import { type GivenNode, type Settings, upTo } from './written-plan.ts';

// The numbers were worked out from the texts of the schemes before anybody looked at what the forms say.

describe('A1 five levels', () => {
  const units = ['a', 'b', 'c'];
  const ballots = [...votes('a', [10, 20, 15, 4, 1]), ...votes('b', [20, 0, 10, 0, 0])];

  test.each([
    // (10 x 100 + 20 x 80 + 15 x 60 + 4 x 30 + 1 x 0) / 50 = 3620 / 50
    ['100/80/60/30/0', '100', '72.4'],
    ['10/8/6/3/0', '10', '7.24'],
    ['100/80/60/40/20', '100', '73.6'], // 3680 / 50
    ['100/75/50/25/0', '100', '67'], // 3350 / 50
    ['100/90/70/50/0', '100', '81'], // 4050 / 50
  ])(
    'A1 a, b, c: ten, twenty, fifteen, four and one ballots at %s make %s points at most: %s (by hand)',
    (points, full, expected) => {
      const { score } = judged({
        measure: index(points),
        curve: upTo(full),
        full,
        units,
        audiences: citizens(5),
        ballots,
      });
      expect(score('a')).toBe(expected);
    },
  );

  test('A1 d, f: two of three very satisfied make 260/3, and a township nobody rated has no score (by hand)', () => {
    const { scores } = judged({ measure: index('100/80/60/30/0'), units, audiences: citizens(5), ballots });
    expect(scores('b', 'c')).toBe('b 260/3, c none'); // (2 x 100 + 60) / 3
  });

  test("A1 e: five who don't know and five blank sheets do not change the divisor of 50 (by hand)", () => {
    const blank = { times: 5, sheet: { a: {} } };
    const unsure = votes('a', [], { unknown: 5 });
    const more = [...ballots, ...unsure, blank];
    const { score } = judged({ measure: index('100/80/60/30/0'), units, audiences: citizens(5), ballots: more });
    expect(score('a')).toBe('72.4');
  });
});

describe("A2 three levels and don't know, each a share of the item's points (shares printed, counts by hand)", () => {
  const one = (ballots: ReturnType<typeof votes>) =>
    judged({ measure: index('100/75/55'), full: '10', units: ['a'], audiences: citizens(3), ballots }).score('a');

  test('A2 a: 30, 20 and 10 answers and five who do not know earn 101/12 of ten points', () => {
    expect(one(votes('a', [30, 20, 10], { unknown: 5 }))).toBe('101/12'); // 10 x (30 + 15 + 5.5) / 60
  });

  test('A2 c: two satisfied, two dissatisfied, six who do not know earn 7.75; nobody who knows earns nothing at all', () => {
    expect(one(votes('a', [10, 0, 10], { unknown: 30 }))).toBe('7.75'); // 10 x (2 + 1.1) / 4
    expect(one(votes('a', [], { unknown: 30 }))).toBeNull();
  });

  test('A2 b: eight items of 12.5 points come to 100, 75 and 55 where everybody gives one level', () => {
    const items = ['i1', 'i2', 'i3', 'i4', 'i5', 'i6', 'i7', 'i8'];
    const leaf = (item: string): GivenNode => ({
      id: item,
      fullPoints: '12.5',
      measure: index('100/75/55', [{ item, weight: '100' }]),
      curve: upTo('100'),
    });
    const { scores } = judged({
      tree: { id: 'total', aggregate: { form: 'sum', whenMissing: 'none' }, children: items.map(leaf) },
      units: ['best', 'middle', 'worst'],
      audiences: citizens(3, { items }),
      ballots: ['best', 'middle', 'worst'].map((unit, level) => ({
        times: 10,
        sheet: { [unit]: Object.fromEntries(items.map((item) => [item, level])) },
      })),
    });
    expect(scores('best', 'middle', 'worst')).toBe('best 100, middle 75, worst 55'); // 8 x 12.5 x 55 % = 55
  });
});

test("A3 three levels of 100, 70 and 30: don't know is no valid ballot (points printed, counts by hand)", () => {
  const { scores } = judged({
    measure: index('100/70/30'),
    units: ['a', 'b', 'c'],
    audiences: citizens(3),
    ballots: [
      ...votes('a', [20, 10, 5], { unknown: 15 }),
      ...votes('b', [], { unknown: 15 }),
      ...votes('c', [0, 0, 10]),
    ],
  });
  expect(scores('a', 'b', 'c')).toBe('a 570/7, b none, c 30'); // (2000 + 700 + 150) / 35
});

describe('A4 five items of 20, 17 or 14 points added up for each rater', () => {
  const items = ['i1', 'i2', 'i3', 'i4', 'i5'];
  const weights = items.map((item) => ({ item, weight: '20' }));
  const sheet = (levels: readonly (number | 'blank')[]) => ({
    times: 5,
    sheet: { a: Object.fromEntries(levels.flatMap((level, at) => (level === 'blank' ? [] : [[`i${at + 1}`, level]]))) },
  });
  const of = (measure: Settings, ...given: readonly (readonly (number | 'blank')[])[]) =>
    judged({
      measure,
      curve: upTo('20'),
      units: ['a'],
      audiences: seats(3, { items }),
      ballots: given.map(sheet),
    }).score('a');
  const whole = review('20/17/14', weights, { emptyItem: 'none' });

  test('A4 a, c: good, good, fair, bad, good is 91; with a rater all fair (85) the mean is 88 (by hand)', () => {
    expect(of(whole, [0, 0, 1, 2, 0])).toBe('91'); // 20 + 20 + 17 + 14 + 20
    expect(of(whole, [0, 0, 1, 2, 0], [1, 1, 1, 1, 1])).toBe('88'); // (91 + 85) / 2
  });

  test('A4 b: the scale runs from 70 to 100 (printed)', () => {
    expect(
      [0, 1, 2].map((level) =>
        of(
          whole,
          items.map(() => level),
        ),
      ),
    ).toEqual(['100', '85', '70']);
  });

  test('A4 d: a sheet with a blank item is dropped or scaled up, or each item is averaged by itself (by hand)', () => {
    expect(of(whole, [0, 0, 1, 'blank', 0])).toBeNull();
    expect(of(review('20/17/14', weights), [0, 0, 1, 'blank', 0])).toBe('96.25'); // 77 x 100 / 80
    // 18.5 + 18.5 + 17 + 17 + 18.5
    expect(of({ ...index('20/17/14', weights), minimum: 5 }, [0, 0, 1, 'blank', 0], [1, 1, 1, 1, 1])).toBe('89.5');
  });
});
