import { afterAll, beforeAll, expect, test } from 'vitest';
import { putCycle } from '../../../functions/store/cycle.ts';
import { readFacts } from '../../../functions/store/fact.ts';
import { getPlan, putPlan } from '../../../functions/store/plan.ts';
import type { Store } from '../../../functions/store/table.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { listPlan } from '../workbook/list-county.ts';
import { cycle, filledIn, hiddenIn, openCounty, type Visiting, visit } from './county.ts';

const at = '/scores/lists-2026/discipline';
const plan = { ...listPlan, id: 'lists', office: 'county' };
let store: Store;
let door: Visiting;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ store, close } = await openTestStore());
  const cookies = await openCounty(store);
  const by = { actor: 'set-up', action: 'set-up', reason: 'a test', at: '2026-01-05T01:00:00.000Z' };
  await putPlan(store, by, plan);
  const digest = (await getPlan(store, plan.office, plan.id, plan.version))?.digest ?? '';
  await putCycle(store, by, { ...cycle, id: 'lists-2026', plan: { id: plan.id, version: plan.version } }, digest);
  door = visit(store, cookies);
});
afterAll(() => close());

/** Uploads the workbook of the office with its cells filled in, and hands it in. */
async function handIn(cells: Readonly<Record<string, string | number>>): Promise<{ path: string; preview: string }> {
  const bytes = await filledIn(await door.file('keeper', `${at}/template.xlsx`), cells);
  const path = (await door.upload('keeper', at, bytes)).location ?? '';
  const preview = await door.get('keeper', path);
  await door.post('keeper', `${path}/submit`, { ...hiddenIn(preview.text), reason: '按文件' });
  return { path, preview: preview.text };
}

test('the source says what its lists ask, and the preview what each row tells', async () => {
  const source = (await door.get('keeper', at)).text;
  expect(source).toContain('加减分事项（表彰、通报）');
  expect(source).toContain('；另填级别、情形');
  expect(source).toContain('；另填决定机关、截止日期');
  const first = await handIn({
    '加减分事项!B4': '石桥镇',
    '加减分事项!C4': '表彰',
    '加减分事项!D4': '省级',
    '加减分事项!G4': '2026-3-31',
    '加减分事项!H4': 'a-1',
    '加减分事项!B5': '云岭镇',
    '加减分事项!C5': '通报',
    '加减分事项!E5': '事前已预警',
    '加减分事项!F5': 2,
    '加减分事项!H5': 't-9',
    '一票否决!B4': '云岭镇',
    '一票否决!D4': '县委常委会',
    '一票否决!E4': '2025-11-20',
    '一票否决!F4': '2026-5-19',
    '一票否决!G4': 'v-1',
  });
  expect(first.preview).toContain('加减分事项 · 表彰');
  expect(first.preview).toContain('省级 · 编号 a-1 · 2026-03-31');
  expect(first.preview).toContain('事前已预警 · 编号 t-9');
  expect(first.preview).toContain('县委常委会 · 编号 v-1 · 2025-11-20 · 至 2026-05-19');
  const review = await door.get('second', first.path);
  await door.post('second', `${first.path}/accept`, { ...hiddenIn(review.text), reason: '核对无误' });
  const facts = await readFacts(store, plan.office, 'lists-2026');
  expect(facts.map(({ field, level, circumstance, until }) => [field, level, circumstance, until])).toEqual([
    ['honour', 'province', undefined, undefined],
    ['trouble', undefined, 'warned', undefined],
    ['incident', 'committee', undefined, '2026-05-19'],
  ]);
});

test('what changes of a row is shown side by side: here the day on which a veto ends', async () => {
  const { preview } = await handIn({ '一票否决!F4': '2026-11-19' });
  expect(preview).toContain('改动（1）');
  expect(preview).toContain('至 2026-05-19');
  expect(preview).toContain('至 2026-11-19');
});
