import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inParallel } from '../../../functions/store/parallel.ts';
import { keepResult, latestResult, resultById, unitResult, wholeResult } from '../../../functions/store/result.ts';
import { openStore, type Store } from '../../../functions/store/table.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { by, office } from './county.ts';
import type { Task } from './keep-until-killed.ts';
import { resultOf } from './result-of.ts';
import { onEach, watch } from './watch.ts';

let opened: Awaited<ReturnType<typeof openTestStore>>;
let store: Store;
beforeAll(async () => {
  opened = await openTestStore({ onDisk: true });
  store = opened.store;
});
afterAll(() => opened.close());

const at = (time: string) => `2026-11-22T${time}.000Z`;
const keep = (cycle: string, score: string, time: string, of = store) =>
  keepResult(of, by('compute', at(time)), resultOf(cycle, score, 60), at(time));

test('a result is kept whole: head, units, and the bytes its id was made of', async () => {
  const { id, version, fresh } = await keep('whole', '81.37', '10:00:00');
  expect({ version, fresh }).toEqual({ version: 1, fresh: true });
  const { units, ...head } = resultOf('whole', '81.37', 60);
  expect(await latestResult(store, office, 'whole')).toEqual({ id, version: 1, computedAt: at('10:00:00'), head });
  expect(await resultById(store, office, 'whole', id)).toEqual(head);
  expect(await unitResult(store, office, 'whole', id, 'unit-007')).toEqual(units[53]);
  expect(await wholeResult(store, office, 'whole', id)).toEqual({ ...head, units });
});

test('the same bytes again are the result that stands, and write nothing', async () => {
  const first = await keep('same', '81.37', '10:00:00');
  const sent = watch(store);
  expect(await keep('same', '81.37', '11:00:00')).toEqual({ ...first, fresh: false });
  expect(sent.filter(({ command }) => !/^(Get|Query)/.test(command))).toEqual([]);
  expect((await latestResult(store, office, 'same'))?.computedAt).toBe(at('10:00:00'));
});

