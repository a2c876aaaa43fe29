import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../../../functions/plans/app.tsx';
import { destroyKey, proposeKeyEnd } from '../../../functions/store/destroy-key.ts';
import { axeFaults } from '../../fixtures/axe.ts';
import { openBrowser, openPage, screenshot } from '../../fixtures/browser.ts';
import { type CardOffice, openOffice } from '../cards/office.ts';
import { by, houseWith } from '../survey/citizen.ts';
import { sealAll } from './sealing.ts';

let office: CardOffice;
let browser: Browser;
let origin: string;
const ends: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  office = await openOffice();
  const { app } = plans(houseWith(office.store).house);
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  // The address of a listening TCP server is an `AddressInfo`.
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
  ends.push(
    () => browser.close(),
    async () => server.close(),
    () => office.close(),
  );
});
afterAll(async () => {
  for (const end of ends) await end();
});

const place = { office: 'county', cycle: 'year-2026' };

test('the page of the key reads well wherever the key stands, in both languages, on a phone and in large type', async () => {
  const { store } = office;
  const steps: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['unsealed', async () => undefined],
    ['alive', () => sealAll(store)],
    ['proposed', () => proposeKeyEnd(store, { ...by, reason: '异议期已满，按方案销毁' }, place)],
    ['destroyed', () => destroyKey(store, { ...by, actor: 'auditor' }, place)],
  ];
  const faults: string[] = [];
  for (const [name, step] of steps) {
    await step();
    for (const visitor of [
      { width: 360 },
      { width: 1280, language: 'en' },
      { width: 360, size: 'large' },
      { width: 1280 },
    ] as const) {
      const page = await openPage(browser, visitor);
      await page
        .context()
        .addCookies([{ name: 'sid', value: office.cookie('auditor').split('=')[1] ?? '', url: origin }]);
      await page.goto(`${origin}/plans/year-2026/key${'size' in visitor ? '?size=large' : ''}`);
      const kind = `${visitor.width}${'language' in visitor ? '-en' : 'size' in visitor ? '-large' : ''}`;
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      if (wide) faults.push(`${name} ${kind} is wider than the screen`);
      faults.push(...(await axeFaults(page)).map((fault) => `${name} ${kind}: ${fault}`));
      await screenshot(page, `key-${name}-${kind}`);
      await page.context().close();
    }
  }
  expect(faults).toEqual([]);
}, 60_000);
