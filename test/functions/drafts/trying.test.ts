import { afterAll, beforeAll, expect, test } from 'vitest';
import { putDraft } from '../../../functions/store/plan-draft.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { assessCounty, countyPlan, planWith } from './assessed.ts';
import { everythingIn } from './everything.ts';
import { type Office, openOffice } from './office.ts';
import { textOf } from './paper-form.ts';

// Comparing a draft with what was published, and trying it on evidence that is there.

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await assessCounty(office.store);
});
afterAll(() => office.close());

async function keep(id: string, plan: object): Promise<void> {
  const by = { actor: 'office', action: 'begin-draft', reason: 'a test', at: office.house.now() };
  await putDraft(office.store, by, 'county', id, { ...plan });
}

const textAt = async (path: string) => textOf(await (await office.get(path)).text());

/** More weight for what citizens say in the plain, promised as at least 35 percent. */
const more = (plan: Plan) => {
  const [targets, satisfaction] = plan.tree.children ?? [];
  if (targets) targets.weightByGroup = { ...targets.weightByGroup, plain: '30' };
  if (satisfaction) satisfaction.weightByGroup = { ...satisfaction.weightByGroup, plain: '40' };
  if (plan.minimums?.[0]) plan.minimums[0].percent = '35';
};

test('more weight for satisfaction can be seen: what it was, what it becomes, and what was promised', async () => {
  await keep('more', planWith(more, countyPlan));
  const text = await textAt('/drafts/more/compare');
  expect(text).toContain('第 1 版（用于 2026年度考核（例））');
  expect(text).toContain('群众 / 平原乡镇街道 35% 40% 不低于 35% 提高 达到承诺');
  expect(text).toContain('群众 / 山区乡镇 40% 40% 不低于 35% 不变 达到承诺');
  expect(text).toContain('群众 / 综合管理类部门 15% 15% 没有承诺 不变');
  expect(text).toContain('承诺依据：加大群众满意度在考核评价中的权重');
  expect(text).toContain('共 3 处：新增 0，删去 0，移动 0，修改 3。');
  expect(text).toContain('社会满意度 权重（%）：平原乡镇街道 35 40');
  // Targets 35 % -> 30 % of the total; projects are 40 % of them: 14 % -> 12 %.
  expect(text).toContain('绩效指标与目标管理 35% → 30%');
  expect(text).toContain('年度重点任务完成数 14% → 12%');
});

test('a promise that the draft does not keep is shown as broken, and a draft like the published plan as no different', async () => {
  const broken = structuredClone(countyPlan);
  if (broken.minimums?.[0]) broken.minimums[0].percent = '37.5';
  await keep('broken', broken);
  expect(await textAt('/drafts/broken/compare')).toContain('群众 / 平原乡镇街道 35% 35% 不低于 37.5% 不变 低于承诺');
  await keep('same', countyPlan);
  expect(await textAt('/drafts/same/compare?with=township-assessment.1')).toContain('没有差别：两份方案说的完全一样');
});

test('a draft that is no plan yet is compared as far as it goes; a version nobody published is not found', async () => {
  await keep('wreck', { id: 'township-assessment', title: '?', tree: { children: [{ id: 'x' }] } });
  const text = await textAt('/drafts/wreck/compare');
  expect(text).toContain('草稿的结构还有问题，暂时算不出实际权重');
  expect(text).toContain('社会满意度 删去');
  for (const path of [
    '/drafts/same/compare?with=township-assessment.2',
    '/drafts/same/compare?with=%23',
    '/drafts/none/compare',
  ])
    expect((await office.get(path)).status).toBe(404);
});

