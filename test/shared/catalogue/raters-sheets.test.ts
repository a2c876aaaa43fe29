import { describe, expect, test } from 'vitest';
import { citizens, index, rate, review, seats } from './ballot-measures.ts';
import { judged } from './judged.ts';
import { figures, type GivenAnswer, votes } from './written-evidence.ts';
import { asItIs, type GivenNode, handedInAs, type Settings } from './written-plan.ts';

// The numbers were worked out from the texts of the schemes before anybody looked at what the forms say.

const valid = (of: Settings, more: Settings = {}) => ({
  form: 'ballot-validity',
  audience: 'raters',
  allEqualIsVoid: false,
  bestSharePercent: 'none',
  of,
  whenNone: 'none',
  ...more,
});

describe('B8 a poll stands or falls as a whole (by hand)', () => {
  const of = (more: Settings, asked: number, ballots: ReturnType<typeof votes>) =>
    judged({
      measure: valid(rate(1), more),
      units: ['a'],
      audiences: citizens(2),
      ballots,
      invited: { raters: asked },
    }).score('a');

  test('B8 a, b: 101 ballots of a hundred issued void the poll, a hundred of a hundred do not', () => {
    expect(of({ overReturned: 'void' }, 100, votes('a', [80, 21]))).toBeNull();
    expect(of({ overReturned: 'void' }, 100, votes('a', [80, 20]))).toBe('80');
  });

  test('B8 c: of sixty members thirty are no quorum, 31 are: over half must be present', () => {
    expect(of({ quorumPercent: '50' }, 60, votes('a', [15, 15]))).toBeNull();
    expect(of({ quorumPercent: '50' }, 60, votes('a', [31, 0]))).toBe('100');
  });

  test('B8 d: blank is abstention: forty satisfied, ten not and six blank make 80', () => {
    const blank = { times: 6, sheet: { a: {} } };
    const more = { quorumPercent: '50', overReturned: 'void' };
    expect(of(more, 60, [...votes('a', [40, 10]), blank])).toBe('80'); // 40 / 50
  });
});

describe('B9 a sheet all alike, or with more than 40 % excellent, is void as a whole (by hand)', () => {
  const units = [...'abcde'];
  const five = (levels: string) => ({
    times: 5,
    sheet: Object.fromEntries(
      [...levels].map((level, at): [string, { q: GivenAnswer }] => [
        units[at] ?? '',
        { q: level === '?' ? 'unknown' : Number(level) },
      ]),
    ),
  });
  const of = (more: Settings, given: readonly string[]) =>
    judged({
      measure: valid(review('100/80/60'), { allEqualIsVoid: true, bestSharePercent: '40', ...more }),
      units,
      audiences: seats(3),
      ballots: given.map(five),
    }).scores(...units);
  // Excellent 0, good 1, fair 2; the last rater does not know e.
  const given = ['00121', '00000', '00012', '1201?'];

  test('B9 a: exactly 40 % stands; the uniform sheet and the one of 60 % fall', () => {
    expect(of({}, given)).toBe('a 90, b 80, c 90, d 70, e 80'); // first and fourth sheet
  });

  test('B9 b: where exactly 40 % falls too only the fourth sheet is left', () => {
    expect(of({ bestSharePercent: '39.999999999999' }, given)).toBe('a 80, b 60, c 100, d 80, e none');
  });

  test('B9 d: without any such rule all four count', () => {
    expect(of({ allEqualIsVoid: false, bestSharePercent: 'none' }, given)).toBe('a 95, b 90, c 95, d 80, e 80');
  });

  test("B9 c: whom a rater doesn't know is not in the base: four of eight are half, and the sheet falls", () => {
    const ten = [...'abcdefghij'];
    const sheet = ten.map((unit, at) => [unit, { q: at < 4 ? 0 : at < 8 ? 1 : ('unknown' as const) }]);
    const { score } = judged({
      measure: valid(review('100/80/60'), { bestSharePercent: '40' }),
      units: ten,
      audiences: seats(3),
      ballots: [{ times: 5, sheet: Object.fromEntries(sheet) }],
    });
    expect(score('a')).toBeNull();
  });

  test('B9 e: all good falls; a single rated unit is not "all alike", but all excellent', () => {
    expect(of({}, ['11111'])).toBe('a none, b none, c none, d none, e none');
    expect(of({ bestSharePercent: 'none' }, ['0'])).toBe('a 100, b none, c none, d none, e none');
    expect(of({}, ['0'])).toBe('a none, b none, c none, d none, e none');
  });
});

describe('B10 the process through the year counts at least 60 % of a review (60 % printed, the rest by hand)', () => {
  const of = (process: string, ballot: string) => {
    const leaf = (audience: string, weight: string): GivenNode => ({
      id: audience,
      weight,
      measure: index('85/75/0', undefined, { audience }),
      curve: asItIs,
    });
    return judged({
      tree: {
        id: 'total',
        aggregate: { form: 'weighted-mean', whenMissing: 'rescale' },
        children: [leaf('process', process), leaf('ballot', ballot)],
      },
      units: ['a'],
      audiences: [
        { id: 'process', levels: 3 },
        { id: 'ballot', levels: 3 },
      ],
      minimums: [{ audience: 'process', percent: '60' }],
      ballots: [...votes('a', [10], { audience: 'process' }), ...votes('a', [0, 10], { audience: 'ballot' })],
    });
  };

  test('B10 a: process 85 and ballot 75 make 81; a plan with 59 % for the process is refused', () => {
    expect(of('60', '40').score('a')).toBe('81'); // 51 + 30
    expect(of('59', '41').faults).toEqual(['share-too-small']);
  });

  test('B10 b: who deals more with a unit weighs more: 86 instead of 70, by classes of dealings', () => {
    // Twelve, three and no dealings are 80, 20 and 0 percent: (12 x 90 + 3 x 70) / 15.
    const classes = ['often', 'seldom', 'never'];
    const ballots = classes.flatMap((stratum, level) => [{ stratum, times: 5, sheet: { a: { q: level } } }]);
    const score = (more: Settings) =>
      judged({
        measure: review('90/70/50', undefined, more),
        units: ['a'],
        audiences: seats(3, { strata: classes }),
        ballots,
      }).score('a');
    const weights = ['80', '20', '0'];
    expect(score({ strata: classes.map((stratum, at) => ({ stratum, weight: weights[at] })) })).toBe('86');
    expect(score({})).toBe('70');
  });

  test('B10 c: 63 of 70 points for the seven common items and 24 of 30 for the special ones make 87', () => {
    const leaf = (id: string, fullPoints: string): GivenNode => ({
      id,
      fullPoints,
      measure: handedInAs('points'),
      curve: { ...asItIs, target: { fixed: fullPoints } },
    });
    const { score } = judged({
      tree: {
        id: 'total',
        aggregate: { form: 'sum', whenMissing: 'none' },
        children: [leaf('common', '70'), leaf('special', '30')],
      },
      units: ['a'],
      records: [
        ...figures('points', { a: '63' }, { indicator: 'common' }),
        ...figures('points', { a: '24' }, { indicator: 'special' }),
      ],
    });
    expect(score('a')).toBe('87');
  });
});
