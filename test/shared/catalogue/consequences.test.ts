import { describe, expect, test } from 'vitest';
import { judged } from './judged.ts';
import { figures, type GivenRecord } from './written-evidence.ts';
import { asItIs, handedInAs, type Settings } from './written-plan.ts';

// The numbers were worked out from the texts of the schemes before anybody looked at what the forms say.

const words = (en: string) => ({ zh: en === 'excellent' ? '优秀' : '等次', en });
const level = (id: string, from: string) => ({ id, title: words(id), from });

/** Units with a final score each, and what follows. */
const followed = (
  scores: Readonly<Record<string, string>>,
  outcomes: readonly Settings[],
  more: Partial<Parameters<typeof judged>[0]> & { readonly records?: readonly GivenRecord[] } = {},
) => {
  const records = [...figures('score', scores), ...(more.records ?? [])];
  const units = more.units ?? Object.keys(scores);
  return judged({ measure: handedInAs('score'), curve: asItIs, outcomes, ...more, units, records });
};

const bands = (best: string, second: string, third: string) => ({
  ...{ id: 'grade', form: 'grade', otherwise: { id: 'fail', title: words('fail') } },
  levels: [level('excellent', best), level('good', second), level('pass', third)],
});

describe('G1 grades by lower bounds, closed below (bounds printed)', () => {
  test('G1 a: 90/80/60 leaves no gap at 89.5 and no doubt at 80', () => {
    const scores = { a: '90', b: '89.5', c: '89.996', d: '80', e: '79.999', f: '60', g: '59.99' };
    const { outcome } = followed(scores, [bands('90', '80', '60')], { rankAt: 'exact' });
    expect(Object.keys(scores).map((unit) => outcome(unit, 'grade'))).toEqual([
      ...['excellent', 'good', 'good', 'good', 'pass', 'pass', 'fail'],
    ]);
  });

  test('G1 b: where a text claims 80 twice (60 to 80, 80 to 94), 80 is the better one', () => {
    const { outcome } = followed({ a: '95', b: '94.5', c: '80', d: '60' }, [bands('95', '80', '60')]);
    expect(['a', 'b', 'c', 'd'].map((unit) => outcome(unit, 'grade'))).toEqual(['excellent', 'good', 'good', 'pass']);
  });
});

describe('G7 rounding (the traps are printed)', () => {
  test('G7 a, b: half up, half even and cut off, where binary numbers go wrong', () => {
    const scores = { a: '92.335', b: '90.005', c: '95.455', d: '81.365' };
    const published = (mode: 'half-up' | 'half-even' | 'down') =>
      Object.keys(scores).map((unit) => followed(scores, [], { scale: { places: 2, mode } }).published(unit));
    expect(published('half-up')).toEqual(['92.34', '90.01', '95.46', '81.37']);
    expect(published('half-even')).toEqual(['92.34', '90.00', '95.46', '81.36']);
    expect(published('down')).toEqual(['92.33', '90.00', '95.45', '81.36']);
  });

  test('G7 c: a negative half goes away from zero', () => {
    const corners = [
      { at: '0', percent: '0' },
      { at: '100', percent: '100' },
    ];
    const curve = { form: 'line', corners, outside: 'extend', floor: 'none', cap: 'none' };
    expect(followed({ a: '-0.125' }, [], { curve }).published('a')).toBe('-0.13');
  });

  test('G7 d: 89.996 is excellent where it is rounded first, and good where it is graded first', () => {
    const grade = bands('90', '80', '60');
    expect(followed({ a: '89.996' }, [grade], { rankAt: 'published' }).outcome('a', 'grade')).toBe('excellent');
    const first = followed({ a: '89.996' }, [{ ...grade, at: 'exact' }], { rankAt: 'published' });
    expect([first.outcome('a', 'grade'), first.published('a')]).toEqual(['good', '90.00']);
  });

  test('G5 d: 92.334 and 92.331 are first and second exactly, and both first as published', () => {
    const rank = { id: 'rank', form: 'rank', ties: 'competition' };
    const places = (rankAt: 'exact' | 'published') => {
      const { outcome } = followed({ a: '92.334', b: '92.331' }, [rank], { rankAt });
      return [outcome('a', 'rank'), outcome('b', 'rank')];
    };
    expect(places('exact')).toEqual(['1', '2']);
    expect(places('published')).toEqual(['1', '1']);
  });
});

const quota = (percent: string, more: Settings = {}) => ({
  ...{ id: 'grade', form: 'quota-grade', levels: [{ id: 'excellent', title: words('excellent'), percent }] },
  ...{ otherwise: { id: 'other', title: words('other') }, rounding: 'half-up', base: 'all', ties: 'include' },
  ...{ vetoed: 'in-place', unranked: 'otherwise-none', ...more },
});

/** So many units, the first with the highest score. */
const many = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, at) => [`u${at + 1}`, String(99 - at)]));

