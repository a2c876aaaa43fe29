import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from '../../fixtures/axe.ts';
import { openBrowser, openPage, screenshot } from '../../fixtures/browser.ts';
import { cycle, openWatched, type Watched } from './county.ts';

let county: Watched;
let browser: Browser;
let origin: string;
const ends: (() => Promise<unknown>)[] = [];
const base = `/oversight/${cycle.id}`;

beforeAll(async () => {
  let answer: (request: Request) => Response | Promise<Response> = () => new Response('');
  const server = serve({ fetch: (request) => answer(request), port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  // The address of a listening TCP server is an `AddressInfo`.
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  county = await openWatched(origin);
  answer = county.fetch;
  ends.unshift(
    () => county.close(),
    async () => server.close(),
  );
  browser = await openBrowser();
  ends.unshift(() => browser.close());
});
afterAll(async () => {
  for (const end of ends) await end();
});

/** Somebody of the county at his desk, or with a phone. */
async function at(login: string, visitor: Parameters<typeof openPage>[1] = { width: 1280 }): Promise<Page> {
  const page = await openPage(browser, visitor);
  await page.context().addCookies([{ name: 'sid', value: county.cookie(login).split('=')[1] ?? '', url: origin }]);
  return page;
}

test('before the seal the page shows progress alone', async () => {
  const page = await at('office', { width: 360 });
  await page.goto(`${origin}${base}/rounds/h1`);
  expect(await page.locator('main').textContent()).toContain('谁也看不到中途结果');
  expect(await axeFaults(page)).toEqual([]);
  await screenshot(page, 'oversight-open-360');
  await page.context().close();
  await county.seal();
});

test('without scripts: one press proposes to void the batch, another person agrees, both standings are there', async () => {
  const page = await at('office', { width: 1280, scripts: false });
  await page.goto(`${origin}/oversight`);
  await page.getByRole('link', { name: '岚溪县2026年度乡镇考核' }).click();
  await page.getByRole('link', { name: '上半年群众评价' }).click();
  await page.getByRole('button', { name: '提议作废这一批' }).click();
  expect(await page.locator('[role=status]').textContent()).toContain('已办理');
  expect(await page.locator('main').textContent()).toContain('要由另一个人决定');
  expect(await page.getByRole('button', { name: '提交' }).count()).toBe(0);
  await page.context().close();

  const auditor = await at('auditor', { width: 360, scripts: false });
  await auditor.goto(`${origin}${base}`);
  await auditor.getByRole('link', { name: /石桥赶集日/ }).click();
  await auditor.getByLabel('同意：这些票不计分').check();
  await auditor.getByLabel('理由').fill('查过发卡记录，属实');
  await auditor.getByRole('button', { name: '提交' }).click();
  expect(await auditor.locator('[role=status]').textContent()).toContain('重新计算');
  await auditor.goto(`${origin}${base}/compare`);
  expect(await auditor.getByRole('row', { name: /石桥镇/ }).textContent()).toContain('−21.82');
  await auditor.context().close();
});

const pages = [
  ['list', '/oversight'],
  ['cycle', base],
  ['round', `${base}/rounds/h1`],
  ['propose', `${base}/rounds/h1/propose?batch=b2`],
  ['few', `${base}/rounds/h1/propose?batch=b1&day=2026-06-03`],
  ['compare', `${base}/compare`],
] as const;

test.each([
  ['zh-CN', 360],
  ['zh-CN', 1280],
  ['en', 360],
  ['en', 1280],
] as const)(
  'in %s at %i pixels nothing is cut off and axe finds no fault, on a phone in large type neither',
  async (language, width) => {
    const page = await at('office', { width, language });
    const hasAxe = (language === 'en') === (width === 1280);
    for (const [name, path] of pages) {
      await page.goto(`${origin}${path}`);
      expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth'), name).toBe(false);
      // The narrow page holds what the wide one does; each language is looked at once.
      if (hasAxe) expect(await axeFaults(page), name).toEqual([]);
      if (language === 'zh-CN') await screenshot(page, `oversight-${name}-${width}`);
    }
    await page.goto(`${origin}${base}`);
    await page.locator('table a').first().click();
    expect(await axeFaults(page)).toEqual([]);
    if (language === 'zh-CN') await screenshot(page, `oversight-decision-${width}`);
    if (width === 360) {
      await page.goto(`${origin}${base}/rounds/h1?size=large`);
      expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false);
      expect(await axeFaults(page)).toEqual([]);
    }
    await page.context().close();
  },
);
