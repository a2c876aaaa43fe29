import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage, screenshot } from '../fixtures/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('Chinese is read as Chinese, not as empty boxes', async () => {
  const page = await openPage(browser);
  await page.setContent('<p lang="zh">岚川县 2026 年度考核评议 ABC</p><canvas width="64" height="64"></canvas>');
  // Where a font lacks a character, every missing one is drawn as the same box.
  const drawn = await page.evaluate(() => {
    const brush = document.querySelector('canvas')?.getContext('2d', { willReadFrequently: true });
    if (!brush) throw new Error('this browser draws nothing');
    return [...'评议\u{e000}\u{e001}'].map((character) => {
      brush.clearRect(0, 0, 64, 64);
      brush.font = '48px sans-serif';
      brush.fillText(character, 4, 52);
      return brush.getImageData(0, 0, 64, 64).data.join();
    });
  });
  const [ping, yi, missing, missingToo] = drawn;
  expect(missing).toBe(missingToo); // two characters no font has: equal boxes
  expect(ping).not.toBe(yi);
  expect(ping).not.toBe(missing);
  await screenshot(page, 'chinese');
});

test('the browser reaches no other machine', async () => {
  const page = await openPage(browser);
  await expect(page.goto('http://example.com/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
});
