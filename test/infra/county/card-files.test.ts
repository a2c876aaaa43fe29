import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { countCards, findCard } from '../../../functions/store/card.ts';
import { listBatches } from '../../../functions/store/card-batch.ts';
import { readCode } from '../../../functions/store/card-code.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { type Clerk, clerkIn, recordsDigest } from './clerk.ts';

let opened: Awaited<ReturnType<typeof openTestStore>>;
let line: Awaited<ReturnType<typeof brittleLine>>;
let clerk: Clerk;

beforeAll(async () => {
  opened = await openTestStore();
  line = await brittleLine(opened.env.DYNAMODB_ENDPOINT ?? '');
  clerk = clerkIn(opened.folder, {
    DYNAMODB_ENDPOINT: line.url,
    DATA_DIR: opened.folder,
    PUBLIC_URL: 'https://pingyi.example',
  });
  await clerk.prepare();
  await clerk.does('open', 'plan.json', 'cycle.json');
});
afterEach(() => {
  line.batchesUntilItBreaks = Number.POSITIVE_INFINITY;
});
afterAll(async () => {
  await line.stop();
  await opened.close();
});

const order = (out: string, file = 'list.csv') => clerk.does('cards', 'county', 'year-2026', 'open', file, out);
const inFolder = (...path: string[]) => join(opened.folder, ...path);
const batches = () => listBatches(opened.store, { office: 'county', cycle: 'year-2026', round: 'open' });
const issued = async () =>
  [...(await countCards(opened.store, 'county', 'year-2026', 'open')).values()].reduce((sum, count) => sum + count, 0);

/** How many cards of a printed list the store knows. */
async function valid(out: string): Promise<number> {
  const rows = (await readFile(inFolder(out, 'cards.csv'), 'utf8')).trim().split('\r\n').slice(1);
  let known = 0;
  for (const row of rows) {
    const code = readCode(row.split(',')[5] ?? '');
    if ('fault' in code) throw new Error(`a printed code does not read: ${code.fault}`);
    if (await findCard(opened.store, 'county', 'year-2026', 'open', code.typed)) known += 1;
  }
  return known;
}

