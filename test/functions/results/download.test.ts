import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { results } from '../../../functions/results/app.tsx';
import { latestResult } from '../../../functions/store/result.ts';
import type { Door } from '../../../functions/web/door.ts';
import type { Result } from '../../../shared/assess/result.ts';
import { canonical } from '../../../shared/canonical.ts';
import { decimals, equal, rational } from '../../../shared/number.ts';
import { type County, openCounty, result } from './county.ts';

let county: County;
let door: Door;
beforeAll(async () => {
  county = await openCounty();
  door = results(county.house);
});
afterAll(() => county.close());

const download = (ending: string) => county.ask(door, 'leader', `/results/2026/download.${ending}`);

/** A plain reader of RFC 4180, written apart from our writer. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  for (const line of text.split('\r\n').slice(0, -1))
    rows.push([...`${line},`.matchAll(/("(?:[^"]|"")*"|[^,]*),/g)].map(([, cell = '']) => unquoted(cell)));
  return rows;
}
const unquoted = (cell: string) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);

test('the table opens in a spreadsheet: a byte order mark, CR LF, one row a unit, and the same width in each', async () => {
  const answer = await download('csv');
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = bytes.toString('utf8').slice(1);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const rows = readCsv(text);
  expect(rows[0]).toEqual([
    ...['分组', '单位', '得分', '未修约得分', 'Rank（例）', 'Grade（例）', '标记', '有数据的权重%'],
    ...['Targets（例）', 'Satisfaction（例）', 'Review（例）', 'Third party（例）'],
  ]);
  expect(rows[1]).toEqual([
    ...['Plain（例）', 'A1（例）', '94.31', '94.31332', '1', '优秀', '', '100', '98.3333', '71.6', '92.5', '100'],
  ]);
  expect(rows.map((row) => row.length)).toEqual([12, 12, 12, 12, 12, 12]);
});

test('a name that looks like a formula stays a name, and quotes and commas stay in it', async () => {
  const text = await (await download('csv')).text();
  expect(text).toContain(",'=1+1,86.80,");
  expect(text).toContain(',"<b>乙</b>镇，""老街"",新村",68.85,');
  const english = await (await county.ask(door, 'leader', '/results/2026/download.csv?lang=en')).text();
  expect(english).toContain(",'@SUM(A1),86.80,");
});

test('the JSON is the result byte for byte: its SHA-256 is the id under which it was kept', async () => {
  const answer = await download('json');
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(answer.headers.get('content-type')).toBe('application/json');
  expect(bytes.toString('utf8')).toBe(canonical(result));
  const latest = await latestResult(county.store, 'county', '2026');
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(latest?.id);
});

test('both files hold the same numbers', async () => {
  const rows = readCsv((await (await download('csv')).text()).replace('\uFEFF', '')).slice(1);
  const json = JSON.parse(await (await download('json')).text()) as Result;
  const standing = json.groups.flatMap((group) => group.standing);
  expect(rows.length).toBe(standing.length);
  for (const [at, row] of standing.entries()) {
    const [, , published = '', score = '', , , , covered = '', ...indicators] = rows[at] ?? [];
    expect(published).toBe(row.published);
    expect(same(score, row.score)).toBe(true);
    expect(same(covered, row.covered)).toBe(true);
    const nodes = json.units.find(({ unit }) => unit === row.unit)?.nodes.filter(({ depth }) => depth === 1) ?? [];
    expect(indicators.map((cell, column) => same(cell, nodes[column]?.score ?? null))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  }
});

/** Equal as numbers; where decimals never end (b2: 741667/30000), equal to the twelfth. */
function same(cell: string, exact: string | null): boolean {
  if (exact === null || cell === '') return exact === null && cell === '';
  return equal(rational(cell), rational(exact)) || cell === decimals(rational(exact), 12);
}

test('the files are named as people read them, and plainly for old browsers', async () => {
  const [table, json] = await Promise.all([download('csv'), download('json')]);
  expect(table.headers.get('content-disposition')).toBe(
    `attachment; filename="result-2026-v1-20261121.csv"; filename*=UTF-8''${encodeURIComponent(
      '2026年度乡镇综合考核结果_第1版_20261121.csv',
    )}`,
  );
  expect(json.headers.get('content-disposition')).toContain('result-2026-v1-20261121.json');
  expect(json.headers.get('cache-control')).toBe('no-store');
});
