import { afterAll, beforeAll, expect, test } from 'vitest';
import { everythingIn } from '../drafts/everything.ts';
import { type Desk, openDesk } from './desk.ts';
import { fillTiny, tinyPlan } from './tiny-county.ts';

// What the pages say of a county that anybody can compute again; its figures stand in tiny-county.ts.

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await fillTiny(desk.store);
});
afterAll(() => desk.close());

const cycle = '/analysis/cycles/2026';

test('the real weight of an indicator is its share of the differences between totals', async () => {
  const text = await desk.text(`${cycle}/weights`);
  // Totals 82, 74, 60 with mean 72 lie 10, 2, -12 off it: variance (100 + 4 + 144) / 2 = 124.
  // Works brings 50, 30, 10, which is 20, 0, -20 off 30: covariance (200 + 0 + 240) / 2 = 220; 220 / 124 = 177.4 %.
  // It spreads by the root of (400 + 0 + 400) / 2 = 20, and makes 50 - 10 = 40 of the gap of 82 - 60 = 22.
  expect(text).toContain('重点工作 50.0% 177.4% +127.4 20.00 +40.00');
  // Order brings 12, 24, 30, which is -10, 2, 8 off 22: (-100 + 4 - 96) / 2 = -96; -96 / 124 = -77.4 %.
  // Root of (100 + 4 + 64) / 2 = 84 is 9.17; 12 - 30 = -18.
  expect(text).toContain('社会秩序 30.0% −77.4% −107.4 9.17 −18.00');
  expect(text).toContain('廉洁自律 20.0% 0.0% −20.0 0.00 0.00');
  expect(text).toContain('合计 100.0% 100.0% +22.00');
  expect(text).toContain('第一名“东河镇（例）”比最后一名“<b>北</b>山镇（例）”高 22.00 分');
  expect(text).toContain('有得分的单位只有 1 个，不足 3 个，谈不上差距由什么造成。');
});

test('an indicator at which all are equal is said to tell nobody apart, and full marks are counted', async () => {
  const text = await desk.text(`${cycle}/indicators`);
  // (100 + 60 + 20) / 3 = 60; (40 + 80 + 100) / 3 = 73.3. Units, least, mean, most, at full marks, at nothing.
  expect(text).toContain('重点工作 3 20.0% 60.0% 100.0% 1 0');
  expect(text).toContain('社会秩序 3 40.0% 73.3% 100.0% 1 0');
  expect(text).toContain('廉洁自律 各单位得分完全相同，分不出高下 3 100.0% 100.0% 100.0% 3 0');
  expect(text).toContain('单位不足 5 个，不比较指标之间的关系。');
  expect(text).toContain('只有 1 个单位，无从比较');
});

test('without ballots only weights are shaken, and places that no shaking moves are said to be clear', async () => {
  const text = await desk.text(`${cycle}/ranks`);
  expect(text).toContain('没有评价票，没有可以重抽的；只看权重浮动。');
  // East leads west while works outweigh order: at worst 50 x 0.75 = 37.5 against 30 x 1.25 = 37.5. West leads north by 40 at
  // works against 20 at order, so all the more. Nobody ever changes places.
  expect(text).toContain('权重上下浮动，各单位先后仍然分明。');
  expect(text).toContain('东河镇（例） 1 1 100.0%');
  expect(text).toContain('<b>北</b>山镇（例） 3 3 100.0%');
  expect(text).toContain('有名次的单位不足 2 个，没有先后可言。');
  expect(text).toContain('在方案权重的上下 25% 之内随机取值');
  expect(text).toContain('共 1000 次');
});

test('every other choice is tried, the one that moves most stands first, and what cannot be tried is named', async () => {
  const text = await desk.text(`${cycle}/alternatives`);
  // Without works, order counts 30 / 50 and rules 20 / 50: 24 + 40, 48 + 40, 60 + 40 turn the three round. Two of them move
  // by two places, west and the lone unit by none: 4 / 4 = 1.
  expect(text).toContain('变动最大的单位 不考核“重点工作” 1.00 2 东河镇（例）：第 1 名 → 第 3 名');
  // With equal weights 240 / 3 and 240 / 3 tie east and west at the first place: one of four units moves by one.
  expect(text).toContain('同级指标权重相等 0.25 1 西岭乡（例）：第 2 名 → 第 1 名');
  expect(text).toContain('不考核“社会秩序” 0.00 0 名次都不变');
  expect(text).toContain('不去掉最高分和最低分：方案中没有可以这样改的地方，未试算');
});

test('the overview says the same in sentences, what decides first', async () => {
  const text = await desk.text(cycle);
  expect(text).toContain(
    '乡镇（例） “重点工作”名义权重 50.0%，实际决定了 177.4% 的差距。第一名与最后一名相差 22.00 分。',
  );
  expect(text).toContain('“廉洁自律”名义权重 20.0%，实际影响只有 0.0%。');
  expect(text).toContain('“社会秩序”名义权重 30.0%，反而把差距拉小了（实际影响 −77.4%）。');
  expect(text).toContain('“廉洁自律”各单位得分相同，分不出高下。');
  expect(text).toContain('权重上下浮动 25%，先后仍然分明。');
  expect(text).toContain('不考核“重点工作” 平均每个单位变动 1.00 名；变动最大的是东河镇（例）：第 1 名 → 第 3 名。');
  expect(text).toContain('分析供参考，不是考核结果：不保存，不作为任何单位的得分。');
  expect(text).toContain('依据：4 个单位，0 张评价票，12 笔记录。');
  expect(text.indexOf('什么在决定名次')).toBeLessThan(text.indexOf('什么几乎不起作用'));
});