test('the same bytes kept six times at once are one result of one version', async () => {
  const stores = Array.from({ length: 6 }, () => openStore(opened.env));
  const kept = await Promise.all(stores.map((one) => keep('at-once', '81.37', '10:00:00', one)));
  expect(new Set(kept.map(({ id }) => id)).size).toBe(1);
  expect(kept.map(({ version }) => version)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(kept.filter(({ fresh }) => fresh)).toHaveLength(1);
});

test('different results at once each get a version, and the older stay', async () => {
  const scores = ['90', '91', '92', '93'];
  const kept = await Promise.all(scores.map((score) => keep('many', score, '10:00:00')));
  expect(kept.map(({ version }) => version).toSorted()).toEqual([1, 2, 3, 4]);
  const latest = await latestResult(store, office, 'many');
  expect(latest?.version).toBe(4);
  expect(latest?.id).toBe(kept.find(({ version }) => version === 4)?.id);
  for (const { id } of kept) expect(await wholeResult(store, office, 'many', id)).toBeDefined();
  // Evidence taken back may bring an earlier result back: it stands again, as a new version.
  const back = kept.find(({ version }) => version === 1);
  const score = scores[kept.findIndex(({ id }) => id === back?.id)] ?? '';
  expect(await keep('many', score, '12:00:00')).toEqual({ id: back?.id, version: 5, fresh: true });
});

test('an answer lost after the latest was moved is no second version', async () => {
  const unlucky = openStore(opened.env);
  const tried = new WeakSet<object>();
  let lost = 0;
  // Below the client's own retries: the first answer to each put gets lost after the database did it.
  unlucky.db.middlewareStack.add(
    (next, context) => async (args) => {
      const answer = await next(args);
      if (context.commandName !== 'PutItemCommand' || tried.has(args.input)) return answer;
      tried.add(args.input);
      lost += 1;
      throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError', code: 'ECONNRESET' });
    },
    { step: 'finalizeRequest', name: 'lose', priority: 'low' },
  );
  expect(await keep('lost', '81.37', '10:00:00', unlucky)).toMatchObject({ version: 1, fresh: true });
  expect(lost).toBe(3); // of the ledger's entry, the head and the latest
});

test('a trace too long for one item is cut and put together again', async () => {
  // 500 kB of hexadecimal noise compress to half, which with the rest of 2 units is more than one item holds.
  const noise = randomBytes(500_000).toString('hex');
  const result = resultOf('long', '81.37', 2, noise);
  const sent = watch(store);
  const { id } = await keepResult(store, by('compute'), result, at('10:00:00'));
  expect(await wholeResult(store, office, 'long', id)).toEqual(result);
  expect(await unitResult(store, office, 'long', id, 'unit-001')).toEqual(result.units[1]);
  const sizes = sent
    .filter(({ command }) => command === 'BatchWriteItem')
    .flatMap(({ input }) => Object.values(input.RequestItems as Record<string, Staged[]>).flat())
    .map(({ PutRequest }) => PutRequest.Item.z?.B?.length ?? 0);
  expect(sizes.length).toBeGreaterThan(2);
  expect(Math.max(...sizes)).toBe(350_000);
});

test('nothing is found under ids nobody kept, however they are spelled', async () => {
  const { id } = await keep('strange', '81.37', '10:00:00');
  for (const strange of ['', '#', 'a#b', id.slice(0, -1), `${id}0`, '../..', 'x'.repeat(5000), '评价']) {
    expect(await resultById(store, office, 'strange', strange)).toBeUndefined();
    expect(await wholeResult(store, office, 'strange', strange)).toBeUndefined();
    expect(await unitResult(store, office, 'strange', strange, 'unit-001')).toBeUndefined();
    expect(await unitResult(store, office, 'strange', id, strange)).toBeUndefined();
  }
  expect(await latestResult(store, office, 'never')).toBeUndefined();
  expect(await latestResult(store, 'other-office', 'strange')).toBeUndefined();
});

test('killed at any write, a computation leaves the old result or the new one, and done again ends it', async () => {
  // The ledger's entry, three batches of 60 units, the head, the latest: six writes.
  const counted = openStore(opened.env);
  let writes = 0;
  onEach(counted.db, 'count', (sent, go) => {
    if (/^(Put|BatchWrite)/.test(sent.command)) writes += 1;
    return go();
  });
  await keep('count', '92.34', '10:00:00', counted);
  expect(writes).toBe(6);

  const deaths = Array.from({ length: 6 }, (_, n) => [n + 1, 'before'] as const).flatMap(
    ([k, before]) =>
      [
        [k, before],
        [k, 'after' as const],
      ] as const,
  );
  const found = await inParallel(deaths, 2, async ([k, when]) => {
    const cycle = `killed-${when}-${k}`;
    const old = await keep(cycle, '80', '09:00:00');
    expect(await killed({ env: opened.env, cycle, k, when })).toBe('SIGKILL');
    const latest = await latestResult(store, office, cycle);
    const whole = await wholeResult(store, office, cycle, latest?.id ?? '');
    const score = whole?.units[0]?.score;
    expect(whole).toEqual(resultOf(cycle, score ?? '', 60));
    expect(latest?.version).toBe(score === '80' ? 1 : 2);
    const done = await keep(cycle, '92.34', '11:00:00');
    expect(done).toMatchObject({ version: 2, fresh: score === '80' });
    expect((await latestResult(store, office, cycle))?.id).toBe(done.id);
    expect(await wholeResult(store, office, cycle, done.id)).toEqual(resultOf(cycle, '92.34', 60));
    expect(await wholeResult(store, office, cycle, old.id)).toEqual(resultOf(cycle, '80', 60));
    return score;
  });
  // Only who died after the last write had moved the latest.
  expect(found).toEqual([...Array.from({ length: 11 }, () => '80'), '92.34']);
}, 60_000);

type Staged = { PutRequest: { Item: { z?: { B?: Uint8Array } } } };

/** The signal that ended the program which does the task. */
function killed(task: Task): Promise<string | undefined> {
  const program = new URL('./keep-until-killed.ts', import.meta.url).pathname;
  return new Promise((resolve) => {
    execFile(process.execPath, [program, JSON.stringify(task)], (error) => resolve(error?.signal ?? undefined));
  });
}
