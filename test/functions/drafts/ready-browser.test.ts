import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from '../../fixtures/axe.ts';
import { openBrowser, openPage } from '../../fixtures/browser.ts';
import { type Office, serveOffice } from './office.ts';

let browser: Browser;
let office: Office;
let url: string;
const ends: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const served = await serveOffice();
  ({ office, url } = served);
  ends.push(served.close);
  browser = await openBrowser();
  ends.unshift(() => browser.close());
});
afterAll(async () => {
  for (const end of ends) await end();
});

/** Somebody of the office, signed in. */
async function clerk(visitor: Parameters<typeof openPage>[1]): Promise<Page> {
  const page = await openPage(browser, visitor);
  await page.context().addCookies([{ name: 'sid', value: office.cookie('office').split('=')[1] ?? '', url }]);
  return page;
}

test('without scripts a clerk looks at a ready plan, follows a word of the policy and a unit, and begins from the plan', async () => {
  const page = await clerk({ scripts: false });
  await page.goto(`${url}/drafts`);
  await page.getByRole('link', { name: '看看现成的方案' }).click();
  await page.getByRole('link', { name: '看看这个方案 镇站所、村（社区）行政效能考核方案（示例）' }).click();
  await page.getByRole('link', { name: '按承诺时限办结（含全程代办）' }).first().click();
  expect(new URL(page.url()).hash).toMatch(/^#node-/);
  await page.getByRole('link', { name: '便民服务中心', exact: true }).click();
  expect(await page.locator('h1').innerText()).toBe('便民服务中心');
  await page.getByRole('link', { name: '镇站所、村（社区）行政效能考核方案（示例）' }).click();
  await page.getByRole('button', { name: '从这个方案起草' }).click();
  await page.getByText('草稿已建立').waitFor();
  await page.context().close();
});

describe.each([
  [360, 'zh-CN'],
  [1280, 'zh-CN'],
  [360, 'en'],
] as const)('at %i pixels in %s', (width, language) => {
  test('the pages of ready plans are without fault for axe and fit', async () => {
    const page = await clerk({ width, language });
    const paths = ['town-efficiency', 'town-efficiency/units/hall', 'coefficient-points'];
    for (const path of paths) {
      await page.goto(`${url}/drafts/ready/${path}`);
      expect(await axeFaults(page), path).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
    }
    await page.context().close();
  });
});