test('where issuing fails in between, the cards say that they are not valid, and the same command makes them so', async () => {
  // 60 cards are three batches of 25, 25 and 10.
  await clerk.file('sixty.csv', 'unit,channel,stratum,count\nshiqiao,,,60\n');
  const before = await issued();
  line.batchesUntilItBreaks = 1;
  const { status, out, err } = await order('broken', 'sixty.csv');
  expect([status, out]).toEqual([1, '']);
  expect(err).toContain('hand out none. Run the same command again; it issues these very cards.');
  expect((await readdir(inFolder('broken'))).sort()).toEqual(['cards.csv', 'cards.html', 'not-issued.json']);
  for (const name of await readdir(inFolder('broken')))
    expect((await stat(inFolder('broken', name))).mode & 0o777).toBe(0o600);
  expect(await valid('broken')).toBe(25);
  const printed = await readFile(inFolder('broken', 'cards.csv'), 'utf8');
  const secrets = [...printed.matchAll(/#(\w{26})/g)].map(([, secret = '']) => secret);
  const mark = await readFile(inFolder('broken', 'not-issued.json'), 'utf8');
  expect(secrets.filter((secret) => mark.includes(secret) || err.includes(secret))).toEqual([]);

  line.batchesUntilItBreaks = Number.POSITIVE_INFINITY;
  const again = await order('broken', 'sixty.csv');
  expect([again.status, again.out]).toEqual([
    0,
    expect.stringContaining(`Issued 60 cards of round open (${before + 60} in all)`),
  ]);
  expect(again.err).toContain('Going on with the cards in');
  expect(await readFile(inFolder('broken', 'cards.csv'), 'utf8')).toBe(printed);
  expect((await readdir(inFolder('broken'))).sort()).toEqual(['cards.csv', 'cards.html']);
  expect([await valid('broken'), await issued()]).toEqual([60, before + 60]);
  // They are one batch, begun by the first try.
  const made = (await batches()).filter(({ title }) => title === 'sixty');
  expect(made.map(({ cards }) => cards)).toEqual([{ shiqiao: 60 }]);
});

test('a list makes a batch for each kind of card, under the digest of what was printed', async () => {
  expect((await order('kinds')).status).toBe(0);
  const printed = await readFile(inFolder('kinds', 'cards.csv'));
  const digest = createHash('sha256').update(printed).digest('hex');
  const made = (await batches()).filter((batch) => batch.digest === digest);
  expect(made.map(({ title, cards, channel, stratum }) => ({ title, cards, channel, stratum }))).toEqual([
    { title: 'list', cards: { shiqiao: 3 }, channel: 'doorstep', stratum: 'farmers' },
    { title: 'list', cards: { qingshui: 2 } },
  ]);
});

test('a machine that was switched off before the files had their names goes on with them', async () => {
  line.batchesUntilItBreaks = 0;
  await order('dark');
  for (const name of ['cards.csv', 'cards.html']) await rename(inFolder('dark', name), inFolder('dark', `${name}.new`));
  line.batchesUntilItBreaks = Number.POSITIVE_INFINITY;
  expect((await order('dark')).status).toBe(0);
  expect((await readdir(inFolder('dark'))).sort()).toEqual(['cards.csv', 'cards.html']);
  expect(await valid('dark')).toBe(5);
});

test('cards that are not issued are never taken for another order, nor when they were changed', async () => {
  line.batchesUntilItBreaks = 0;
  await order('kept');
  line.batchesUntilItBreaks = Number.POSITIVE_INFINITY;
  const digest = await recordsDigest(opened.store);
  await clerk.file('other.csv', 'unit,channel,stratum,count\nshiqiao,,,5\n');
  const other = await order('kept', 'other.csv');
  expect([other.status, other.err]).toEqual([
    1,
    expect.stringContaining('holds cards of another order that are not issued'),
  ]);
  const text = await readFile(inFolder('kept', 'cards.csv'), 'utf8');
  await writeFile(inFolder('kept', 'cards.csv'), text.replace('shiqiao', 'qingshui'));
  const changed = await order('kept');
  expect([changed.status, changed.err]).toEqual([1, expect.stringContaining('are not as they were printed')]);
  expect(await recordsDigest(opened.store)).toBe(digest);
});

test('cards that were issued are never written over', async () => {
  expect((await order('once')).status).toBe(0);
  const files = await Promise.all(['cards.csv', 'cards.html'].map((name) => readFile(inFolder('once', name), 'utf8')));
  const digest = await recordsDigest(opened.store);
  const { status, err } = await order('once');
  expect([status, err]).toEqual([1, expect.stringContaining('cards.csv is there already; name another folder.')]);
  expect(
    await Promise.all(['cards.csv', 'cards.html'].map((name) => readFile(inFolder('once', name), 'utf8'))),
  ).toEqual(files);
  expect(await recordsDigest(opened.store)).toBe(digest);
});

test('a folder that is a file is refused, and the file stays', async () => {
  await clerk.file('letter.txt', 'a letter');
  const { status, err } = await order('letter.txt');
  expect([status, err]).toEqual([1, expect.stringContaining('letter.txt cannot be made: EEXIST.')]);
  expect(await readFile(inFolder('letter.txt'), 'utf8')).toBe('a letter');
});

test('a planned round may have its cards before it opens', async () => {
  const { status, out } = await clerk.does('cards', 'county', 'year-2026', 'later', 'list.csv', 'early');
  expect([status, out]).toEqual([0, expect.stringContaining('Issued 5 cards of round later (5 in all)')]);
});

/** A line to the database that can break for batches of cards, and for them only. */
async function brittleLine(target: string) {
  const server = createServer(async (from, to) => {
    const pieces: Buffer[] = [];
    for await (const piece of from) pieces.push(piece);
    if (String(from.headers['x-amz-target']).endsWith('.BatchWriteItem') && broken.batchesUntilItBreaks-- <= 0) {
      to.writeHead(500).end('{"__type":"InternalServerError"}');
      return;
    }
    const {
      'x-amz-target': what = '',
      'content-type': type = '',
      authorization = '',
      'x-amz-date': date = '',
    } = from.headers;
    const headers = { 'x-amz-target': String(what), 'content-type': type, authorization, 'x-amz-date': String(date) };
    const answer = await fetch(target, { method: 'POST', headers, body: Buffer.concat(pieces) });
    to.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' }).end(await answer.text());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const broken = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // a TCP server that listens has one
    batchesUntilItBreaks: Number.POSITIVE_INFINITY,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return broken;
}
