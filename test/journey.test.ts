import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashPassword } from '../functions/people/password.ts';
import { issueCards } from '../functions/store/card.ts';
import { newCardSecret, readCode, typedCode } from '../functions/store/card-code.ts';
import { putCycle } from '../functions/store/cycle.ts';
import { sha256 } from '../functions/store/digest.ts';
import { putPerson } from '../functions/store/person.ts';
import { getPlan, putPlan } from '../functions/store/plan.ts';
import { putRound } from '../functions/store/round.ts';
import { type Host, openHost } from '../infra/local/host.ts';
import { checkPlan } from '../shared/plan/check.ts';
import { axeFaults } from './fixtures/axe.ts';
import { openBrowser, openPage } from './fixtures/browser.ts';

// One cycle from the first card to the download, in the built house and a real browser.

const words = (zh: string, en: string) => ({ zh, en });
const level = (id: string, zh: string) => ({ id, title: words(zh, id) });
const office = 'county';
const by = { actor: 'test', action: 'open', reason: 'a journey', at: '2026-11-22T00:00:00.000Z' };
const password = 'a long enough password';

const draft = {
  id: 'journey',
  office,
  version: 1,
  title: words('满意度考核方案', 'Satisfaction plan'),
  period: { from: '2026-01-01', to: '2026-12-31' },
  scale: { full: 100, publish: { places: 2, mode: 'half-up' } },
  groups: [{ id: 'towns', title: words('乡镇', 'Townships'), ranked: true }],
  audiences: [
    {
      id: 'citizens',
      kind: 'public',
      title: words('群众', 'Citizens'),
      rates: ['towns'],
      sheet: {
        scale: [
          level('l0', '非常满意'),
          level('l1', '满意'),
          level('l2', '基本满意'),
          level('l3', '不满意'),
          level('l4', '非常不满意'),
        ],
        items: [
          { id: 'attitude', title: words('服务态度', 'Attitude') },
          { id: 'speed', title: words('办事效率', 'Speed') },
        ],
      },
    },
  ],
  tree: {
    id: 'total',
    title: words('综合得分', 'Total'),
    aggregate: { form: 'weighted-mean', whenMissing: 'rescale' },
    children: [
      {
        id: 'satisfaction',
        title: words('群众满意度', 'Public satisfaction'),
        weight: 70,
        measure: {
          form: 'satisfaction',
          audience: 'citizens',
          points: [100, 80, 60, 30, 0],
          items: [
            { item: 'attitude', weight: 60 },
            { item: 'speed', weight: 40 },
          ],
          emptyItem: 'move-weight',
          emptyChannel: 'move-weight',
          minimum: 10,
          whenNone: 'none',
        },
        curve: { form: 'proportional', target: { fixed: 100 }, cap: 100, whenTargetZero: 'none' },
        round: { places: 4, mode: 'half-up' },
      },
      {
        id: 'agency',
        title: words('第三方评估', 'Agency'),
        from: words('第三方机构', 'Agency'),
        weight: 30,
        measure: { form: 'value', field: 'score', several: 'none', facts: [], whenNone: 'none' },
        curve: { form: 'proportional', target: { fixed: 100 }, cap: 100, whenTargetZero: 'none' },
        round: { places: 4, mode: 'half-up' },
      },
    ],
  },
  adjustments: [],
  rankAt: 'published',
  outcomes: [{ id: 'rank', title: words('名次', 'Rank'), form: 'rank', ties: 'competition' }],
};

