import { afterEach, beforeEach, expect, test } from 'vitest';
import { listAudit } from '../../../functions/store/audit.ts';
import { findCard, withdrawCard } from '../../../functions/store/card.ts';
import { readCode } from '../../../functions/store/card-code.ts';
import { readComments } from '../../../functions/store/comment.ts';
import { changeRound, getRound } from '../../../functions/store/round.ts';
import { ballotsOf, by, filledIn, newCard, type PrintedCard } from '../survey/citizen.ts';
import { openTypingRoom, order, round, type TypingRoom, typed } from './typists.ts';

let room: TypingRoom;
beforeEach(async () => {
  room = await openTypingRoom();
});
afterEach(() => room.close());

const html = async (answer: Response) => (await answer.text()).replace(/<style>.*<\/style>/s, '');
const newCards = (n: number) => Promise.all(Array.from({ length: n }, () => newCard(room.store)));

/** Types the sheets of some cards, all with the same digits, as one person. */
async function typeAll(batch: string, cards: readonly PrintedCard[], digits = '135', login = 'ann', typing = 'first') {
  for (const { printed } of cards) {
    const done = await room.post(`${batch}/${typing}`, typed(printed, digits), login);
    expect(done.status).toBe(303);
  }
}

test('a stack of paper goes from an empty page to a report: typed, checked, settled, cast', async () => {
  expect(await html(await room.get(round))).toContain('还没有批次');
  const batch = await room.begin();
  const cards = await newCards(4);
  await typeAll(batch, cards);
  expect(await html(await room.get(`${batch}/first?saved=4`))).toContain('请在这张纸上写编号 4。');
  expect((await room.post(`${batch}/finish`, {})).status).toBe(303);
  // Fewer than twenty: all four are typed a second time.
  expect(await html(await room.get(batch))).toContain('共 4 张，抽中 4 张重录，已重录 0 张。');
  const [first, second, ...rest] = cards;
  if (!first || !second) throw new Error('no cards');
  await typeAll(batch, rest, '135', 'ben', 'second');
  expect((await room.get(`${batch}/differences`)).status).toBe(409);
  // Ben reads one digit of the first sheet and two of the second one otherwise.
  await room.post(`${batch}/second`, typed(first.printed, '145'), 'ben');
  await room.post(`${batch}/second`, typed(second.printed, '230'), 'ben');
  const compared = await html(await room.get(`${batch}/differences`));
  // 4 sheets × 3 cells = 12; 1 + 2 = 3 differ: manner and openness of No. 2, speed of No. 1. 3 ÷ 12 = 25 %.
  expect(compared).toContain('比了 12 格，3 格不一样，差错率 25.00%');
  expect(compared.match(/name="s\.[^"]+"/g)).toEqual([
    'name="s.1..speed"',
    'name="s.2..manner"',
    'name="s.2..openness"',
  ]);
  expect((await room.post(`${batch}/differences`, { 's.1..speed': '4' })).status).toBe(422);
  const settled = { 's.1..speed': '4', 's.2..manner': '1', 's.2..openness': '0' };
  expect((await room.post(`${batch}/differences`, settled)).status).toBe(303);
  expect(await ballotsOf(room.store)).toEqual([]);
  // The agency types; the office has it counted.
  expect((await room.post(`${batch}/cast`, { reason: '核对无误' })).status).toBe(403);
  expect((await room.post(`${batch}/cast`, { reason: '' }, 'office')).status).toBe(422);
  expect((await room.post(`${batch}/cast`, { reason: '核对无误' }, 'office')).status).toBe(303);
  const ballots = await ballotsOf(room.store);
  const sheets = ballots.map(({ sheet }) => JSON.stringify(sheet.shiqiao)).sort();
  // 1, 3, 5 are the levels 0, 2, 4. On paper No. 1 says 1, 4, 5 and No. 2 says 1, 3, don't know.
  const level = (n: number) => ({ level: n });
  expect(sheets).toEqual(
    [
      { manner: level(0), openness: level(4), speed: level(2) },
      { manner: level(0), openness: level(4), speed: level(2) },
      { manner: level(0), openness: level(4), speed: level(3) },
      { manner: level(0), openness: { unknown: true }, speed: level(2) },
    ]
      .map((one) => JSON.stringify(one))
      .sort(),
  );
  for (const ballot of ballots)
    expect(ballot).toMatchObject({ channel: 'sheets', stratum: 'farmers', day: '2026-11-22' });
  const report = await html(await room.get(batch, 'auditor'));
  expect(report).toContain('差错率 25.00%');
  expect(report).toMatch(/计入的票<\/dt><dd>4 张/);
});

