import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { encode } from 'uqr';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tick } from '../../../functions/assess/tick.ts';
import { people } from '../../../functions/people/app.tsx';
import { listAudit } from '../../../functions/store/audit.ts';
import { countCards } from '../../../functions/store/card.ts';
import { getCycle } from '../../../functions/store/cycle.ts';
import { dueAt } from '../../../functions/store/due.ts';
import { readFacts } from '../../../functions/store/fact.ts';
import { latestResult, wholeResult } from '../../../functions/store/result.ts';
import { getRound } from '../../../functions/store/round.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { citizenOf, houseWith } from '../../functions/survey/citizen.ts';
import { type Clerk, clerkIn, facts, opening, recordsDigest } from './clerk.ts';

// One real cycle in the order an office runs it; each step stands on those before it.

let opened: Awaited<ReturnType<typeof openTestStore>>;
let clerk: Clerk;
const inFolder = (...path: string[]) => join(opened.folder, ...path);

beforeAll(async () => {
  opened = await openTestStore();
  clerk = clerkIn(opened.folder, {
    DYNAMODB_ENDPOINT: opened.env.DYNAMODB_ENDPOINT,
    DATA_DIR: opened.folder,
    PUBLIC_URL: 'http://localhost:3000',
  });
  await clerk.prepare();
});
afterAll(() => opened.close());

test('a plan and a cycle with its rounds are opened from two files, their times in UTC and a minute of grace', async () => {
  const { status, out, err } = await clerk.does('open', 'plan.json', 'cycle.json');
  expect([status, err]).toEqual([0, '']);
  expect(out.split('\n')).toHaveLength(5);
  expect(out).toContain('Stored: plan townships version 1 of county. 已存入方案。');
  expect((await getCycle(opened.store, 'county', 'year-2026'))?.cycle).toEqual(opening.cycle);
  const round = async (id: string) => (await getRound(opened.store, 'county', 'year-2026', id))?.round;
  expect(await round('open')).toEqual({
    ...opening.rounds[0],
    opensAt: '2026-11-01T00:00:00.000Z',
    closesAt: '2026-11-30T10:00:00.000Z',
    graceMs: 60_000,
  });
  expect(await round('later')).toEqual(opening.rounds[1]);
});

test('opening the same again stores nothing and says what is there', async () => {
  const before = await recordsDigest(opened.store);
  const { status, out } = await clerk.does('open', 'plan.json', 'cycle.json');
  expect(status).toBe(0);
  expect(out.match(/^Already there: /gm)).toHaveLength(5);
  expect(out).not.toContain('Stored');
  expect(await recordsDigest(opened.store)).toBe(before);
});

test('a round planned later is added to the open cycle, and what is there stays', async () => {
  const third = { id: 'third', audience: 'citizens', title: { zh: '第三轮', en: 'Third round' } };
  const first = { ...opening.rounds[0], closesAt: '2026-12-31T10:00:00Z' };
  await clerk.file('more.json', { ...opening, rounds: [first, third] });
  const { status, out, err } = await clerk.does('open', 'plan.json', 'more.json');
  expect([status, out.match(/^Stored: .*$/gm)]).toEqual([
    0,
    ['Stored: round third, when the office opens it until the office closes it. 已存入轮次。'],
  ]);
  expect(err).toContain('more.json: rounds/open: note: its times stay as they are');
  expect((await getRound(opened.store, 'county', 'year-2026', 'open'))?.round.closesAt).toBe(
    '2026-11-30T10:00:00.000Z',
  );
});

test('a person who was added signs in with the password shown once, and no longer when barred', async () => {
  const adding = ['person', 'ｗａｎｇ', '--office', 'county', '--role', 'office', '--role', 'contact:shiqiao,qingshui'];
  const { status, out } = await clerk.does(...adding, '--zh', '王五', '--en', 'Wang Wu');
  expect(status).toBe(0);
  const password = /only now: (\w{4}-\w{4}-\w{4}-\w{4}) /.exec(out)?.[1] ?? '';

  const { house } = houseWith(opened.store);
  const { app } = people(house);
  const signIn = async () =>
    app.request('http://localhost:3000/people/sign-in', {
      method: 'POST',
      headers: { origin: 'http://localhost:3000', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ login: 'wang', password }).toString(),
    });
  const answer = await signIn();
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/review']);

  expect((await clerk.does('person', 'wang', '--disable', '--office', 'county')).status).toBe(0);
  expect((await signIn()).status).not.toBe(303);
  const before = await recordsDigest(opened.store);
  const again = await clerk.does('person', 'wang', '--disable', '--office', 'county');
  expect([again.status, again.out]).toEqual([
    0,
    expect.stringContaining('Already barred since 2026-11-22T02:30:20.000Z'),
  ]);
  expect(await recordsDigest(opened.store)).toBe(before);
});

