import type { Taken } from '../../../functions/results/taken.ts';
import { sha256 } from '../../../functions/store/digest.ts';
import { assess } from '../../../shared/assess/assess.ts';
import type { Result } from '../../../shared/assess/result.ts';
import { canonical } from '../../../shared/canonical.ts';
import type { Cycle } from '../../../shared/cycle/cycle.ts';
import { Plan } from '../../../shared/plan/schema.ts';
import type { Words } from '../../../shared/words.ts';
import { smallCycle, smallPlan } from '../../fixtures/small-county.ts';

/** Names that a spreadsheet or a document could take for more than names. */
export const hostileNames = {
  a1: "=cmd|' /C calc'!A0",
  a2: '+1',
  a3: '-乡',
  b1: '@SUM(A1:A9)',
  b2: '<w:p>&"镇"',
} as const;

const told = (text: string): Words => ({ zh: text, en: text });

/**
 * A plan of one indicator without branches: a1 and a2 have the same 90.125, a3 has no figure and so no score, the hills
 * are not ranked, b1 lost its honours.
 */
export const oddPlan: Plan = Plan.parse({
  ...smallPlan,
  id: 'odd',
  issuer: { zh: '某县考核办', en: 'Assessment Office' },
  groups: smallPlan.groups.map((group) => ({ ...group, ranked: group.id === 'plain' })),
  tree: {
    id: 'only',
    title: told('唯一指标'),
    measure: { form: 'value', field: 'score', several: 'none', facts: [], whenNone: 'none' },
    curve: { form: 'proportional', target: { fixed: '100' }, cap: '100', whenTargetZero: 'none' },
  },
  outcomes: smallPlan.outcomes.map((outcome) => (outcome.form === 'rank' ? { ...outcome, ties: 'average' } : outcome)),
});

const cycle: Cycle = {
  ...smallCycle,
  title: { zh: '2026年度考核', en: 'Year 2026' },
  plan: { id: 'odd', version: 1 },
  roster: smallCycle.roster.map((unit) => {
    const name = Object.entries(hostileNames).find(([id]) => id === unit.unit)?.[1] ?? unit.unit;
    return { ...unit, title: told(name) };
  }),
};

const scores = { a1: '90.125', a2: '90.125', b1: '80', b2: '70' };

/** The odd county's result under a plan, as whoever asks for a file takes it. */
export function oddTaken(plan: Plan = oddPlan, language: 'zh' | 'en' = 'zh'): Taken {
  const result: Result = assess(
    plan,
    cycle,
    {
      ballots: [],
      records: [
        ...Object.entries(scores).map(([unit, value], at) => ({
          ...{ id: `s${at}`, indicator: 'only', unit, field: 'score', value },
        })),
        { id: 'v', indicator: 'veto', unit: 'b1', field: 'incident', note: '=HYPERLINK("http://evil")' },
      ],
    },
    sha256,
  );
  const { units: _, ...head } = result;
  const latest = { id: sha256(canonical(result)), version: 2, computedAt: '2026-11-22T03:00:00.000Z', head };
  const { period } = cycle;
  return { result, latest, plan, period, rounds: [], whole: true, say: (words) => words[language], language };
}
