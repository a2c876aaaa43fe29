import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { zipEntries } from '../../../functions/workbook/zip.ts';
import { axeFaults } from '../../fixtures/axe.ts';
import { openBrowser, openPage, screenshot } from '../../fixtures/browser.ts';
import { type CardOffice, openOffice } from './office.ts';

let office: CardOffice;
let browser: Browser;
let origin: string;
const ends: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  let answer: (request: Request) => Response | Promise<Response> = () => new Response('');
  const server = serve({ fetch: (request) => answer(request), port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  // The address of a listening TCP server is an `AddressInfo`.
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  office = await openOffice(undefined, origin);
  answer = office.fetch;
  ends.unshift(
    () => office.close(),
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
  await page.context().addCookies([{ name: 'sid', value: office.cookie(login).split('=')[1] ?? '', url: origin }]);
  return page;
}

const heading = (page: Page) => page.locator('h1').textContent();

test('without scripts the office makes a batch, gets its package once, prints it, and withdraws it', async () => {
  const page = await at('office', { width: 1280, scripts: false });
  await page.goto(`${origin}/cards`);
  await page.locator('a[href$="/cards/year-2026/open"]').click();
  await page.getByRole('link', { name: '制作一批评价卡' }).click();
  await page.getByLabel('批次名称').fill('石桥镇入户');
  await page.getByLabel('评价哪个单位').selectOption({ label: '石桥镇' });
  await page.getByLabel('每个单位多少张').fill('9');
  await page.getByLabel('渠道').selectOption('doorstep');
  await page.getByLabel('层面').selectOption('farmers');
  await page.getByRole('button', { name: '看一遍' }).click();
  expect(await heading(page)).toBe('制作这一批评价卡？');
  // 9 cards of 8 on a page are 2 pages.
  expect(await page.locator('main').textContent()).toContain('9 张卡，石桥镇，A4 纸 2 页');
  await page.getByRole('button', { name: '改一改' }).click();
  expect(await page.getByLabel('每个单位多少张').inputValue()).toBe('9');
  await page.getByRole('button', { name: '看一遍' }).click();
  await page.getByLabel('理由').fill('入户调查');
  const making = page.getByRole('button', { name: '制作并下载' });
  const [download] = await Promise.all([page.waitForEvent('download'), making.click()]);
  expect(download.suggestedFilename()).toBe('评价卡 石桥镇入户 岚溪县2026年度乡镇考核.zip');
  const entries = zipEntries(new Uint8Array(await readFile(await download.path())), 10);
  expect(typeof entries === 'string' ? entries : entries.length).toBe(3);
  await page.goto(`${origin}/cards/year-2026/open`);
  expect(await page.getByRole('row', { name: /石桥镇入户/ }).textContent()).toContain('9');
  await page.getByRole('link', { name: '整批作废' }).click();
  await page.getByLabel('理由').fill('印坏了');
  await page.getByRole('button', { name: '作废' }).click();
  expect(await page.getByRole('status').textContent()).toBe('已作废。');
  await page.context().close();
}, 30_000);

test('every page of cards reads well in both languages, on a phone and in large type', async () => {
  const batch = (await office.batches())[0]?.id ?? '';
  const paths = {
    list: '/cards',
    round: '/cards/year-2026/open',
    new: '/cards/year-2026/open/new',
    'withdraw-batch': `/cards/year-2026/open/batches/${batch}/withdraw`,
    'withdraw-one': '/cards/year-2026/open/withdraw',
    poster: '/cards/year-2026/open/poster',
  };
  const faults: string[] = [];
  for (const visitor of [{ width: 360 }, { width: 1280, language: 'en' }, { width: 360, size: 'large' }] as const) {
    const page = await at('office', visitor);
    for (const [name, path] of Object.entries(paths)) {
      await page.goto(`${origin}${path}${'size' in visitor ? '?size=large' : ''}`);
      const kind = `${visitor.width}${'language' in visitor ? '-en' : 'size' in visitor ? '-large' : ''}`;
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      if (wide) faults.push(`${name} ${kind} is wider than the screen`);
      faults.push(...(await axeFaults(page)).map((fault) => `${name} ${kind}: ${fault}`));
      await screenshot(page, `cards-${name}-${kind}`);
    }
    await page.context().close();
  }
  expect(faults).toEqual([]);
}, 60_000);
