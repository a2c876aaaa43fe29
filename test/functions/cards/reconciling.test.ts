import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../../../functions/plans/app.tsx';
import { listAudit } from '../../../functions/store/audit.ts';
import { castBallot } from '../../../functions/store/cast.ts';
import { cardedBallots } from '../../../shared/evidence/carded.ts';
import { reconcileCards } from '../../../shared/evidence/reconcile.ts';
import { ballotsOf, filledIn, houseWith } from '../survey/citizen.ts';
import { plan } from '../survey/county.ts';
import { type CardOffice, filesOf, listedCards, makeBatch, openOffice, order, round } from './office.ts';

const counts = (of: Readonly<Record<string, number>>) => new Map(Object.entries(of));

test('as many ballots as cards agree; one more does not, wherever it is', () => {
  const cards = counts({ east: 10, west: 4 });
  const cardsByBatch = counts({ b1: 8, b2: 6 });
  const agree = {
    ballots: counts({ east: 10, west: 0 }),
    ballotsByBatch: counts({ b1: 8, b2: 2 }),
    cards,
    cardsByBatch,
  };
  expect(reconcileCards(agree)).toEqual([]);
  expect(reconcileCards({ ...agree, ballots: counts({ east: 11, west: 4 }) })).toEqual([
    { code: 'more-ballots-than-cards', subject: 'east', ballots: 11, cards: 10 },
  ]);
  expect(reconcileCards({ ...agree, ballots: counts({ north: 1 }) })).toEqual([
    { code: 'more-ballots-than-cards', subject: 'north', ballots: 1, cards: 0 },
  ]);
  expect(reconcileCards({ ...agree, ballotsByBatch: counts({ b1: 9, b9: 1, '': 3 }) })).toEqual([
    { code: 'more-ballots-than-batch', batch: 'b1', ballots: 9, cards: 8 },
    { code: 'unknown-batch', batch: 'b9', ballots: 1 },
  ]);
});

test('ballots of devices and open addresses need no card; those on paper and of no channel do', () => {
  const [citizens] = plan.audiences;
  if (!citizens) throw new Error('the plan asks citizens');
  const channel = (id: string, way?: 'kiosk' | 'open' | 'paper') => ({ id, title: { zh: id, en: id }, way });
  const channels = [channel('doorstep'), channel('window', 'kiosk'), channel('wall', 'open'), channel('post', 'paper')];
  const rows = counts({
    'shiqiao doorstep b1': 3,
    'shiqiao window kiosk-1': 5,
    'shiqiao wall ': 7,
    'qingshui post b2': 2,
    'qingshui  ': 1,
  });
  const { subjects, batches, sum } = cardedBallots({ ...citizens, channels }, rows, '*');
  expect(subjects).toEqual(counts({ shiqiao: 3, qingshui: 3 }));
  expect(batches).toEqual(counts({ b1: 3, b2: 2, '': 1 }));
  expect(sum).toBe(6);
  // One sheet of two units and one of a county of one unit are both sheets of a card that rates all.
  const whole = cardedBallots({ ...citizens, cards: 'all-units' }, counts({ '*  ': 4, 'shiqiao  b1': 1 }), '*');
  expect(whole.subjects).toEqual(counts({ '*': 5 }));
});

/** A page without its style, which is the same on all and would fill the report of a failed test. */
const seen = async (answer: Response) => (await answer.text()).replace(/<style>.*?<\/style>/s, '');

let office: CardOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

