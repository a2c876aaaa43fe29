import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Store } from '../../../functions/store/table.ts';

/** One request as it was sent. */
export type Sent = { readonly command: string; readonly input: Record<string, unknown> };

/** Notes every request of a store from now on. */
export function watch(store: Store): Sent[] {
  const sent: Sent[] = [];
  for (const client of [store.db, store.once]) {
    onEach(client, 'watch', async (request, go) => {
      sent.push(request);
      return go();
    });
  }
  return sent;
}

/**
 * Lets this store's program die at its k-th write (1 is the first): before it is sent, or after it was stored and
 * before anybody learns of it. Whoever dies writes nothing more. Answers how many writes there were.
 */
export function dieAtWrite(
  store: Store,
  k: number,
  when: 'before' | 'after',
  die: () => never,
): { readonly writes: () => number } {
  let writes = 0;
  onEach(store.db, 'dieAtWrite', async ({ command }, go) => {
    if (!/^(Put|Update|Delete|BatchWrite)Item$/.test(command)) return go();
    writes += 1;
    if (writes < k) return go();
    if (writes === k && when === 'after') await go();
    return die();
  });
  return { writes: () => writes };
}

/** Stands between the store and the network, above the client's own retries. */
export function onEach(
  client: DynamoDBClient,
  name: string,
  between: <T>(sent: Sent, go: () => Promise<T>) => Promise<T>,
): void {
  client.middlewareStack.add(
    (next, context) => (args) => {
      const command = (context.commandName ?? '').replace(/Command$/, '');
      // The input of every command is an object of its named members.
      return between({ command, input: args.input as unknown as Record<string, unknown> }, () => next(args));
    },
    { step: 'initialize', name, override: true },
  );
}
