import { afterAll, beforeAll, expect, test } from 'vitest';
import { analysis } from '../../../functions/analysis/app.tsx';
import { type Desk, openDesk } from './desk.ts';
import { fillTiny, tinyPlan } from './tiny-county.ts';

// Who may look into an analysis, and what strangers write into its addresses.

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await fillTiny(desk.store);
  await desk.keep('same', tinyPlan);
});
afterAll(() => desk.close());

const sections = ['weights', 'indicators', 'ranks', 'alternatives', 'surveys', 'raters', 'what-if'];
const files = ['analysis.xlsx', 'weights.json'];
const ofCycle = ['', ...[...sections, ...files].map((part) => `/${part}`)].map(
  (part) => `/analysis/cycles/2026${part}`,
);
const ofDraft = ofCycle.map((path) => path.replace('cycles/2026', 'drafts/same'));

test('the office and the auditor look into cycles, and drafts are the office alone', async () => {
  for (const path of ['/analysis', ...ofCycle]) {
    expect((await desk.get(path, 'office')).status, path).toBe(200);
    expect((await desk.get(path, 'auditor')).status, path).toBe(200);
  }
  for (const path of ofDraft) {
    expect((await desk.get(path, 'office')).status, path).toBe(200);
    expect((await desk.get(path, 'auditor')).status, path).toBe(403);
  }
  expect(await desk.text('/analysis', 'auditor')).not.toContain('正在起草');
});

test.each(['leader', 'contact'] as const)('a %s is refused everywhere', async (who) => {
  for (const path of ['/analysis', ...ofCycle, ...ofDraft]) expect((await desk.get(path, who)).status, path).toBe(403);
});

test('an auditor of single units sees no analysis, which shows them all', async () => {
  for (const path of ofCycle) expect((await desk.get(path, 'narrow')).status, path).toBe(403);
});

test("another office's cycle and draft look like ones that do not exist", async () => {
  for (const path of [...ofCycle, ...ofDraft]) expect((await desk.get(path, 'stranger')).status, path).toBe(404);
});

test('who is not signed in is asked to, and no route is open to all or changes anything', async () => {
  const { app, routes } = analysis(desk.house);
  for (const path of [...ofCycle, ...ofDraft]) expect((await app.request(path)).status, path).toBe(303);
  expect(routes.length).toBe(1 + ofCycle.length + ofDraft.length);
  for (const { method, path, policy } of routes) {
    expect([path, method]).toEqual([path, 'GET']);
    expect([path, policy]).toEqual([path, path.includes('/drafts/') ? ['office'] : ['office', 'auditor']]);
  }
});

test.each([
  '/analysis/cycles/2025',
  '/analysis/cycles/..',
  '/analysis/cycles/2026%23x/weights',
  '/analysis/cycles/%2e%2e%2fdrafts/ranks',
  '/analysis/cycles/constructor/ranks',
  `/analysis/cycles/${'a'.repeat(500)}`,
  '/analysis/drafts/none?on=2026',
  '/analysis/drafts/%00',
  '/analysis/cycles/2026/nothing',
])('there is nothing at %s', async (path) => {
  expect((await desk.get(path)).status).toBe(404);
});

test.each(['../', '2025', '', 'made up', '%23', '<script>'])(
  'evidence called %j is refused, and what there is offered',
  async (on) => {
    const answer = await desk.get(`/analysis/drafts/same/ranks?on=${on}`);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('没有这份依据');
    expect(html).not.toContain('<script>');
  },
);

test.each([
  ['seed=abc', 'seed', '种子数应为 0 至 4294967295 的整数。'],
  ['seed=4294967296', 'seed', '种子数应为 0 至 4294967295 的整数。'],
  ['seed=-1', 'seed', '种子数应为 0 至 4294967295 的整数。'],
  ['percent=1e9', 'percent', '权重浮动幅度应为 5 至 50 的整数。'],
  ['percent=4', 'percent', '权重浮动幅度应为 5 至 50 的整数。'],
  ['percent="><script>', 'percent', '权重浮动幅度应为 5 至 50 的整数。'],
])('draws that cannot be made are refused beside the field: %s', async (query, field, words) => {
  const answer = await desk.get(`/analysis/cycles/2026/ranks?${query}`);
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(html).toContain(`<p class="fault" id="${field}-fault">${words}</p>`);
  expect(html).not.toContain('<script>');
  expect(html).not.toContain('<table');
});

test.each(['seed=0&percent=5', 'seed=4294967295&percent=50'])(
  'the ends of what may be drawn are allowed: %s',
  async (query) => {
    expect((await desk.get(`/analysis/cycles/2026/ranks?${query}`)).status).toBe(200);
  },
);
