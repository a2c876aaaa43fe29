import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readBallots } from '../../../functions/store/ballot.ts';
import { withdrawCard } from '../../../functions/store/card.ts';
import { readCode } from '../../../functions/store/card-code.ts';
import { openStore, type Store } from '../../../functions/store/table.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { assemblyOf, filledSheet, newWholeCard, openAssembly } from './all-units.ts';
import { ballotsDigest, by, citizenOf, hidden, houseWith } from './citizen.ts';

const assembly = assemblyOf(6, 2);
let store: Store;
let close: () => Promise<void>;
let before: string;

beforeAll(async () => {
  ({ store, close } = await openTestStore());
  await openAssembly(store, assembly);
});
afterAll(() => close());
beforeEach(async () => {
  before = await ballotsDigest(store);
});

async function atTheSheet(language = 'zh-CN') {
  const { house, clock, lines } = houseWith(store);
  const citizen = citizenOf(house);
  const card = await newWholeCard(store);
  const headers = { 'accept-language': language };
  const { status, html } = await citizen.card(card.printed, 'deputies', headers);
  const send = (fields: readonly (readonly [string, string])[], round = 'deputies') =>
    citizen.ballot(fields, round, headers);
  return { house, clock, lines, citizen, card, status, html, send };
}
/** The text of the list on top, one line a fault, each with the field it leads to. */
const onTop = (html: string) =>
  [...(/<div class="fault-summary".*?<\/div>/s.exec(html)?.[0] ?? '').matchAll(/<a href="#([^"]+)">(.*?)<\/a>/gs)].map(
    ([, field, words]) => `${field} ${words}`,
  );
const all = (round = 'deputies') => readBallots(store, 'county', 'year-2026', round, []);

test('a deputy is told before he types that his card rates every unit', async () => {
  const citizen = citizenOf(houseWith(store).house);
  expect((await citizen.look('deputies')).html).toContain('一张卡评价全部 6 个单位，每个单位有 2 个问题，最后一起提交');
  expect((await citizen.look('deputies', { 'accept-language': 'en' })).html).toContain(
    'One card rates all 6 units: 2 questions about each',
  );
});

test('one card opens one sheet with every unit under its group, typed or scanned', async () => {
  const citizen = citizenOf(houseWith(store).house);
  const { printed, secret } = await newWholeCard(store);
  for (const code of [printed, secret]) {
    const { status, html } = await citizen.card(code, 'deputies');
    expect(status).toBe(200);
    expect(html).toContain('<h1>请您评价 6 个单位</h1>');
    expect(html.match(/<select/g)).toHaveLength(12); // 6 units × 2 questions
    expect(html.match(/<option value="unknown"/g)).toHaveLength(12);
    expect(html.indexOf('乡镇')).toBeLessThan(html.indexOf('县直部门'));
    for (const { title } of assembly.cycle.roster) expect(html).toContain(title.zh);
    expect(html).not.toMatch(/ selected| checked/);
  }
});

test('the whole sheet is one ballot about six units, without a trace of the card', async () => {
  const { card, html, send } = await atTheSheet();
  const sent = filledSheet(html, assembly, (unit) => (unit === 'town-2' ? 'unknown' : '1'));
  const thanks = await send(sent);
  expect(thanks.status).toBe(200);
  expect(thanks.html).toContain('您对全部 6 个单位的评价已经计入');
  const [ballot, ...others] = await all();
  expect(others).toEqual([]);
  expect(Object.keys(ballot?.sheet ?? {})).toHaveLength(6);
  expect(ballot?.sheet['town-2']).toEqual({ overall: { unknown: true }, manner: { unknown: true } });
  expect(ballot?.sheet['bureau-6']).toEqual({ overall: { level: 1 }, manner: { level: 1 } });
  expect(JSON.stringify(ballot)).not.toContain(card.secret);
});

