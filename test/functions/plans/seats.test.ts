import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../../../functions/plans/app.tsx';
import type { Door } from '../../../functions/web/door.ts';
import { type County, openCounty, people, textOf } from '../results/county.ts';
import { handIn, openReviews } from './reviewing.ts';

let county: County;
let door: Door;
beforeAll(async () => {
  county = await openCounty();
  await openReviews(county.store);
  door = plans(county.house);
  // Three of five; A2 is called =1+1 and B1 is a town with a bracket.
  for (const seat of ['a1', 'a3', 'b2']) await handIn(county.store, 'mutual', seat);
  for (const seat of ['a1', 'a2', 'a3', 'b1', 'b2']) await handIn(county.store, 'shut', seat);
});
afterAll(() => county.close());

const htmlOf = async (path: string, login = 'office') => (await county.ask(door, login, path)).text();
const sectionOf = (html: string, id: string) =>
  textOf(new RegExp(`<h3 id="seats-${id}">.*?</section>`, 's').exec(html)?.[0] ?? '');

test('the office sees of every seat whether it handed in, the late first, with the count', async () => {
  const html = await htmlOf('/plans/reviewed');
  const section = sectionOf(html, 'mutual');
  expect(section).toContain('已提交 3 / 5 2 个未提交');
  expect(section).toContain('席位 分组 应评单位数 提交情况');
  // In the roster's order: the late, then the others. A town of the plain rates both of the hills, one of the hills
  // all three of the plain and the other of its own.
  expect(section.replaceAll('&gt;', '>')).toContain(
    '=1+1 Plain（例） 2 未提交 <b>乙</b>镇，"老街",新村 Hills（例） 4 未提交 A1（例） Plain（例） 2 已提交',
  );
  expect(sectionOf(html, 'shut')).toContain('已提交 5 / 5 全部提交');
  expect(sectionOf(html, 'shut')).toContain('轮次已截止，不能再提交');
  expect(sectionOf(html, 'later')).toBe('');
});

test('nobody learns when a seat handed in, nor what it said', async () => {
  for (const path of ['/plans/reviewed', '/plans/reviewed?seats=late', '/plans/reviewed/rounds/mutual/late.csv']) {
    const text = await htmlOf(path);
    // 13:37 in UTC is 21:37 in the county.
    expect(text).not.toMatch(/13:37|21:37|2026年11月20日/);
    expect(text).not.toContain('contact-a1');
  }
});

test('the late alone are shown on request, and a way back to all', async () => {
  const html = await htmlOf('/plans/reviewed?seats=late');
  const section = sectionOf(html, 'mutual');
  expect(section).toContain('=1+1');
  expect(section).not.toContain('A1（例）');
  expect(html).toContain('href="/plans/reviewed#seats-mutual"');
  // A round that nobody is late in needs no table.
  expect(sectionOf(html, 'shut')).not.toContain('应评单位数');
});

test('the list to chase the late with is a table that a spreadsheet opens rightly, named by cycle, round and day', async () => {
  const answer = await county.ask(door, 'auditor', '/plans/reviewed/rounds/mutual/late.csv');
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const disposition = answer.headers.get('content-disposition') ?? '';
  expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe(
    '2026年度乡镇综合考核_Mutual（例）_未提交名单_20261122.csv',
  );
  expect(disposition).toContain('filename="reviewed-mutual-late-20261122.csv"');
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  // A name that begins with an equals sign does not become a formula.
  expect(text).toBe(
    [
      '\uFEFF轮次,编号,席位,分组,应评单位数,截止时间,提交情况',
      "Mutual（例）,a2,'=1+1,Plain（例）,2,2026年11月30日 18:00,未提交",
      'Mutual（例）,b1,"<b>乙</b>镇，""老街"",新村",Hills（例）,4,2026年11月30日 18:00,未提交',
      '',
    ].join('\r\n'),
  );
  const none = await htmlOf('/plans/reviewed/rounds/shut/late.csv?lang=en');
  expect(none).toBe('Round,Id,Seat,Group,Units to rate,Closes,State\r\n');
});

test('there is no such list of a round without seats, of one not begun, of another office or of nothing', async () => {
  for (const round of ['deputies', 'later', 'none', 'A%23', '..'])
    expect((await county.ask(door, 'office', `/plans/reviewed/rounds/${round}/late.csv`)).status, round).toBe(404);
  expect((await county.ask(door, 'stranger', '/plans/reviewed/rounds/mutual/late.csv')).status).toBe(404);
  for (const { login } of people.filter((one) => !['office', 'auditor', 'stranger'].includes(one.login)))
    expect((await county.ask(door, login, '/plans/reviewed/rounds/mutual/late.csv')).status, login).toBe(403);
});

test('who closes a round of seats is told how many are late, and who opens one that seats sign in', async () => {
  const close = textOf(await htmlOf('/plans/reviewed/rounds/mutual/close'));
  expect(close).toContain('到现在 5 个席位中已提交 3 个，2 个未提交');
  const open = textOf(await htmlOf('/plans/reviewed/rounds/later/open'));
  expect(open).toContain('有评议任务的席位从现在起可以登录填写、提交');
  expect(open).not.toContain('持有评价卡');
});

test('a cycle without seats has no word about them', async () => {
  expect(textOf(await htmlOf('/plans/2026'))).not.toContain('席位提交情况');
});

test('the seats in English have no Chinese of ours', async () => {
  const section = sectionOf(await htmlOf('/plans/reviewed?lang=en'), 'mutual');
  expect(section).toContain('3 / 5 handed in 2 late');
  expect(section).not.toMatch(/[\u4e00-\u9fff（）：；，。]/);
});
