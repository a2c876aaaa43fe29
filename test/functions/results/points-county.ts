import type { Taken } from '../../../functions/results/taken.ts';
import { sha256 } from '../../../functions/store/digest.ts';
import { assess } from '../../../shared/assess/assess.ts';
import type { Cycle } from '../../../shared/cycle/cycle.ts';
import type { Fact } from '../../../shared/evidence/evidence.ts';
import { Plan } from '../../../shared/plan/schema.ts';
import { smallCycle, smallPlan } from '../../fixtures/small-county.ts';

const told = (text: string) => ({ zh: `${text}（例）`, en: text });
const leaf = (id: string, share: object, curve: object = { form: 'proportional', target: { fixed: '100' } }) => ({
  id,
  title: told(id),
  ...share,
  measure: { form: 'value', field: 'score', several: 'none', facts: [], whenNone: 'none' },
  curve: { cap: '100', whenTargetZero: 'none', ...curve },
});

/**
 * Points that add up: roads 60, order 30; rescue 10 as a geometric mean of two parts, which is turned into points by a
 * curve. An indicator below the line is vetoed; results of two quarters are named.
 */
export const pointsPlan: Plan = Plan.parse({
  ...smallPlan,
  id: 'points',
  tree: {
    id: 'total',
    title: told('Total'),
    aggregate: { form: 'sum', whenMissing: 'rescale' },
    children: [
      leaf('roads', { fullPoints: '60' }),
      leaf('order', { fullPoints: '30' }),
      {
        id: 'rescue',
        title: told('Rescue'),
        fullPoints: '10',
        aggregate: {
          form: 'power-mean',
          exponent: '0',
          places: 2,
          whenMissing: 'rescale',
          whenZero: 'none',
        },
        curve: { form: 'proportional', target: { fixed: '100' }, cap: '100', whenTargetZero: 'none' },
        children: [leaf('crews', { weight: '50' }), leaf('minutes', { weight: '50' })],
      },
    ],
  },
  adjustments: [
    { id: 'extra', title: told('Extra'), form: 'points', bonusCap: '5', deductionCap: 'none', sameMatter: 'sum' },
    {
      id: 'farmland',
      title: told('Farmland'),
      form: 'indicator-veto',
      node: 'order',
      look: 'score',
      below: '20',
      effect: { kind: 'mark' },
      whenNone: 'passes',
    },
  ],
  earlier: [{ id: 'q1', title: told('First quarter') }],
});

const cycle: Cycle = {
  ...smallCycle,
  plan: { id: 'points', version: 1 },
  roster: smallCycle.roster.filter(({ group }) => group === 'plain'),
};

const scores: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a1: { roads: '90', order: '80', crews: '81', minutes: '100' },
  // Order is not there: its points fall to the others.
  a2: { roads: '90', crews: '64', minutes: '100' },
  a3: { roads: '50', order: '60', crews: '100', minutes: '100' },
};

const records: readonly Fact[] = [
  ...Object.entries(scores).flatMap(([unit, own]) =>
    Object.entries(own).map(([indicator, value]) => ({
      ...{ id: `${unit}-${indicator}`, indicator, unit, field: 'score', value },
    })),
  ),
  { id: 'b', indicator: 'extra', unit: 'a1', field: 'bonus', value: '2', note: 'Flood relief' },
];

/** The county of points as whoever asks for a file takes it. */
export function pointsTaken(language: 'zh' | 'en' = 'zh'): Taken {
  const result = assess(pointsPlan, cycle, { ballots: [], records: [...records] }, sha256);
  const evidence = { ...result.evidence, results: [{ id: 'q1', cycle: '2026-q1', digest: 'ab'.repeat(32) }] };
  const { units, ...head } = { ...result, evidence };
  return {
    ...{ plan: pointsPlan, period: cycle.period, rounds: [], whole: true, language },
    result: { ...head, units },
    latest: { id: 'x', version: 1, computedAt: '2026-11-22T03:00:00.000Z', head },
    say: (words) => words[language],
  };
}