test('a draft that is the published plan gives the official scores and places again, and stores nothing', async () => {
  const before = await everythingIn(office.store);
  const answer = await office.post('/drafts/same/simulate', { evidence: '2026' });
  const html = await answer.text();
  const text = textOf(html);
  expect(answer.status).toBe(200);
  expect(html).toContain('<h1>试算，不是考核结果</h1>');
  expect(html).toMatch(/<title>试算，不是考核结果/);
  // Six units in each of four groups; nobody moves.
  expect(text).toContain('0 个单位上升，0 个单位下降，24 个不变');
  expect(text.match(/ \+?0\.00 /g)?.length).toBe(24);
  expect(text).toContain('尚未封存的轮次：乡镇（街道）');
  expect(text).toContain('指标“乡镇评部门”没有任何依据');
  expect(await everythingIn(office.store)).toBe(before);
  expect(office.house.lines.at(-1)).toContain('"event":"simulated"');
});

test('what of the evidence a draft has no place for is named, and scores stand beside the official ones', async () => {
  const plan = planWith((one) => {
    more(one);
    const [, satisfaction] = one.tree.children ?? [];
    one.audiences[0]?.sheet.items.pop();
    Object.assign(satisfaction?.measure ?? {}, {
      items: [
        { item: 'speed', weight: '20' },
        { item: 'manner', weight: '20' },
        { item: 'openness', weight: '30' },
        { item: 'solving', weight: '30' },
      ],
    });
  }, countyPlan);
  await keep('fewer', plan);
  const text = textOf(await (await office.post('/drafts/fewer/simulate', { evidence: '2026' })).text());
  // Ten ballots for each of 24 units.
  expect(text).toContain('“群众”评价表没有题目“办事公道”了，240 个回答没有用上。');
  expect(text).toContain('正式结果第 1 版，2026年11月21日 19:00 计算');
  expect(text).toMatch(/平原乡镇街道单位6（虚构） \d\d\.\d\d \d\d\.\d\d [+-]\d\.\d\d \d → \d/);
});

test('a draft with faults is not tried: every fault is told with the page it is mended on', async () => {
  const faulty = structuredClone(countyPlan);
  faulty.tree.children?.shift();
  await keep('faulty', faulty);
  for (const answer of [
    await office.get('/drafts/faulty/simulate'),
    await office.post('/drafts/faulty/simulate', { evidence: '2026' }),
  ]) {
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(textOf(html)).toContain('草稿还有');
    // 35 % targets are gone: 65 % are left in the plain.
    expect(textOf(html)).toContain('分组“平原乡镇街道”的下级权重合计为 65');
    expect(html).toContain('href="/drafts/faulty/nodes/0"');
  }
});

test('evidence that is not offered is asked for again', async () => {
  for (const evidence of ['', 'none', '2026#x']) {
    const answer = await office.post('/drafts/same/simulate', { evidence });
    expect(answer.status).toBe(422);
    expect(textOf(await answer.text())).toContain('请选择用哪里的依据');
  }
});

test('an office without any evidence tries its draft on evidence that is made up, and is told so', async () => {
  const fresh = await openOffice();
  const by = { actor: 'office', action: 'begin-draft', reason: 'a test', at: fresh.house.now() };
  await putDraft(fresh.store, by, 'county', 'first', { ...countyPlan });
  expect(textOf(await (await fresh.get('/drafts/first/compare')).text())).toContain('还没有可以对比的方案');
  expect(textOf(await (await fresh.get('/drafts/first/simulate')).text())).toContain('只能用虚构的依据试算');
  const text = textOf(await (await fresh.post('/drafts/first/simulate', { evidence: 'made up' })).text());
  expect(text).toContain('试算，不是考核结果');
  expect(text).toContain('单位、评价票和数据，与任何单位无关');
  // Every source of every indicator has evidence.
  expect(text.match(/ 100%/g)?.length).toBe(24);
  await fresh.close();
});

test('only the office compares and tries', async () => {
  for (const who of ['auditor', 'leader'] as const) {
    for (const path of ['/drafts/same/compare', '/drafts/same/simulate'])
      expect((await office.get(path, who)).status).toBe(403);
    expect((await office.post('/drafts/same/simulate', { evidence: '2026' }, who)).status).toBe(403);
  }
});