test('printed cards open the sheet of their unit, typed or scanned, and no secret is shown on the terminal', async () => {
  const { status, out, err } = await clerk.does('cards', 'county', 'year-2026', 'open', 'list.csv', 'printed');
  expect([status, err]).toEqual([0, '']);
  expect(out).toContain('Issued 5 cards of round open (5 in all)');
  expect(await countCards(opened.store, 'county', 'year-2026', 'open')).toEqual(
    new Map([
      ['shiqiao', 3],
      ['qingshui', 2],
    ]),
  );
  const rows = (await readFile(inFolder('printed', 'cards.csv'), 'utf8')).split('\r\n').map((row) => row.split(','));
  expect(rows[0]?.join()).toBe('\uFEFFnumber,unit,title,channel,stratum,code,link');
  expect(rows.slice(1, 6).map((row) => row.slice(0, 5).join())).toEqual([
    '1,shiqiao,石桥镇 Shiqiao town,doorstep,farmers',
    '2,shiqiao,石桥镇 Shiqiao town,doorstep,farmers',
    '3,shiqiao,石桥镇 Shiqiao town,doorstep,farmers',
    '4,qingshui,清水乡 Qingshui township,,',
    '5,qingshui,清水乡 Qingshui township,,',
  ]);
  const citizen = citizenOf(houseWith(opened.store).house);
  for (const [unit, row] of [
    ['石桥镇', rows[1]],
    ['清水乡', rows[5]],
  ] as const) {
    const [code = '', link = ''] = row?.slice(5) ?? [];
    const [address, secret = ''] = link.split('#');
    expect(address).toBe('http://localhost:3000/survey/county/year-2026/open');
    for (const spelling of [code, secret]) {
      expect(out).not.toContain(spelling);
      const { status: answered, html } = await citizen.card(spelling);
      expect(answered).toBe(200);
      expect(html).toContain(unit);
      expect(html).toContain('name="a.manner"');
    }
  }
});

test('a lost card that was withdrawn opens no sheet any more, in either spelling', async () => {
  const rows = (await readFile(inFolder('printed', 'cards.csv'), 'utf8')).split('\r\n').map((row) => row.split(','));
  const [code = '', link = ''] = rows[2]?.slice(5) ?? [];
  const { status, out, err } = await clerk.does('withdraw', 'county', 'year-2026', 'open', code);
  expect([status, err]).toEqual([0, '']);
  expect(out).toContain('The card is withdrawn');
  const citizen = citizenOf(houseWith(opened.store).house);
  for (const spelling of [code, link.split('#')[1] ?? '']) {
    const { status: answered, html } = await citizen.card(spelling);
    expect(answered).toBe(410);
    expect(html).not.toContain('name="a.manner"');
  }
  expect((await citizen.card(rows[3]?.[5] ?? '')).status).toBe(200);
});

test('the sheets hold the same cards in the same order, each with its words, its code and a QR code of its link', async () => {
  const page = await readFile(inFolder('printed', 'cards.html'), 'utf8');
  const list = await readFile(inFolder('printed', 'cards.csv'), 'utf8');
  const cards = page.split('<li>').slice(1);
  const rows = list.trim().split('\r\n').slice(1);
  expect(cards).toHaveLength(5);
  for (const [at, card] of cards.entries()) {
    const [code = '', link = ''] = rows[at]?.split(',').slice(5) ?? [];
    expect(card).toContain(`<code>${code}</code>`);
    expect(modulesOf(card)).toEqual(encode(link, { ecc: 'M', border: 2 }).data);
    for (const words of ['岚溪县2026年度乡镇考核', '群众评价', 'http://localhost:3000/survey/county/year-2026/open<'])
      expect(card).toContain(words);
  }
  expect(cards[0]).toContain('石桥镇');
  expect(cards[0]).toContain('入户发卡');
  expect(cards[4]).toContain('清水乡');
});

