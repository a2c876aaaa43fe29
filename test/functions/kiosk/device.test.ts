import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeRound, getRound } from '../../../functions/store/round.ts';
import { by } from '../survey/citizen.ts';
import { answers, type Counter, device, mark, openCounter, rounds } from './counter.ts';

let hall: Counter;
beforeEach(async () => {
  hall = await openCounter();
});
afterEach(() => hall.close());

test('the office registers a device, which is paired once and rates its unit from then on', async () => {
  const code = await hall.register();
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(await (await hall.ask(rounds, hall.office)).text()).toContain('等待配对');
  const cookie = await hall.pair(code.toLowerCase());
  expect(await (await hall.ask(rounds, hall.office)).text()).toContain('在用');
  // The code is used up.
  expect((await hall.ask('/kiosk/pair', '', { code })).status).toBe(422);
  const screen = await (await hall.ask('/kiosk/rate', cookie)).text();
  expect(screen).toContain('石桥镇');
  expect(screen.match(/<fieldset/g)).toHaveLength(3);
  expect(await hall.keptBallot(cookie, { nonce: mark(1), answers })).toEqual({ status: 200, outcome: 'counted' });
  const [ballot] = await hall.ballots();
  expect(ballot).toMatchObject({
    channel: 'counter',
    day: '2026-11-22',
    sheet: { shiqiao: { manner: { level: 0 }, speed: { level: 2 }, openness: { unknown: true } } },
  });
  expect(ballot?.batch).toMatch(/^k[0-9a-f]{12}$/);
});

test('the same ballot sent five times is one; another mark is another ballot', async () => {
  const cookie = await hall.pair(await hall.register());
  for (let sent = 0; sent < 5; sent++)
    expect((await hall.keptBallot(cookie, { nonce: mark(1), answers })).outcome).toBe('counted');
  expect((await hall.keptBallot(cookie, { nonce: mark(2), answers })).outcome).toBe('counted');
  expect(await hall.ballots()).toHaveLength(2);
});

test('six ballots a minute, then the device keeps what is more until the next', async () => {
  const cookie = await hall.pair(await hall.register());
  const said: string[] = [];
  for (let n = 1; n <= 8; n++) said.push((await hall.keptBallot(cookie, { nonce: mark(n), answers })).outcome);
  expect(said).toEqual([...Array.from({ length: 6 }, () => 'counted'), 'later', 'later']);
  hall.house.clock.now = '2026-11-22T02:31:00.000Z';
  expect((await hall.keptBallot(cookie, { nonce: mark(7), answers })).outcome).toBe('counted');
  expect(await hall.ballots()).toHaveLength(7);
});

test('what is no ballot of the sheet is refused, and so is one from a device that is not ours', async () => {
  const cookie = await hall.pair(await hall.register());
  for (const bad of [
    { nonce: 'x', answers },
    { nonce: mark(1), answers: { ...answers, manner: '7' } },
    { nonce: mark(1), answers: { manner: '0' } },
    { nonce: mark(1), answers: { ...answers, more: '0' } },
    { nonce: mark(1), answers: null },
    'nothing',
  ])
    expect(await hall.keptBallot(cookie, bad)).toEqual({ status: 422, outcome: 'refused' });
  const stranger = `kiosk=${'A'.repeat(43)}`;
  expect(await hall.keptBallot(stranger, { nonce: mark(1), answers })).toEqual({ status: 401, outcome: 'refused' });
  expect(await hall.ballots()).toEqual([]);
});

test('a device out of service rates no more, and says whom to ask', async () => {
  const cookie = await hall.pair(await hall.register());
  const id = /\/open\/(k[0-9a-f]{12})\/revoke/.exec(await (await hall.ask(rounds, hall.office)).text())?.[1];
  const path = `${rounds}/${id}/revoke`;
  expect((await hall.ask(path, hall.office, { reason: '' })).status).toBe(422);
  expect((await hall.ask(path, hall.office, { reason: '平板丢了' })).status).toBe(303);
  expect(await (await hall.ask('/kiosk/rate', cookie)).text()).toContain('没有配对，或者已经停用');
  expect((await hall.keptBallot(cookie, { nonce: mark(1), answers })).status).toBe(401);
});

