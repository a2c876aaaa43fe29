import { BatchGetItemCommand } from '@aws-sdk/client-dynamodb';
import { attributesOf, getItem, type Stored, storedFrom } from './item.ts';
import type { Key, Store } from './table.ts';

/** Requests under way at once; whoever asks meanwhile waits for the next one. */
const lanes = 2;

/** The most keys one request may hold. */
const mostKeys = 100;

/**
 * One item of `records`, as it is at some moment after this was called (strongly consistent).
 *
 * In a rush many ask at once, and one request then looks up for all who wait: a hundred keys cost little more than one.
 * Nobody joins a request that has already begun, so that nobody is told what was true before he asked. One who asks alone
 * is answered by a request of his own, at once.
 */
export function getTogether(store: Store, key: Key): Promise<Stored | undefined> {
  let desk = desks.get(store);
  if (!desk) {
    desk = { waiting: new Map(), busy: 0 };
    desks.set(store, desk);
  }
  const { waiting } = desk;
  const name = nameOf(key);
  const known = waiting.get(name);
  if (known) return known.answer;
  const { promise: answer, resolve, reject } = Promise.withResolvers<Stored | undefined>();
  waiting.set(name, { key, answer, resolve, reject });
  if (desk.busy < lanes) void serve(store, desk);
  return answer;
}

type Waiting = {
  readonly key: Key;
  readonly answer: Promise<Stored | undefined>;
  readonly resolve: (found: Stored | undefined) => void;
  readonly reject: (reason: unknown) => void;
};
type Desk = { readonly waiting: Map<string, Waiting>; busy: number };

const desks = new WeakMap<Store, Desk>();

/** No key holds a line break: ids, digests and instants have none. */
const nameOf = ({ pk, sk }: Key) => `${pk}\n${sk}`;

async function serve(store: Store, desk: Desk): Promise<void> {
  desk.busy += 1;
  while (desk.waiting.size > 0) {
    const some = new Map([...desk.waiting].slice(0, mostKeys));
    for (const name of some.keys()) desk.waiting.delete(name);
    try {
      await lookUp(store, some);
    } catch (error) {
      for (const { reject } of some.values()) reject(error);
    }
  }
  desk.busy -= 1;
}

async function lookUp(store: Store, some: ReadonlyMap<string, Waiting>): Promise<void> {
  const [first] = some.values();
  if (first && some.size === 1) {
    first.resolve(await getItem(store, store.records, first.key));
    return;
  }
  const Keys = [...some.values()].map(({ key: { pk, sk } }) => attributesOf({ pk, sk }));
  const asked = new BatchGetItemCommand({ RequestItems: { [store.records]: { Keys, ConsistentRead: true } } });
  const { Responses, UnprocessedKeys } = await store.db.send(asked);
  // What a busy database left out is asked for one by one, and retried by the SDK's rules.
  for (const left of UnprocessedKeys?.[store.records]?.Keys ?? []) {
    const { key } = storedFrom(left);
    some.get(nameOf(key))?.resolve(await getItem(store, store.records, key));
  }
  for (const item of Responses?.[store.records] ?? []) {
    const stored = storedFrom(item);
    some.get(nameOf(stored.key))?.resolve(stored);
  }
  for (const { resolve } of some.values()) resolve(undefined); // whoever has his answer keeps it
}
