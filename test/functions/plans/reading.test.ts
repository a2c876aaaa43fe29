import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../../../functions/plans/app.tsx';
import { castBallot } from '../../../functions/store/ballot.ts';
import { issueCards } from '../../../functions/store/card.ts';
import { newCardSecret, readCode, typedCode } from '../../../functions/store/card-code.ts';
import type { Door } from '../../../functions/web/door.ts';
import { by, type County, noon, openCounty, people, rounds, textOf } from '../results/county.ts';

let county: County;
let door: Door;
beforeAll(async () => {
  county = await openCounty();
  door = plans(county.house);
  const typed = () => {
    const read = readCode(typedCode(newCardSecret(county.house.random)));
    if ('fault' in read) throw new Error('a fresh card does not read');
    return read.typed;
  };
  const cards = ['a1', 'a1', 'a1', 'b2'].map((subject) => ({ typed: typed(), subject }));
  await issueCards(county.store, by('issue-cards'), 'county', '2026', 'open', cards);
  for (const voter of ['one', 'two']) {
    const ballot = { round: 'open', audience: 'citizens', voter, sheet: { a1: { attitude: { level: 0 } } } };
    await castBallot(county.store, 'county', '2026', ballot, { deadlineMs: 5000 });
  }
});
afterAll(() => county.close());

const pageOf = async (login: string, path: string) => textOf(await (await county.ask(door, login, path)).text());

const reading = ['/plans', '/plans/2026', '/plans/2026/log'];
const confirming = ['/plans/2026/rounds/planned/open', '/plans/2026/rounds/open/close'];
const acting = ['/plans/2026/compute', ...confirming];

test('who is signed out is sent to sign in, from every page and every form of the office', async () => {
  for (const path of [...reading, ...confirming])
    expect((await county.ask(door, undefined, path)).headers.get('location')).toContain('/people/sign-in?next=');
  for (const path of acting) expect((await county.ask(door, undefined, path, {})).status).toBe(303);
});

test('the office reads and acts, an auditor only reads, and nobody else comes in', async () => {
  const before = await county.everything();
  const status: Record<string, number[]> = {};
  for (const { login } of people) {
    if (login === 'office') continue;
    const gets = [...reading, ...confirming].map(async (path) => (await county.ask(door, login, path)).status);
    const posts = acting.map(async (path) => (await county.ask(door, login, path, { reason: 'x' })).status);
    status[login] = await Promise.all([...gets, ...posts]);
  }
  const none = [403, 403, 403, 403, 403, 403, 403, 403];
  expect(status).toEqual({
    ...{ leader: none, contact: none, unitless: none, deputy: none, rater: none, agency: none },
    auditor: [200, 200, 200, 403, 403, 403, 403, 403],
    // An office, but not of this cycle.
    stranger: [200, 404, 404, 404, 404, 404, 404, 404],
  });
  expect(await county.everything()).toBe(before);
  expect((await county.ask(door, 'office', '/plans/2026')).status).toBe(200);
});

test('the list says in words where each cycle stands, the newest first', async () => {
  const text = await pageOf('office', '/plans');
  expect(text).toContain('2027年度（例） 2027-01-01 至 2027-12-31 没有评价轮次');
  expect(text).toContain('2026年度乡镇综合考核 2026-01-01 至 2026-12-31 正在封存');
  expect(text.indexOf('2027年度')).toBeLessThan(text.indexOf('2026年度'));
});

test('an office without a cycle is told what comes first', async () => {
  expect(await pageOf('stranger', '/plans')).toContain('本考核办还没有考核周期');
});

test('the page of a cycle shows every round with its state, times, count and digest', async () => {
  const text = await pageOf('office', '/plans/2026');
  expect(text).toContain(
    'First half（例） Citizens（例） 已封存 2026年6月1日 08:00 2026年7月1日 08:00 15 张评价票 摘要 cc5f7c44d8d9 —',
  );
  expect(text).toContain('Being sealed（例） Citizens（例） 正在封存 2026年11月1日 08:00 2026年11月22日 12:00 — —');
  expect(text).toContain('Second half（例） Citizens（例） 评价中 2026年11月1日 08:00 由考核办手动 — 截止');
  expect(text).toContain('Later（例） Citizens（例） 未开启 未设定 2026年12月24日 18:00 — 开启');
  expect(text).toContain('5 个轮次中有 1 个已封存');
  expect(text).toContain('第 1 版，2026年11月21日 19:00 计算');
  expect(text).toContain('下次计算 没有安排');
});

test('participation counts ballots and cards by unit, and says that it is provisional', async () => {
  const text = await pageOf('office', '/plans/2026');
  expect(text).toContain('尚未封存的轮次是临时数，不是结果');
  // Rounds by id: being sealed, open, sealed. Two of three cards of A1 were used, none of B2's: it looks the same.
  expect(text).toContain('A1（例） 不足 10 / 0 不足 10 / 3 不足 10 / 0');
  expect(text).toContain('B2（例） 不足 10 / 0 不足 10 / 1 不足 10 / 0');
  expect(text).toContain('合计 不足 10 / 0 不足 10 / 4 不足 10 / 0');
  expect(text).toContain('不足 10 张的（没有的也在内）不列出确切数');
});

test('the plan is readable: numbered indicators, a weight for each group, how each is scored', async () => {
  const text = await pageOf('auditor', '/plans/2026');
  expect(text).toContain('指标 Plain（例） Hills（例） 计分办法');
  expect(text).toContain('1 Targets（例） 由谁提供：Statistics office（例） 40 30 报送数值 → 按完成率计分');
  expect(text).toContain('2 Satisfaction（例） 30 45 满意度指数 → 按完成率计分');
});

test('an auditor sees no button that he may not press', async () => {
  const html = await (await county.ask(door, 'auditor', '/plans/2026')).text();
  expect(html).not.toContain('/plans/2026/compute');
  expect(html).not.toContain('/close');
});

test('the log tells who did what, when and why, the latest first', async () => {
  const text = await pageOf('auditor', '/plans/2026/log');
  expect(text).toContain('2026年11月22日 12:00 set-up 开启轮次 轮次“Second half（例）” a test');
  expect(text).toContain('set-up 制发评价卡 轮次“Second half（例）”的评价卡 4 张 a test');
  expect(text.indexOf('制发评价卡')).toBeLessThan(text.indexOf('建立周期'));
});

test('a page in English has no Chinese of ours in it', async () => {
  for (const path of [...reading, ...confirming]) {
    const text = await pageOf('office', `${path}?lang=en`);
    expect(text.replaceAll(/评议|评|中文/g, '')).not.toMatch(/[\u4e00-\u9fff（）：；，。]/);
  }
});

test('addresses that lead nowhere are answered by the same page', async () => {
  const nowhere = ['/plans/none', '/plans/%23', '/plans/2026/rounds/none/open', '/plans/2026/rounds/A%23/close'];
  for (const path of nowhere) expect((await county.ask(door, 'office', path)).status).toBe(404);
});

test('the register of the door holds a policy for every route, and only the office may change anything but agree to an end of a key', () => {
  for (const { method, policy, path } of door.routes) {
    const actors = path.endsWith('/key') ? ['office', 'auditor'] : ['office'];
    expect(policy).toEqual(method === 'POST' ? actors : expect.anything());
  }
  expect(door.routes.length).toBe(13);
  expect(rounds.length).toBe(5);
  expect(county.house.now()).toBe(noon);
});