test('other weights are tried in the address: who moves stands first, with what makes the difference', async () => {
  const tried = `${cycle}/what-if?w.works.all=20&w.order.all=60`;
  const text = await desk.text(tried);
  // East 20 + 24 + 20 = 64, west 12 + 48 + 20 = 80, north 4 + 60 + 20 = 84.
  expect(text).toContain('<b>北</b>山镇（例） 60.00 → 84.00 3 → 1 升 2 社会秩序 +30.00、重点工作 −6.00');
  expect(text).toContain('东河镇（例） 82.00 → 64.00 1 → 3 降 2 重点工作 −30.00、社会秩序 +12.00');
  expect(text).toContain('西岭乡（例） 74.00 → 80.00 2 社会秩序 +24.00、重点工作 −18.00');
  expect(text.indexOf('西岭乡（例） 74')).toBeGreaterThan(text.indexOf('东河镇（例） 82'));
  expect(text).toContain('1 个单位上升，1 个单位下降，1 个不变。');
  expect(text).toContain('推演，不是考核结果');
  expect(text).toContain('“重点工作”：50 → 20');
  const html = await (await desk.get(tried)).text();
  expect(html).toContain('id="w.works.all" name="w.works.all" value="20"');
});

test('a form sent whole goes on to an address that holds only what differs; one without a change says so', async () => {
  const sent = await desk.get(`${cycle}/what-if?w.works.all=20&w.order.all=60.0&w.rules.all=20`);
  expect(sent.status).toBe(303);
  expect(sent.headers.get('location')).toBe(`${cycle}/what-if?w.works.all=20&w.order.all=60.0`);
  expect(await desk.text(`${cycle}/what-if?w.works.all=50.0&w.rules.all=20`)).toContain('权重与方案相同，名次不变。');
});

test.each([
  ['w.works.all=60', '“综合得分”的下级合计 110，应为 100。', 'href="#sum.total.all"'],
  ['w.works.all=many', '“重点工作”的权重应为不小于 0 的数', 'href="#w.works.all"'],
  ['w.works.all=-50', '“重点工作”的权重应为不小于 0 的数', 'aria-describedby="w.works.all-fault"'],
  ['w.works.all=1e1', '“重点工作”的权重应为不小于 0 的数', 'value="1e1"'],
])(
  'weights that cannot be are refused beside the field, and what was written is kept: %s',
  async (query, words, mark) => {
    const answer = await desk.get(`${cycle}/what-if?${query}`);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain(words);
    expect(html).toContain(mark);
  },
);

test('a draft is looked at on the evidence of a cycle, or on made-up evidence, and nothing is stored', async () => {
  await desk.keep('same', tinyPlan);
  const before = await everythingIn(desk.store);
  const chooser = await desk.text('/analysis/drafts/same');
  expect(chooser).toContain('2026年度考核（例）');
  expect(chooser).toContain('虚构的依据');
  const text = await desk.text('/analysis/drafts/same/weights?on=2026');
  expect(text).toContain('用的是“2026年度考核（例）”的单位和依据。');
  expect(text).toContain('重点工作 50.0% 177.4%');
  expect(await desk.text('/analysis/drafts/same?on=made-up')).toContain('依据是虚构的：12 个虚构单位');
  const html = await (await desk.get('/analysis/drafts/same/ranks?on=made-up')).text();
  expect(html).toContain('<input type="hidden" name="on" value="made-up"/>');
  expect(html).toContain('href="/analysis/drafts/same/alternatives?on=made-up"');
  expect(await everythingIn(desk.store)).toEqual(before);
});

test('a draft with faults is sent back to be mended', async () => {
  await desk.keep('wreck', { ...tinyPlan, groups: [] });
  const answer = await desk.get('/analysis/drafts/wreck?on=2026');
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain('改好以后才能分析');
  expect(html).toContain('href="/drafts/wreck"');
});

test('a cycle without evidence says what is missing, and the list leads to those that have some', async () => {
  expect(await desk.text('/analysis/cycles/empty')).toContain('还没有依据，无法分析');
  const list = await (await desk.get('/analysis')).text();
  expect(list).toContain('href="/analysis/cycles/2026"');
  expect(list).not.toContain('href="/analysis/cycles/empty"');
  const elsewhere = await desk.text('/analysis', 'stranger');
  expect(elsewhere).toContain('还没有哪个考核周期有已封存的轮次或已确认的记录');
  expect(elsewhere).toContain('没有正在起草的方案');
});

test('every page speaks English too', async () => {
  for (const path of [
    '',
    '/weights',
    '/indicators',
    '/ranks',
    '/alternatives',
    '/what-if?w.works.all=20&w.order.all=60',
  ]) {
    const text = await desk.text(`${cycle}${path}${path.includes('?') ? '&' : '?'}lang=en`);
    expect(text).toContain('not a result');
    expect(text.replace(/<b>North<\/b>/g, ''), path).not.toMatch(/[\u4e00-\u9fff]|\{\w+\}/);
  }
});
