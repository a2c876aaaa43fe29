import { afterAll, beforeAll, expect, test } from 'vitest';
import { cards } from '../../../functions/cards/app.tsx';
import { plans } from '../../../functions/plans/app.tsx';
import { results } from '../../../functions/results/app.tsx';
import { getCycle } from '../../../functions/store/cycle.ts';
import { planOfCycle } from '../../../functions/store/plan.ts';
import { listRounds } from '../../../functions/store/round.ts';
import { shownSealCounts } from '../../../functions/store/shown-seal.ts';
import type { Door } from '../../../functions/web/door.ts';
import { type CardOffice, filesOf, listedCards, makeBatch, openOffice, order } from '../cards/office.ts';
import { sealAll } from '../plans/sealing.ts';
import { filledIn, houseWith } from '../survey/citizen.ts';
import { textOf } from './county.ts';

/*
Twelve citizens rated Shiqiao and four rated Qingshui: whoever could see both the sum of sixteen and the twelve would know
of the four.
*/

let office: CardOffice;
let doors: readonly Door[];
beforeAll(async () => {
  office = await openOffice();
  const { house } = houseWith(office.store);
  doors = [plans(house), results(house), cards(house)];
  for (const [unit, n] of [
    ['shiqiao', 12],
    ['qingshui', 4],
  ] as const) {
    const { answer } = await makeBatch(office, { ...order, title: unit, subjects: `unit:${unit}`, each: String(n) });
    for (const { secret } of listedCards(await filesOf(answer)))
      expect((await office.citizen.ballot(filledIn((await office.citizen.card(secret)).html))).status).toBe(200);
  }
});
afterAll(() => office.close());

async function get(path: string, login: string): Promise<Response> {
  const door = doors.find(({ routes }) => routes.some((route) => route.path.split('/')[1] === path.split('/')[1]));
  if (!door) throw new Error(`no door has ${path}`);
  return door.app.request(path, { headers: { cookie: office.cookie(login), 'accept-language': 'zh-CN' } });
}
const text = async (path: string, login = 'office') => textOf(await (await get(path, login)).text());

test('while ballots come they are told in tens, on every page', async () => {
  expect(await text('/plans/year-2026')).toContain('石桥镇 至少 10 / 12 不足 10 / 0');
  expect(await text('/plans/year-2026')).toContain('清水乡 不足 10 / 4');
  expect(await text('/plans/year-2026/rounds/open/close')).toContain('到现在收到 至少 10 张');
  expect(await text('/cards/year-2026/open')).toContain('一共收到 至少 10 张');
});

test('after the seal the twelve are told, and neither the four nor the sum of sixteen', async () => {
  const { store } = office;
  await sealAll(store);
  const stored = await getCycle(store, 'county', 'year-2026');
  if (!stored) throw new Error('the cycle is gone');
  const rounds = await listRounds(store, 'county', 'year-2026');
  const seals = await shownSealCounts(store, stored.cycle, await planOfCycle(store, stored), rounds);
  expect(seals.get('open')).toEqual({ from: 12 });

  const cycle = await text('/plans/year-2026');
  expect(cycle).toMatch(/石桥镇 [^清]*12 \/ 12 100%/);
  expect(cycle).toMatch(/清水乡 [^合]*不足 10 \/ 4/);
  expect(cycle).toContain('至少 12 / 16');
  for (const path of ['/plans/year-2026', '/results/year-2026', '/cards/year-2026/open'])
    expect(await text(path)).not.toMatch(/16 张评价票|收到 16/);
  expect(await text('/results/year-2026')).toContain('至少 12 张评价票');
  const few = await text('/results/year-2026/units/qingshui/service');
  expect(few).toContain('有效评价票 不足 10 张，少于方案规定的最少 10 张');
  expect(few).not.toContain('依据份数');
  expect(await text('/results/year-2026/units/shiqiao/service')).toContain('有效评价票 12 张');
});

test('the file that is recomputed names the sum, and only the auditor gets it', async () => {
  expect((await get('/results/year-2026/download.json', 'office')).status).toBe(403);
  expect((await get('/results/year-2026/download.json', 'leader')).status).toBe(403);
  const whole = await get('/results/year-2026/download.json', 'auditor');
  expect(whole.status).toBe(200);
  const { evidence } = (await whole.json()) as { evidence: { rounds: { round: string; count: number }[] } };
  expect(evidence.rounds.find(({ round }) => round === 'open')?.count).toBe(16);
  expect(await text('/results/year-2026', 'auditor')).toContain('16 张评价票');
  for (const name of ['download.xlsx', 'notice.docx', 'download.csv'])
    expect((await get(`/results/year-2026/${name}`, 'leader')).status).toBe(200);
});
