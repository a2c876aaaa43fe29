import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { readXlsx } from 'hucre/xlsx';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scores } from '../../../functions/scores/app.tsx';
import { readFacts } from '../../../functions/store/fact.ts';
import { listHandIns } from '../../../functions/store/hand-in.ts';
import type { Store } from '../../../functions/store/table.ts';
import { axeFaults } from '../../fixtures/axe.ts';
import { openBrowser, openPage } from '../../fixtures/browser.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { testHouse } from '../web/house.ts';
import { cycle, filledIn, morning, openCounty } from './county.ts';

let store: Store;
let browser: Browser;
let origin: string;
let cookies: ReadonlyMap<string, string>;
const ends: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const opened = await openTestStore();
  store = opened.store;
  ends.push(opened.close);
  cookies = await openCounty(store);
  // The address is known only when the server listens.
  let answer: (request: Request) => Response | Promise<Response> = () => new Response('');
  const server = serve({ fetch: (request) => answer(request), port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const house = testHouse({ store, publicUrl: new URL(origin), secure: false });
  house.setClock(morning);
  answer = scores(house).app.fetch;
  ends.unshift(async () => server.close());
  browser = await openBrowser();
  ends.unshift(() => browser.close());
});
afterAll(async () => {
  for (const end of ends) await end();
});

/** Somebody of the county at his desk, or with a phone. */
async function at(login: string, visitor: Parameters<typeof openPage>[1] = { width: 1280 }): Promise<Page> {
  const page = await openPage(browser, visitor);
  await page.context().addCookies([{ name: 'sid', value: cookies.get(login) ?? '', url: origin }]);
  return page;
}

const heading = (page: Page) => page.locator('h1').textContent();

async function downloaded(page: Page, link: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}

async function upload(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page
    .getByLabel('填好的文件')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await page.getByRole('button', { name: '上传并核对' }).click();
}

test('without scripts: the workbook is filled in, one bad cell told and marked, mended, confirmed, and accepted', async () => {
  const agency = await at('agency', { width: 1280, scripts: false });
  await agency.goto(`${origin}/scores`);
  await agency.getByRole('link', { name: '第三方评估机构' }).click();
  const template = await downloaded(agency, '下载 Excel 表格');
  expect(template.name).toBe('2026年度综合考核_第三方评估机构_报送表_20261122.xlsx');

  const values = { '得分!D4': 90.5, '得分!D5': '八十八', '得分!D6': 77, '得分!D7': 60 };
  await upload(agency, '得分.xlsx', await filledIn(template.bytes, values));
  expect(await heading(agency)).toBe('文件没有保存，请先更正');
  const row = agency.getByRole('row', { name: '得分!D5' });
  expect(await row.textContent()).toContain('八十八应是数字。');
  expect(await listHandIns(store, 'county', cycle.id)).toEqual([]);

  const marked = await downloaded(agency, '下载标好红色的同一份表');
  expect(marked.name).toBe('得分_标红.xlsx');
  const sheet = (await readXlsx(marked.bytes, { readStyles: true })).sheets.find(({ name }) => name === '得分');
  expect(sheet?.rows[4]?.[3]).toBe('八十八');
  expect(JSON.stringify(sheet?.cells?.get('4,3'))).toContain('应是数字');

  await upload(agency, '得分.xlsx', await filledIn(marked.bytes, { '得分!D5': 88 }));
  expect(await heading(agency)).toBe('报送预览');
  await agency.getByRole('button', { name: '确认提交' }).click();
  expect(await heading(agency)).toBe('报送预览'); // the browser itself asks for the reason
  await agency.getByLabel('理由').fill('年度实地测评');
  await agency.getByRole('button', { name: '确认提交' }).click();
  expect(await agency.getByRole('status').textContent()).toBe('已提交。');

  const keeper = await at('keeper', { width: 1280, scripts: false });
  await keeper.goto(`${origin}/scores`);
  await keeper.getByRole('link', { name: '第三方评估机构' }).first().click();
  expect(await heading(keeper)).toBe('审核报送');
  await keeper.getByLabel('理由').fill('与现场记录一致');
  await keeper.getByRole('button', { name: '审核通过，入库' }).click();
  expect(await keeper.getByRole('status').textContent()).toBe('已审核入库。');
  const facts = await readFacts(store, 'county', cycle.id);
  expect(facts.map(({ unit, field, value }) => `${unit} ${field} ${value}`)).toEqual([
    'finance score 60',
    'qingshui score 88',
    'shiqiao score 90.5',
    'yunling score 77',
  ]);
});

test('a file of five megabytes ends on a page that says how large one may be', async () => {
  const agency = await at('agency');
  await agency.goto(`${origin}/scores/year-2026/agency`);
  await upload(agency, '得分.xlsx', new Uint8Array(5 * 1024 * 1024).fill(65));
  expect(await heading(agency)).toBe('文件太大');
  await agency.getByRole('link', { name: '重新打开此页' }).click();
  expect(await heading(agency)).toBe('第三方评估机构');
});

test('every page reads well with assistive technology, on a phone and on a desktop, in both languages', async () => {
  const [{ handIn } = { handIn: undefined }] = await listHandIns(store, 'county', cycle.id);
  const agencyTemplate = await at('agency');
  await agencyTemplate.goto(`${origin}/scores/year-2026/agency`);
  const { bytes } = await downloaded(agencyTemplate, '下载 Excel 表格');
  for (const language of ['zh-CN', 'en'] as const)
    for (const width of [360, 1280] as const) {
      const page = await at('keeper', { width, language });
      const look = async (name: string) => {
        expect(await axeFaults(page), `${name} ${width} ${language}`).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `${name} ${width} ${language}`).toBeLessThanOrEqual(0);
      };
      await page.goto(`${origin}/scores`);
      await look('list');
      await page.goto(`${origin}/scores/year-2026/agency`);
      await look('source');
      await page.goto(`${origin}/scores/year-2026/agency/${handIn?.id}`);
      await look('accepted');
      await page.goto(`${origin}/scores/year-2026/agency`);
      const send = async (values: Readonly<Record<string, string | number>>) => {
        await page.locator('#file').setInputFiles({
          name: '得分.xlsx',
          mimeType: 'application/octet-stream',
          buffer: Buffer.from(await filledIn(bytes, values)),
        });
        await page.locator('main button[type=submit]').last().click();
      };
      await send({ '得分!D4': 'x', '得分!D5': 101, '得分!D6': '' });
      await look('faults');
      await send({ '得分!D4': 92, '得分!D5': '' });
      await look('preview');
      await page.locator('button[formnovalidate]').click();
      await page.context().close();
    }
});
