import { describe, expect, test } from 'vitest';
import { seats } from './ballot-measures.ts';
import { judged } from './judged.ts';
import { figures, type GivenRecord } from './written-evidence.ts';
import { asItIs, handedInAs, type Settings } from './written-plan.ts';

// The numbers were worked out from the texts of the schemes before anybody looked at what the forms say.

const rounded = (places: number) => ({ places, mode: 'half-up' });

describe('B5 a panel drops its highest and lowest scores, once it is large enough (by hand)', () => {
  const of = (scores: readonly string[], drop: number, from: number, more: Settings = {}) =>
    judged({
      measure: {
        form: 'rater-scores',
        field: 'score',
        trim: { drop, from, fewer: 'mean' },
        raters: 'mean',
        minimum: 1,
        whenNone: 'none',
        ...more,
      },
      units: ['a'],
      records: scores.map((value, rater) => ({ unit: 'a', field: 'score', value, rater: `r${rater}` })),
    });

  test.each([
    ['a', ['95', '90', '88', '85', '60'], '263/3'], // 90 + 88 + 85
    ['b', ['95', '90', '88', '60'], '83.25'], // four, fewer than five: 333 / 4
    ['c', ['95', '95', '88', '60', '60'], '81'], // one 95 and one 60 are dropped: 243 / 3
    ['h', ['80', '80', '80', '80', '80'], '80'],
    ['h', [], null],
  ])('B5 %s: one at each end from five on: %s make %s', (_, scores, expected) => {
    expect(of(scores, 1, 5).score('a')).toBe(expected);
  });

  test('B5 d: of six raters two gave nothing, so four are left and none is dropped', () => {
    expect(of(['95', '90', '88', '60'], 1, 5, { minimum: 4 }).score('a')).toBe('83.25');
  });

  test('B5 e, f: two at each end of five leave the median; of four nothing is left, so the plan is refused', () => {
    expect(of(['95', '90', '88', '85', '60'], 2, 5).score('a')).toBe('88');
    expect(of(['95', '90', '88', '60'], 2, 4).faults).toEqual(['trim-leaves-none']);
  });

  test('B5 g: two at each end of 24, as interview panels do: 80 instead of 935/12', () => {
    const scores = ['100', '100', ...Array.from({ length: 20 }, () => '80'), '30', '40'];
    expect(of(scores, 2, 24).score('a')).toBe('80');
    expect(of(scores, 2, 25).score('a')).toBe('935/12'); // 1870 / 24
  });
});

describe('B6 scores of strict and lenient panels are corrected by a reference mean', () => {
  const correction = (reference: string, coefficient: unknown) => ({
    form: 'panel-correction',
    field: 'score',
    reference,
    coefficient,
    whenNone: 'none',
  });
  type Panels = Readonly<Record<string, Readonly<Record<string, string>>>>;
  const recordsOf = (panels: Panels): readonly GivenRecord[] =>
    Object.entries(panels).flatMap(([panel, scores]) =>
      Object.entries(scores).map(([unit, value]) => ({ unit, field: 'score', value, panel })),
    );

  // 365 units of one panel average 76.12 and 328 of another 83.05: together (27783.8 + 27240.4) / 693 = 79.4.
  const many = (n: number, name: string, value: string) =>
    Object.fromEntries(Array.from({ length: n }, (_, at) => [`${name}${at}`, value]));
  const interview: Panels = {
    p1: { high: '78.55', low: '73.69', ...many(363, 'm', '76.12') },
    p2: { under: '82.46', over: '83.64', ...many(326, 'n', '83.05') },
  };
  const interviewed = (places: number) =>
    judged({
      measure: correction('pooled-mean', rounded(places)),
      leaf: { round: rounded(4) },
      units: Object.values(interview).flatMap((scores) => Object.keys(scores)),
      records: recordsOf(interview),
      scale: { places: 4 },
    });

  test('B6 a, b: 79.40 over 76.12 is 1.04 and over 83.05 is 0.96 (printed), so 78.55 and 82.46 become 81.6920 and 79.1616 (by hand)', () => {
    const { published } = interviewed(2);
    expect([published('high'), published('under')]).toEqual(['81.6920', '79.1616']);
  });

  test('B6 c: with coefficients of four decimals, 1.0431 and 0.9561, they become 81.9355 and 78.8400 (by hand)', () => {
    const { published } = interviewed(4);
    expect([published('high'), published('under')]).toEqual(['81.9355', '78.8400']);
  });

  const two: Panels = {
    p1: { a: '70', b: '75', c: '80' }, // mean 75
    p2: { d: '90', e: '85.2', f: '85', g: '84.8', h: '80' }, // mean 85
  };
  const all = [...'abcdefgh'];
  const place = { id: 'place', form: 'rank', ties: 'competition' };
  const of = (reference: string, coefficient: unknown, panels = two) =>
    judged({
      measure: correction(reference, coefficient),
      curve: asItIs,
      units: all,
      records: recordsOf(panels),
      outcomes: [place],
    });

  test('B6 d: against the mean of panel means, 80, coefficients are 1.07 and 0.94 (by hand)', () => {
    expect(of('mean-of-panel-means', rounded(2)).scores(...all)).toBe(
      'a 74.9, b 80.25, c 85.6, d 84.6, e 80.088, f 79.9, g 79.712, h 75.2',
    );
  });

  test('B6 d: against the pooled mean, 650 / 8 = 81.25, they are 1.08 and 0.96, and two units tie (by hand)', () => {
    const { scores, outcome } = of('pooled-mean', rounded(2));
    expect(scores(...all)).toBe('a 75.6, b 81, c 86.4, d 86.4, e 81.792, f 81.6, g 81.408, h 76.8');
    expect([outcome('c', 'place'), outcome('d', 'place')]).toEqual(['1', '1']);
  });

  test('B6 e: rounding the coefficient moves places: exact e is before b and f, rounded b is before e before f (by hand)', () => {
    const exact = of('mean-of-panel-means', 'exact');
    expect(exact.scores('b', 'e', 'f')).toBe('b 80, e 6816/85, f 80'); // 85.2 x 16 / 17 = 80.188...
    const places = (one: typeof exact) => ['b', 'e', 'f'].map((unit) => one.outcome(unit, 'place'));
    expect(places(exact)).toEqual(['4', '3', '4']);
    expect(places(of('mean-of-panel-means', rounded(2)))).toEqual(['3', '4', '5']);
  });

  test('B6 f: a unit without a raw score is not in the mean of its panel; a panel of zero has no coefficient (by hand)', () => {
    const { scores } = of('pooled-mean', 'exact', { p1: { a: '70', b: '75' }, p2: { d: '70', e: '75' } });
    expect(scores('a', 'b', 'c')).toBe('a 70, b 75, c none'); // both means are 72.5
    const zeros = of('pooled-mean', 'exact', { p1: { a: '0', b: '0' }, p2: { d: '70' } });
    expect(zeros.scores('a', 'b')).toBe('a none, b none');
  });
});

