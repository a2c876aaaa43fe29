import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../../../shared/statistics/random.ts';
import { type Design, estimateMean, type Options } from '../../../../shared/statistics/survey/estimate.ts';
import { rake } from '../../../../shared/statistics/survey/rake.ts';

const values = Float64Array.of(80, 90, 70, 60);
const weights = Float64Array.of(1, 1, 1, 1);
const ofFour = (design: Design, options: Options = {}) => estimateMean({ values, weights }, design, [], options);

describe('a village survey gets no standard error', () => {
  test('where every stratum has only one answer inside the part asked of', () => {
    // Two answers of two strata: 2 - 2 = 0 degrees of freedom
    const found = ofFour({ stratum: Int32Array.of(0, 0, 1, 1) }, { part: Uint8Array.of(1, 0, 1, 0) });
    expect(found).toEqual({ kind: 'too-few', n: 2 });
  });

  test('where more answered than live there, or nobody did where people live', () => {
    expect(ofFour({ populations: [3] })).toEqual({ kind: 'more-than-population', stratum: 0 });
    expect(ofFour({ stratum: Int32Array.of(0, 0, 2, 2), populations: [9, 9, 9] })).toEqual({
      kind: 'empty-stratum',
      stratum: 1,
    });
  });

  test('where a stratum has one answer, unless that is everybody or the office says to adjust', () => {
    const stratum = Int32Array.of(0, 0, 0, 1);
    expect(ofFour({ stratum })).toEqual({ kind: 'lonely-stratum', stratum: 1 });
    expect(ofFour({ stratum, populations: [30, 2] })).toEqual({ kind: 'lonely-stratum', stratum: 1 });
    // Mean 75, z = 1.25, 3.75, -1.25 and -3.75. First stratum about its mean 1.25: 3/2 x (0 + 6.25 + 6.25) = 18.75;
    // three of 3,000,000,000 leave it as it is, and the second stratum was asked whole and adds nothing.
    const whole = ofFour({ stratum, populations: [3e9, 1] });
    expect(whole.kind === 'estimate' && whole.se).toBeCloseTo(Math.sqrt(18.75), 7);
    // Adjusted, the lonely one adds 3.75 x 3.75 = 14.0625: 32.8125
    const adjusted = ofFour({ stratum, lonely: 'adjust' });
    expect(adjusted.kind === 'estimate' && adjusted.se).toBeCloseTo(Math.sqrt(32.8125), 10);
  });

  test('and everybody asked leaves no doubt', () => {
    const found = ofFour({ populations: [4] });
    expect(found.kind === 'estimate' && [found.mean, found.se, found.t, found.effectiveSize]).toEqual([
      75,
      0,
      [75, 75],
      undefined,
    ]);
  });
});

test('what is no sample at all is thrown back at once, with the row', () => {
  const broken = (...numbers: number[]) => Float64Array.from(numbers);
  expect(() => estimateMean({ values: broken(1, Number.NaN), weights: broken(1, 1) })).toThrow('row 1: value NaN');
  expect(() => estimateMean({ values: broken(1, 2), weights: broken(1, -1) })).toThrow('row 1: weight -1');
  expect(() => estimateMean({ values: broken(1, 2), weights: broken(1) })).toThrow('different length');
  expect(() => ofFour({ stratum: Int32Array.of(0, 0, 1, 2), populations: [5, 5] })).toThrow('row 3: stratum 2');
  expect(() => ofFour({}, { level: 95 })).toThrow('level 95');
  expect(() => rake(weights, [{ category: Int32Array.of(0, 1, 2, 0), totals: [5, 5] }])).toThrow('category 2');
});

test('a share lies between 0 and 1, and no number is ever missing from an estimate', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 40 }), (seed, rows) => {
      const chance = seeded(seed);
      const codes = (kinds: number) => Int32Array.from({ length: rows }, () => Math.floor(chance() * kinds));
      const shares = Float64Array.from({ length: rows }, () => Math.floor(chance() * 2));
      const base = Float64Array.from({ length: rows }, () => 1 + 9 * chance());
      const known = chance() < 0.5 ? [] : [{ category: codes(2), totals: [300, 200] }];
      const found = estimateMean({ values: shares, weights: base }, { stratum: codes(3), lonely: 'adjust' }, known, {
        part: Uint8Array.from(codes(2)),
      });
      if (found.kind !== 'estimate') return;
      expect(found.mean).toBeGreaterThanOrEqual(0);
      expect(found.mean).toBeLessThanOrEqual(1 + 1e-12);
      for (const number of [found.se, found.totalSe, ...found.normal, ...found.t, found.kish])
        expect(Number.isFinite(number)).toBe(true);
    }),
  );
});
