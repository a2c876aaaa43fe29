import { afterAll, beforeAll, expect, test } from 'vitest';
import { newCardSecret, typedCode } from '../../../functions/store/card-code.ts';
import { bytesFrom } from '../survey/citizen.ts';
import { citizen, desk, nonceOf, openServiceCounty, rate, type ServiceCounty } from './county.ts';

let county: ServiceCounty;
beforeAll(async () => {
  county = await openServiceCounty();
});
afterAll(async () => {
  await county.close();
  expect(county.refused).toEqual([]);
});

test('a finished matter gives a link, and its citizen rates it once: the second rating is told so', async () => {
  const code = await county.link('SL-1');
  const sheet = await county.post(`${citizen}/case`, { code });
  expect(sheet.status).toBe(200);
  expect(sheet.text).toContain('请评价：石桥镇');
  expect(sheet.text).toContain('2026年11月22日办结');
  // One question, since no stage was asked for; seven days after the 22nd are over with the 29th.
  expect(sheet.text.match(/<fieldset/g)).toHaveLength(1);
  expect(sheet.text).toContain('到2026年11月29日还没有评价的，按“满意”记为默认评价');
  const thanks = await rate(county, code, 0, { words: '办得很快' });
  expect(thanks.status).toBe(200);
  expect(thanks.text).toContain('您对石桥镇的评价已经收到');
  expect(thanks.text).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
  expect(await county.ballots()).toMatchObject([
    { audience: 'citizens', channel: 'after-service', day: '2026-11-22', sheet: { shiqiao: { manner: { level: 0 } } } },
  ]);
  expect((await county.post(`${citizen}/case`, { code })).status).toBe(409);
  const again = { code, nonce: 'f'.repeat(32), 'a.manner': '4' };
  expect((await county.post(`${citizen}/rate`, again)).status).toBe(409);
  expect(await county.ballots()).toHaveLength(1);
});

test('the same number asked for again gives the same link, and other facts are refused', async () => {
  const code = await county.link('SL-2');
  expect(await county.link('SL-2')).toBe(code);
  const other = { reference: 'SL-2', unit: 'shiqiao', about: '', finishedOn: '2026-11-21' };
  const refused = await county.post(`${desk}/ask`, other, 'shiqiao');
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('当时填的窗口、日期或环节不同');
});

test('a retry of the same form is good news, and opens one thing only', async () => {
  const code = await county.link('SL-3');
  const form = { code, nonce: await nonceOf(county, code), 'a.manner': '1' };
  const before = (await county.ballots()).length;
  for (const _ of ['sent', 'sent again']) expect((await county.post(`${citizen}/rate`, form)).status).toBe(200);
  expect(await county.ballots()).toHaveLength(before + 1);
});

test('stages are asked beside the whole, a missing answer comes back with the others kept', async () => {
  const code = await county.link('SL-4', { stages: 'openness' });
  const sheet = await county.post(`${citizen}/case`, { code });
  expect(sheet.text.match(/<fieldset/g)).toHaveLength(2);
  expect(sheet.text).not.toContain('办事快不快');
  const half = await rate(county, code, 2);
  expect(half.status).toBe(422);
  expect(half.text).toContain('还没有选');
  expect(half.text).toMatch(/name="a.manner" value="2" checked/);
  const strange = await rate(county, code, 2, { 'a.openness': 'unknown', 'a.speed': '0' });
  expect(strange.status).toBe(422);
  expect((await rate(county, code, 2, { 'a.openness': 'unknown' })).status).toBe(200);
  expect((await county.ballots()).map(({ sheet: { shiqiao } }) => shiqiao)).toContainEqual({
    manner: { level: 2 },
    openness: { unknown: true },
  });
});

test('a window names itself, and a place of another unit is refused', async () => {
  const form = { unit: 'shiqiao', kind: 'window', id: 'window-3', zh: '三号窗口', en: 'Window 3' };
  expect((await county.post(`${desk}/places`, form, 'shiqiao')).status).toBe(403);
  expect((await county.post(`${desk}/places`, form, 'office')).status).toBe(303);
  expect((await county.post(`${desk}/places`, form, 'office')).text).toContain('这个编号已经用过了');
  const code = await county.link('SL-5', { about: 'window-3' });
  expect((await county.post(`${citizen}/case`, { code })).text).toContain('请评价：石桥镇三号窗口');
  await rate(county, code, 0);
  expect((await county.ballots()).filter(({ about }) => about === 'window-3')).toHaveLength(1);
  const other = { reference: 'QS-1', unit: 'qingshui', about: 'window-3', finishedOn: '2026-11-22' };
  const refused = await county.post(`${desk}/ask`, other, 'office');
  expect([refused.status, refused.text.includes('这个单位没有登记这一项')]).toEqual([422, true]);
  // A contact asks for his own unit only, and nobody for a day that is still to come.
  expect((await county.post(`${desk}/ask`, { ...other, about: '' }, 'shiqiao')).status).toBe(422);
  expect((await county.post(`${desk}/ask`, { ...other, about: '', finishedOn: '2026-11-23' }, 'office')).status).toBe(
    422,
  );
});

test('codes nobody was given all get one answer, and more than sixty in a minute bring a pause for whoever types', async () => {
  for (const path of ['/service/county/year-2026/seats', '/service/county/year-2026/nowhere'])
    expect((await county.get(path)).status).toBe(404);
  const code = await county.link('SL-6');
  const guesses = Array.from({ length: 61 }, (_, at) => typedCode(newCardSecret(bytesFrom(`guess ${at}`))));
  for (const guess of ['ABCD', ...guesses]) {
    const wrong = await county.post(`${citizen}/case`, { code: guess });
    expect([wrong.status, wrong.text.includes('这个评价码不对')]).toEqual([422, true]);
  }
  expect((await county.post(`${citizen}/case`, { code })).status).toBe(429);
  county.house.setClock('2026-11-22T02:01:00.000Z');
  expect((await county.post(`${citizen}/case`, { code })).status).toBe(200);
});
