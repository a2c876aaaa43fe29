import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCardList } from '../../../infra/county/card-list.ts';
import { readCsv } from '../../../infra/county/csv.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { type Clerk, clerkIn, draft, opening, recordsDigest } from './clerk.ts';

let opened: Awaited<ReturnType<typeof openTestStore>>;
let clerk: Clerk;
let digest: string;

beforeAll(async () => {
  opened = await openTestStore();
  clerk = clerkIn(opened.folder, {
    DYNAMODB_ENDPOINT: opened.env.DYNAMODB_ENDPOINT,
    DATA_DIR: opened.folder,
    PUBLIC_URL: 'https://pingyi.example',
  });
  await clerk.prepare();
  await clerk.does('open', 'plan.json', 'cycle.json');
  digest = await recordsDigest(opened.store);
});
afterAll(() => opened.close());

const head = 'unit,channel,stratum,count';

test.each<[string, string | Uint8Array, string]>([
  ['an empty file', '', 'line 1: the first row must be "unit,channel,stratum,count", not nothing.'],
  ['a list without column names', 'shiqiao,,,3\n', 'not "shiqiao,,,3".'],
  ['columns in another order', 'unit,count,channel,stratum\nshiqiao,3,,\n', 'line 1: the first row must be'],
  ['semicolons instead of commas', 'unit;channel;stratum;count\nshiqiao;;;3\n', 'line 1: the first row must be'],
  ['column names alone', `${head}\n`, 'line 1: there is no row below the column names.'],
  ['a row that lacks a column', `${head}\nshiqiao,,3\n`, 'line 2: 3 columns instead of 4.'],
  ['a row with a column too many', `${head}\nshiqiao,,,3,4\n`, 'line 2: 5 columns instead of 4.'],
  ['a unit nobody knows', `${head}\n\nsan,,,3\n`, 'line 3, column 1 (unit): the roster has no unit "san".'],
  ['a unit called like a part of every object', `${head}\n__proto__,,,3\n`, 'line 2, column 1 (unit)'],
  [
    'a channel nobody knows',
    `${head}\nshiqiao,post,,3\n`,
    'line 2, column 2 (channel): audience citizens has no channel "post".',
  ],
  [
    'a stratum nobody knows',
    `${head}\nshiqiao,,miners,3\n`,
    'line 2, column 3 (stratum): audience citizens has no stratum "miners".',
  ],
  ['no cards', `${head}\nshiqiao,,,0\n`, 'line 2, column 4 (count): "0" is not a number from 1 to 100000.'],
  ['fewer than no cards', `${head}\nshiqiao,,,-3\n`, 'line 2, column 4 (count)'],
  ['half a card', `${head}\nshiqiao,,,1.5\n`, 'line 2, column 4 (count)'],
  ['a number with an exponent', `${head}\nshiqiao,,,1e3\n`, 'line 2, column 4 (count)'],
  ['a number in full width', `${head}\nshiqiao,,,３\n`, 'line 2, column 4 (count)'],
  ['too many cards in a row', `${head}\nshiqiao,,,100001\n`, 'line 2, column 4 (count)'],
  ['too many cards in all', `${head}\nshiqiao,,,60000\nqingshui,,,60000\n`, '120000 cards in one list; at most 100000'],
  ['the same cards twice', `${head}\nshiqiao,,,1\nqingshui,,,1\nshiqiao,,,2\n`, 'line 4: the same cards as in line 2'],
  ['a formula', `${head}\n"=HYPERLINK(""http://x"")",,,3\n`, 'line 2, column 1 (unit)'],
  [
    'a quote that is never closed',
    `${head}\n"shiqiao,,,3\nqingshui,,,1\n`,
    'line 2, column 1: a quotation mark is opened',
  ],
  ['a quote inside a cell', `${head}\nshi"qiao,,,3\n`, 'line 2, column 1: a quotation mark in a cell'],
  ['something after a quote', `${head}\n"shiqiao"x,,,3\n`, 'line 2, column 1: something follows'],
  [
    'line breaks inside a cell, which the lines below count',
    `${head}\n"shi\r\nqiao",,,1\nsan,,,1\n`,
    'line 4, column 1 (unit)',
  ],
  ['a file of Excel in GBK', Uint8Array.of(0xca, 0xaf, 0xc7, 0xc5), 'is not in UTF-8; save it as "CSV UTF-8"'],
])('a list with %s is refused, and no card is printed', async (_, content, line) => {
  await writeFile(join(opened.folder, 'hostile.csv'), content);
  const { status, out, err } = await clerk.does('cards', 'county', 'year-2026', 'open', 'hostile.csv', 'never');
  expect([status, out]).toEqual([1, '']);
  expect(err).toContain('hostile.csv: ');
  expect(err).toContain(line);
  expect(await recordsDigest(opened.store)).toBe(digest);
  expect(existsSync(join(opened.folder, 'never'))).toBe(false);
});

