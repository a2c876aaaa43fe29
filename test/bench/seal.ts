import { putCycle } from '../../functions/store/cycle.ts';
import { putRound } from '../../functions/store/round.ts';
import { createTables, openStore, type Store } from '../../functions/store/table.ts';
import { apart } from './apart.ts';
import { type Emulator, startEmulator } from './emulator.ts';
import type { Part } from './part.ts';
import type { FillAsked } from './seal-fill-job.ts';
import type { SealAsked, SealFound } from './seal-job.ts';

const sizes = {
  full: { few: { count: 10_000, units: 300 }, many: { count: 1_000_000, units: 300 }, loops: 3 },
  tiny: { few: { count: 20, units: 2 }, many: { count: 60, units: 2 }, loops: 1 },
};

type Round = { readonly count: number; readonly units: number };

/** Sealing the largest round foreseen. */
export const sealing: Part = {
  name: 'seal',
  title: 'Sealing a round of 1,000,000 stored ballots about 300 units (filling the database first takes some minutes)',
  means:
    'A round is sealed by two equal readings; the second also writes down whose ballots it found. Each beside a bare loop that ' +
    'pages through the same partitions, strongly consistent, and does nothing. On the embedded database in a process of its ' +
    'own. Memory is the most a process ever held beyond what it began with; the readings have a heap of 64 MB, the loop and ' +
    'the judgement as much as they want. The loop is the quickest of three.',
  async measure(size) {
    const { few, many, loops } = sizes[size];
    const emulator = await startEmulator('quick');
    try {
      const store = openStore(emulator.env);
      await createTables(store);
      await fill(store, emulator, 'few', few);
      await fill(store, emulator, 'many', many);
      const small = await sealed(emulator, 'few', few);
      const loop = await quickest(emulator, 'many', many, loops);
      const large = await sealed(emulator, 'many', many);
      return [
        { what: 'bare loop', value: loop.wall, unit: 's' },
        { what: 'first reading', value: large.first.wall, unit: 's' },
        { what: 'second reading, and the list of voters', value: large.second.wall, unit: 's' },
        { what: 'first reading / bare loop', value: large.first.wall / loop.wall, unit: 'times', atMost: 1.15 },
        { what: 'second reading / bare loop', value: large.second.wall / loop.wall, unit: 'times' },
        { what: 'reading what was sealed and judging by it', value: large.judge.wall, unit: 's' },
        {
          what: 'reading and judging / bare loop',
          value: large.judge.wall / loop.wall,
          unit: 'times',
          atMost: 1.15,
        },
        {
          what: 'a ballot of the first reading, processor time',
          value: (large.first.cpu / many.count) * 1e3,
          unit: 'ms',
        },
        { what: 'a ballot read and judged, processor time', value: (large.judge.cpu / many.count) * 1e3, unit: 'ms' },
        { what: 'a ballot of the bare loop, processor time', value: (loop.cpu / many.count) * 1e3, unit: 'ms' },
        { what: `memory, ${few.count} ballots: first reading`, value: small.first.memoryMB, unit: 'MB' },
        { what: `memory, ${many.count} ballots: first reading`, value: large.first.memoryMB, unit: 'MB' },
        { what: `memory, ${few.count} ballots: second reading`, value: small.second.memoryMB, unit: 'MB' },
        { what: `memory, ${many.count} ballots: second reading`, value: large.second.memoryMB, unit: 'MB' },
        { what: `memory, ${few.count} ballots: reading and judging`, value: small.judge.memoryMB, unit: 'MB' },
        { what: `memory, ${many.count} ballots: reading and judging`, value: large.judge.memoryMB, unit: 'MB' },
        { what: `memory, ${many.count} ballots: bare loop`, value: loop.memoryMB, unit: 'MB' },
      ];
    } finally {
      await emulator.stop();
    }
  },
};

const words = (text: string) => ({ zh: text, en: text });
const by = { actor: 'bench', action: 'prepare', reason: 'to measure', at: '2026-11-22T08:00:00.000Z' };

async function fill(store: Store, { env }: Emulator, cycle: string, { count, units }: Round): Promise<void> {
  await putCycle(
    store,
    by,
    {
      id: cycle,
      office: 'county',
      title: words(cycle),
      plan: { id: 'bench', version: 1 },
      period: { from: '2026-01-01', to: '2026-12-31' },
      roster: Array.from({ length: units }, (_, at) => ({
        unit: `unit-${at + 1}`,
        title: words(`Unit ${at + 1}`),
        group: 'all',
      })),
    },
    'digest-of-the-plan',
  );
  const times = { opensAt: '2026-11-01T00:00:00.000Z', closesAt: '2026-11-22T09:00:00.000Z' };
  await putRound(store, by, 'county', cycle, {
    id: 'r1',
    audience: 'citizens',
    title: words('r1'),
    ...times,
    graceMs: 60_000,
  });
  const ask: FillAsked = { endpoint: env.DYNAMODB_ENDPOINT, cycle, count, units };
  await apart(new URL('seal-fill-job.ts', import.meta.url), ask);
}

/** The quickest of several bare loops: the first look at a database that was just filled is slow, whoever takes it. */
async function quickest(emulator: Emulator, cycle: string, round: Round, loops: number): Promise<SealFound> {
  const found: SealFound[] = [];
  for (let time = 0; time < loops; time++) found.push(await run(emulator, cycle, round, 'loop', ''));
  const [best] = found.sort((a, b) => a.wall - b.wall);
  if (!best) throw new Error('no loop was run');
  return best;
}

/** The two readings that seal, and a judgement by what was sealed, each in a process of its own. */
async function sealed(emulator: Emulator, cycle: string, round: Round) {
  return {
    first: await run(emulator, cycle, round, 'step', '2026-11-22T09:01:00.000Z'),
    second: await run(emulator, cycle, round, 'step', '2026-11-22T09:02:00.000Z'),
    judge: await run(emulator, cycle, round, 'judge', ''),
  };
}

/** A heap that a garbage collector can't let grow: what is held at once shows, and not what nobody cleared away yet. */
const smallHeap = ['--max-old-space-size=64', '--max-semi-space-size=4'];

async function run({ env }: Emulator, cycle: string, { count, units }: Round, what: SealAsked['what'], now: string) {
  const ask: SealAsked = { env, cycle, units, what, now };
  const job = new URL('seal-job.ts', import.meta.url);
  const found = await apart<SealFound>(job, ask, what === 'step' ? smallHeap : []);
  if (found.count !== count) throw new Error(`of ${count} ballots ${found.count} were found`);
  return found;
}
