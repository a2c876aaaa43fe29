import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBallots } from '../../../functions/store/ballot.ts';
import { readComments } from '../../../functions/store/comment.ts';
import type { Store } from '../../../functions/store/table.ts';
import { openBrowser, openPage } from '../../fixtures/browser.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { newCard, openCounty } from './citizen.ts';
import { serveSurvey } from './served.ts';

/*
What happens on the way: bad lines, impatient fingers, phones that are put away in the middle.
*/

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

const place = { office: 'county', cycle: 'year-2026', round: 'open', subject: 'shiqiao' };

/** How many ballots were stored by now: each test looks at how many came with it. */
async function stored(): Promise<number> {
  return (await readBallots(store, place.office, place.cycle, place.round, [place.subject])).length;
}

async function scan(page: Page, secret: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${round}#${secret}`);
  await page.waitForURL(`${round}/card`);
}

async function choose(page: Page, label: string, questions = ['1.', '2.', '3.']): Promise<void> {
  for (const name of questions) await page.getByRole('group', { name }).getByLabel(label, { exact: true }).check();
}

const sendButton = (page: Page) => page.getByRole('button', { name: '提交评价' });
const chosen = (page: Page, question: string, label: string) =>
  page.getByRole('group', { name: question }).getByLabel(label, { exact: true }).isChecked();

test('a sheet that was left in the middle is still filled in when the card is scanned again, and gone when sent', async () => {
  const page = await openPage(browser);
  const { secret, printed } = await newCard(store);
  await scan(page, secret);
  await choose(page, '满意', ['1.', '2.']);
  await page.getByLabel('还有想说的话吗').fill('路灯坏了半年');
  await scan(page, secret);
  expect(await page.locator('.kept').textContent()).toContain('还在');
  expect(await chosen(page, '1.', '满意')).toBe(true);
  expect(await chosen(page, '2.', '满意')).toBe(true);
  expect(await page.getByLabel('还有想说的话吗').inputValue()).toBe('路灯坏了半年');
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  // Neither spelling of the card lies on the phone.
  for (const code of [secret, printed, printed.replaceAll('-', '')]) expect(kept).not.toContain(code);
  await choose(page, '不了解', ['3.']);
  await sendButton(page).click();
  await page.locator('.receipt').waitFor();
  expect(await page.evaluate(() => Object.keys({ ...localStorage }))).toEqual([]);
});

test('whoever finds answers on a borrowed phone can be rid of them', async () => {
  const page = await openPage(browser);
  const { secret } = await newCard(store);
  await scan(page, secret);
  await choose(page, '很满意');
  await scan(page, secret);
  await page.getByRole('button', { name: '清空重填' }).click();
  expect(await page.locator('input:checked').count()).toBe(0);
  expect(await page.evaluate(() => Object.keys({ ...localStorage }))).toEqual([]);
});

test('where the line breaks after the ballot was stored, sending again counts nothing twice', async () => {
  const page = await openPage(browser);
  const { secret } = await newCard(store);
  await scan(page, secret);
  await choose(page, '满意');
  await page.getByLabel('还有想说的话吗').fill('办事要跑三趟');
  const before = await stored();
  // The first answer gets lost on its way back.
  await page.route(
    '**/ballot',
    async (route) => {
      const headers = { ...route.request().headers(), 'sec-fetch-site': 'same-origin' };
      expect((await route.fetch({ headers })).status()).toBe(200);
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
  await sendButton(page).click();
  await page.getByRole('status').filter({ hasText: '还不知道有没有收到' }).waitFor();
  expect(await stored()).toBe(before + 1);
  await sendButton(page).click();
  await page.locator('.receipt').waitFor();
  expect(await page.locator('.note').textContent()).toContain('没有重复计入');
  expect(await stored()).toBe(before + 1);
  expect((await readComments(store, place)).filter((words) => words === '办事要跑三趟')).toHaveLength(1);
});

test('a sheet sent while there is no line at all is kept and can be sent later', async () => {
  const page = await openPage(browser);
  const { secret } = await newCard(store);
  await scan(page, secret);
  await choose(page, '一般');
  const before = await stored();
  await page.context().setOffline(true);
  await sendButton(page).click();
  await page.getByRole('status').filter({ hasText: '网络不通' }).waitFor();
  expect(await stored()).toBe(before);
  await page.context().setOffline(false);
  await sendButton(page).click();
  await page.locator('.receipt').waitFor();
  expect(await stored()).toBe(before + 1);
});

test('a double click, a reload after sending and the back button cast one ballot', async () => {
  for (const scripts of [true, false]) {
    const page = await openPage(browser, { scripts });
    const { printed } = await newCard(store);
    const before = await stored();
    await page.goto(round);
    await page.getByLabel('评价卡号码').fill(printed);
    await page.getByRole('button', { name: '下一步' }).click();
    await choose(page, '很满意');
    await sendButton(page).dblclick();
    await page.locator('.receipt').waitFor();
    expect(await stored()).toBe(before + 1);
    await page.reload();
    // With scripts the address is still the card's, and a card that was used says so.
    await page.locator(scripts ? 'h1:text("已经评过")' : 'h1:text("感谢")').waitFor();
    // Without scripts the page before is the answer to a form, which browsers ask about before they send it again.
    if (scripts) {
      await page.goBack();
      await page.getByLabel('评价卡号码').waitFor();
    }
    expect(await stored()).toBe(before + 1);
  }
});

test('two tabs with one card: the first one counts, the second is told that the card was used', async () => {
  const one = await openPage(browser);
  const { secret } = await newCard(store);
  await scan(one, secret);
  await choose(one, '很满意');
  // Another phone, so that it does not take over what the first one keeps.
  const two = await openPage(browser);
  await scan(two, secret);
  await choose(two, '很不满意');
  const before = await stored();
  await sendButton(one).click();
  await one.locator('.receipt').waitFor();
  await sendButton(two).click();
  await two.getByRole('heading', { name: '这张卡已经评过了' }).waitFor();
  expect(await stored()).toBe(before + 1);
});

test('the receipt is found genuine on its own page', async () => {
  const page = await openPage(browser, { scripts: false });
  const { printed } = await newCard(store);
  await page.goto(round);
  await page.getByLabel('评价卡号码').fill(printed);
  await page.getByRole('button', { name: '下一步' }).click();
  await choose(page, '满意');
  await sendButton(page).click();
  const receipt = (await page.locator('.receipt code').textContent()) ?? '';
  expect(receipt).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await page.getByRole('link', { name: '以后想核对' }).click();
  await page.getByLabel('回执号').fill(receipt.toLowerCase());
  await page.getByRole('button', { name: '核对' }).click();
  expect(await page.getByRole('status').textContent()).toContain('这个回执是真的');
});
