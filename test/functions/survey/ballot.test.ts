import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../../../functions/store/table.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import {
  allAnswered,
  ballotsDigest,
  ballotsOf,
  citizenOf,
  filledIn,
  hidden,
  houseWith,
  newCard,
  openCounty,
} from './citizen.ts';

let store: Store;
let close: () => Promise<void>;
let before: string;

beforeAll(async () => {
  ({ store, close } = await openTestStore());
  await openCounty(store);
  const citizen = citizenOf(houseWith(store).house);
  await citizen.ballot(filledIn((await citizen.card((await newCard(store)).printed)).html));
});
afterAll(() => close());
beforeEach(async () => {
  before = await ballotsDigest(store);
});

/** A citizen with a fresh card and its sheet open. */
async function atTheSheet() {
  const around = houseWith(store);
  const citizen = citizenOf(around.house);
  const card = await newCard(store);
  const { html } = await citizen.card(card.printed);
  return { ...around, citizen, card, html };
}

test('a rating is counted and thanked, without any score', async () => {
  const { citizen, html } = await atTheSheet();
  const known = new Set((await ballotsOf(store)).map(({ voter }) => voter));
  const thanked = await citizen.ballot(filledIn(html));
  expect(thanked.status).toBe(200);
  expect(thanked.html).toContain('<h1>感谢您的评价</h1>');
  expect(thanked.html).toContain('您对石桥镇的评价已经计入');
  const [ballot] = (await ballotsOf(store)).filter(({ voter }) => !known.has(voter));
  expect(ballot).toEqual({
    round: 'open',
    audience: 'citizens',
    voter: expect.any(String),
    stratum: 'farmers', // the card's, as is the channel
    channel: 'doorstep',
    day: '2026-11-22',
    nonce: hidden(html, 'nonce'),
    sheet: { shiqiao: { manner: { level: 0 }, speed: { level: 2 }, openness: { unknown: true } } },
  });
});

test('a ballot cast at one in the morning belongs to the county’s day', async () => {
  const { clock, citizen, html } = await atTheSheet();
  const nonce = hidden(html, 'nonce');
  clock.now = '2026-11-29T17:00:00.000Z'; // 01:00 of the 30th in Shanghai
  await citizen.ballot(filledIn(html));
  expect((await ballotsOf(store)).find((ballot) => ballot.nonce === nonce)?.day).toBe('2026-11-30');
});

test('the same form sent twice is yours and counted once', async () => {
  const { citizen, html } = await atTheSheet();
  await citizen.ballot(filledIn(html));
  const once = await ballotsDigest(store);
  const again = await citizen.ballot(filledIn(html));
  expect(again.status).toBe(200);
  expect(again.html).toContain('没有重复计入');
  expect(await ballotsDigest(store)).toBe(once);
});

test('the same card in its other spelling is already counted', async () => {
  const { citizen, card, html } = await atTheSheet();
  const scanned = await citizen.card(card.secret);
  expect(hidden(scanned.html, 'nonce')).not.toBe(hidden(html, 'nonce'));
  await citizen.ballot(filledIn(html));
  const once = await ballotsDigest(store);
  const again = await citizen.ballot(filledIn(scanned.html));
  expect(again.status).toBe(409);
  expect(again.html).toContain('这张卡已经评过了');
  expect(await ballotsDigest(store)).toBe(once);
});

test('other answers on a form that was counted change nothing and are not thanked', async () => {
  const { citizen, html } = await atTheSheet();
  await citizen.ballot(filledIn(html));
  const once = await ballotsDigest(store);
  const changed = await citizen.ballot(filledIn(html, { ...allAnswered, manner: '4' }));
  expect(changed.status).toBe(409);
  expect(changed.html).toContain('再提交也不会改变它');
  expect(await ballotsDigest(store)).toBe(once);
});

