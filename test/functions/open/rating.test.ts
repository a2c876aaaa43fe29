import { gzipSync } from 'node:zlib';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { open } from '../../../functions/open/app.tsx';
import { noteOpenBallot } from '../../../functions/store/open-rater.ts';
import { changeRound, getRound } from '../../../functions/store/round.ts';
import type { Store } from '../../../functions/store/table.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { by } from '../results/county.ts';
import { houseWith, openCounty } from '../survey/citizen.ts';
import { address, answers, carriedOf, openPlan, phoneOf, streetBallots, workFor } from './street.ts';

let store: Store;
let house: ReturnType<typeof houseWith>;
const ends: (() => Promise<void>)[] = [];
beforeEach(async () => {
  const opened = await openTestStore();
  store = opened.store;
  ends.push(opened.close);
  await openCounty(store, openPlan);
  house = houseWith(store);
});
afterAll(async () => {
  for (const end of ends) await end();
});

test('whoever does the work is counted as proven, by the open channel, and the same sheet twice is one ballot', async () => {
  const phone = phoneOf(house.house);
  const page = await phone.look();
  expect(page.html).toContain('谁都可以在这里评');
  const { nonce, challenge } = carriedOf(page.html);
  const sheet = { nonce, proof: await workFor(challenge), ...answers };
  const thanked = await phone.send(sheet);
  expect(thanked.status).toBe(200);
  expect(thanked.html).toContain('您对石桥镇的评价已经收到');
  expect((await phone.send(sheet)).status).toBe(200);
  expect((await phone.send({ ...sheet, 'a.manner': '4' })).html).toContain('这部手机已经评过了');
  expect((await phone.look()).status).toBe(409);
  const ballots = await streetBallots(store);
  expect(ballots).toHaveLength(1);
  expect(ballots[0]).toMatchObject({
    channel: 'street',
    day: '2026-11-22',
    sheet: { shiqiao: { manner: { level: 0 } } },
  });
  expect(ballots[0]?.unproven).toBeUndefined();
  // Neither the mark of the phone nor its work is stored with the ballot.
  const mark = phone.cookie().split('=')[1] ?? '';
  expect(JSON.stringify(ballots)).not.toContain(mark);
  expect(house.lines.join('\n')).not.toContain(mark);
});

test('the page with its style comes in one round trip: at most 14 kB', async () => {
  const page = await open(house.house).app.request(`http://localhost:3000${address('shiqiao')}`);
  expect(gzipSync(await page.text()).byteLength).toBeLessThanOrEqual(14 * 1024);
});

test('without scripts the ballot is taken and marked as unproven', async () => {
  const phone = phoneOf(house.house);
  const { nonce } = carriedOf((await phone.look()).html);
  expect((await phone.send({ nonce, proof: '', ...answers })).status).toBe(200);
  expect((await streetBallots(store)).map(({ unproven }) => unproven)).toEqual([true]);
});

test('work is good for one subject, one phone, one sheet and six hours, and for no easier challenge', async () => {
  const [phone, other] = [phoneOf(house.house), phoneOf(house.house)];
  const page = carriedOf((await phone.look()).html);
  const [elsewhere, others] = [carriedOf((await phone.look('qingshui')).html), carriedOf((await other.look()).html)];
  const proof = await workFor(page.challenge);
  const unfit = async (of: typeof phone, nonce: string, sent: string, unit?: string) => {
    const { status, html } = await of.send({ nonce, proof: sent, ...answers }, unit);
    return [status, html.includes('防刷票校验没有通过')];
  };
  expect(await unfit(phone, elsewhere.nonce, proof, 'qingshui')).toEqual([422, true]);
  expect(await unfit(other, others.nonce, proof)).toEqual([422, true]);
  expect(await unfit(phone, 'a'.repeat(32), proof)).toEqual([422, true]);
  const easier = { ...page.challenge, parameters: { ...page.challenge.parameters, keyPrefix: '00', cost: 1 } };
  expect(await unfit(phone, page.nonce, await workFor(easier))).toEqual([422, true]);
  house.clock.now = '2026-11-22T08:30:21.000Z'; // six hours and a second later
  expect(await unfit(phone, page.nonce, proof)).toEqual([422, true]);
  expect(await streetBallots(store)).toEqual([]);
});

test('a sheet that lacks an answer comes back with everything else kept', async () => {
  const phone = phoneOf(house.house);
  const { nonce } = carriedOf((await phone.look()).html);
  const faulty = await phone.send({ nonce, proof: '', 'a.manner': '1', 'a.speed': '9', words: '路灯坏了' });
  expect(faulty.status).toBe(422);
  expect(faulty.html).toMatch(/name="a.manner" value="1" checked/);
  expect(faulty.html).toContain('>路灯坏了</textarea>');
  expect(faulty.html.match(/class="fault"/g)).toHaveLength(2);
  // The mark of the sheet stays, so that what follows is the same filling-in.
  expect(carriedOf(faulty.html).nonce).toBe(nonce);
});

