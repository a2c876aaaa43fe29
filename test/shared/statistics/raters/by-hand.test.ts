import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../../../shared/statistics/random.ts';
import { sameSheets, scaleUse } from '../../../../shared/statistics/raters/flat.ts';
import { mixedModel } from '../../../../shared/statistics/raters/mixed.ts';
import type { Ratings } from '../../../../shared/statistics/raters/ratings.ts';
import { reciprocityOf } from '../../../../shared/statistics/raters/reciprocity.ts';
import { severityOf } from '../../../../shared/statistics/raters/severity.ts';
import { whatTrimmingChanged } from '../../../../shared/statistics/raters/trimming.ts';
import { table } from './table.ts';

function fitted(ratings: Ratings) {
  const found = severityOf(ratings);
  if (found.kind !== 'fitted' && found.kind !== 'blocks') throw new Error(found.kind);
  return found.blocks;
}

describe('a strict and a lenient rater', () => {
  test('are told apart, and whom only the strict one scored is not worse for it', () => {
    // Rater 0 gives five less than the middle one to everybody, rater 2 five more. Subject 2 was scored by the strict one alone.
    const [block] = fitted(
      table([
        [75, 85, 70],
        [80, 90, null],
        [85, 95, null],
      ]),
    );
    expect(block?.raters.map(({ severity }) => severity.toFixed(6))).toEqual(['5.000000', '0.000000', '-5.000000']);
    // As given 80, 90, 70; from all three raters 80, 90, 75
    expect(block?.subjects.map(({ raw }) => raw)).toEqual([80, 90, 70]);
    expect(block?.subjects.map(({ adjusted }) => adjusted.toFixed(6))).toEqual(['80.000000', '90.000000', '75.000000']);
    // 7 scores less 3 raters, 3 subjects, plus 1: 2 degrees of freedom, and nothing left unexplained
    expect(block?.df).toBe(2);
    expect(block?.deviation).toBeCloseTo(0, 9);
  });

  test('three by three with a rest, by hand', () => {
    // Rows 70 80 90, 72 78 90, 80 82 84; rater means 80, 80, 82; subject means 74, 80, 88; all 80.6667
    const [block] = fitted(
      table([
        [70, 80, 90],
        [72, 78, 90],
        [80, 82, 84],
      ]),
    );
    expect(block?.raters.map(({ severity }) => severity.toFixed(4))).toEqual(['0.6667', '0.6667', '-1.3333']);
    // Residuals: 70 - 73.3333 = -3.3333, 80 - 79.3333 = 0.6667, 2.6667; -1.3333, -1.3333, 2.6667; 4.6667, 0.6667, -5.3333
    // Squares 11.1111 + .4444 + 7.1111 + 1.7778 + 1.7778 + 7.1111 + 21.7778 + .4444 + 28.4444 = 80; over 4: 20
    expect(block?.deviation).toBeCloseTo(Math.sqrt(20), 9);
    // Balanced: the standard error of an adjusted mean is sqrt(20 / 3), of a severity sqrt(20 / 3 x 2 / 3)
    expect(block?.subjects[0]?.se).toBeCloseTo(2.581989, 6);
    expect(block?.raters[0]?.se).toBeCloseTo(2.108185, 6);
  });

  test('where nobody scored in both halves, nothing is compared across them', () => {
    const blocks = fitted(
      table([
        [80, 90, null, null],
        [82, 92, null, null],
        [null, null, 60, 50],
      ]),
    );
    expect(
      blocks.map(({ raters, subjects }) => [raters.map(({ rater }) => rater), subjects.map(({ subject }) => subject)]),
    ).toEqual([
      [
        [0, 1],
        [0, 1],
      ],
      [[2], [2, 3]],
    ]);
    // One rater alone: no degrees of freedom, no standard errors, and his severity is 0 beside himself
    expect(blocks[1]).toMatchObject({ df: 0, deviation: undefined });
    expect(blocks[1]?.raters[0]).toMatchObject({ severity: 0, se: undefined });
  });

  test('a pair that stands twice is named', () => {
    const twice = table([[80, 90]]);
    expect(severityOf({ ...twice, rater: Int32Array.of(0, 0), subject: Int32Array.of(1, 1) })).toEqual({
      kind: 'repeated-pair',
      rater: 0,
      subject: 1,
    });
    expect(severityOf(table([]))).toEqual({ kind: 'no-ratings' });
  });

  const grids = fc.array(
    fc.array(fc.option(fc.integer({ min: 0, max: 100 }), { freq: 4 }), { minLength: 5, maxLength: 5 }),
    {
      minLength: 3,
      maxLength: 7,
    },
  );
  test('a rater who gives everybody ten more is ten more lenient, and no unit changes', () => {
    fc.assert(
      fc.property(grids, (rows) => {
        fc.pre(rows[0]?.some((score) => score !== null) ?? false);
        const more = rows.map((row, at) => (at === 0 ? row.map((score) => (score === null ? null : score + 10)) : row));
        const before = fitted(table(rows));
        const after = fitted(table(more));
        for (const [index, block] of before.entries()) {
          const now = after[index];
          const n = block.raters.length;
          const has = block.raters.some(({ rater }) => rater === 0);
          for (const [at, one] of block.raters.entries()) {
            // All severities are about the mean of the block, which moves by 10 / n.
            const change = has ? (one.rater === 0 ? -10 + 10 / n : 10 / n) : 0;
            expect(Math.abs((now?.raters[at]?.severity ?? 0) - one.severity - change)).toBeLessThan(1e-7);
          }
          for (const [at, one] of block.subjects.entries())
            expect(Math.abs((now?.subjects[at]?.adjusted ?? 0) - one.adjusted - (has ? 10 / n : 0))).toBeLessThan(1e-7);
        }
      }),
    );
  });
});

