import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { wrongCodesPerMinute } from '../../../functions/store/brake.ts';
import { withdrawCard } from '../../../functions/store/card.ts';
import { newCardSecret, readCode, typedCode } from '../../../functions/store/card-code.ts';
import type { Store } from '../../../functions/store/table.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import {
  allAnswered,
  ballotsDigest,
  by,
  bytesFrom,
  citizenOf,
  filledIn,
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

/** A code nobody issued, in its printed spelling. */
const nobodys = (seed: string) => typedCode(newCardSecret(bytesFrom(`nobody ${seed}`)));

test('a citizen is told what is asked and finds one field to type in', async () => {
  const { status, html } = await citizenOf(houseWith(store).house).look();
  expect(status).toBe(200);
  expect(html).toContain('<h1>群众满意度评价</h1>');
  expect(html).toContain('岚溪县2026年度乡镇考核');
  expect(html.match(/<input /g)).toHaveLength(1);
  expect(html).toContain('ABCD-EFGH-JKMN-PQRS-T');
});

test('a card opens the sheet of its township with every question and "don’t know"', async () => {
  const { printed } = await newCard(store);
  const { status, html } = await citizenOf(houseWith(store).house).card(printed);
  expect(status).toBe(200);
  expect(html).toContain('<h1>请您评一评：石桥镇</h1>');
  expect(html.match(/<fieldset/g)).toHaveLength(3);
  expect(html.match(/type="radio"/g)).toHaveLength(18); // 3 questions × (5 levels + don't know)
  expect(html.match(/不了解<\/span>/g)).toHaveLength(3);
  expect(html).not.toContain('checked');
});

