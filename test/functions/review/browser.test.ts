import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { review } from '../../../functions/review/app.tsx';
import type { Store } from '../../../functions/store/table.ts';
import { axeFaults } from '../../fixtures/axe.ts';
import { openBrowser, openPage } from '../../fixtures/browser.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { testHouse } from '../web/house.ts';
import { morning, openCounty, signedIn } from './county.ts';
import { ballotsOf } from './visitor.ts';

let store: Store;
let browser: Browser;
let origin: string;
const ends: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const opened = await openTestStore();
  store = opened.store;
  ends.push(opened.close);
  await openCounty(store);
  let answer: (request: Request) => Response | Promise<Response> = () => new Response();
  const server = serve({ fetch: (request: Request) => answer(request), port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  // The address of a listening TCP server is an `AddressInfo`.
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const house = testHouse({ store, secure: false, publicUrl: new URL(origin) });
  house.setClock(morning);
  answer = review(house).app.fetch;
  ends.unshift(async () => server.close());
  browser = await openBrowser();
  ends.unshift(() => browser.close());
});
afterAll(async () => {
  for (const end of ends) await end();
});

/** A page of somebody who speaks for one unit. */
async function visitorOf(seat: string, visitor: Parameters<typeof openPage>[1]): Promise<Page> {
  const cookie = await signedIn(store, `${seat}-${visitor?.width}`, [{ role: 'contact', units: [seat] }]);
  const page = await openPage(browser, visitor);
  await page.context().addCookies([{ name: 'sid', value: cookie.split('=')[1] ?? '', url: origin }]);
  return page;
}

const heading = (page: Page) => page.locator('h1').textContent();

test('on a phone without scripts a department rates one township a page, mends what is missing, and hands in', async () => {
  const page = await visitorOf('finance', { width: 360, scripts: false });
  await page.goto(`${origin}/review`);
  await page.getByRole('link', { name: '部门评乡镇' }).nth(1).click();
  expect(await page.locator('select').first().isVisible()).toBe(false);
  await page.getByRole('link', { name: '开始填写：石桥镇' }).click();
  const answer = async (question: string, level: string) =>
    page.getByRole('group', { name: question }).getByLabel(level, { exact: true }).check();
  for (const town of ['石桥镇', '清水乡', '云岭镇']) {
    expect(await heading(page)).toBe(town);
    await answer('1.', '满意');
    if (town !== '清水乡') await answer('2.', '不了解');
    await answer('3.', '非常满意');
    await page.getByRole('button', { name: '保存，下一个' }).click();
  }
  // Back at the one that lacks an answer; the list and the last look say the same.
  expect(await heading(page)).toBe('清水乡');
  await page.getByRole('link', { name: '部门评乡镇' }).click();
  expect(await page.getByText('还差 1 项').filter({ visible: true }).count()).toBe(2);
  await page.getByRole('link', { name: '核对并提交' }).click();
  await page.getByRole('link', { name: '协同配合' }).click();
  expect(page.url()).toBe(`${origin}/review/year-2026/open/finance/units/qingshui#a.cooperation`);
  await answer('2.', '基本满意');
  await page.getByRole('button', { name: '保存，下一个' }).click();
  expect(await heading(page)).toBe('提交前核对');
  await page.getByRole('button', { name: '提交' }).click();
  expect(await heading(page)).toBe('提交成功，谢谢');
  const [ballot] = await ballotsOf(store);
  expect(ballot?.sheet.qingshui).toEqual({ duties: { level: 1 }, cooperation: { level: 2 }, reporting: { level: 0 } });
  // Pages are kept by no browser: the way back shows what is the case, and no button to press again.
  await page.goBack();
  expect(await heading(page)).toBe('本席位已经提交');
});

test.each([
  [360, 'zh-CN'],
  [1280, 'en'],
] as const)(
  'at %i wide nothing of the door is out of reach, for a finger or a screen reader (%s)',
  async (width, language) => {
    const page = await visitorOf('transport', { width, language });
    const seen: Record<string, readonly string[]> = {};
    const look = async (name: string) => {
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      seen[name] = [...(await axeFaults(page)), ...(sideways > 0 ? [`scrolls ${sideways} px sideways`] : [])];
      for (const target of await page.locator('main button, main a.button, main select, main label:has(input)').all()) {
        const box = await target.boundingBox();
        if (box && box.height < 44)
          seen[name] = [...seen[name], `${await target.textContent()}: ${box.height} px high`];
      }
    };
    const sheet = `${origin}/review/year-2026/open/transport`;
    await page.goto(`${origin}/review`);
    await look('tasks');
    await page.goto(sheet);
    await look('sheet');
    await page.goto(`${sheet}?as=table`);
    await page.locator('select').first().selectOption('2');
    await page.locator('select').nth(4).selectOption('unknown');
    await page.locator('button[value=save]').click();
    await look('saved table');
    await page.goto(`${sheet}/check`);
    await look('what is missing');
    await page.goto(`${sheet}/units/yunling`);
    await look('one unit');
    await page.goto(`${sheet}?as=table`);
    for (const list of await page.locator('select').all()) await list.selectOption('1');
    await page.locator('button[value=check]').click();
    await look('last look');
    await page.goto(`${origin}/review/year-2026/over/transport`);
    await look('closed');
    const clean = ['tasks', 'sheet', 'saved table', 'what is missing', 'one unit', 'last look', 'closed'];
    expect(seen).toEqual(Object.fromEntries(clean.map((name) => [name, []])));
  },
);
