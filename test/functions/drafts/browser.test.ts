import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from '../../fixtures/axe.ts';
import { openBrowser, openPage } from '../../fixtures/browser.ts';
import { type Office, serveOffice } from './office.ts';

let browser: Browser;
let office: Office;
let url: string;
let draft: string;
const ends: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const served = await serveOffice();
  ({ office, url } = served);
  ends.push(served.close);
  browser = await openBrowser();
  ends.unshift(() => browser.close());
  const page = await clerk({ scripts: false });
  await page.goto(`${url}/drafts/new`);
  await page.getByRole('button', { name: '从这里开始 乡镇政府服务绩效综合考核方案（演示）' }).click();
  draft = new URL(page.url()).pathname;
  await page.context().close();
});
afterAll(async () => {
  for (const end of ends) await end();
});

/** Somebody of the office, signed in. */
async function clerk(visitor: Parameters<typeof openPage>[1]): Promise<Page> {
  const page = await openPage(browser, visitor);
  await page.context().addCookies([{ name: 'sid', value: office.cookie('office').split('=')[1] ?? '', url }]);
  return page;
}

test('without scripts a clerk finds a fault in the tree, follows it to its node, mends it, and the tree says so', async () => {
  const page = await clerk({ scripts: false, width: 1280 });
  await page.goto(`${url}${draft}/nodes/4`);
  await page.getByLabel('山区乡镇').fill('5');
  await page.getByRole('button', { name: '保存' }).last().click();
  await page.getByText('下级合计 90，应为 100').waitFor();
  await page.getByRole('link', { name: '第三方考评' }).click();
  // Enter in a field saves, whatever buttons stand above it.
  await page.getByLabel('山区乡镇').fill('15');
  await page.getByLabel('山区乡镇').press('Enter');
  await page.getByText('方案检查没有发现问题').waitFor();
});

test('without scripts a clerk exchanges the form of an indicator and sees the settings of the new one', async () => {
  const page = await clerk({ scripts: false });
  await page.goto(`${url}${draft}/nodes/4`);
  await page.getByLabel('第二步：读数怎样折算成得分').selectOption('按完成率计分');
  await page.getByRole('button', { name: '显示所选方法的设置' }).last().click();
  await page.getByText('得分＝满分×数值÷目标值').waitFor();
  await page.getByRole('radio', { name: '固定值' }).check();
  await page.getByLabel('固定值', { exact: true }).last().fill('一百');
  await page.getByRole('button', { name: '保存' }).last().click();
  await page.getByRole('link', { name: '“一百”不是数字' }).click();
  expect(page.url()).toContain('#curve.target.fixed-way.fixed');
  expect(await page.title()).toContain('有误');
});

describe.each([360, 1280] as const)('at %i pixels', (width) => {
  test.each(['zh-CN', 'en'] as const)(
    'every page of a draft in %s is without fault for axe and fits',
    async (language) => {
      const page = await clerk({ width, language });
      const paths = [
        '',
        '/frame',
        '/groups',
        '/audiences',
        '/audiences/2',
        '/nodes/2',
        '/nodes/0',
        '/nodes/1/add?kind=leaf',
      ];
      // Layout and language go apart but for the pages with most on them.
      const all = (width === 360) === (language === 'zh-CN');
      const more = ['/adjustments', '/adjustments/2', '/outcomes/2', '/minimums', '/json', '/delete'];
      for (const address of [
        '/drafts',
        '/drafts/new',
        ...(all ? [...paths, ...more] : ['', '/nodes/2', '/audiences/2']).map((path) => `${draft}${path}`),
      ]) {
        await page.goto(url + address);
        expect(await axeFaults(page), address).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(width);
      }
      await page.goto(`${url}${draft}/audiences/2`);
      await page
        .getByLabel(language === 'en' ? 'Id' : '编号', { exact: true })
        .first()
        .fill('Not An Id');
      await page
        .getByRole('button', { name: language === 'en' ? 'Save' : '保存' })
        .last()
        .click();
      expect(await axeFaults(page)).toEqual([]);
      await page.context().close();
    },
  );
});
