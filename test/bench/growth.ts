import { apart } from './apart.ts';
import type { GrowthAsked, GrowthFound } from './growth-job.ts';
import type { Figure, Part } from './part.ts';

const county = {
  full: { branches: 10, leaves: 20, rounded: true, units: [10, 50, 250, 1500], atLeastUnits: 1500 },
  tiny: { branches: 4, leaves: 4, rounded: true, units: [3, 6], atLeastUnits: 6 },
};

/** Whether a unit costs the same in a small county and in a large one. */
export const growth: Part = {
  name: 'growth',
  title: 'Growth: time a unit, 200 indicators, leaves rounded',
  means:
    'The same judgement over counties of different size. Small ones are judged several times in a row; all are warmed up ' +
    'first, and the best of three is taken.',
  measure: async (size) => {
    const ask: GrowthAsked = county[size];
    const found = await apart<GrowthFound>(new URL('growth-job.ts', import.meta.url), ask);
    const figures = found.map(({ units, ms }): Figure => ({ what: `${units} units: a unit`, value: ms, unit: 'ms' }));
    const [least, most] = [found.at(0), found.at(-1)];
    if (!least || !most) return figures;
    const ratio = most.ms / least.ms;
    return [...figures, { what: `a unit of ${most.units} / a unit of ${least.units}`, value: ratio, unit: 'times' }];
  },
};
