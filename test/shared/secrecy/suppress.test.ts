import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withheldCells } from '../../../shared/secrecy/suppress.ts';
import { type Counted, cellOf, tablesOf } from '../../../shared/secrecy/views.ts';
import { attacker } from './attacker.ts';

const least = 10;
const tables = (counts: Record<string, number>, sums: Record<string, string[]>) => ({
  counts: new Map(Object.entries(counts)),
  sums: Object.entries(sums).map(([total, parts]) => ({ total, parts })),
});
const withheld = (counts: Record<string, number>, sums: Record<string, string[]>) =>
  [...withheldCells(tables(counts, sums), least)].sort();

test('where every stratum has ten or more, nothing is withheld', () => {
  expect(withheld({ unit: 30, villagers: 20, workers: 10 }, { unit: ['villagers', 'workers'] })).toEqual([]);
});

test('one small stratum takes the smallest of the others with it', () => {
  // 57 - 40 - 12 = 5 would give it away; without the 12, 57 - 40 = 17 belongs to two.
  const counts = { unit: 57, villagers: 40, workers: 12, delegates: 5 };
  expect(withheld(counts, { unit: ['villagers', 'workers', 'delegates'] })).toEqual(['delegates', 'workers']);
});

test('two small strata that do not make ten together take a third with them', () => {
  // 60 - 45 - 11 = 4 would be what three and one said together.
  const counts = { unit: 60, villagers: 45, workers: 11, delegates: 3, guests: 1 };
  const sums = { unit: ['villagers', 'workers', 'delegates', 'guests'] };
  expect(withheld(counts, sums)).toEqual(['delegates', 'guests', 'workers']);
});

test('two small strata that make ten together are enough', () => {
  const counts = { unit: 54, villagers: 44, delegates: 4, guests: 6 };
  expect(withheld(counts, { unit: ['villagers', 'delegates', 'guests'] })).toEqual(['delegates', 'guests']);
});

test('an empty stratum is withheld like a small one', () => {
  const counts = { unit: 50, villagers: 30, workers: 20, delegates: 0 };
  expect(withheld(counts, { unit: ['villagers', 'workers', 'delegates'] })).toEqual(['delegates', 'workers']);
});

test('a small unit cannot be had from the group, nor a small group from the county', () => {
  const counts = { county: 100, towns: 96, posts: 4, a: 50, b: 46, p: 4 };
  // posts is small, so towns goes too; and of the towns one, or their sum would give towns back.
  expect(withheld(counts, { county: ['towns', 'posts'], towns: ['a', 'b'], posts: ['p'] })).toEqual([
    'b',
    'p',
    'posts',
    'towns',
  ]);
});

test('where units are told elsewhere, the sum of all is withheld instead, and one stratum of it', () => {
  // county 56 - a 40 - b 12 = 4: b stands on its own page, so the county's sum goes, and with it one of the two strata.
  const counts = { county: 56, a: 40, b: 12, c: 4, villagers: 36, workers: 20 };
  const sums = { county: ['a', 'b', 'c'] };
  const given = tables(counts, sums);
  const both = { ...given, sums: [...given.sums, { total: 'county', parts: ['villagers', 'workers'] }] };
  const hidden = withheldCells({ ...both, elsewhere: new Set(['a', 'b']) }, least);
  expect([...hidden].sort()).toEqual(['c', 'county', 'workers']);
});

test('three sums that solve each other two by two are broken up', () => {
  // x + y = 16, y + z = 16, x + z = 16: none alone tells, together x = y = z = 8.
  const counts = { xy: 16, yz: 16, xz: 16, x: 8, y: 8, z: 8 };
  const found = withheld(counts, { xy: ['x', 'y'], yz: ['y', 'z'], xz: ['x', 'z'] });
  expect(found).toEqual(['x', 'xy', 'xz', 'y', 'yz', 'z'].filter((cell) => found.includes(cell)));
  expect(found.length).toBeGreaterThan(3);
});

const labelled = (
  groups: readonly number[],
  strata: number,
  channels: number,
  counts: readonly number[],
): Counted[] => {
  const rows: Counted[] = [];
  for (const [group, units] of groups.entries())
    for (let unit = 0; unit < units; unit++)
      for (let stratum = 0; stratum < strata; stratum++)
        for (let channel = 0; channel < channels; channel++) {
          const labels = {
            group: `g${group}`,
            unit: `g${group}u${unit}`,
            stratum: `s${stratum}`,
            channel: `c${channel}`,
          };
          rows.push({ labels, count: counts[rows.length % counts.length] ?? 0 });
        }
  return rows;
};