let dataDir = '';
let host: Host;
let browser: Browser;
const secrets: string[] = Array.from({ length: 16 }, (_, at) =>
  newCardSecret((n) => new Uint8Array(n).map((_zero, index) => (at * 37 + index * 11 + 5) % 256)),
);

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'pingyi-journey-'));
  host = await openHost({
    port: 0,
    dataDir,
    endpoint: undefined,
    publicUrl: undefined,
    host: '127.0.0.1',
    demo: false,
  });
  const { store } = host;
  const { plan, faults } = checkPlan(draft);
  if (!plan) throw new Error(JSON.stringify(faults));
  await putPlan(store, by, plan);
  const digest = (await getPlan(store, office, plan.id, 1))?.digest ?? '';
  const unit = (id: string, zh: string) => ({ unit: id, title: words(zh, id), group: 'towns' });
  const roster = [unit('east', '东河镇'), unit('west', '西岭乡')];
  const cycle = {
    id: '2026',
    office,
    title: words('2026年度考核', 'Assessment 2026'),
    plan: { id: plan.id, version: 1 },
  };
  await putCycle(store, by, { ...cycle, period: plan.period, roster }, digest);
  const round = {
    id: 'autumn',
    audience: 'citizens',
    title: words('秋季评价', 'Autumn round'),
    opensAt: by.at,
    graceMs: 0,
  };
  await putRound(store, by, office, '2026', round);
  // Fourteen cards for the east, two for the west.
  const cards = secrets.map((secret, at) => {
    const read = readCode(secret);
    if ('fault' in read) throw new Error(read.fault);
    return { typed: read.typed, subject: at < 14 ? 'east' : 'west' };
  });
  await issueCards(store, by, office, '2026', 'autumn', cards);
  const hash = await hashPassword(password);
  for (const role of ['office', 'leader', 'auditor'] as const) {
    await putPerson(store, by, { login: role, office, name: words(role, role), roles: [{ role }], password: hash });
  }
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** A ballot as a browser without scripts sends it. */
async function send(card: string, attitude: string, speed: string, nonce: string): Promise<number> {
  const body = new URLSearchParams({ code: card, nonce, 'a.attitude': attitude, 'a.speed': speed });
  const answer = await fetch(`${host.publicUrl}/survey/${office}/2026/autumn/ballot`, {
    method: 'POST',
    headers: { origin: host.publicUrl },
    body,
  });
  return answer.status;
}

async function signIn(login: string, width: 360 | 1280, scripts = false): Promise<Page> {
  const page = await openPage(browser, { width, scripts });
  await page.goto(`${host.publicUrl}/people/sign-in`);
  await page.locator('input[name=login]').fill(login);
  await page.locator('input[name=password]').fill(password);
  await page.locator('main button').click();
  return page;
}

