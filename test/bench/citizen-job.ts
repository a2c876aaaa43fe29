import { gzipSync } from 'node:zlib';
import { PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { inParallel } from '../../functions/store/parallel.ts';
import { keyOf, openStore, shards } from '../../functions/store/table.ts';
import { asked, report } from './apart.ts';
import { openSurveyDoor, textOf } from './survey-door.ts';
import type { SurveyHouse } from './survey-house.ts';

/** How many citizens rate before and while it is measured, one after another and then so many at once. */
export type CitizenAsked = SurveyHouse & { readonly warm: number; readonly count: number; readonly atOnce: number };

/** Milliseconds of processor time each, bytes on the line, and which islands the pages name. */
export type CitizenFound = {
  readonly aloneMs: number;
  readonly rushMs: number;
  readonly pages: Readonly<Record<'begin' | 'sheet' | 'thanks', number>>;
  readonly islands: readonly string[];
  readonly writeUnits: number;
};

const { warm, count, atOnce, ...house } = asked<CitizenAsked>();
const door = await openSurveyDoor(house);

await msEach(warm, 1);
const aloneMs = await msEach(count, 1);
await msEach(warm, atOnce);
const rushMs = await msEach(count, atOnce);

const [begin, sheet, thanks] = await visit();
const bytes = (page: string) => gzipSync(page).byteLength;
const islands = [begin, sheet, thanks].flatMap((page) =>
  [...page.matchAll(/src="\/static\/([\w-]+)\.js"/g)].map(([, name = '']) => name),
);
report({
  aloneMs,
  rushMs,
  pages: { begin: bytes(begin), sheet: bytes(sheet), thanks: bytes(thanks) },
  islands: [...new Set(islands)].sort(),
  writeUnits: await writeUnits(),
} satisfies CitizenFound);
process.exit();

/** Milliseconds of processor time a citizen. */
async function msEach(citizens: number, atOnce: number): Promise<number> {
  const before = process.cpuUsage();
  await inParallel(Array.from({ length: citizens }), atOnce, visit);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / citizens;
}

/** What one citizen does: opens the page, hands over the card, sends the sheet. */
async function visit(): Promise<readonly [string, string, string]> {
  const code = door.freshCard();
  const opened = await textOf(await door.begin());
  const page = await textOf(await door.card(code));
  const nonce = /name="nonce" value="([0-9a-f]{32})"/.exec(page)?.[1];
  if (nonce === undefined) throw new Error('the sheet has no mark of its own');
  return [opened, page, await textOf(await door.ballot(code, nonce))];
}

/** What the database asks for one of those ballots: the very item, put once more under a voter nobody is. */
async function writeUnits(): Promise<number> {
  const store = openStore(house.env);
  for (const shard of shards) {
    const { Items = [] } = await store.db.send(
      new QueryCommand({
        TableName: store.ballots,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: keyOf.ballots('county', 'year-2026', 'open', 'shiqiao', shard) } },
      }),
    );
    const [one] = Items;
    if (!one) continue;
    const { ConsumedCapacity } = await store.once.send(
      new PutItemCommand({
        TableName: store.ballots,
        Item: { ...one, sk: { S: `${one.sk?.S}`.replace(/.$/, '_') } },
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnConsumedCapacity: 'TOTAL',
      }),
    );
    return ConsumedCapacity?.CapacityUnits ?? Number.NaN;
  }
  throw new Error('no ballot was stored');
}
