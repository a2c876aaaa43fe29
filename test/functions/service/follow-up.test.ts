import { afterAll, beforeAll, expect, test } from 'vitest';
import { service } from '../../../functions/service/app.tsx';
import { listAudit } from '../../../functions/store/audit.ts';
import { changeRound, getRound } from '../../../functions/store/round.ts';
import { advanceSeal } from '../../../functions/store/seal.ts';
import { dumpOf } from '../api/county.ts';
import { cycle } from '../survey/county.ts';
import { citizen, desk, openServiceCounty, rate, type ServiceCounty } from './county.ts';

let county: ServiceCounty;
beforeAll(async () => {
  county = await openServiceCounty();
});
afterAll(async () => {
  await county.close();
  expect(county.refused).toEqual([]);
});

/** The addresses of the follow-ups that somebody sees. */
async function followUpsOf(login: string): Promise<readonly string[]> {
  const { text } = await county.get(desk, login);
  return [...text.matchAll(/href="([^"]*\/follow-ups\/[^"]+)"/g)].map(([, path = '']) => path);
}

test('a bad rating counts at once and opens a follow-up of five working days; the reason is asked afterwards', async () => {
  const code = await county.link('SL-771');
  const asked = await rate(county, code, 3);
  expect(asked.status).toBe(200);
  expect(asked.text).toContain('哪里没有做好');
  // Sunday, 22 November 2026: Monday to Friday are the five days.
  expect(asked.text).toContain('单位要在2026年11月27日以前整改');
  expect(await county.ballots()).toHaveLength(1);
  const list = await county.get(desk, 'shiqiao');
  for (const words of ['2026年11月27日', '不想说', '整改中']) expect(list.text).toContain(words);
  expect((await county.get(desk, 'qingshui')).text).toContain('没有差评');
  expect((await county.post(`${citizen}/why`, { code, why: '长'.repeat(501) })).text).toContain('有 501 字');
  const why = { code, reason: 'slow', why: '跑了三趟 <b>', agree: 'yes' };
  expect((await county.post(`${citizen}/why`, why)).text).toContain('原因已经转给该单位');
  expect((await county.post(`${citizen}/why`, { ...why, reason: 'fees' })).text).toContain('没有改动');
});

test('whom to call is told to the unit’s contact alone, and only where the citizen agreed', async () => {
  const [path = ''] = await followUpsOf('shiqiao');
  const own = (await county.get(path, 'shiqiao')).text;
  for (const words of ['SL-771', '跑了三趟 &lt;b&gt;', '办得太慢']) expect(own).toContain(words);
  for (const login of ['office', 'auditor']) {
    const seen = (await county.get(path, login)).text;
    expect([seen.includes('SL-771'), seen.includes('只有该单位的联系人能看到')]).toEqual([false, true]);
  }
  expect((await county.get(path, 'qingshui')).status).toBe(404);
  expect((await county.get(path, 'leader')).status).toBe(403);
  const quiet = await county.link('SL-772');
  await rate(county, quiet, 4);
  await county.post(`${citizen}/why`, { code: quiet, reason: 'manner', why: '不要告诉他们', agree: 'no' });
  const dump = await dumpOf(county.store);
  for (const secret of ['SL-771', 'SL-772', '不要告诉他们', '跑了三趟']) expect(dump).not.toContain(secret);
});

test('the unit records what it did, once; the office sees what is overdue', async () => {
  const [first = '', second = ''] = await followUpsOf('shiqiao');
  expect((await county.post(first, { done: ' ' }, 'shiqiao')).status).toBe(422);
  expect((await county.post(first, { done: '已回访' }, 'office')).status).toBe(403);
  expect((await county.post(first, { done: '已回访' }, 'qingshui')).status).toBe(404);
  expect((await county.post(first, { done: '已回访，加开窗口' }, 'shiqiao')).status).toBe(303);
  expect((await county.post(first, { done: '别的说法' }, 'shiqiao')).status).toBe(409);
  expect((await county.get(first, 'office')).text).toContain('已回访，加开窗口');
  county.house.setClock('2026-11-27T15:59:00.000Z');
  expect((await county.get(desk, 'office')).text).not.toContain('逾期 1 件');
  // Midnight of the 28th in the county.
  county.house.setClock('2026-11-27T16:00:00.000Z');
  expect((await county.get(desk, 'office')).text).toContain('逾期 1 件');
  expect((await county.post(second, { done: '已道歉' }, 'shiqiao')).status).toBe(303);
  expect((await county.get(desk, 'office')).text).toContain('逾期后整改');
});

