import { readdir, readFile } from 'node:fs/promises';
import {
  BatchWriteItemCommand,
  DeleteItemCommand,
  PutItemCommand,
  ScanCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { castBallot, countBallots, readBallots } from '../../../functions/store/ballot.ts';
import { setDue } from '../../../functions/store/due.ts';
import { isEmpty } from '../../../functions/store/empty.ts';
import { attributesOf } from '../../../functions/store/item.ts';
import {
  createTables,
  keyOf,
  openStore,
  type Store,
  shardOf,
  shards,
  wholeSheet,
} from '../../../functions/store/table.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { ballotOf, by, office, units, voterOf } from './county.ts';

let opened: Awaited<ReturnType<typeof openTestStore>>;
let store: Store;
beforeAll(async () => {
  opened = await openTestStore();
  store = opened.store;
});
afterAll(() => opened.close());

const within = { deadlineMs: 60_000, tryMs: 60_000 };

test('both tables are created once; creating them again changes nothing', async () => {
  await castBallot(store, office, 'kept', ballotOf(voterOf(1)), within);
  await Promise.all([createTables(store), createTables(openStore(opened.env))]);
  expect(await readBallots(store, office, 'kept', 'phones', units)).toEqual([ballotOf(voterOf(1))]);
});

test('nothing but a conditional put and reading can be sent to the ballots', async () => {
  const TableName = store.ballots;
  const Key = attributesOf(keyOf.ballot(office, 'kept', 'phones', 'east', voterOf(1)));
  const ConditionExpression = 'attribute_exists(pk)';
  for (const client of [store.db, store.once]) {
    const forbidden = [
      client.send(new DeleteItemCommand({ TableName, Key })),
      client.send(new UpdateItemCommand({ TableName, Key, UpdateExpression: 'REMOVE s' })),
      client.send(new PutItemCommand({ TableName, Item: Key })),
      client.send(new PutItemCommand({ TableName, Item: Key, ConditionExpression })),
      client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: [{ DeleteRequest: { Key } }] } })),
      client.send(new ScanCommand({ TableName })),
    ];
    for (const one of forbidden) await expect(one).rejects.toThrow('may not be sent to the ballots');
  }
  expect(await readBallots(store, office, 'kept', 'phones', units)).toHaveLength(1);
});

test('ballots, comments and withdrawals are put by one file of the store each, and records are changed by one', async () => {
  const room = new URL('../../../functions/store/', import.meta.url);
  const files = (await readdir(room)).filter((name) => name.endsWith('.ts'));
  const texts = await Promise.all(
    files.map(async (name) => ({ name, text: await readFile(new URL(name, room), 'utf8') })),
  );
  const using = (what: RegExp) => texts.filter(({ text }) => what.test(text)).map(({ name }) => name);
  expect(using(/\b(?:Update|Delete|BatchWrite)ItemCommand\b/)).toEqual(['change.ts']);
  expect(using(/\bPutItemCommand\b/).toSorted()).toEqual(['cast.ts', 'change.ts', 'comment.ts', 'withdrawal.ts']);
  expect(using(/\b(?:Transact\w+|ExecuteStatement|BatchExecuteStatement)Command\b/)).toEqual([]);
  // One look whether there is anything at all; a ballot is never found by looking through the table.
  expect(using(/\bScanCommand\b/)).toEqual(['empty.ts']);
  expect(using(/store\.ballots/).toSorted()).toEqual([
    'ballot-groups.ts',
    'ballot.ts',
    'cast.ts',
    'comment.ts',
    'progress.ts',
    'table.ts',
    'withdrawal.ts',
  ]);
  expect(texts.find(({ name }) => name === 'change.ts')?.text).not.toContain('ballots');
  // Keys are spelled in one file.
  expect(using(/\bpk:\s*[`'"]/)).toEqual([]);
});

test('a store is empty until the first thing is stored in it', async () => {
  expect(await isEmpty(store)).toBe(true);
  await setDue(store, by('compute-now'), { kind: 'cycle', office, cycle: 'any', at: '2026-11-22T09:00:00.000Z' });
  expect(await isEmpty(store)).toBe(false);
});

test('no two places share a key, whatever ids they are made of', () => {
  const id = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
  const four = fc.tuple(id, id, id, id);
  fc.assert(
    fc.property(four, four, (a, b) => {
      fc.pre(a.join('|') !== b.join('|'));
      expect(keyOf.ballots(...a, '0')).not.toBe(keyOf.ballots(...b, '0'));
      expect(keyOf.resultUnit(...a, 0)).not.toEqual(keyOf.resultUnit(...b, 0));
    }),
  );
  expect(() => keyOf.cycle('a#b', 'c')).toThrow('cannot be part of a key');
  expect(() => keyOf.rounds('', 'c')).toThrow('cannot be part of a key');
});

test('pseudonyms spread over the shards evenly, and each has one', () => {
  const counts = new Map<string, number>(shards.map((shard) => [shard, 0]));
  for (let n = 0; n < 8000; n++) {
    const voter = Buffer.from(`${n * 7919}`.padStart(16, 'x')).toString('base64url');
    counts.set(shardOf(voter), (counts.get(shardOf(voter)) ?? 0) + 1);
  }
  // 1,000 each if perfectly even.
  for (const shard of shards) expect(counts.get(shard), shard).toBeGreaterThan(700);
});

test('participation counts single ballots by township, and sheets about several as sheets', async () => {
  const both = { east: { help: { level: 0 } }, west: { help: { level: 1 } } };
  for (let n = 0; n < 20; n++) await castBallot(store, office, 'count', ballotOf(voterOf(n)), within);
  for (let n = 20; n < 25; n++) {
    await castBallot(store, office, 'count', ballotOf(voterOf(n), { sheet: both }), { ...within, several: true });
  }
  expect([...(await countBallots(store, office, 'count', 'phones', [...units, wholeSheet]))]).toEqual([
    ['east', 20],
    ['west', 0],
    ['*', 5],
  ]);
  expect([...(await countBallots(store, office, 'count', 'phones', ['north']))]).toEqual([['north', 0]]);
});

test('an endpoint of one’s own needs no credentials, and Amazon’s own is asked for the usual ones', async () => {
  const local = openStore({ DYNAMODB_ENDPOINT: 'http://127.0.0.1:1' });
  expect(await local.db.config.credentials()).toMatchObject({ accessKeyId: 'local' });
  expect(await local.db.config.region()).toBe('local');
  expect(local).toMatchObject({ ballots: 'pingyi-ballots', records: 'pingyi-records' });
  const named = openStore({ AWS_REGION: 'cn-north-1', BALLOTS_TABLE: 'b', RECORDS_TABLE: 'r' });
  expect(await named.db.config.region()).toBe('cn-north-1');
  expect(named).toMatchObject({ ballots: 'b', records: 'r' });
  expect(await named.once.config.maxAttempts()).toBe(1);
});
