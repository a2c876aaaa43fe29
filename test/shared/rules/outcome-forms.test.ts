import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, multiply, rational, sum, zero } from '../../../shared/number.ts';
import { faultWords } from '../../../shared/plan/fault.ts';
import { settingsOf } from '../../../shared/rules/index.ts';
import type { CheckContext, Standing } from '../../../shared/rules/rule.ts';
import { smallPlan } from '../../fixtures/small-county.ts';
import { better, cases, type Example, followed, of, quick, sentences, standings } from './standings.ts';

describe('money', () => {
  test.each(of('pool'))(
    '%s: parts sum to the amount to the last cent, and more weight never gets less',
    (_, form, example) => {
      const amounts = fc
        .bigInt({ min: 0n, max: 10n ** 12n })
        .map((cents) => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`);
      fc.assert(
        fc.property(standings({ ranked: true }), amounts, (list, amount) => {
          const by = followed(form, example, list, { amount, places: 2, factors: [{ kind: 'score' }] });
          const weightOf = ({ score }: Standing) => (score && compare(score, zero) > 0 ? score : zero);
          const paid = (one: Standing) => rational(by.get(one.unit.unit)?.value.zh ?? '');
          const anyWeight = list.some((one) => compare(weightOf(one), zero) > 0);
          expect(compare(sum(list.map(paid)), anyWeight ? rational(amount) : zero)).toBe(0);
          for (const a of list) {
            for (const b of list) {
              if (compare(weightOf(a), weightOf(b)) > 0) expect(compare(paid(a), paid(b))).toBeGreaterThanOrEqual(0);
            }
          }
        }),
        quick,
      );
    },
  );

  test('an accountant can redo a share from the sentences alone', () => {
    const [, form, example] = of('pool').find(([name]) => name.includes('Grade, months')) ?? [];
    if (!form || !example) throw new Error('the example is gone');
    const unit = (id: string, group: string) => ({ unit: id, title: { zh: id, en: id }, group });
    const one = (id: string, group: string): Standing => ({
      unit: unit(id, group),
      ranked: true,
      score: rational(90),
      keys: [],
      marks: [],
    });
    const by = followed(form, example, [one('a', 'heads'), one('b', 'staff'), one('c', 'staff'), one('d', 'staff')]);
    // b: 1 x 6/12 x 1 = 0.5; 10000 x 0.5 / 3.1 = 50000/31 = 1612.9032..., cut 1612.90, remainder 1/310.
    expect(sentences(form, by.get('b'))).toEqual([
      'Factors of this unit (a negative one is 0; divided where there is a divisor):',
      'Weight: the factors multiplied, 1 × 0.5 × 1 = 0.5.',
      'Share: 10000 x 0.5 / 3.1 = 50000/31 (3.1 is the sum of the weights of 4 units).',
      'Cut off after 2 decimals: 1612.9, remainder 1/310. 1 times 0.01 are left over and go one each to the largest remainders; this one is number 2: it gets none. Paid: 1612.9.',
    ]);
  });
});

describe('grades', () => {
  const graded = [...of('grade'), ...of('quota-grade')];
  test.each(graded)('%s: a better score never has a worse grade where nobody is vetoed', (_, form, example) => {
    fc.assert(
      fc.property(standings({ marked: false, ranked: true, scored: true }), (list) => {
        const by = followed(form, example, list);
        const order = (one: Standing) => by.get(one.unit.unit)?.order ?? 0;
        for (const a of list) {
          for (const b of list) if (better(a, b)) expect(order(a)).toBeLessThanOrEqual(order(b));
        }
      }),
      quick,
    );
  });

  test.each(of('quota-grade'))(
    '%s: with ties left out a quota is never exceeded, whoever is vetoed',
    (_, form, example) => {
      const percents = [rational(20), rational(60)];
      const roundings = { floor: (x: number) => Math.floor(x), ceil: (x: number) => Math.ceil(x) };
      fc.assert(
        fc.property(standings({ ranked: true }), fc.constantFrom('floor', 'ceil'), (list, rounding) => {
          const change = { ties: 'exclude', base: 'scored', rounding };
          const by = followed(form, example, list, change);
          const base = list.filter(({ score }) => score).length;
          for (const [level, percent] of percents.entries()) {
            // Whole hundredths of at most ten units: exact in floating point.
            const exactPlaces = multiply(percent, rational(`${base}/100`));
            const places = roundings[rounding](Number(exactPlaces.n) / Number(exactPlaces.d));
            expect([...by.values()].filter(({ order }) => order <= level).length).toBeLessThanOrEqual(places);
          }
        }),
        quick,
      );
    },
  );

  test.each(of('quota-grade'))(
    '%s: nobody barred from honours has the best grade, nor a lowered one the grade before',
    (_, form, example) => {
      fc.assert(
        fc.property(standings({ ranked: true, scored: true }), (list) => {
          const by = followed(form, example, list);
          const [best] = example.settings.levels as readonly { readonly id: string }[];
          for (const one of list) {
            const barred = one.marks.some((mark) => mark.kind === 'honours-barred' && mark.until === undefined);
            const lowered = one.marks.some(({ kind }) => kind === 'grade-lowered' || kind === 'grade-lowest');
            if (barred || lowered) expect(by.get(one.unit.unit)?.is).not.toBe(best?.id);
          }
        }),
        quick,
      );
    },
  );

  test('a page says at which place the quota ended and which tie-break indicator decided there', () => {
    const [, form, example] = of('quota-grade')[0] ?? [];
    if (!form || !example) throw new Error('the example is gone');
    const one = (id: string, score: number, key: number): Standing => ({
      unit: { unit: id, title: { zh: id, en: id }, group: 'plain' },
      ranked: true,
      score: rational(score),
      keys: [rational(70), rational(key)],
      marks: [],
    });
    const by = followed(form, example, [
      one('a', 95, 60),
      one('b', 95, 61),
      one('c', 85, 0),
      one('d', 80, 0),
      one('e', 75, 0),
    ]);
    // 20 % x 5 = 1 place: b by the second indicator, 61 against 60.
    expect(sentences(form, by.get('a'))).toEqual([
      'Base of the quota: 5 units (the group has 5, 5 with a score, 0 under a veto). Places of each grade together with the better ones:',
      'Score 95: place 2 of 5; 1 cannot be told apart here, this unit included.',
      'At the line of "excellent" both sides scored 95; tie-break indicator 2 decides: "b" inside has 61, "a" outside has 60.',
      '"good": 3 places in all, 1 taken before, so there is one left.',
    ]);
  });
});

describe('ranks', () => {
  test.each(of('rank'))(
    '%s: whoever stands better has the better place, and only units nothing tells apart share one',
    (_, form, example) => {
      fc.assert(
        fc.property(standings({ ranked: true, scored: true }), (list) => {
          const by = followed(form, example, list);
          for (const a of list) {
            for (const b of list) {
              const [first, second] = [by.get(a.unit.unit)?.order ?? 0, by.get(b.unit.unit)?.order ?? 0];
              if (better(a, b)) expect(first).toBeLessThan(second);
              else if (!better(b, a)) expect(first).toBe(second);
            }
          }
        }),
        quick,
      );
    },
  );
});

/** What a draft is told about the settings of an example, the first of its form where none is given, changed. */
function told(name: string, change: object, given?: Example): readonly string[] {
  const [, form, first] = of(name)[0] ?? [];
  if (!form || !first) throw new Error(`${name} has no example`);
  const context: CheckContext = { plan: smallPlan, audience: () => undefined, checkMeasure: () => [] };
  const { settings } = settingsOf('outcome', { ...(given ?? first).settings, ...change });
  const faults = form.check?.(settings, context) ?? [];
  for (const fault of faults) expect(faultWords({ at: name, ...fault }).en).not.toMatch(/[{}]/);
  return faults.map(({ code }) => code);
}

describe('settings that make no sense are refused', () => {
  const title = { zh: '等次', en: 'Grade' };
  test('every example is free of faults', () => {
    for (const [, form, example] of cases) expect(told(form.form, {}, example)).toEqual([]);
  });

  test('quotas of more than the whole group, least scores that rise, grades nobody knows', () => {
    const level = (id: string, percent: string, from?: string) => ({ id, title, percent, ...(from && { from }) });
    expect(told('quota-grade', { levels: [level('a', '50'), level('b', '50.01')] })).toEqual(['quota-over-hundred']);
    expect(told('quota-grade', { levels: [level('a', '50'), level('b', '50')] })).toEqual([]);
    expect(told('quota-grade', { levels: [level('a', '5', '80'), level('b', '5', '85')] })).toEqual([
      'steps-not-falling',
    ]);
    expect(told('quota-grade', { levels: [level('a', '5', '80'), level('b', '5', '80')] })).toEqual([]);
    expect(told('quota-grade', { levels: [level('a', '5'), level('a', '5')] })).toEqual(['listed-twice']);
    expect(told('quota-grade', { unranked: { as: 'golden' } })).toEqual(['grade-unknown']);
  });

  test('an honour that is no grade, and two grades of one id', () => {
    expect(told('grade', { honours: 'golden' })).toEqual(['grade-unknown']);
    expect(told('grade', { otherwise: { id: 'good', title } })).toEqual(['listed-twice']);
  });

  test('more times than there are cycles, a cycle twice, a grade that a better one always comes before', () => {
    const level = (id: string, score: string, times: number) => ({ id, title, score, times });
    expect(told('grade-by-count', { levels: [level('a', '90', 5)] })).toEqual(['times-out-of-reach']);
    expect(told('grade-by-count', { levels: [level('a', '90', 5)], current: 'in' })).toEqual([]);
    expect(told('grade-by-count', { levels: [level('a', '90', 2), level('b', '91', 3)] })).toEqual([
      'grade-never-given',
    ]);
    expect(told('grade-by-count', { levels: [level('a', '90', 3), level('b', '90', 2)] })).toEqual([]);
    const twice = [{ earlier: 'q1' }, { earlier: 'q1' }];
    expect(told('grade-by-count', { from: twice, levels: [level('a', '90', 2)] })).toEqual(['listed-twice']);
    expect(told('trigger', { repeat: { earlier: ['m1', 'm2'], least: 3 } })).toEqual(['times-out-of-reach']);
    expect(told('trigger', { repeat: { earlier: ['m1', 'm1'], least: 1 } })).toEqual(['listed-twice']);
  });

  test('an amount finer than its decimals, a divisor of zero, a grade with two factors', () => {
    expect(told('pool', { amount: '100.005' })).toEqual(['amount-too-fine']);
    expect(told('pool', { amount: '100.005', places: 3 })).toEqual([]);
    const field = { kind: 'field', field: 'months', missing: 'one', divisor: '0' };
    expect(told('pool', { factors: [field] })).toEqual(['divisor-zero']);
    const factors = [
      { is: 'good', factor: '1' },
      { is: 'good', factor: '2' },
    ];
    expect(told('pool', { factors: [{ kind: 'outcome', outcome: 'grade', factors, otherwise: '0' }] })).toEqual([
      'listed-twice',
    ]);
  });
});