test('a mistake is taken back by its rater alone: asked once more, left out of the seal, and counted as a risk', async () => {
  const code = await county.link('SL-773', { finishedOn: '2026-11-27' });
  expect((await county.post(`${citizen}/take-back`, { code })).text).toContain('没有可以撤回的评价');
  await rate(county, code, 4);
  expect(await county.ballots()).toHaveLength(3);
  expect((await county.post(`${citizen}/take-back`, { code })).text).toContain('确定撤回对石桥镇的评价吗');
  expect(await county.ballots()).toHaveLength(3);
  expect((await county.post(`${citizen}/take-back`, { code, sure: 'yes' })).text).toContain('已经撤回');
  expect((await county.post(`${citizen}/take-back`, { code, sure: 'yes' })).text).toContain('已经撤回');
  expect(await county.ballots()).toHaveLength(2);
  expect((await rate(county, await county.link('SL-774', { finishedOn: '2026-11-27' }), 0)).status).toBe(200);
  // 4 were received and 1 taken back: a quarter.
  const { text } = await county.get(desk, 'office');
  expect(text).toMatch(/>4<\/td>.*?>1<\/td>.*?>25 %<\/td>/s);
  expect(text).toContain('评价已撤回');
  // Taken back for good: the code rates no second time.
  expect((await county.post(`${citizen}/case`, { code })).status).toBe(409);
  const found = await getRound(county.store, 'county', cycle.id, 'open');
  if (!found) throw new Error('the round is gone');
  const by = { actor: 'clock', action: 'seal', reason: 'a test', at: '2026-11-29T00:00:00.000Z' };
  await changeRound(county.store, by, 'county', cycle.id, found, {
    ...found.round,
    closesAt: '2026-11-28T00:00:00.000Z',
  });
  for (const at of ['2026-11-29T00:00:00.000Z', '2026-11-29T00:02:00.000Z'])
    await advanceSeal(county.store, by, 'county', cycle.id, 'open', at, 60_000);
  expect((await getRound(county.store, 'county', cycle.id, 'open'))?.round.seal?.count).toBe(3);
});

test('no page of the desk takes a rating back or casts one, and the ledger keeps no hour of a citizen', async () => {
  const { routes } = service(county.house);
  const public_ = routes.filter(({ policy }) => policy === 'public').map(({ path }) => path);
  const others = routes.filter(({ policy }) => policy !== 'public').map(({ path }) => path);
  expect(public_.every((path) => path.startsWith('/service/'))).toBe(true);
  expect(others.every((path) => path.startsWith('/service-desk'))).toBe(true);
  expect(others.filter((path) => /take-back|rate/.test(path))).toEqual([]);
  const entries = await listAudit(county.store, 'county', cycle.id);
  const citizens = entries.filter(({ actor }) => actor === 'citizen');
  expect(citizens.length).toBeGreaterThan(4);
  expect(citizens.filter(({ at }) => !at.endsWith('T00:00:00.000Z'))).toEqual([]);
});

test('once the cycle’s key is destroyed nobody can be called any more, and what was done is still there to read', async () => {
  const paths = await followUpsOf('shiqiao');
  const read = () => Promise.all(paths.map(async (path) => (await county.get(path, 'shiqiao')).text));
  expect((await read()).filter((text) => text.includes('SL-771'))).toHaveLength(1);
  await county.store.keys.destroy('county', cycle.id);
  const after = await read();
  expect(after.filter((text) => text.includes('SL-77'))).toEqual([]);
  expect(after.filter((text) => text.includes('密钥已经销毁'))).toHaveLength(1);
  expect(after.filter((text) => text.includes('已回访，加开窗口'))).toHaveLength(1);
});
