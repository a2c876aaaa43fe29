import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkedOf, differencesOf, drawn } from '../../../shared/fieldwork/double-entry.ts';
import { answersOf, digitFaults, paperCells } from '../../../shared/fieldwork/paper-sheet.ts';
import { plan } from '../../functions/survey/county.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('a tenth is typed twice, rounded up, at least twenty, and all of a smaller stack', () => {
  expect(checkedOf(0, 10)).toBe(0);
  expect(checkedOf(7, 10)).toBe(7);
  expect(checkedOf(20, 10)).toBe(20);
  expect(checkedOf(200, 10)).toBe(20);
  expect(checkedOf(205, 10)).toBe(21); // 20.5 rounded up
  expect(checkedOf(500, 33)).toBe(165);
  expect(checkedOf(500, 100)).toBe(500);
});

test('of ten rows the three with the smallest digests are drawn, in that order', () => {
  const rows = Array.from({ length: 10 }, (_, at) => String(at + 1));
  // printf '%s' 'seed|7' | sha256sum gives 0110cf37…, 8: 05ffb53d…, 9: 16ec881a…, 3: 1b9cf920…, 5: 48c9287c…,
  // 10: 76906518…, 4: a90e9e1b…, 2: c550145d…, 6: e1ab5f4f…, 1: eb1e6076…
  expect(drawn(rows, 'seed', 3, sha256)).toEqual(['7', '8', '9']);
  expect(drawn(rows, 'seed', 10, sha256)).toEqual(['7', '8', '9', '3', '5', '10', '4', '2', '6', '1']);
});

test('a draw is the same whatever the order of the list, has nobody twice, and grows by adding', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ maxLength: 6 }), { maxLength: 40 }),
      fc.string(),
      fc.nat(40),
      (rows, seed, n) => {
        const once = drawn(rows, seed, n, sha256);
        expect(drawn([...rows].reverse(), seed, n, sha256)).toEqual(once);
        expect(new Set(once).size).toBe(Math.min(n, rows.length));
        expect(drawn(rows, seed, n + 1, sha256).slice(0, once.length)).toEqual(once);
      },
    ),
  );
});

const [citizens] = plan.audiences;
if (!citizens) throw new Error('the plan asks nobody');
const units = [{ unit: 'shiqiao' }, { unit: 'qingshui' }];

test('a sheet about one unit has a cell a question; one about all units a cell a question and unit', () => {
  expect(paperCells(citizens, units).map(({ id }) => id)).toEqual(['.manner', '.speed', '.openness']);
  const all = paperCells({ ...citizens, cards: 'all-units' }, units);
  expect(all).toHaveLength(6); // 2 units × 3 questions
  const digits = Object.fromEntries(all.map(({ id }, at) => [id, String(at)])); // 0 1 2 3 4 5
  expect(answersOf(all, digits, 'unused').sheet).toEqual({
    shiqiao: { manner: { unknown: true }, speed: { level: 0 }, openness: { level: 1 } },
    qingshui: { manner: { level: 2 }, speed: { level: 3 }, openness: { level: 4 } },
  });
});

test('the question whether anyone told the rater what to say is one more cell: 1 yes, 2 no, 0 not said', () => {
  const cells = paperCells({ ...citizens, honesty: { voidAbove: '20', least: 10 } }, units);
  expect(cells).toHaveLength(4);
  const answered = (told: string) => ({ '.manner': '1', '.speed': '1', '.openness': '1', 'told-what': told });
  expect(['1', '2', '0'].map((told) => answersOf(cells, answered(told), 'shiqiao').prompted)).toEqual([
    'yes',
    'no',
    'unsaid',
  ]);
  expect(digitFaults(cells, answered('3'))).toEqual([{ cell: 'told-what', code: 'not-a-digit' }]);
});

test('two typings differ where their digits do', () => {
  const cells = paperCells(citizens, units);
  const first = { '.manner': '1', '.speed': '2', '.openness': '0' };
  expect(differencesOf(cells, first, first)).toEqual([]);
  expect(differencesOf(cells, first, { ...first, '.openness': '5', '.manner': '2' })).toEqual([
    { cell: '.manner', first: '1', second: '2' },
    { cell: '.openness', first: '0', second: '5' },
  ]);
});
