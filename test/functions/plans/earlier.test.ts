import { afterEach, beforeEach, expect, test } from 'vitest';
import { compute } from '../../../functions/assess/compute.ts';
import { plans } from '../../../functions/plans/app.tsx';
import { listAudit } from '../../../functions/store/audit.ts';
import { putCycle } from '../../../functions/store/cycle.ts';
import { linkedResults } from '../../../functions/store/linked-result.ts';
import { getPlan, putPlan } from '../../../functions/store/plan.ts';
import { latestResult } from '../../../functions/store/result.ts';
import type { Door } from '../../../functions/web/door.ts';
import { checkPlan } from '../../../shared/plan/check.ts';
import { smallPlan } from '../../fixtures/small-county.ts';
import { by, type County, cycle, noon, openCounty, result, textOf } from '../results/county.ts';

/** A plan of the year that takes the score of an earlier cycle as it was published, and nothing else. */
const yearPlan = {
  id: 'year',
  office: 'county',
  version: 1,
  title: { zh: '全年合并', en: 'Merged year' },
  period: smallPlan.period,
  scale: smallPlan.scale,
  groups: smallPlan.groups,
  audiences: [],
  earlier: [{ id: 'first', title: { zh: '第一次考核', en: 'First assessment' } }],
  tree: {
    id: 'total',
    title: { zh: '总分', en: 'Total' },
    measure: {
      form: 'earlier-results',
      from: [{ earlier: 'first', weight: '100' }],
      take: 'own',
      score: 'published',
      as: 'mean',
      missing: 'none',
      least: 1,
      whenNone: 'none',
    },
    curve: { form: 'proportional', target: { fixed: '100' }, cap: 'none', whenTargetZero: 'none' },
  },
  adjustments: [],
  rankAt: 'exact',
  outcomes: [],
};

let county: County;
let door: Door;
beforeEach(async () => {
  county = await openCounty();
  door = plans(county.house);
  const { plan, faults } = checkPlan(yearPlan);
  expect(faults).toEqual([]);
  if (!plan) return;
  await putPlan(county.store, by('publish-plan'), plan);
  const stored = await getPlan(county.store, 'county', 'year', 1);
  const year = { ...cycle, id: 'year', title: { zh: '全年合并', en: 'Merged' }, plan: { id: 'year', version: 1 } };
  await putCycle(county.store, by('open-cycle'), year, stored?.digest ?? '');
});
afterEach(() => county.close());

const form = '/plans/year/earlier';
const workshop = () => ({ store: county.store, now: () => noon, log: () => undefined });
const computeYear = () =>
  compute(workshop() as never, { kind: 'cycle', office: 'county', cycle: 'year', at: noon }, by('compute'));
const scores = async () => {
  const latest = await latestResult(county.store, 'county', 'year');
  return latest?.head.groups.flatMap(({ standing }) => standing.map((row) => [row.unit, row.score])).sort();
};
const digestOfFirst = async () => (await latestResult(county.store, 'county', '2026'))?.id ?? '';

test('a year builds on the result the office chose: every township has its published score again', async () => {
  const before = textOf(await (await county.ask(door, 'office', '/plans/year')).text());
  expect(before).toContain('第一次考核 尚未选定');
  const first = await digestOfFirst();
  const page = await (await county.ask(door, 'office', form)).text();
  expect(textOf(page)).toContain('2026年度乡镇综合考核，第 1 版');
  const saved = await county.ask(door, 'office', form, { 'from.first': first, reason: '按方案合并' });
  expect([saved.status, saved.headers.get('location')]).toEqual([303, '/plans/year?done=earlier#earlier']);
  await computeYear();
  const published = result.units.map(({ unit, published: score }) => [
    unit,
    score === null ? null : String(Number(score)),
  ]);
  expect(await scores()).toEqual(published.sort());
  const latest = await latestResult(county.store, 'county', 'year');
  expect(latest?.head.evidence.results).toEqual([{ id: 'first', cycle: '2026', digest: first }]);
  const entries = await listAudit(county.store, 'county', 'year');
  expect(entries).toContainEqual({
    ...{ at: noon, actor: 'office', action: 'link-result', reason: '按方案合并' },
    what: `first is result ${first} of cycle 2026`,
  });
  const log = textOf(await (await county.ask(door, 'auditor', '/plans/year/log')).text());
  expect(log).toContain(`采用周期 2026 的结果，摘要 ${first.slice(0, 12)}`);
});

test('before anything is chosen nobody has a score, and nothing fails', async () => {
  await computeYear();
  expect((await scores())?.map(([, score]) => score)).toEqual([null, null, null, null, null]);
});

test('a choice can be taken back, and one that is not on the list is refused with the form kept', async () => {
  const first = await digestOfFirst();
  await county.ask(door, 'office', form, { 'from.first': first, reason: '按方案' });
  const strange = await county.ask(door, 'office', form, { 'from.first': 'f'.repeat(64), reason: '换一个' });
  expect(strange.status).toBe(422);
  expect(await strange.text()).toMatch(/选定的结果已不是现行的一版[\s\S]*换一个<\/textarea>/);
  expect(await linkedResults(county.store, 'county', 'year')).toEqual([{ id: 'first', cycle: '2026', result: first }]);
  await county.ask(door, 'office', form, { 'from.first': '', reason: '暂不合并' });
  expect(await linkedResults(county.store, 'county', 'year')).toEqual([]);
});

test('a cycle whose plan builds on no other has no such form, and an auditor may look but not choose', async () => {
  expect((await county.ask(door, 'office', '/plans/2026/earlier')).status).toBe(404);
  expect((await county.ask(door, 'auditor', form)).status).toBe(403);
  expect((await county.ask(door, 'stranger', form)).status).toBe(404);
});
