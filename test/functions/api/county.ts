import { createHash } from 'node:crypto';
import { type AttributeValue, DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { api } from '../../../functions/api/app.tsx';
import type { By } from '../../../functions/store/by.ts';
import { issueCards } from '../../../functions/store/card.ts';
import { newCardSecret, readCode, typedCode } from '../../../functions/store/card-code.ts';
import { putCycle } from '../../../functions/store/cycle.ts';
import { sha256 } from '../../../functions/store/digest.ts';
import { acceptFacts } from '../../../functions/store/fact.ts';
import { getPlan, putPlan } from '../../../functions/store/plan.ts';
import { keepResult } from '../../../functions/store/result.ts';
import { putRound } from '../../../functions/store/round.ts';
import type { Store } from '../../../functions/store/table.ts';
import { putToken, scopes, type Token } from '../../../functions/store/token.ts';
import { newTokenText } from '../../../functions/store/token-text.ts';
import { assess } from '../../../shared/assess/assess.ts';
import {
  exampleCard,
  exampleCycle,
  exampleEvidence,
  exampleFacts,
  examplePlan,
  exampleRound,
} from '../../../shared/plan/templates/example-county.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { type TestHouse, testHouse } from '../web/house.ts';

/** When the tests of the interface happen. */
export const now = '2026-11-22T02:00:00.000Z';
export const by: By = { actor: 'office', action: 'prepare', reason: 'a test', at: now };

/** The id of the result that the county has. */
export const result = assess(examplePlan, exampleCycle, exampleEvidence, sha256);

/** A county as the document's examples know it, behind the interface, with a program that asks. */
export type ApiCounty = {
  readonly store: Store;
  readonly house: TestHouse;
  readonly resultId: string;
  readonly close: () => Promise<void>;
  /** A token of the office for the cycle's round and supplier, with every scope, or as `changes` say. */
  readonly token: (changes?: Partial<Token>) => Promise<string>;
  readonly ask: (method: string, path: string, how?: How) => Promise<Answer>;
};
export type How = {
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly body?: BodyInit;
};
/** An answer with its text read; what its JSON holds is for the test to say. */
export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: <T = Record<string, unknown>>() => T;
};

/** Opens the county of the examples in a store of its own. */
export async function openApiCounty(): Promise<ApiCounty> {
  const { store, close } = await openTestStore();
  await putPlan(store, by, examplePlan);
  const plan = await getPlan(store, 'county', 'townships', 1);
  await putCycle(store, by, exampleCycle, plan?.digest ?? '');
  await putCycle(store, by, { ...exampleCycle, id: '2025' }, plan?.digest ?? '');
  await putRound(store, by, 'county', '2026', exampleRound);
  await issueCard(store, exampleCard.secret);
  await acceptFacts(store, by, 'county', '2026', 'statistics', exampleFacts);
  const { id } = await keepResult(store, by, result, now);
  const house = testHouse({ store });
  const { app } = api(house);
  const ask = async (method: string, path: string, { token, headers = {}, json, body }: How = {}): Promise<Answer> => {
    const sent = json === undefined ? body : JSON.stringify(json);
    const answer = await app.request(path, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(sent === undefined ? {} : { body: sent, duplex: 'half' }),
    } as RequestInit);
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, json: () => JSON.parse(text) };
  };
  return { store, house, resultId: id, close, ask, token: (changes) => newToken(store, changes) };
}

let made = 0;

/** Makes a token as the office would, and gives its text. */
export async function newToken(store: Store, changes: Partial<Token> = {}): Promise<string> {
  const number = made++;
  const text = newTokenText((n) => createHash('sha512').update(`token ${number}`).digest().subarray(0, n));
  const token: Token = {
    id: String(number).padStart(16, '0'),
    office: 'county',
    name: `system ${number}`,
    scopes,
    cycle: '2026',
    round: 'spring',
    supplier: 'statistics',
    createdBy: 'wang',
    createdAt: now,
    expiresAt: '2027-11-22T16:00:00.000Z',
    ...changes,
  };
  await putToken(store, by, token, text);
  return text;
}

/** The same token without some of what binds it. */
export function unbound(...names: readonly (keyof Token)[]): Partial<Token> {
  return Object.fromEntries(names.map((name) => [name, undefined]));
}

let cards = 0;

/** Issues a card for Shiqiao and gives its printed code. */
export async function newCard(store: Store, state: Partial<Parameters<typeof issueCards>[5][number]> = {}) {
  const number = cards++;
  const secret = newCardSecret((n) => createHash('sha512').update(`card ${number}`).digest().subarray(0, n));
  await issueCard(store, secret, state);
  return typedCode(secret);
}

async function issueCard(store: Store, secret: string, state: object = {}): Promise<void> {
  const read = readCode(secret);
  if ('fault' in read) throw new Error('a card of the test does not read');
  await issueCards(store, by, 'county', '2026', 'spring', [
    { typed: read.typed, subject: 'shiqiao', channel: 'household', ...state },
  ]);
}

/** Every item of both tables but brakes, and of tokens all but the day of their last use: equal means untouched. */
export async function dumpOf(store: Store): Promise<string> {
  const db = await scanner(store);
  const pages = await Promise.all([store.ballots, store.records].map((table) => scanned(db, table)));
  const items = pages.flat().filter(({ pk }) => !pk?.S?.startsWith('brake#'));
  return items
    .map(({ u: _, ...item }) => JSON.stringify(Object.entries(item).sort()))
    .sort()
    .join('\n');
}

async function scanned(db: DynamoDBClient, TableName: string) {
  const items: Record<string, AttributeValue>[] = [];
  for await (const page of paginateScan({ client: db }, { TableName, ConsistentRead: true }))
    items.push(...(page.Items ?? []));
  return items;
}

const scanners = new WeakMap<Store, DynamoDBClient>();

/** The store's own client refuses to scan ballots, and rightly so. */
async function scanner(store: Store): Promise<DynamoDBClient> {
  const known = scanners.get(store);
  if (known) return known;
  const { endpoint, region, credentials } = store.db.config;
  if (!endpoint) throw new Error('this store speaks to a database without an address');
  const db = new DynamoDBClient({ endpoint: await endpoint(), region, credentials });
  scanners.set(store, db);
  return db;
}
