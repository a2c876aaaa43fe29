import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { handle } from 'hono/aws-lambda';
import { bareDoor } from './bare-door.ts';

/** The bare door as a Lambda of its own: hono and the database's client, nothing else. */
export const app = bareDoor(new DynamoDBClient({ region: 'local' }), 'ballots');
export const handler = handle(app);
