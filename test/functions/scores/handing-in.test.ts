import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../../functions/store/digest.ts';
import { readFacts } from '../../../functions/store/fact.ts';
import { listHandIns } from '../../../functions/store/hand-in.ts';
import { keepResult } from '../../../functions/store/result.ts';
import type { Store } from '../../../functions/store/table.ts';
import { assess } from '../../../shared/assess/assess.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { type Answered, cycle, filledIn, hiddenIn, openCounty, plan, type Visiting, visit } from './county.ts';

const agency = '/scores/year-2026/agency';
const statistics = '/scores/year-2026/statistics';
let store: Store;
let door: Visiting;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ store, close } = await openTestStore());
  door = visit(store, await openCounty(store));
});
afterAll(() => close());

const stored = () => listHandIns(store, 'county', cycle.id);
const facts = async () =>
  (await readFacts(store, 'county', cycle.id)).map(({ unit, field, value }) => `${unit} ${field} ${value}`);

/** The agency's workbook with scores for the first units of the list, as text or number. */
async function scoresOf(...values: readonly (string | number)[]): Promise<Uint8Array> {
  const empty = await door.file('agency', `${agency}/template.xlsx`);
  return filledIn(empty, Object.fromEntries(values.map((value, index) => [`得分!D${4 + index}`, value])));
}

/** Does a step with the form of the page, as it stands. */
async function step(login: string, path: string, verb: string, reason = '按方案办理'): Promise<Answered> {
  const shown = await door.get(login, path);
  return door.post(login, `${path}/${verb}`, { ...hiddenIn(shown.text), reason });
}

/** Uploads scores and confirms them; the address of the hand-in. */
async function handedIn(login: string, path: string, file: Uint8Array): Promise<string> {
  const at = (await door.upload(login, path, file)).location ?? '';
  expect((await step(login, at, 'submit')).status).toBe(303);
  return at;
}

test('a bad cell is told with sheet, address, value, rule and remedy, and nothing is kept', async () => {
  const answer = await door.upload('agency', agency, await scoresOf('90.5', 'abc', 101));
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('有 2 格需要更正');
  for (const text of ['得分!D5', 'abc', '应是数字。', '得分!D6', '101', '应不大于 100。'])
    expect(answer.text).toContain(text);
  expect(answer.text).toMatch(/<a class="button" download="报送_标红.xlsx" href="data:application\/vnd[^"]+"/);
  expect(await stored()).toEqual([]);
});

test('what is right is previewed, confirmed with a reason, and counts when a second person has accepted it', async () => {
  const uploaded = await door.upload('agency', agency, await scoresOf(90.5, '８８．２５', '77'));
  expect(uploaded.status).toBe(303);
  const at = uploaded.location ?? '';
  const preview = await door.get('agency', at);
  for (const text of ['报送预览', '数据（3）', '石桥镇', '90.5', '88.25', '还没有提交'])
    expect(preview.text).toContain(text);
  expect((await stored()).map(({ handIn }) => handIn.state)).toEqual(['checked']);
  const silent = await step('agency', at, 'submit', '  ');
  expect(silent.status).toBe(422);
  expect(silent.text).toContain('请写明理由');
  expect((await step('agency', at, 'submit', '年度实地测评')).location).toBe(`${at}?done=submit`);
  expect((await door.get('agency', `${at}?done=submit`)).text).toContain('等待考核办审核');
  expect(await facts()).toEqual([]);

  const list = await door.get('keeper', '/scores');
  expect(list.text).toContain('待审核（1）');
  expect(list.text).toContain(`href="${at}"`);
  const review = await door.get('keeper', at);
  expect(review.text).toContain('年度实地测评');
  expect((await step('keeper', at, 'accept', '与现场记录核对')).location).toBe(`${at}?done=accept`);
  expect((await door.get('keeper', `${at}?done=accept`)).text).toContain('是第 1 版，现行有效');
  expect(await facts()).toEqual(['qingshui score 88.25', 'shiqiao score 90.5', 'yunling score 77']);
});

