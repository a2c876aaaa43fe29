import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAudit } from '../../../functions/store/audit.ts';
import { putCycle } from '../../../functions/store/cycle.ts';
import { getSheetDraft, putSheetDraft, type SeatPlace } from '../../../functions/store/sheet-draft.ts';
import { keyOf, type Store } from '../../../functions/store/table.ts';
import type { Ballot } from '../../../shared/evidence/evidence.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { by, cycleOf, office } from './county.ts';

let store: Store;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ store, close } = await openTestStore());
  await putCycle(store, by('open-cycle'), cycleOf('c1'), 'digest');
});
afterAll(() => close());

const place = (seat: string): SeatPlace => ({ office, cycle: 'c1', round: 'r1', seat });
const savedAt = '2026-11-22T08:00:00.000Z';
const draft = (sheet: Ballot['sheet']) => ({ sheet, savedAt });
const little = draft({ east: { speed: { level: 0 } } });
const more = draft({ east: { speed: { level: 0 }, manner: { unknown: true } }, west: { speed: { level: 4 } } });

/** The item of a draft as the table has it. */
async function itemOf(seat: string) {
  const { pk, sk } = keyOf.sheetDraft(office, 'c1', 'r1', seat);
  const Key = { pk: { S: pk }, sk: { S: sk } };
  const { Item } = await store.db.send(new GetItemCommand({ TableName: store.records, Key, ConsistentRead: true }));
  return Item ?? {};
}

test('a draft comes back as it was saved, whoever of the unit asks', async () => {
  expect(await getSheetDraft(store, place('a'))).toBeUndefined();
  expect(await putSheetDraft(store, place('a'), 0, little)).toBe('saved');
  expect(await getSheetDraft(store, place('a'))).toEqual({ draft: little, revision: 1 });
  expect(await putSheetDraft(store, place('a'), 1, more)).toBe('saved');
  expect(await getSheetDraft(store, place('a'))).toEqual({ draft: more, revision: 2 });
});

test('of two who save what they read together only one is saved', async () => {
  const both = [little, more].map((one) => putSheetDraft(store, place('b'), 0, one));
  expect((await Promise.all(both)).toSorted()).toEqual(['conflict', 'saved']);
  expect(await putSheetDraft(store, place('b'), 0, more)).toBe('conflict');
  expect(await putSheetDraft(store, place('b'), 7, more)).toBe('conflict');
});

test('the table shows neither what a draft says nor how much of it is filled in', async () => {
  await putSheetDraft(store, place('c'), 0, little);
  await putSheetDraft(store, place('d'), 0, more);
  const [c, d] = [await itemOf('c'), await itemOf('d')];
  expect(Object.keys(c).toSorted()).toEqual(['b', 'pk', 'r', 'sk']);
  const text = Buffer.from(c.b?.B ?? []).toString('latin1');
  for (const word of ['east', 'speed', 'level', 'sheet']) expect(text).not.toContain(word);
  expect(c.b?.B?.length).toBe(d.b?.B?.length);
});

test('equal drafts never look alike', async () => {
  await putSheetDraft(store, place('e'), 0, little);
  await putSheetDraft(store, place('f'), 0, little);
  expect((await itemOf('e')).b?.B).not.toEqual((await itemOf('f')).b?.B);
});

test('a draft that was changed, put back to an older revision or moved to another seat is refused', async () => {
  await putSheetDraft(store, place('g'), 0, little);
  const item = await itemOf('g');
  const put = (changes: object) =>
    store.db.send(new PutItemCommand({ TableName: store.records, Item: { ...item, ...changes } }));
  const bytes = Uint8Array.from(item.b?.B ?? []);
  bytes[20] = (bytes[20] ?? 0) ^ 1;
  await put({ b: { B: bytes } });
  await expect(getSheetDraft(store, place('g'))).rejects.toThrow('changed or moved');
  await put({ r: { N: '2' } });
  await expect(getSheetDraft(store, place('g'))).rejects.toThrow('changed or moved');
  await put({ sk: { S: 'h' } });
  await expect(getSheetDraft(store, place('h'))).rejects.toThrow('changed or moved');
});

test('once the key of the cycle is destroyed nobody reads a draft any more', async () => {
  await putSheetDraft(store, place('i'), 0, little);
  const destroyed: Store = { ...store, keys: { ...store.keys, get: async () => undefined } };
  await expect(getSheetDraft(destroyed, place('i'))).rejects.toThrow('has no key');
});

test('saving a draft is no decision and enters nothing in the ledger', async () => {
  expect((await listAudit(store, office, 'c1')).map(({ action }) => action)).toEqual(['open-cycle']);
});
