import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../../functions/store/table.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import {
  allAnswered,
  citizenOf,
  filledIn,
  hidden,
  houseWith,
  newCard,
  openCounty,
  type PrintedCard,
} from './citizen.ts';

/*
Five hundred citizens who can be told apart by what they bring along: the code of their card, their name and phone number
in what they write, their address on the network, their browser, the account of their chat program.
*/

let opened: Awaited<ReturnType<typeof openTestStore>>;
beforeAll(async () => {
  opened = await openTestStore();
  await openCounty(opened.store);
});
afterAll(() => opened.close());

const runs = 500;

/** What one citizen brings. Every text is found nowhere else. */
const traces = (n: number) => {
  const id = String(n).padStart(4, '0');
  return {
    name: `金丝雀${id}号`,
    phone: `1395550${id}`,
    address: `198.51.${100 + Math.floor(n / 250)}.${n % 250}`,
    browser: `CanaryBrowser/${id}`,
    account: `oCanaryOpenid${id}`,
    nonsense: `CANARY-NO-CODE-${id}`,
  };
};
type Traces = ReturnType<typeof traces>;

const headersOf = ({ address, browser, account }: Traces) => ({
  'user-agent': browser,
  'x-forwarded-for': address,
  forwarded: `for=${address}`,
  'x-real-ip': address,
  cookie: `openid=${account}`,
  referer: `https://chat.example/${account}`,
});

/** One citizen, each in one of five ways: all in order, a fault first, a wrong code first, twice, or a failing house. */
async function cast(store: Store, lines: string[], card: PrintedCard, n: number): Promise<number> {
  const own = traces(n);
  const headers = headersOf(own);
  const { house, lines: said } = houseWith(n % 5 === 4 ? broken(store) : store);
  const citizen = citizenOf(house);
  const sound = n % 5 === 4 ? citizenOf(houseWith(store).house) : citizen;
  if (n % 5 === 2) await citizen.card(own.nonsense, 'open', headers);
  const { html } = await sound.card(n % 2 === 0 ? card.secret : card.printed, 'open', headers);
  const words = `我是${own.name}，电话${own.phone}，卡号${card.printed}`;
  const sheet = [...filledIn(html, allAnswered), ['words', words] as [string, string]];
  if (n % 5 === 1)
    await citizen.ballot(
      [
        ['code', hidden(html, 'code')],
        ['words', words],
        [own.name, own.phone],
      ],
      'open',
      headers,
    );
  const answer = await citizen.ballot(sheet, 'open', headers);
  if (n % 5 === 3)
    await citizen.ballot(
      sheet.map(([name, value]) => [name, name === 'nonce' ? 'f'.repeat(32) : value]),
      'open',
      headers,
    );
  lines.push(...said);
  return answer.status;
}

/** A store whose every answer is a fault that quotes what it was asked. */
function broken(store: Store): Store {
  const send = (command: { readonly input: unknown }) => Promise.reject(new Error(JSON.stringify(command.input)));
  // Only `send` is asked of a client here.
  return { ...store, once: { send } as unknown as Store['once'] };
}

/** Everything a table holds, item by item, as text. */
async function itemsOf(
  store: Store,
  TableName: string,
): Promise<readonly { readonly pk: string; readonly text: string }[]> {
  const { endpoint, region, credentials } = store.db.config;
  if (!endpoint) throw new Error('this store speaks to a database without an address');
  const db = new DynamoDBClient({ endpoint: await endpoint(), region, credentials });
  const items: { pk: string; text: string }[] = [];
  for await (const { Items } of paginateScan({ client: db }, { TableName, ConsistentRead: true }))
    for (const item of Items ?? []) items.push({ pk: item.pk?.S ?? '', text: JSON.stringify(item, bytesToo) });
  db.destroy();
  return items;
}

/** Bytes are searched as the text they may be. */
const bytesToo = (_: string, value: unknown) =>
  value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value;

test('of 500 citizens nothing they bring along is in any log or record, and in a comment alone what they wrote', async () => {
  const { store } = opened;
  const lines: string[] = [];
  const cards: PrintedCard[] = [];
  const status = new Map<number, number>();
  while (cards.length < runs) cards.push(...(await Promise.all(Array.from({ length: 20 }, () => newCard(store)))));
  const everybody = [...cards.entries()];
  while (everybody.length > 0) {
    const answers = everybody.splice(0, 20).map(([n, card]) => cast(store, lines, card, n));
    for (const one of await Promise.all(answers)) status.set(one, (status.get(one) ?? 0) + 1);
  }
  // A hundred met a house that fails; the others were counted.
  expect(status.get(200)).toBe(400);
  expect(lines.length).toBeGreaterThanOrEqual(100);

  const log = lines.join('\n');
  const records = await itemsOf(store, store.records);
  const ballots = await itemsOf(store, store.ballots);
  const comments = ballots.filter(({ pk }) => pk.startsWith('comment#'));
  const votes = ballots.filter(({ pk }) => !pk.startsWith('comment#'));
  expect([votes.length, comments.length]).toEqual([400, 400]);
  const places = { log, records: textOf(records), ballots: textOf(votes) };
  const said = textOf(comments);
  let written = 0;
  const found: string[] = [];
  for (const [n, { secret, printed }] of cards.entries()) {
    const own = traces(n);
    const codes = [secret, printed, printed.replaceAll('-', ''), printed.replaceAll('-', '').slice(0, 16)];
    for (const [place, text] of Object.entries(places))
      for (const trace of [...Object.values(own), ...codes])
        if (text.includes(trace)) found.push(`${trace} in ${place}`);
    for (const trace of [own.address, own.browser, own.account, secret]) if (said.includes(trace)) found.push(trace);
    if (said.includes(own.name)) written++;
  }
  expect(found).toEqual([]);
  // What a citizen writes himself is kept where comments lie, with no way from there to his ballot.
  expect(written).toBe(400);
  const voters = new Set(votes.map(({ text }) => (JSON.parse(text) as { sk: { S: string } }).sk.S));
  expect(voters.size).toBe(400);
  expect([...voters].filter((voter) => said.includes(voter))).toEqual([]);
  // Days and no instants: a ballot does not say when in the day it came.
  expect(votes.filter(({ text }) => /\d\d:\d\d/.test(text))).toEqual([]);
  expect(comments.filter(({ text }) => /\d\d:\d\d:\d\d/.test(text))).toEqual([]);
}, 120_000);

const textOf = (items: readonly { readonly text: string }[]) => items.map(({ text }) => text).join('\n');
