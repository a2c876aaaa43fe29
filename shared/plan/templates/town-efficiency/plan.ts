import type { Plan } from '../../schema.ts';
import { efficiencyAudiences } from './audiences.ts';
import { efficiencyAdjustments, efficiencyOutcomes } from './consequences.ts';
import { efficiencyTree } from './tree.ts';

/**
 * A town's own assessment of how its stations, offices and villages work: the town is the office here, two tiers below
 * the county. Its result is one of those the yearly one (`town-year`) is merged from.
 *
 * Source: a town's plan for the year's efficiency building (2022), in whose words each `source` is. Of figures it names
 * only 20 % and 100 %; weights, points and grade lines are proposals.
 */
export const townEfficiency: Plan = {
  id: 'town-efficiency',
  office: 'demo',
  version: 1,
  title: {
    zh: '镇站所、村（社区）行政效能考核方案（示例）',
    en: "Efficiency of a town's stations, offices and villages (example)",
  },
  issuer: { zh: '某镇机关行政效能建设办公室（示例）', en: 'Efficiency Office of a Town (example)' },
  period: { from: '2026-01-01', to: '2026-12-31' },
  scale: { full: '100', publish: { places: 2, mode: 'half-up' } },
  groups: [
    { id: 'stations', title: { zh: '站、所、室', en: 'Stations and offices' }, ranked: true },
    { id: 'villages', title: { zh: '村（社区）', en: 'Villages and communities' }, ranked: true },
  ],
  audiences: efficiencyAudiences,
  suppliers: [
    { id: 'efficiency-office', title: { zh: '镇效能办', en: 'Efficiency office' }, own: false },
    { id: 'inspectors', title: { zh: '效能监察员', en: 'Efficiency inspectors' }, own: false },
    { id: 'complaint-desk', title: { zh: '效能投诉受理机构', en: 'Complaint desk' }, own: false },
    { id: 'service-centre', title: { zh: '镇便民服务中心', en: 'Service centre' }, own: false },
    { id: 'general-office', title: { zh: '镇党政办公室', en: 'General office' }, own: false },
    { id: 'treasury', title: { zh: '镇财政所', en: 'Finance station' }, own: false },
    { id: 'discipline', title: { zh: '镇纪委', en: 'Discipline committee' }, own: false },
    { id: 'units', title: { zh: '被考核单位自报', en: 'Each unit for itself' }, own: true },
  ],
  tree: efficiencyTree,
  adjustments: efficiencyAdjustments,
  rankAt: 'published',
  // Of two with one score the one the people think better of comes first, then the one with more tasks done.
  tieBreaks: ['mass-review', 'tasks'],
  earlier: [{ id: 'last-year', title: { zh: '上年度效能考核', en: 'Efficiency assessment of the year before' } }],
  outcomes: efficiencyOutcomes,
};
