import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../../functions/store/table.ts';
import { openBrowser, openPage } from '../../fixtures/browser.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { newCard, openCounty } from './citizen.ts';
import { serveSurvey } from './served.ts';

let store: Store;
let browser: Browser;
let round: string;
const ends: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const opened = await openTestStore();
  store = opened.store;
  ends.push(opened.close);
  await openCounty(store);
  const served = await serveSurvey(store);
  round = served.round('open');
  ends.unshift(served.close);
  browser = await openBrowser();
  ends.unshift(() => browser.close());
});
afterAll(async () => {
  for (const end of ends) await end();
});

/** What axe finds wrong, as short lines. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const heading = (page: Page) => page.locator('h1').textContent();

/** Presses the button of a sheet and waits for what becomes of it: with scripts no new page is loaded. */
async function send(page: Page, becomes: 'thanks' | 'faulty'): Promise<void> {
  await page.getByRole('button', { name: '提交评价' }).click();
  await page.locator(becomes === 'thanks' ? '.receipt' : '.fault-summary').waitFor();
}

async function answerAll(page: Page): Promise<void> {
  for (const [question, label] of [
    ['1.', '很满意'],
    ['2.', '不满意'],
    ['3.', '不了解'],
  ] as const) {
    await page.getByRole('group', { name: question }).getByLabel(label, { exact: true }).check();
  }
}

test('without scripts a citizen types the printed code, mends what is missing, and is thanked', async () => {
  const page = await openPage(browser, { scripts: false });
  const { printed, secret } = await newCard(store);
  await page.goto(`${round}#${secret}`);
  await page.getByLabel('评价卡号码').fill(printed.toLowerCase());
  await page.getByRole('button', { name: '下一步' }).click();
  expect(await heading(page)).toBe('请您评一评：石桥镇');
  await page.getByRole('group', { name: '1.' }).getByLabel('很满意', { exact: true }).check();
  await page.getByRole('button', { name: '提交评价' }).click();
  await page.getByRole('link', { name: '第 2 题' }).click();
  expect(page.url()).toContain('#a.speed');
  expect(await page.getByRole('group', { name: '1.' }).getByLabel('很满意', { exact: true }).isChecked()).toBe(true);
  await answerAll(page);
  await page.getByRole('button', { name: '提交评价' }).click();
  expect(await heading(page)).toBe('感谢您的评价');
});

test('a scanned card opens its sheet by itself and stays in no history', async () => {
  const page = await openPage(browser);
  const { secret } = await newCard(store);
  await page.goto(`${round}#${secret}`);
  await page.waitForURL(`${round}/card`);
  expect(await heading(page)).toBe('请您评一评：石桥镇');
  await page.goBack();
  expect(page.url()).not.toContain(secret);
});

test('a second card scanned on the open page opens its own sheet', async () => {
  const page = await openPage(browser);
  await page.goto(round);
  await page.evaluate(
    (secret) => {
      location.hash = secret;
    },
    (await newCard(store)).secret,
  );
  await page.waitForURL(`${round}/card`);
  expect(await heading(page)).toBe('请您评一评：石桥镇');
  await page.goBack();
  expect(page.url()).toBe(round);
});

const letters = (page: Page) => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));

test('large type stays on from page to page, without scripts too', async () => {
  const page = await openPage(browser, { scripts: false, width: 360 });
  const { printed } = await newCard(store);
  await page.goto(round);
  // 1.0625rem of 16 pixels; in large type 137.5 percent of it
  expect(await letters(page)).toBe(17);
  await page.getByRole('link', { name: '大字版' }).click();
  expect(await letters(page)).toBe(23.375);
  await page.getByLabel('评价卡号码').fill(printed);
  await page.getByRole('button', { name: '下一步' }).click();
  expect(await letters(page)).toBe(23.375);
  await answerAll(page);
  await page.getByRole('button', { name: '提交评价' }).click();
  expect(await heading(page)).toBe('感谢您的评价');
  await page.goto(round);
  expect(await letters(page)).toBe(23.375);
  await page.getByRole('link', { name: '标准字号' }).click();
  expect(await letters(page)).toBe(17);
});

test('switching to large type in the middle of a sheet keeps what was chosen', async () => {
  const page = await openPage(browser, { width: 360 });
  const { secret } = await newCard(store);
  await page.goto(`${round}#${secret}`);
  await page.waitForURL(`${round}/card`);
  await answerAll(page);
  await page.getByRole('link', { name: '大字版' }).click();
  expect(await letters(page)).toBe(23.375);
  expect(await page.getByRole('group', { name: '1.' }).getByLabel('很满意', { exact: true }).isChecked()).toBe(true);
  await send(page, 'thanks');
  expect(await heading(page)).toBe('感谢您的评价');
  expect(await letters(page)).toBe(23.375);
  await page.getByRole('link', { name: '标准字号' }).click();
  expect(await letters(page)).toBe(17);
});

test.each([
  [360, 'normal'],
  [360, 'large'],
  [1280, 'normal'],
] as const)('at %i wide in %s type nothing is out of reach, for a finger or a screen reader', async (width, size) => {
  const page = await openPage(browser, { width });
  const seen: Record<string, string[]> = {};
  const look = async (name: string) => {
    seen[name] = await faultsOf(page);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
    for (const target of await page
      .locator('main label:has(input[type=radio]), main button, main .field input')
      .all()) {
      expect((await target.boundingBox())?.height, name).toBeGreaterThanOrEqual(48);
    }
  };
  const { printed } = await newCard(store);
  await page.goto(`${round}?size=${size}`);
  await look('card page');
  await page.getByRole('button', { name: '下一步' }).click();
  await look('faulty code');
  await page.getByLabel('评价卡号码').fill(printed);
  await page.getByRole('button', { name: '下一步' }).click();
  await look('sheet');
  await send(page, 'faulty');
  await look('faulty sheet');
  await answerAll(page);
  await send(page, 'thanks');
  await look('thanks');
  await page.getByRole('link', { name: '以后想核对' }).click();
  await page.getByLabel('回执号').fill('AAAA-BBBB-CCCC');
  await page.getByRole('button', { name: '核对' }).click();
  await look('receipt that was never given');
  await page.goto(round);
  await page.getByLabel('评价卡号码').fill(printed);
  await page.getByRole('button', { name: '下一步' }).click();
  await look('used');
  expect(seen).toEqual({
    'card page': [],
    'faulty code': [],
    sheet: [],
    'faulty sheet': [],
    thanks: [],
    'receipt that was never given': [],
    used: [],
  });
});
