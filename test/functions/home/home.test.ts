import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { home } from '../../../functions/home/app.tsx';
import type { Store } from '../../../functions/store/table.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { addStaff, cookieOf } from '../people/staff.ts';
import { testHouse } from '../web/house.ts';

let store: Store;
let close: () => Promise<void>;
let folder: string;
beforeAll(async () => {
  ({ store, close } = await openTestStore());
  folder = await mkdtemp(join(tmpdir(), 'pingyi-static-'));
  await writeFile(join(folder, 'outside.js'), 'secret');
  await mkdir(join(folder, 'static', 'deep'), { recursive: true });
  await writeFile(join(folder, 'static', 'card-island.js'), 'let card');
  await writeFile(join(folder, 'static', 'chart-1A2B3C4D.js'), 'let chart');
  await writeFile(join(folder, 'static', 'deep', 'seal.svg'), '<svg/>');
  await writeFile(join(folder, 'static', 'notes.md'), 'not for visitors');
  await mkdir(join(folder, 'static', 'folder.js'));
});
afterAll(async () => {
  await close();
  await rm(folder, { recursive: true });
});

const open = (path: string, headers: Record<string, string> = {}) =>
  home(testHouse({ store }), join(folder, 'static')).app.request(path, { headers });

test('the first page tells a citizen to take his card, and staff where to sign in', async () => {
  const text = await (await open('/')).text();
  expect(text).toContain('取出发给您的评价卡');
  expect(text).toContain('<a class="button" href="/people/sign-in">');
  expect(text.match(/<h1/g)).toHaveLength(1);
  const english = await (await open('/?lang=en')).text();
  expect(english).toContain('Take the card that was given to you.');
  expect(english.replace('>中文<', '><').replaceAll('评议', '').replace('评', '')).not.toMatch(/\p{Script=Han}/u);
});

test('who is signed in sees his own ways and no others', async () => {
  const at = '2026-11-22T02:00:00.000Z';
  await addStaff(store, 'office', 'office');
  await addStaff(store, 'leader', 'leader');
  await addStaff(store, 'contact', 'contact');
  await addStaff(store, 'rater', 'rater');
  const page = async (login: string) => (await open('/', { cookie: await cookieOf(store, login, at) })).text();
  const office = await page('office');
  expect(office).toContain('office（例），您好');
  expect(office).toContain('<a href="/plans">');
  expect(office).toContain('<a href="/results">');
  expect(office).toContain('<a href="/people/tokens">');
  const leader = await page('leader');
  expect(leader).not.toContain('href="/plans"');
  expect(leader).toContain('<a href="/results">');
  const contact = await page('contact');
  expect(contact).not.toContain('href="/plans"');
  expect(contact).toContain('<a href="/results">');
  const rater = await page('rater');
  expect(rater).not.toMatch(/href="\/(plans|results)"/);
  expect(rater).toContain('<a href="/review">');
  for (const text of [office, leader, contact, rater]) expect(text).toContain('action="/people/sign-out"');
});

test('the house says it is well only while its tables answer', async () => {
  const well = await open('/healthz');
  expect([well.status, await well.text()]).toEqual([200, '{"status":"ok"}']);
  const house = testHouse();
  const ill = await home(house).app.request('/healthz');
  expect([ill.status, await ill.text()]).toEqual([503, '{"status":"unavailable"}']);
  expect(JSON.parse(house.lines[0] ?? '')).toMatchObject({ event: 'store-does-not-answer', status: 503 });
});

test('an island is served with its type, and asked for again only when it changed', async () => {
  const first = await open('/static/card-island.js');
  expect(await first.text()).toBe('let card');
  expect(first.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(first.headers.get('cache-control')).toBe('public, max-age=300');
  const again = await open('/static/card-island.js', { 'if-none-match': first.headers.get('etag') ?? '' });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const digested = await open('/static/chart-1A2B3C4D.js');
  expect(digested.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect((await open('/static/deep/seal.svg')).headers.get('content-type')).toBe('image/svg+xml');
});

test.each([
  '/static/',
  '/static/missing.js',
  '/static/folder.js',
  '/static/notes.md',
  '/static/../outside.js',
  '/static/%2e%2e/outside.js',
  '/static/..%2foutside.js',
  '/static/..%5coutside.js',
  '/static/deep/%2e%2e/%2e%2e/outside.js',
  '/static//outside.js',
  '/static/.hidden.js',
  '/static/card-island.js%00.js',
  '/static/card-island.js/x.js',
])('nothing but the islands can be fetched: %s', async (path) => {
  const answer = await open(path);
  expect(answer.status).toBe(404);
  expect(await answer.text()).not.toContain('secret');
});

test('browsers find an icon, and search engines nothing', async () => {
  expect((await open('/favicon.ico')).headers.get('content-type')).toBe('image/svg+xml');
  expect(await (await open('/robots.txt')).text()).toContain('Disallow: /');
});
