import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  type DynamoDBClientConfig,
  ResourceInUseException,
} from '@aws-sdk/client-dynamodb';
import type { CycleKeys } from './cycle-keys.ts';
import { openCycleKeys } from './keys.ts';
import { guardBallots } from './verbs.ts';

/**
 * The two tables and the cycle keys, opened once a process.
 *
 * `db` retries by the SDK's rules. `once` is the same database without them: the SDK's retry quota is shared by all
 * requests and stops retrying in a storm of faults, so `castBallot` keeps its own count.
 */
export type Store = {
  readonly db: DynamoDBClient;
  readonly once: DynamoDBClient;
  readonly ballots: string;
  readonly records: string;
  readonly keys: CycleKeys;
};

/** Where settings come from: `process.env`, or what a test says instead. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Opens the store; nothing is sent yet.
 *
 * `DYNAMODB_ENDPOINT` (absent: Amazon's own), `BALLOTS_TABLE`, `RECORDS_TABLE`, `CYCLE_KEYS` (`file:DIR` or
 * `secrets:PREFIX`; a door that reads no card may go without).
 */
export function openStore(env: Environment): Store {
  const ballots = env.BALLOTS_TABLE ?? 'pingyi-ballots';
  const client = (config: DynamoDBClientConfig) =>
    guardBallots(withoutFrills(new DynamoDBClient({ ...at(env), ...config })), ballots);
  return {
    db: client({ requestHandler: { connectionTimeout: 3000, requestTimeout: 10_000, httpsAgent: sockets } }),
    // No time limits here: every try brings its own.
    once: client({ maxAttempts: 1, requestHandler: { httpsAgent: sockets } }),
    ballots,
    records: env.RECORDS_TABLE ?? 'pingyi-records',
    keys: openCycleKeys(env, at({ ...env, DYNAMODB_ENDPOINT: env.AWS_ENDPOINT_URL_SECRETS_MANAGER })),
  };
}

/**
 * Without what this client says of itself in headers and in a log that nobody keeps: no database needs it, and it is a
 * fifth of what a small request costs our processor.
 */
function withoutFrills(client: DynamoDBClient): DynamoDBClient {
  for (const name of ['loggerMiddleware', 'recursionDetectionMiddleware', 'getUserAgentMiddleware'])
    client.middlewareStack.remove(name);
  return client;
}

const sockets = { maxSockets: 128 };

/** Region, endpoint and, where the endpoint is not Amazon's and nothing else is given, credentials that mean nothing. */
function at(env: Environment): Pick<DynamoDBClientConfig, 'region' | 'endpoint' | 'credentials'> {
  const region = env.AWS_REGION ?? env.AWS_DEFAULT_REGION;
  const endpoint = env.DYNAMODB_ENDPOINT;
  if (endpoint === undefined || endpoint === '') return region === undefined ? {} : { region };
  const named = credentialSources.some((name) => env[name] !== undefined && env[name] !== '');
  return {
    endpoint,
    region: region ?? 'local',
    ...(named ? {} : { credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
  };
}

const credentialSources = [
  'AWS_ACCESS_KEY_ID',
  'AWS_PROFILE',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
];

/** Creates both tables where they do not exist, billed by use, and waits until they can be used. */
export async function createTables(store: Store): Promise<void> {
  await Promise.all([store.ballots, store.records].map((name) => createTable(store.db, name)));
}

async function createTable(db: DynamoDBClient, TableName: string): Promise<void> {
  try {
    await db.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [
          { AttributeName: 'pk', AttributeType: 'S' },
          { AttributeName: 'sk', AttributeType: 'S' },
        ],
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  for (let polls = 0; polls < 1200; polls++) {
    const { Table } = await db.send(new DescribeTableCommand({ TableName }));
    if (Table?.TableStatus === 'ACTIVE') return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`table ${TableName} was created but did not become active within a minute`);
}

export { shardOf, shards, wholeSheet } from '../../shared/evidence/place.ts';
export { beginsOf, handInsOf, type Key, keyOf, type SealedRound, unitsOf } from './key.ts';