test('every fault of a list is told at once', async () => {
  await clerk.file('many.csv', `${head}\nsan,post,miners,3\nshiqiao,post,,3\n`);
  const { err } = await clerk.does('cards', 'county', 'year-2026', 'open', 'many.csv', 'never');
  expect(err.split('\n').map((line) => /line \d, column \d/.exec(line)?.[0])).toEqual([
    'line 2, column 1',
    'line 2, column 2',
    'line 2, column 3',
    'line 3, column 2',
  ]);
});

test('of a thousand faults the first hundred are told, and how many there are', async () => {
  await clerk.file('thousand.csv', `${head}\n${'san,,,x\n'.repeat(1000)}`);
  const { err } = await clerk.does('cards', 'county', 'year-2026', 'open', 'thousand.csv', 'never');
  expect(err.split('\n')).toHaveLength(101);
  // 1,000 counts that are none, and 999 rows for the same cards as the first.
  expect(err).toContain('… and 1899 more.');
});

test('what a file says cannot steer the terminal', async () => {
  await clerk.file('steering.csv', `${head}\n\u001b[2J\u202Eoaiqihs,,,3\n`);
  const { err } = await clerk.does('cards', 'county', 'year-2026', 'open', 'steering.csv', 'never');
  expect(err).toContain('the roster has no unit "\uFFFD[2J\uFFFDoaiqihs".');
});

test('a card without a channel is refused where the plan weighs channels: its ballot would count for nothing', async () => {
  const [rating, ...others] = draft.tree.children;
  const channels = ['doorstep', 'window'].map((channel) => ({ channel, weight: 50 }));
  const weighing = { ...rating, measure: { ...rating?.measure, channels } };
  await clerk.file('plan-2.json', { ...draft, version: 2, tree: { ...draft.tree, children: [weighing, ...others] } });
  const cycle = { ...opening.cycle, id: 'weighed', plan: { id: 'townships', version: 2 } };
  await clerk.file('cycle-2.json', { ...opening, cycle });
  expect((await clerk.does('open', 'plan-2.json', 'cycle-2.json')).err).toBe('');
  const { status, err } = await clerk.does('cards', 'county', 'weighed', 'open', 'list.csv', 'never');
  expect([status, err]).toEqual([
    1,
    'list.csv: line 3, column 2 (channel): the plan weighs channels: a ballot without its channel would count for nothing. 方案按渠道加权，不能空。',
  ]);
});

test.each([
  ['with a byte order mark and an ending of lines of its own', `\uFEFF${head}\rshiqiao,,,3\r`],
  [
    'as a spreadsheet quotes it, with blanks and empty rows',
    `"Unit","Channel","Stratum","Count"\r\n\r\n" shiqiao ",,, 3 \r\n,,,\r\n`,
  ],
  ['without an end of its last line', `${head}\nshiqiao,,,3`],
])('a list %s is read', (_, text) => {
  const { ordered, faults } = readCardList(text);
  expect(faults).toEqual([]);
  expect(ordered.map(({ unit, count }) => [unit, count])).toEqual([['shiqiao', 3]]);
});

test('a million quotation marks are read in no time', () => {
  const read = readCsv('"'.repeat(1_000_001));
  expect(read).toEqual({ fault: { line: 1, column: 1, code: 'quote-open' } });
  expect(readCsv(`a,"${'""\n'.repeat(300_000)}"`)).toMatchObject({ rows: [{ line: 1 }] });
});