test('the same form sent again is “yours”, and any other is told that the card was used', async () => {
  const { citizen, card, html, send } = await atTheSheet('en');
  const sent = filledSheet(html, assembly);
  expect((await send(sent)).html).toContain('Your rating of all 6 units has been counted');
  const after = await ballotsDigest(store);
  expect((await send(sent)).html).toContain('nothing was counted twice');
  const other = filledSheet(html, assembly, () => '4');
  expect((await send(other)).status).toBe(409);
  expect((await citizen.card(card.secret, 'deputies')).status).toBe(409);
  expect(await ballotsDigest(store)).toBe(after);
});

describe('a sheet that is not complete', () => {
  test('comes back with everything kept, how far it is, and a line for each unit that lacks something', async () => {
    const { html, send } = await atTheSheet();
    const lacking = filledSheet(html, assembly, (unit, item) => {
      if (unit === 'town-1' && item === 'manner') return undefined;
      return unit === 'bureau-5' ? undefined : '0';
    });
    const back = await send(lacking);
    expect(back.status).toBe(422);
    // 12 answers: one of 石云镇 and both of the second bureau are missing.
    expect(back.html).toContain('共 12 个答案，已选 9 个，还差 3 个，涉及 2 个单位。还没有提交');
    const [first, second] = [assembly.cycle.roster[0]?.title.zh, assembly.cycle.roster[4]?.title.zh];
    expect(onTop(back.html)).toEqual([`a.town-1.manner ${first}（服务态度）`, `a.bureau-5.overall ${second}（全部）`]);
    expect(back.html.match(/ selected/g)).toHaveLength(9);
    expect(back.html.match(/aria-invalid="true"/g)).toHaveLength(3);
    expect(hidden(back.html, 'nonce')).toBe(hidden(html, 'nonce'));
    expect(await ballotsDigest(store)).toBe(before);
  });

  test('is told in one line where nothing was chosen', async () => {
    const { html, send } = await atTheSheet('en');
    const back = await send(filledSheet(html, assembly, () => undefined));
    expect(back.status).toBe(422);
    expect(onTop(back.html)).toEqual(['a.town-1.overall No unit has been rated. Begin with the first one: Town 1']);
    expect(back.html).toContain('0 of 12 answers are chosen, 12 to go, about 6 units');
    expect(await ballotsDigest(store)).toBe(before);
  });

  test('names what else is wrong: two answers, an answer nobody offered, and what was not asked', async () => {
    const { html, send } = await atTheSheet();
    const sent = filledSheet(html, assembly, (unit) => (unit === 'town-3' ? '9' : '0'));
    const back = await send([
      ...sent,
      ['a.town-1.overall', '4'],
      ['a.town-9.overall', '0'],
      ['a.town-1.honesty', '0'],
      ['a.__proto__.overall', '0'],
      ['subject', 'town-1'],
      ['<img src=x>', '1'],
    ]);
    expect(back.status).toBe(422);
    expect(onTop(back.html).map((line) => line.split(' ')[0])).toEqual([
      'a.town-1.overall',
      'a.town-3.overall',
      'a.town-3.manner',
      'send',
    ]);
    expect(back.html).toContain('收到了不止一个答案');
    expect(back.html).toContain('收到的答案不在选项里');
    expect(back.html).toContain('“subject”、“&lt;img src=x&gt;”、“a.town-1.honesty”');
    expect(back.html).not.toContain('<img');
    expect(await ballotsDigest(store)).toBe(before);
  });
});

test.each([
  ['of one unit in a round of whole sheets', { subject: 'town-1' }, 'deputies', '一张卡评价全部单位'],
  ['of all units in a round of one unit a card', { round: 'open' }, 'open', '一张卡只评价一个单位'],
  ['of a unit in a round that is over', { subject: 'town-1', round: 'deputies-over' }, 'deputies-over', '已经结束'],
])('a card %s opens nothing, counts nothing, and is told why', async (_, card, round, words) => {
  const citizen = citizenOf(houseWith(store).house);
  const { printed } = await newWholeCard(store, card);
  const opened = await citizen.card(printed, round);
  expect([409, 410]).toContain(opened.status);
  expect(opened.html).toContain(words);
  const { html } = await atTheSheet();
  const forged = filledSheet(html, assembly).map(([name, value]): [string, string] => [
    name,
    name === 'code' ? printed : value,
  ]);
  const one: [string, string][] = [
    ['code', printed],
    ['nonce', '0'.repeat(32)],
    ...['manner', 'speed', 'openness'].map((item): [string, string] => [`a.${item}`, '0']),
  ];
  for (const sent of [forged, one]) {
    const { status, html: said } = await citizen.ballot(sent, round);
    expect([409, 410]).toContain(status);
    expect(said).toContain(words);
  }
  expect(await ballotsDigest(store)).toBe(before);
});

