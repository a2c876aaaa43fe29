import { createHash } from 'node:crypto';
import { BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { attributesOf } from '../../functions/store/item.ts';
import { packSheet } from '../../functions/store/packed.ts';
import { inParallel } from '../../functions/store/parallel.ts';
import { keyOf } from '../../functions/store/table.ts';
import { chanceFrom } from '../../infra/demo/chance.ts';
import { asked, report } from './apart.ts';

/** How many ballots to store, of which cycle, about units `unit-1` to `unit-<units>`. */
export type FillAsked = {
  readonly endpoint: string;
  readonly cycle: string;
  readonly count: number;
  readonly units: number;
};

const { endpoint, cycle, count, units } = asked<FillAsked>();
// Not the store's own client: ballots are put one by one there, each under its condition, which would take an hour here.
const db = new DynamoDBClient({
  endpoint,
  region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});
const chance = chanceFrom(20_261_123);
const items = ['attitude', 'speed', 'fairness', 'honesty', 'outcome'];

const batches = Array.from({ length: Math.ceil(count / 25) }, (_, at) => at * 25);
await inParallel(batches, 8, async (from) => {
  const some = Array.from({ length: Math.min(25, count - from) }, (_, at) => ({
    PutRequest: { Item: itemAt(from + at) },
  }));
  const { UnprocessedItems = {} } = await db.send(
    new BatchWriteItemCommand({ RequestItems: { 'pingyi-ballots': some } }),
  );
  if (Object.keys(UnprocessedItems).length > 0) throw new Error('the database did not take all ballots');
});
report(count);
process.exit();

/** As `castBallot` stores it. */
function itemAt(at: number) {
  const digest = createHash('sha256').update(`${cycle} ${at}`).digest();
  const voter = digest.subarray(0, 16).toString('base64url');
  const unit = `unit-${(at % units) + 1}`;
  const answers = items.map((item) => [
    item,
    chance() < 0.1 ? { unknown: true as const } : { level: Math.floor(chance() * 5) },
  ]);
  return attributesOf({
    ...keyOf.ballot('county', cycle, 'r1', unit, voter),
    a: 'citizens',
    s: packSheet({ [unit]: Object.fromEntries(answers) }),
    c: at % 3 === 0 ? 'paper' : 'phone',
    d: '2026-11-10',
    n: digest.subarray(16).toString('hex'),
  });
}
