import { apart } from './apart.ts';
import type { Part } from './part.ts';
import type { RanksAsked, RanksFound } from './ranks-job.ts';

const group: Readonly<Record<'full' | 'tiny', RanksAsked>> = {
  full: { units: 50, branches: 10, leaves: 5, draws: 1000 },
  tiny: { units: 3, branches: 2, leaves: 2, draws: 10 },
};

/** How fast weights are shaken, against judging as often. */
export const ranks: Part = {
  name: 'ranks',
  title: 'Rank intervals: 1,000 drawn sets of weights for 50 units by 50 indicators',
  means:
    'Drawing the weights, scoring every unit under each set, its places and their intervals. The ratio is to the exact ' +
    'judgement done as often, reckoned from a few times.',
  measure: async (size) => {
    const { drawnMs, judgedMs } = await apart<RanksFound>(new URL('ranks-job.ts', import.meta.url), group[size]);
    return [
      { what: 'drawn, scored and ranked', value: drawnMs, unit: 'ms' },
      { what: 'drawn / judged exactly as often', value: drawnMs / judgedMs, unit: 'times', atMost: 0.05 },
    ];
  },
};
