import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../../../shared/statistics/random.ts';
import { estimateMean } from '../../../../shared/statistics/survey/estimate.ts';
import { rake } from '../../../../shared/statistics/survey/rake.ts';
import { marginOf, sampleSize } from '../../../../shared/statistics/survey/sample-size.ts';
import { shrunkMeans } from '../../../../shared/statistics/survey/shrinkage.ts';
import { wilsonInterval } from '../../../../shared/statistics/survey/wilson.ts';

describe('how many must be asked', () => {
  test('as the catalogue prints it', () => {
    // n0 = 1.96^2 x 0.25 / 0.05^2 = 384.15; N 20,000: 384.15 / (1 + 383.15 / 20000) = 376.9; N 300: 168.7
    expect(sampleSize(0.05, { population: 20_000 })).toBe(377);
    expect(sampleSize(0.05, { population: 300 })).toBe(169);
    expect(sampleSize(0.05)).toBe(385);
  });

  test('and what margin so many answers give', () => {
    // 1.96 x 0.5 / sqrt(n)
    expect([200, 60, 20].map((n) => (100 * (marginOf(n) ?? 0)).toFixed(1))).toEqual(['6.9', '12.7', '21.9']);
    expect(marginOf(300, { population: 300 })).toBe(0);
    expect([marginOf(0), sampleSize(0)]).toEqual([undefined, undefined]);
  });

  test('a design that doubles the variance needs twice the answers, but never more than there are people', () => {
    expect(sampleSize(0.05, { designEffect: 2 })).toBe(769);
    expect(sampleSize(0.01, { population: 50, designEffect: 3 })).toBe(50);
  });

  test('the margin asked for is kept by the number found, and not by one less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 30, max: 100_000 }), (points, population) => {
        const margin = points / 100;
        const n = sampleSize(margin, { population }) ?? 0;
        expect(marginOf(n, { population }) ?? 1).toBeLessThanOrEqual(margin + 1e-9);
        if (n > 1) expect(marginOf(n - 1, { population }) ?? 0).toBeGreaterThan(margin - 1e-9);
      }),
    );
  });
});

describe('the interval of a share', () => {
  test('is Wilson’s', () => {
    // 8 of 10: (0.8 + 0.19207 -+ 1.95996 sqrt(0.016 + 0.0096036)) / 1.384146 = (0.992073 -+ 0.313615) / 1.384146
    const [low, high] = wilsonInterval(8, 10) ?? [];
    expect([low?.toFixed(4), high?.toFixed(4)]).toEqual(['0.4902', '0.9433']);
    // Nought of ten: up to z2 / (n + z2) = 3.841459 / 13.841459 = 0.2775
    expect(wilsonInterval(0, 10)?.map((end) => end.toFixed(4))).toEqual(['0.0000', '0.2775']);
    expect(wilsonInterval(0, 0)).toBeUndefined();
  });

  test('never leaves 0 to 1 and always holds the share itself', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (hits, more) => {
        const n = hits + more;
        const found = wilsonInterval(hits, n);
        if (n === 0) {
          expect(found).toBeUndefined();
          return;
        }
        const [low = -1, high = 2] = found ?? [];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(hits / n);
        expect(high).toBeGreaterThanOrEqual(hits / n);
      }),
    );
  });
});

describe('small samples', () => {
  test('are drawn to the common mean as far as they are unsure', () => {
    // Variances 4, 4, 16; w 0.25, 0.25, 0.0625, sum 0.5625; mean (20 + 22.5 + 3.75) / 0.5625 = 82.2222.
    // Q = 0.25 x 4.9383 + 0.25 x 60.4938 + 0.0625 x 493.8272 = 1.2346 + 15.1235 + 30.8642 = 47.2222
    // between = (47.2222 - 2) / (0.5625 - 0.12890625 / 0.5625) = 45.2222 / 0.3333333 = 135.6667
    const found = shrunkMeans([
      { mean: 80, variance: 4 },
      { mean: 90, variance: 4 },
      { mean: 60, variance: 16 },
    ]);
    expect(found?.between).toBeCloseTo(135.6667, 3);
    // lambda 135.6667 / 139.6667 = 0.97136, 135.6667 / 151.6667 = 0.89451
    expect(found?.units.map(({ own }) => own.toFixed(5))).toEqual(['0.97136', '0.97136', '0.89451']);
    // common: weights 1/139.6667, 1/139.6667, 1/151.6667 = 0.00715990, 0.00715990, 0.00659341 of 0.02091321: 77.11805
    expect(found?.common).toBeCloseTo(77.118, 2);
    // 0.89451 x 60 + 0.10549 x 77.118 = 53.6706 + 8.1355
    expect(found?.units[2]?.mean).toBeCloseTo(61.806, 2);
  });

  test('where chance explains all the differences everybody gets the common mean', () => {
    const found = shrunkMeans([
      { mean: 80, variance: 100 },
      { mean: 81, variance: 100 },
      { mean: 79, variance: 100 },
    ]);
    expect(found?.between).toBe(0);
    for (const { mean } of found?.units ?? []) expect(mean).toBeCloseTo(80, 12);
    expect(
      shrunkMeans([
        { mean: 1, variance: 1 },
        { mean: 2, variance: 1 },
      ]),
    ).toBeUndefined();
  });
});

