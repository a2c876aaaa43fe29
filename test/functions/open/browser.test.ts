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
