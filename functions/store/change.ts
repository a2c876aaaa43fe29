import { randomUUID } from 'node:crypto';
import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  PutItemCommand,
  UpdateItemCommand,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import type { By } from './by.ts';
import { attributesOf, type Fields, getItem, type Item } from './item.ts';
import { inParallel } from './parallel.ts';
import { type Key, keyOf, type Store } from './table.ts';

/** A condition on the item as it is before a write; `values` fill the places of `that`. */
export type Condition = { readonly that: string; readonly values?: Fields };

/**
 * One write to `records`. A condition that does not hold ends the change, but with `elseGoOn`. `stage` puts many items in any order, without a condition and not as one: only for what
 * nobody reads until a later write makes it current, and what would be the same bytes if staged again.
 */
export type Write =
  | { readonly put: Item; readonly when?: Condition; readonly elseGoOn?: true }
  | { readonly update: Key; readonly set: string; readonly values: Fields; readonly when?: Condition }
  | { readonly remove: Key; readonly when?: Condition }
  | { readonly stage: readonly Item[] };

/** The condition of a put that must not replace anything. */
export const absent: Condition = { that: 'attribute_not_exists(pk)' };

/** Which office's ledger a change is entered in, under which scope (a cycle, `plans` or `people`), and what it is about. */
export type About = { readonly office: string; readonly scope: string; readonly what: string };

/** Scopes of the ledger that are not cycles. */
export const otherScopes: readonly string[] = ['plans', 'people'];

/**
 * The one door for what is changed in `records`.
 *
 * First the ledger gets an entry that says who is about to change what, then the writes are done in their order. So
 * there may be an entry without its change (the power failed between them) and never a change without its entry. The
 * first write whose condition does not hold ends it: the later ones are not done and the ledger gets a second entry
 * that says so.
 */
export async function change(
  store: Store,
  by: By,
  about: About,
  writes: readonly Write[],
): Promise<'changed' | 'refused'> {
  await enter(store, by, about, by.action);
  for (const one of writes) {
    if ((await write(store, one)) || 'elseGoOn' in one) continue;
    await enter(store, by, about, `${by.action}-refused`);
    return 'refused';
  }
  return 'changed';
}

/**
 * Counts and stamps that are no decision of anybody: wrong codes in a minute, when a session was last used, a sheet
 * that is still being filled in. They decide no result, come by the thousand, and would bury the ledger; so they are
 * not entered in it. `refused` where the condition did not hold.
 */
export async function touch(
  store: Store,
  one: Extract<Write, { readonly update: Key }>,
): Promise<'changed' | 'refused'> {
  return (await write(store, one)) ? 'changed' : 'refused';
}

let entries = 0;

async function enter(store: Store, by: By, { office, scope, what }: About, action: string): Promise<void> {
  // Entries of one instant keep the order in which this process made them; the rest tells processes apart.
  entries = (entries + 1) % 1_000_000;
  const key = keyOf.audit(office, scope, by.at, `${String(entries).padStart(6, '0')}-${randomUUID()}`);
  await write(store, {
    put: { ...key, at: by.at, actor: by.actor, action, reason: by.reason, what },
  });
}

/** One write; false where its condition did not hold. */
async function write(store: Store, one: Write): Promise<boolean> {
  if ('stage' in one) {
    const batches = Array.from({ length: Math.ceil(one.stage.length / 25) }, (_, at) =>
      one.stage.slice(at * 25, at * 25 + 25),
    );
    await inParallel(batches, 4, (batch) => stage(store, batch));
    return true;
  }
  const mark = randomUUID();
  const values = attributesOf({ ...('values' in one ? one.values : {}), ...one.when?.values });
  const rest = {
    TableName: store.records,
    ...(one.when && { ConditionExpression: one.when.that }),
    ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
  };
  try {
    if ('put' in one)
      await store.db.send(
        new PutItemCommand({ ...rest, Item: attributesOf(one.when ? { ...one.put, w: mark } : one.put) }),
      );
    else if ('remove' in one) await store.db.send(new DeleteItemCommand({ ...rest, Key: attributesOf(one.remove) }));
    else
      await store.db.send(new UpdateItemCommand({ ...rest, Key: attributesOf(one.update), UpdateExpression: one.set }));
    return true;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    // The first try may have been stored and its answer lost: then the second was refused by our own item.
    const retried = (error.$metadata.attempts ?? 1) > 1;
    return retried && 'put' in one && (await getItem(store, store.records, one.put))?.textIf('w') === mark;
  }
}

async function stage(store: Store, items: readonly Item[]): Promise<void> {
  let rest: WriteRequest[] = items.map((item) => ({ PutRequest: { Item: attributesOf(item) } }));
  for (let tries = 0; rest.length > 0; tries++) {
    if (tries === 12) throw new Error(`${rest.length} items were not taken in 12 tries`);
    if (tries > 0) await new Promise((resolve) => setTimeout(resolve, Math.random() * 50 * 2 ** Math.min(tries, 6)));
    const { UnprocessedItems } = await store.db.send(
      new BatchWriteItemCommand({ RequestItems: { [store.records]: rest } }),
    );
    rest = UnprocessedItems?.[store.records] ?? [];
  }
}
