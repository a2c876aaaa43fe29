import type { Cycle } from '../../../shared/cycle/cycle.ts';
import type { Round } from '../../../shared/cycle/round.ts';
import type { Plan, Sheet } from '../../../shared/plan/schema.ts';

/** When the tests of this door happen: 10:30:20 in the county. */
export const morning = '2026-11-22T02:30:20.000Z';

/** Five levels and three questions. */
export const sheet: Sheet = {
  scale: [
    { id: 'very-good', title: { zh: '很满意', en: 'Very satisfied' } },
    { id: 'good', title: { zh: '满意', en: 'Satisfied' } },
    { id: 'fair', title: { zh: '一般', en: 'Neither' } },
    { id: 'bad', title: { zh: '不满意', en: 'Dissatisfied' } },
    { id: 'very-bad', title: { zh: '很不满意', en: 'Very dissatisfied' } },
  ],
  items: [
    { id: 'manner', title: { zh: '干部待人和气吗？', en: 'Are the officials friendly?' } },
    {
      id: 'speed',
      title: { zh: '办事快不快？', en: 'Are matters dealt with quickly?' },
      hint: { zh: '比如办证、交材料、问事情。', en: 'Such as certificates, papers and questions.' },
    },
    { id: 'openness', title: { zh: '村里镇里的账目公开吗？', en: 'Are the accounts of village and town open?' } },
  ],
};

/** A county of two townships, whose citizens are asked in spring rounds and whose offices rate one another. */
export const plan: Plan = {
  id: 'townships',
  office: 'county',
  version: 1,
  title: { zh: '乡镇考核方案', en: 'Assessment of townships' },
  period: { from: '2026-01-01', to: '2026-12-31' },
  scale: { full: '100', publish: { places: 2, mode: 'half-up' } },
  groups: [{ id: 'towns', title: { zh: '乡镇', en: 'Townships' }, ranked: true }],
  audiences: [
    {
      id: 'citizens',
      kind: 'public',
      title: { zh: '群众', en: 'Citizens' },
      rates: ['towns'],
      strata: [{ id: 'farmers', title: { zh: '农户', en: 'Farmers' } }],
      channels: [{ id: 'doorstep', title: { zh: '入户发卡', en: 'Handed out at the door' } }],
      sheet,
    },
    { id: 'offices', kind: 'seats', title: { zh: '部门', en: 'Departments' }, rates: ['towns'], sheet },
  ],
  tree: {
    id: 'service',
    title: { zh: '群众满意度', en: 'Satisfaction' },
    measure: {
      form: 'satisfaction',
      audience: 'citizens',
      points: ['100', '80', '60', '30', '0'],
      items: ['manner', 'speed', 'openness'].map((item) => ({ item, weight: '1' })),
      emptyItem: 'move-weight',
      emptyChannel: 'move-weight',
      minimum: 10,
      whenNone: 'none',
    },
    curve: { form: 'proportional', target: { fixed: '100' }, cap: '100', whenTargetZero: 'none' },
  },
  adjustments: [],
  rankAt: 'published',
  outcomes: [],
};

export const cycle: Cycle = {
  id: 'year-2026',
  office: 'county',
  title: { zh: '岚溪县2026年度乡镇考核', en: 'Lanxi county, townships 2026' },
  plan: { id: 'townships', version: 1 },
  period: { from: '2026-01-01', to: '2026-12-31' },
  roster: [
    { unit: 'shiqiao', title: { zh: '石桥镇', en: 'Shiqiao town' }, group: 'towns' },
    { unit: 'qingshui', title: { zh: '清水乡', en: 'Qingshui township' }, group: 'towns' },
  ],
};

const title = { zh: '群众满意度评价', en: 'Rating by citizens' };

/** One round in each state a citizen can meet, and one that is not his. */
export const rounds: readonly Round[] = [
  { id: 'open', audience: 'citizens', title, opensAt: '2026-11-01T00:00:00.000Z', graceMs: 60_000 },
  { id: 'later', audience: 'citizens', title, opensAt: '2026-12-01T01:00:00.000Z', graceMs: 60_000 },
  { id: 'someday', audience: 'citizens', title, graceMs: 60_000 },
  {
    id: 'over',
    audience: 'citizens',
    title,
    opensAt: '2026-10-01T00:00:00.000Z',
    closesAt: '2026-10-31T10:00:00.000Z',
    graceMs: 60_000,
  },
  { id: 'seats', audience: 'offices', title, opensAt: '2026-11-01T00:00:00.000Z', graceMs: 60_000 },
];