describe('a sheet with faults comes back', () => {
  test.each<[string, (fields: [string, string][]) => [string, string][], string, string]>([
    [
      'without an answer',
      (fields) => fields.filter(([name]) => name !== 'a.speed'),
      '还没有选，请选一个答案',
      'Question 2, &quot;Are matters dealt with quickly?&quot;: No answer yet',
    ],
    [
      'with two answers to one question',
      (fields) => [...fields, ['a.speed', '3']],
      '收到了不止一个答案',
      'More than one answer arrived',
    ],
    [
      'with a level above the scale',
      (fields) => [...fields.filter(([name]) => name !== 'a.speed'), ['a.speed', '5']],
      '收到的答案不在选项里',
      'What arrived is not one of the answers offered',
    ],
    [
      'with a level below the scale',
      (fields) => [...fields.filter(([name]) => name !== 'a.speed'), ['a.speed', '-1']],
      '收到的答案不在选项里',
      'What arrived is not one of the answers offered',
    ],
    [
      'with markup for a level',
      (fields) => [...fields.filter(([name]) => name !== 'a.speed'), ['a.speed', '<b>0</b>']],
      '收到的答案不在选项里',
      'What arrived is not one of the answers offered',
    ],
  ])('%s', async (_, change, zh, en) => {
    const { citizen, html } = await atTheSheet();
    const fields = change(filledIn(html));
    const back = await citizen.ballot(fields);
    expect(back.status).toBe(422);
    expect(back.html.split(zh)).toHaveLength(3); // on top, and beside the question
    expect(back.html).toContain('<a href="#a.speed">第 2 题“办事快不快？”：');
    expect(back.html).toContain('<fieldset class="choice faulty" id="a.speed" tabindex="-1"');
    expect(back.html).toContain('aria-describedby="a.speed-hint a.speed-fault"');
    expect(back.html).toMatch(/name="a.manner" value="0" checked/); // what was right is kept
    expect(back.html).toMatch(/name="a.openness" value="unknown" checked/);
    expect(back.html.match(/checked/g)).toHaveLength(2);
    expect(hidden(back.html, 'nonce')).toBe(hidden(html, 'nonce'));
    expect((await citizen.ballot(fields, 'open', { 'accept-language': 'en' })).html).toContain(en);
    expect(await ballotsDigest(store)).toBe(before);
  });

  test('with every question unanswered', async () => {
    const { citizen, html } = await atTheSheet();
    const back = await citizen.ballot(filledIn(html, {}));
    expect(back.status).toBe(422);
    expect(back.html).toContain('有 3 处需要更正');
    expect(await ballotsDigest(store)).toBe(before);
  });

  test('with strangers, named and harmless', async () => {
    const { citizen, html } = await atTheSheet();
    const strangers: [string, string][] = [
      ['subject', 'qingshui'],
      ['<img src=x onerror=alert(1)>', '1'],
      ['a.__proto__', '0'],
      ['a.constructor', '0'],
      ['stratum', 'leaders'],
    ];
    const back = await citizen.ballot([...filledIn(html), ...strangers]);
    expect(back.status).toBe(422);
    expect(back.html).toContain('“subject”、“&lt;img src=x onerror=alert(1)&gt;');
    expect(back.html).not.toContain('<img');
    expect(await ballotsDigest(store)).toBe(before);
  });

  test.each(['', 'short', 'G'.repeat(32), '"><script>alert(1)</script>', 'a'.repeat(65)])(
    'with the mark %o of no form of ours, and a good one in its place',
    async (nonce) => {
      const { citizen, html } = await atTheSheet();
      const back = await citizen.ballot(
        filledIn(html).map(([name, value]) => [name, name === 'nonce' ? nonce : value]),
      );
      expect(back.status).toBe(422);
      expect(back.html).toContain('表格在路上不完整');
      expect(back.html).not.toContain('<script>');
      expect(hidden(back.html, 'nonce')).toMatch(/^[0-9a-f]{32}$/);
      expect(back.html.match(/checked/g)).toHaveLength(3);
      expect(await ballotsDigest(store)).toBe(before);
      expect((await citizen.ballot(filledIn(back.html))).status).toBe(200);
    },
  );
});

test('a form without its card, or with two, asks for the card', async () => {
  const { citizen, card, html } = await atTheSheet();
  const without = await citizen.ballot(filledIn(html).filter(([name]) => name !== 'code'));
  expect(without.status).toBe(422);
  expect(without.html).toContain('还没有输入评价卡号码');
  const two = await citizen.ballot([...filledIn(html), ['code', card.secret]]);
  expect(two.status).toBe(422);
  expect(two.html).toContain('号码收到了不止一次');
  expect(await ballotsDigest(store)).toBe(before);
});

test('what is no form at all is refused and stores nothing', async () => {
  const { citizen } = await atTheSheet();
  const json = await citizen.send('ballot', '{"a.manner":0}', { 'content-type': 'application/json' });
  expect(json.status).toBe(422);
  const torn = await citizen.send('ballot', '%E0%A4%A=%&&&==&a.=1&\u0000=\u0000');
  expect(torn.status).toBe(422);
  expect(await ballotsDigest(store)).toBe(before);
});

test('a body over 64 kB is refused in the visitor’s language', async () => {
  const { citizen, html } = await atTheSheet();
  const large = [...filledIn(html), ['more', 'x'.repeat(64 * 1024)] as [string, string]];
  const refused = await citizen.ballot(large);
  expect(refused.status).toBe(413);
  expect(refused.html).toContain('提交的内容太大');
  expect((await citizen.ballot(large, 'open', { 'accept-language': 'en' })).html).toContain('too large');
  expect(await ballotsDigest(store)).toBe(before);
});