test('one card is one ballot: a card used on a phone meanwhile is listed, a withdrawn one too, neither is counted', async () => {
  const batch = await room.begin();
  const cards = await newCards(4);
  const [onPhone, lost, out] = cards;
  if (!onPhone || !lost || !out) throw new Error('no cards');
  await typeAll(batch, cards);
  expect((await room.post(`${batch}/remove`, { number: '9', reason: '找不到' })).status).toBe(422);
  expect((await room.post(`${batch}/remove`, { number: '3', reason: '录错了' })).status).toBe(303);
  await room.post(`${batch}/finish`, {});
  await typeAll(batch, [onPhone, lost, ...cards.slice(3)], '135', 'ben', 'second');
  await room.post(`${batch}/differences`, {});
  const sheet = await room.citizen.card(onPhone.printed);
  expect((await room.citizen.ballot(filledIn(sheet.html))).status).toBe(200);
  const read = readCode(lost.printed);
  if ('fault' in read) throw new Error('no code');
  await withdrawCard(room.store, by, 'county', 'year-2026', 'open', read.typed);
  await room.post(`${batch}/cast`, { reason: '核对无误' }, 'office');
  const report = await html(await room.get(batch, 'office'));
  expect(report).toMatch(/计入的票<\/dt><dd>1 张/);
  expect(report).toMatch(/不重复计<\/dt><dd>1 张，编号 1/);
  expect(report).toMatch(/已作废，不计<\/dt><dd>1 张，编号 2/);
  expect(report).toMatch(/取出，不计<\/dt><dd>1 张/);
  // The phone's and one of paper.
  expect(await ballotsOf(room.store)).toHaveLength(2);
  // The paper of a card that has rated is told so at once the next time.
  const again = await room.post(`${await room.begin()}/first`, typed(onPhone.printed, '111'));
  expect(again.status).toBe(422);
  expect(await again.text()).toContain('这张卡已经评过了');
  // Whoever presses twice casts nothing twice.
  expect((await room.post(`${batch}/cast`, { reason: '再按一次' }, 'office')).status).toBe(409);
});

test('of 23 sheets twenty are drawn, and only those are typed again', async () => {
  const batch = await room.begin();
  const cards = await newCards(23);
  await typeAll(batch, cards);
  await room.post(`${batch}/finish`, {});
  const page = await html(await room.get(batch));
  // Ten percent of 23 are 3, and never fewer than 20.
  expect(page).toContain('共 23 张，抽中 20 张重录');
  const drawn = new Set((/这些编号的纸：([\d、]+)/.exec(page)?.[1] ?? '').split('、').map(Number));
  expect(drawn.size).toBe(20);
  for (const [at, { printed }] of cards.entries()) {
    const done = await room.post(`${batch}/second`, typed(printed, '135'), 'ben');
    expect(done.status).toBe(drawn.has(at + 1) ? 303 : 422);
  }
  // 20 × 3 = 60 cells, none differs.
  await room.post(`${batch}/differences`, {});
  expect(await html(await room.get(batch))).toContain('比了 60 格，0 格不一样，差错率 0.00%');
});

test('the second person does not see the first typing, and may not be the first', async () => {
  const batch = await room.begin();
  const [card] = await newCards(1);
  if (!card) throw new Error('no card');
  await room.post(`${batch}/first`, typed(card.printed, '135', { words: '路灯坏了' }));
  await room.post(`${batch}/finish`, {});
  const own = await room.post(`${batch}/second`, typed(card.printed, '135'));
  expect(own.status).toBe(422);
  expect(await own.text()).toContain('第一遍是您录的');
  const page = await html(await room.get(`${batch}/second`, 'ben'));
  expect(page).not.toMatch(/value="[1-5]"/);
  expect(page).not.toContain('路灯');
  await room.post(`${batch}/second`, typed(card.printed, '135'), 'ben');
  const twice = await room.post(`${batch}/second`, typed(card.printed, '111'), 'office');
  expect(await twice.text()).toContain('编号 1 已经重录过了');
  await room.post(`${batch}/differences`, {}, 'ben');
  await room.post(`${batch}/cast`, { reason: '核对无误' }, 'office');
  // What was written on the paper is kept apart from the answers, as of every citizen.
  const place = { office: 'county', cycle: 'year-2026', round: 'open', subject: 'shiqiao' };
  const comments = await readComments(room.store, place);
  expect(JSON.stringify([...comments])).toContain('路灯坏了');
});

