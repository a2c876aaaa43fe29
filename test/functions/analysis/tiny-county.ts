import type { By } from '../../../functions/store/by.ts';
import { putCycle } from '../../../functions/store/cycle.ts';
import { acceptFacts } from '../../../functions/store/fact.ts';
import { getPlan, putPlan } from '../../../functions/store/plan.ts';
import type { Store } from '../../../functions/store/table.ts';
import type { Cycle } from '../../../shared/cycle/cycle.ts';
import { checkPlan } from '../../../shared/plan/check.ts';
import type { Plan } from '../../../shared/plan/schema.ts';

/**
 * Four townships and three indicators, small enough for a pocket calculator. What each brings of the total in brackets:
 *
 *           works 50 %    order 30 %    rules 20 %    total
 *   east    100 (50)       40 (12)      100 (20)       82
 *   west     60 (30)       80 (24)      100 (20)       74
 *   north    20 (10)      100 (30)      100 (20)       60
 *   lone     50 (25)       50 (15)      100 (20)       60, alone in its group
 */
export const by = (action: string): By => ({
  actor: 'set-up',
  action,
  reason: 'a test',
  at: '2026-11-20T00:00:00.000Z',
});

const leaf = (id: string, weight: string, zh: string, en: string) => ({
  id,
  title: { zh, en },
  from: { zh: '统计局（例）', en: 'Statistics' },
  weight,
  measure: { form: 'value', field: 'score', several: 'none', facts: [], whenNone: 'none' },
  curve: { form: 'proportional', target: { fixed: '100' }, cap: '100', whenTargetZero: 'none' },
  round: { places: 4, mode: 'half-up' },
});

export const tinyPlan = planOf({
  id: 'tiny',
  office: 'county',
  version: 1,
  title: { zh: '小县方案（例）', en: 'Tiny plan' },
  period: { from: '2026-01-01', to: '2026-12-31' },
  scale: { full: '100', publish: { places: 2, mode: 'half-up' } },
  groups: [
    { id: 'towns', title: { zh: '乡镇（例）', en: 'Towns' }, ranked: true },
    { id: 'alone', title: { zh: '其他（例）', en: 'Others' }, ranked: true },
  ],
  audiences: [],
  tree: {
    id: 'total',
    title: { zh: '综合得分', en: 'Total' },
    aggregate: { form: 'weighted-mean', whenMissing: 'rescale' },
    children: [
      leaf('works', '50', '重点工作', 'Works'),
      leaf('order', '30', '社会秩序', 'Order'),
      leaf('rules', '20', '廉洁自律', 'Rules'),
    ],
  },
  adjustments: [],
  rankAt: 'published',
  outcomes: [{ id: 'place', title: { zh: '排名', en: 'Place' }, form: 'rank', ties: 'competition' }],
});

export const tinyCycle: Cycle = {
  id: '2026',
  office: 'county',
  title: { zh: '2026年度考核（例）', en: 'Year 2026' },
  plan: { id: 'tiny', version: 1 },
  period: tinyPlan.period,
  roster: [
    { unit: 'east', title: { zh: '东河镇（例）', en: 'East' }, group: 'towns' },
    { unit: 'west', title: { zh: '西岭乡（例）', en: 'West' }, group: 'towns' },
    { unit: 'north', title: { zh: '<b>北</b>山镇（例）', en: '<b>North</b>' }, group: 'towns' },
    { unit: 'lone', title: { zh: '独岛（例）', en: 'Lone' }, group: 'alone' },
  ],
};

const indicators = ['works', 'order', 'rules'] as const;
const scores: Readonly<Record<string, readonly string[]>> = {
  east: ['100', '40', '100'],
  west: ['60', '80', '100'],
  north: ['20', '100', '100'],
  lone: ['50', '50', '100'],
};

/** The county after its figures were accepted: no ballots at all. A second cycle, `empty`, has nothing yet. */
export async function fillTiny(store: Store): Promise<void> {
  await putPlan(store, by('publish-plan'), tinyPlan);
  const digest = (await getPlan(store, 'county', 'tiny', 1))?.digest ?? '';
  await putCycle(store, by('open-cycle'), tinyCycle, digest);
  await putCycle(store, by('open-cycle'), { ...tinyCycle, id: 'empty' }, digest);
  const facts = Object.entries(scores).flatMap(([unit, values]) =>
    indicators.flatMap((indicator, at) => {
      const value = values[at];
      return value === undefined ? [] : [{ id: `${unit}-${indicator}`, indicator, unit, field: 'score', value }];
    }),
  );
  await acceptFacts(store, by('accept-facts'), 'county', '2026', 'statistics', facts);
}

function planOf(draft: object): Plan {
  const { plan, faults } = checkPlan({ ...draft });
  if (!plan) throw new Error(JSON.stringify(faults));
  return plan;
}
