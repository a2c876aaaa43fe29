import { afterAll, beforeAll, expect, test } from 'vitest';
import { api } from '../../../functions/api/app.tsx';
import { testHouse } from '../web/house.ts';
import { type ApiCounty, openApiCounty, result, unbound } from './county.ts';

let county: ApiCounty;
let token: string;
beforeAll(async () => {
  county = await openApiCounty();
  token = await county.token();
});
afterAll(() => county.close());

const get = (path: string, headers: Record<string, string> = {}, by = token) =>
  county.ask('GET', `/api/v1${path}`, { token: by, headers });

test('a program reads plans, cycles and rounds of its office', async () => {
  const { items } = (await get('/plans')).json<{ items: { digest: string }[] }>();
  expect(items).toMatchObject([{ id: 'townships', version: 1, title: { en: 'Plan for townships (example)' } }]);
  const plan = (await get('/plans/townships/1')).json();
  expect(plan.digest).toBe(items[0]?.digest);
  expect(plan.plan).toMatchObject({ tree: { children: [{ weight: '60' }, { weight: '40' }] } });
  expect((await get('/cycles/2026')).json()).toMatchObject({ units: 2, roster: [{ unit: 'shiqiao' }, {}] });
  expect((await get('/cycles/2026/rounds')).json()).toMatchObject({ items: [{ id: 'spring', state: 'open' }] });
});

test('the participation of a round says how many, and nothing of what they said', async () => {
  const round = (await get('/cycles/2026/rounds/spring')).json();
  expect(round.participation).toEqual({
    provisional: true,
    units: [
      // Fewer than ten, none included: how many is left out.
      { unit: 'shiqiao', cards: 1 },
      { unit: 'qingshui', cards: 0 },
    ],
  });
});

test('a program reads the standing, an older result, and every number of a unit', async () => {
  type Row = { unit: string; published: string; score: string };
  type Latest = { result: { groups: { standing: Row[] }[] } };
  const latest = (await get('/cycles/2026/results/latest')).json<Latest>();
  expect(latest).toMatchObject({ id: county.resultId, version: 1 });
  // 0.6 x 100 (95 of 80, capped) + 0.4 x 90 = 96.00; 0.6 x 98.3333 + 0.4 x 90 = 94.99998, published 95.00
  const standing = latest.result.groups[0]?.standing.map((row) => [row.unit, row.published]);
  expect(standing).toEqual([
    ['qingshui', '96.00'],
    ['shiqiao', '95.00'],
  ]);
  expect((await get(`/cycles/2026/results/${county.resultId}`)).json().result).toEqual(latest.result);
  const { items } = (await get(`/cycles/2026/results/${county.resultId}/units`)).json<{ items: Row[] }>();
  expect(items.map(({ unit, score }) => [unit, score])).toEqual([
    ['qingshui', '96'],
    ['shiqiao', '94.99998'],
  ]);
  const trace = (await get(`/cycles/2026/results/${county.resultId}/units/shiqiao`)).json();
  expect(trace).toMatchObject(JSON.parse(JSON.stringify(result.units.find(({ unit }) => unit === 'shiqiao'))));
  // The same in words, for who reads no codes.
  const explain = expect.arrayContaining([
    { zh: expect.stringContaining('加权平均'), en: expect.stringContaining('mean') },
  ]);
  expect(trace).toMatchObject({ nodes: expect.arrayContaining([expect.objectContaining({ explain })]) });
});

test('a list is read page by page, each item once', async () => {
  const seen: string[] = [];
  let next = '';
  do {
    const answer = await get(`/cycles/2026/records?limit=3${next}`);
    const page = answer.json<{ items: { id: string }[]; next?: string }>();
    seen.push(...page.items.map(({ id }) => id));
    next = page.next === undefined ? '' : `&cursor=${page.next}`;
  } while (next !== '');
  expect(seen).toEqual([
    'statistics:targets:actual:qingshui',
    'statistics:targets:actual:shiqiao',
    'statistics:targets:target:qingshui',
    'statistics:targets:target:shiqiao',
  ]);
});

test('what has not changed is not sent again', async () => {
  for (const path of [
    '/plans/townships/1',
    '/cycles/2026/results/latest',
    `/cycles/2026/results/${county.resultId}`,
    `/cycles/2026/results/${county.resultId}/units/shiqiao`,
  ]) {
    const first = await get(path);
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control'), path).toBe('private, no-cache');
    expect(etag, path).toMatch(/^"[\w-]+"$/);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await get(path, { 'if-none-match': known });
      expect([again.status, again.text], `${path} ${known}`).toEqual([304, '']);
    }
    expect((await get(path, { 'if-none-match': '"other"' })).status, path).toBe(200);
  }
});

