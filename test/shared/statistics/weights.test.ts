import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../functions/store/digest.ts';
import { basisOf } from '../../../shared/statistics/basis.ts';
import type { EffectiveWeights } from '../../../shared/statistics/weights/effective.ts';
import { effectiveWeights } from '../../../shared/statistics/weights/effective.ts';
import { branch, figureLeaf, judgedCounty, planWith, townsOf } from './county.ts';

const two = planWith(branch('total', undefined, [figureLeaf('x', '60'), figureLeaf('y', '40')]));

function shares(found: EffectiveWeights) {
  if (found.kind !== 'weights') return found.kind;
  return Object.fromEntries(found.rows.map(({ id, nominal, effective }) => [id, [nominal, effective?.toFixed(3)]]));
}

describe('what an indicator really weighs', () => {
  const basis = judgedCounty(two, { a: { x: 90, y: 50 }, b: { x: 80, y: 100 }, c: { x: 70, y: 75 } });

  test('is its share of the spread: 60 percent on paper, not eight in truth', () => {
    // x brings 54, 48, 42 and y 20, 40, 30: totals 74, 88, 72, mean 78, deviations -4, 10, -6, squares 152.
    // x about its mean 6, 0, -6: -24 + 0 + 36 = 12, 12 / 152 = 7.895 %. y: -10, 10, 0: 40 + 100 = 140, 92.105 %.
    expect(shares(effectiveWeights(two, townsOf(basis)))).toEqual({
      total: [100, '100.000'],
      x: [60, '7.895'],
      y: [40, '92.105'],
    });
  });

  test('and its share of the gap between the first and the last', () => {
    const found = effectiveWeights(two, townsOf(basis));
    if (found.kind !== 'weights') throw new Error(found.kind);
    // First b with 88, last c with 72: 16 points, of which x makes 48 - 42 = 6 and y 40 - 30 = 10.
    expect(found.gap).toBeCloseTo(16, 9);
    expect(found.rows.map(({ id, gap }) => [id, gap?.toFixed(6)])).toEqual([
      ['total', '16.000000'],
      ['x', '6.000000'],
      ['y', '10.000000'],
    ]);
    // Sample standard deviation of 74, 88, 72: sqrt(152 / 2) = 8.717798
    expect(found.deviation).toBeCloseTo(8.717798, 6);
  });

  test('counts the weight that a missing indicator left to the others', () => {
    // c has no y: x counts whole, 70. x brings 54, 48, 70; y 20, 40, 0; totals 74, 88, 70, mean 77.3333.
    // Deviations -3.3333, 10.6667, -7.3333: squares 11.1111 + 113.7778 + 53.7778 = 178.6667.
    // x about 57.3333: -3.3333, -9.3333, 12.6667: 11.1111 - 99.5556 - 92.8889 = -181.3333: -101.493 %.
    const missing = judgedCounty(two, { a: { x: 90, y: 50 }, b: { x: 80, y: 100 }, c: { x: 70, y: null } });
    expect(shares(effectiveWeights(two, townsOf(missing)))).toEqual({
      total: [100, '100.000'],
      x: [60, '-101.493'],
      y: [40, '201.493'],
    });
  });

  test('is not said of two units, nor where all have the same score', () => {
    expect(effectiveWeights(two, townsOf(judgedCounty(two, { a: { x: 1, y: 2 }, b: { x: 3, y: 4 } })))).toEqual({
      kind: 'too-few',
      units: 2,
    });
    // 60 % x 50 + 40 % x 75 = 60, 60 % x 70 + 40 % x 45 = 60, 60 % x 90 + 40 % x 15 = 60
    const equal = judgedCounty(two, { a: { x: 50, y: 75 }, b: { x: 70, y: 45 }, c: { x: 90, y: 15 } });
    expect(effectiveWeights(two, townsOf(equal))).toEqual({ kind: 'no-spread', units: 3 });
  });
});

