import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from '../../fixtures/axe.ts';
import { openBrowser, openPage, screenshot } from '../../fixtures/browser.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { assemblyOf, newWholeCard, openAssembly } from './all-units.ts';
import { serveSurvey } from './served.ts';

/** One question about 28 units, and three about twenty. */
const counties = { one: assemblyOf(28, 1), three: assemblyOf(20, 3) } as const;
type Which = keyof typeof counties;
type Open = { readonly round: string; readonly newCard: () => Promise<{ secret: string; printed: string }> };

let browser: Browser;
const open = new Map<Which, Open>();
const ends: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  for (const [which, assembly] of Object.entries(counties) as [Which, (typeof counties)[Which]][]) {
    const { store, close } = await openTestStore();
    await openAssembly(store, assembly);
    const served = await serveSurvey(store);
    open.set(which, { round: served.round('deputies'), newCard: () => newWholeCard(store) });
    ends.unshift(served.close, close);
  }
  browser = await openBrowser();
  ends.unshift(() => browser.close());
});
afterAll(async () => {
  for (const end of ends) await end();
});

function county(which: Which): Open {
  const found = open.get(which);
  if (!found) throw new Error(`the county of ${which} is not open`);
  return found;
}

const words = {
  'zh-CN': {
    ...{ code: '评价卡号码', next: '下一步', send: '提交评价', rate: '请您评价 28 个单位', good: '很满意' },
    ...{ left: '共 28 个单位，已评 26 个，还差 2 个', thanks: '感谢您的评价', all: '全部 28 个单位' },
  },
  en: {
    ...{
      code: 'Card code',
      next: 'Next',
      send: 'Send my rating',
      rate: 'Please rate 28 units',
      good: 'Very satisfied',
    },
    ...{ left: '26 of 28 units are rated, 2 to go', thanks: 'Thank you for your rating', all: 'all 28 units' },
  },
} as const;

async function enter(page: Page, which: Which, language: keyof typeof words): Promise<void> {
  const { round, newCard } = county(which);
  await page.goto(round);
  await page.getByLabel(words[language].code).fill((await newCard()).printed);
  await page.getByRole('button', { name: words[language].next }).click();
}

/** Ticks the best level of every unit but those that are left out. */
async function tickAll(page: Page, leftOut: readonly string[]): Promise<void> {
  for (const { unit } of counties.one.cycle.roster)
    if (!leftOut.includes(unit)) await page.locator(`input[name="a.${unit}.overall"]`).first().check();
}

test('a deputy on a phone without scripts rates 28 units, is told which two he left out, and is thanked', async () => {
  const page = await openPage(browser, { scripts: false });
  await enter(page, 'one', 'zh-CN');
  expect(await page.locator('h1').textContent()).toBe(words['zh-CN'].rate);
  await tickAll(page, ['town-5', 'bureau-20']);
  await page.getByRole('button', { name: words['zh-CN'].send }).click();
  expect(await page.locator('.fault-summary h2').textContent()).toContain(words['zh-CN'].left);
  const links = page.locator('.fault-summary a');
  expect(await links.count()).toBe(2);
  await links.nth(1).click();
  expect(page.url()).toContain('#a.bureau-20.overall');
  const ticked = page.locator('input[type=radio]:checked');
  expect(await ticked.count()).toBe(26);
  await tickAll(page, []);
  await page.getByRole('button', { name: words['zh-CN'].send }).click();
  expect(await page.locator('h1').textContent()).toBe(words['zh-CN'].thanks);
  expect(await page.locator('main').textContent()).toContain(words['zh-CN'].all);
});

test('a scanned card opens the whole sheet by itself and stays in no history', async () => {
  const page = await openPage(browser);
  const { round, newCard } = county('three');
  const { secret } = await newCard();
  await page.goto(`${round}#${secret}`);
  await page.waitForURL(`${round}/card`);
  expect(await page.locator('h1').textContent()).toBe('请您评价 20 个单位');
  expect(page.url()).not.toContain(secret);
});

test('every answer is named by its unit and its question, for who does not see the table', async () => {
  const page = await openPage(browser, { language: 'en' });
  await enter(page, 'one', 'en');
  expect(await page.getByRole('radio', { name: 'Town 3 Satisfied', exact: true }).count()).toBe(1);
  await enter(page, 'three', 'en');
  expect(await page.getByRole('combobox', { name: 'Bureau 20 Manner', exact: true }).count()).toBe(1);
});

test.each([
  [360, 'zh-CN'],
  [360, 'en'],
  [1280, 'zh-CN'],
  [1280, 'en'],
] as const)(
  'at %i wide in %s nothing of the sheet is out of reach, for a finger or a screen reader',
  async (width, language) => {
    const page = await openPage(browser, { width, language });
    for (const which of ['one', 'three'] as const) {
      const look = async (name: string) => {
        const called = `${which}-${name}-${width}-${language}`;
        if (process.env.LOOK) await screenshot(page, called);
        expect(await axeFaults(page), called).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
          called,
        ).toBeLessThanOrEqual(0);
        // One look at all of them: a question at a time would take seconds.
        const low = await page
          .locator('main .ticks label, main button, main select')
          .evaluateAll((targets) => targets.filter((target) => target.getBoundingClientRect().height < 44).length);
        expect(low, called).toBe(0);
      };
      // In English only the page that holds everything there is: the sheet with its faults.
      const everyPage = language === 'zh-CN';
      await page.goto(county(which).round);
      if (everyPage) await look('begin');
      await enter(page, which, language);
      if (everyPage) await look('sheet');
      const first = page.locator('[name="a.town-1.overall"]').first();
      await (which === 'one' ? first.check() : first.selectOption('0'));
      await page.getByRole('button', { name: words[language].send }).click();
      await page.locator('.fault-summary').waitFor();
      await look('faulty');
    }
  },
);
