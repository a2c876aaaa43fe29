import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPassword } from '../../functions/people/password.ts';
import { putPerson } from '../../functions/store/person.ts';
import { createTables, openStore } from '../../functions/store/table.ts';
import { openDatabase } from '../../infra/local/database.ts';
import { type HostProcess, startHost } from '../fixtures/host.ts';

let dataDir: string;
const running: HostProcess[] = [];
const start = (env: Readonly<Record<string, string>> = {}) => {
  const host = startHost({ DATA_DIR: dataDir, ...env });
  running.push(host);
  return host;
};

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'pingyi-host-'));
  // A county with one leader, stored before the house was ever started.
  const database = await openDatabase(dataDir);
  const store = openStore({ DYNAMODB_ENDPOINT: database.endpoint });
  await createTables(store);
  const by = { actor: 'installer', action: 'add-person', reason: 'the first account', at: '2026-01-01T00:00:00.000Z' };
  await putPerson(store, by, {
    login: 'leader',
    office: 'county',
    name: { zh: '县领导', en: 'Leader' },
    roles: [{ role: 'leader' }],
    password: await hashPassword('spring wind'),
  });
  store.db.destroy();
  await database.close();
});
afterAll(async () => {
  await Promise.all(running.map((host) => host.end('SIGKILL')));
  await rm(dataDir, { recursive: true, force: true });
});

/** The cookie of the leader who signs in as a browser does. */
async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/people/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ login: 'leader', password: 'spring wind' }).toString(),
  });
  expect(answer.status).toBe(303);
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

const results = (url: string, cookie: string) => fetch(`${url}/results`, { headers: { cookie }, redirect: 'manual' });

test('the house serves every door, stops cleanly, and knows who had signed in when it starts again', async () => {
  const first = start();
  const url = await first.url;
  const health = await fetch(`${url}/healthz`);
  expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
  expect((await fetch(url)).status).toBe(200);
  expect((await fetch(`${url}/static/card-island.js`)).status).toBe(200);
  expect((await fetch(`${url}/people/sign-in`)).status).toBe(200);
  expect((await fetch(`${url}/plans`, { redirect: 'manual' })).status).toBe(303); // to sign in
  expect((await fetch(`${url}/survey/county/2026/none`)).status).toBe(404);
  expect((await fetch(`${url}/nothing/here`)).status).toBe(404);
  const cookie = await signIn(url);
  expect((await results(url, cookie)).status).toBe(200);
  expect(await first.end('SIGINT')).toBe(0);

  const second = start({ PORT: new URL(url).port });
  expect(await second.url).toBe(url);
  expect((await results(url, cookie)).status).toBe(200);
  expect(await second.end('SIGTERM')).toBe(0);
});

test('what was stored is there after the process was killed', async () => {
  const first = start();
  const url = await first.url;
  const cookie = await signIn(url);
  expect(await first.end('SIGKILL')).toBe(null);
  const second = start({ PORT: new URL(url).port });
  expect((await results(await second.url, cookie)).status).toBe(200);
  await second.end('SIGINT');
});

test('the same data is opened once: a second start is told so and leaves the first alone', async () => {
  const first = start();
  const url = await first.url;
  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.said()).toBe(`DATA_DIR ${dataDir} is in use by another process that was started earlier.\n`);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  await first.end('SIGINT');
});

test('pages are compressed for a slow line', async () => {
  const host = start();
  const answer = await fetch(`${await host.url}/people/sign-in`, { headers: { 'accept-encoding': 'gzip' } });
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  expect(await answer.text()).toContain('<h1');
  await host.end('SIGINT');
});

test('many visitors at the moment of the stop are answered or cut off, and the house still stops', async () => {
  const host = start();
  const url = await host.url;
  const visits = Array.from({ length: 40 }, () =>
    fetch(url).then(
      ({ status }) => status,
      () => 'cut off',
    ),
  );
  expect(await host.end('SIGINT')).toBe(0);
  for (const visit of await Promise.all(visits)) expect([200, 503, 'cut off']).toContain(visit);
});

/** A server of somebody else: it answers everything with a page. */
async function stranger(): Promise<Server> {
  const server = createServer((_, response) => response.end('<!doctype html>welcome'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

const portOf = (server: Server) => String((server.address() as AddressInfo).port);

test('a port that is in use is one line and exit status 1', async () => {
  const server = await stranger();
  const port = portOf(server);
  const host = start({ PORT: port });
  expect(await host.ended).toBe(1);
  expect(host.said()).toBe(`Port ${port} is in use: stop what uses it, or choose another with PORT.\n`);
  server.close();
});

test('a database that cannot be reached is one line and exit status 1', async () => {
  const server = await stranger();
  const endpoint = `http://127.0.0.1:${portOf(server)}`;
  const misled = start({ DYNAMODB_ENDPOINT: endpoint });
  expect(await misled.ended).toBe(1);
  expect(misled.said()).toBe(
    `The database at ${endpoint} cannot be used: what answers there is not DynamoDB (HTTP 200).\n`,
  );
  await new Promise((resolve) => server.close(resolve));

  const alone = start({ DYNAMODB_ENDPOINT: endpoint });
  expect(await alone.ended).toBe(1);
  expect(alone.said()).toBe(`The database at ${endpoint} cannot be used: ECONNREFUSED.\n`);
});

test('a database that is already there is used instead of the embedded one', async () => {
  const other = await mkdtemp(join(tmpdir(), 'pingyi-host-'));
  const database = await openDatabase(other);
  const host = start({ DYNAMODB_ENDPOINT: database.endpoint, DATA_DIR: join(other, 'unused') });
  expect((await fetch(`${await host.url}/healthz`)).status).toBe(200);
  // The leader is in the other database.
  await expect(signIn(await host.url)).rejects.toThrow();
  expect(await host.end('SIGINT')).toBe(0);
  await database.close();
  await rm(other, { recursive: true });
});

test.each([
  [{ PORT: 'eighty' }, 'PORT must be a port number, not "eighty".'],
  [{ PORT: '70000' }, 'PORT must be a port number, not "70000".'],
  [
    { PUBLIC_URL: 'county.example' },
    'PUBLIC_URL must be an address such as http://localhost:8000, not "county.example".',
  ],
  [
    { DYNAMODB_ENDPOINT: 'file:///db' },
    'DYNAMODB_ENDPOINT must be an address such as http://localhost:8000, not "file:///db".',
  ],
  [{ DEMO: 'perhaps' }, 'DEMO is "on" or "off", not "perhaps".'],
])('a setting that makes no sense is one line: %j', async (env, line) => {
  const host = start(env);
  expect(await host.ended).toBe(1);
  expect(host.said()).toBe(`${line}\n`);
});

test('a data folder that is a file is one line and exit status 1', async () => {
  const file = join(dataDir, createHash('sha256').update('file').digest('hex'));
  await writeFile(file, '');
  const host = start({ DATA_DIR: file });
  expect(await host.ended).toBe(1);
  expect(host.said()).toBe(`DATA_DIR ${file} cannot be used: ENOTDIR.\n`);
});

test('a county that has moved in is not filled with the demonstration', async () => {
  const host = start({ DEMO: 'on' });
  const url = await host.url;
  // Its rounds would be the first thing that is there.
  expect((await fetch(`${url}/survey/demo/2026/h2`)).status).toBe(404);
  expect(await host.end('SIGINT')).toBe(0);
  expect(host.said()).not.toContain('demo');
});
