import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import type { Store } from '../../../functions/store/table.ts';

/** Everything both tables hold, to see that nothing changed; by a client of its own, since the store's refuses to scan ballots. */
export async function everythingIn(store: Store): Promise<string> {
  const { endpoint } = store.db.config;
  const place = await endpoint?.();
  if (!place) throw new Error('the store has no address of its own');
  const client = new DynamoDBClient({
    endpoint: `${place.protocol}//${place.hostname}:${place.port}`,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const items: string[] = [];
  // A session notes when it was last used.
  for (const TableName of [store.ballots, store.records])
    for await (const { Items } of paginateScan({ client }, { TableName, ConsistentRead: true }))
      items.push(
        ...(Items ?? []).filter(({ pk }) => !pk?.S?.startsWith('session')).map((item) => JSON.stringify(item)),
      );
  client.destroy();
  return items.sort().join('\n');
}
