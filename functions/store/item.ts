import { type AttributeValue, GetItemCommand, QueryCommand, type QueryCommandOutput } from '@aws-sdk/client-dynamodb';
import type { Key, Store } from './table.ts';

/** What an item holds beside its key, by short names. An absent value is not stored. */
export type Fields = Readonly<Record<string, string | number | Uint8Array | undefined>>;

/** An item with its key. */
export type Item = Fields & Key;

/** An item as DynamoDB wants it. */
export function attributesOf(fields: Fields): Record<string, AttributeValue> {
  const attributes: Record<string, AttributeValue> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') attributes[name] = { S: value };
    else if (typeof value === 'number') attributes[name] = { N: String(value) };
    else if (value !== undefined) attributes[name] = { B: value };
  }
  return attributes;
}

/** What was stored, read back. Asking for a field that must be there and is not throws with the item's key. */
export type Stored = {
  readonly key: Key;
  has(name: string): boolean;
  text(name: string): string;
  textIf(name: string): string | undefined;
  whole(name: string): number;
  bytes(name: string): Uint8Array;
};

export function storedFrom(attributes: Record<string, AttributeValue>): Stored {
  const key = { pk: attributes.pk?.S ?? '', sk: attributes.sk?.S ?? '' };
  const must = <T>(name: string, value: T | undefined): T => {
    if (value === undefined) throw new Error(`item ${key.pk} ${key.sk} holds no '${name}'`);
    return value;
  };
  return {
    key,
    has: (name) => attributes[name] !== undefined,
    text: (name) => must(name, attributes[name]?.S),
    textIf: (name) => attributes[name]?.S,
    whole: (name) => Number(must(name, attributes[name]?.N)),
    bytes: (name) => must(name, attributes[name]?.B),
  };
}

/** One item, as it is now (strongly consistent). */
export async function getItem(store: Store, table: string, key: Key): Promise<Stored | undefined> {
  const { Item } = await store.db.send(
    new GetItemCommand({ TableName: table, Key: attributesOf({ pk: key.pk, sk: key.sk }), ConsistentRead: true }),
  );
  return Item && storedFrom(Item);
}

/** All items of a partition, or those whose sort key begins so: every page, in the order of the sort key. */
export async function itemsOf(
  store: Store,
  table: string,
  of: { readonly pk: string; readonly begins?: string; readonly from?: string },
): Promise<Stored[]> {
  const pages = await pagesOf(store, table, of, {});
  return pages.flatMap((page) => page.Items ?? []).map(storedFrom);
}

/** How many items a partition holds, or those whose sort key begins so. Cheaper than a strong read, and may be a second behind: for showing only. */
export async function countOf(store: Store, table: string, pk: string, begins?: string): Promise<number> {
  const pages = await pagesOf(
    store,
    table,
    { pk, ...(begins !== undefined && { begins }) },
    { Select: 'COUNT', ConsistentRead: false },
  );
  return pages.reduce((sum, page) => sum + (page.Count ?? 0), 0);
}

/** How many items of a partition have one of some values in a field. All of them are read, and only the count comes back. */
export async function countAmong(
  store: Store,
  table: string,
  pk: string,
  among: { readonly field: string; readonly values: readonly string[] },
): Promise<number> {
  const pages = await pagesOf(store, table, { pk, among }, { Select: 'COUNT', ConsistentRead: false });
  return pages.reduce((sum, page) => sum + (page.Count ?? 0), 0);
}

/** Which items of a partition are asked for. */
type Asked = {
  readonly pk: string;
  readonly begins?: string;
  readonly from?: string;
  readonly among?: { readonly field: string; readonly values: readonly string[] };
};

async function pagesOf(store: Store, table: string, of: Asked, options: QueryOptions): Promise<QueryCommandOutput[]> {
  const pages: QueryCommandOutput[] = [];
  for await (const page of eachPage(store, table, of, options)) pages.push(page);
  return pages;
}

/** The same page by page, in the order of the sort key: the next one is on its way while one is worked on. */
export async function* pagesOfItems(
  store: Store,
  table: string,
  of: { readonly pk: string; readonly begins?: string },
  Limit: number,
): AsyncGenerator<readonly Stored[], void> {
  for await (const page of eachPage(store, table, of, { Limit })) yield (page.Items ?? []).map(storedFrom);
}

type QueryOptions = { readonly Select?: 'COUNT'; readonly ConsistentRead?: boolean; readonly Limit?: number };

async function* eachPage(
  store: Store,
  TableName: string,
  of: Asked,
  options: QueryOptions,
): AsyncGenerator<QueryCommandOutput, void> {
  const { field, values = [] } = of.among ?? {};
  const sought = Object.fromEntries(values.map((value, at) => [`:v${at}`, value]));
  const narrowed =
    of.begins !== undefined ? ' AND begins_with(sk, :sk)' : of.from !== undefined ? ' AND sk >= :sk' : '';
  const ask = (ExclusiveStartKey?: Record<string, AttributeValue>) => {
    const page: Promise<QueryCommandOutput> = store.db.send(
      new QueryCommand({
        TableName,
        ConsistentRead: true,
        ...options,
        KeyConditionExpression: `pk = :pk${narrowed}`,
        ExpressionAttributeValues: attributesOf({ ':pk': of.pk, ':sk': of.begins ?? of.from, ...sought }),
        ...(field !== undefined && {
          FilterExpression: `#field IN (${Object.keys(sought).join(', ')})`,
          ExpressionAttributeNames: { '#field': field },
        }),
        ...(ExclusiveStartKey && { ExclusiveStartKey }),
      }),
    );
    // Nobody may be waiting for it when it fails; whoever comes to wait for it is told.
    page.catch(() => undefined);
    return page;
  };
  for (let next: Promise<QueryCommandOutput> | undefined = ask(); next; ) {
    const page: QueryCommandOutput = await next;
    next = page.LastEvaluatedKey && ask(page.LastEvaluatedKey);
    yield page;
  }
}