test('a ballot for a round that closed meanwhile is told when it closed, and that it is not counted', async () => {
  const { house, clock } = houseWith(store);
  const citizen = citizenOf(house);
  clock.now = '2026-10-31T09:59:59.000Z';
  const { html } = await citizen.card((await newCard(store, { round: 'over' })).printed, 'over');
  clock.now = '2026-10-31T10:00:00.000Z';
  const late = await citizen.ballot(filledIn(html), 'over');
  expect(late.status).toBe(410);
  expect(late.html).toContain('刚才提交的评价没有计入');
  expect(late.html).toContain('2026年10月31日 18:00');
  expect((await citizen.ballot(filledIn(html), 'over', { 'accept-language': 'en' })).html).toContain('was not counted');
  expect((await citizen.ballot(filledIn(html), 'later')).status).toBe(409);
  expect(await ballotsDigest(store)).toBe(before);
});

test('who sends again after the close, because the first answer got lost, is not told that he was not counted', async () => {
  const { house, clock } = houseWith(store);
  const citizen = citizenOf(house);
  clock.now = '2026-10-31T09:59:59.000Z';
  const { html } = await citizen.card((await newCard(store, { round: 'over' })).printed, 'over');
  expect((await citizen.ballot(filledIn(html), 'over')).status).toBe(200);
  clock.now = '2026-10-31T10:00:00.000Z';
  const again = await citizen.ballot(filledIn(html), 'over');
  expect(again.status).toBe(409);
  expect(again.html).toContain('用这张卡作的评价已经计入');
});

test('a form sent from another site is refused', async () => {
  const { citizen, html } = await atTheSheet();
  const forged = await citizen.ballot(filledIn(html), 'open', { origin: 'https://elsewhere.example' });
  expect(forged.status).toBe(403);
  expect(await ballotsDigest(store)).toBe(before);
});

test('an unknown outcome keeps the form, and the same form sent again is counted once', async () => {
  const { card, html } = await atTheSheet();
  // Ballots go out by `once`; here to a port where nobody listens, while everything else is found.
  const deaf = openStore({ DYNAMODB_ENDPOINT: 'http://127.0.0.1:9' }).once;
  const { house, lines } = houseWith({ ...store, once: deaf });
  const unsure = await citizenOf(house, 50).ballot(filledIn(html));
  expect(unsure.status).toBe(503);
  expect(unsure.html).toContain('还不能确定您的评价是不是已经计入');
  expect(unsure.html).toContain('再试一次');
  expect(hidden(unsure.html, 'nonce')).toBe(hidden(html, 'nonce'));
  expect(hidden(unsure.html, 'code')).toBe(card.printed);
  expect(lines.join()).toContain('"event":"cast-unknown"');
  expect(await ballotsDigest(store)).toBe(before);

  const answers = Object.fromEntries(Object.keys(allAnswered).map((item) => [item, hidden(unsure.html, `a.${item}`)]));
  const citizen = citizenOf(houseWith(store).house);
  expect((await citizen.ballot(filledIn(unsure.html, answers))).html).toContain('您对石桥镇的评价已经计入');
  expect((await citizen.ballot(filledIn(html))).html).toContain('没有重复计入');
});

test('where looking things up took longer than a cast may, nothing is put any more', async () => {
  const { house, citizen, html } = await atTheSheet();
  const instants = ['2026-11-22T02:30:20.000Z'];
  const slow = { ...house, now: () => instants.pop() ?? '2026-11-22T02:30:25.000Z' }; // five seconds later
  expect((await citizenOf(slow).ballot(filledIn(html))).status).toBe(503);
  expect(await ballotsDigest(store)).toBe(before);
  expect((await citizen.ballot(filledIn(html))).status).toBe(200);
});

test('no log line holds a code, a mark or an answer, whatever happens', async () => {
  const { house, lines, citizen, card, html } = await atTheSheet();
  const nonce = hidden(html, 'nonce');
  const canary = 'canary-7f3a';
  await citizen.card(`${canary}`);
  await citizen.ballot([...filledIn(html), [canary, canary]]);
  await citizen.ballot([...filledIn(html, { manner: canary })]);
  await citizen.ballot(filledIn(html), 'open', { origin: `https://${canary}.example` });
  const broken = { ...house, store: { ...store, records: 'no-such-table' } };
  expect((await citizenOf(broken).ballot(filledIn(html))).status).toBe(500);
  const deaf = { ...house, store: { ...store, once: openStore({ DYNAMODB_ENDPOINT: 'http://127.0.0.1:9' }).once } };
  expect((await citizenOf(deaf, 50).ballot(filledIn(html))).status).toBe(503);
  await citizen.ballot(filledIn(html));
  const logged = lines.join('\n');
  expect(lines.length).toBeGreaterThanOrEqual(3); // refused, broken, unknown
  for (const secret of [canary, card.printed, card.secret, nonce, 'shiqiao', '石桥'])
    expect(logged).not.toContain(secret);
});
