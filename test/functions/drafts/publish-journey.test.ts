import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getCycle } from '../../../functions/store/cycle.ts';
import { putDraft } from '../../../functions/store/plan-draft.ts';
import { listRounds } from '../../../functions/store/round.ts';
import { axeFaults } from '../../fixtures/axe.ts';
import { openBrowser, openPage } from '../../fixtures/browser.ts';
import { assessCounty, countyPlan } from './assessed.ts';
import { serveOffice } from './office.ts';

let served: Awaited<ReturnType<typeof serveOffice>>;
let browser: Browser;
beforeAll(async () => {
  [served, browser] = await Promise.all([serveOffice(), openBrowser()]);
  await assessCounty(served.office.store);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** Somebody of the office at a screen, with a draft of his own to publish. */
async function atWork(draft: string, visitor: Parameters<typeof openPage>[1]): Promise<Page> {
  const { office, url } = served;
  const by = { actor: 'office', action: 'begin-draft', reason: 'a test', at: office.house.now() };
  await putDraft(office.store, by, 'county', draft, { ...countyPlan, id: draft, rankAt: 'exact' });
  const page = await openPage(browser, visitor);
  const value = office.cookie('office').split('=')[1] ?? '';
  await page.context().addCookies([{ name: 'sid', value, url }]);
  await page.goto(`${url}/drafts/${draft}/compare`);
  return page;
}

/** Nothing that keeps anybody out, and nothing wider than the screen. */
async function expectSound(page: Page): Promise<void> {
  expect(await axeFaults(page), page.url()).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wider, page.url()).toBeLessThanOrEqual(0);
}

const list = 'east\t东河镇\tEast River\tplain\nwest\t西岭乡\tWest Ridge\thills\naudit\t审计局\tAudit\tmanagement';

test.each([
  ['at a desk, in Chinese', 'desk', { width: 1280, language: 'zh-CN' }],
  ['on a phone, in English', 'phone', { width: 360, language: 'en' }],
] as const)('a draft is compared, tried, published, and a cycle opened from it, %s', async (_, id, visitor) => {
  const page = await atWork(id, visitor);
  const { url, office } = served;
  const press = (value: string) => page.locator(`main .actions button[value="${value}"]`).last().click();
  await expectSound(page);

  await page.goto(`${url}/drafts/${id}/simulate`);
  await expectSound(page);
  await page.locator('main form button').click();
  expect(await page.locator('h1').textContent()).toBe(
    id === 'desk' ? '试算，不是考核结果' : 'A simulation, not a result',
  );
  await expectSound(page);

  await page.goto(`${url}/drafts/${id}/publish`);
  await expectSound(page);
  await page.fill('#reason', '第 12 号文件');
  await page.locator('main form button').click();
  expect(page.url()).toBe(`${url}/drafts/published/${id}/1?done=publish`);
  await expectSound(page);

  await page.locator('main .actions a.button').first().click();
  await page.fill('#id', `cycle-${id}`);
  await page.fill('#zh', '明年');
  await page.fill('#roster', `${list}\nbad one\t坏\t\tplain`);
  await press('preview');
  expect(await page.locator('.fault-summary a').count()).toBe(1);
  await expectSound(page);
  await page.fill('#roster', list);
  await press('preview');
  await expectSound(page);
  await page.fill('#reason', '第 13 号文件');
  await press('confirm');
  // The page of the cycle is another door's.
  expect(page.url()).toBe(`${url}/plans/cycle-${id}`);
  expect((await getCycle(office.store, 'county', `cycle-${id}`))?.cycle.roster.length).toBe(3);
  expect((await listRounds(office.store, 'county', `cycle-${id}`)).length).toBe(4);
  await page.context().close();
});

test('the same goes without scripts', async () => {
  const page = await atWork('paper', { width: 360, scripts: false });
  await page.goto(`${served.url}/drafts/published/township-assessment/1/open-cycle`);
  await page.fill('#id', 'paper');
  await page.fill('#zh', '纸');
  await page.fill('#roster', list);
  await page.locator('main button[value="add:citizens"]').click();
  expect(await page.inputValue('#roster')).toBe(list);
  expect(await page.inputValue('[id="round.citizens.2.id"]')).toBe('citizens-2');
  // The enter key goes on to the next step and does not read a file.
  await page.locator('#zh').press('Enter');
  await page.fill('#reason', '理由');
  await page.locator('main button[value="edit"]').click();
  expect(await page.inputValue('#zh')).toBe('纸');
  expect(await getCycle(served.office.store, 'county', 'paper')).toBeUndefined();
  await page.context().close();
});
