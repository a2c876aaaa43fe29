import { describe, expect, test } from 'vitest';
import { judged } from './judged.ts';
import { figures, type GivenRecord } from './written-evidence.ts';
import { asItIs, handedInAs, type Settings } from './written-plan.ts';

// The numbers were worked out by hand before anybody looked at what the forms say.

const at = (indicator: string, scores: Readonly<Record<string, string>>): readonly GivenRecord[] =>
  figures('score', scores).map((one) => ({ ...one, indicator }));

describe('H1 and H4 a part without evidence', () => {
  /** Two parts of fifty; the first has nothing of unit a, whose other part is 70. */
  const score = (whenNone: string, whenMissing: string) =>
    judged({
      tree: {
        ...{ id: 'total', aggregate: { form: 'weighted-mean', whenMissing } },
        children: [
          { id: 'hotline', weight: '50', measure: handedInAs('score', { whenNone }), curve: asItIs },
          { id: 'works', weight: '50', measure: handedInAs('score'), curve: asItIs },
        ],
      },
      units: ['a', 'b', 'c'],
      records: [...at('hotline', { b: '80', c: '90' }), ...at('works', { a: '70', b: '70', c: '70' })],
    }).score('a');

  test('H1: the weight moves, or it counts as the group mean 85, full 100, or zero, or there is no score', () => {
    expect(score('none', 'rescale')).toBe('70');
    expect(score('group-mean', 'none')).toBe('77.5');
    expect(score('full', 'none')).toBe('85');
    expect(score('zero', 'none')).toBe('35');
    expect(score('none', 'none')).toBeNull();
    // what stands in may be said at the branch as well
    expect(score('none', 'group-mean')).toBe('77.5');
  });

  test('H4: 40, 30 and 30 with 80, nothing and 90 are 59 of 0.7, and the weights used are written down', () => {
    const { score: of, used } = judged({
      tree: {
        ...{ id: 'total', aggregate: { form: 'weighted-mean', whenMissing: 'rescale' } },
        children: ['40', '30', '30'].map((weight, index) => ({
          ...{ id: `part-${index}`, weight, measure: handedInAs('score'), curve: asItIs },
        })),
      },
      units: ['a'],
      records: [...at('part-0', { a: '80' }), ...at('part-2', { a: '90' })],
    });
    expect(of('a')).toBe('590/7');
    expect(used('a', 'total')).toEqual({ 'part-0': '400/7', 'part-1': '0', 'part-2': '300/7' });
  });
});

describe('H6 a unit that is new, and quarters that are missing', () => {
  const quarters = (weights: readonly string[], missing: string, row: readonly (string | null)[]) => {
    const fields = weights.map((weight, index) => ({ field: `q${index + 1}`, weight }));
    const measure: Settings = {
      ...{ form: 'fields', fields, as: 'mean', missing, least: 1, several: 'none', facts: [], whenNone: 'none' },
    };
    const records = row.flatMap((value, index) => (value === null ? [] : figures(`q${index + 1}`, { a: value })));
    return judged({ measure, curve: asItIs, units: ['a'], records }).score('a');
  };
  const even = ['25', '25', '25', '25'];

  test('H6 a, b: the mean of the quarters that are there, or zero for the one that is not', () => {
    expect(quarters(even, 'move-weight', ['80', null, '90', '85'])).toBe('85');
    expect(quarters(even, 'zero', ['80', null, '90', '85'])).toBe('63.75');
    // from the second quarter on: 262/3
    expect(quarters(even, 'move-weight', [null, '84', '88', '90'])).toBe('262/3');
    expect(quarters(even, 'move-weight', [null, '84', null, '90'])).toBe('87');
  });

  test('H6 c: quarters that weigh 1:1:1:2', () => {
    // (80 + 90 + 170) / 4
    expect(quarters(['20', '20', '20', '40'], 'move-weight', ['80', null, '90', '85'])).toBe('85');
  });
});

describe('X1 results merged', () => {
  const merged = (parts: Readonly<Record<string, readonly [string, string | null]>>, missing = 'move-weight') => {
    const from = Object.entries(parts).map(([earlier, [weight]]) => ({ earlier, weight }));
    const measure = {
      ...{
        form: 'earlier-results',
        from,
        take: 'own',
        score: 'exact',
        as: 'mean',
        missing,
        least: 1,
        whenNone: 'none',
      },
    };
    const earlier = Object.entries(parts).map(([id, [, score]]) => ({ id, scores: { a: score } }));
    return judged({ measure, curve: asItIs, units: ['a'], earlier });
  };

  test('X1 a: 6:3:1 of 88, 82 and 90 are 86.4; without the third 774/9 = 86', () => {
    expect(merged({ county: ['60', '88'], towns: ['30', '82'], offices: ['10', '90'] }).score('a')).toBe('86.4');
    expect(merged({ county: ['60', '88'], towns: ['30', '82'], offices: ['10', null] }).score('a')).toBe('86');
    // merged from 90 and 80 at 6:3: 780/9
    expect(merged({ county: ['60', '90'], towns: ['30', '80'], offices: ['10', null] }).score('a')).toBe('260/3');
  });

  test('X1 b: four quarters into a year, the third one missing: 257/3, published as 85.67', () => {
    const year = merged({ q1: ['25', '80'], q2: ['25', '85'], q3: ['25', null], q4: ['25', '92'] });
    expect([year.score('a'), year.published('a')]).toEqual(['257/3', '85.67']);
  });
});
