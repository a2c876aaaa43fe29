import { describe, expect, test } from 'vitest';
import { judged } from './judged.ts';
import { figures, type GivenRecord } from './written-evidence.ts';
import { handedInAs, type Settings, upTo } from './written-plan.ts';

// The numbers were worked out from the texts of the schemes before anybody looked at what the forms say.

const straight = (from: readonly [string, string], to: readonly [string, string], more: Settings = {}) => ({
  form: 'line',
  corners: [from, to].map(([at, percent]) => ({ at, percent })),
  outside: 'extend',
  floor: 'none',
  cap: 'none',
  ...more,
});

describe('C16 points are lost by the real gap until nothing is left (rates printed, numbers by hand)', () => {
  const distance = (at: string, direction: string, perUnit: string) => ({
    form: 'distance',
    target: { fixed: at },
    direction,
    free: '0',
    perUnit,
    floor: '0',
  });
  const of = (curve: Settings, actual: string) =>
    judged({
      measure: handedInAs('actual'),
      curve,
      full: '10',
      units: ['a'],
      records: figures('actual', { a: actual }),
    }).score('a');

  test.each([
    ['76', '7'], // 10 - 6 x 0.5
    ['76.4', '6.8'],
    ['95', '0'], // 10 - 12.5
    ['70', '10'],
    ['60', '10'],
  ])('C16 a: dust of %s, half a point each microgram over 70: %s of ten', (actual, expected) => {
    expect(of(distance('70', 'above', '5'), actual)).toBe(expected); // 0.5 of 10 is 5 %
  });

  test.each([
    ['74', '8.5'], // 10 - 6 x 0.25
    ['80', '10'],
    ['40', '0'],
    ['39', '0'], // -0.25
  ])('C16 b: %s %% of good days, a quarter point each point under 80: %s of ten', (actual, expected) => {
    expect(of(distance('80', 'below', '2.5'), actual)).toBe(expected); // 0.25 of 10 is 2.5 %
  });
});

describe('C17 points are lost by the event, never below zero (rates printed)', () => {
  const kind = (field: string, each: string) => ({
    field,
    title: { zh: field, en: field },
    sign: 'takes',
    worth: { each },
    sameMatter: 'all',
    cap: 'none',
  });
  const of = (full: string, kinds: readonly unknown[], records: readonly GivenRecord[], more: Settings = {}) => {
    const floor = { floor: '0', ...more }.floor;
    return judged({
      measure: {
        form: 'events',
        start: full,
        kinds,
        cap: 'none',
        whenNothing: 'start',
        whenNone: 'none',
        floor: '0',
        ...more,
      },
      curve: floor === 'none' ? straight(['0', '0'], [full, '100']) : upTo(full),
      full,
      units: ['a'],
      records,
    }).score('a');
  };
  const events = (field: string, times: number, more: Partial<GivenRecord> = {}): readonly GivenRecord[] =>
    Array.from({ length: times }, () => ({ unit: 'a', field, ...more }));
  const warnedAt = (percent: string) => ({
    circumstances: [{ id: 'warned', title: { zh: '提前报告', en: 'warned' }, percent }],
  });
  const petitions = [...events('petition', 2), ...events('petition', 1, { circumstance: 'warned' })];

  test('C17 a, f: ten of fifty each late month: three leave 20, six nothing, none all fifty (by hand)', () => {
    expect(of('50', [kind('late', '10')], events('late', 3))).toBe('20');
    expect(of('50', [kind('late', '10')], events('late', 6))).toBe('0'); // -10
    expect(of('50', [kind('late', '10')], [])).toBe('50');
  });

  test('C17 b, c: two petitions and one that was announced leave 8 at -5 and -2, 7.5 where it counts half', () => {
    // 20 - 5 - 5 - 2, where 2 is 40 % of 5 (pair printed); 20 - 10 - 2.5
    expect(of('20', [kind('petition', '5')], petitions, warnedAt('40'))).toBe('8');
    expect(of('20', [kind('petition', '5')], petitions, warnedAt('50'))).toBe('7.5');
  });

  test('C17 d: half a point each missing paper: seven leave 6.5 of ten, 21 nothing (by hand)', () => {
    expect(of('10', [kind('missing', '0.5')], [{ unit: 'a', field: 'missing', value: '7' }])).toBe('6.5');
    expect(of('10', [kind('missing', '0.5')], events('missing', 21))).toBe('0'); // -0.5
  });

  test('C17 e: without a floor five petitions leave minus five of twenty (by hand)', () => {
    expect(of('20', [kind('petition', '5')], events('petition', 5), { floor: 'none' })).toBe('-5');
  });
});