test('a later hand-in shows what is new, changed from what to what, missing and unchanged', async () => {
  // In force: 90.5, 88.25, 77 and nothing for the fourth. Now: 91, nothing, 77 and 60.
  const at = (await door.upload('agency', agency, await filledIn(await scoresOf(91), { '得分!D5': '', '得分!D7': 60 })))
    .location;
  const { text } = await door.get('agency', at ?? '');
  expect(text).toContain('新增 1，改动 1，减少 1，不变 1。');
  expect(text).toMatch(/石桥镇.*?90\.5.*?91/s);
  expect(text).toMatch(/减少（1）.*?清水乡.*?88\.25.*?新增（1）.*?财政局.*?60/s);
  await step('agency', at ?? '', 'withdraw');
  expect((await door.get('agency', at ?? '')).text).toContain('已撤回');
});

test('a file equal to what is in force, or without any value, says so', async () => {
  const same = await door.upload('agency', agency, await scoresOf());
  expect(same.status).toBe(422);
  expect(same.text).toContain('与现行数据（第 1 版）完全相同');
  const none = await door.upload('agency', agency, await scoresOf('', '', ''));
  expect(none.status).toBe(422);
  expect(none.text).toContain('没有填任何数据');
});

test('a file uploaded twice, one after the other or at once, is one hand-in', async () => {
  const file = await scoresOf(12);
  const before = (await stored()).length;
  const at = await Promise.all([1, 2, 3].map(async () => (await door.upload('agency', agency, file)).location));
  at.push((await door.upload('agency', agency, file)).location);
  expect(new Set(at).size).toBe(1);
  expect((await stored()).length).toBe(before + 1);
  await step('agency', at[0] ?? '', 'withdraw');
  // What was withdrawn can be uploaded again.
  const again = (await door.upload('agency', agency, file)).location ?? '';
  expect(again).not.toBe(at[0]);
  await step('agency', again, 'withdraw');
});

test('nobody accepts his own; another keeper does', async () => {
  const at = await handedIn('keeper', agency, await scoresOf(93));
  const own = await door.get('keeper', at);
  expect(own.text).toContain('须由考核办另一人审核');
  expect(own.text).not.toContain(`${at}/accept`);
  const forced = await door.post('keeper', `${at}/accept`, { ...hiddenIn(own.text), reason: 'x' });
  expect(forced.status).toBe(409);
  expect(forced.text).toContain('不能审核本人报送的数据');
  expect((await step('second', at, 'accept')).status).toBe(303);
  expect((await door.get('second', at)).text).toContain('第 2 版');
});

test('what is returned carries its reason and is mended by a new upload', async () => {
  const at = await handedIn('agency', agency, await scoresOf(94));
  expect((await step('keeper', at, 'return', '')).status).toBe(422);
  expect((await step('keeper', at, 'return', '石桥镇的分数与现场记录不符')).status).toBe(303);
  const { text } = await door.get('agency', at);
  expect(text).toContain('石桥镇的分数与现场记录不符');
  expect((await door.get('agency', '/scores')).text).toContain('已退回');
});

test('a second click, a stale page and a decided hand-in end on a page that says what is so', async () => {
  const at = await handedIn('agency', agency, await scoresOf(95));
  const page = hiddenIn((await door.get('keeper', at)).text);
  const clicks = await Promise.all(
    ['keeper', 'second'].map((login) => door.post(login, `${at}/accept`, { ...page, reason: '同意' })),
  );
  expect(clicks.map(({ status }) => status).sort()).toEqual([303, 409]);
  const late = await door.post('keeper', `${at}/return`, { ...page, reason: '不同意' });
  expect(late.status).toBe(409);
  expect(late.text).toContain('现在是“已入库”');
  expect((await door.post('agency', `${at}/withdraw`, page)).status).toBe(409);
  expect((await door.post('agency', `${at}/submit`, { ...page, reason: 'x' })).status).toBe(409);
  expect((await door.post('keeper', `${at}/accept`, {})).status).toBe(409);
});

