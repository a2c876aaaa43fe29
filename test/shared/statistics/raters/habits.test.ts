import { describe, expect, test } from 'vitest';
import { seeded } from '../../../../shared/statistics/random.ts';
import { type Reciprocity, reciprocityOf } from '../../../../shared/statistics/raters/reciprocity.ts';
import { whatTrimmingChanged } from '../../../../shared/statistics/raters/trimming.ts';
import { table } from './table.ts';

function compared(found: Reciprocity) {
  if (found.kind !== 'compared') throw new Error(found.kind);
  return found;
}

/** Scores of each of `raters` for each of `subjects`: strictness and worth that differ, and a rest that looks like chance. */
function scored(raters: number, subjects: number, of: (rater: number, subject: number) => number | null) {
  return table(
    Array.from({ length: raters }, (_, i) =>
      Array.from({ length: subjects }, (_, j) => {
        const extra = of(i, j);
        return extra === null ? null : 70 - 2 * (i % 3) + 3 * (j % 4) + ((i * 7 + j * 11 + i * j) % 5) + extra;
      }),
    ),
  );
}

describe('favours that are returned', () => {
  const self = (size: number) => Int32Array.from({ length: size }, (_, at) => at);

  test('are seen between departments and townships, that never score their own kind', () => {
    // Units 0 to 3 are townships, 4 to 9 departments; township 0 and department 4 give each other 15 more.
    const ratings = scored(10, 10, (i, j) => (i < 4 === j < 4 ? null : i + j === 4 && i * j === 0 ? 15 : 0));
    const found = compared(reciprocityOf(ratings, self(10), seeded(3)));
    expect(found.pairs).toHaveLength(24); // 4 x 6
    expect(found.mutual.map(({ a, b }) => [a, b])).toEqual([[0, 4]]);
    expect(found.byChance).toBeLessThan(0.3);
    expect(found.pValue).toBeLessThan(0.02);
  });

  test('count the mean of all raters of a unit, in whatever order they stand', () => {
    // Two raters for each of six units: raters 0 and 6 are of unit 0, and so on.
    const bond = (i: number, j: number) => (i % 6 === j ? null : i % 6 === (j ^ 1) ? 12 : 0);
    const ratings = scored(12, 6, bond);
    const unitOf = Int32Array.from({ length: 12 }, (_, at) => at % 6);
    const found = compared(reciprocityOf(ratings, unitOf, seeded(3)));
    expect(found.mutual.map(({ a, b }) => [a, b]).sort()).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
    const turned = {
      ...ratings,
      rater: ratings.rater.toReversed(),
      subject: ratings.subject.toReversed(),
      score: ratings.score.toReversed(),
    };
    expect(compared(reciprocityOf(turned, unitOf, seeded(3))).correlation).toBeCloseTo(found.correlation, 9);
  });

  test('are not mistaken for the full marks a unit gives itself', () => {
    const honest = scored(6, 6, (i, j) => (i === j ? null : 0));
    const vain = scored(6, 6, (i, j) => (i === j ? 30 : 0));
    const [one, other] = [honest, vain].map((ratings) => compared(reciprocityOf(ratings, self(6), seeded(3))));
    expect(other).toEqual(one);
  });

  test('are found in one county of twenty where there are none, as a test of five percent should', () => {
    const random = seeded(20);
    const chance = () => random() + random() + random() + random();
    let found = 0;
    for (let county = 0; county < 200; county++) {
      const ratings = scored(7, 7, (i, j) => (i === j ? null : 4 * chance()));
      if (compared(reciprocityOf(ratings, self(7), random, 99)).pValue <= 0.05) found++;
    }
    // 10 of 200 expected; the binomial deviation is 3.1
    expect(found).toBeGreaterThan(2);
    expect(found).toBeLessThan(20);
  });

  test('cannot be told where everybody gave just what was expected', () => {
    const ratings = table(
      [0, 1, 2, 3, 4, 5].map((i) => [0, 1, 2, 3, 4, 5].map((j) => (i === j ? null : 60 + 2 * i + 3 * j))),
    );
    expect(reciprocityOf(ratings, self(6), seeded(1))).toEqual({ kind: 'no-fit' });
  });
});

describe('trimming', () => {
  test('names the rater whose score falls at every unit, and nobody else', () => {
    // Ten raters, six units; rater 0 is always the lowest, the highest is another one each time.
    const ratings = table(
      Array.from({ length: 10 }, (_, i) =>
        Array.from({ length: 6 }, (_, j) => (i === 0 ? 10 : i === j + 1 ? 95 : 70 + ((i * 3 + j) % 9))),
      ),
    );
    const { raters } = whatTrimmingChanged(ratings, 1);
    // Two of ten fall: 6 x 0.2 = 1.2 expected, 0.2^6 = 0.000064 to fall six times
    expect(raters[0]).toMatchObject({ low: 6, high: 0, isOften: true });
    expect(raters[0]?.expected).toBeCloseTo(1.2, 12);
    expect(raters[0]?.byChance).toBeCloseTo(0.000064, 12);
    // Falling once or more: 1 - 0.8^6 = 0.737856
    expect(raters[1]?.byChance).toBeCloseTo(0.737856, 12);
    expect(raters.filter(({ isOften }) => isOften).map(({ rater }) => rater)).toEqual([0]);
  });

  test('equal means share a place, though their digits were added up in another way', () => {
    // 0.1 + 0.2 and 0.3 + 0: the same mean of 0.15
    const { subjects } = whatTrimmingChanged(
      table([
        [0.1, 0.3],
        [0.2, 0],
      ]),
      0,
    );
    expect(subjects.map(({ place, trimmedPlace }) => [place, trimmedPlace])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
});
