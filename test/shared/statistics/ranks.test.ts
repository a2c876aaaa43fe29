import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ballot } from '../../../shared/evidence/evidence.ts';
import { deviationOf, quantileOf } from '../../../shared/statistics/moments.ts';
import { averageShift, placesOf } from '../../../shared/statistics/places.ts';
import { seeded } from '../../../shared/statistics/random.ts';
import { bandsOf } from '../../../shared/statistics/ranks/bands.ts';
import { flatTree } from '../../../shared/statistics/ranks/flat-tree.ts';
import { drawnPlaces, rankIntervals } from '../../../shared/statistics/ranks/intervals.ts';
import { drawWeights, scoresUnder } from '../../../shared/statistics/ranks/perturb.ts';
import { resampledScores } from '../../../shared/statistics/ranks/resample.ts';
import { surenessOf } from '../../../shared/statistics/ranks/sureness.ts';
import { branch, figureLeaf, judgedCounty, planWith, townsOf, words } from './county.ts';

const two = planWith(branch('total', undefined, [figureLeaf('x', '60'), figureLeaf('y', '40')]));
const county = judgedCounty(two, { a: { x: 90, y: 50 }, b: { x: 80, y: 100 }, c: { x: 70, y: 75 } });

function treeOf(basis: typeof county) {
  const tree = flatTree(townsOf(basis));
  if (!tree) throw new Error('the tree does not add');
  return tree;
}

describe('places', () => {
  test('equal scores share the better place, and whoever has no score has no place', () => {
    expect([...placesOf(Float64Array.of(80, 90, 80, Number.NaN, 70))]).toEqual([2, 1, 2, 0, 4]);
  });

  test('the average shift is the mean of how far each unit moved', () => {
    // 1, 1, 0, 0 places: 2 / 4
    expect(averageShift([1, 2, 3, 4], [2, 1, 3, 4])).toBe(0.5);
    // The third has no place in the second ranking and is left out: (1 + 1) / 2
    expect(averageShift([1, 2, 3], [2, 1, 0])).toBe(1);
    expect(averageShift([0], [0])).toBeUndefined();
  });

  test('a quantile is a value that occurred', () => {
    // Of 1, 1, 2, 2, 3: 5 % is the 1st (0.25 up), the half the 3rd (2.5 up), 95 % the 5th (4.75 up).
    expect([0.05, 0.5, 0.95].map((p) => quantileOf([1, 1, 2, 2, 3], p))).toEqual([1, 2, 3]);
    // Of 1 to 20, 5 % is exactly the first and 95 % exactly the nineteenth.
    const twenty = Array.from({ length: 20 }, (_, at) => at + 1);
    expect([0.05, 0.95].map((p) => quantileOf(twenty, p))).toEqual([1, 19]);
  });
});

