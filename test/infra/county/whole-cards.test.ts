import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBallots } from '../../../functions/store/ballot.ts';
import { countCards } from '../../../functions/store/card.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { citizenOf, hidden, houseWith } from '../../functions/survey/citizen.ts';
import { wholeDraft, wholeOpening } from './assembly.ts';
import { type Clerk, clerkIn, recordsDigest } from './clerk.ts';

let opened: Awaited<ReturnType<typeof openTestStore>>;
let clerk: Clerk;

beforeAll(async () => {
  opened = await openTestStore();
  clerk = clerkIn(opened.folder, {
    DYNAMODB_ENDPOINT: opened.env.DYNAMODB_ENDPOINT,
    DATA_DIR: opened.folder,
    PUBLIC_URL: 'http://localhost:3000',
  });
  await clerk.file('plan.json', wholeDraft);
  await clerk.file('cycle.json', wholeOpening);
  expect((await clerk.does('open', 'plan.json', 'cycle.json')).err).toBe('');
});
afterAll(() => opened.close());

const head = 'unit,channel,stratum,count';
const order = (round: string, file: string, out: string) =>
  clerk.does('cards', 'county', 'year-2026', round, file, out);

test('cards for all units are ordered with an asterisk, say so in print, and open the whole sheet', async () => {
  await clerk.file('deputies.csv', `${head}\r\n*,,people,2\r\n*,,,1\r\n`);
  const { status, out, err } = await order('deputies', 'deputies.csv', 'deputies');
  expect([status, err]).toEqual([0, '']);
  expect(out).toContain('Issued 3 cards of round deputies (3 in all)');
  expect(await countCards(opened.store, 'county', 'year-2026', 'deputies')).toEqual(new Map([['*', 3]]));
  const rows = (await readFile(join(opened.folder, 'deputies', 'cards.csv'), 'utf8')).trim().split('\r\n');
  expect(rows.slice(1).map((row) => row.split(',').slice(0, 5).join())).toEqual([
    '1,*,评价全部2个单位 Rates all 2 units,,people',
    '2,*,评价全部2个单位 Rates all 2 units,,people',
    '3,*,评价全部2个单位 Rates all 2 units,,',
  ]);
  const page = await readFile(join(opened.folder, 'deputies', 'cards.html'), 'utf8');
  expect(page.match(/评价全部2个单位/g)).toHaveLength(3);
  expect(page).toContain('人大代表');

  const citizen = citizenOf(houseWith(opened.store).house);
  const code = rows[1]?.split(',')[5] ?? '';
  const { html } = await citizen.card(code, 'deputies');
  expect(html).toContain('请您评价 2 个单位');
  const thanks = await citizen.ballot(
    [
      ['code', code],
      ['nonce', hidden(html, 'nonce')],
      ['a.shiqiao.overall', '0'],
      ['a.qingshui.overall', 'unknown'],
    ],
    'deputies',
  );
  expect(thanks.status).toBe(200);
  expect(await readBallots(opened.store, 'county', 'year-2026', 'deputies', [])).toMatchObject([
    {
      audience: 'deputies',
      stratum: 'people',
      sheet: { shiqiao: { overall: { level: 0 } }, qingshui: { overall: { unknown: true } } },
    },
  ]);
});

test.each([
  [
    'a unit where a card rates all',
    'deputies',
    'shiqiao,,,3',
    'write * instead of "shiqiao". 此评价主体一张卡评价全部单位',
  ],
  ['no unit where a card rates all', 'deputies', ',,,3', 'write * instead of "".'],
  ['an asterisk where a card rates one', 'open', '*,,,3', 'write its id instead of *. 此评价主体一张卡只评价一个单位'],
  ['a full-width asterisk', 'deputies', '＊,,,3', 'write * instead of "＊"'],
  ['a stratum the deputies have not', 'deputies', '*,,farmers,3', 'audience deputies has no stratum "farmers"'],
  ['the same cards twice', 'deputies', '*,,,3\n*,,,4', 'line 3: the same cards as in line 2'],
  ['cards for a round of seats', 'seats', '*,,,3', 'does not ask the public but seats, which sign in'],
])('a list that asks for %s is refused, and no card is printed', async (_, round, row, line) => {
  const before = await recordsDigest(opened.store);
  await clerk.file('bad.csv', `${head}\n${row}\n`);
  const { status, out, err } = await order(round, 'bad.csv', 'never');
  expect([status, out]).toEqual([1, '']);
  expect(err).toContain(line);
  expect(existsSync(join(opened.folder, 'never'))).toBe(false);
  expect(await recordsDigest(opened.store)).toBe(before);
});

test('cards for all units are refused where the roster has none of the units they would rate', async () => {
  const audiences = wholeDraft.audiences.map((one) => ({
    ...one,
    rates: one.id === 'deputies' ? ['bureaus'] : ['towns', 'bureaus'],
  }));
  const groups = [...wholeDraft.groups, { id: 'bureaus', title: { zh: '部门', en: 'Bureaus' }, ranked: false }];
  await clerk.file('plan-2.json', { ...wholeDraft, version: 2, groups, audiences });
  const cycle = { ...wholeOpening.cycle, id: 'empty', plan: { id: 'townships', version: 2 } };
  await clerk.file('cycle-2.json', { ...wholeOpening, cycle });
  expect((await clerk.does('open', 'plan-2.json', 'cycle-2.json')).err).toBe('');
  await clerk.file('deputies-2.csv', `${head}\n*,,,3\n`);
  const { status, err } = await clerk.does('cards', 'county', 'empty', 'deputies', 'deputies-2.csv', 'never');
  expect([status, err]).toEqual([1, expect.stringContaining('the roster has no unit that audience deputies rates')]);
});

test('the help says where the asterisk belongs', async () => {
  expect((await clerk.run(['cards', '--help'])).out).toContain('unit is * where one card rates all units');
});
