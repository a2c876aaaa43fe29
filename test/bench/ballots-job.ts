import { createHash } from 'node:crypto';
import { sha256 } from '../../functions/store/digest.ts';
import { chanceFrom } from '../../infra/demo/chance.ts';
import { assess } from '../../shared/assess/assess.ts';
import type { Cycle } from '../../shared/cycle/cycle.ts';
import type { Ballot } from '../../shared/evidence/evidence.ts';
import { Plan } from '../../shared/plan/schema.ts';
import { asked, peakMB, report, timed } from './apart.ts';

/** How many ballots to fold, spread over how many units. */
export type BallotsAsked = { readonly count: number; readonly units: number };

/** What folding took; `readMB` is what the process held before it began, the ballots in memory. */
export type BallotsFound = { readonly seconds: number; readonly readMB: number; readonly peakMB: number };

const words = (text: string) => ({ zh: `${text}（虚构）`, en: `${text} (made up)` });
const named = (id: string) => ({ id, title: words(id) });
const items = ['attitude', 'speed', 'fairness', 'honesty', 'outcome'];
const levels = ['best', 'good', 'fair', 'poor', 'worst'];
const channels = ['phone', 'paper'];

const plan = Plan.parse({
  id: 'bench',
  office: 'county',
  version: 1,
  title: words('Bench'),
  period: { from: '2026-01-01', to: '2026-12-31' },
  scale: { full: '100', publish: { places: 2, mode: 'half-up' } },
  groups: [{ ...named('all'), ranked: true }],
  audiences: [
    {
      ...named('citizens'),
      kind: 'public',
      rates: ['all'],
      channels: channels.map(named),
      sheet: { scale: levels.map(named), items: items.map(named) },
    },
  ],
  tree: {
    ...named('satisfied'),
    measure: {
      form: 'satisfaction',
      audience: 'citizens',
      points: ['100', '80', '60', '30', '0'],
      items: items.map((item) => ({ item, weight: '20' })),
      channels: [
        { channel: 'phone', weight: '60' },
        { channel: 'paper', weight: '40' },
      ],
      emptyItem: 'move-weight',
      emptyChannel: 'move-weight',
      minimum: 10,
      whenNone: 'none',
    },
    curve: { form: 'proportional', target: { fixed: '100' }, cap: '100', whenTargetZero: 'none' },
    round: { places: 4, mode: 'half-up' },
  },
  adjustments: [],
  rankAt: 'published',
  outcomes: [{ ...named('rank'), form: 'rank', ties: 'competition' }],
});

const { count, units } = asked<BallotsAsked>();
const cycle: Cycle = {
  id: 'bench',
  office: plan.office,
  title: words('Bench'),
  plan: { id: plan.id, version: plan.version },
  period: plan.period,
  roster: Array.from({ length: units }, (_, at) => ({
    unit: `unit-${at + 1}`,
    title: words(`Unit ${at + 1}`),
    group: 'all',
  })),
};
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
