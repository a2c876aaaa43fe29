import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownParts } from '../../../shared/secrecy/parts.ts';
import {
  byGroup,
  help,
  index,
  read,
  review,
  said,
  share,
  sheet,
  speed,
  times,
  told,
  worthOf,
} from './ballot-readings.ts';

const together = { zh: '未单独列出的，合计', en: 'those not listed, together' };

describe('what few raters said stays with them', () => {
  test('a part too small takes another with it, so that nothing is left by subtraction', () => {
    expect(shownParts([7, 2, 5], 5)).toEqual([true, false, false]);
    expect(shownParts([7, 2, 4], 5)).toEqual([true, false, false]);
    expect(shownParts([7, 0, 5], 5)).toEqual([true, false, true]);
    expect(shownParts([3], 5)).toEqual([false]);
  });

  test('whatever is withheld, at least two parts are, or the only one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 12 }), { maxLength: 8 }), (answered) => {
        const shown = shownParts(answered, 5);
        const withheld = answered.filter((n, at) => n > 0 && !shown[at]).length;
        expect(answered.every((n, at) => !shown[at] || n >= 5)).toBe(true);
        expect(withheld === 1).toBe(answered.filter((n) => n > 0).length === 1 && withheld === 1);
      }),
    );
  });

  test('a full review shows each item by level, and the items add up to the score', () => {
    const reading = read(review, [...times(3, sheet(0, 1)), ...times(2, sheet(2, 4))]);
    // help (3 x 100 + 2 x 60)/5 = 84, speed (3 x 80 + 2 x 0)/5 = 48; half of each: 42 + 24 = 66
    expect(told(reading, 'items')).toMatchObject([
      {
        rows: [
          [help, '3 / 0 / 2 / 0 / 0', '5', '0', '84', '50', '42'],
          [speed, '0 / 3 / 0 / 0 / 2', '5', '0', '48', '50', '24'],
        ],
      },
    ]);
    // each rater: 3 x 90 + 2 x 30 = 330; 330 / 5 = 66
    expect(told(reading, 'mean-all')).toMatchObject([{ n: '5', sum: '330', value: '66' }]);
    expect(worthOf(reading)).toBe('66');
  });

  test('one office that left an item out is not given away by the items of the others', () => {
    const reading = read(review, [...times(5, sheet(0, 1)), sheet('unknown', 3)]);
    // (5 x 90 + 30) / 6 = 80: from help 100 and speed (5 x 80 + 30)/6 one could work out the sixth
    expect(worthOf(reading)).toBe('80');
    expect(said(reading)).toContain('items-withheld');
    expect(said(reading)).not.toContain('items');
    expect(told(reading, 'items-withheld')).toEqual([{ few: '5', weights: '50 / 50' }]);
  });

  test('five that left something out can be told apart from nobody', () => {
    const reading = read(review, [...times(5, sheet(0, 1)), ...times(5, sheet('unknown', 3))]);
    // (5 x 90 + 5 x 30) / 10 = 60; help has five answers, speed ten: (5 x 80 + 5 x 30)/10 = 55
    expect(told(reading, 'items-partial')).toMatchObject([
      {
        partial: '5',
        rows: [
          [help, '5 / 0 / 0 / 0 / 0', '5', '5', '100', '50'],
          [speed, '0 / 5 / 0 / 5 / 0', '10', '0', '55', '50'],
        ],
      },
    ]);
    expect(worthOf(reading)).toBe('60');
  });

  test('a stratum of two counts, but neither its score nor that of the other one is listed', () => {
    const strata = [
      { stratum: 'county', weight: '70' },
      { stratum: 'village', weight: '30' },
    ];
    const given = [...times(6, sheet(0, 0, { stratum: 'county' })), ...times(2, sheet(4, 4, { stratum: 'village' }))];
    const reading = read({ ...review, strata }, given, { invited: { offices: 20, 'offices county': 8 } });
    // 70 % x 100 + 30 % x 0 = 70
    expect(worthOf(reading)).toBe('70');
    expect(said(reading)).toEqual(['turnout', 'raters', 'stratum-withheld', 'stratum-withheld', 'strata']);
    expect(told(reading, 'turnout')).toEqual([{ invited: '20', returned: '8', rated: '8' }]);
    expect(told(reading, 'strata')).toMatchObject([
      {
        rows: [
          [{ zh: '名county', en: 'county' }, '8', '—', '—', '70', '—', '—'],
          [{ zh: '名village', en: 'village' }, '—', '—', '—', '30', '—', '—'],
          [together, '—', '8', '70', '100', '100', '70'],
        ],
      },
    ]);
  });

  test('strata of five each are listed, each with its items', () => {
    const strata = [
      { stratum: 'county', weightByGroup: byGroup({ plain: '60', hills: '100' }) },
      { stratum: 'village', weightByGroup: byGroup({ plain: '40' }) },
    ];
    const given = [...times(5, sheet(0, 0, { stratum: 'county' })), ...times(5, sheet(2, 2, { stratum: 'village' }))];
    const reading = read({ ...review, strata }, given);
    // 60 % x 100 + 40 % x 60 = 84
    expect(worthOf(reading)).toBe('84');
    expect(said(reading)).toEqual(['raters', 'stratum', 'mean-all', 'items', 'stratum', 'mean-all', 'items', 'strata']);
  });

  test('raters of a stratum that weighs nothing do not make up the minimum', () => {
    const strata = [{ stratum: 'county', weight: '100' }];
    const given = [...times(9, sheet(0, 0, { stratum: 'village' })), sheet(4, 4, { stratum: 'county' })];
    expect(worthOf(read({ ...review, strata }, given))).toBe(null);
    expect(read({ ...review, strata }, given).n).toBe(1);
  });

  test('an item that three answered is not listed, nor the one that would tell it', () => {
    const reading = read(index, [...times(3, sheet(0, 1)), ...times(4, sheet('unknown', 3))]);
    // help 100 by three, speed (3 x 80 + 4 x 30)/7 = 360/7; half of each: 50 + 180/7 = 530/7
    expect(worthOf(reading)).toBe('530/7');
    expect(told(reading, 'items')).toMatchObject([
      {
        rows: [
          [help, '—', '—', '—', '—', '50', '—', '—'],
          [speed, '—', '—', '—', '—', '50', '—', '—'],
        ],
      },
    ]);
  });

  test('two channels with enough ballots are listed; a third of one ballot hides itself and another', () => {
    const channels = [
      { channel: 'phone', weight: '60' },
      { channel: 'paper', weight: '40' },
    ];
    const given = (paper: number) => [
      ...times(5, sheet(0, 0, { channel: 'phone' })),
      ...times(paper, sheet(4, 4, { channel: 'paper' })),
    ];
    expect(said(read({ ...index, channels }, given(5)))).toEqual(['channel', 'items', 'channel', 'items', 'channels']);
    const withheld = read({ ...index, channels }, given(1));
    expect(said(withheld)).toEqual(['channel-withheld', 'channel-withheld', 'channels']);
    expect(told(withheld, 'channels')).toMatchObject([
      {
        score: '60',
        rows: [
          [{ zh: '名phone', en: 'phone' }, '—', '60', '—', '—'],
          [{ zh: '名paper', en: 'paper' }, '—', '40', '—', '—'],
          // 60 % x 100 + 40 % x 0
          [together, '60', '100', '100', '60'],
        ],
      },
    ]);
  });

  test('ballots of a channel that is too small do not make up the minimum of the whole', () => {
    const channels = [
      { channel: 'phone', weight: '60' },
      { channel: 'paper', weight: '40', minimum: 3 },
    ];
    const given = [...times(4, sheet(0, 0, { channel: 'phone' })), ...times(2, sheet(4, 4, { channel: 'paper' }))];
    const reading = read({ ...index, channels }, given);
    expect(said(reading)).toEqual(['channel-short', 'too-few']);
    expect(reading.n).toBe(4);
  });

  test('a channel that nobody used looks like one that three used', () => {
    const channels = [
      { channel: 'phone', weight: '60' },
      { channel: 'paper', weight: '40' },
    ];
    const given = [...times(12, sheet(0, 0, { channel: 'phone' }))];
    const reading = read({ ...index, channels }, given);
    expect(said(reading)).toEqual(['channel', 'items', 'channel-withheld', 'channels']);
    expect(told(reading, 'channel-withheld')).toEqual([{ channel: { zh: '名paper', en: 'paper' }, least: '5' }]);
    expect(told(reading, 'channels')).toMatchObject([
      {
        rows: [
          [{ zh: '名phone', en: 'phone' }, '100', '60', '100', '100'],
          [{ zh: '名paper', en: 'paper' }, '—', '40', '—', '—'],
        ],
      },
    ]);
  });

  test('how few they were is told in words, where a reading needs more', () => {
    const few = { zh: '不足 5', en: 'fewer than 5' };
    for (const settings of [index, share, review])
      expect(told(read(settings, times(3, sheet(0, 0))), 'too-few')).toEqual([{ n: few, minimum: '5' }]);
    const seven = read({ ...index, minimum: 8 }, times(7, sheet(0, 0)));
    expect(told(seven, 'too-few')).toEqual([{ n: '7', minimum: '8' }]);
  });

  test('places given by fewer than five bodies are not listed', () => {
    const placed = (place: number) => ({ ...sheet(0, 0), sheet: { east: { help: { place } } } });
    const ranking = { form: 'rank-average', audience: 'offices', item: 'help', full: '100', stepPercent: '10' };
    const settings = { ...ranking, minimum: 1, whenNone: 'none' };
    expect(said(read(settings, [1, 2, 2, 3].map(placed)))).toEqual(['mean']);
    // 100 + 90 + 90 + 80 + 0 = 360 (the twelfth place would be -10); 360 / 5 = 72
    const five = read(settings, [1, 2, 2, 3, 12].map(placed));
    expect(told(five, 'places')).toMatchObject([
      {
        rows: [
          ['1', '100', '1'],
          ['2', '90', '2'],
          ['3', '80', '1'],
          ['12', '0', '1'],
        ],
      },
    ]);
    expect(told(five, 'mean')).toMatchObject([{ sum: '360', n: '5', value: '72' }]);
  });
});
