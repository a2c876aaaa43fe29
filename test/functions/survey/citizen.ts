import { createHash } from 'node:crypto';
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { readBallots } from '../../../functions/store/ballot.ts';
import type { By } from '../../../functions/store/by.ts';
import { issueCards } from '../../../functions/store/card.ts';
import { newCardSecret, readCode, typedCode } from '../../../functions/store/card-code.ts';
import { putCycle } from '../../../functions/store/cycle.ts';
import { getPlan, putPlan } from '../../../functions/store/plan.ts';
import { putRound } from '../../../functions/store/round.ts';
import type { Store } from '../../../functions/store/table.ts';
import { survey } from '../../../functions/survey/app.tsx';
import type { House } from '../../../functions/web/house.ts';
import { type LogLine, logText } from '../../../functions/web/log.ts';
import type { Ballot } from '../../../shared/evidence/evidence.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { cycle, morning, plan, rounds } from './county.ts';

export const by: By = { actor: 'office', action: 'prepare', reason: 'a test', at: morning };

/** Opens the cycle and its rounds in an empty store, under the county's plan or another of the same name. */
export async function openCounty(store: Store, published: Plan = plan): Promise<void> {
  await putPlan(store, by, published);
  const stored = await getPlan(store, plan.office, plan.id, plan.version);
  if (!stored) throw new Error('the plan was not stored');
  await putCycle(store, by, cycle, stored.digest);
  for (const round of rounds) await putRound(store, by, cycle.office, cycle.id, round);
}

/** A card in both its spellings. */
export type PrintedCard = { readonly secret: string; readonly printed: string };

let cards = 0;
let houses = 0;

/** Issues one card of a round; every call gives another. */
export async function newCard(
  store: Store,
  state: { readonly round?: string; readonly expiresAt?: string; readonly withdrawnAt?: string } = {},
): Promise<PrintedCard> {
  const { round = 'open', ...rest } = state;
  const secret = newCardSecret(bytesFrom(`card ${cards++}`));
  const printed = typedCode(secret);
  const read = readCode(printed);
  if ('fault' in read) throw new Error(`a fresh card does not read: ${read.fault}`);
  const card = { typed: read.typed, subject: 'shiqiao', stratum: 'farmers', channel: 'doorstep', ...rest };
  await issueCards(store, by, cycle.office, cycle.id, round, [card]);
  return { secret, printed };
}

/** Bytes that look random and are the same every time. */
export function bytesFrom(seed: string): (n: number) => Uint8Array {
  let calls = 0;
  return (n) => createHash('sha512').update(`${seed} ${calls++}`).digest().subarray(0, n);
}

/** A house around a store, its clock in the test's hands and its log lines kept. */
export function houseWith(store: Store): { house: House; clock: { now: string }; lines: string[] } {
  const clock = { now: morning };
  const lines: string[] = [];
  const house: House = {
    store,
    now: () => clock.now,
    publicUrl: new URL('http://localhost:3000'),
    basePath: '',
    secure: false,
    random: bytesFrom(`house ${houses++}`),
    log: (line: LogLine) => {
      lines.push(logText(line));
    },
  };
  return { house, clock, lines };
}

/** What a citizen's browser does: opens pages and sends plain forms. Answers come with their text read. */
export function citizenOf(house: House, castWithinMs?: number) {
  const { app } = castWithinMs === undefined ? survey(house) : survey(house, castWithinMs);
  const at = (round: string) => `http://localhost:3000/survey/county/year-2026/${round}`;
  const read = async (response: Response) => {
    const whole = await response.text();
    // The style is the same on every page, and a failed test would print all of it.
    return {
      status: response.status,
      headers: response.headers,
      whole,
      html: whole.replace(/<style>.*<\/style>/s, ''),
    };
  };
  const send = async (path: string, body: string, headers: Record<string, string> = {}) =>
    read(
      await app.request(path, {
        method: 'POST',
        headers: {
          origin: 'http://localhost:3000',
          'content-type': 'application/x-www-form-urlencoded',
          'accept-language': 'zh-CN',
          ...headers,
        },
        body,
      }),
    );
  return {
    look: async (round = 'open', headers: Record<string, string> = { 'accept-language': 'zh-CN' }) =>
      read(await app.request(at(round), { headers })),
    get: async (path: string) => read(await app.request(path)),
    card: (code: string, round = 'open', headers?: Record<string, string>) =>
      send(`${at(round)}/card`, new URLSearchParams({ code }).toString(), headers),
    ballot: (fields: readonly (readonly [string, string])[], round = 'open', headers?: Record<string, string>) =>
      send(
        `${at(round)}/ballot`,
        new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
        headers,
      ),
    send: (path: string, body: string, headers?: Record<string, string>) =>
      send(`${at('open')}/${path}`, body, headers),
  };
}

/** The value of a hidden field of a page. */
export function hidden(html: string, name: string): string {
  const found = new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(html)?.[1];
  if (found === undefined) throw new Error(`the page has no hidden field ${name}`);
  return found;
}

/** A sheet filled in on the page that a card opened. */
export function filledIn(html: string, answers: Readonly<Record<string, string>> = allAnswered): [string, string][] {
  return [
    ['code', hidden(html, 'code')],
    ['nonce', hidden(html, 'nonce')],
    ...Object.entries(answers).map(([item, value]): [string, string] => [`a.${item}`, value]),
  ];
}

/** Very satisfied, neither, don't know. */
export const allAnswered = { manner: '0', speed: '2', openness: 'unknown' } as const;

/** Every ballot of the open round for its two subjects. */
export function ballotsOf(store: Store): Promise<Ballot[]> {
  return readBallots(store, cycle.office, cycle.id, 'open', ['shiqiao', 'qingshui']);
}

/** A digest of everything in the ballots table, whatever it is: equal before and after means untouched. */
export async function ballotsDigest(store: Store): Promise<string> {
  // The store's own client refuses to scan ballots, and rightly so.
  const { endpoint, region, credentials } = store.db.config;
  if (!endpoint) throw new Error('this store speaks to a database without an address');
  const db = new DynamoDBClient({ endpoint: await endpoint(), region, credentials });
  const items: string[] = [];
  for await (const page of paginateScan({ client: db }, { TableName: store.ballots, ConsistentRead: true })) {
    for (const item of page.Items ?? []) items.push(JSON.stringify(Object.entries(item).sort()));
  }
  db.destroy();
  return createHash('sha256').update(items.sort().join('\n')).digest('hex');
}
