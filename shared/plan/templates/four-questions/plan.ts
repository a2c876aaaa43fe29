import type { Plan } from '../../schema.ts';
import { questionAudiences } from './audiences.ts';
import { questionOutcomes } from './outcomes.ts';
import { questionTree } from './tree.ts';

/**
 * Townships hold themselves against the national opinion on their service capacity (2017) by its four questions: three
 * they ask themselves and a second body checks, the fourth the people answer.
 *
 * Source: an explanation of that opinion, in whose words each `source` is. It names no weights and no lines at all;
 * every figure is a proposal.
 */
export const fourQuestions: Plan = {
  id: 'four-questions',
  office: 'demo',
  version: 1,
  title: {
    zh: '乡镇政府服务能力“四问”自查评估方案（示例）',
    en: 'Service capacity of townships by four questions (example)',
  },
  issuer: { zh: '某县民政局（示例）', en: 'Civil Affairs Bureau of a County (example)' },
  period: { from: '2026-01-01', to: '2026-12-31' },
  scale: { full: '100', publish: { places: 2, mode: 'half-up' } },
  groups: [
    { id: 'suburban', title: { zh: '城郊集镇型乡镇（街道）', en: 'Townships near the county seat' }, ranked: true },
    { id: 'farming', title: { zh: '农业山区型乡镇', en: 'Farming and hill townships' }, ranked: true },
  ],
  audiences: questionAudiences,
  suppliers: [
    { id: 'townships', title: { zh: '乡镇自评', en: 'Each township for itself' }, own: true },
    { id: 'civil-affairs', title: { zh: '县民政局（核定）', en: 'Civil affairs bureau (the check)' }, own: false },
    { id: 'discipline', title: { zh: '县监督部门', en: 'Supervising bodies' }, own: false },
  ],
  minimums: [{ audience: 'citizens', percent: '30', source: '以百姓满意不满意为标准改进工作' }],
  tree: questionTree,
  adjustments: [
    {
      id: 'duties',
      title: { zh: '违法履职、失职被问责', en: 'Called to account for breaking or neglecting duties' },
      source: '强化乡镇政府监督管理,推进乡镇政府依法全面履行职责',
      handedInBy: [{ supplier: 'discipline' }],
      form: 'grade-veto',
      effect: { kind: 'down', levels: 1 },
      // A department that finds a fault proposes; the county decides.
      deciders: [
        { level: 'county', title: { zh: '县委、县政府', en: 'The county committee and government' } },
        { level: 'discipline', title: { zh: '县纪委监委', en: 'The county discipline commission' } },
      ],
      inForce: 'period',
    },
  ],
  rankAt: 'published',
  // Of two with one score the one the people are more satisfied with comes first.
  tieBreaks: ['satisfied'],
  earlier: [{ id: 'last-year', title: { zh: '上年度“四问”评估结果', en: 'The four questions, the year before' } }],
  outcomes: questionOutcomes,
};