test('what a token is not bound to looks as if it were not there', async () => {
  const elsewhere = await county.token({ office: 'other', ...unbound('cycle', 'round', 'supplier') });
  const everything = await county.token(unbound('cycle', 'round', 'supplier'));
  expect((await get('/cycles', {}, everything)).json().items).toHaveLength(2);
  expect((await get('/cycles')).json().items).toHaveLength(1);
  expect((await get('/cycles/2025', {}, everything)).status).toBe(200);
  const absent = (await get('/cycles/1999', {}, everything)).text;
  for (const [path, by] of [
    ['/cycles/2025', token],
    ['/cycles/2026', elsewhere],
    ['/plans/townships/1', elsewhere],
    ['/cycles/2026/results/latest', elsewhere],
    ['/cycles/2026/records', elsewhere],
    ['/cycles/2026/rounds', elsewhere],
  ] as const) {
    const answer = await get(path, {}, by);
    expect([answer.status, answer.text], path).toEqual([404, absent]);
  }
  expect((await get('/plans', {}, elsewhere)).json()).toEqual({ items: [] });
  expect((await get('/cycles/2026/rounds', {}, await county.token({ round: 'autumn' }))).json()).toEqual({ items: [] });
});

test('a token bound to a supplier sees its records only', async () => {
  const other = await county.token({ supplier: 'agency' });
  expect((await get('/cycles/2026/records', {}, other)).json()).toEqual({ items: [] });
  expect((await get('/cycles/2026/records', {}, await county.token(unbound('supplier')))).json().items).toHaveLength(4);
});

test('a problem is told in the language the program asks for, with a page that explains it', async () => {
  const zh = await get('/cycles/1999');
  expect(zh.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(zh.json()).toMatchObject({
    type: 'https://pingyi.example/api/problems/not-found',
    title: '没有找到',
    status: 404,
  });
  const en = await get('/cycles/1999', { 'accept-language': 'en-GB,en;q=0.9', cookie: 'lang=zh' });
  expect(en.json().title).toBe('Not found');
  expect(en.headers.get('content-language')).toBe('en');
  const page = await county.ask('GET', new URL(en.json<{ type: string }>().type).pathname);
  expect(page.status).toBe(200);
  expect(page.text).toContain('没有找到');
});

test('no answer to a program sets a cookie, opens itself to other sites, or is kept on the way', async () => {
  for (const path of ['/cycles', '/cycles?lang=en', '/nowhere', '/cycles/2026/results/latest']) {
    const { headers } = await get(path, { origin: 'https://elsewhere.example', cookie: 'lang=en; __Host-sid=abc' });
    expect(headers.has('set-cookie'), path).toBe(false);
    expect(
      [...headers.keys()].filter((name) => name.startsWith('access-control')),
      path,
    ).toEqual([]);
    expect(headers.get('cache-control'), path).toMatch(/^(no-store|private, no-cache)$/);
  }
  expect((await county.ask('OPTIONS', '/api/v1/cycles', { token })).status).toBe(405);
});

test('what the interface does not have is a problem too, and not a page', async () => {
  const nowhere = await get('/nowhere');
  expect([nowhere.status, nowhere.json().type]).toEqual([404, 'https://pingyi.example/api/problems/not-found']);
  const put = await county.ask('PUT', '/api/v1/cycles/2026/records', { token, json: {} });
  expect([put.status, put.headers.get('allow'), put.json().status]).toEqual([405, 'GET, POST', 405]);
});

test('parameters that the document does not name, or out of bounds, are named', async () => {
  for (const [query, parameter] of [
    ['limit=0', 'limit'],
    ['limit=1001', 'limit'],
    ['limit=1e2', 'limit'],
    ['limit=5&limit=6', 'limit'],
    ['cursor=x', 'cursor'],
    ['cursor=', 'cursor'],
    ['offset=5', 'offset'],
    ['lang=en', 'lang'],
  ]) {
    const answer = await get(`/cycles?${query}`);
    expect(answer.status, query).toBe(422);
    expect(answer.json().errors, query).toMatchObject([{ parameter }]);
  }
});

test('a fault of ours is a problem with a reference that the log knows', async () => {
  const house = testHouse();
  const answer = await api(house).app.request('/api/v1/plans', { headers: { authorization: `Bearer ${token}` } });
  expect(answer.status).toBe(500);
  const { reference, type } = (await answer.json()) as { reference: string; type: string };
  expect(type).toBe('https://pingyi.example/api/problems/error');
  expect(house.lines.join()).toContain(reference);
  expect(house.lines.join()).not.toContain(token);
});
