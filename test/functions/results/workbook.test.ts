import { afterAll, beforeAll, expect, test } from 'vitest';
import { results } from '../../../functions/results/app.tsx';
import { resultFile } from '../../../functions/results/workbook-file.ts';
import type { Door } from '../../../functions/web/door.ts';
import type { Result } from '../../../shared/assess/result.ts';
import { decimals, exact, rational, sum } from '../../../shared/number.ts';
import { Plan } from '../../../shared/plan/schema.ts';
import { type County, openCounty, result } from './county.ts';
import { hostileNames, oddPlan, oddTaken } from './odd-county.ts';
import { type Opened, openBook, recompute, rounded } from './spreadsheet.ts';
import { unzip } from './unzip.ts';

let county: County;
let door: Door;
beforeAll(async () => {
  county = await openCounty();
  door = results(county.house);
});
afterAll(() => county.close());

async function bookOf(login: string, path: string): Promise<ReadonlyMap<string, Opened>> {
  const answer = await county.ask(door, login, path);
  expect(answer.status).toBe(200);
  return openBook(new Uint8Array(await answer.arrayBuffer()));
}
const sheetOf = (book: ReadonlyMap<string, Opened>, name: string): Opened => {
  const found = book.get(name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};
const path = '/results/2026/download.xlsx';

/** A number of a sheet next to an exact one: equal in the fifteen digits a spreadsheet keeps, none against none. */
function same(cell: unknown, written: string | null): boolean {
  if (written === null || typeof cell !== 'number') return written === null && typeof cell !== 'number';
  return Math.abs(cell - Number(decimals(rational(written), 13))) < 1e-11;
}

test('the leader gets seven sheets, heads frozen and repeated on paper, on A4', async () => {
  const book = await bookOf('leader', path);
  expect([...book.keys()]).toEqual(['排名', '构成', '指标', '计算过程', '方案规定', '参与情况', '说明']);
  for (const [name, { sheet }] of book) {
    expect(sheet.pageSetup?.paperSize).toBe('a4');
    expect(sheet.pageSetup?.fitToWidth).toBe(1);
    expect(sheet.pageSetup?.printArea).toMatch(/^\$A\$1:\$[A-Z]+\$\d+$/);
    if (name === '说明') continue;
    const frozen = sheet.freezePane?.rows ?? 0;
    expect(frozen).toBeGreaterThanOrEqual(3);
    expect(sheet.pageSetup?.printTitlesRow).toBe(`$1:$${frozen}`);
    // A4 on its side takes some 130 half-width characters; beyond 215 nobody can read it any more.
    const width = (sheet.columns ?? []).reduce((so, column) => so + (column.width ?? 0), 0);
    expect(width, name).toBeLessThan(215);
  }
});

test('the standing in Excel, in CSV and in JSON holds the same numbers', async () => {
  const { rows } = sheetOf(await bookOf('leader', path), '排名');
  const json = (await (await county.ask(door, 'leader', '/results/2026/download.json')).json()) as Result;
  const csv = (await (await county.ask(door, 'leader', '/results/2026/download.csv')).text()).split('\r\n').slice(1);
  expect(rows[2]).toEqual([
    ...['分组', 'Rank（例）', '单位', '公布得分', '未修约得分', 'Grade（例）', '标记', '有数据的权重%'],
  ]);
  const standing = json.groups.flatMap((group) => group.standing);
  expect(rows.length - 3).toBe(standing.length);
  for (const [at, row] of standing.entries()) {
    const cells = rows[at + 3] ?? [];
    expect(cells[2]).toBe(row.title.zh);
    expect(same(cells[3], row.published)).toBe(true);
    expect(same(cells[4], row.score)).toBe(true);
    expect(same(cells[7], row.covered)).toBe(true);
    // The name with commas is quoted in the CSV; its numbers follow the last quote.
    const line = (csv[at] ?? '').replace(/"(?:[^"]|"")*"/g, 'name').split(',');
    expect(Number(line[2])).toBe(cells[3]);
    expect(Number(line[3])).toBe(cells[4]);
    expect(Number(line[7])).toBe(cells[7]);
  }
});

test('every unit at every indicator has the score of the result', async () => {
  const { rows } = sheetOf(await bookOf('leader', path), '指标');
  const order = result.groups.flatMap(({ standing }) => standing.map(({ unit }) => unit));
  const heads = rows[3] ?? [];
  expect(heads.slice(2)).toEqual([
    'Total（例）',
    'Targets（例）',
    'Satisfaction（例）',
    'Review（例）',
    'Third party（例）',
  ]);
  for (const [at, id] of order.entries()) {
    const nodes = result.units.find(({ unit }) => unit === id)?.nodes ?? [];
    expect(nodes.map((node, column) => same(rows[at + 4]?.[column + 2], node.score))).toEqual(nodes.map(() => true));
  }
});

