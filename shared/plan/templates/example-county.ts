import type { Cycle } from '../../cycle/cycle.ts';
import type { Round } from '../../cycle/round.ts';
import type { Ballot, Evidence, Fact } from '../../evidence/evidence.ts';
import { Plan } from '../schema.ts';

/** The county of the document's examples: as small as a whole assessment can be. Its plan is one that may be published. */
export const examplePlan: Plan = Plan.parse({
  id: 'townships',
  office: 'county',
  version: 1,
  title: { zh: '乡镇考核方案（示例）', en: 'Plan for townships (example)' },
  period: { from: '2026-01-01', to: '2026-12-31' },
  scale: { full: '100', publish: { places: 2, mode: 'half-up' } },
  groups: [{ id: 'towns', title: { zh: '乡镇', en: 'Townships' }, ranked: true }],
  audiences: [
    {
      id: 'citizens',
      kind: 'public',
      title: { zh: '群众', en: 'Citizens' },
      rates: ['towns'],
      channels: [
        { id: 'household', title: { zh: '入户', en: 'Household' } },
        { id: 'window', title: { zh: '窗口', en: 'Service window' } },
        { id: 'after-service', title: { zh: '办事后评价', en: 'After a service' }, way: 'service' },
      ],
      service: { badFrom: 2, followUpDays: 15, default: { afterDays: 7, level: 0 } },
      sheet: {
        scale: [
          { id: 'good', title: { zh: '满意', en: 'Satisfied' } },
          { id: 'fair', title: { zh: '一般', en: 'Neither' } },
          { id: 'poor', title: { zh: '不满意', en: 'Dissatisfied' } },
        ],
        items: [
          { id: 'manner', title: { zh: '服务态度', en: 'Manner' } },
          { id: 'speed', title: { zh: '办事效率', en: 'Speed' } },
        ],
      },
    },
  ],
  suppliers: [{ id: 'statistics', title: { zh: '县统计局', en: 'Statistics bureau' }, own: false }],
  tree: {
    id: 'total',
    title: { zh: '综合得分', en: 'Total' },
    aggregate: { form: 'weighted-mean', whenMissing: 'rescale' },
    children: [
      {
        id: 'targets',
        title: { zh: '目标完成', en: 'Targets' },
        weight: '60',
        handedInBy: [{ supplier: 'statistics', min: '0', places: 2 }],
        measure: { form: 'value', field: 'actual', several: 'none', facts: ['target'], whenNone: 'none' },
        curve: { form: 'proportional', target: { fact: 'target' }, cap: '100', whenTargetZero: 'none' },
        round: { places: 4, mode: 'half-up' },
      },
      {
        id: 'satisfaction',
        title: { zh: '群众满意度', en: 'Satisfaction' },
        weight: '40',
        measure: {
          form: 'satisfaction',
          audience: 'citizens',
          points: ['100', '60', '0'],
          items: [
            { item: 'manner', weight: '50' },
            { item: 'speed', weight: '50' },
          ],
          emptyItem: 'move-weight',
          emptyChannel: 'move-weight',
          minimum: 10,
          whenNone: 'none',
        },
        curve: { form: 'proportional', target: { fixed: '100' }, cap: '100', whenTargetZero: 'none' },
        round: { places: 4, mode: 'half-up' },
      },
    ],
  },
  adjustments: [],
  rankAt: 'published',
  outcomes: [{ id: 'place', title: { zh: '排名', en: 'Place' }, form: 'rank', ties: 'competition' }],
});

/** Its cycle. */
export const exampleCycle: Cycle = {
  id: '2026',
  office: 'county',
  title: { zh: '2026 年度考核（示例）', en: 'Assessment 2026 (example)' },
  plan: { id: 'townships', version: 1 },
  period: { from: '2026-01-01', to: '2026-12-31' },
  roster: [
    { unit: 'shiqiao', title: { zh: '石桥镇', en: 'Shiqiao' }, group: 'towns' },
    { unit: 'qingshui', title: { zh: '清水乡', en: 'Qingshui' }, group: 'towns' },
  ],
};

/** Its one round, open since November began. */
export const exampleRound: Round = {
  id: 'spring',
  audience: 'citizens',
  title: { zh: '春季评价', en: 'Spring' },
  opensAt: '2026-11-01T00:00:00.000Z',
  graceMs: 60_000,
};

/** The secret of a card of the round, as its QR holds it, and as it is printed to be typed. */
export const exampleCard = { secret: 'PNGY0123456789ABCDEFGHJKMN', printed: 'DQYG-N5T8-SFQN-459B-W' } as const;

/** What is accepted of the statistics bureau. */
export const exampleFacts: readonly Fact[] = [
  ['shiqiao', 'actual', '118'],
  ['shiqiao', 'target', '120'],
  ['qingshui', 'actual', '95'],
  ['qingshui', 'target', '80'],
].map(([unit = '', field = '', value]) => ({
  ...{ id: `statistics:targets:${field}:${unit}`, indicator: 'targets', unit, field, value },
}));

/** Ten citizens on each township: enough to be counted. */
export const exampleEvidence: Evidence = {
  ballots: exampleCycle.roster.flatMap(({ unit }, town) =>
    Array.from({ length: 10 }, (_, at): Ballot => {
      const level = (at + town) % 2;
      return {
        ...{ round: 'spring', audience: 'citizens', voter: `${unit}-${at}`, channel: 'household' },
        sheet: { [unit]: { manner: { level }, speed: { level: 0 } } },
      };
    }),
  ),
  records: [...exampleFacts],
};