describe('raking', () => {
  const margins = (rows: number, chance: () => number) => {
    const pick = (n: number) => Int32Array.from({ length: rows }, () => Math.floor(chance() * n));
    return [
      { category: pick(2), totals: [520, 480] },
      { category: pick(4), totals: [100, 200, 300, 400] },
      { category: pick(3), totals: [250, 250, 500] },
    ];
  };

  test('brings every margin to its totals, keeps rows alike in proportion, and changes nothing twice', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 60, max: 400 }), (seed, rows) => {
        const chance = seeded(seed);
        const known = margins(rows, chance);
        const base = Float64Array.from({ length: rows }, () => 0.2 + 5 * chance());
        const found = rake(base, known);
        if (found.kind !== 'raked') return;
        for (const { category, totals } of known) {
          const sums = totals.map((_, at) =>
            found.weights.reduce((so, weight, row) => so + (category[row] === at ? weight : 0), 0),
          );
          for (const [at, total] of totals.entries()) expect(Math.abs((sums[at] ?? 0) / total - 1)).toBeLessThan(1e-9);
        }
        const again = rake(found.weights, known);
        if (again.kind !== 'raked') throw new Error(again.kind);
        for (const [row, weight] of again.weights.entries())
          expect(Math.abs(weight / (found.weights[row] ?? 1) - 1)).toBeLessThan(1e-8);
      }),
    );
  });

  test('names people of whom nobody answered, totals that differ, and margins that cannot both hold', () => {
    const one = Float64Array.of(1, 1, 1);
    const young = { category: Int32Array.of(0, 0, 1), totals: [10, 10, 5] };
    expect(rake(one, [young])).toEqual({ kind: 'empty-cell', margin: 0, category: 2 });
    expect(
      rake(one, [
        { ...young, totals: [10, 10] },
        { category: Int32Array.of(0, 1, 1), totals: [5, 5] },
      ]),
    ).toEqual({
      kind: 'inconsistent-totals',
      sums: [20, 10],
    });
    // All women are young and all men old, yet there are 15 women and 10 young.
    const clash = rake(Float64Array.of(1, 1), [
      { category: Int32Array.of(0, 1), totals: [15, 5] },
      { category: Int32Array.of(0, 1), totals: [10, 10] },
    ]);
    expect(clash.kind).toBe('not-converged');
    expect(clash.kind === 'not-converged' && clash.gap).toBeCloseTo(1, 6);
  });

  test('the order of the rows changes nothing', () => {
    const chance = seeded(5);
    const known = margins(80, chance);
    const values = Float64Array.from({ length: 80 }, () => 100 * chance());
    const weights = Float64Array.from({ length: 80 }, () => 1 + chance());
    const back = known.map(({ category, totals }) => ({ category: category.slice().reverse(), totals }));
    const there = estimateMean({ values, weights }, {}, known);
    const here = estimateMean({ values: values.slice().reverse(), weights: weights.slice().reverse() }, {}, back);
    if (there.kind !== 'estimate' || here.kind !== 'estimate') throw new Error('no estimate');
    expect(here.mean).toBeCloseTo(there.mean, 10);
    expect(here.se).toBeCloseTo(there.se, 10);
  });
});

describe('what cannot be estimated', () => {
  const values = Float64Array.of(80, 90, 70);
  const weights = Float64Array.of(1, 1, 1);
  test('is said, with the reason', () => {
    expect(estimateMean({ values: values.slice(0, 1), weights: weights.slice(0, 1) })).toEqual({
      kind: 'too-few',
      n: 1,
    });
    expect(estimateMean({ values, weights }, { stratum: Int32Array.of(0, 0, 1) })).toEqual({
      kind: 'lonely-stratum',
      stratum: 1,
    });
    expect(estimateMean({ values, weights }, {}, [], { part: Uint8Array.of(0, 0, 1) })).toEqual({
      kind: 'too-few',
      n: 1,
    });
    const missing = [{ category: Int32Array.of(0, 0, 0), totals: [5, 5] }];
    expect(estimateMean({ values, weights }, {}, missing)).toEqual({ kind: 'empty-cell', margin: 0, category: 1 });
  });

  test('three answers by hand: mean 80, standard error 10 / sqrt(3)', () => {
    const found = estimateMean({ values, weights });
    if (found.kind !== 'estimate') throw new Error(found.kind);
    expect(found.mean).toBe(80);
    expect(found.se).toBeCloseTo(5.7735027, 7);
    // t with 2 degrees of freedom: 4.3026527 x 5.7735 = 24.841
    expect(found.t.map((end) => end.toFixed(3))).toEqual(['55.159', '104.841']);
    expect(found.kish).toBe(3);
  });
});
