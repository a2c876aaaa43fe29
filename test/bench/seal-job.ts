import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { By } from '../../functions/store/by.ts';
import { sha256 } from '../../functions/store/digest.ts';
import { advanceSeal, readSealed } from '../../functions/store/seal.ts';
import { keyOf, openStore, shards, wholeSheet } from '../../functions/store/table.ts';
import { assess } from '../../shared/assess/assess.ts';
import { asked, peakMB, report } from './apart.ts';
import { cycleOf, plan } from './ballots-plan.ts';
import type { Emulator } from './emulator.ts';

/**
 * What to do with the ballots of a cycle: read them in a bare loop, take their round one step towards its seal, or read what
 * was sealed and judge the units by it.
 */
export type SealAsked = {
  readonly env: Emulator['env'];
  readonly cycle: string;
  readonly units: number;
  readonly what: 'loop' | 'step' | 'judge';
  readonly now: string;
};

/** Seconds on the wall and of this process's processors, ballots found, and the most memory held beyond what it began with. */
export type SealFound = {
  readonly wall: number;
  readonly cpu: number;
  readonly count: number;
  readonly memoryMB: number;
};

const ask = asked<SealAsked>();
const { env, cycle, units, what, now } = ask;
const baseMB = peakMB();
const before = process.cpuUsage();
const began = performance.now();
const count = await { loop, step, judge }[what]();
const wall = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(before);
report({ wall, cpu: (user + system) / 1e6, count, memoryMB: peakMB() - baseMB } satisfies SealFound);
process.exit();

/** What nobody can do without: every page of every partition, strongly consistent, and nothing done with it. */
async function loop(): Promise<number> {
  const db = new DynamoDBClient({
    endpoint: env.DYNAMODB_ENDPOINT,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const places = [wholeSheet, ...Array.from({ length: units }, (_, at) => `unit-${at + 1}`)];
  let found = 0;
  for (const place of places) {
    for (const shard of shards) {
      let from: Record<string, never> | undefined;
      do {
        const page = await db.send(
          new QueryCommand({
            TableName: 'pingyi-ballots',
            ConsistentRead: true,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': { S: keyOf.ballots('county', cycle, 'r1', place, shard) } },
            ...(from && { ExclusiveStartKey: from }),
          }),
        );
        found += page.Items?.length ?? 0;
        from = page.LastEvaluatedKey as Record<string, never> | undefined; // handed back as it came
      } while (from);
    }
  }
  return found;
}

async function step(): Promise<number> {
  const by: By = { actor: 'bench', action: 'advance-seal', reason: 'to measure', at: now };
  const round = await advanceSeal(openStore(env), by, 'county', cycle, 'r1', now, 60_000);
  return round.seal?.count ?? round.firstRead?.count ?? 0;
}

async function judge(): Promise<number> {
  const { ballots } = await readSealed(openStore(env), 'county', cycle, 'r1');
  const result = assess(plan, { ...cycleOf(units), id: cycle }, { ballots, records: [] }, sha256);
  return result.evidence.rounds[0]?.count ?? 0;
}