test('a ballot kept over the close of the round is refused, and the screen says the round is over', async () => {
  const cookie = await hall.pair(await hall.register());
  const before = await getRound(hall.store, 'county', 'year-2026', 'open');
  if (!before) throw new Error('the round is gone');
  const closed = { ...before.round, closesAt: '2026-11-22T02:00:00.000Z' };
  await changeRound(hall.store, by, 'county', 'year-2026', before, closed);
  expect(await hall.keptBallot(cookie, { nonce: mark(1), answers })).toEqual({ status: 409, outcome: 'refused' });
  expect((await hall.ask('/kiosk/rate', cookie)).status).toBe(409);
});

test('pairing codes cannot be guessed: after thirty wrong ones everybody waits, and a code is dead after a day', async () => {
  const code = await hall.register();
  for (let n = 0; n < 30; n++)
    expect((await hall.ask('/kiosk/pair', '', { code: `WRNG-${String(1000 + n)}` })).status).toBe(422);
  expect(await (await hall.ask('/kiosk/pair', '', { code })).text()).toContain('请过一分钟再试');
  hall.house.clock.now = '2026-11-23T02:30:20.000Z'; // a day later, to the second
  expect((await hall.ask('/kiosk/pair', '', { code })).status).toBe(422);
});

test('who registers what: faults stand beside their fields, the auditor only looks', async () => {
  const bad = await hall.ask(rounds, hall.office, {
    title: '',
    unit: 'nowhere',
    channel: 'doorstep',
    stratum: 'kings',
  });
  expect(bad.status).toBe(422);
  const page = await bad.text();
  expect(page.match(/class="fault"/g)).toHaveLength(4);
  expect((await hall.ask(rounds, hall.auditor)).status).toBe(200);
  expect((await hall.ask(rounds, hall.auditor, device)).status).toBe(403);
  expect((await hall.ask(rounds, '')).status).toBe(303);
});

test('without scripts the screen is a plain form that thanks and comes back by itself', async () => {
  const cookie = await hall.pair(await hall.register());
  const screen = await (await hall.ask('/kiosk/rate', cookie)).text();
  const nonce = /name="nonce" value="([^"]+)"/.exec(screen)?.[1] ?? '';
  const faulty = await hall.ask('/kiosk/rate', cookie, { nonce, 'a.manner': '1' });
  expect(faulty.status).toBe(422);
  expect(await faulty.text()).toMatch(/name="a.manner" value="1" checked/);
  const form = { nonce, 'a.manner': '1', 'a.speed': '1', 'a.openness': '1' };
  const thanked = await (await hall.ask('/kiosk/rate', cookie, form)).text();
  expect(thanked).toContain('谢谢您的评价');
  expect(thanked).toContain('http-equiv="refresh" content="20;url=/kiosk/rate"');
  expect(await hall.ballots()).toHaveLength(1);
});

test('without scripts a screen that must wait says so, keeps the answers, and the same sheet sent again counts once', async () => {
  const cookie = await hall.pair(await hall.register());
  for (let n = 1; n <= 6; n++) await hall.keptBallot(cookie, { nonce: mark(n), answers });
  const form = { nonce: mark(7), 'a.manner': '1', 'a.speed': '1', 'a.openness': '1' };
  const waiting = await hall.ask('/kiosk/rate', cookie, form);
  expect(waiting.status).toBe(503);
  const page = await waiting.text();
  expect(page).toContain('不会重复计票');
  expect(page).toContain(`value="${mark(7)}"`);
  expect(page).toMatch(/name="a.manner" value="1" checked/);
  hall.house.clock.now = '2026-11-22T02:31:00.000Z';
  for (let sent = 0; sent < 2; sent++)
    expect(await (await hall.ask('/kiosk/rate', cookie, form)).text()).toContain('谢谢您的评价');
  expect(await hall.ballots()).toHaveLength(7); // 6 from the queue and this one
});

test('neither the token nor the code is stored as it is', async () => {
  const code = (await hall.register()).replace('-', '');
  const cookie = await hall.pair(code);
  const logged = hall.house.lines.join('\n');
  for (const secret of [code, cookie.split('=')[1] ?? '']) expect(logged).not.toContain(secret);
});
