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

/** Where an item lives. The partition begins with its noun, so that a role can be held to some nouns of `records`. */
export type Key = { readonly pk: string; readonly sk: string };

/** Parts are ids, digests or instants: none holds the separator, so different parts never make one key. */
function joined(...parts: readonly string[]): string {
  const bad = parts.find((part) => part === '' || part.includes('#'));
  if (bad !== undefined) throw new Error(`'${bad}' cannot be part of a key`);
  return parts.join('#');
}

/** Partitions a subject's ballots, or a round's cards, are spread over. Frozen: it decides where a voter's ballot lives. */
export const shards = ['0', '1', '2', '3', '4', '5', '6', '7'] as const;

/** The shard of a pseudonym, computed from it: were it drawn, one voter could be stored in several. */
export function shardOf(voter: string): string {
  let sum = 0;
  for (const letter of voter) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return String(sum % shards.length);
}

/** The place of `subject` for ballots and cards whose sheet rates several subjects. No id is spelled like this. */
export const wholeSheet = '*';

/** Every key of both tables. `begins` are prefixes of `sk`; nothing outside this file spells a key. */
export const keyOf = {
  ballot: (office: string, cycle: string, round: string, subject: string, voter: string): Key => ({
    pk: keyOf.ballots(office, cycle, round, subject, shardOf(voter)),
    sk: voter,
  }),
  ballots: (office: string, cycle: string, round: string, subject: string, shard: string) =>
    joined(office, cycle, round, subject, shard),
  /** What raters wrote, in the table of ballots and with no way from one to the other. */
  comment: (office: string, cycle: string, round: string, subject: string, comment: string): Key => ({
    pk: keyOf.comments(office, cycle, round, shardOf(comment)),
    sk: joined(subject, comment),
  }),
  comments: (office: string, cycle: string, round: string, shard: string) =>
    joined('comment', office, cycle, round, shard),

  plan: (office: string, plan: string, version: number): Key => ({
    pk: keyOf.plans(office),
    sk: joined(plan, String(version)),
  }),
  cycle: (office: string, cycle: string): Key => ({ pk: keyOf.cycles(office), sk: cycle }),
  cycles: (office: string) => joined('cycle', office),
  round: (office: string, cycle: string, round: string): Key => ({ pk: keyOf.rounds(office, cycle), sk: round }),
  rounds: (office: string, cycle: string) => joined('round', office, cycle),
  /** The list of what was sealed, in parts. */
  sealed: (office: string, cycle: string, round: string, digest: string, part: number): Key => ({
    pk: joined('sealed', office, cycle, round),
    sk: joined(digest, part6(part)),
  }),
  /** Who took part in what was sealed, counted once. */
  sealedCounts: (office: string, cycle: string, round: string, digest: string): Key => ({
    pk: joined('sealed', office, cycle, round),
    sk: joined('counts', digest),
  }),
  card: (office: string, cycle: string, round: string, card: string): Key => ({
    pk: keyOf.cards(office, cycle, round, shardOf(card)),
    sk: card,
  }),
  cards: (office: string, cycle: string, round: string, shard: string) => joined('card', office, cycle, round, shard),
  /** What was ordered and handed out at once, without any code. */
  cardBatch: (office: string, cycle: string, round: string, batch: string): Key => ({
    pk: keyOf.cardBatches(office, cycle, round),
    sk: batch,
  }),
  cardBatches: (office: string, cycle: string, round: string) => joined('card-batch', office, cycle, round),
  /** That a seat handed in its sheet; what it said is nowhere beside it. */
  seat: (office: string, cycle: string, round: string, seat: string): Key => ({
    pk: keyOf.seats(office, cycle, round),
    sk: seat,
  }),
  seats: (office: string, cycle: string, round: string) => joined('seat', office, cycle, round),
  /** A seat's unfinished sheet, readable only with the cycle's key. */
  sheetDraft: (office: string, cycle: string, round: string, seat: string): Key => ({
    pk: joined('sheet-draft', office, cycle, round),
    sk: seat,
  }),
  codeBrake: (office: string, cycle: string, round: string, minute: string): Key => ({
    pk: joined('brake', office, cycle, round),
    sk: minute,
  }),
  signInBrake: (login: string, minute: string): Key => ({ pk: keyOf.signInBrakes(login), sk: minute }),
  signInBrakes: (login: string) => joined('brake', 'sign-in', login),
  /** Tokens that opened nothing, in one minute, of all offices together. */
  tokenBrake: (minute: string): Key => ({ pk: joined('brake', 'token'), sk: minute }),
  /** A login is one in the whole county: who signs in does not say for which office. */
  person: (login: string): Key => ({ pk: joined('person', login), sk: 'person' }),
  session: (token: string): Key => ({ pk: joined('session', token), sk: 'session' }),
  factBatch: (office: string, cycle: string, batch: string, part: number): Key => ({
    pk: joined('fact', office, cycle),
    sk: joined('batch', batch, part6(part)),
  }),
  factPointer: (office: string, cycle: string): Key => ({ pk: joined('fact', office, cycle), sk: 'current' }),
  handIn: (office: string, cycle: string, id: string): Key => ({
    pk: keyOf.handIns(office, cycle),
    sk: joined('head', id),
  }),
  handIns: (office: string, cycle: string) => joined('hand-in', office, cycle),
  handInPart: (office: string, cycle: string, id: string, part: number): Key => ({
    pk: joined('hand-in', office, cycle),
    sk: joined('facts', id, part6(part)),
  }),
  planDraft: (office: string, id: string): Key => ({ pk: keyOf.planDrafts(office), sk: id }),
  planDrafts: (office: string) => joined('plan-draft', office),
  plans: (office: string) => joined('plan', office),
  /** A token is found by its hash, whatever office it is for. */
  token: (hash: string): Key => ({ pk: joined('token', hash), sk: 'token' }),
  /** An office's list of its tokens, without any secret. */
  tokenOf: (office: string, id: string): Key => ({ pk: keyOf.tokensOf(office), sk: id }),
  tokensOf: (office: string) => joined('token-list', office),
  /** What was answered to a request that named itself, so that it can be sent again. */
  answered: (office: string, token: string, key: string): Key => ({ pk: joined('answered', office, token), sk: key }),
  /** Which result of another cycle a cycle builds on, under the name its plan gives it. */
  linked: (office: string, cycle: string, id: string): Key => ({ pk: keyOf.allLinked(office, cycle), sk: id }),
  allLinked: (office: string, cycle: string) => joined('linked', office, cycle),
  resultHead: (office: string, cycle: string, id: string, part: number): Key => ({
    pk: joined('result', office, cycle),
    sk: joined('head', id, part6(part)),
  }),
  resultUnit: (office: string, cycle: string, id: string, unit: string, part: number): Key => ({
    pk: joined('result', office, cycle),
    sk: joined('unit', id, unit, part6(part)),
  }),
  latestResult: (office: string, cycle: string): Key => ({ pk: joined('result', office, cycle), sk: 'latest' }),
  /** All that is due lies in one partition, so that the clock needs no index. */
  due: (kind: string, office: string, cycle: string, round?: string): Key => ({
    pk: keyOf.dues(),
    sk: round === undefined ? joined(kind, office, cycle) : joined(kind, office, cycle, round),
  }),
  dues: () => 'due',
  audit: (office: string, scope: string, at: string, order: string): Key => ({
    pk: keyOf.audits(office, scope),
    sk: joined(at, order),
  }),
  audits: (office: string, scope: string) => joined('audit', office, scope),
} as const;

/** Parts sort as they count. */
const part6 = (part: number) => String(part).padStart(6, '0');

/** What all parts of one thing have in common: the key of its first part without the number. */
export function beginsOf(firstPart: Key): { readonly pk: string; readonly begins: string } {
  return { pk: firstPart.pk, begins: firstPart.sk.slice(0, -part6(0).length) };
}

/** Like `beginsOf`, for all units of a result. */
export function unitsOf(office: string, cycle: string, id: string): { readonly pk: string; readonly begins: string } {
  return { pk: joined('result', office, cycle), begins: `${joined('unit', id)}#` };
}

/** The heads of all hand-ins of a cycle, without their records. */
export function handInsOf(office: string, cycle: string): { readonly pk: string; readonly begins: string } {
  return { pk: keyOf.handIns(office, cycle), begins: 'head#' };
}
