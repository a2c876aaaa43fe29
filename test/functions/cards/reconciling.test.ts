import { afterAll, beforeAll, expect, test } from 'vitest';
import { castBallot } from '../../../functions/store/cast.ts';
import { reconcileCards } from '../../../shared/evidence/reconcile.ts';
import { ballotsOf, filledIn } from '../survey/citizen.ts';
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
  const open = await (await office.get(round)).text();
  expect(open).toContain('现在只知道一共收到 2 张票');
  // Somebody with the rights of a door puts one more, in the dress of the others.
  const [honest] = await ballotsOf(office.store);
  if (!honest) throw new Error('no ballot was cast');
  const stuffed = { ...honest, voter: 'AAAAAAAAAAAAAAAAAAAAAA', nonce: 'f'.repeat(32) };
  expect(await castBallot(office.store, 'county', 'year-2026', stuffed, { deadlineMs: 5000 })).toEqual({
    kind: 'counted',
  });
  await office.seal();
  const sealed = await (await office.get(round, 'auditor')).text();
  // 2 cards were made for Shiqiao and 3 ballots lie there.
  expect(sealed).toContain('“石桥镇”收到 3 张凭卡的票，只制发了 2 张卡');
  expect(sealed).toContain('批次“入户第一批”收到 3 张票，只制发了 2 张卡');
  expect(sealed).not.toContain('对得上');
});