describe('shaken weights', () => {
  test('at the weights of the plan the scores are the official ones', () => {
    const tree = treeOf(county);
    expect(tree.units).toEqual(['b', 'a', 'c']);
    expect([...scoresUnder(tree, Float64Array.of(60, 40))]).toEqual([88, 74, 72]);
  });

  test('at other weights they are what the plan would give', () => {
    // 50 : 50: b 40 + 50, a 45 + 25, c 35 + 37.5
    expect([...scoresUnder(treeOf(county), Float64Array.of(50, 50))]).toEqual([90, 70, 72.5]);
  });

  test('a missing indicator stays missing under every weight', () => {
    const missing = judgedCounty(two, { a: { x: 90, y: 50 }, b: { x: 80, y: 100 }, c: { x: 70, y: null } });
    // c is 70 whatever x weighs
    expect([...scoresUnder(treeOf(missing), Float64Array.of(60, 40, 50, 50))]).toEqual([88, 74, 70, 90, 70, 70]);
  });

  test('sum to what they summed to, and stay within what was asked', () => {
    const drawn = drawWeights(treeOf(county), { draws: 200, percent: 25 }, seeded(7));
    for (let draw = 0; draw < 200; draw++) {
      const [x = 0, y = 0] = drawn.subarray(2 * draw, 2 * draw + 2);
      expect(x + y).toBeCloseTo(100, 9);
      // 60 x 1.25 beside 40 x 0.75 is 75 : 30, that is 71.43 %; the other way 45 : 50, 47.37 %.
      expect(x).toBeGreaterThan(47.3);
      expect(x).toBeLessThan(71.5);
    }
  });

  test('the same seed draws the same, another seed draws others', () => {
    const drawn = (seed: number) => [...drawWeights(treeOf(county), { draws: 5, percent: 25 }, seeded(seed))];
    expect(drawn(3)).toEqual(drawn(3));
    expect(drawn(3)).not.toEqual(drawn(4));
  });

  test('kept weights give the same intervals again, without drawing', () => {
    const draws = { seed: 5, weights: { draws: 100, percent: 30 }, ballots: 0 };
    const [first] = surenessOf(county, draws);
    if (first?.weights.kind !== 'drawn') throw new Error('nothing was drawn');
    const [again] = surenessOf(county, { ...draws, seed: 99 }, new Map([['towns', first.weights.drawn]]));
    expect(again?.weights).toEqual(first.weights);
  });

  test('a unit that leads in everything is first in every draw', () => {
    const sure = judgedCounty(two, { a: { x: 90, y: 90 }, b: { x: 80, y: 70 }, c: { x: 70, y: 80 } });
    const [found] = surenessOf(sure, { seed: 1, weights: { draws: 400, percent: 50 }, ballots: 0 });
    if (found?.weights.kind !== 'drawn') throw new Error('nothing was drawn');
    expect(found.weights.intervals[0]).toMatchObject({ unit: 'a', best: 1, worst: 1, kept: 100 });
    // b is ahead of c while x weighs more than y. 60 : 40 shaken by half can turn over.
    expect(found.weights.intervals[1]).toMatchObject({ unit: 'b', best: 2, worst: 3 });
    expect([...found.weights.bands]).toEqual([1, 2, 2]);
    expect(found.ballots).toEqual({ kind: 'no-ballots' });
  });
});

describe('intervals and bands', () => {
  const scores = (rows: readonly (readonly number[])[]) => Float64Array.from(rows.flat());

  test('a place is sure as far as the draws agree', () => {
    // Over five draws the first unit comes 1, 2, 2, 3, 1 and the second 2, 1, 1, 1, 2.
    const drawn = drawnPlaces(
      ['a', 'b', 'c'],
      scores([
        [9, 8, 7],
        [8, 9, 7],
        [8, 9, 7],
        [7, 9, 8],
        [9, 8, 7],
      ]),
    );
    const [a, b] = rankIntervals(drawn, [1, 2, 3]);
    expect(a).toEqual({ unit: 'a', official: 1, median: 2, best: 1, worst: 3, kept: 40, draws: 5 });
    expect(b).toEqual({ unit: 'b', official: 2, median: 1, best: 1, worst: 2, kept: 40, draws: 5 });
  });

  test('nineteen draws of twenty make a new band, eighteen do not', () => {
    const draws = (ahead: number) => scores(Array.from({ length: 20 }, (_, at) => (at < ahead ? [9, 8] : [8, 9])));
    expect([...bandsOf(drawnPlaces(['a', 'b'], draws(19)), [1, 2])]).toEqual([1, 2]);
    expect([...bandsOf(drawnPlaces(['a', 'b'], draws(18)), [1, 2])]).toEqual([1, 1]);
  });

  test('a unit without a score has neither an interval nor a band', () => {
    const drawn = drawnPlaces(
      ['a', 'b'],
      scores([
        [9, Number.NaN],
        [8, Number.NaN],
      ]),
    );
    expect(rankIntervals(drawn, [1, 0])[1]).toMatchObject({
      median: undefined,
      best: undefined,
      worst: undefined,
      kept: 0,
    });
    expect([...bandsOf(drawn, [1, 0])]).toEqual([1, 0]);
  });

  test('places drawn at once are the places of every draw by itself', () => {
    const score = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant(Number.NaN));
    const rows = fc.array(fc.array(score, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, (drawn) => {
        const { places } = drawnPlaces(['a', 'b', 'c', 'd', 'e'], scores(drawn));
        expect([...places]).toEqual(drawn.flatMap((row) => [...placesOf(Float64Array.from(row))]));
      }),
    );
  });
});

