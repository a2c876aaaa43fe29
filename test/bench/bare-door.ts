import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { Hono } from 'hono';

/** What a bare door is told: the item to put, as the database wants it. */
export type BareAsked = Record<string, { readonly S: string }>;

/**
 * The least that can take a ballot on this stack: one route that puts what it is sent, under the condition that makes it
 * count once. It knows no card, no round, no sheet, no language and no page.
 */
export function bareDoor(db: DynamoDBClient, TableName: string): Hono {
  const app = new Hono();
  app.post('/ballot', async (c) => {
    const Item: BareAsked = await c.req.json();
    await db.send(new PutItemCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' }));
    return c.html('<!doctype html><title>Thank you</title><p>Thank you</p>');
  });
  return app;
}