describe('a tree of more than one level', () => {
  test('gives a leaf the product of the weights above it, and a branch the sum of its leaves', () => {
    const plan = planWith(
      branch('total', undefined, [
        branch('work', '50', [figureLeaf('x', '80'), figureLeaf('y', '20')]),
        figureLeaf('z', '50'),
      ]),
    );
    const basis = judgedCounty(plan, {
      a: { x: 90, y: 10, z: 50 },
      b: { x: 50, y: 50, z: 50 },
      c: { x: 10, y: 90, z: 50 },
    });
    // Everybody has z 50: it separates nobody. x brings 36, 20, 4; y 1, 5, 9; totals differ from 50 by 12, 0, -12: 288.
    // x: 16 x 12 x 2 = 384, 133.333 %; y: -4 x 12 x 2 = -96, -33.333 %.
    expect(shares(effectiveWeights(plan, townsOf(basis)))).toEqual({
      total: [100, '100.000'],
      work: [50, '100.000'],
      x: [40, '133.333'],
      y: [10, '-33.333'],
      z: [50, '0.000'],
    });
  });

  test('says nothing of what stands below a geometric mean', () => {
    const geometric = { form: 'power-mean', exponent: '0', places: 6, whenMissing: 'rescale', whenZero: 'zero' };
    const plan = planWith(
      branch('total', undefined, [
        branch('work', '50', [figureLeaf('x', '50'), figureLeaf('y', '50')], { aggregate: geometric }),
        figureLeaf('z', '50'),
      ]),
    );
    const basis = judgedCounty(plan, {
      a: { x: 90, y: 40, z: 10 },
      b: { x: 25, y: 36, z: 50 },
      c: { x: 16, y: 25, z: 90 },
    });
    // sqrt(90 x 40) = 60, sqrt(25 x 36) = 30, sqrt(16 x 25) = 20: work brings 30, 15, 10 and z 5, 25, 45.
    // Totals 35, 40, 55, mean 43.3333: -8.3333, -3.3333, 11.6667: 69.4444 + 11.1111 + 136.1111 = 216.6667.
    // work about 18.3333: 11.6667, -3.3333, -8.3333: -97.2222 + 11.1111 - 97.2222 = -183.3333: -84.615 %.
    const found = effectiveWeights(plan, townsOf(basis));
    expect(shares(found)).toEqual({
      total: [100, '100.000'],
      work: [50, '-84.615'],
      x: [25, undefined],
      y: [25, undefined],
      z: [50, '184.615'],
    });
    if (found.kind !== 'weights') throw new Error(found.kind);
    expect(found.rows.filter(({ whole }) => whole).map(({ id }) => id)).toEqual(['work']);
  });

  test('tells adjustments apart from the tree', () => {
    const plan = planWith(branch('total', undefined, [figureLeaf('x', '60'), figureLeaf('y', '40')]), {
      adjustments: [
        {
          id: 'bonus',
          title: { zh: 'b', en: 'b' },
          form: 'points',
          bonusCap: '10',
          deductionCap: 'none',
          sameMatter: 'sum',
        },
      ],
    });
    const basis = judgedCounty(plan, { a: { x: 50, y: 50, bonus: null }, b: { x: 60, y: 60 }, c: { x: 70, y: 70 } });
    const paid = { id: 'p', indicator: 'bonus', unit: 'a', field: 'bonus', value: '10' };
    const after = effectiveWeights(plan, townsOf({ ...basis, ...again(basis, paid) }));
    // Tree 50, 60, 70; a gets 10 more: 60, 60, 70, mean 63.3333: -3.3333, -3.3333, 6.6667: 66.6667.
    // Bonus 10, 0, 0 about 3.3333: 6.6667, -3.3333, -3.3333: -22.2222 + 11.1111 - 22.2222 = -33.3333: -50 %.
    expect(shares(after)).toMatchObject({ total: [100, '150.000'], 'adjustments made': [undefined, '-50.000'] });
  });
});

function again(
  basis: ReturnType<typeof judgedCounty>,
  record: { id: string; indicator: string; unit: string; field: string; value: string },
) {
  const records = [...basis.evidence.records, record];
  return basisOf(basis.plan, basis.cycle, { ...basis.evidence, records }, sha256);
}