const everyView: readonly (readonly string[])[] = [
  [],
  ['group'],
  ['group', 'unit'],
  ['stratum'],
  ['channel'],
  ['group', 'stratum'],
  ['group', 'channel'],
  ['group', 'unit', 'stratum'],
  ['group', 'unit', 'channel'],
  ['stratum', 'channel'],
  ['group', 'unit', 'stratum', 'channel'],
];

const county = fc.record({
  rows: fc
    .tuple(
      fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 2 }),
      fc.array(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 10, max: 60 })), {
        minLength: 5,
        maxLength: 40,
      }),
    )
    .map((given) => labelled(...given)),
  views: fc.subarray([...everyView], { minLength: 1 }),
});

/** The small cells that the attacker finds, of how many small ones. */
function leaks(
  rows: readonly Counted[],
  views: readonly (readonly string[])[],
  elsewhere: ReadonlySet<string> = new Set(),
): { found: number; small: number } {
  const given = { ...tablesOf(rows, views), elsewhere };
  const hidden = withheldCells(given, least);
  const cells = new Map<string, number[]>();
  for (const view of views)
    for (const [at, { labels }] of rows.entries()) {
      const cell = cellOf(view, labels);
      const vector = cells.get(cell) ?? rows.map(() => 0);
      vector[at] = 1;
      cells.set(cell, vector);
    }
  const finds = attacker([...cells].filter(([cell]) => !hidden.has(cell)).map(([, vector]) => vector));
  const small = [...cells].filter(([cell]) => (given.counts.get(cell) ?? 0) < least);
  return { found: small.filter(([, vector]) => finds(vector)).length, small: small.length };
}

test('of random counties in random views nobody works out a cell under ten', () => {
  let small = 0;
  fc.assert(
    fc.property(county, ({ rows, views }) => {
      const one = leaks(rows, views);
      small += one.small;
      expect(one.found).toBe(0);
    }),
    { numRuns: Number(process.env.SECRECY_RUNS ?? 1000) },
  );
  expect(small).toBeGreaterThan(1000);
}, 600_000);

test('the same where every unit of ten and more is told elsewhere', () => {
  fc.assert(
    fc.property(county, ({ rows }) => {
      const views = [[], ['group', 'unit'], ['stratum'], ['group', 'unit', 'stratum']];
      const { counts } = tablesOf(rows, views);
      const units = rows.map(({ labels }) => cellOf(['group', 'unit'], labels));
      const elsewhere = new Set(units.filter((cell) => (counts.get(cell) ?? 0) >= least));
      expect(leaks(rows, views, elsewhere).found).toBe(0);
    }),
    { numRuns: 300 },
  );
});

test('the attacker is able: with only the small cells left out he finds some', () => {
  const rows = labelled([2], 2, 1, [4, 20, 30, 40]);
  const views = [
    ['group', 'unit'],
    ['group', 'unit', 'stratum'],
  ];
  const shown = [
    [1, 1, 0, 0],
    [0, 0, 1, 1],
    [0, 1, 0, 0],
    [0, 0, 1, 0],
    [0, 0, 0, 1],
  ];
  expect(attacker(shown)([1, 0, 0, 0])).toBe(true);
  expect(leaks(rows, views)).toEqual({ found: 0, small: 1 });
});

test('what is withheld does not depend on the order of cells and sums', () => {
  fc.assert(
    fc.property(county, fc.infiniteStream(fc.nat()), ({ rows, views }, chance) => {
      const given = tablesOf(rows, views);
      const mixed = <T>(list: readonly T[]): T[] =>
        list
          .map((one) => ({ one, at: chance.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
      const other = {
        counts: new Map(mixed([...given.counts])),
        sums: mixed(given.sums.map(({ total, parts }) => ({ total, parts: mixed(parts) }))),
        unseen: given.unseen ?? new Set<string>(),
      };
      expect([...withheldCells(other, least)].sort()).toEqual([...withheldCells(given, least)].sort());
    }),
    { numRuns: 100 },
  );
});

test('of five hundred units and nine strata most cells remain, and none that is small', () => {
  const rows = labelled(
    Array.from({ length: 25 }, () => 20),
    9,
    1,
    Array.from({ length: 4500 }, (_, at) => (at * 7919) % 61),
  );
  const given = tablesOf(rows, [[], ['group'], ['group', 'unit'], ['group', 'unit', 'stratum'], ['stratum']]);
  const hidden = withheldCells(given, least);
  const small = [...given.counts].filter(([, count]) => count < least).map(([cell]) => cell);
  expect(small.every((cell) => hidden.has(cell))).toBe(true);
  // 73 times 61 counts hold 730 under ten, the last 47 hold 9. A company of at most one each doubles that.
  expect(small.length).toBe(739);
  expect(hidden.size).toBeLessThan(2 * small.length);
});
