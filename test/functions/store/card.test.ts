import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isBraked, noteWrongCode } from '../../../functions/store/brake.ts';
import { countCards, findCard, issueCards, withdrawCard } from '../../../functions/store/card.ts';
import { newCardSecret, readCode } from '../../../functions/store/card-code.ts';
import { putCycle } from '../../../functions/store/cycle.ts';
import type { Store } from '../../../functions/store/table.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { by, chance, cycleOf, office } from './county.ts';

let opened: Awaited<ReturnType<typeof openTestStore>>;
let store: Store;
beforeAll(async () => {
  opened = await openTestStore();
  store = opened.store;
  for (const cycle of ['2025', '2026', 'many']) await putCycle(store, by('open-cycle'), cycleOf(cycle), 'd');
});
afterAll(() => opened.close());

const random = chance(11);
const newTyped = () => {
  const read = readCode(newCardSecret((n) => Uint8Array.from({ length: n }, () => Math.floor(random() * 256))));
  if ('fault' in read) throw new Error('a new secret is always a code');
  return read.typed;
};
const find = (typed: string, cycle = '2026', round = 'phones') => findCard(store, office, cycle, round, typed);

test('a card is found by its code, in its own round only, and makes one voter', async () => {
  const typed = newTyped();
  const card = { subject: 'east', channel: 'household', stratum: 'villagers', expiresAt: '2026-12-31T00:00:00.000Z' };
  await issueCards(store, by('issue'), office, '2026', 'phones', [{ typed, ...card }]);
  const found = await find(typed);
  expect(found?.card).toEqual(card);
  expect(found?.voter).toMatch(/^[\w-]{22}$/);
  expect(await find(typed)).toEqual(found);
  expect(await find(newTyped())).toBeUndefined();
  expect(await find(typed, '2026', 'paper')).toBeUndefined();
  expect(await find(typed, '2025')).toBeUndefined();
  // The same printed code in another cycle or round would be somebody else.
  await issueCards(store, by('issue'), office, '2025', 'phones', [{ typed, subject: 'east' }]);
  await issueCards(store, by('issue'), office, '2026', 'paper', [{ typed, subject: 'east' }]);
  const voters = [found, await find(typed, '2025'), await find(typed, '2026', 'paper')].map((one) => one?.voter);
  expect(new Set(voters).size).toBe(3);
});

test('neither codes nor voters stand in the tables', async () => {
  const typed = newTyped();
  await issueCards(store, by('issue'), office, '2026', 'phones', [{ typed, subject: 'west' }]);
  const voter = (await find(typed))?.voter ?? '';
  const { Items } = await store.db.send(new ScanCommand({ TableName: store.records }));
  const all = JSON.stringify(Items);
  expect(all).toContain('west');
  expect(all).not.toContain(typed);
  expect(all).not.toContain(voter);
});

test('a withdrawn card says so, and only a card that was issued can be withdrawn', async () => {
  const typed = newTyped();
  await issueCards(store, by('issue'), office, '2026', 'phones', [{ typed, subject: 'west' }]);
  const first = '2026-11-23T08:00:00.000Z';
  expect(await withdrawCard(store, by('withdraw', first), office, '2026', 'phones', typed)).toBe('withdrawn');
  expect(await withdrawCard(store, by('withdraw'), office, '2026', 'phones', typed)).toBe('withdrawn');
  expect((await find(typed))?.card).toEqual({ subject: 'west', withdrawnAt: first });
  expect(await withdrawCard(store, by('withdraw'), office, '2026', 'phones', newTyped())).toBe('unknown');
});

test('1,000 cards are issued in batches and counted by township', async () => {
  const cards = Array.from({ length: 1000 }, (_, n) => ({ typed: newTyped(), subject: n % 4 ? 'east' : 'west' }));
  await issueCards(store, by('issue'), office, 'many', 'phones', cards);
  expect([...(await countCards(store, office, 'many', 'phones'))].toSorted()).toEqual([
    ['east', 750],
    ['west', 250],
  ]);
  await issueCards(store, by('issue'), office, 'many', 'phones', cards.slice(0, 100));
  expect((await countCards(store, office, 'many', 'phones')).get('east')).toBe(750);
  expect((await find(cards[999]?.typed ?? '', 'many'))?.card.subject).toBe('east');
  await issueCards(store, by('issue'), office, 'many', 'paper', []);
  expect((await countCards(store, office, 'many', 'paper')).size).toBe(0);
});

test('once the cycle’s key is destroyed no code leads anywhere', async () => {
  const typed = newTyped();
  await putCycle(store, by('open-cycle'), cycleOf('gone'), 'd');
  await issueCards(store, by('issue'), office, 'gone', 'phones', [{ typed, subject: 'east' }]);
  const path = join(opened.folder, 'keys', 'county.gone.key');
  expect(await readFile(path)).toHaveLength(32);
  await rm(path);
  await expect(find(typed, 'gone')).rejects.toThrow('has no key');
});

test('sixty wrong codes a minute are slips, one more is guessing, and the next minute begins anew', async () => {
  const now = '2026-11-22T10:15:30.000Z';
  const braked = (at: string, round = 'phones') => isBraked(store, office, '2026', round, at);
  await Promise.all(Array.from({ length: 60 }, () => noteWrongCode(store, office, '2026', 'phones', now)));
  expect(await braked(now)).toBe(false);
  await noteWrongCode(store, office, '2026', 'phones', now);
  expect(await braked('2026-11-22T10:15:59.999Z')).toBe(true);
  expect(await braked('2026-11-22T10:16:00.000Z')).toBe(false);
  expect(await braked(now, 'paper')).toBe(false);
});
