import { describe, expect, test } from 'vitest';
import { judged } from './judged.ts';
import { figures } from './written-evidence.ts';
import { asItIs, type GivenNode, handedInAs, type Settings } from './written-plan.ts';

// The numbers were worked out from the texts of the schemes before anybody looked at what the forms say.

describe('D4 the first five earn 5 to 1, the last five lose 1 to 5, and a tie cancels (printed; 20 units by hand)', () => {
  const top = ['100', '80', '60', '40', '20']; // 5, 4, 3, 2, 1 of five
  const bottom = top.map((one) => `-${one}`);
  const d4 = (more: Settings = {}) => ({
    form: 'place-table',
    first: 'smallest',
    top,
    bottom,
    between: '0',
    ties: 'cancel',
    ...more,
  });
  const leaf = (id: string, more: Settings = {}, rest: Settings = {}): GivenNode => ({
    id,
    fullPoints: '5',
    measure: handedInAs('place'),
    curve: d4(more),
    ...rest,
  });
  const of = (children: readonly GivenNode[], places: readonly number[]) => {
    const units = places.map((_, at) => `u${at + 1}`);
    const { score } = judged({
      tree: { id: 'upward', aggregate: { form: 'sum', whenMissing: 'zero' }, children },
      full: String(5 * children.length),
      units,
      records: units.flatMap((unit, at) => figures('place', { [unit]: String(places[at]) }, { indicator: 'one' })),
    });
    return units.map((unit) => score(unit));
  };
  const upTo = (n: number) => Array.from({ length: n }, (_, at) => at + 1);

  test('D4 a: twenty places from 5 down to -5', () => {
    expect(of([leaf('one')], upTo(20)).join(' ')).toBe('5 4 3 2 1 0 0 0 0 0 0 0 0 0 0 -1 -2 -3 -4 -5');
  });

  test('D4 b: two units tied at the second place earn nothing', () => {
    const places = [1, 2, 2, ...upTo(20).slice(3)];
    expect(
      of([leaf('one')], places)
        .slice(0, 5)
        .join(' '),
    ).toBe('5 0 0 2 1');
  });

  test('D4 d: of eight units the fourth is fourth from the top and fifth from below: 2 - 1 = 1 where both count', () => {
    const both = [leaf('one', { bottom: [] }), leaf('two', { top: [] }, { recordsOf: 'one' })];
    expect(of(both, upTo(8))[3]).toBe('1');
  });
});

describe('D4 where the places of a higher level are handed in, with what a tie took away (printed; 20 units by hand)', () => {
  const value = (is: string, than: string) => ({ what: 'value', is, than: { fixed: than } });
  const fact = (name: string, than: string) => ({ what: { fact: name }, is: 'equal', than: { fixed: than } });
  const places = ['1', '2', '3', '4', '5', '16', '17', '18', '19', '20'];
  const percents = ['100', '80', '60', '40', '20', '-20', '-40', '-60', '-80', '-100'];
  const curve = {
    form: 'cases',
    cases: [
      { when: [fact('tied', '1')], percent: '0' },
      { when: [fact('right', '0'), value('at-most', '5')], percent: '0' },
      ...places.map((place, at) => ({ when: [value('equal', place)], percent: percents[at] })),
    ],
    otherwise: '0',
  };
  const year = (place: string, tied: string, right: string) =>
    judged({
      measure: handedInAs('place', { facts: ['tied', 'right'] }),
      curve,
      full: '5',
      units: ['a'],
      records: [...figures('place', { a: place }), ...figures('tied', { a: tied }), ...figures('right', { a: right })],
    }).score('a');

  test('D4 b: tied at the second place nothing; first the year after nothing, the right is lost; then five', () => {
    expect([year('2', '1', '1'), year('1', '0', '0'), year('1', '0', '1')]).toEqual(['0', '0', '5']);
  });

  test('D4 c: the last of twenty the year after a tie loses five all the same', () => {
    expect([year('20', '0', '0'), year('16', '0', '0'), year('10', '0', '0')]).toEqual(['-5', '-1', '0']);
  });
});

describe("D5 a month's first three earn 0.5, 0.3 and 0.1 where the growth gates of 8, 8 and 10 hold (printed)", () => {
  const gates = [
    ['industry', '8'],
    ['trade', '8'],
    ['investment', '10'],
  ] as const;
  const place = (at: string, percent: string) => ({
    when: [
      { what: 'value', is: 'equal', than: { fixed: at } },
      ...gates.map(([fact, least]) => ({ what: { fact }, is: 'at-least', than: { fixed: least } })),
    ],
    percent,
  });
  const d5 = { form: 'cases', cases: [place('1', '100'), place('2', '60'), place('3', '20')], otherwise: '0' };
  const month = (at: string, ...growth: readonly string[]) =>
    judged({
      measure: handedInAs('place', { facts: gates.map(([fact]) => fact) }),
      curve: d5,
      full: '0.5',
      units: ['a'],
      records: [
        ...figures('place', { a: at }),
        ...gates.flatMap(([fact], index) => figures(fact, { a: growth[index] ?? '0' })),
      ],
    }).score('a');

  test('D5 a, b: exactly at the gates counts, 7.9 does not, and the second stays second (by hand)', () => {
    expect(month('1', '9', '8', '10')).toBe('0.5');
    expect(month('2', '8', '8', '10')).toBe('0.3');
    expect(month('1', '9', '7.9', '12')).toBe('0');
    expect(month('3', '8', '8', '10')).toBe('0.1');
    expect(month('4', '9', '9', '12')).toBe('0');
  });

  test('D5 a: the year adds the months up to 0.9 (by hand)', () => {
    const months = { jan: '0.5', feb: '0.3', mar: '0', apr: '0.1', may: '0' };
    const ids = Object.keys(months);
    const { reading, score } = judged({
      measure: {
        form: 'earlier-results',
        from: ids.map((earlier) => ({ earlier, weight: '100' })),
        take: 'own',
        score: 'exact',
        as: 'sum',
        missing: 'zero',
        least: 1,
        whenNone: 'none',
      },
      curve: asItIs,
      units: ['a'],
      earlier: Object.entries(months).map(([id, score]) => ({ id, full: '0.5', scores: { a: score } })),
    });
    expect([reading('a'), score('a')]).toEqual(['0.9', '0.9']); // 0.5 + 0.3 + 0.1
  });
});
