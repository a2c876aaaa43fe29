import { get } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listen, type Server } from '../../../infra/local/server.ts';

let server: Server;
let url: string;
let open: () => void;
/** How many requests stand inside, waiting for the gate. */
let inside: number;
let arrived: () => void;

beforeEach(async () => {
  server = await listen(0, '127.0.0.1', { looking: 2, sending: 3 });
  url = `http://127.0.0.1:${server.port}`;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  inside = 0;
  server.answerBy(async (request) => {
    if (new URL(request.url).pathname === '/healthz') return new Response('alive');
    inside += 1;
    arrived();
    await gate;
    return new Response('answered');
  });
});
afterEach(async () => {
  open();
  await server.close();
});

/** Sends so many requests that stay inside, one after another. */
async function letIn(count: number, method: 'GET' | 'POST' = 'GET'): Promise<Promise<Response>[]> {
  const sent: Promise<Response>[] = [];
  for (let at = 0; at < count; at++) {
    const there = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    sent.push(fetch(url, { method }));
    await there;
  }
  return sent;
}

test('whoever there is no room for is told at once to come back, and the others are answered', async () => {
  const waiting = await letIn(2);
  const third = await fetch(url);
  expect(third.status).toBe(503);
  expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(third.headers.get('cache-control')).toBe('no-store');
  const page = await third.text();
  expect(page).toContain('请过几秒再试一次');
  expect(page).toContain('nothing is counted twice');
  expect(inside).toBe(2); // the third never came to the house
  open();
  for (const answer of await Promise.all(waiting)) expect(answer.status).toBe(200);
  expect((await fetch(url)).status).toBe(200);
});

test('who sends a filled-in sheet goes before who only looks', async () => {
  await letIn(2);
  const [sender] = await letIn(1, 'POST');
  expect((await fetch(url, { method: 'POST' })).status).toBe(503);
  expect((await fetch(url)).status).toBe(503);
  open();
  expect((await sender)?.status).toBe(200);
});

test('whoever watches over the house learns that it lives, however full it is', async () => {
  await letIn(2);
  await letIn(1, 'POST');
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

test('a crowd that was turned away is not told to come back at one moment, and a program gets a problem', async () => {
  await letIn(2);
  const told = await Promise.all(Array.from({ length: 20 }, () => fetch(`${url}/api/v1/rounds`)));
  expect(told.map(({ status }) => status)).toEqual(Array(20).fill(503));
  expect(new Set(told.map(({ headers }) => headers.get('retry-after'))).size).toBeGreaterThan(1);
  expect(told[0]?.headers.get('content-type')).toBe('application/problem+json');
  expect(await told[0]?.json()).toMatchObject({ status: 503, title: 'Busy' });
});

test('a visitor who goes away while he waits leaves his place to the next', async () => {
  const there = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const leaving = get(url, { agent: false }).on('error', () => undefined);
  await there;
  await letIn(1);
  expect((await fetch(url)).status).toBe(503);
  leaving.destroy();
  // His connection's end is news that travels: asked for until it has arrived.
  const next = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const asking = (async () => {
    for (;;) {
      const answer = await fetch(url);
      if (answer.status !== 503) return answer.status;
    }
  })();
  await next;
  open();
  expect(await asking).toBe(200);
});
