import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/**
 * Refuses, before it is sent, whatever may not happen to the ballots: they are put once, under a condition, and read.
 *
 * On AWS the roles say the same. Saying it here too means that a forbidden call fails on every machine and in every
 * test, not only where roles are enforced.
 */
export function guardBallots(client: DynamoDBClient, ballots: string): DynamoDBClient {
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const input = args.input as { TableName?: string; RequestItems?: object; ConditionExpression?: string };
      const command = (context.commandName ?? 'a nameless command').replace(/Command$/, '');
      const touches = input.TableName === ballots || Object.hasOwn(input.RequestItems ?? {}, ballots);
      const allowed = readers.has(command) || (command === 'PutItem' && input.ConditionExpression === putOnce);
      if (touches && !allowed) throw new Error(`${command} may not be sent to the ballots`);
      return next(args);
    },
    { step: 'initialize', name: 'guardBallots' },
  );
  return client;
}

/** The condition that makes a put happen at most once. */
export const putOnce = 'attribute_not_exists(pk)';

const readers = new Set(['GetItem', 'Query', 'CreateTable', 'DescribeTable']);