test('what no page of ours could have sent costs the database nothing', async () => {
  const phone = phoneOf(house.house);
  await phone.look();
  let asked = 0;
  store.db.middlewareStack.add(
    (next) => (args) => {
      asked++;
      return next(args);
    },
    { step: 'initialize', name: 'counted' },
  );
  for (let n = 0; n < 1000; n++) {
    const { status } = await phone.send({ nonce: `${n}`, proof: '', ...answers });
    expect(status).toBe(303);
  }
  for (const proof of ['{', '{"challenge":{}}', 'x'.repeat(5000)])
    expect((await phone.send({ nonce: 'a'.repeat(32), proof, ...answers })).status).toBe(303);
  expect(asked).toBe(0);
});

test('thirty ballots about one township in a minute, then everybody waits for the next', async () => {
  for (let n = 0; n < 30; n++) {
    const phone = phoneOf(house.house);
    const { nonce } = carriedOf((await phone.look()).html);
    expect((await phone.send({ nonce, proof: '', ...answers })).status, `ballot ${n + 1}`).toBe(200);
  }
  const late = phoneOf(house.house);
  const { nonce } = carriedOf((await late.look()).html);
  const braked = await late.send({ nonce, proof: '', ...answers });
  expect(braked.status).toBe(429);
  // It is 10:30:20 in the county: forty seconds to the next minute.
  expect(braked.headers.get('retry-after')).toBe('40');
  expect(braked.html).toContain('name="a.manner" value="0"');
  // The other township is not held up.
  const { nonce: elsewhere } = carriedOf((await late.look('qingshui')).html);
  expect((await late.send({ nonce: elsewhere, proof: '', ...answers }, 'qingshui')).status).toBe(200);
  house.clock.now = '2026-11-22T02:31:00.000Z';
  expect((await late.send({ nonce, proof: '', ...answers })).status).toBe(200);
  expect(await streetBallots(store)).toHaveLength(32);
});

test('a flood without work holds up nobody who does it', async () => {
  const place = { office: 'county', cycle: 'year-2026', round: 'open', subject: 'shiqiao' };
  for (let n = 0; n < 30; n++)
    await noteOpenBallot(store, { place, device: `robot ${n}`, isProven: false }, house.clock.now);
  const phone = phoneOf(house.house);
  const { nonce, challenge } = carriedOf((await phone.look()).html);
  expect((await phone.send({ nonce, proof: '', ...answers })).status).toBe(429);
  expect((await phone.send({ nonce, proof: await workFor(challenge), ...answers })).status).toBe(200);
});

test('a device rates five subjects an hour; what it already sent is answered with thanks all the same', async () => {
  const phone = phoneOf(house.house);
  const { nonce } = carriedOf((await phone.look()).html);
  const device = phone.cookie().split('=')[1] ?? '';
  const place = { office: 'county', cycle: 'year-2026', round: 'open' };
  for (const subject of ['a', 'b', 'c', 'd'])
    await noteOpenBallot(store, { place: { ...place, subject }, device, isProven: true }, house.clock.now);
  const sheet = { nonce, proof: '', ...answers };
  expect((await phone.send(sheet)).status).toBe(200);
  expect((await phone.send(sheet)).html).toContain('您对石桥镇的评价已经收到');
  const sixth = carriedOf((await phone.look('qingshui')).html);
  const braked = await phone.send({ ...sheet, nonce: sixth.nonce }, 'qingshui');
  // It is 10:30:20 in the county: 29 minutes and 40 seconds to the next hour.
  expect([braked.status, braked.headers.get('retry-after')]).toEqual([429, '1780']);
  house.clock.now = '2026-11-22T03:00:00.000Z';
  expect((await phone.send({ ...sheet, nonce: sixth.nonce }, 'qingshui')).status).toBe(200);
});

test('the mark of a phone is sent to its round alone and goes with it', async () => {
  const markSet = async () => (await phoneOf(house.house).look()).headers.get('set-cookie') ?? '';
  const set = await markSet();
  expect(set).toMatch(/^open-rater=[0-9a-f]{32}; /);
  for (const part of ['Path=/open/county/year-2026/open', 'HttpOnly', 'SameSite=Strict'])
    expect(set.split('; ')).toContain(part);
  // Nobody has said yet when the round closes: half a year, 180 x 24 x 3,600 seconds.
  expect(set).toContain('Max-Age=15552000;');
  const before = await getRound(store, 'county', 'year-2026', 'open');
  if (!before) throw new Error('no round');
  const closesAt = '2026-11-22T12:30:20.000Z'; // ten hours on
  await changeRound(store, by('change-round'), 'county', 'year-2026', before, { ...before.round, closesAt });
  expect(await markSet()).toContain('Max-Age=36000;');
});

test('an address nobody opened does not exist: another unit, another round, a plan without an open channel', async () => {
  const phone = phoneOf(house.house);
  expect((await phone.look('nowhere')).status).toBe(404);
  const closed = await openTestStore();
  await openCounty(closed.store);
  expect((await phoneOf(houseWith(closed.store).house).look()).status).toBe(404);
  await closed.close();
  expect(address('shiqiao')).toBe('/open/county/year-2026/open/shiqiao');
});
