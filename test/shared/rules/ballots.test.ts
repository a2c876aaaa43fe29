import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../shared/evidence/evidence.ts';
import { exact } from '../../../shared/number.ts';
import { formOf } from '../../../shared/rules/index.ts';
import { index, read, review, said, share, sheet, times, told, validity, worthOf } from './ballot-readings.ts';

describe('ratings that nobody gave', () => {
  const given = [...times(5, sheet(2, 2)), ...times(3, sheet(0, 0, { default: true }))];

  test.each([
    [undefined, 'defaults-left-out', '60'],
    ['left-out', 'defaults-left-out', '60'],
    // (5 x 60 + 3 x 100) / 8 = 75
    ['counted', 'defaults-counted', '75'],
    // (5 x 60 + 3 x 80) / 8 = 67.5
    [{ level: 1 }, 'defaults-level', '67.5'],
  ])('with %j they are told of', (defaults, say, value) => {
    const reading = read({ ...index, ...(defaults && { defaults }) }, given, { invited: { offices: 40 } });
    expect(worthOf(reading)).toBe(value);
    expect(told(reading, say)).toMatchObject([{ n: '3' }]);
    // They came back from nobody.
    expect(told(reading, 'turnout')).toEqual([{ invited: '40', returned: '5', rated: '5' }]);
  });

  test('nothing is said of them where there are none', () => {
    expect(said(read(index, times(5, sheet(2, 2))))).toEqual(['all-ballots', 'items']);
  });

  test('a review between offices leaves them out and says so', () => {
    const reading = read(review, given);
    expect([worthOf(reading), said(reading)[0]]).toEqual(['60', 'defaults-left-out']);
  });

  test('they make no quorum and are not judged, but the measure behind still hears of them', () => {
    const settings = { ...validity, of: { ...index, defaults: 'counted' }, allEqualIsVoid: true, quorumPercent: '50' };
    const mixed = [...times(5, sheet(2, 1)), ...times(3, sheet(0, 0, { default: true }))];
    // 5 of 10 is not over half, though 8 sheets are there
    expect(worthOf(read(settings, mixed, { invited: { offices: 10 } }))).toBe(null);
    // 5 of 9 is; help (5 x 60 + 300)/8 = 75, speed (5 x 80 + 300)/8 = 87.5: 81.25
    expect(worthOf(read(settings, mixed, { invited: { offices: 9 } }))).toBe('81.25');
  });
});

describe('whether a poll stands', () => {
  const five = times(5, sheet(0, 1));

  test('the share that came back is told with its numbers, void ballots included', () => {
    const settings = { ...validity, incomplete: 'void', quorumPercent: '50' };
    const reading = read(settings, [...five, sheet(0, undefined)], { invited: { offices: 8 } });
    expect(told(reading, 'kept-whole')).toMatchObject([{ n: '6', incomplete: '1', valid: '5' }]);
    expect(told(reading, 'quorum')).toMatchObject([{ invited: '8', returned: '6', share: '75', quorum: '50' }]);
    // The measure behind does not take the five that remain for what came back.
    expect(said(reading)).not.toContain('turnout');
    expect(worthOf(reading)).toBe('90');
  });

  test("an item of the sheet that a rater left out makes it incomplete; don't know does not", () => {
    const settings = { ...validity, incomplete: 'void' };
    const sheets = [...five, sheet(undefined, 0), sheet('unknown', 1)];
    // 5 x 90 and 80: 530 / 6
    expect(worthOf(read(settings, sheets))).toBe('265/3');
  });

  test('what the measure behind brings along for the curve comes through', () => {
    const of = { ...share, facts: [{ fact: 'poor', from: 3, to: 4 }] };
    const reading = read({ ...validity, of }, [...five, ...times(3, sheet(4, 0))]);
    // poor: help 3 of 8 = 37.5, speed none; half of it
    expect('facts' in reading && reading.facts?.poor && exact(reading.facts.poor)).toBe('18.75');
    const passedOn = formOf('measure', 'ballot-validity')?.facts?.({ ...validity, of }, ({ form }) => [form]);
    expect(passedOn).toEqual(['level-share']);
  });

  test('nobody asked is no quorum', () => {
    expect(said(read({ ...validity, quorumPercent: '0' }, [], { invited: { offices: 0 } }))).toContain('no-quorum');
  });

  test('over-returned is only claimed where somebody counted', () => {
    const settings = { ...validity, overReturned: 'void' };
    expect(worthOf(read(settings, five))).toBe('90');
    expect(said(read(settings, five, { invited: { offices: 4 } }))).toEqual(['kept', 'returned', 'over-returned']);
  });
});

