import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import { build } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from '../../fixtures/axe.ts';
import { openKeepingBrowser } from '../../fixtures/browser.ts';
import { type Counter, openCounter } from './counter.ts';

let hall: Counter;
let folder: string;
let islands: ReadonlyMap<string, string>;
let server: ServerType | undefined;
let port = 0;
let context: BrowserContext;

beforeAll(async () => {
  hall = await openCounter();
  folder = await mkdtemp(join(tmpdir(), 'kiosk-'));
  const built = await build({
    entryPoints: ['functions/kiosk/kiosk-island.ts', 'functions/kiosk/kiosk-worker-island.ts'],
    absWorkingDir: resolve(import.meta.dirname, '../../..'),
    ...{ bundle: true, write: false, outdir: 'static', entryNames: '[name]', format: 'iife' },
    target: ['chrome67', 'safari12'],
  });
  islands = new Map(built.outputFiles.map(({ path, text }) => [`/static/${basename(path)}`, text]));
  await startHouse();
  context = await openKeepingBrowser(folder);
  context.setDefaultTimeout(6000);
});
afterAll(async () => {
  await context.close();
  await stopHouse();
  await hall.close();
  await rm(folder, { recursive: true, force: true });
});

/** The house on its port; the same port again after it was stopped. */
async function startHouse(): Promise<void> {
  server = serve({
    fetch: (request) => {
      const island = islands.get(new URL(request.url).pathname);
      return island === undefined
        ? hall.app.fetch(request)
        : new Response(island, {
            headers: { 'content-type': 'text/javascript', 'service-worker-allowed': '/kiosk/' },
          });
    },
    port,
    hostname: '127.0.0.1',
  });
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port; // a TCP server that listens has one
}

async function stopHouse(): Promise<void> {
  const stopping = server;
  server = undefined;
  if (!stopping) return;
  const closed = once(stopping, 'close');
  stopping.close();
  if ('closeAllConnections' in stopping) stopping.closeAllConnections();
  await closed;
}

const screen = () => `http://localhost:${port}/kiosk/rate`;

async function rate(page: Page, label: string): Promise<void> {
  for (const name of ['1.', '2.', '3.'])
    await page.getByRole('group', { name }).getByLabel(label, { exact: true }).check();
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByRole('heading', { name: '谢谢您的评价' }).waitFor();
}

test('a device is paired, takes a rating, and thanks; nothing on its screen leads away', async () => {
  const page = await context.newPage();
  await page.goto(`http://localhost:${port}/kiosk/pair`);
  await page.getByLabel('配对码').fill(await hall.register());
  await page.getByRole('button', { name: '配对' }).click();
  await page.waitForURL(screen());
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/kiosk-1280.png`, fullPage: true });
  expect(await axeFaults(page)).toEqual([]);
  const links = await page.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(links).toEqual(['/kiosk/rate?lang=en']);
  const low = await page
    .locator('.levels label, button:visible')
    .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 88).length);
  expect(low).toBe(0);
  await rate(page, '很满意');
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/kiosk-thanks.png` });
  await expect.poll(async () => (await hall.ballots()).length).toBe(1);
  await page.getByRole('button', { name: '下一位' }).click();
  expect(await page.locator(':checked').count()).toBe(0);
  await page.close();
});

test('a screen nobody touches begins anew after twenty seconds, and says so for the last five', async () => {
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(screen());
  await page.getByRole('group', { name: '1.' }).getByLabel('满意', { exact: true }).check();
  await page.clock.runFor(14_000);
  expect(await page.locator(':checked').count()).toBe(1);
  await page.clock.runFor(2000);
  expect(await page.locator('.state').textContent()).toBe('4 秒后重新开始');
  // A touch begins the count anew.
  await page.getByRole('group', { name: '2.' }).getByLabel('满意', { exact: true }).check();
  await page.clock.runFor(19_000);
  expect(await page.locator(':checked').count()).toBe(2);
  await page.clock.runFor(1000);
  expect(await page.locator(':checked').count()).toBe(0);
  await page.close();
});

test('whoever chose English leaves a Chinese screen behind', async () => {
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(screen());
  await page.getByRole('link', { name: 'English' }).click();
  await page.locator('html[lang=en]').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.clock.runFor(20_000);
  await page.locator('html[lang=zh-CN]').waitFor();
  await page.close();
});

test('without a line ratings are kept, over a restart of the browser too, and each is counted once when it is back', async () => {
  const before = (await hall.ballots()).length;
  let page = await context.newPage();
  await page.goto(screen());
  await page.locator('html[data-kept=yes]').waitFor({ state: 'attached' });
  await stopHouse();
  await rate(page, '满意');
  await page.getByRole('button', { name: '下一位' }).click();
  await rate(page, '不满意');
  await page.locator('.state', { hasText: '未传 2' }).waitFor();
  // The plug is pulled: the browser ends and is started again, still without a house to reach.
  await context.close();
  context = await openKeepingBrowser(folder);
  page = await context.newPage();
  await page.goto(screen());
  await page.locator('.state', { hasText: '未传 2' }).waitFor();
  await rate(page, '一般');
  await page.locator('.state', { hasText: '未传 3' }).waitFor();
  await startHouse();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect.poll(async () => (await hall.ballots()).length).toBe(before + 3);
  await expect.poll(() => page.locator('.state').textContent()).toBe('');
  await page.evaluate(() => dispatchEvent(new Event('online')));
  expect(await hall.ballots()).toHaveLength(before + 3);
});
