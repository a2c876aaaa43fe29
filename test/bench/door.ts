import { apart } from './apart.ts';
import type { DoorAsked, DoorFound } from './door-job.ts';
import type { Part } from './part.ts';
import { openSurveyHouse } from './survey-house.ts';

const sizes = { full: { turns: 10, each: 640, atOnce: 64 }, tiny: { turns: 1, each: 4, atOnce: 2 } };

/** How many ballots the citizen's door takes beside a bare one on the same database. */
export const door: Part = {
  name: 'door',
  title: "The citizen's door: ballots accepted, against a bare handler that does the same conditional put",
  means:
    'Both in one process, in turns, 64 requests at once, on the embedded database in a process of its own, every ballot on ' +
    'the disk. The door reads a form, looks up round and card strongly consistent, puts the ballot and draws the thanks; ' +
    'the bare one puts what it is sent. Lookups of requests that wait at the same time share a request.',
  async measure(size) {
    const { turns, each, atOnce } = sizes[size];
    const { stop, ...house } = await openSurveyHouse((turns + 1) * each);
    try {
      const ask: DoorAsked = { ...house, turns, each, atOnce };
      const { door, bare } = await apart<DoorFound>(new URL('door-job.ts', import.meta.url), ask);
      const count = turns * each;
      return [
        { what: 'ballots accepted by the door', value: count / door.wall, unit: 'per second' },
        { what: 'ballots put by the bare handler', value: count / bare.wall, unit: 'per second' },
        { what: 'door / bare', value: bare.wall / door.wall, unit: 'times', atLeast: 0.85 },
        { what: 'a ballot at the door, processor time', value: (door.cpu / count) * 1000, unit: 'ms' },
        { what: 'a ballot at the bare handler, processor time', value: (bare.cpu / count) * 1000, unit: 'ms' },
        { what: 'bare / door, processor time', value: bare.cpu / door.cpu, unit: 'times' },
      ];
    } finally {
      await stop();
    }
  },
};