test('whoever compared with a version that is no longer in force must look again', async () => {
  const [early, late] = [
    await handedIn('agency', agency, await scoresOf(96)),
    await handedIn('agency', agency, await scoresOf(97)),
  ];
  const page = hiddenIn((await door.get('keeper', early)).text);
  expect((await door.get('keeper', early)).text).toContain('另有待审核的报送');
  expect((await step('keeper', late, 'accept')).status).toBe(303);
  const overtaken = await door.post('keeper', `${early}/accept`, { ...page, reason: '同意' });
  expect(overtaken.status).toBe(409);
  expect(overtaken.text).toContain('另一份数据已经入库');
  expect((await step('keeper', early, 'return')).status).toBe(303);
});

test('every version can be opened and downloaded again, and handed in again as it was', async () => {
  const all = await stored();
  const first = all.find(({ handIn }) => handIn.version === 1);
  const at = `${agency}/${first?.handIn.id}`;
  expect((await door.get('agency', agency)).text.match(/第 \d+ 版/g)?.length).toBeGreaterThan(2);
  expect((await door.get('agency', at)).text).toMatch(/数据（3）.*?90\.5.*?88\.25.*?77/s);
  for (const ending of ['xlsx', 'csv']) {
    const file = await door.file('agency', `${at}/records.${ending}`);
    const again = await door.upload('agency', agency, file, `报送.${ending}`);
    expect(again.status, ending).toBe(303);
    const same = (await stored()).find(({ handIn }) => again.location?.endsWith(handIn.id));
    expect(same?.digest).toBe(first?.digest);
    await step('agency', again.location ?? '', 'withdraw');
  }
  const { headers } = await door.get('agency', `${at}/records.xlsx`);
  expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain(
    '2026年度综合考核_第三方评估机构_报送表_20261122.xlsx',
  );
});

test('CSV in the coding of Chinese Excel is read like the workbook', async () => {
  const bytes = await door.file('statistics', `${statistics}/template.csv`);
  const [head = '', ...rows] = new TextDecoder().decode(bytes).trim().split('\r\n');
  expect(head).toContain('单位编码,单位名称');
  const columns = head.split(',').length;
  const filled = rows.map((row) => row.replace(/,*$/, ',80'.repeat(columns - 2)));
  const encoded = gb18030([head, ...filled].join('\r\n'));
  const uploaded = await door.upload('statistics', statistics, encoded, '统计.csv');
  expect(uploaded.status, uploaded.text).toBe(303);
  expect((await door.get('statistics', uploaded.location ?? '')).text).toContain('80');
});

test('after a result was computed the page says that it must be computed anew', async () => {
  const result = assess(plan, cycle, { ballots: [], records: [] }, sha256);
  const at = '2026-11-22T02:31:00.000Z';
  const by = { actor: 'clock', action: 'compute', reason: 'due', at };
  await keepResult(store, by, result, at);
  door.house.setClock('2026-11-22T02:32:00.000Z');
  const path = await handedIn('agency', agency, await scoresOf(98));
  const before = await door.get('keeper', path);
  expect(before.text).toContain('已算出第 1 版结果');
  expect(before.text).toContain('href="/plans/year-2026"');
  expect((await step('keeper', path, 'accept')).status).toBe(303);
  expect((await door.get('keeper', path)).text).toContain('不含这些数据，必须重新计算');
  expect((await door.get('agency', path)).text).not.toContain('必须重新计算');
});

/** Chinese text in GB18030, from the decoder's own table: the platform has no encoder for it. */
function gb18030(text: string): Uint8Array {
  const table = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder('gb18030');
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const letter = decoder.decode(new Uint8Array([high, low]));
      if (letter.length === 1 && letter !== '\uFFFD') table.set(letter, [high, low]);
    }
  return new Uint8Array([...text].flatMap((letter) => table.get(letter) ?? [letter.charCodeAt(0)]));
}
