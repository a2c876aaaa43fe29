import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { serve } from '@hono/node-server';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from '../../fixtures/axe.ts';
import { openBrowser, openPage, screenshot } from '../../fixtures/browser.ts';
import { ballotsOf, newCard } from '../survey/citizen.ts';
import { openTypingRoom, round, type TypingRoom } from './typists.ts';

let room: TypingRoom;
let browser: Browser;
let origin: string;
const ends: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const built = await build({
    entryPoints: ['functions/fieldwork/paper-island.ts'],
    absWorkingDir: resolve(import.meta.dirname, '../../..'),
    ...{ bundle: true, write: false, format: 'iife', target: ['chrome67', 'safari12'] },
  });
  const island = built.outputFiles[0]?.text ?? '';
  let answer: (request: Request) => Response | Promise<Response> = () => new Response('');
  const fetch = (request: Request) =>
    new URL(request.url).pathname === '/static/paper-island.js'
      ? new Response(island, { headers: { 'content-type': 'text/javascript' } })
      : answer(request);
  const server = serve({ fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  // The address of a listening TCP server is an `AddressInfo`.
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  room = await openTypingRoom(origin);
  answer = room.fetch;
  browser = await openBrowser();
  ends.push(
    () => browser.close(),
    () => room.close(),
    async () => server.close(),
  );
});
afterAll(async () => {
  for (const end of ends) await end();
});

/** Somebody of the county at his desk, or with a phone. */
async function at(login: string, visitor: Parameters<typeof openPage>[1] = { width: 1280 }): Promise<Page> {
  const page = await openPage(browser, visitor);
  await page.context().addCookies([{ name: 'sid', value: room.cookie(login).split('=')[1] ?? '', url: origin }]);
  return page;
}

/** Looks at a page in both languages, large too, and on a phone. */
async function inspect(page: Page, name: string): Promise<void> {
  const here = page.url();
  const sep = here.includes('?') ? '&' : '?';
  expect(await axeFaults(page), name).toEqual([]);
  if (process.env.LOOK) await screenshot(page, `fieldwork-${name}-1280`);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(360);
  if (process.env.LOOK) await screenshot(page, `fieldwork-${name}-360`);
  await page.goto(`${here}${sep}lang=en&size=large`);
  expect(await axeFaults(page), `${name}, English, large`).toEqual([]);
  await page.goto(`${here}${sep}lang=zh&size=normal`);
  await page.setViewportSize({ width: 1280, height: 860 });
}

const heading = (page: Page) => page.locator('h1').textContent();

test('two people type a stack without touching the mouse, and the office has it counted', async () => {
  const [one, two] = [await newCard(room.store), await newCard(room.store)];
  const ann = await at('ann');
  await ann.goto(`${origin}/fieldwork`);
  await inspect(ann, 'list');
  await ann.goto(origin + round);
  await inspect(ann, 'round');
  await ann.getByLabel('批次名称').fill('石桥镇第一袋');
  await ann.getByRole('button', { name: '开始录入' }).click();
  const batch = ann.url();
  await ann.getByRole('link', { name: '录入下一张' }).click();
  await inspect(ann, 'first');
  for (const [at, { printed }] of [one, two].entries()) {
    // A scanner types the code and Enter; then three digits move on by themselves, and Enter saves.
    // The scripts have run when the page has loaded.
    await ann.waitForLoadState('load');
    await ann.locator('#code:focus').waitFor();
    await ann.keyboard.type(printed);
    await ann.keyboard.press('Enter');
    await ann.keyboard.type('135');
    await ann.keyboard.press('Enter');
    await ann
      .getByRole('status')
      .filter({ hasText: `写编号 ${at + 1}` })
      .waitFor();
  }
  if (process.env.LOOK) await screenshot(ann, 'fieldwork-saved-1280');
  await ann.getByRole('link', { name: '先到这里' }).click();
  await ann.getByRole('link', { name: '取出一张' }).click();
  await inspect(ann, 'remove');
  await ann.goto(`${batch}/finish`);
  await inspect(ann, 'finish');
  await ann.getByRole('button', { name: '抽签' }).click();
  await inspect(ann, 'batch');

  // The second person has no scripts.
  const ben = await at('ben', { width: 360, scripts: false });
  await ben.goto(batch);
  for (const [{ printed }, digits] of [
    [one, '135'],
    [two, '235'],
  ] as const) {
    await ben.goto(`${batch}/second`);
    await ben.getByLabel('卡上的号码').fill(printed);
    for (const [place, name] of ['干部待人和气吗？', '办事快不快？', '村里镇里的账目公开吗？'].entries())
      await ben.getByLabel(name).fill(digits[place] ?? '');
    await ben.getByRole('button', { name: '保存' }).click();
    await ben.getByRole('status').waitFor();
  }
  await ben.goto(batch);
  await ben.getByRole('link', { name: '看核对结果' }).click();
  await ann.goto(ben.url());
  await inspect(ann, 'differences');
  await ben.getByLabel('干部待人和气吗？').fill('2');
  await ben.getByRole('button', { name: '定下来' }).click();

  const office = await at('office');
  await office.goto(batch);
  await office.getByRole('link', { name: '整批计票' }).click();
  await inspect(office, 'cast');
  await office.getByLabel('理由').fill('两遍核对无误');
  await office.getByRole('button', { name: '计票' }).click();
  // One of six cells differed: 16.67 %.
  expect(await office.locator('main').textContent()).toContain('比了 6 格，1 格不一样，差错率 16.67%');
  await inspect(office, 'report');
  expect(await heading(office)).toBe('石桥镇第一袋');
  expect(await ballotsOf(room.store)).toHaveLength(2);
});

test('a fault is shown on top and beside the box, and what was typed is kept', async () => {
  const ann = await at('ann');
  await ann.goto(origin + round);
  await ann.getByLabel('批次名称').fill('第二袋');
  await ann.getByRole('button', { name: '开始录入' }).click();
  await ann.getByRole('link', { name: '录入下一张' }).click();
  await ann.locator('#code').fill('ABCD');
  await ann.getByLabel('办事快不快？').fill('9');
  await ann.getByRole('button', { name: '保存' }).click();
  await ann.locator('.fault-summary').waitFor();
  expect(await ann.locator('.fault-summary li').count()).toBe(4); // the code and three digits
  expect(await ann.getByLabel('办事快不快？').inputValue()).toBe('9');
  expect(await axeFaults(ann)).toEqual([]);
  await ann.setViewportSize({ width: 360, height: 740 });
  if (process.env.LOOK) await screenshot(ann, 'fieldwork-faults-360');
});
