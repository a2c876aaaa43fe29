import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { door } from '../../../functions/web/door.ts';
import { testHouse } from './house.ts';

const methods = ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'];
const types = [
  undefined,
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  'application/json',
  'application/x-foo',
];
const origins = [
  undefined,
  'null',
  'https://evil.example',
  'http://pingyi.example',
  'https://pingyi.example:444',
  'https://pingyi.example.evil.example',
  'https://pingyi.example',
];
const sites = [undefined, 'none', 'cross-site', 'same-site', 'same-origin'];

/** What the table in the comment below says, cell by cell. */
function isOurs(origin: string | undefined, site: string | undefined): boolean {
  if (site === 'same-origin') return true;
  return (site === undefined || site === 'none') && origin === 'https://pingyi.example';
}

// site \ origin     ours   anything else, or none
// same-origin       yes    yes      (no page can write this header)
// none, absent      yes    no
// same-/cross-site  no     no
test('whatever another site makes a browser send changes nothing here', async () => {
  let changed = 0;
  const { app } = door(testHouse(), (on) =>
    on.post('/change', 'public', ({ c }) => {
      changed++;
      return c.text('changed');
    }),
  );
  let cells = 0;
  for (const method of methods)
    for (const type of types)
      for (const origin of origins)
        for (const site of sites) {
          const headers = new Headers();
          if (type !== undefined) headers.set('content-type', type);
          if (origin !== undefined) headers.set('origin', origin);
          if (site !== undefined) headers.set('sec-fetch-site', site);
          const before = changed;
          const answer = await app.request('/change', { method, headers, body: 'a=1' });
          const ours = isOurs(origin, site);
          const cell = `${method} ${type} ${origin} ${site}`;
          expect(answer.status, cell).toBe(!ours ? 403 : method === 'POST' ? 200 : 405);
          expect(changed - before, cell).toBe(ours && method === 'POST' ? 1 : 0);
          cells++;
        }
  expect(cells).toBe(1050); // 5 methods × 6 types × 7 origins × 5 sites
});

test('a page that does not exist is no way around the check', async () => {
  const { app } = door(testHouse(), () => undefined);
  const answer = await app.request('/nowhere', { method: 'POST', headers: { origin: 'https://evil.example' } });
  expect(answer.status).toBe(403);
});

test('a form from another site may lead to our pages, which only show', async () => {
  const { app } = door(testHouse(), (on) => on.get('/show', 'public', ({ c }) => c.text('shown')));
  expect(app).toBeInstanceOf(Hono);
  expect((await app.request('/show', { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(200);
});
