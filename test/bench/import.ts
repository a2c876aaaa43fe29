import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { inParts } from '../../infra/build.ts';
import { apart } from './apart.ts';
import type { ImportFound } from './import-job.ts';
import type { Figure, Part } from './part.ts';

const times = { full: 15, tiny: 1 };

const entries = { door: 'functions/survey/handler.ts', bare: 'test/bench/import-bare.ts' };
type Which = keyof typeof entries;

/** How soon the citizen's door can answer in a process that has just begun. */
export const importing: Part = {
  name: 'import',
  title: "Import of the citizen's door in a fresh process, against hono and the database's client alone",
  means:
    'Both bundled alike and imported in turns, each time in a process of its own: for the first time, and with what V8 ' +
    'compiled at an earlier start. The median of several runs; processor time counts all threads.',
  async measure(size) {
    const folder = await mkdtemp(join(tmpdir(), 'pingyi-import-'));
    // As the host on this machine says it.
    Object.assign(process.env, { PUBLIC_URL: 'http://localhost:3000', DYNAMODB_ENDPOINT: 'http://127.0.0.1:1' });
    try {
      for (const [name, entry] of Object.entries(entries))
        await build({ ...inParts, entryPoints: { index: entry }, outdir: join(folder, name) });
      const fresh = await inTurns(folder, times[size]);
      await inTurns(folder, 1, join(folder, 'compiled'));
      const compiled = await inTurns(folder, times[size], join(folder, 'compiled'));
      return [...figuresOf('compiled before', compiled, 1.1), ...figuresOf('first time', fresh)];
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

type Found = Readonly<Record<Which, readonly ImportFound[]>>;

async function inTurns(folder: string, count: number, cache?: string): Promise<Found> {
  const found = { door: [] as ImportFound[], bare: [] as ImportFound[] };
  const job = new URL('import-job.ts', import.meta.url);
  for (let time = 0; time < count; time++)
    for (const name of ['door', 'bare'] as const)
      found[name].push(await apart(job, [join(folder, name, 'index.mjs'), ...(cache === undefined ? [] : [cache])]));
  return found;
}

function figuresOf(how: string, found: Found, atMost?: number): readonly Figure[] {
  const cpu = (which: Which) => median(found[which].map(({ cpuMs }) => cpuMs));
  const wall = (which: Which) => median(found[which].map(({ wallMs }) => wallMs));
  return [
    { what: `${how}: the door, processor time`, value: cpu('door'), unit: 'ms' },
    { what: `${how}: bare, processor time`, value: cpu('bare'), unit: 'ms' },
    { what: `${how}: door / bare`, value: cpu('door') / cpu('bare'), unit: 'times', ...(atMost && { atMost }) },
    { what: `${how}: door / bare, by the clock on the wall`, value: wall('door') / wall('bare'), unit: 'times' },
  ];
}

/** The middle one, or the upper of the two in the middle. */
function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
