import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownCount, shownTurnout } from '../../../shared/secrecy/turnout.ts';

const of = (counts: Readonly<Record<string, number>>) => new Map(Object.entries(counts));

test('where every unit has ten or more, a sealed round is told as it is', () => {
  const { units, total } = shownTurnout(of({ east: 40, west: 10 }), false);
  expect([units.get('east'), units.get('west'), total]).toEqual([40, 10, 50]);
});

test('a unit with four is not told, nor the sum from which it would follow', () => {
  const { units, total } = shownTurnout(of({ east: 40, west: 4, north: 0, south: 12 }), false);
  expect([...units.values()]).toEqual([40, 'few', 'few', 12]);
  // 40 + 12 and no more
  expect(total).toEqual({ from: 52 });
});

test('while ballots come, they are told in tens', () => {
  const { units, total } = shownTurnout(of({ east: 47, west: 10 }), true);
  expect([...units.values(), total]).toEqual([{ from: 40 }, { from: 10 }, { from: 50 }]);
  expect([shownCount(9, true), shownCount(10, true), shownCount(9, false)]).toEqual(['few', { from: 10 }, 'few']);
});

test('two rounds that differ only in what units with few have look the same', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(counts, fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 }), (given, others) => {
      const named = (list: readonly number[]) => new Map(list.map((n, at) => [String(at), n]));
      const other = given.map((n, at) => (n < 10 ? (others[at] ?? 0) : n));
      expect(shownTurnout(named(other), false)).toEqual(shownTurnout(named(given), false));
    }),
  );
});

test('one more ballot within a ten changes nothing that is told of an open round', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), (n) => {
      if (n % 10 === 9) return;
      expect(shownCount(n + 1, true)).toEqual(shownCount(n, true));
    }),
  );
});