describe('B7 each leading body ranks all; a place costs 2 % of 200 points (printed, places by hand)', () => {
  const ranking = (...rounds: readonly Readonly<Record<string, number>>[]) =>
    rounds.map((places) => ({
      times: 5,
      sheet: Object.fromEntries(Object.entries(places).map(([unit, place]) => [unit, { q: { place } }])),
    }));
  const of = (units: readonly string[], ...rounds: readonly Readonly<Record<string, number>>[]) =>
    judged({
      measure: {
        form: 'rank-average',
        audience: 'raters',
        item: 'q',
        full: '200',
        stepPercent: '2',
        minimum: 5,
        whenNone: 'none',
      },
      curve: { ...asItIs, target: { fixed: '200' } },
      full: '200',
      units,
      audiences: seats(2),
      ballots: ranking(...rounds),
    }).scores(...units);

  test('B7 a: places 1, 2, 1, 4 are worth 196, places 3, 1, 4, 2 are worth 194', () => {
    const given = [
      { a: 1, b: 3 },
      { a: 2, b: 1 },
      { a: 1, b: 4 },
      { a: 4, b: 2 },
    ];
    expect(of(['a', 'b'], ...given)).toBe('a 196, b 194'); // (200 + 196 + 200 + 188) / 4
  });

  test('B7 b: two at the second place earn 196 both; the last is fourth (188) or third (192), as the rater writes it', () => {
    expect(of(['a', 'b', 'c', 'd'], { a: 1, b: 2, c: 2, d: 4 })).toBe('a 200, b 196, c 196, d 188');
    expect(of(['a', 'b', 'c', 'd'], { a: 1, b: 2, c: 2, d: 3 })).toBe('a 200, b 196, c 196, d 192');
  });

  test('B7 c: the 51st place and all behind it earn nothing, never less', () => {
    expect(of(['a', 'b'], { a: 51, b: 60 })).toBe('a 0, b 0');
  });

  test('B7 d: a rater who did not place the unit is left out', () => {
    expect(of(['a', 'b'], { a: 1, b: 2 }, { a: 2, b: 1 }, { a: 1, b: 2 }, { b: 1 })).toBe('a 596/3, b 198');
  });

  /** A leaf a body: the scores it hands in by name make places, the places points. */
  const bodies = (units: readonly string[], ties: string, ...scores: readonly Readonly<Record<string, string>>[]) => {
    const share = ['100', '50'][scores.length - 1];
    const place = { form: 'place', first: 'largest', firstPercent: '100', stepPercent: '2', floorPercent: '0', ties };
    return judged({
      tree: {
        id: 'bodies',
        aggregate: { form: 'weighted-mean', whenMissing: 'rescale' },
        children: scores.map((_, at) => ({
          id: `body${at}`,
          weight: share,
          measure: handedInAs('score'),
          curve: place,
        })),
      },
      full: '200',
      units,
      records: scores.flatMap((one, at) => figures('score', one, { indicator: `body${at}` })),
    }).scores(...units);
  };

  test('B7 b: from scores of 9, 8, 8 and 7 the two in the middle earn 196, or 194 for the mean of their places', () => {
    const scores = { a: '9', b: '8', c: '8', d: '7' };
    expect(bodies([...'abcd'], 'best', scores)).toBe('a 200, b 196, c 196, d 188');
    expect(bodies([...'abcd'], 'mean', scores)).toBe('a 200, b 194, c 194, d 188'); // 200 x (1 - .02 x 1.5)
  });

  test('B7 e: two bodies score three units: places 1 and 3, 2 and 1, 3 and 2 are worth 196, 198 and 194', () => {
    const given = [
      { a: '90', b: '80', c: '70' },
      { a: '60', b: '95', c: '70' },
    ];
    expect(bodies([...'abc'], 'best', ...given)).toBe('a 196, b 198, c 194');
  });
  test('B7: the four leading bodies of the printed scheme are fewer than a published mean may rest on', () => {
    const { faults } = judged({
      measure: {
        form: 'rank-average',
        audience: 'raters',
        item: 'q',
        full: '200',
        stepPercent: '2',
        minimum: 4,
        whenNone: 'none',
      },
      units: ['a'],
      audiences: seats(2),
    });
    expect(faults).toEqual(['minimum-too-small']);
  });
});
