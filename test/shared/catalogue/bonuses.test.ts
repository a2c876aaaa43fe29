import { describe, expect, test } from 'vitest';
import { judged } from './judged.ts';
import { figures, type GivenRecord } from './written-evidence.ts';
import { handedInAs, type Settings } from './written-plan.ts';

// The numbers were worked out from the texts of the schemes before anybody looked at what the forms say.

type Claim = Omit<GivenRecord, 'unit' | 'indicator'>;

const kind = (field: string, more: Settings = {}) => ({
  field,
  title: { zh: field, en: field },
  sign: 'adds',
  worth: 'value',
  sameMatter: 'all',
  cap: 'none',
  ...more,
});
const level = (id: string, points: string) => ({ level: id, title: { zh: id, en: id }, points });

/** What claims add to or take from a score of nothing. */
function account(kinds: readonly unknown[], claims: readonly Claim[], bounds: Settings = {}) {
  return judged({
    measure: handedInAs('score'),
    adjustments: [
      {
        id: 'extra',
        form: 'account',
        kinds,
        bonusCap: 'none',
        deductionCap: 'none',
        floor: 'none',
        cap: 'none',
        ...bounds,
      },
    ],
    units: ['a'],
    records: [
      ...figures('score', { a: '0' }),
      ...claims.map((claim): GivenRecord => ({ ...claim, unit: 'a', indicator: 'extra' })),
    ],
  }).score('a');
}

describe('D1 bonuses are capped by the item, then by the kind, then all together (5, 15 and 5 printed)', () => {
  const capped = [kind('commendation', { cap: '5' }), kind('ranking', { cap: '15' }), kind('innovation', { cap: '5' })];
  const of = (field: string, ...values: readonly string[]) => values.map((value) => ({ field, value }));
  const claims = [...of('commendation', '3', '3'), ...of('ranking', '9'), ...of('innovation', '4', '2')];

  test('D1 a: 3 + 3, 9 and 4 + 2 make 5 + 9 + 5 = 19, or 10 where that is the most (by hand)', () => {
    expect(account(capped, claims)).toBe('19');
    expect(account(capped, claims, { bonusCap: '10' })).toBe('10');
  });

  test('D1 b: items of 8 and 1.5, three an item and five in all, make 4.5: the item is capped first (by hand)', () => {
    const items = [kind('roads', { cap: '3' }), kind('parks', { cap: '3' })];
    expect(account(items, [...of('roads', '8'), ...of('parks', '1.5')], { bonusCap: '5' })).toBe('4.5'); // 3 + 1.5
  });

  test('D1 c: without any cap the same claims make 21 (by hand)', () => {
    expect(account([kind('commendation'), kind('ranking'), kind('innovation')], claims)).toBe('21');
  });

  test('D1 d: bonuses of 12, ten at most, less four make six; eight where what is left is capped (by hand)', () => {
    const both = [kind('bonus'), kind('penalty', { sign: 'takes' })];
    const twelve = [...of('bonus', '12'), ...of('penalty', '4')];
    expect(account(both, twelve, { bonusCap: '10' })).toBe('6');
    expect(account(both, twelve, { cap: '10' })).toBe('8'); // on a score of nothing the cap of the score is that of the net
  });

  test('D1 e: exactly 15 of 15 count in full (by hand)', () => {
    expect(account([kind('ranking', { cap: '15' })], of('ranking', '9', '6'))).toBe('15');
  });
});

describe('D2 of one matter the best claim counts in full, the others less or not at all (by hand)', () => {
  const byLevel = [level('province', '5'), level('city', '3'), level('county', '1')];
  const award = (sameMatter: unknown) => [kind('award', { worth: { byLevel }, sameMatter })];
  const claim = (matter: string, of: string, day?: string): Claim => ({
    field: 'award',
    matter,
    level: of,
    ...(day !== undefined && { day }),
  });
  const province = claim('m', 'province');
  const others = [claim('m', 'city'), claim('m', 'county')];

  test('D2 a, H20: province, city and county for one matter make 5, 7 at half, 5.8 at a fifth', () => {
    expect(account(award('best'), [province, ...others])).toBe('5');
    expect(account(award({ othersPercent: '50' }), [province, ...others])).toBe('7'); // 5 + 1.5 + 0.5
    expect(account(award({ othersPercent: '20' }), [province, ...others])).toBe('5.8'); // 5 + 0.6 + 0.2
  });

  test('D2 b: another matter of its own counts beside it: 7, or 8.5 at half', () => {
    const byPoints = (sameMatter: unknown) => [kind('award', { sameMatter })];
    const claims = [
      { field: 'award', matter: 'm', value: '5' },
      { field: 'award', matter: 'm', value: '3' },
      { field: 'award', matter: 'n', value: '2' },
    ];
    expect(account(byPoints('best'), claims)).toBe('7');
    expect(account(byPoints({ othersPercent: '50' }), claims)).toBe('8.5'); // 5 + 1.5 + 2
  });

  test('D2 c: the claim without a document was returned, so the best of the others counts: 3, or 3.5 at half', () => {
    expect(account(award('best'), others)).toBe('3');
    expect(account(award({ othersPercent: '50' }), others)).toBe('3.5'); // 3 + 0.5
  });

  test('D2 d: two claims of the same level make 3, or 4.5 at half', () => {
    const twice = [claim('m', 'city'), claim('m', 'city')];
    expect(account(award('best'), twice)).toBe('3');
    expect(account(award({ othersPercent: '50' }), twice)).toBe('4.5');
  });

  test("D2 e, H19: last year's award whose document came this year counts now; that of a superior body does not", () => {
    expect(account(award('best'), [claim('m', 'province', '2025-12-20')])).toBe('5');
    const elsewhere = [{ unit: 'b', indicator: 'extra', field: 'award', level: 'province', matter: 'm' }];
    const { scores } = judged({
      measure: handedInAs('score'),
      adjustments: [
        {
          id: 'extra',
          form: 'account',
          kinds: award('best'),
          bonusCap: 'none',
          deductionCap: 'none',
          floor: 'none',
          cap: 'none',
        },
      ],
      units: ['a', 'b'],
      records: [...figures('score', { a: '0', b: '0' }), ...elsewhere],
    });
    expect(scores('a', 'b')).toBe('a 0, b 5');
  });
});

describe('D3 three points from the government and one from its office, the same for criticism (printed)', () => {
  const worth = { byLevel: [level('government', '3'), level('office', '1')] };
  const kinds = [kind('praise', { worth }), kind('criticism', { worth, sign: 'takes' })];

  test('D3 a: one and two of praise, one and one of criticism make 3 + 2 - 3 - 1 = 1 (by hand)', () => {
    const claims = [
      { field: 'praise', level: 'government' },
      { field: 'praise', level: 'office' },
      { field: 'praise', level: 'office' },
      { field: 'criticism', level: 'government' },
      { field: 'criticism', level: 'office' },
    ];
    expect(account(kinds, claims)).toBe('1');
  });

  test('D3 b: nothing but two criticisms by the office make minus two (by hand)', () => {
    const criticism = { field: 'criticism', level: 'office' };
    expect(account(kinds, [criticism, criticism])).toBe('-2');
  });
});