/** Asks again until it is so; the test's own time limit ends it. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo()));
}

describe('one cycle, from the first card to the download', () => {
  test('a citizen types the printed code on an old phone without scripts, answers, and is thanked', async () => {
    const page = await openPage(browser, { width: 360, scripts: false });
    await page.goto(`${host.publicUrl}/survey/${office}/2026/autumn`);
    await page.locator('input[name=code]').fill(typedCode(secrets[0] ?? '').toLowerCase());
    await page.locator('main button').click();
    expect(await page.locator('h1').innerText()).toContain('东河镇');
    await page
      .getByRole('group', { name: /服务态度/ })
      .getByLabel('不满意', { exact: true })
      .check();
    await page.locator('main button').click();
    // The second question was left out: what was answered is kept.
    expect(await page.locator('main').innerText()).toContain('办事效率');
    expect(
      await page
        .getByRole('group', { name: /服务态度/ })
        .getByLabel('不满意', { exact: true })
        .isChecked(),
    ).toBe(true);
    await page
      .getByRole('group', { name: /办事效率/ })
      .getByLabel('不了解')
      .check();
    await page.locator('main button').click();
    expect(await page.locator('h1').innerText()).toBe('感谢您的评价');
    await page.context().close();
  });

  test('the same card scanned with scripts says it is already counted', async () => {
    const page = await openPage(browser, { width: 360, scripts: true });
    await page.goto(`${host.publicUrl}/survey/${office}/2026/autumn#${secrets[0]}`);
    await page.getByRole('heading', { name: '这张卡已经评过了' }).waitFor();
    expect(page.url()).not.toContain(secrets[0]);
    expect(await axeFaults(page)).toEqual([]);
    await page.context().close();
  });

  test('thirteen more rate the east, and only two the west', async () => {
    for (const [at, secret] of secrets.entries()) {
      if (at === 0) continue;
      expect(await send(secret, '0', '1', String(at).padStart(32, '0'))).toBe(200);
    }
  });

  test('the office sees who took part, never what was said, closes the round with a reason, and has it computed', async () => {
    const page = await signIn('office', 1280);
    await page.goto(`${host.publicUrl}/plans/2026`);
    const shown = await page.locator('main').innerText();
    // Fourteen of fourteen, told in tens while the round is open; two of two are few.
    expect(shown).toMatch(/东河镇\s+至少 10 \/ 14/);
    expect(shown).toMatch(/西岭乡\s+不足 10 \/ 2/);
    await page.getByRole('link', { name: '截止' }).click();
    await page.locator('[name=reason]').fill('   ');
    await page.locator('main button').click();
    expect(await page.locator('.fault-summary').count()).toBe(1);
    await page.locator('[name=reason]').fill('评价期满');
    await page.locator('main button').click();
    await until(async () => {
      await page.goto(`${host.publicUrl}/plans/2026`);
      return (await page.locator('main').innerText()).includes('已封存');
    });
    await page.getByRole('button', { name: '立即计算' }).click();
    await until(async () => {
      await page.goto(`${host.publicUrl}/plans/2026`);
      return (await page.locator('main').innerText()).includes('第 1 版，');
    });
    await page.goto(`${host.publicUrl}/plans/2026/log`);
    expect(await page.locator('main').innerText()).toContain('评价期满');
    await page.context().close();
  });

  test('a card that comes after the close is told so and not counted', async () => {
    const answer = await fetch(`${host.publicUrl}/survey/${office}/2026/autumn/card`, {
      method: 'POST',
      headers: { origin: host.publicUrl },
      body: new URLSearchParams({ code: secrets[1] ?? '' }),
    });
    expect(answer.status).toBe(410);
  });

  test('a leader reads the standing on a phone and opens the number down to the answers', async () => {
    const page = await signIn('leader', 360);
    expect(page.url()).toBe(`${host.publicUrl}/results`);
    await page.goto(`${host.publicUrl}/results/2026`);
    // attitude (13 x 100 + 30) / 14 = 95; speed 80 (one did not know); 60 % x 95 + 40 % x 80 = 57 + 32 = 89
    expect(await page.locator('main').innerText()).toMatch(/东河镇\s+按方案权重的 70% 计算，其余没有依据\s+89\.00\s+1/);
    await page.getByRole('link', { name: '东河镇' }).click();
    await page.getByRole('link', { name: '群众满意度' }).first().click();
    const explained = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
    // The row of each item: answers by level (hidden below ten), valid answers, don't know, mean.
    expect(explained).toMatch(/服务态度 (各级票数 )?13 \/ 0 \/ 0 \/ 1 \/ 0 (有效 )?14 (不了解 )?0 (平均分 )?95/);
    expect(explained).toMatch(/办事效率 (各级票数 )?0 \/ 13 \/ 0 \/ 0 \/ 0 (有效 )?13 (不了解 )?1 (平均分 )?80/);
    await page.getByRole('link', { name: 'English' }).click();
    expect(await page.locator('h1').innerText()).toBe('Public satisfaction');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    // Two ballots are too few for a mean: the west has no score and no place.
    await page.goto(`${host.publicUrl}/results/2026`);
    expect(await page.locator('main').innerText()).toMatch(/west\s+no score\s+—/);
    await page.context().close();
  });

  test('the files that are downloaded hold the same numbers, and the digest the page names', async () => {
    // The file with every digit is the auditor's: with the west's two ballots it would tell more than a page does.
    const page = await signIn('auditor', 1280);
    await page.goto(`${host.publicUrl}/results/2026`);
    const files = [];
    for (const name of [/CSV/, /JSON/]) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
      files.push({ name: download.suggestedFilename(), bytes: await readFile(await download.path()) });
    }
    const [csv, json] = files;
    expect(csv?.name).toMatch(/^2026年度考核结果_第1版_\d{8}\.csv$/);
    expect(csv?.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(csv?.bytes.toString()).toMatch(/东河镇[^\r\n]*89\.00/);
    const result = JSON.parse(json?.bytes.toString() ?? '');
    expect(result.groups[0].standing[0]).toMatchObject({
      unit: 'east',
      score: '89',
      published: '89.00',
      covered: '70',
    });
    expect(await page.locator('main').innerText()).toContain(sha256(json?.bytes.toString() ?? ''));
    await page.context().close();
  });

  test.each([360, 1280] as const)(
    'at %i pixels axe finds nothing, and no page has to be pushed sideways',
    async (width) => {
      const asked: Readonly<Record<string, readonly string[]>> = {
        office: ['/', '/plans', '/plans/2026', '/plans/2026/log'],
        leader: ['/results', '/results/2026', '/results/2026/units/east', '/results/2026/units/east/satisfaction'],
      };
      const found: string[] = [];
      for (const [login, paths] of Object.entries(asked)) {
        const page = await signIn(login, width, true);
        for (const path of paths) {
          await page.goto(`${host.publicUrl}${path}`);
          for (const fault of await axeFaults(page)) found.push(`${path} ${fault}`);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (wide > 0) found.push(`${path} is ${wide} pixels too wide`);
        }
        await page.context().close();
      }
      expect(found).toEqual([]);
    },
  );
});
