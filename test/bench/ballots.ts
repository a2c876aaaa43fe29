import { apart } from './apart.ts';
import type { BallotsAsked, BallotsFound } from './ballots-job.ts';
import type { Part } from './part.ts';

const sizes = { full: { few: 100_000, many: 1_000_000, units: 300 }, tiny: { few: 30, many: 60, units: 3 } };

/** Folding the ballots of a large round into the readings of its units. */
export const ballots: Part = {
  name: 'ballots',
  title: 'Ballots: 1,000,000 of them, five questions, folded into 300 units',
  means:
    'From ballots in memory to the result: sorted, sealed with a digest, counted; reading them from a store is not in it. ' +
    'The judgement takes ballots as one list, so memory grows with them: most of what a ballot adds is the ballot itself.',
  measure: async (size) => {
    const { few, many, units } = sizes[size];
    const job = new URL('ballots-job.ts', import.meta.url);
    const measure = (count: number) => apart<BallotsFound>(job, { count, units } satisfies BallotsAsked);
    const small = await measure(few);
    const large = await measure(many);
    const name = (count: number) => count.toLocaleString('en');
    return [
      { what: `${name(many)} ballots folded`, value: large.seconds, unit: 's' },
      { what: 'ballots folded', value: many / large.seconds, unit: 'per second' },
      {
        what: `time a ballot, ${name(many)} / ${name(few)}`,
        value: large.seconds / many / (small.seconds / few),
        unit: 'times',
      },
      { what: `peak memory at ${name(few)}`, value: small.peakMB, unit: 'MB' },
      { what: `peak memory at ${name(many)}`, value: large.peakMB, unit: 'MB' },
      { what: `of which the ballots as read, at ${name(many)}`, value: large.readMB, unit: 'MB' },
      { what: 'memory a ballot adds', value: ((large.peakMB - small.peakMB) * 1e6) / (many - few), unit: 'bytes' },
      { what: `memory, ${name(many)} / ${name(few)}`, value: large.peakMB / small.peakMB, unit: 'times', atMost: 1.5 },
    ];
  },
};
