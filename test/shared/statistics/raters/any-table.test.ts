import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mixedModel } from '../../../../shared/statistics/raters/mixed.ts';
import type { Ratings } from '../../../../shared/statistics/raters/ratings.ts';
import { type SeverityBlock, severityOf } from '../../../../shared/statistics/raters/severity.ts';
import { table } from './table.ts';

function blocks(ratings: Ratings): readonly SeverityBlock[] {
  const found = severityOf(ratings);
  if (found.kind !== 'fitted' && found.kind !== 'blocks') throw new Error(found.kind);
  return found.blocks;
}

function fitted(ratings: Ratings) {
  const found = mixedModel(ratings);
  if (found.kind !== 'fitted') throw new Error(found.kind);
  return found;
}

/** Raters and subjects under other numbers, and the rows in another order. */
function relabelled({ rater, subject, score, raters, subjects }: Ratings): Ratings {
  return {
    rater: rater.map((one) => raters - 1 - one).reverse(),
    subject: subject.map((one) => (one + 1) % subjects).reverse(),
    score: score.toReversed(),
    ...{ raters, subjects },
  };
}

const grid = fc.array(
  fc.array(fc.option(fc.integer({ min: 0, max: 100 }), { freq: 4 }), { minLength: 5, maxLength: 5 }),
  { minLength: 3, maxLength: 8 },
);
const numbers = (length: number) =>
  fc.array(fc.integer({ min: -20, max: 20 }), { minLength: length, maxLength: length });

describe('any table of ratings', () => {
  test('says the same whatever raters and units are called', () => {
    fc.assert(
      fc.property(grid, (rows) => {
        fc.pre(rows.some((row) => row.some((score) => score !== null)));
        const ratings = table(rows);
        const adjusted = (found: readonly SeverityBlock[], name: (subject: number) => number) =>
          new Map(found.flatMap(({ subjects }) => subjects.map((one) => [name(one.subject), one] as const)));
        const before = adjusted(blocks(ratings), (subject) => (subject + 1) % ratings.subjects);
        const after = adjusted(blocks(relabelled(ratings)), (subject) => subject);
        expect([...before.keys()].sort()).toEqual([...after.keys()].sort());
        for (const [subject, one] of before) {
          const other = after.get(subject);
          expect(Math.abs((other?.adjusted ?? Number.NaN) - one.adjusted)).toBeLessThan(1e-8);
          expect(Math.abs((other?.se ?? 0) - (one.se ?? 0))).toBeLessThan(1e-6);
        }
      }),
    );
  });

  test('that is additive leaves nothing over, and nobody is off what is expected of him', () => {
    fc.assert(
      fc.property(numbers(6), numbers(5), grid, (severity, worth, holes) => {
        const rows = severity.map((s, i) => worth.map((w, j) => (holes[i]?.[j] === null ? null : 60 - s + w)));
        fc.pre(rows.some((row) => row.some((score) => score !== null)));
        for (const { residuals, deviation } of blocks(table(rows))) {
          for (const off of residuals.values()) expect(Math.abs(off)).toBeLessThan(1e-8);
          expect(deviation ?? 0).toBeLessThan(1e-7);
        }
      }),
    );
  });
});

describe('scores that nothing checks', () => {
  test('are named: the only score of a rater, of a unit, and the one that joins two parts', () => {
    // Raters 0, 1 and units 0, 1 check each other, so do raters 2, 3 and units 2, 3. Rater 1 for unit 2 joins them.
    // Rater 4 scored unit 0 only; unit 4 was scored by rater 3 only.
    const ratings = table([
      [80, 85, null, null, null],
      [82, 84, 70, null, null],
      [null, null, 71, 75, null],
      [null, null, 72, 77, 90],
      [60, null, null, null, null],
    ]);
    const found = severityOf(ratings);
    expect(found.kind).toBe('fitted');
    const unchecked = blocks(ratings)[0]?.unchecked ?? [];
    expect(unchecked.map((row) => ratings.score[row])).toEqual([70, 90, 60]);
  });

  test('two halves that nobody joins are two blocks, and are called so', () => {
    const found = severityOf(
      table([
        [80, null],
        [null, 70],
      ]),
    );
    expect(found.kind).toBe('blocks');
  });

  test('a score that is no number is a mistake of the program and is not passed on', () => {
    expect(() => severityOf(table([[80, Number.NaN]]))).toThrow('rating 1: NaN by rater 0 of 1 for subject 1 of 2');
    expect(() => mixedModel({ ...table([[80]]), raters: 0 })).toThrow('rater 0 of 0');
  });
});

describe('the spread told apart', () => {
  const scores = [
    [60, 82, 71, 90],
    [65, 79, 75, 93],
    [52, 70, 70, 81],
    [61, 85, 68, 88],
  ];

  test('is the same whatever raters and units are called, and ten points more for everybody move the mean alone', () => {
    const before = fitted(table(scores));
    const other = fitted(relabelled(table(scores)));
    const more = fitted(table(scores.map((row) => row.map((score) => score + 10))));
    for (const key of ['raters', 'subjects', 'residual', 'reliability', 'meanSe'] as const) {
      expect(Math.abs(other[key] / before[key] - 1), key).toBeLessThan(1e-4);
      expect(Math.abs(more[key] / before[key] - 1), key).toBeLessThan(1e-4);
    }
    expect(more.mean - before.mean).toBeCloseTo(10, 6);
    expect(other.raterEffects[0]).toBeCloseTo(before.raterEffects[3] ?? Number.NaN, 3);
  });

  test('in a complete table is what the squares give by hand', () => {
    // Rater means 75.75, 78, 68.25, 75.5; unit means 59.5, 79, 71, 88; all 74.375. 4 by 4, so with mean squares
    // raters 4 x (1.375^2 + 3.625^2 + 6.125^2 + 1.125^2) / 3 = 4 x 53.8125 / 3 = 71.75
    // units 4 x (14.875^2 + 4.625^2 + 3.375^2 + 13.625^2) / 3 = 4 x 439.6875 / 3 = 586.25
    // all squares 90584 - 1190^2 / 16 = 2077.75, less 215.25 and 1758.75 = 103.75, over 9: 11.527778
    const found = fitted(table(scores));
    expect(found.residual).toBeCloseTo(11.527778, 3);
    expect(found.raters).toBeCloseTo((71.75 - 11.527778) / 4, 2);
    expect(found.subjects).toBeCloseTo((586.25 - 11.527778) / 4, 2);
    // 143.680556 / (143.680556 + 15.055556 + 11.527778)
    expect(found.reliability).toBeCloseTo(0.84387, 4);
  });

  test('says so where raters do not differ at all', () => {
    // Every rater's mean is 70: between raters there is less than chance would leave.
    const found = fitted(
      table([
        [60, 80, 71, 69],
        [62, 78, 69, 71],
        [61, 79, 72, 68],
      ]),
    );
    expect([found.atZero, found.raters]).toEqual([['raters'], 0]);
    expect([...found.raterEffects]).toEqual([0, 0, 0]);
  });

  test('says why there is nothing to tell apart', () => {
    const same = table([
      [80, 80, 80],
      [80, 80, 80],
    ]);
    const additive = table([
      [60, 70, 80],
      [65, 75, 85],
      [70, 80, 90],
    ]);
    const onceEach = table([
      [60, null, null],
      [65, null, null],
      [null, 70, null],
      [null, 71, null],
      [null, null, 90],
      [null, null, 80],
    ]);
    expect([same, additive, onceEach].map((ratings) => mixedModel(ratings).kind)).toEqual([
      'no-spread',
      'no-residual',
      'too-few',
    ]);
  });
});