describe('G3 a share of the places (shares printed, counts by hand)', () => {
  test.each([
    [78, '20', 15, 16, 16],
    [78, '25', 19, 20, 20],
    [11, '20', 2, 2, 3],
    [14, '25', 3, 4, 4],
    // exactly two: rounding up must not make it three
    [10, '20', 2, 2, 2],
    [2, '20', 0, 0, 1],
  ])('G3 a: of %i units %s %% are %i, %i or %i', (n, percent, floor, halfUp, ceil) => {
    const units = Object.fromEntries(Array.from({ length: n }, (_, at) => [`u${at + 1}`, `${99 - at}.5`]));
    const count = (rounding: string) => {
      const { outcome } = followed(units, [quota(percent, { rounding })]);
      return Object.keys(units).filter((unit) => outcome(unit, 'grade') === 'excellent').length;
    };
    expect([count('floor'), count('half-up'), count('ceil')]).toEqual([floor, halfUp, ceil]);
  });

  test('G3 c: a tie at the line of three is taken in, left out, or told apart by the hotline', () => {
    // 60 % of five are three
    const scores = { a: '95', b: '93', c: '92', d: '92', e: '90' };
    const best = (more: Settings) => {
      const { outcome } = followed(scores, [quota('60', more)]);
      return Object.keys(scores)
        .filter((unit) => outcome(unit, 'grade') === 'excellent')
        .join('');
    };
    expect(best({ ties: 'include' })).toBe('abcd');
    expect(best({ ties: 'exclude' })).toBe('ab');
    // the hotline: 91 for d, 88 for c; it weighs too little to change the score
    const told = judged({
      tree: {
        ...{ id: 'total', aggregate: { form: 'weighted-mean', whenMissing: 'none' } },
        children: [
          { id: 'works', weight: '50', measure: handedInAs('score'), curve: asItIs },
          { id: 'hotline', weight: '50', measure: handedInAs('score'), curve: asItIs },
        ],
      },
      ...{ units: Object.keys(scores), tieBreaks: ['hotline'], outcomes: [quota('60', { ties: 'exclude' })] },
      records: [
        // works and hotline average to the scores above
        ...figures('score', { a: '95', b: '93', c: '96', d: '93', e: '90' }).map((one) => ({
          ...one,
          indicator: 'works',
        })),
        ...figures('score', { a: '95', b: '93', c: '88', d: '91', e: '90' }).map((one) => ({
          ...one,
          indicator: 'hotline',
        })),
      ],
    });
    expect(
      Object.keys(scores)
        .filter((unit) => told.outcome(unit, 'grade') === 'excellent')
        .join(''),
    ).toBe('abd');
  });

  const veto = { id: 'veto', form: 'grade-veto', effect: { kind: 'lowest' } };
  const vetoed = (unit: string) => [{ indicator: 'veto', field: 'incident', unit }];

  test('G3 d: a unit under a veto in the base of the share, or out of it', () => {
    const counts = (n: number, rounding: string, base: string) => {
      const units = many(n);
      // the last one is under a veto, so nobody moves up
      const more = { adjustments: [veto], records: vetoed(`u${n}`) };
      const { outcome } = followed(units, [quota('20', { rounding, base })], more);
      return Object.keys(units).filter((unit) => outcome(unit, 'grade') === 'excellent').length;
    };
    expect([counts(11, 'ceil', 'all'), counts(11, 'ceil', 'not-vetoed')]).toEqual([3, 2]);
    expect([counts(13, 'half-up', 'all'), counts(13, 'half-up', 'not-vetoed')]).toEqual([3, 2]);
  });

  test('G3 e: the second of five is under a veto: the fourth moves up, or nobody does', () => {
    const best = (how: string) => {
      const more = { adjustments: [veto], records: vetoed('u2') };
      const { outcome } = followed(many(5), [quota('60', { vetoed: how })], more);
      return ['u1', 'u2', 'u3', 'u4', 'u5'].filter((unit) => outcome(unit, 'grade') === 'excellent').join(' ');
    };
    expect(best('skipped')).toBe('u1 u3 u4');
    expect(best('in-place')).toBe('u1 u3');
  });

  test("G3 f: groups of seven and eight do not take each other's places: three together, or two, or four", () => {
    const units = Object.fromEntries(Object.keys(many(15)).map((unit, at) => [unit, at < 7 ? 'towns' : 'streets']));
    const count = (rounding: string) => {
      const { outcome } = followed(many(15), [quota('20', { rounding })], { units });
      return Object.keys(units).filter((unit) => outcome(unit, 'grade') === 'excellent').length;
    };
    expect([count('half-up'), count('floor'), count('ceil')]).toEqual([3, 2, 4]);
  });
});

describe('G6 a talk for the last one below 75 (printed)', () => {
  const talk = {
    ...{ id: 'talk', form: 'trigger', consequence: { zh: '约谈', en: 'talk' }, when: 'all', ties: 'include' },
    ...{
      over: 'group',
      conditions: [
        { kind: 'last', places: 1 },
        { kind: 'below', score: '75' },
      ],
    },
  };
  const talked = (scores: Readonly<Record<string, string>>) => {
    const { outcome } = followed(scores, [talk]);
    return Object.keys(scores)
      .filter((unit) => outcome(unit, 'talk') === 'yes')
      .join('');
  };

  test('G6 a: 74.99 and last: yes; 75 and last: no; 70 and not last: no; two tied last at 70: both', () => {
    expect(talked({ a: '90', b: '74.99' })).toBe('b');
    expect(talked({ a: '90', b: '75' })).toBe('');
    expect(talked({ a: '90', b: '70', c: '60' })).toBe('c');
    expect(talked({ a: '90', b: '70', c: '70' })).toBe('bc');
  });
});
