import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildIslands } from '../../infra/build.ts';
import { apart } from './apart.ts';
import type { CitizenAsked, CitizenFound } from './citizen-job.ts';
import type { Part } from './part.ts';
import { openSurveyHouse } from './survey-house.ts';

const sizes = { full: { warm: 300, count: 1000, atOnce: 32 }, tiny: { warm: 1, count: 2, atOnce: 2 } };

/** What one citizen costs: processor time, bytes on a slow line, write units. */
export const citizen: Part = {
  name: 'citizen',
  title: 'One citizen: opens the page, hands over the card, sends the sheet',
  means:
    'Processor time of the process that answers all three requests, the database in another process: on a busy morning ' +
    'and on a quiet one, where no lookup is shared and the processor wakes up for each. Pages as they come over the line, with their style in them; islands are all scripts those pages name.',
  async measure(size) {
    const { warm, count, atOnce } = sizes[size];
    const { stop, ...house } = await openSurveyHouse(2 * (warm + count) + 1);
    try {
      const ask: CitizenAsked = { ...house, warm, count, atOnce };
      const found = await apart<CitizenFound>(new URL('citizen-job.ts', import.meta.url), ask);
      const { begin, sheet, thanks } = found.pages;
      const scripts = await islandBytes(found.islands);
      return [
        { what: `processor time a citizen, ${atOnce} at once`, value: found.rushMs, unit: 'ms', atMost: 3 },
        { what: 'processor time a citizen, nobody else there', value: found.aloneMs, unit: 'ms' },
        { what: 'first page, compressed', value: begin, unit: 'bytes', atMost: 14_000 },
        { what: 'sheet of three questions, compressed', value: sheet, unit: 'bytes', atMost: 14_000 },
        { what: 'thanks, compressed', value: thanks, unit: 'bytes', atMost: 14_000 },
        {
          what: `islands together, compressed: ${found.islands.length}`,
          value: scripts,
          unit: 'bytes',
          atMost: 25_000,
        },
        { what: 'write units a ballot', value: found.writeUnits, unit: 'times', atMost: 1 },
      ];
    } finally {
      await stop();
    }
  },
};

async function islandBytes(names: readonly string[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'pingyi-islands-'));
  try {
    await buildIslands(folder);
    const texts = await Promise.all(names.map((name) => readFile(join(folder, 'static', `${name}.js`))));
    return texts.reduce((sum, text) => sum + gzipSync(text).byteLength, 0);
  } finally {
    await rm(folder, { recursive: true });
  }
}
