import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkPlan } from '../../../shared/plan/check.ts';
import { draftOf, type Office, openOffice } from './office.ts';
import { openForm, textOf } from './paper-form.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const open = (path: string) => openForm(office, path);
const named = (zh: string, en: string, id: string) => ({ 'title.zh': zh, 'title.en': en, id });

async function begin(id: string): Promise<string> {
  return draftOf(await office.post('/drafts/new', { from: 'empty', ...named('小方案', 'Small plan', id) }));
}

test('an office writes a whole plan from nothing, form by form and without scripts', async () => {
  const draft = await begin('from-nothing');
  const at = `/drafts/${draft}`;
  expect((await office.draft(draft)).plan).toMatchObject({
    ...{ id: 'from-nothing', office: 'county', version: 1, title: { zh: '小方案', en: 'Small plan' } },
    period: { from: '2026-01-01', to: '2026-12-31' },
  });
  // Nothing is compared yet, and the tree has no parts.
  expect(textOf(await (await office.get(at)).text())).toContain('分组 ：至少要有 1 项。');

  const groups = await (await open(`${at}/groups`)).press('add:groups');
  await groups
    .fill({
      'groups.0.title.zh': '乡镇',
      'groups.0.title.en': 'Townships',
      'groups.0.id': 'townships',
      'groups.0.ranked': 'yes',
    })
    .save();

  const suppliers = await (await open(`${at}/suppliers`)).press('add:suppliers');
  await suppliers
    .fill({
      'suppliers.0.title.zh': '统计局',
      'suppliers.0.title.en': 'Statistics',
      'suppliers.0.id': 'statistics',
      'suppliers.0.own': 'no',
    })
    .save();

  let audience = (await open(`${at}/audiences/add`)).fill({
    ...named('群众', 'Citizens', 'citizens'),
    ...{ kind: 'public', rates: ['townships'] },
  });
  for (const list of ['scale', 'scale', 'scale', 'items', 'items']) audience = await audience.press(`add:${list}`);
  const rows = { 'scale.0': '好', 'scale.1': '一般', 'scale.2': '差', 'items.0': '态度', 'items.1': '效率' };
  for (const [index, [row, zh]] of Object.entries(rows).entries()) {
    audience = audience.fill({
      [`${row}.title.zh`]: zh,
      [`${row}.title.en`]: `Row ${index}`,
      [`${row}.id`]: `row-${index}`,
    });
  }
  await audience.save();

  const total = (await open(`${at}/nodes/0`)).fill({ 'aggregate.form': 'weighted-mean' });
  await (await total.press('show')).fill({ 'aggregate.whenMissing': 'rescale' }).save();

  let figures = (await open(`${at}/nodes/0/add?kind=leaf`)).fill({
    ...named('任务完成率', 'Tasks done', 'tasks'),
    ...{ 'share.way': 'same', 'share.same-way': '６０', 'measure.form': 'value', 'curve.form': 'proportional' },
  });
  figures = await figures.press('show');
  figures = figures.fill({
    ...{ 'measure.field': 'actual', 'measure.several': 'none', 'measure.whenNone': 'none' },
    ...{ 'curve.target.way': 'fixed', 'curve.target.fixed-way.fixed': '100', 'curve.cap.way': 'given' },
    ...{ 'curve.cap.given-way': '100.0', 'curve.whenTargetZero': 'none', 'round.places': '4', 'round.mode': 'half-up' },
  });
  figures = await (await figures.press('add:handedInBy')).fill({ 'handedInBy.0.supplier': 'statistics' }).press('show');
  // What it hands in is known only once the measure is: then its fields can be ticked.
  expect(figures.text).toContain('完成值');
  await figures.fill({ 'from.zh': '统计局', 'from.en': 'Statistics', 'handedInBy.0.max': '100' }).save();

  let asked = (await open(`${at}/nodes/0/add?kind=leaf`)).fill({
    ...named('群众满意度', 'Satisfaction', 'satisfaction'),
    ...{ 'share.way': 'by-group', 'share.by-group-way.townships': '40', 'measure.form': 'satisfaction' },
  });
  asked = await asked.press('show');
  expect(asked.text).toContain('先选评价主体，这里才列出它的等级');
  asked = await asked.fill({ 'measure.audience': 'citizens', 'curve.form': 'proportional' }).press('show');
  // The items of the audience are listed for the office, each still without a weight.
  expect(asked.fields.get('measure.items.1.item')).toEqual(['row-4']);
  await asked
    .fill({
      ...{ 'measure.points.0': '100', 'measure.points.1': '60', 'measure.points.2': '0' },
      ...{ 'measure.items.0.weight': '50', 'measure.items.1.weight': '50%', 'measure.minimum': '30' },
      ...{ 'measure.emptyItem': 'move-weight', 'measure.emptyChannel': 'move-weight', 'measure.whenNone': 'none' },
      ...{ 'curve.target.way': 'fixed', 'curve.target.fixed-way.fixed': '100', 'curve.cap.way': 'none' },
      'curve.whenTargetZero': 'none',
    })
    .save();

  const rank = await (await open(`${at}/outcomes/add`))
    .fill({ ...named('名次', 'Rank', 'rank'), 'rule.form': 'rank' })
    .press('show');
  await rank.fill({ 'rule.ties': 'competition' }).save();

  const { plan } = await office.draft(draft);
  expect(checkPlan(plan).faults).toEqual([]);
  expect(plan.tree).toMatchObject({
    children: [
      {
        id: 'tasks',
        weight: '60',
        curve: { target: { fixed: '100' } },
        handedInBy: [{ supplier: 'statistics', max: '100' }],
      },
      { id: 'satisfaction', weightByGroup: { townships: '40' }, measure: { points: ['100', '60', '0'], minimum: 30 } },
    ],
  });
  expect(textOf(await (await office.get(at)).text())).toContain('方案检查没有发现问题');
});

