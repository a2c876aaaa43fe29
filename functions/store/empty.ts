import { ScanCommand } from '@aws-sdk/client-dynamodb';
import type { Store } from './table.ts';

/** Whether nothing was ever stored in `records`: a house nobody has moved into yet. */
export async function isEmpty(store: Store): Promise<boolean> {
  const { Items } = await store.db.send(new ScanCommand({ TableName: store.records, Limit: 1, ConsistentRead: true }));
  return Items === undefined || Items.length === 0;
}