test('a ballot put into the table behind the doors is found when the round is sealed', async () => {
  const { answer } = await makeBatch(office, { ...order, subjects: 'unit:shiqiao', each: '2' });
  for (const { secret } of listedCards(await filesOf(answer))) {
    const { html } = await office.citizen.card(secret);
    expect((await office.citizen.ballot(filledIn(html))).status).toBe(200);
  }
  const open = await seen(await office.get(round));
  expect(open).toContain('现在只知道一共收到 不足 10 张票');
  // Somebody with the rights of a door puts one more, in the dress of the others.
  const [honest] = await ballotsOf(office.store);
  if (!honest) throw new Error('no ballot was cast');
  const stuffed = { ...honest, voter: 'AAAAAAAAAAAAAAAAAAAAAA', nonce: 'f'.repeat(32) };
  expect(await castBallot(office.store, 'county', 'year-2026', stuffed, { deadlineMs: 5000 })).toEqual({
    kind: 'counted',
  });
  await office.seal();
  const sealed = await seen(await office.get(round, 'auditor'));
  // 2 cards were made for Shiqiao and 3 ballots lie there.
  expect(sealed).toContain('“石桥镇”收到 3 张凭卡的票，只制发了 2 张卡');
  expect(sealed).toContain('批次“入户第一批”收到 3 张票，只制发了 2 张卡');
  expect(sealed).not.toContain('对得上');
  // Fewer than ten of the batch were used: how many is not said.
  expect(sealed).toMatch(/data-label="已用"><span class="muted">不显示/);
  const entered = (await listAudit(office.store, 'county', 'year-2026')).filter(
    ({ action }) => action === 'cards-disagree',
  );
  const [batch] = await office.batches();
  expect(entered.map(({ actor, what }) => `${actor}: ${what}`)).toEqual([
    `clock: round open: 3 ballots and 2 cards of batch ${batch?.id}`,
    'clock: round open: 3 ballots and 2 cards of shiqiao',
  ]);
  expect(office.lines.filter((line) => line.includes('"cards-disagree"'))).toHaveLength(1);
  const plansDoor = plans(houseWith(office.store).house).app;
  const look = async (path: string) =>
    seen(await plansDoor.request(path, { headers: { cookie: office.cookie('auditor') } }));
  expect(await look('/plans/year-2026')).toContain('轮次“群众满意度评价”的票比卡多，见评价卡页。');
  const log = await look('/plans/year-2026/log');
  expect(log).toContain('票数多于卡数');
  expect(log).toContain('轮次“群众满意度评价”，石桥镇：票 3 张，卡 2 张');
});

test('a round where as many citizens rate as were given cards agrees, on both pages', async () => {
  const honest = await openOffice();
  const { answer } = await makeBatch(honest, { ...order, each: '10' });
  for (const { secret } of listedCards(await filesOf(answer))) {
    const { html } = await honest.citizen.card(secret);
    expect((await honest.citizen.ballot(filledIn(html))).status).toBe(200);
  }
  await honest.seal();
  const page = await seen(await honest.get(round));
  // 2 townships × 10 cards, all used.
  expect(page).toContain('收到 20 张票，制发 20 张卡');
  expect(page).toMatch(/data-label="已用">20</);
  const plansDoor = plans(houseWith(honest.store).house).app;
  const cycle = await plansDoor.request('/plans/year-2026', { headers: { cookie: honest.cookie('office') } });
  expect(await seen(cycle)).not.toContain('票比卡多');
  await honest.close();
});

test('where one card rates every township, sheets are held against cards', async () => {
  const [citizens, offices] = plan.audiences;
  if (!citizens || !offices) throw new Error('the plan has two audiences');
  const whole = await openOffice({ ...plan, audiences: [{ ...citizens, cards: 'all-units' }, offices] });
  expect(await seen(await whole.get(`${round}/new`))).toContain('一张卡评价全部 2 个单位');
  const { batch, answer } = await makeBatch(whole, { ...order, subjects: 'whole', each: '2' });
  const cards = listedCards(await filesOf(answer));
  expect(cards.map(({ unit }) => unit)).toEqual(['*', '*']);
  const { html } = await whole.citizen.card(cards[0]?.secret ?? '');
  expect(html).toContain('name="a.shiqiao.manner"');
  expect(html).toContain('name="a.qingshui.manner"');
  // Three sheets of a batch of two cards.
  const answers = { manner: { level: 0 } };
  for (const voter of ['A', 'B', 'C'])
    await castBallot(
      whole.store,
      'county',
      'year-2026',
      {
        ...{ round: 'open', audience: 'citizens', voter: voter.repeat(22), nonce: voter.repeat(32) },
        ...{ day: '2026-11-22', channel: 'doorstep', stratum: 'farmers', batch },
        sheet: { shiqiao: answers, qingshui: answers },
      },
      { deadlineMs: 60_000, several: true },
    );
  await whole.seal();
  const sealed = await seen(await whole.get(round));
  expect(sealed).toContain('“评价全部2个单位”收到 3 张凭卡的票，只制发了 2 张卡');
  expect(sealed).toContain('批次“入户第一批”收到 3 张票，只制发了 2 张卡');
  await whole.close();
});