/** Rows of the breakdown by unit, with their row numbers. */
function breakdownOf({ rows }: Opened, title: string) {
  return rows.flatMap((cells, at) => (cells[1] === title ? [{ cells, row: at + 1 }] : []));
}

test('the formulas of the breakdown, computed anew, come to what the judgement computed', async () => {
  const sheet = sheetOf(await bookOf('leader', path), '构成');
  const computed = recompute(sheet);
  expect(computed.size).toBeGreaterThan(40);
  for (const [address, value] of computed)
    expect(Math.abs(value - Number(sheet.formulas.get(address)?.stored)), address).toBeLessThan(1e-10);
  for (const unit of result.units) {
    const rows = breakdownOf(sheet, unit.title.zh);
    const added = (item: string) => computed.get(`H${rows.find(({ cells }) => cells[3] === item)?.row}`);
    const root = unit.nodes[0];
    expect(rounded(added('合计') ?? 0, 4)).toBe(Number(decimals(rational(root?.score ?? '0'), 4)));
    const nominal = sum((root?.parts ?? []).map((part) => rational(part.nominal)));
    const total = rows.find(({ cells }) => cells[3] === '合计')?.row;
    expect(computed.get(`E${total}`)).toBe(Number(exact(nominal)));
    expect(added('公布得分')).toBe(Number(unit.published));
  }
});

test('a1 adds up by hand: 40 % x 98.3333 + 30 % x 71.6 + 20 % x 92.5 + 10 % x 100 = 89.31332, and 5 of bonus', async () => {
  const sheet = sheetOf(await bookOf('leader', path), '构成');
  const rows = breakdownOf(sheet, 'A1（例）').map(({ cells }) => cells.slice(2, 8));
  // 39.33332 + 21.48 + 18.5 + 10 = 89.31332
  expect(rows).toEqual([
    ['Total（例）', 'Targets（例）', 40, 40, 98.3333, 39.33332],
    ['Total（例）', 'Satisfaction（例）', 30, 30, 71.6, 21.48],
    ['Total（例）', 'Review（例）', 20, 20, 92.5, 18.5],
    ['Total（例）', 'Third party（例）', 10, 10, 100, 10],
    ['Total（例）', '合计', 100, 100, null, 89.31332],
    ['最后得分', 'Total（例）', null, null, null, 89.31332],
    ['最后得分', 'Extra（例）', null, null, null, 5],
    ['最后得分', '最后得分（未修约）', null, null, null, 94.31332],
    ['最后得分', '公布得分', null, null, null, 94.31],
  ]);
});

test('levels that few chose stay hidden in the file as on the page', async () => {
  const { rows } = sheetOf(await bookOf('leader', path), '计算过程');
  const head = rows.findIndex((cells) => cells.includes('各级票数'));
  const column = rows[head]?.indexOf('各级票数') ?? 0;
  // Five citizens at most rated a unit: fewer than ten, so no level is counted for anybody.
  expect(rows[head + 1]?.[column]).toBe('—');
  expect(
    rows.flat().filter((cell) => typeof cell === 'string' && /\d+ \/ \d+ \/ \d+ \/ \d+ \/ \d+$/.test(cell)),
  ).toEqual([]);
});

test('the rounds say who took part, with the seal of those that were counted', async () => {
  const { rows } = sheetOf(await bookOf('leader', path), '参与情况');
  const first = rows.find((cells) => cells[0] === 'First half（例）');
  expect(first?.slice(1, 2)).toEqual(['Citizens（例）']);
  expect(first?.slice(5)).toEqual([15, '计入', result.evidence.rounds[0]?.digest]);
  const open = rows.find((cells) => cells[0] === 'Second half（例）');
  expect(open?.slice(4)).toEqual(['—', '—', '计算时未封存，未计入', '—']);
});

test('no name becomes a formula, and every formula in the file is one of ours', async () => {
  const bytes = await resultFile(oddTaken());
  const book = await openBook(bytes);
  const names = sheetOf(book, '排名').rows.map((cells) => cells[2]);
  for (const name of Object.values(hostileNames)) expect(names).toContain(name);
  for (const [name, { formulas }] of book) if (name !== '构成') expect([...formulas]).toEqual([]);
  const written = [...unzip(bytes).values()].flatMap((xml) => [...xml.matchAll(/<f[ >][^<]*<\/f>/g)].map(String));
  expect(written.length).toBeGreaterThan(0);
  for (const formula of written) expect(formula).toMatch(/^<f>[A-Z0-9+\-*/(),:.]+<\/f>$/);
  expect([...unzip(bytes).keys()].filter((name) => /external|vba|hyperlink/i.test(name))).toEqual([]);
});