test('the code may be typed small, spaced, full-width, with O for 0 and l for 1', async () => {
  const { printed } = await newCard(store);
  const citizen = citizenOf(houseWith(store).house);
  const fullWidth = [...printed.replaceAll('-', '')].map((mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
  const sloppy = printed.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
  for (const code of [sloppy, fullWidth.join(''), `  ${printed} `]) expect((await citizen.card(code)).status).toBe(200);
});

describe('a code that cannot be read', () => {
  const printed = typedCode(newCardSecret(bytesFrom('unreadable')));
  const swapped = printed.endsWith('A') ? 'B' : 'A';
  test.each([
    ['nothing', '', '还没有输入评价卡号码', 'The card code is empty'],
    ['blanks only', '  - ', '还没有输入评价卡号码', 'The card code is empty'],
    [
      'one letter short',
      printed.slice(1),
      '您输入了 16 个字母和数字，卡上印的是 17 个',
      'You typed 16 letters and digits',
    ],
    ['a letter no card has', printed.replace(/^./, 'U'), '“U”不会出现在卡号里', '&quot;U&quot; never occurs'],
    ['a stranger’s script', printed.replace(/^./, '<'), '“&lt;”不会出现在卡号里', '&quot;&lt;&quot; never occurs'],
    [
      'a wrong check letter',
      printed.slice(0, -1) + swapped,
      '有一个字可能输错了',
      'One character is probably mistyped',
    ],
    ['three hundred letters', 'A'.repeat(300), '您输入了 300 个', 'You typed 300'],
  ])('%s is named in both languages', async (_, code, zh, en) => {
    const citizen = citizenOf(houseWith(store).house);
    const chinese = await citizen.card(code);
    expect(chinese.status).toBe(422);
    expect(chinese.html.match(new RegExp(zh, 'g'))).toHaveLength(2); // on top and beside the field
    expect(chinese.html).toContain('aria-invalid="true"');
    const english = await citizen.card(code, 'open', { 'accept-language': 'en' });
    expect(english.html).toContain(en);
    expect(await ballotsDigest(store)).toBe(before);
  });
});

test('what was typed stands in the field again, and never as markup', async () => {
  const { html } = await citizenOf(houseWith(store).house).card('"><script>alert(1)</script>');
  expect(html).not.toContain('<script>alert');
  expect(html).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
});

test('a code sent twice, or with company, opens nothing', async () => {
  const { printed } = await newCard(store);
  const citizen = citizenOf(houseWith(store).house);
  const twice = await citizen.send('card', `code=${printed}&code=${printed}`);
  expect(twice.status).toBe(422);
  expect(twice.html).toContain('号码收到了不止一次');
  const company = await citizen.send('card', `code=${printed}&subject=qingshui`);
  expect(company.status).toBe(422);
  expect(company.html).toContain('“subject”');
});

test('something that is no form reads as an empty code', async () => {
  const { status, html } = await citizenOf(houseWith(store).house).send('card', '{"code":1}', {
    'content-type': 'application/json',
  });
  expect(status).toBe(422);
  expect(html).toContain('还没有输入评价卡号码');
});

test('a card of another round is as unknown as one nobody issued', async () => {
  const citizen = citizenOf(houseWith(store).house);
  const other = await newCard(store, { round: 'later' });
  for (const code of [other.printed, other.secret, nobodys('a')]) {
    const { status, html } = await citizen.card(code);
    expect(status).toBe(422);
    expect(html).toContain('这一轮评价里没有这个号码');
  }
  expect(await ballotsDigest(store)).toBe(before);
});

test('a withdrawn card is told so, and so is an expired one with its time', async () => {
  const { house } = houseWith(store);
  const citizen = citizenOf(house);
  const card = await newCard(store);
  const sheet = await citizen.card(card.printed);
  const read = readCode(card.printed);
  await withdrawCard(store, by, 'county', 'year-2026', 'open', 'typed' in read ? read.typed : '');
  const withdrawn = await citizen.card(card.secret);
  expect(withdrawn.status).toBe(410);
  expect(withdrawn.html).toContain('这张卡已经作废');
  expect((await citizen.ballot(filledIn(sheet.html))).html).toContain('这张卡已经作废');
  const expired = await citizen.card((await newCard(store, { expiresAt: '2026-11-22T02:00:00.000Z' })).printed);
  expect(expired.status).toBe(410);
  expect(expired.html).toContain('这张卡只能用到 2026年11月22日 10:00');
  expect(await ballotsDigest(store)).toBe(before);
});

test('a used card is told before a sheet is filled in, in either spelling', async () => {
  const citizen = citizenOf(houseWith(store).house);
  const { printed, secret } = await newCard(store);
  await citizen.ballot(filledIn((await citizen.card(secret)).html));
  for (const code of [printed, secret]) {
    const { status, html } = await citizen.card(code);
    expect(status).toBe(409);
    expect(html).toContain('这张卡已经评过了');
    expect(html).not.toContain('<fieldset');
  }
});

test('a round that has not begun, or is over, says when in the county’s time', async () => {
  const citizen = citizenOf(houseWith(store).house);
  expect((await citizen.look('later')).html).toContain('评价从 2026年12月1日 09:00 开始');
  expect((await citizen.look('someday')).html).toContain('开始的时间还没有定');
  expect((await citizen.look('over')).html).toContain('这一轮评价在 2026年10月31日 18:00 结束了');
  expect((await citizen.look('over', { 'accept-language': 'en' })).html).toContain('31 October 2026, 18:00');
  const early = await newCard(store, { round: 'later' });
  expect((await citizen.card(early.printed, 'later')).status).toBe(409);
  const late = await newCard(store, { round: 'over' });
  expect((await citizen.card(late.printed, 'over')).status).toBe(410);
});

test('rounds of named offices, and addresses of nothing, are not the citizen’s', async () => {
  const citizen = citizenOf(houseWith(store).house);
  for (const round of ['seats', 'nothing', 'a%23b', '..%2f..', '%3Cscript%3E', 'A', '-', 'open%00']) {
    expect((await citizen.look(round)).status, round).toBe(404);
    expect((await citizen.card('x', round)).status, round).toBe(404);
  }
});

test('the address of an answered form, opened from the history, begins anew', async () => {
  const citizen = citizenOf(houseWith(store).house);
  for (const path of ['card', 'ballot']) {
    const { status, headers } = await citizen.get(`http://localhost:3000/survey/county/year-2026/open/${path}`);
    expect(status).toBe(303);
    expect(headers.get('location')).toBe('/survey/county/year-2026/open');
  }
});

describe('when codes are guessed', () => {
  test('who types waits for the next minute, who scans does not, and no filled-in sheet is lost', async () => {
    const { house, clock } = houseWith(store);
    const citizen = citizenOf(house);
    clock.now = '2026-11-23T02:30:20.000Z';
    const card = await newCard(store);
    const sheet = await citizen.card(card.printed);
    for (let tries = 0; tries <= wrongCodesPerMinute; tries++) {
      expect((await citizen.card(nobodys(String(tries)))).status).toBe(422);
    }
    const braked = await citizen.card(card.printed);
    expect(braked.status).toBe(429);
    expect(braked.html).toContain('请在 2026年11月23日 10:31 以后再试');
    expect(braked.headers.get('retry-after')).toBe('40');
    expect((await citizen.card(card.secret)).status).toBe(200);
    expect((await citizen.card(nobodys('x'))).status).toBe(429);
    expect((await citizen.card((await newCard(store, { round: 'later' })).printed, 'later')).status).toBe(409);

    const kept = await citizen.ballot(filledIn(sheet.html));
    expect(kept.status).toBe(429);
    expect(await ballotsDigest(store)).toBe(before);
    clock.now = '2026-11-23T02:31:00.000Z';
    const thanked = await citizen.ballot(filledInAgain(kept.html));
    expect(thanked.status).toBe(200);
    expect(thanked.html).toContain('感谢您的评价');
  });

  test('wrong scans do not brake anybody', async () => {
    const { house, clock } = houseWith(store);
    const citizen = citizenOf(house);
    clock.now = '2026-11-24T02:30:20.000Z';
    for (let tries = 0; tries <= wrongCodesPerMinute + 1; tries++) {
      expect((await citizen.card(newCardSecret(bytesFrom(`scan ${tries}`)))).status).toBe(422);
    }
    expect((await citizen.card((await newCard(store)).printed)).status).toBe(200);
  });
});

/** The form of "try again" as a browser would send it. */
function filledInAgain(html: string): [string, string][] {
  const fields = [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  expect(fields.map(([, name]) => name)).toEqual([
    'code',
    'nonce',
    ...Object.keys(allAnswered).map((item) => `a.${item}`),
  ]);
  return fields.map(([, name = '', value = '']) => [name, value]);
}
