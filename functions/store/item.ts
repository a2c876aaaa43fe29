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

async function pagesOf(
  store: Store,
  TableName: string,
  of: { readonly pk: string; readonly begins?: string; readonly from?: string },
  options: { readonly Select?: 'COUNT'; readonly ConsistentRead?: boolean },
): Promise<QueryCommandOutput[]> {
  const narrowed =
    of.begins !== undefined ? ' AND begins_with(sk, :sk)' : of.from !== undefined ? ' AND sk >= :sk' : '';
  const pages: QueryCommandOutput[] = [];
  let ExclusiveStartKey: Record<string, AttributeValue> | undefined;
  do {
    const page: QueryCommandOutput = await store.db.send(
      new QueryCommand({
        TableName,
        ConsistentRead: true,
        ...options,
        KeyConditionExpression: `pk = :pk${narrowed}`,
        ExpressionAttributeValues: attributesOf({ ':pk': of.pk, ':sk': of.begins ?? of.from }),
        ...(ExclusiveStartKey && { ExclusiveStartKey }),
      }),
    );
    pages.push(page);
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return pages;
}
