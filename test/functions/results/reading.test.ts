import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { results } from '../../../functions/results/app.tsx';
import type { Door } from '../../../functions/web/door.ts';
import { type County, openCounty, people, textOf } from './county.ts';

let county: County;
let door: Door;
beforeAll(async () => {
  county = await openCounty();
  door = results(county.house);
});
afterAll(() => county.close());

const pageOf = async (login: string, path: string) => textOf(await (await county.ask(door, login, path)).text());

const pages = [
  '/results',
  '/results/2026',
  '/results/2026/units/a1',
  '/results/2026/units/a1/satisfaction',
  '/results/2026/units/a1/download.xlsx',
  '/results/2026/download.xlsx',
  '/results/2026/notice.docx',
  '/results/2026/download.csv',
  '/results/2026/download.json',
];

test('who is signed out is sent to sign in, from every page of results', async () => {
  for (const path of pages) {
    const answer = await county.ask(door, undefined, path);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/people/sign-in?next=${encodeURIComponent(path)}`);
  }
});

test('only leader, office, auditor and unit contact read results, and a contact takes no file of all units away', async () => {
  const status: Record<string, number[]> = {};
  for (const { login } of people)
    status[login] = await Promise.all(pages.map(async (path) => (await county.ask(door, login, path)).status));
  expect(status).toEqual({
    office: [200, 200, 200, 200, 200, 200, 200, 200, 200],
    leader: [200, 200, 200, 200, 200, 200, 200, 200, 200],
    auditor: [200, 200, 200, 200, 200, 200, 200, 200, 200],
    contact: [200, 200, 200, 200, 200, 403, 403, 403, 403],
    unitless: [200, 200, 404, 404, 404, 403, 403, 403, 403],
    // A leader of two hill townships: no file of the whole county, no page of another's unit.
    deputy: [200, 200, 404, 404, 404, 403, 403, 403, 403],
    rater: [403, 403, 403, 403, 403, 403, 403, 403, 403],
    agency: [403, 403, 403, 403, 403, 403, 403, 403, 403],
    // Another office's cycle does not exist for it.
    stranger: [200, 404, 404, 404, 404, 404, 404, 404, 404],
  });
});

test('a unit contact meets his own unit and no number of another', async () => {
  const standing = await pageOf('contact', '/results/2026');
  expect(standing).toContain('A1（例）');
  expect(standing).toContain('94.31');
  expect(standing).not.toContain('A3（例）');
  expect(standing).not.toContain('86.67');
  expect(standing).toContain('您看到的是本单位的结果');
  const [own, foreign, nowhere] = await Promise.all(
    ['a1', 'a3', 'zz'].map((unit) => county.ask(door, 'contact', `/results/2026/units/${unit}`)),
  );
  expect([own?.status, foreign?.status, nowhere?.status]).toEqual([200, 404, 404]);
  // A unit out of sight looks the same as one that does not exist.
  const said = async (answer: Response | undefined) => textOf((await answer?.text()) ?? '').replaceAll(/zz|a3/g, '');
  expect(await said(foreign)).toBe(await said(nowhere));
});

test('a contact without a unit sees none', async () => {
  expect(await pageOf('unitless', '/results/2026')).toContain('您的单位不在这个周期的考核名单里');
});

test('the standing says score, place, grade, marks and how much of the weight had evidence', async () => {
  const text = await pageOf('leader', '/results/2026');
  expect(text).toContain('第 1 版结果，2026年11月21日 19:00 计算');
  // Worked out by hand in the test of the small county: 94.31332, and 86.66665 rounded half up.
  expect(text).toContain('A1（例） 94.31 1 优秀 100%');
  expect(text).toContain('按方案权重的 60% 计算，其余没有依据 等次下调 1 级 86.67 3 合格 60%');
  expect(text).toContain('按方案权重的 60% 计算，其余没有依据');
  expect(text).toContain('有 2 个单位缺少部分依据');
});

test('the standing says what it was computed from', async () => {
  const text = await pageOf('auditor', '/results/2026');
  expect(text).toContain('Small county（例），第 1 版');
  // The round the cycle knows by its title, and one it does not know by its id.
  expect(text).toContain('First half（例）：15 张评价票');
  expect(text).toContain('r2：3 张评价票');
  expect(text).toContain('台账记录 18 笔');
  expect(text.replaceAll(' ', '')).toContain('202ae680635a272eb7e6735ab26a56e9d665db5e98461b0f171001ab96f982ba');
});

test('a unit’s page holds every number an accountant needs', async () => {
  const text = await pageOf('office', '/results/2026/units/a3');
  // Targets have no evidence: 30 : 20 : 10 share the weight, 50 + 33.3333 + 16.6667.
  expect(text).toContain('Targets（例） 未计入 40 0.0000 — —');
  expect(text).toContain('Satisfaction（例） 30 50.0000 93.3333 46.6667 （46.66665）');
  expect(text).toContain('Review（例） 20 33.3333 （100/3） 85.0000 28.3333 （85/3）');
  expect(text).toContain('合计 100 100.0000 86.6667 （86.66665）');
  expect(text).toContain('一票否决事项：安全生产责任事故（例）。等次下调 1 级，得分不变。');
  expect(text).toContain('因一票否决，等次由“良好”调整为“合格”');
});

test('a number too long to read is shown rounded and marked so, the exact one in its title', async () => {
  // b2: (30 x 0 + 15 x 74.1667) / 45 = 24.72223333..., 741667/30000
  const html = await (await county.ask(door, 'leader', '/results/2026/units/b2')).text();
  expect(html).toContain(
    '<span title="准确值 741667/30000">≈24.7222<small class="muted">（24.72223333…）</small></span>',
  );
});

test('an indicator’s page tells every step from evidence to number', async () => {
  const text = await pageOf('leader', '/results/2026/units/a1/satisfaction');
  expect(text).toContain('得分 71.6');
  expect(text).toContain('依据数 5');
  // Household (100+80+60)/3 = 80 and (80+80)/2 = 80; window (100+30)/2 = 65 and (100+0)/2 = 50, 0.6 x 65 + 0.4 x 50 = 59.
  expect(text).toContain('household（例） 80 60 60 48.0');
  expect(text).toContain('window（例） 59 40 40 23.6');
  expect(text).toContain('满意度指数');
});

test('a page in English has no Chinese of ours in it', async () => {
  for (const path of ['/results', '/results/2026', '/results/2026/units/a3', '/results/2026/units/a1/targets']) {
    const text = await pageOf('leader', `${path}?lang=en`);
    // What is left is the name of the house and of the other language, the incident as entered, and punctuation of none.
    const rest = text.replaceAll(/评议|评|中文|安全生产责任事故（例）/g, '');
    expect(rest).not.toMatch(/[\u4e00-\u9fff（）：；，。]/);
  }
});

test('names of units are text, whatever they look like', async () => {
  const html = await (await county.ask(door, 'leader', '/results/2026')).text();
  expect(html).toContain('&lt;b&gt;乙&lt;/b&gt;镇');
  expect(html).not.toContain('<b>乙');
});

test('a cycle without a result says so and when there will be one', async () => {
  const text = await pageOf('leader', '/results/2027');
  expect(text).toContain('这个周期还没有计算过结果');
  for (const path of ['/results/2027/download.csv', '/results/2027/download.json', '/results/2027/units/a1'])
    expect((await county.ask(door, 'leader', path)).status).toBe(404);
});

test('addresses that lead nowhere are answered by the same page', async () => {
  const nowhere = ['/results/none', '/results/%23', '/results/2026/units/A1', '/results/2026/units/a1/none'];
  for (const path of [...nowhere, '/results/2026/units/a1/__proto__', '/results/2026/units/..%2f..'])
    expect((await county.ask(door, 'leader', path)).status).toBe(404);
});

test('the files are offered in a calm order, each with what it is for, in the language of the page', async () => {
  const names = ['download.xlsx', 'notice.docx', 'download.csv', 'download.json'];
  for (const language of ['zh', 'en']) {
    const html = await (await county.ask(door, 'leader', `/results/2026?lang=${language}`)).text();
    const list = html.slice(html.indexOf('id="downloads"'));
    const offered = [...list.matchAll(/href="\/results\/2026\/([^"]*)\?lang=(\w+)"/g)].map(([, name, of]) => [
      name,
      of,
    ]);
    expect(offered).toEqual(names.map((name) => [name, language]));
  }
  expect(await pageOf('leader', '/results/2026')).toContain('Word 通报 公文格式的送审稿，可修改后印发');
  expect(await (await county.ask(door, 'contact', '/results/2026')).text()).not.toContain('download.xlsx');
  const own = await (await county.ask(door, 'contact', '/results/2026/units/a1')).text();
  expect(own).toContain('href="/results/2026/units/a1/download.xlsx?lang=zh"');
});

test('a result that leaves rounds out says so before the first number, to leaders and units alike', async () => {
  for (const [login, path] of [
    ['leader', '/results/2026'],
    ['contact', '/results/2026/units/a1'],
  ] as const) {
    const page = await pageOf(login, path);
    expect(page).toContain('阶段性结果');
    // Sealed and counted: the first half. Being sealed, open and planned: not.
    expect(page).toContain(
      '另有 4 个轮次尚未封存，未计入：Being sealed（例）、Second half（例）、Later（例）、Both ways（例）。',
    );
  }
});

test('who may not download the file is not told to check its digest', async () => {
  expect(await pageOf('leader', '/results/2026')).toContain('SHA-256');
  expect(await pageOf('contact', '/results/2026')).not.toContain('SHA-256');
});

test('the pages say how scores are rounded and by which number units are ranked', async () => {
  for (const path of ['/results/2026', '/results/2026/units/a1'])
    expect(await pageOf('leader', path)).toMatch(/2 位小数.*名次、等次按公布得分确定/);
});

test('one page of a unit holds every step and rule down to the evidence, folded or open, and stays light', async () => {
  const html = await (await county.ask(door, 'contact', '/results/2026/units/a1')).text();
  expect(html).toContain('<details class="small"');
  expect(html).not.toMatch(/<details[^>]* open/);
  const open = await (await county.ask(door, 'contact', '/results/2026/units/a1?open=all')).text();
  expect(open).not.toMatch(/<details(?![^>]* open)/);
  // Household 80 and 80, window 59: the page of the unit says it without a further click.
  expect(textOf(open)).toContain('household（例） 80 60 60 48.0');
  expect(textOf(open)).toContain('题目及权重（%）：attitude（例） 60、speed（例） 40');
  expect(gzipSync(open).length).toBeLessThan(40_000);
});

test('the standing says by which lines and limits its ranks, grades and adjustments came', async () => {
  const text = await pageOf('leader', '/results/2026');
  expect(text).toContain('优秀 90、良好 80、合格 60；低于以上各档：不合格');
  expect(text).toContain('加分上限：5；扣分上限：不设上限');
});

test('an indicator’s page says what it weighs above, what readings are, and its rule', async () => {
  const text = await pageOf('leader', '/results/2026/units/a3/satisfaction');
  // 30 of 60 with evidence, 50 % x 93.3333 = 46.66665
  expect(text).toContain('在“Total（例）”中 方案权重 30%，实际权重 50%，计入 46.6667（46.66665）');
  expect(text).toContain('计分之前由依据得出的数，用指标自己的单位');
  expect(text).toContain('渠道及权重（%）：household（例） 60、window（例） 40');
});