describe('the satisfied rate', () => {
  test('brings along the share of the lowest levels, over all channels that count', () => {
    const channels = [
      { channel: 'phone', weight: '60' },
      { channel: 'paper', weight: '40' },
    ];
    const facts = [{ fact: 'poor', from: 3, to: 4 }];
    const given = [
      ...times(6, sheet(0, 3, { channel: 'phone' })),
      ...times(4, sheet(4, 2, { channel: 'paper' })),
      ...times(9, sheet(4, 4)),
    ];
    const reading = read({ ...share, channels, facts }, given);
    // phone: help 100, speed 0: 50; paper: help 0, speed 100: 50; the nine of no channel do not count
    expect(worthOf(reading)).toBe('50');
    // poor: help 4 of 10, speed 6 of 10: half of 40 and half of 60 = 50
    expect('facts' in reading && reading.facts?.poor && exact(reading.facts.poor)).toBe('50');
    expect(told(reading, 'fact')).toEqual([{ fact: 'poor', from: '4', to: '5', value: '50' }]);
    expect(formOf('measure', 'level-share')?.facts?.({ ...share, facts }, () => [])).toEqual(['poor']);
  });

  test('is not the index: the lowest level that still counts makes a full rate', () => {
    const given = times(5, sheet(2, 2));
    expect([worthOf(read(share, given)), worthOf(read(index, given))]).toEqual(['100', '60']);
  });
});

describe('scores of a panel', () => {
  const records = [
    ['r1', '90'],
    ['r2', '80'],
    ['r2', '81'],
    [undefined, '70'],
  ].map(
    ([rater, value], at): Fact => ({
      id: `${at}`,
      indicator: 'leaf',
      unit: 'east',
      field: 'score',
      value: value ?? '0',
      ...(rater !== undefined && { rater }),
    }),
  );
  const panel = { form: 'rater-scores', field: 'score', raters: 'mean', minimum: 1, whenNone: 'none' };

  test('who scored twice is named, and a score without a rater is told of', () => {
    const reading = read(panel, [], { records });
    expect([worthOf(reading), reading.n]).toEqual(['90', 1]);
    expect(told(reading, 'rater-twice')).toEqual([{ rater: 'r2', n: '2' }]);
    expect(told(reading, 'rater-unnamed')).toEqual([{ n: '1' }]);
    expect(told(reading, 'scores')).toMatchObject([{ scores: '90' }]);
  });

  test('trimmed inside a corrected panel the same holds', () => {
    const settings = {
      form: 'panel-correction',
      field: 'score',
      reference: 'pooled-mean',
      coefficient: 'exact',
      trim: { drop: 1, from: 3, fewer: 'mean' },
      whenNone: 'none',
    };
    const given = records.slice(0, 3).map((record) => ({ ...record, panel: 'p1' }));
    const reading = read(settings, [], { records: given });
    // r2 does not count; one raw score of 90 is its own reference
    expect(worthOf(reading)).toBe('90');
    expect(said(reading)).toEqual(['panel', 'rater-twice', 'mean-untrimmed', 'reference-pooled-mean', 'corrected']);
  });
});