test('a page that cannot be read is shown again with everything typed, and nothing is stored', async () => {
  const draft = draftOf(await office.post('/drafts/new', { from: 'ready:township-assessment' }));
  const before = await office.draft(draft);
  const page = await open(`/drafts/${draft}/nodes/2`);
  const again = await page
    .fill({
      'title.zh': '满意度 <b>',
      'share.by-group-way.plain': '三十五',
      'measure.items.1.weight': '',
      'measure.minimum': '2.5',
    })
    .press('save');
  expect(again.status).toBe(422);
  expect(again.fields.get('title.zh')).toEqual(['满意度 <b>']);
  expect(again.fields.get('share.by-group-way.plain')).toEqual(['三十五']);
  expect(again.text).toContain('有 3 处需要更正');
  expect(again.text).toContain('“三十五”不是数字，请只写数字，如 12.5。');
  expect(again.text).toContain('题目及权重，第 2 项·权重（%）：还没有填写。');
  expect(again.text).toContain('最少有效份数：请填整数。');
  // Every fault leads to a field that is there.
  for (const [, target = ''] of again.html.matchAll(/<li><a href="#([^"]+)">/g)) {
    expect(again.html).toContain(`id="${target}"`);
  }
  expect(await office.draft(draft)).toEqual(before);
});

test('what parses is stored with its faults, which stand at their node, on top of the tree, and in the sums', async () => {
  const draft = draftOf(await office.post('/drafts/new', { from: 'ready:township-assessment' }));
  await (await open(`/drafts/${draft}/nodes/4`)).fill({ 'share.by-group-way.hills': '5' }).save();
  const tree = await (await office.get(`/drafts/${draft}`)).text();
  const text = textOf(tree);
  // 30 + 40 + 15 + 5 = 90 in the hills; the other groups are right.
  expect(text).toContain('服务绩效 ：分组“山区乡镇”的下级权重合计为 90，应为 100：30 + 40 + 15 + 5。');
  expect(text).toContain('下级合计 90，应为 100');
  expect(text.split('应为 100：').length).toBe(2);
  expect(tree).toContain(`href="/drafts/${draft}/nodes/0"`);
  expect((await open(`/drafts/${draft}/nodes/0`)).text).toContain('下级权重合计为 90');
  expect((await open(`/drafts/${draft}/nodes/4`)).text).not.toContain('下级权重合计为 90');
});

test('rows are added, moved and removed by buttons, and what stands in them moves along', async () => {
  const draft = draftOf(await office.post('/drafts/new', { from: 'ready:township-assessment' }));
  let page = await open(`/drafts/${draft}/outcomes/2`);
  const ids = () => [0, 1, 2].map((row) => page.fields.get(`rule.levels.${row}.id`)?.[0]);
  page = await page.fill({ 'rule.levels.2.title.zh': '改过' }).press('up:rule.levels:2');
  expect(ids()).toEqual(['excellent', 'qualified', 'good']);
  expect(page.fields.get('rule.levels.1.title.zh')).toEqual(['改过']);
  page = await page.press('remove:rule.levels:0');
  expect(ids()).toEqual(['qualified', 'good', undefined]);
  page = await page.press('add:rule.levels');
  expect(ids()).toEqual(['qualified', 'good', '']);
  // Nothing of this was stored.
  expect((await office.draft(draft)).revision).toBe(1);
});

test('a leaf becomes a branch and takes parts, which are moved and deleted with what is below them', async () => {
  const draft = draftOf(await office.post('/drafts/new', { from: 'ready:township-assessment' }));
  const at = `/drafts/${draft}`;
  let page = await (await open(`${at}/nodes/4`)).press('turn:kind:branch');
  page = await page.fill({ 'aggregate.form': 'weighted-mean' }).press('show');
  await page.fill({ 'aggregate.whenMissing': 'none' }).save();
  await (await open(`${at}/nodes/4/add?kind=leaf`)).fill(named('新指标', 'New', 'new-one')).save();
  const numbers = async () => {
    const { tree } = (await office.draft(draft)).plan as {
      tree: { children: { id: string; children?: { id: string }[] }[] };
    };
    return tree.children.map(({ id, children }) => [id, ...(children ?? []).map((one) => one.id)].join('/'));
  };
  expect((await numbers())[3]).toBe('third-party/new-one');
  const { revision } = await office.draft(draft);
  await office.post(`${at}/nodes/4/move`, { do: 'up', revision: String(revision) });
  expect((await numbers())[2]).toBe('third-party/new-one');
  const asked = await (await office.get(`${at}/nodes/3/delete`)).text();
  expect(textOf(asked)).toContain('连同下级一共 2 个指标');
  const gone = await office.post(`${at}/nodes/3/delete`, { revision: String(revision + 1) });
  expect(gone.status).toBe(303);
  expect((await numbers()).join(' ')).not.toContain('third-party');
  // The whole tree cannot be deleted, and nothing is moved by a page that saw another state.
  expect((await office.get(`${at}/nodes/0/delete`)).status).toBe(404);
  expect((await office.post(`${at}/nodes/1/move`, { do: 'down', revision: '1' })).status).toBe(409);
});
