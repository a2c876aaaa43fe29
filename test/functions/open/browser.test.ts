import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { basename, resolve } from 'node:path';
import { serve } from '@hono/node-server';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { open } from '../../../functions/open/app.tsx';
import type { Store } from '../../../functions/store/table.ts';
import { axeFaults } from '../../fixtures/axe.ts';
import { openBrowser, openPage } from '../../fixtures/browser.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { houseWith, openCounty } from '../survey/citizen.ts';
import { address, openPlan, streetBallots } from './street.ts';

let store: Store;
let browser: Browser;
let origin: string;
const ends: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const opened = await openTestStore();
  store = opened.store;
  ends.push(opened.close);
  await openCounty(store, openPlan);
  const built = await build({
    entryPoints: ['functions/open/proof-island.ts', 'functions/web/text-size-island.ts'],
    absWorkingDir: resolve(import.meta.dirname, '../../..'),
    ...{ bundle: true, write: false, outdir: 'static', entryNames: '[name]', format: 'iife' },
    target: ['chrome67', 'safari12'],
  });
  const islands = new Map(built.outputFiles.map(({ path, text }) => [`/static/${basename(path)}`, text]));
  const { app } = open(houseWith(store).house);
  const server = serve({
    fetch: (request) => {
      const island = islands.get(new URL(request.url).pathname);
      return island === undefined
        ? app.fetch(request)
        : new Response(island, { headers: { 'content-type': 'text/javascript' } });
    },
    port: 0,
    hostname: '127.0.0.1',
  });
  await once(server, 'listening');
  origin = `http://localhost:${(server.address() as AddressInfo).port}`; // a TCP server that listens has one
  ends.unshift(async () => server.close());
  browser = await openBrowser();
  ends.unshift(() => browser.close());
});
afterAll(async () => {
  for (const end of ends) await end();
});

async function fillIn(page: Page): Promise<void> {
  for (const name of ['1.', '2.', '3.'])
    await page.getByRole('group', { name }).getByLabel('满意', { exact: true }).check();
}

test('the browser does the work while its owner reads, and the ballot is proven; a second tab is told so', async () => {
  const page = await openPage(browser);
  await page.goto(`${origin}${address('shiqiao')}`);
  const second = await page.context().newPage();
  await second.goto(`${origin}${address('shiqiao')}`);
  await fillIn(page);
  await page.getByRole('button', { name: '提交评价' }).click();
  await page.getByRole('heading', { name: '感谢您的评价' }).waitFor();
  expect(await page.locator('.receipt code').textContent()).toMatch(/^.{4}-.{4}-.{4}$/);
  expect((await streetBallots(store)).map(({ unproven }) => unproven)).toEqual([undefined]);
  await fillIn(second);
  await second.getByRole('button', { name: '提交评价' }).click();
  await second.getByRole('heading', { name: '这部手机已经评过了' }).waitFor();
  expect(await streetBallots(store)).toHaveLength(1);
});

test('what was filled in is there again on coming back, and gone once it is sent', async () => {
  const page = await openPage(browser);
  const kept = () => page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('open-')).length);
  await page.goto(`${origin}${address('shiqiao')}`);
  await page.getByRole('group', { name: '2.' }).getByLabel('不满意', { exact: true }).check();
  await page.getByRole('textbox').fill('路灯坏了');
  await page.goto('about:blank');
  await page.goto(`${origin}${address('shiqiao')}`);
  expect(await page.getByRole('group', { name: '2.' }).getByLabel('不满意', { exact: true }).isChecked()).toBe(true);
  expect(await page.getByRole('textbox').inputValue()).toBe('路灯坏了');
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/open-kept.png` });
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '清空重填' }).click();
  expect([await page.getByRole('textbox').inputValue(), await kept()]).toEqual(['', 0]);
  await fillIn(page);
  expect(await kept()).toBe(1);
  await page.getByRole('button', { name: '提交评价' }).click();
  await page.getByRole('heading', { name: '感谢您的评价' }).waitFor();
  expect(await kept()).toBe(0);
});

test('an impatient finger on a slow phone: pressed twice before the work is done, the ballot is one and proven', async () => {
  const page = await openPage(browser);
  await page.addInitScript(() => {
    const derive = crypto.subtle.deriveBits.bind(crypto.subtle);
    crypto.subtle.deriveBits = async (...asked) => {
      await new Promise((resolve) => setTimeout(resolve, 4));
      return derive(...asked);
    };
  });
  await page.goto(`${origin}${address('qingshui')}`);
  await fillIn(page);
  await page.getByRole('button', { name: '提交评价' }).dblclick();
  await page.getByRole('heading', { name: '感谢您的评价' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: '感谢您的评价' }).waitFor();
  const ballots = (await streetBallots(store)).filter(({ sheet }) => sheet.qingshui);
  expect(ballots.map(({ unproven }) => unproven)).toEqual([undefined]);
});

test.each([
  [360, 'zh-CN', 'large'],
  [1280, 'zh-CN', 'normal'],
  [360, 'en', 'normal'],
] as const)('at %i wide in %s and %s type nothing is out of reach', async (width, language, size) => {
  const page = await openPage(browser, { width, language });
  await page.goto(`${origin}${address('qingshui')}?size=${size}`);
  if (process.env.LOOK)
    await page.screenshot({ path: `${process.env.LOOK}/open-${width}-${language}.png`, fullPage: true });
  expect(await axeFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