describe('ballots drawn again', () => {
  const plan = planWith(
    {
      id: 'asked',
      title: words('Asked'),
      measure: {
        form: 'satisfaction',
        audience: 'citizens',
        points: ['100', '50', '0'],
        items: [{ item: 'q', weight: '100' }],
        emptyItem: 'move-weight',
        emptyChannel: 'move-weight',
        minimum: 10,
        whenNone: 'none',
      },
      curve: { form: 'proportional', target: { fixed: '100' }, cap: '100', whenTargetZero: 'none' },
    },
    {
      audiences: [
        {
          id: 'citizens',
          kind: 'public',
          title: words('Citizens'),
          rates: ['towns'],
          sheet: {
            scale: ['good', 'fair', 'poor'].map((id) => ({ id, title: words(id) })),
            items: [{ id: 'q', title: words('Q') }],
          },
        },
      ],
    },
  );
  const ballotsOf = (unit: string, levels: readonly number[]) =>
    levels.map(
      (level, at): Ballot => ({
        round: 'r',
        audience: 'citizens',
        voter: `${unit}-${at}`,
        sheet: { [unit]: { q: { level } } },
      }),
    );
  const twenty = (level: (at: number) => number) => Array.from({ length: 20 }, (_, at) => level(at));
  // East: ten fully satisfied, ten not at all. West: twenty in the middle. Both have 50.
  const ballots = [
    ...ballotsOf(
      'east',
      twenty((at) => (at < 10 ? 0 : 2)),
    ),
    ...ballotsOf(
      'west',
      twenty(() => 1),
    ),
  ];
  const asked = judgedCounty(plan, { east: {}, west: {} }, { ballots });

  test('spread as the answers do: by 11.18 points where half say 100 and half 0, by nothing where all agree', () => {
    const drawn = resampledScores(asked, 400, seeded(1)).get('towns') ?? new Float64Array();
    const of = (at: number) => [...drawn].filter((_, index) => index % 2 === at);
    // The deviation of a mean of 20 answers of 0 or 100: 50 / sqrt(20) = 11.18; of 400 draws of it within a twelfth.
    expect(deviationOf(of(0))).toBeGreaterThan(10.2);
    expect(deviationOf(of(0))).toBeLessThan(12.2);
    expect(new Set(of(1))).toEqual(new Set([50]));
  });

  test('say that the two cannot be told apart', () => {
    const [found] = surenessOf(asked, { seed: 1, weights: { draws: 10, percent: 25 }, ballots: 200 });
    if (found?.ballots.kind !== 'drawn') throw new Error('nothing was drawn');
    expect(found.ballots.intervals.map(({ best, worst }) => [best, worst])).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect([...found.ballots.bands]).toEqual([1, 1]);
    // A plan of one indicator has no weights to shake.
    expect(found.weights).toEqual({ kind: 'not-additive' });
  });

  test('keep the number of ballots of every unit: nobody falls under the minimum by chance', () => {
    const ten = [
      ...ballotsOf('east', twenty(() => 0).slice(0, 10)),
      ...ballotsOf('west', twenty(() => 1).slice(0, 10)),
    ];
    const drawn = resampledScores(judgedCounty(plan, { east: {}, west: {} }, { ballots: ten }), 50, seeded(2));
    expect([...(drawn.get('towns') ?? [])].some(Number.isNaN)).toBe(false);
  });
});
