import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type Door, door } from '../../../functions/web/door.ts';
import { readForm, single } from '../../../functions/web/form.ts';
import { openHouse } from '../../../functions/web/house.ts';
import { page } from '../../../functions/web/page.tsx';
import { refusal } from '../../../functions/web/refusal.tsx';
import type { Scene } from '../../../functions/web/scene.ts';
import { styleHashes, styles } from '../../../functions/web/style.ts';
import { ownForm, testHouse } from './house.ts';

const hello = (scene: Scene) =>
  page(
    scene,
    { title: { zh: '您好', en: 'Hello' } },
    <>
      <h1>{scene.say({ zh: '您好', en: 'Hello' })}</h1>
      <a href={scene.link('/there')}>→</a>
    </>,
  );

function helloDoor(changes: Parameters<typeof testHouse>[0] = {}): Door {
  return door(testHouse(changes), (on) => {
    on.get('/hello/:name', 'public', hello);
    on.post('/hello/:name/send', 'public', hello);
    on.get('/download', 'public', () => new Response('a,b', { headers: { 'content-type': 'text/csv' } }));
    on.get('/foreign', 'public', (scene) => refusal(scene, 'not-found'));
  });
}

test('every answer tells browsers to trust nothing but the house', async () => {
  const { app } = helloDoor();
  for (const path of ['/hello/li', '/download', '/foreign', '/nowhere', '/hello/li/send']) {
    const { headers } = await app.request(path);
    expect(Object.fromEntries(headers), path).toMatchObject({
      'content-security-policy': `default-src 'none'; style-src '${styleHashes.join("' '")}'; script-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cache-control': 'no-store',
    });
    expect(headers.get('permissions-policy'), path).toContain('geolocation=()');
  }
});

test('a county without https is not told to insist on it', async () => {
  const { app } = helloDoor({ secure: false, publicUrl: new URL('http://localhost:3000') });
  expect((await app.request('/hello/li')).headers.has('strict-transport-security')).toBe(false);
});

test('the style in the page is the one text the policy allows', async () => {
  const text = await (await helloDoor().app.request('/hello/li')).text();
  expect(/<style>([\s\S]*?)<\/style>/.exec(text)?.[1]).toBe(styles.house);
  expect(text).not.toMatch(/ style="/);
});

test('what stands around a page costs a slow line little', async () => {
  const text = await (await helloDoor().app.request('/hello/li')).text();
  expect(gzipSync(text).length).toBeLessThan(5 * 1024); // leaves 9 kB of 14 for the questions
});

test('a page speaks the language that was asked for, kept, or preferred, and Chinese otherwise', async () => {
  const { app } = helloDoor();
  const language = async (path: string, headers: Record<string, string> = {}) =>
    /<html lang="([\w-]+)"/.exec(await (await app.request(path, { headers })).text())?.[1];
  expect(await language('/hello/li')).toBe('zh-CN');
  expect(await language('/hello/li', { 'accept-language': 'fr,de;q=0.9' })).toBe('zh-CN');
  expect(await language('/hello/li', { 'accept-language': 'zh;q=0.3, en-US;q=0.8' })).toBe('en');
  expect(await language('/hello/li', { 'accept-language': 'en;q=0, zh-TW;q=0.1' })).toBe('zh-CN');
  expect(await language('/hello/li', { 'accept-language': 'en', cookie: 'lang=zh' })).toBe('zh-CN');
  expect(await language('/hello/li?lang=en', { cookie: 'lang=zh' })).toBe('en');
  expect(await language('/hello/li?lang=xx', { cookie: 'lang=en' })).toBe('en');
});

test('a language once chosen is kept, and the other one is a link away on the same page', async () => {
  const answer = await helloDoor().app.request('/hello/li?from=card&lang=en');
  expect(answer.headers.get('set-cookie')).toMatch(/^lang=en; .*Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  expect(await answer.text()).toContain('<a class="lang" lang="zh-CN" href="/hello/li?from=card&amp;lang=zh">中文</a>');
});

test('the page that answers a form offers the other language where the form began', async () => {
  const answer = await helloDoor().app.request('/hello/li/send', { method: 'POST', headers: ownForm, body: 'a=1' });
  expect(await answer.text()).toContain('href="/hello/li?lang=en"');
});

test('links name the base path, and a host may take it off requests or leave it', async () => {
  const { app } = helloDoor({ basePath: '/prod' });
  for (const path of ['/hello/li', '/prod/hello/li']) {
    const text = await (await app.request(path)).text();
    expect(text).toContain('href="/prod/there"');
    expect(text).toContain('href="/prod/hello/li?lang=en"');
  }
  expect((await app.request('/product/hello/li')).status).toBe(404);
});

test('what does not exist is a page that says so and leads on', async () => {
  const answer = await helloDoor().app.request('/nowhere', { headers: { 'accept-language': 'en' } });
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('There is no such page');
});

test('a page that only a form opens says so instead of breaking', async () => {
  const answer = await helloDoor().app.request('/hello/li/send');
  expect(answer.status).toBe(405);
  expect(answer.headers.get('allow')).toBe('POST');
});

test('whatever is thrown becomes a page with a reference that the log knows, and no more', async () => {
  const house = testHouse();
  const { app } = door(house, (on) =>
    on.post('/send/:code', 'public', async (scene) => {
      throw new Error(`could not keep ${scene.c.req.param('code')} of ${single(await readForm(scene), 'code')}`);
    }),
  );
  const headers = { ...ownForm, cookie: '__Host-sid=canarycanarycanarycanary', 'x-forwarded-for': '203.0.113.7' };
  const answer = await app.request('/send/CANARY', { method: 'POST', headers, body: 'code=CANARY' });
  expect(answer.status).toBe(500);
  const text = await answer.text();
  const [reference] = /[2-9A-HJKMNP-Z]{8}/.exec(text) ?? [];
  expect(house.lines).toHaveLength(1);
  expect(JSON.parse(house.lines[0] ?? '')).toMatchObject({
    at: '2026-11-22T02:00:00.000Z',
    event: 'error',
    reference,
    method: 'POST',
    route: '/send/:code',
    status: 500,
    fault: 'Error',
  });
  for (const said of [text, ...house.lines]) expect(said).not.toMatch(/canary|203\.0\.113|could not keep/i);
});

test('a body over 64 kB is refused before anybody reads it, however it is sent', async () => {
  let read = 0;
  const { app } = door(testHouse(), (on) =>
    on.post('/send', 'public', async (scene) => {
      read = (await scene.c.req.arrayBuffer()).byteLength;
      return scene.c.text('kept');
    }),
  );
  const send = (body: BodyInit, headers: Record<string, string> = {}) =>
    app.request('/send', { method: 'POST', headers: { ...ownForm, ...headers }, body, duplex: 'half' } as RequestInit);
  const chunks = (count: number) =>
    new ReadableStream({
      pull(controller) {
        if (count-- > 0) controller.enqueue(new Uint8Array(1024));
        else controller.close();
      },
    });
  expect((await send('a'.repeat(65_536))).status).toBe(200);
  expect(read).toBe(65_536);
  read = 0;
  expect((await send('a'.repeat(65_537))).status).toBe(413);
  expect((await send('a', { 'content-length': '65537' })).status).toBe(413);
  expect((await send(chunks(65))).status).toBe(413);
  expect(read).toBe(0);
  expect((await send(chunks(64))).status).toBe(200);
  expect(read).toBe(65_536);
});

test('a form is read with every value of every field, and a stranger’s type reads as an empty form', async () => {
  const { app } = door(testHouse(), (on) =>
    on.post('/send', 'public', async (scene) => {
      const form = await readForm(scene);
      return scene.c.json({
        form: [...form],
        once: single(form, 'once') ?? null,
        twice: single(form, 'twice') ?? null,
      });
    }),
  );
  const body = 'once=%E8%AF%84&twice=1&twice=2&__proto__=x&bad=%ZZ';
  const read = async (type: string) =>
    (await app.request('/send', { method: 'POST', headers: { ...ownForm, 'content-type': type }, body })).json();
  expect(await read('application/x-www-form-urlencoded; charset=UTF-8')).toEqual({
    form: [
      ['once', ['评']],
      ['twice', ['1', '2']],
      ['__proto__', ['x']],
      ['bad', ['%ZZ']],
    ],
    once: '评',
    twice: null,
  });
  for (const type of ['multipart/form-data', 'application/json', 'text/plain', 'x'])
    expect(await read(type)).toEqual({ form: [], once: null, twice: null });
});

test('the register of a door names all that it answers', () => {
  const { app, routes } = helloDoor();
  expect(app.routes.map(({ method, path }) => `${method} ${path}`)).toEqual(
    routes.map(({ method, path }) => `${method} ${path}`),
  );
});

test('a house without an address does not open', () => {
  expect(() => openHouse({})).toThrow('PUBLIC_URL');
  expect(() => openHouse({ PUBLIC_URL: 'pingyi' })).toThrow('PUBLIC_URL');
  expect(() => openHouse({ PUBLIC_URL: 'https://pingyi.example', BASE_PATH: '/a"b' })).toThrow('BASE_PATH');
  const house = openHouse({
    PUBLIC_URL: 'https://pingyi.example',
    BASE_PATH: 'prod/',
    DYNAMODB_ENDPOINT: 'http://127.0.0.1:1',
  });
  expect(house).toMatchObject({ basePath: '/prod', secure: true });
});
