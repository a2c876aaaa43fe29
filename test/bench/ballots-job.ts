import { createHash } from 'node:crypto';
import { sha256 } from '../../functions/store/digest.ts';
import { chanceFrom } from '../../infra/demo/chance.ts';
import { assess } from '../../shared/assess/assess.ts';
import type { Ballot } from '../../shared/evidence/evidence.ts';
import { asked, peakMB, report, timed } from './apart.ts';
import { channels, cycleOf, items, levels, plan } from './ballots-plan.ts';

/** How many ballots to fold, spread over how many units. */
export type BallotsAsked = { readonly count: number; readonly units: number };

/** What folding took; `readMB` is what the process held before it began, the ballots in memory. */
export type BallotsFound = { readonly seconds: number; readonly readMB: number; readonly peakMB: number };

const { count, units } = asked<BallotsAsked>();
const cycle = cycleOf(units);
const chance = chanceFrom(20_261_122);
const ballots = Array.from({ length: count }, (_, at) => ballotAt(at));
const readMB = process.memoryUsage.rss() / 1e6;
const { seconds } = timed(() => assess(plan, cycle, { ballots, records: [] }, sha256));
report({ seconds, readMB, peakMB: peakMB() } satisfies BallotsFound);

/** Read from text, as ballots come from a database: every string its own, none shared with the next ballot. */
function ballotAt(at: number): Ballot {
  const answers = items.map((item) => {
    const drawn = Math.floor(chance() * (levels.length + 0.5));
    return `"${item}":${drawn < levels.length ? `{"level":${drawn}}` : '{"unknown":true}'}`;
  });
  const voter = createHash('sha256').update(String(at)).digest().subarray(0, 16).toString('base64url');
  return JSON.parse(
    `{"round":"r1","audience":"citizens","voter":"${voter}","channel":"${channels[at % 3 === 0 ? 1 : 0]}",` +
      `"day":"2026-11-${10 + (at % 20)}","sheet":{"unit-${(at % units) + 1}":{${answers.join(',')}}}}`,
  );
}
