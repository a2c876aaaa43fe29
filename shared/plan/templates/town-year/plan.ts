import type { Plan } from '../../schema.ts';
import { yearTree } from './tree.ts';

/**
 * The year of a town's stations, offices and villages in one result, merged from five assessments that were each made
 * and published on their own. It asks nobody anew: its evidence is their results, and who was called to account.
 *
 * Source: a town's plan for the year's efficiency building (2022), in whose words each `source` is. It names the
 * assessments and no weights; weights, quotas and lines are proposals.
 */
export const townYear: Plan = {
  id: 'town-year',
  office: 'demo',
  version: 1,
  title: {
    zh: '镇站所、村（社区）年度综合考核方案（示例）',
    en: "The year of a town's stations, offices and villages in one result (example)",
  },
  issuer: { zh: '某镇年度考核领导小组办公室（示例）', en: 'Assessment Office of a Town (example)' },
  period: { from: '2026-01-01', to: '2026-12-31' },
  scale: { full: '100', publish: { places: 2, mode: 'half-up' } },
  groups: [
    { id: 'stations', title: { zh: '站、所、室', en: 'Stations and offices' }, ranked: true },
    { id: 'villages', title: { zh: '村（社区）', en: 'Villages and communities' }, ranked: true },
  ],
  audiences: [],
  suppliers: [{ id: 'discipline', title: { zh: '镇纪委', en: 'Discipline committee' }, own: false }],
  tree: yearTree,
  adjustments: [
    {
      id: 'integrity-failed',
      title: { zh: '党风廉政责任制考核不合格', en: 'Clean government failed' },
      source: '党风廉政责任制考核',
      form: 'indicator-veto',
      node: 'integrity',
      look: 'score',
      below: '60',
      effect: { kind: 'lowest' },
      // A result that is not there yet is no failure.
      whenNone: 'passes',
    },
    {
      id: 'accountability',
      title: { zh: '责任追究（取消评优）', en: 'Accountability: honours are barred' },
      source: '责任追究制',
      handedInBy: [{ supplier: 'discipline' }],
      form: 'grade-veto',
      effect: { kind: 'bar-honours', months: 12 },
      deciders: [
        { level: 'town-committee', title: { zh: '镇党委', en: 'The party committee of the town' } },
        { level: 'discipline', title: { zh: '县纪委监委', en: 'The county discipline commission' } },
      ],
      inForce: 'period',
    },
  ],
  rankAt: 'published',
  tieBreaks: ['targets', 'efficiency'],
  earlier: [
    { id: 'efficiency', title: { zh: '效能考核', en: 'Efficiency' } },
    { id: 'targets', title: { zh: '工作目标考核', en: 'Targets of the year' } },
    { id: 'integrity', title: { zh: '党风廉政责任制考核', en: 'Clean government' } },
    { id: 'debriefing', title: { zh: '领导干部年终述职', en: 'Year-end report of the leaders' } },
    { id: 'civil-servants', title: { zh: '公务员年度考核', en: 'Civil servants of the unit' } },
  ],
  outcomes: [
    {
      id: 'rank',
      title: { zh: '名次', en: 'Rank' },
      source: '对各站、所、室、村(社区)进行严格的年度综合目标考核',
      form: 'rank',
      ties: 'competition',
    },
    {
      id: 'grade',
      title: { zh: '年度等次', en: 'Grade of the year' },
      source: '作为业绩评定、奖励惩处、选拔任用的重要依据',
      form: 'quota-grade',
      levels: [
        { id: 'excellent', title: { zh: '优秀', en: 'Excellent' }, percent: '30', from: '85' },
        { id: 'good', title: { zh: '良好', en: 'Good' }, percent: '40', from: '75' },
        { id: 'qualified', title: { zh: '合格', en: 'Satisfactory' }, percent: '30', from: '60' },
      ],
      otherwise: { id: 'unqualified', title: { zh: '不合格', en: 'Unsatisfactory' } },
      rounding: 'floor',
      base: 'scored',
      ties: 'exclude',
      // A unit that may not be excellent takes nobody's place.
      vetoed: 'skipped',
      unranked: 'otherwise-none',
    },
    {
      id: 'honours',
      title: { zh: '奖励和选拔任用优先', en: 'First for rewards and promotion' },
      source: '作为业绩评定、奖励惩处、选拔任用的重要依据',
      form: 'trigger',
      consequence: {
        zh: '推荐为先进单位，主要负责人在选拔任用中优先考虑',
        en: 'Put forward as an outstanding unit; its head comes first where posts are filled',
      },
      when: 'all',
      conditions: [{ kind: 'outcome', outcome: 'grade', is: ['excellent'] }],
      ties: 'include',
      over: 'group',
    },
    {
      id: 'no-reward',
      title: { zh: '取消奖励', en: 'No reward' },
      source: '作为业绩评定、奖励惩处、选拔任用的重要依据',
      form: 'trigger',
      consequence: {
        zh: '取消本年度奖励和评先评优资格',
        en: 'No reward and no honours this year',
      },
      when: 'all',
      conditions: [{ kind: 'marked' }],
      ties: 'include',
      over: 'group',
    },
    {
      id: 'admonished',
      title: { zh: '约谈', en: 'Talk' },
      source: '作为业绩评定、奖励惩处、选拔任用的重要依据',
      form: 'trigger',
      consequence: {
        zh: '由书记、镇长约谈单位主要负责人，限期拿出改进措施',
        en: 'The secretary and the head of the town talk with the head of the unit, who must say by when he does better',
      },
      when: 'any',
      conditions: [
        { kind: 'outcome', outcome: 'grade', is: ['unqualified'] },
        { kind: 'below', score: '80' },
      ],
      ties: 'include',
      over: 'group',
    },
  ],
};