describe('the mixed model', () => {
  test('finds no difference between raters where there is none, at the edge of what can be', () => {
    // Every rater has the same mean; units differ by 20.
    const found = mixedModel(
      table([
        [60, 80, 71],
        [61, 79, 71],
        [62, 79, 70],
        [61, 80, 70],
      ]),
    );
    if (found.kind !== 'fitted') throw new Error(found.kind);
    expect(found.raters).toBeLessThan(1e-6);
    expect(found.subjects).toBeGreaterThan(50);
    expect(found.reliability).toBeGreaterThan(0.98);
  });
  test('says nothing of a handful of scores', () => {
    expect(mixedModel(table([[60, 80]]))).toEqual({ kind: 'too-few' });
  });
});

describe('favours that are returned', () => {
  // Six units that score each other; each gives 80 to all. 0 and 1, 2 and 3, 4 and 5 give each other 20 more.
  const partner = [1, 0, 3, 2, 5, 4];
  const friends = (bonus: (from: number, to: number) => number) =>
    table(
      [0, 1, 2, 3, 4, 5].map((from) =>
        [0, 1, 2, 3, 4, 5].map((to) => (from === to ? null : 80 + bonus(from, to) + ((from * 7 + to * 3) % 5))),
      ),
    );
  const own = Int32Array.of(0, 1, 2, 3, 4, 5);

  test('show as pairs and as a link far beyond chance', () => {
    const found = reciprocityOf(
      friends((from, to) => (partner[from] === to ? 20 : 0)),
      own,
      seeded(1),
    );
    if (found.kind !== 'compared') throw new Error(found.kind);
    expect(found.pairs).toHaveLength(15);
    expect(found.mutual.map(({ a, b }) => [a, b]).sort()).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
    expect(found.correlation).toBeGreaterThan(0.8);
    expect(found.pValue).toBeLessThan(0.02);
    expect(found.byChance).toBeLessThan(1);
  });

  test('do not show where favours go one way', () => {
    const found = reciprocityOf(
      friends((from, to) => ((to - from + 6) % 6 === 1 ? 20 : 0)),
      own,
      seeded(1),
    );
    if (found.kind !== 'compared') throw new Error(found.kind);
    expect(found.mutual).toEqual([]);
    expect(found.pValue).toBeGreaterThan(0.2);
  });

  test('cannot be looked for where nobody knows which rater is which unit', () => {
    expect(
      reciprocityOf(
        friends(() => 0),
        new Int32Array(6).fill(-1),
        seeded(1),
      ),
    ).toEqual({ kind: 'too-few', pairs: 0 });
  });
});

describe('the use of the scale', () => {
  const given = table([
    [100, 100, 100, 100, 100, 100],
    [0, 100, 0, 100, 0, 0],
    [70, 80, 90, 85, 75, 60],
    [70, 80, 90, 85, 75, 60],
    [50, 50, null, null, null, null],
  ]);
  test('all the same, nothing but extremes, and sheets that were copied', () => {
    const found = scaleUse(given);
    expect(found.map(({ rater, allEqual, onlyExtremes }) => [rater, allEqual, onlyExtremes])).toEqual([
      [0, true, false],
      [1, false, true],
      [2, false, false],
      [3, false, false],
    ]);
    expect(sameSheets(given)).toEqual([[2, 3]]);
  });
});

describe('trimming', () => {
  test('changes means and places, and says whose scores fell', () => {
    // One high, one low dropped. East 100 60 62 61: mean 70.75, without 100 and 60: 61.5. West 70 64 66 10: 52.5; 64 and 66: 65.
    const found = whatTrimmingChanged(
      table([
        [100, 10],
        [60, 64],
        [62, 66],
        [61, 70],
      ]),
      1,
    );
    expect(
      found.subjects.map(({ mean, trimmed, place, trimmedPlace }) => [mean, trimmed, place, trimmedPlace]),
    ).toEqual([
      [70.75, 61.5, 1, 2],
      [52.5, 65, 2, 1],
    ]);
    // Rater 0 was dropped twice, once high, once low; half of the four scores of each unit fall, so one of two by chance.
    // Chance drops both of his in one case of four: 1/2 x 1/2. Not rare enough among four raters.
    expect(found.raters[0]).toEqual({ rater: 0, n: 2, high: 1, low: 1, expected: 1, byChance: 0.25, isOften: false });
    expect(found.raters[2]).toEqual({ rater: 2, n: 2, high: 0, low: 0, expected: 1, byChance: 1, isOften: false });
  });
  test('equal scores at the edge share the drop', () => {
    const found = whatTrimmingChanged(table([[90], [90], [70], [60]]), 1);
    expect(found.raters.map(({ high, low }) => [high, low])).toEqual([
      [0.5, 0],
      [0.5, 0],
      [0, 0],
      [0, 1],
    ]);
  });
  test('too few scores leave nothing', () => {
    const found = whatTrimmingChanged(table([[90], [80]]), 1);
    expect(found.subjects[0]).toMatchObject({ mean: 85, trimmed: undefined, trimmedPlace: 0 });
    expect(found.raters.map(({ expected }) => expected)).toEqual([0, 0]);
  });
});