test('both files are for their owner only, and nothing else is left beside them', async () => {
  for (const name of ['cards.csv', 'cards.html'])
    expect((await stat(inFolder('printed', name))).mode & 0o777).toBe(0o600);
  expect((await stat(inFolder('printed'))).mode & 0o777).toBe(0o700);
  await expect(stat(inFolder('printed', 'not-issued.json'))).rejects.toThrow('ENOENT');
});

test('the records of a source replace those it handed in before, and those of others stay', async () => {
  await clerk.file('first.json', [{ ...facts[0], value: 1 }]);
  await clerk.file('other.json', [{ ...facts[0], id: '9', unit: 'qingshui', field: 'actul' }]);
  await clerk.does('records', 'county', 'year-2026', '统计局', 'first.json');
  const other = await clerk.does('records', 'county', 'year-2026', '农业局', 'other.json');
  expect(other.err).toContain('other.json: note: no rule of the plan reads "targets / actul"');
  const { status, out } = await clerk.does('records', 'county', 'year-2026', '统计局', 'records.json');
  expect([status, out]).toEqual([
    0,
    'Accepted 2 records of 统计局; cycle year-2026 holds 3 of all sources (2 before). 已确认 2 条记录。',
  ]);
  const stored = await readFacts(opened.store, 'county', 'year-2026');
  expect(stored.map(({ id, value }) => [id, value])).toEqual([
    ['1', '45'],
    ['2', '50'],
    ['9', '45'],
  ]);
  const again = await clerk.does('records', 'county', 'year-2026', ' 统计局', 'records.json');
  expect(again.out).toContain('holds 3 of all sources (as before)');
});

test('a cycle made due is computed by the clock from what was handed in', async () => {
  await clerk.does('due', 'county', 'year-2026', '2026-12-01T09:00:00+08:00');
  expect(await dueAt(opened.store, 'county', 'year-2026')).toBe('2026-12-01T01:00:00.000Z');
  const { status, out } = await clerk.does('due', 'county', 'year-2026');
  expect([status, out]).toEqual([0, expect.stringContaining('(before: 1 December 2026, 09:00)')]);
  expect(await dueAt(opened.store, 'county', 'year-2026')).toBe(clerk.clock.now);

  const { house } = houseWith(opened.store);
  const report = await tick(house, 60_000);
  expect(report).toMatchObject({ computed: 1, failed: 0 });
  const latest = await latestResult(opened.store, 'county', 'year-2026');
  const result = await wholeResult(opened.store, 'county', 'year-2026', latest?.id ?? '');
  // No ballots: all weight moves to the targets; 45 / 50 = 90 %.
  const [first] = result?.groups[0]?.standing ?? [];
  expect([first?.unit, first?.published]).toEqual(['shiqiao', '90.00']);
});

test('everything stands in the log with who did it and why', async () => {
  expect((await clerk.run(['due', 'county', 'year-2026', '--reason', '提前', '--actor', '李四'])).status).toBe(0);
  const log = await listAudit(opened.store, 'county', 'year-2026');
  const mine = log.filter(({ actor }) => actor !== 'clock');
  expect(mine.at(-1)).toMatchObject({ actor: '李四', action: 'compute-now', reason: '提前' });
  expect(new Set(mine.slice(0, -1).map(({ actor, reason }) => `${actor} ${reason}`))).toEqual(
    new Set(['root 年度考核']),
  );
  expect(new Set(mine.map(({ action }) => action))).toEqual(
    new Set(['open-cycle', 'add-round', 'issue-cards', 'withdraw-card', 'accept-facts', 'compute-now', 'set-due']),
  );
  expect((await listAudit(opened.store, 'county', 'plans')).map(({ action }) => action)).toEqual(['publish-plan']);
  expect((await listAudit(opened.store, 'county', 'people')).map(({ actor, action }) => [actor, action])).toEqual([
    ['root', 'add-person'],
    ['wang', 'sign-in'],
    ['root', 'disable-person'],
  ]);
});

/** The modules of a drawn QR code, as a printer would print them. */
function modulesOf(card: string): boolean[][] {
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(card)?.[1]);
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of card.matchAll(/M(\d+) (\d+)\.5h(\d+)/g)) {
    for (let at = 0; at < Number(length); at++) (modules[Number(y)] ?? [])[Number(x) + at] = true;
  }
  return modules;
}
