import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../../../functions/plans/app.tsx';
import { getCycle } from '../../../functions/store/cycle.ts';
import { sha256 } from '../../../functions/store/digest.ts';
import { planOfCycle } from '../../../functions/store/plan.ts';
import { latestResult, wholeResult } from '../../../functions/store/result.ts';
import { listRounds } from '../../../functions/store/round.ts';
import { readEvidence } from '../../../functions/store/sealed-evidence.ts';
import { assess } from '../../../shared/assess/assess.ts';
import { canonical } from '../../../shared/canonical.ts';
import { type CardOffice, filesOf, listedCards, makeBatch, openOffice, order, round } from '../cards/office.ts';
import { textOf } from '../results/county.ts';
import { filledIn, hidden, houseWith } from '../survey/citizen.ts';
import { sealAll } from './sealing.ts';

const path = '/plans/year-2026/key';
const later = '2026-11-22T06:00:00.000Z';

let office: CardOffice;
let app: ReturnType<typeof plans>['app'];
let lines: string[];
beforeAll(async () => {
  office = await openOffice();
  const { house, lines: said } = houseWith(office.store);
  ({ app } = plans(house));
  lines = said;
});
afterAll(() => office.close());

const look = async (login: string) => {
  const answer = await app.request(path, { headers: { cookie: office.cookie(login), 'accept-language': 'zh-CN' } });
  return { status: answer.status, text: textOf(await answer.text()) };
};
const send = async (login: string, form: Readonly<Record<string, string>>) => {
  const headers = {
    ...{ cookie: office.cookie(login), origin: 'http://localhost:3000', 'accept-language': 'zh-CN' },
    'content-type': 'application/x-www-form-urlencoded',
  };
  const answer = await app.request(path, { method: 'POST', headers, body: new URLSearchParams(form).toString() });
  return { status: answer.status, text: textOf(await answer.text()) };
};

/** The result that was kept, and what comes out when it is computed again from what is stored. */
async function twice(): Promise<readonly string[]> {
  const { store } = office;
  const stored = await getCycle(store, 'county', 'year-2026');
  const latest = await latestResult(store, 'county', 'year-2026');
  if (!stored || !latest) throw new Error('nothing was computed');
  const plan = await planOfCycle(store, stored);
  const rounds = await listRounds(store, 'county', 'year-2026');
  const { evidence } = await readEvidence(store, stored.cycle, plan, rounds, later);
  const whole = await wholeResult(store, 'county', 'year-2026', latest.id);
  return [canonical(whole ?? {}), canonical(assess(plan, stored.cycle, evidence, sha256))];
}

test('the office proposes, the auditor destroys; results compute the same, and a card is turned away politely', async () => {
  const { answer } = await makeBatch(office, { ...order, subjects: 'unit:shiqiao', each: '12' });
  const cards = listedCards(await filesOf(answer));
  let sheet: [string, string][] = [];
  for (const { secret } of cards.slice(0, 11)) {
    sheet = filledIn((await office.citizen.card(secret)).html);
    expect((await office.citizen.ballot(sheet)).status).toBe(200);
  }
  const unused = cards[11];
  if (!unused) throw new Error('twelve cards were ordered');
  const nonce = hidden((await office.citizen.card(unused.secret)).html, 'nonce');

  // Rounds are open: there is no form yet, and a form sent all the same changes nothing.
  expect((await look('office')).text).toContain('还有轮次没有封存');
  const early = await send('office', { act: 'propose', over: 'yes', reason: '异议期已过' });
  expect([early.status, early.text.includes('没有做任何改动')]).toEqual([409, true]);
  await sealAll(office.store);
  const [before, again] = await twice();
  expect(again).toBe(before);

  // An auditor cannot begin it, a leader not even see it, another office finds nothing.
  expect((await send('auditor', { act: 'propose', over: 'yes', reason: 'x' })).status).toBe(403);
  expect((await look('leader')).status).toBe(403);
  expect((await look('stranger')).status).toBe(404);
  const unsure = await send('office', { act: 'propose', reason: '异议期已过' });
  expect([unsure.status, unsure.text.includes('请先确认异议期已过')]).toEqual([422, true]);
  expect((await send('office', { act: 'propose', over: 'yes', reason: '异议期已过' })).status).toBe(303);

  expect((await look('office')).text).toContain('您是提出销毁的人');
  const own = await send('office', { act: 'destroy', over: 'yes', typed: 'year-2026', reason: '我来' });
  expect([own.status, own.text.includes('提出的人不能自己决定')]).toEqual([409, true]);
  const typo = await send('auditor', { act: 'destroy', over: 'yes', typed: 'year-2025', reason: '同意' });
  expect([typo.status, typo.text.includes('输入的编号与本周期不同')]).toEqual([422, true]);
  expect(await office.store.keys.get('county', 'year-2026')).toHaveLength(32);
  expect((await send('auditor', { act: 'destroy', over: 'yes', typed: 'year-2026', reason: '同意' })).status).toBe(303);
  expect((await look('auditor')).text).toContain('office 提出，auditor 同意。理由：异议期已过');

  expect(await twice()).toEqual([before, before]);
  expect(textOf(await (await office.get(round)).text())).toContain('没有人能查出哪张卡投了哪张票');
  office.clock.now = later;
  for (const late of [
    await office.citizen.ballot(sheet),
    await office.citizen.ballot([
      ['code', unused.secret],
      ['nonce', nonce],
      ['a.manner', '0'],
    ]),
    await office.citizen.get('http://localhost:3000/survey/county/year-2026/open/receipt?receipt=ABCD-EFGH-JKMN'),
  ]) {
    expect(late.status).toBe(410);
    expect(late.html).toContain('本周期的密钥已经销毁');
    expect(late.html).toContain('没有保存任何内容');
  }
  // The first page of the round still says that it is over.
  expect((await office.citizen.look()).html).toContain('结束');
  expect([...lines, ...office.lines].join('\n')).not.toContain(unused.secret);
});