test('equal scores share the mean of their places, and what has no score or no rank gets a dash, never a zero', async () => {
  const book = await openBook(await resultFile(oddTaken()));
  const { rows } = sheetOf(book, '排名');
  const shown = rows.slice(3).map((cells) => cells.slice(1, 4));
  expect(shown).toEqual([
    [1.5, hostileNames.a1, 90.13],
    [1.5, hostileNames.a2, 90.13],
    ['—', hostileNames.a3, '没有得分'],
    ['—', hostileNames.b1, 80],
    ['—', hostileNames.b2, 70],
  ]);
  expect(rows.find((cells) => cells[2] === hostileNames.b1)?.[6]).toBe('等次下调 1 级');
  const breakdown = sheetOf(book, '构成');
  // A plan of one indicator: its score is where the way to the published one begins.
  expect(breakdownOf(breakdown, hostileNames.a1).map(({ cells }) => [cells[3], cells[7]])).toEqual([
    ['唯一指标', 90.125],
    ['最后得分（未修约）', 90.125],
    ['公布得分', 90.13],
  ]);
  expect(breakdownOf(breakdown, hostileNames.a3).map(({ cells }) => [cells[3], cells[7]])).toEqual([['公布得分', '—']]);
});

test('a plan that cuts decimals off, or rounds halves to even, is followed by the formula or by the number', async () => {
  const rounding = (mode: 'down' | 'half-even') =>
    Plan.parse({ ...oddPlan, scale: { full: '100', publish: { places: 2, mode } } });
  // 90.125: cut off 90.12, to even 90.12, half up 90.13
  for (const mode of ['down', 'half-even'] as const) {
    const sheet = sheetOf(await openBook(await resultFile(oddTaken(rounding(mode)))), '构成');
    const last = breakdownOf(sheet, hostileNames.a1).at(-1);
    expect(last?.cells[7]).toBe(90.12);
    const formula = sheet.formulas.get(`H${last?.row}`)?.formula;
    expect(formula?.replace(/\d+/, '')).toBe(mode === 'down' ? 'ROUNDDOWN(ROUND(H,10),2)' : undefined);
    if (mode === 'down') expect(recompute(sheet).get(`H${last?.row}`)).toBe(90.12);
  }
});

test('in English every sheet, head and sentence is English', async () => {
  const book = await openBook(await resultFile(oddTaken(oddPlan, 'en')));
  expect([...book.keys()]).toEqual([
    'Standing',
    'Breakdown',
    'Indicators',
    'Calculation',
    'Rules',
    'Participation',
    'Notes',
  ]);
  const known = new Set<unknown>([...Object.values(hostileNames), '唯一指标']);
  const chinese = [...book.values()]
    .flatMap(({ rows }) => rows.flat())
    .filter((cell) => typeof cell === 'string' && /\p{Script=Han}/u.test(cell) && !known.has(cell));
  expect(chinese).toEqual([]);
});

test('the notes name plan, evidence and result by their digests, and say which number decides', async () => {
  const taken = oddTaken();
  const { rows } = sheetOf(await openBook(await resultFile(taken)), '说明');
  const text = rows.flat().join('\n');
  const { plan, evidence } = taken.result;
  for (const digest of [plan.digest, evidence.digest, taken.latest.id]) expect(text).toContain(digest);
  expect(text).toContain('以公布得分为准');
});

test('equal results give equal files', async () => {
  expect(await resultFile(oddTaken())).toEqual(await resultFile(oddTaken()));
});

test('a unit contact gets his own unit, nothing of any other, and not the whole', async () => {
  const own = await county.ask(door, 'contact', '/results/2026/units/a1/download.xlsx');
  expect(own.status).toBe(200);
  expect(own.headers.get('content-disposition')).toContain(
    encodeURIComponent('2026年度乡镇综合考核_A1（例）得分明细_第1版_20261121.xlsx').slice(0, 60),
  );
  const bytes = new Uint8Array(await own.arrayBuffer());
  const book = await openBook(bytes);
  expect([...book.keys()]).toEqual(['得分', '构成', '计算过程', '方案规定', '说明']);
  const text = [...book.values()].flatMap(({ rows }) => rows.flat()).join('\n');
  for (const unit of result.units.filter(({ unit }) => unit !== 'a1')) expect(text).not.toContain(unit.title.zh);
  expect((await county.ask(door, 'contact', '/results/2026/units/a2/download.xlsx')).status).toBe(404);
  expect((await county.ask(door, 'contact', path)).status).toBe(403);
  expect((await county.ask(door, 'deputy', path)).status).toBe(403);
  expect((await county.ask(door, 'stranger', path)).status).toBe(404);
  expect((await county.ask(door, 'leader', '/results/2026/units/nobody/download.xlsx')).status).toBe(404);
  expect((await county.ask(door, 'leader', '/results/2027/download.xlsx')).status).toBe(404);
});

test('the Excel file is named as people read it, and plainly for old browsers', async () => {
  const answer = await county.ask(door, 'leader', path);
  expect(answer.headers.get('content-type')).toContain('spreadsheetml.sheet');
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="result-2026-v1-20261121.xlsx"; filename*=UTF-8''${encodeURIComponent(
      '2026年度乡镇综合考核结果_第1版_20261121.xlsx',
    )}`,
  );
});
