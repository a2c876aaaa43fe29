import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptFacts, readFacts } from '../../../functions/store/fact.ts';
import { openStore, type Store } from '../../../functions/store/table.ts';
import type { Fact } from '../../../shared/evidence/evidence.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { by, office } from './county.ts';
import { dieAtWrite, watch } from './watch.ts';

let opened: Awaited<ReturnType<typeof openTestStore>>;
let store: Store;
beforeAll(async () => {
  opened = await openTestStore();
  store = opened.store;
});
afterAll(() => opened.close());

const fact = (id: string, value: string): Fact => ({ id, indicator: 'gdp', unit: 'east', field: 'actual', value });
const accept = (cycle: string, source: string, facts: readonly Fact[], of = store) =>
  acceptFacts(of, by('accept'), office, cycle, source, facts);

test('what a source hands in takes the place of what it handed in before, and of nothing else', async () => {
  expect(await readFacts(store, office, 'place')).toEqual([]);
  await accept('place', 'statistics', [fact('b', '2'), fact('a', '1')]);
  await accept('place', 'finance', [fact('c', '3')]);
  expect(await readFacts(store, office, 'place')).toEqual([fact('a', '1'), fact('b', '2'), fact('c', '3')]);
  await accept('place', 'statistics', [fact('b', '20')]);
  expect(await readFacts(store, office, 'place')).toEqual([fact('b', '20'), fact('c', '3')]);
  await accept('place', 'statistics', []);
  expect(await readFacts(store, office, 'place')).toEqual([fact('c', '3')]);
  expect(await readFacts(store, 'other', 'place')).toEqual([]);
});

test('the same facts in another order are the same batch and write nothing', async () => {
  const first = await accept('same', 'statistics', [fact('a', '1'), fact('b', '2')]);
  const sent = watch(store);
  expect(await accept('same', 'statistics', [fact('b', '2'), fact('a', '1')])).toEqual(first);
  expect(sent.map(({ command }) => command)).toEqual(['GetItem']);
});

test('twelve sources at once are all accepted', async () => {
  const sources = Array.from({ length: 12 }, (_, n) => `source-${n}`);
  await Promise.all(sources.map((source, n) => accept('at-once', source, [fact(`f${n}`, String(n))])));
  expect(await readFacts(store, office, 'at-once')).toHaveLength(12);
});

test('many records are cut into items and read as one', async () => {
  // Notes of digits compress to less than half: 8,000 × 480 of them are about 1.7 MB, five items or so.
  let seed = 1n;
  const noise = () => {
    seed = (seed * 6364136223846793005n + 1442695040888963407n) % 2n ** 1650n;
    return String(seed).slice(-480);
  };
  for (let n = 0; n < 40; n++) noise();
  const facts = Array.from({ length: 8000 }, (_, n) => ({
    ...fact(`f${String(n).padStart(5, '0')}`, '1'),
    note: noise(),
  }));
  const sent = watch(store);
  await accept('many', 'workbook', facts);
  const staged = sent.find(({ command }) => command === 'BatchWriteItem')?.input.RequestItems;
  const parts = Object.values(staged as Record<string, readonly unknown[]>).flat();
  expect(parts.length).toBeGreaterThan(3);
  expect(await readFacts(store, office, 'many')).toEqual(facts);
});

test('at whichever write the power fails, the old facts stand or the new ones', async () => {
  const old = [fact('a', '1')];
  const fresh = [fact('a', '2'), fact('b', '2')];
  // The ledger's entry, the batch, the pointer.
  for (const [k, when] of [1, 2, 3].flatMap((k) => [[k, 'before'] as const, [k, 'after'] as const])) {
    const cycle = `power-${when}-${k}`;
    await accept(cycle, 'statistics', old);
    const dying = openStore(opened.env);
    dieAtWrite(dying, k, when, () => {
      throw new Error('the power failed');
    });
    await expect(accept(cycle, 'statistics', fresh, dying)).rejects.toThrow('the power failed');
    expect(await readFacts(store, office, cycle)).toEqual(k === 3 && when === 'after' ? fresh : old);
    await accept(cycle, 'statistics', fresh);
    expect(await readFacts(store, office, cycle)).toEqual(fresh);
  }
});
