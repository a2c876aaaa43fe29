import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readBallots } from '../../functions/store/ballot.ts';
import { openStore } from '../../functions/store/table.ts';
import { crowdAt, openly, steadily, type Verdict } from './crowd.ts';
import type { Part } from './part.ts';
import { openSurveyHouse, type SurveyHouse } from './survey-house.ts';

const sizes = {
  full: { warm: 1000, steady: 3000, atOnce: 64, times: 3, seconds: 5, mostCards: 16_000 },
  tiny: { warm: 2, steady: 6, atOnce: 2, times: 3, seconds: 0.1, mostCards: 60 },
};

/** What happens when three times as many come as can be answered. */
export const overload: Part = {
  name: 'overload',
  title: 'Overload: ballots arrive over HTTP three times as fast as they can be taken',
  means:
    'First as many as can be taken with 64 at once; then three times that rate for five seconds, whether or not anybody is ' +
    'answered. House, database and crowd share this machine, so the crowd costs the house time. Afterwards every ballot ' +
    'that was thanked for is looked up.',
  async measure(size) {
    const { warm, steady, atOnce, times, seconds, mostCards } = sizes[size];
    const { stop, ...house } = await openSurveyHouse(mostCards);
    const server = await serve(house);
    try {
      const cards: string[] = JSON.parse(await readFile(house.cards, 'utf8'));
      const crowd = crowdAt(server.url, cards);
      await steadily(crowd, warm, atOnce);
      const peak = await steadily(crowd, steady, atOnce);
      const peakRate = steady / peak.seconds;
      const count = Math.min(Math.floor(times * peakRate * seconds), cards.length);
      const rush = await openly(crowd, count, times * peakRate);
      const of = (kind: Verdict) => rush.verdicts.get(kind) ?? 0;
      const { missing, doubled } = await lookedUp(house, crowd.thanked);
      return [
        { what: 'ballots taken with 64 at once', value: peakRate, unit: 'per second' },
        { what: 'ballots sent in the rush', value: count / rush.sendingSeconds, unit: 'per second' },
        { what: 'ballots taken in the rush', value: of('thanked') / rush.seconds, unit: 'per second' },
        {
          what: 'taken in the rush / at best',
          value: of('thanked') / rush.seconds / peakRate,
          unit: 'times',
          atLeast: 0.8,
        },
        { what: 'turned away with 503 and Retry-After', value: of('turned away'), unit: 'pieces' },
        { what: 'answered in any other way', value: of('other'), unit: 'pieces', atMost: 0 },
        { what: 'thanked for and not stored', value: missing, unit: 'pieces', atMost: 0 },
        { what: 'stored more than once', value: doubled, unit: 'pieces', atMost: 0 },
      ];
    } finally {
      await server.stop();
      await stop();
    }
  },
};

async function serve(house: SurveyHouse): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const child = fork(fileURLToPath(new URL('overload-house-job.ts', import.meta.url)), [JSON.stringify(house)]);
  const [url] = (await once(child, 'message')) as [string]; // its one message
  return {
    url,
    async stop() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

/** Of the marks that were thanked for, how many no stored ballot carries, and how many ballots too many carry one. */
async function lookedUp(house: SurveyHouse, thanked: readonly string[]) {
  const store = openStore(house.env);
  const stored = await readBallots(store, 'county', 'year-2026', 'open', ['shiqiao']);
  const times = new Map<string, number>();
  for (const { nonce = '' } of stored) times.set(nonce, (times.get(nonce) ?? 0) + 1);
  return {
    missing: thanked.filter((nonce) => !times.has(nonce)).length,
    doubled: [...times.values()].reduce((sum, count) => sum + count - 1, 0),
  };
}
