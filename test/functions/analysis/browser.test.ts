import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from '../../fixtures/axe.ts';
import { openBrowser, openPage } from '../../fixtures/browser.ts';
import { type Desk, serveDesk } from './desk.ts';
import { fillTiny, tinyPlan } from './tiny-county.ts';

let browser: Browser;
let desk: Desk;
let url: string;
const ends: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const served = await serveDesk();
  ({ desk, url } = served);
  ends.push(served.close);
  browser = await openBrowser();
  ends.unshift(() => browser.close());
  await fillTiny(desk.store);
  await desk.keep('same', tinyPlan);
});
afterAll(async () => {
  for (const end of ends) await end();
});

/** Somebody of the office, signed in. */
async function clerk(visitor: Parameters<typeof openPage>[1]): Promise<Page> {
  const page = await openPage(browser, visitor);
  await page.context().addCookies([{ name: 'sid', value: desk.cookie('office').split('=')[1] ?? '', url }]);
  return page;
}

/** What the pictures say that the browser could not draw. */
function brokenPictures(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const pictures = [...document.querySelectorAll('img')];
    const drawn = await Promise.all(
      pictures.map((one) =>
        one.decode().then(
          () => true,
          () => false,
        ),
      ),
    );
    return pictures.filter((_, at) => !drawn[at]).map(({ alt }) => alt);
  });
}

test('without scripts a clerk changes two weights, is told the sum first, and sends a colleague the address', async () => {
  const page = await clerk({ scripts: false });
  await page.goto(`${url}/analysis/cycles/2026`);
  await page.getByRole('link', { name: '权重推演' }).first().click();
  await page.getByLabel('重点工作').fill('20');
  await page.getByRole('button', { name: '推演' }).click();
  await page.getByRole('link', { name: '“综合得分”的下级合计 70，应为 100。' }).click();
  expect(await page.getByLabel('重点工作').inputValue()).toBe('20');
  await page.getByLabel('社会秩序').fill('60');
  // Enter in a field tries the weights.
  await page.getByLabel('社会秩序').press('Enter');
  await page.getByRole('heading', { name: '推演，不是考核结果' }).waitFor();
  expect(new URL(page.url()).search).toBe('?w.works.all=20&w.order.all=60');
  await page.getByText('升 2').waitFor();
  await page.context().close();
});

describe.each([360, 1280] as const)('at %i pixels', (width) => {
  test.each(['zh-CN', 'en'] as const)(
    'every page of an analysis in %s is without fault for axe and fits',
    async (language) => {
      const page = await clerk({ width, language });
      // Axe finds the same whatever the width; what fits does not.
      const all = (width === 360) === (language === 'zh-CN');
      const violations: string[] = [];
      page.on('console', (message) => violations.push(message.text()));
      const cycle = '/analysis/cycles/2026';
      const sections = ['', '/weights', '/indicators', '/ranks', '/alternatives', '/surveys', '/raters'].map(
        (section) => cycle + section,
      );
      for (const address of [
        ...['/analysis', '/analysis/cycles/empty', '/analysis/drafts/same', '/analysis/drafts/same?on=../'],
        ...sections,
        `${cycle}/ranks?seed=abc`,
        `${cycle}/what-if?w.works.all=20&w.order.all=60`,
        `${cycle}/what-if?w.works.all=many`,
      ]) {
        await page.goto(url + address);
        if (all) expect(await axeFaults(page), address).toEqual([]);
        expect(await brokenPictures(page), address).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(width);
      }
      // A page that answers 422 is logged by the browser; a style or script that the policy forbids would be, too.
      expect(violations.filter((text) => !text.includes('422'))).toEqual([]);
      await page.context().close();
    },
  );
});
