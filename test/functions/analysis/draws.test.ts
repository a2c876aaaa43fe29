import { afterAll, beforeAll, expect, test } from 'vitest';
import { ranks } from '../../../functions/analysis/ranks-page.tsx';
import { redrawsOf, triesAlternatives } from '../../../functions/analysis/size.ts';
import type { Source } from '../../../functions/analysis/source.ts';
import { door } from '../../../functions/web/door.ts';
import type { Ballot } from '../../../shared/evidence/evidence.ts';
import { smallCycle, smallEvidence, smallPlan } from '../../fixtures/small-county.ts';
import { testHouse } from '../web/house.ts';
import { plainText } from './desk.ts';
import { tinyCycle, tinyPlan } from './tiny-county.ts';

// Ballots drawn again: as often as a visitor can wait for, the same with the same seed, and not at all where there are too many.

const small: Source = {
  title: smallCycle.title,
  path: '/analysis/cycles/2026',
  on: undefined,
  ...{ plan: smallPlan, cycle: smallCycle, evidence: smallEvidence },
  misfits: 0,
  open: [],
  madeUp: false,
};

const ballot = (n: number): Ballot => ({
  round: 'r',
  audience: 'citizens',
  voter: `v${n}`,
  sheet: { east: { any: { level: 0 } } },
});
let crowd: Source;
const { app } = door(testHouse(), (on) => {
  on.get('/small', 'public', (scene) => ranks(scene, small));
  on.get('/crowd', 'public', (scene) => ranks(scene, crowd));
});
beforeAll(() => {
  const ballots = Array.from({ length: 200_001 }, (_, n) => ballot(n));
  crowd = { ...small, plan: tinyPlan, cycle: tinyCycle, evidence: { ballots, records: [] } };
});
afterAll(() => {
  crowd = small;
});

test('ballots are drawn again as often as keeps the wait short, between 40 and 300 times', () => {
  const times = (ballots: number, units = 0, indicators = 0) => redrawsOf({ ballots, units, indicators });
  expect(times(0)).toBe(0);
  expect(times(1)).toBe(300);
  expect(times(5000)).toBe(300); // 1,500,000 / 5,000
  expect(times(14_000)).toBe(107); // 1,500,000 / 14,000 = 107.1
  expect(times(37_500)).toBe(40); // 1,500,000 / 37,500
  expect(times(200_000)).toBe(40);
  expect(times(200_001)).toBe(0);
  // A unit at an indicator counts like ten ballots: 14,000 + 10 x 28 x 10 = 16,800; 1,500,000 / 16,800 = 89.3.
  expect(times(14_000, 28, 10)).toBe(89);
  expect(times(1000, 500, 100)).toBe(0); // 1,000 + 500,000
});

test('every choice is tried on a page up to ten thousand scores', () => {
  expect(triesAlternatives({ ballots: 0, units: 500, indicators: 20 })).toBe(true);
  expect(triesAlternatives({ ballots: 0, units: 500, indicators: 21 })).toBe(false);
});

test('the same seed gives the same page again, another one other shares', async () => {
  const tables = async (path: string) => {
    const text = plainText(await (await app.request(path)).text());
    return text.slice(0, text.indexOf('怎样算的'));
  };
  const first = await tables('/small');
  const other = await tables('/small?seed=2');
  // The last four are remembered; after three more the first is drawn again.
  for (const seed of [3, 4, 5]) await tables(`/small?seed=${seed}`);
  const again = await tables('/small?seed=1&percent=25');
  expect(first).toContain('换票后 换票后不变 调权后 调权后不变');
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

test('what was drawn is told: how often, by how much, and with which seed', async () => {
  const html = await (await app.request('/small?seed=7&percent=10')).text();
  const text = plainText(html);
  expect(text).toContain('共 300 次，每次都按方案完整计算一遍');
  expect(text).toContain('上下 10% 之内随机取值');
  expect(text).toContain('抽取用的种子数是 7');
  expect(html).toContain('href="/analysis/cycles/2026/ranks?seed=7&amp;percent=10"');
});

test('above 200,000 ballots the pages draw none again, say so, and name the command that does', async () => {
  const text = plainText(await (await app.request('/crowd')).text());
  expect(text).toContain('评价票 200001 张、单位 4 个、指标 3 项，在网页上重抽评价票要等太久');
  expect(text).toContain('npm run analyse');
  expect(text).not.toContain('换票后不变');
});