test('a withdrawn card is told so, at the sheet too', async () => {
  const { card, citizen, html, send } = await atTheSheet();
  const read = readCode(card.printed);
  await withdrawCard(store, by, 'county', 'year-2026', 'deputies', 'typed' in read ? read.typed : '');
  expect((await citizen.card(card.secret, 'deputies')).html).toContain('这张卡已经作废');
  expect((await send(filledSheet(html, assembly))).status).toBe(410);
  expect(await ballotsDigest(store)).toBe(before);
});

test('a sheet that comes after the close is not counted, and one that was counted before is not told otherwise', async () => {
  const { house, clock } = houseWith(store);
  const citizen = citizenOf(house);
  clock.now = '2026-10-31T09:59:59.000Z';
  const [used, unused] = await Promise.all(
    [1, 2].map(async () => {
      const { printed } = await newWholeCard(store, { round: 'deputies-over' });
      return filledSheet((await citizen.card(printed, 'deputies-over')).html, assembly);
    }),
  );
  if (!used || !unused) throw new Error('two cards were opened');
  expect((await citizen.ballot(used, 'deputies-over')).status).toBe(200);
  clock.now = '2026-10-31T10:00:00.000Z';
  const late = await citizen.ballot(unused, 'deputies-over');
  expect([late.status, late.html.includes('刚才提交的评价没有计入')]).toEqual([410, true]);
  const again = await citizen.ballot(used, 'deputies-over');
  expect([again.status, again.html.includes('用这张卡作的评价已经计入')]).toEqual([409, true]);
  expect(await all('deputies-over')).toHaveLength(1);
});

test('an unknown outcome keeps all answers, and the same form sent again is counted once', async () => {
  const { card, html } = await atTheSheet();
  const sent = filledSheet(html, assembly, (unit) => (unit === 'town-2' ? 'unknown' : '3'));
  const deaf = openStore({ DYNAMODB_ENDPOINT: 'http://127.0.0.1:9' }).once;
  const unsure = await citizenOf(houseWith({ ...store, once: deaf }).house, 50).ballot(sent, 'deputies');
  expect(unsure.status).toBe(503);
  expect(unsure.html).toContain('还不能确定您的评价是不是已经计入');
  expect(hidden(unsure.html, 'code')).toBe(card.printed);
  const kept = [...unsure.html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']): [string, string] => [name, value],
  );
  expect(kept.toSorted()).toEqual(sent.toSorted());
  const citizen = citizenOf(houseWith(store).house);
  expect((await citizen.ballot(kept, 'deputies')).html).toContain('已经计入');
  expect((await citizen.ballot(sent, 'deputies')).html).toContain('没有重复计入');
});

test('no log line holds a code, a mark or a unit, whatever happens', async () => {
  const { house, lines, card, html } = await atTheSheet();
  const broken = { ...house, store: { ...store, records: 'no-such-table' } };
  expect((await citizenOf(broken).ballot(filledSheet(html, assembly), 'deputies')).status).toBe(500);
  const deaf = { ...house, store: { ...store, once: openStore({ DYNAMODB_ENDPOINT: 'http://127.0.0.1:9' }).once } };
  expect((await citizenOf(deaf, 50).ballot(filledSheet(html, assembly), 'deputies')).status).toBe(503);
  expect(lines.length).toBeGreaterThanOrEqual(2);
  for (const secret of [card.printed, card.secret, hidden(html, 'nonce'), 'town-1', 'bureau'])
    expect(lines.join()).not.toContain(secret);
});