test('what is typed wrongly comes back as it was, with its faults named', async () => {
  const batch = await room.begin();
  const [card] = await newCards(1);
  if (!card) throw new Error('no card');
  const bad = await room.post(`${batch}/first`, typed(card.printed, '16'));
  expect(bad.status).toBe(422);
  const page = await html(bad);
  // Five levels: 6 is none of them; the third cell is empty.
  expect(page).toContain('“办事快不快？”要填 0 到 5 的数字。');
  expect(page).toContain('“村里镇里的账目公开吗？”还没有填。');
  expect(page).toContain(`value="${card.printed}"`);
  const wrongCode = await room.post(`${batch}/first`, typed('ABCD', '135'));
  expect(await wrongCode.text()).toContain('号码不对');
  await typeAll(batch, [card]);
  expect(await html(await room.post(`${batch}/first`, typed(card.printed, '135')))).toContain('已经录过，编号 1');
  // The same form sent twice is one sheet.
  const [other] = await newCards(1);
  const form = typed(other?.printed ?? '', '222', { nonce: 'a'.repeat(32) });
  for (let sent = 0; sent < 2; sent++)
    expect((await room.post(`${batch}/first`, form)).headers.get('location')).toBe(`${batch}/first?saved=2`);
  const noTitle = await room.post(round, { ...order, title: '', channel: 'doorstep', percent: '3' });
  expect(noTitle.status).toBe(422);
  expect((await html(noTitle)).match(/class="fault"/g)).toHaveLength(3);
});

test('who comes in: the agency of the plan types, the auditor reads, nobody else sees anything', async () => {
  const batch = await room.begin();
  expect((await room.get(round, 'auditor')).status).toBe(200);
  expect((await room.get(`${batch}/first`, 'auditor')).status).toBe(403);
  expect((await room.get(round, 'leader')).status).toBe(403);
  expect((await room.get(round, 'stranger')).status).toBe(404);
  expect((await room.get(batch, 'stranger')).status).toBe(404);
  expect(await html(await room.get('/fieldwork', 'stranger'))).toContain('没有设“纸质”渠道的轮次');
});

test('a closed round takes no paper any more', async () => {
  const batch = await room.begin();
  const cards = await newCards(1);
  await typeAll(batch, cards);
  await room.post(`${batch}/finish`, {});
  await typeAll(batch, cards, '135', 'ben', 'second');
  await room.post(`${batch}/differences`, {});
  const before = await getRound(room.store, 'county', 'year-2026', 'open');
  if (!before) throw new Error('the round is gone');
  const closed = { ...before.round, closesAt: '2026-11-22T02:00:00.000Z' };
  await changeRound(room.store, by, 'county', 'year-2026', before, closed);
  expect((await room.post(`${batch}/cast`, { reason: '晚了' }, 'office')).status).toBe(409);
  expect(await ballotsOf(room.store)).toEqual([]);
  expect(await html(await room.get(round))).toContain('这一轮已经截止');
});

test('neither a code nor an answer can be read from what is staged, and after the cast nothing of it is left', async () => {
  const batch = await room.begin();
  const cards = await newCards(1);
  const [card] = cards;
  const read = readCode(card?.printed ?? '');
  if ('fault' in read) throw new Error('no code');
  await typeAll(batch, cards);
  const id = batch.split('/').at(-1) ?? '';
  const staged = () => room.staged(id);
  const before = await staged();
  expect(before).toHaveLength(1);
  const held = await findCard(room.store, 'county', 'year-2026', 'open', read.typed);
  for (const secret of [read.typed, card?.printed ?? '', held?.voter ?? '', 'manner'])
    expect(before.join()).not.toContain(secret);
  await room.post(`${batch}/finish`, {});
  await typeAll(batch, cards, '135', 'ben', 'second');
  await room.post(`${batch}/differences`, {});
  await room.post(`${batch}/cast`, { reason: '核对无误' }, 'office');
  expect(await staged()).toEqual([]);
  expect(room.lines.join()).not.toContain(read.typed);
  const log = await listAudit(room.store, 'county', 'year-2026');
  expect(log.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['begin-paper', 'draw-paper-check', 'settle-paper-check', 'cast-paper']),
  );
});
