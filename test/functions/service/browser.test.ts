import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { serve } from '@hono/node-server';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { service } from '../../../functions/service/app.tsx';
import { askForRating } from '../../../functions/store/service-case.ts';
import { axeFaults } from '../../fixtures/axe.ts';
import { openBrowser, openPage, screenshot, type Visitor } from '../../fixtures/browser.ts';
import { cookieOf } from '../people/staff.ts';
import { citizen, desk, openServiceCounty, type ServiceCounty } from './county.ts';

let county: ServiceCounty;
let browser: Browser;
let origin: string;
const ends: (() => unknown)[] = [];

beforeAll(async () => {
  county = await openServiceCounty();
  ends.push(county.close);
  const names = ['functions/survey/card-island.ts', 'functions/web/text-size-island.ts'];
  const absWorkingDir = resolve(import.meta.dirname, '../../..');
  const built = await build({
    entryPoints: names,
    absWorkingDir,
    bundle: true,
    write: false,
    outdir: 'static',
    format: 'iife',
  });
  const islands = new Map(built.outputFiles.map(({ path, text }) => [path.split('/').at(-1), text]));
  let answer: (request: Request) => Response | Promise<Response> = () => new Response();
  const server = serve({ fetch: (request) => answer(request), port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  ends.unshift(() => server.close());
  // The address of a listening TCP server is an `AddressInfo`.
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const { app } = service({ ...county.house, publicUrl: new URL(origin), secure: false });
  answer = (request) => {
    const island = islands.get(new URL(request.url).pathname.replace('/static/', ''));
    const headers = { 'content-type': 'text/javascript' };
    return island === undefined ? app.fetch(request) : new Response(island, { headers });
  };
  browser = await openBrowser();
  ends.unshift(() => browser.close());
});
afterAll(async () => {
  for (const end of ends) await end();
});

/** A visitor at the desk. */
async function staffPage(login: string, visitor: Visitor): Promise<Page> {
  const page = await openPage(browser, visitor);
  const [, value = ''] = (await cookieOf(county.store, login, county.house.now())).split('=');
  await page.context().addCookies([{ name: 'sid', value, url: origin }]);
  return page;
}

const seen: string[] = [];

/** Looks at a page as it stands: axe, the width of a phone, and a picture of it in Chinese. */
async function look(page: Page, name: string): Promise<void> {
  seen.push(name);
  if (!name.endsWith('-en')) await screenshot(page, `service-${name}`);
  expect(await axeFaults(page), name).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), name).toBe(true);
}

test('a link is made at the window and scanned; without scripts its code is typed, a bad rating says why', async () => {
  const window = await staffPage('shiqiao', { width: 1280 });
  await window.goto(`${origin}${desk}/ask`);
  await look(window, 'ask-1280');
  await window.getByLabel('办件编号').fill('SL-2026-004711');
  await window.getByLabel('办事快不快？').check();
  await window.getByRole('button', { name: '生成评价码' }).click();
  await look(window, 'code-1280');
  const code = (await window.locator('code.whole').textContent()) ?? '';

  const page = await openPage(browser, { scripts: false });
  await page.goto(`${origin}${citizen}`);
  await page.getByLabel('评价码').fill(code.toLowerCase());
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('group', { name: '1.' }).getByLabel('很不满意', { exact: true }).check();
  await page.getByRole('button', { name: '提交评价' }).click();
  expect(await page.locator('.fault-summary').textContent()).toContain('办事快不快');
  await page.getByRole('group', { name: '2.' }).getByLabel('不满意', { exact: true }).check();
  await page.getByRole('button', { name: '提交评价' }).click();
  expect(await page.locator('.note.good').textContent()).toContain('已经收到');
  await page.getByLabel('办得太慢').check();
  await page.getByLabel('具体情况').fill('跑了三趟');
  await page.getByLabel('我同意').check();
  await page.getByRole('button', { name: '告诉单位' }).click();
  expect(await page.locator('.note.good').textContent()).toContain('原因已经转给该单位');

  await window.goto(`${origin}${desk}`);
  await look(window, 'desk-1280');
  await window.getByRole('link', { name: '石桥镇' }).click();
  expect(await window.locator('dl.facts').nth(1).textContent()).toContain('跑了三趟');
  await look(window, 'follow-up-1280');
});

test('every page passes axe in both languages and with large type, and fits a phone', async () => {
  for (const [language, size] of [
    ['zh-CN', ''],
    ['en', '?size=large'],
  ] as const) {
    const secret = await county.link(`SL-${language}`, { stages: 'openness' });
    const page = await openPage(browser, { language });
    await page.goto(`${origin}${citizen}${size}`);
    await look(page, `begin-360-${language}`);
    await page.locator('#code').fill(secret);
    await page.locator('form button[type=submit]').first().click();
    await page.locator('form.sheet').waitFor();
    await look(page, `sheet-360-${language}`);
    for (const item of ['a.manner', 'a.openness']) await page.locator(`input[name="${item}"][value="4"]`).check();
    await page.locator('form.sheet button[type=submit]').click();
    await page.locator('#why').waitFor();
    await look(page, `why-360-${language}`);
    await page.goto(`${origin}${citizen}/take-back`);
    await page.locator('#code').fill(secret);
    await page.locator('form button[type=submit]').first().click();
    await page.locator('.note.warn').waitFor();
    await look(page, `take-back-360-${language}`);
    await page.locator('form button[type=submit]').first().click();
    expect(await page.locator('.note.good').count()).toBe(1);
    const office = await staffPage('office', { language });
    for (const [path, name] of [
      [`${desk}${size}`, 'desk'],
      [`${desk}/places`, 'places'],
      [`${desk}/ask`, 'ask'],
      ['/service-desk', 'list'],
    ] as const) {
      await office.goto(`${origin}${path}`);
      await look(office, `${name}-360-${language}`);
    }
  }
  expect(seen.length).toBeGreaterThan(18);
});

test('a scanned link opens its sheet by itself and leaves no secret in the address; pressing twice counts once', async () => {
  const by = { actor: 'window', action: 'ask-rating', reason: 'a test', at: county.house.now() };
  const place = { office: 'county', cycle: 'year-2026', round: 'open' };
  const matter = { unit: 'qingshui', channel: 'after-service', finishedOn: '2026-11-22', stages: [] };
  const asked = await askForRating(county.store, by, place, matter, 'SL-scan');
  if (asked.kind !== 'asked') throw new Error('it was asked for before');
  const before = (await county.ballots()).length;
  const page = await openPage(browser);
  await page.goto(`${origin}${citizen}#${asked.secret}`);
  await page.locator('form.sheet').waitFor();
  expect(page.url()).toBe(`${origin}${citizen}/case`);
  await page.locator('input[name="a.manner"][value="0"]').check();
  await look(page, 'scanned-360');
  await page.locator('form.sheet button[type=submit]').dblclick();
  await page.locator('.receipt').waitFor();
  await look(page, 'thanks-360');
  await page.reload();
  expect(await county.ballots()).toHaveLength(before + 1);
});
