import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { comments } from '../../../functions/comments/app.tsx';
import { plainWords } from '../../../functions/web/rating/beside.ts';
import { openBrowser, openPage } from '../../fixtures/browser.ts';
import { cookieOf } from '../people/staff.ts';
import { openBook } from '../results/spreadsheet.ts';
import { openWritten, type Written } from './county.ts';
import { hostile } from './hostile.ts';

let county: Written;
let browser: Browser;
beforeAll(async () => {
  county = await openWritten();
  for (const words of hostile) await county.write('shiqiao', words);
  await county.seal();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await county.close();
});

const round = '/comments/year-2026/open';
const kept = hostile.map(plainWords);

test('there are 300, each with its own number', () => {
  expect(new Set(hostile).size).toBe(300);
});

test('300 hostile comments are text on the page: nothing runs, nothing is asked for elsewhere', async () => {
  const { app } = comments(county.house);
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  const page = await openPage(browser, { width: 1280 });
  const seen: string[] = [];
  page.on('dialog', async (dialog) => {
    seen.push(dialog.message());
    await dialog.dismiss();
  });
  page.on('console', (message) => seen.push(message.text()));
  page.on('request', (request) => {
    if (new URL(request.url()).port !== String(port)) seen.push(request.url());
  });
  const [name = '', value = ''] = (await cookieOf(county.store, 'office', county.house.now())).split('=');
  // The test's house is not behind https, where the cookie has another name.
  await page.context().addCookies([{ name: name.replace('__Host-', ''), value, url: `http://127.0.0.1:${port}` }]);
  await page.goto(`http://127.0.0.1:${port}${round}/units/shiqiao`);
  const shown = await page.locator('ol.words > li').evaluateAll((all) => all.map((one) => one.textContent));
  expect([...shown].sort()).toEqual([...kept].sort());
  expect(await page.locator('ol.words > li *').count()).toBe(0);
  expect(seen).toEqual([]);
  server.close();
});

test('300 hostile comments are text in Excel: no formula, every character as it is kept', async () => {
  const answer = await county.ask('office', `${round}/download.xlsx`);
  const sheet = (await openBook(new Uint8Array(await answer.arrayBuffer()))).get('留言');
  expect(sheet?.formulas.size).toBe(0);
  const words = (sheet?.rows ?? []).filter(([unit]) => unit === '石桥镇').map(([, said]) => String(said));
  expect([...words].sort()).toEqual([...kept].sort());
});

test('300 hostile comments are text in a CSV file: none begins like a formula', async () => {
  const text = await (await county.ask('office', `${round}/download.csv`)).text();
  const cells = [...text.slice(1).matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
  const words = cells.filter((cell) => /#\d-\d+$/.test(cell));
  expect(words).toHaveLength(300);
  expect(words.filter((cell) => /^[=+\-@＝＋－＠\t\r\n]/.test(cell))).toEqual([]);
  expect(words.map((cell) => cell.replace(/^'(?=[=+\-@＝＋－＠])/, '')).sort()).toEqual([...kept].sort());
});
