import type { Plan } from '../schema.ts';
import { townshipAudiences } from './township-audiences.ts';
import { townshipTree } from './township-tree.ts';

/**
 * The comprehensive assessment of townships and county departments, ready to be tried: the demonstration county runs
 * it. An office that adopts it puts its own `office`, `period` and title.
 *
 * Source: a county's opinion on strengthening the service capacity of township governments (2018), in whose words each
 * `source` is; weights and points, on which it is silent, are invented for the demonstration.
 */
export const townshipAssessment: Plan = {
  id: 'township-assessment',
  office: 'demo',
  version: 1,
  title: {
    zh: '乡镇政府服务绩效综合考核方案（演示）',
    en: 'Comprehensive assessment of township services (demonstration)',
  },
  issuer: { zh: '某县考核工作领导小组办公室（演示）', en: 'Assessment Office of a County (demonstration)' },
  period: { from: '2026-01-01', to: '2026-12-31' },
  scale: { full: '100', publish: { places: 2, mode: 'half-up' } },
  groups: [
    { id: 'plain', title: { zh: '平原乡镇街道', en: 'Townships of the plain' }, ranked: true },
    { id: 'hills', title: { zh: '山区乡镇', en: 'Townships of the hills' }, ranked: true },
    { id: 'enforcement', title: { zh: '执法服务类部门', en: 'Enforcement and service departments' }, ranked: true },
    { id: 'management', title: { zh: '综合管理类部门', en: 'General management departments' }, ranked: true },
  ],
  audiences: townshipAudiences,
  suppliers: [
    { id: 'statistics', title: { zh: '统计与政务服务部门', en: 'Statistics and service platform' }, own: false },
    { id: 'agency', title: { zh: '第三方评估机构', en: 'Third-party agency' }, own: false },
    { id: 'claims', title: { zh: '被考核单位自报', en: 'Each unit for itself' }, own: true },
    {
      id: 'discipline',
      title: { zh: '考核办（会同纪检监察）', en: 'The office, with the discipline inspectors' },
      own: false,
    },
  ],
  minimums: [
    {
      audience: 'citizens',
      percent: '30',
      groups: ['plain', 'hills'],
      source: '加大群众满意度在考核评价中的权重',
    },
  ],
  tree: townshipTree,
  adjustments: [
    {
      id: 'points',
      title: { zh: '加分与扣分', en: 'Bonuses and deductions' },
      source: '统筹规范针对乡镇的评比表彰、示范创建等活动',
      handedInBy: [
        { supplier: 'claims', fields: ['bonus'], min: '0', max: '3', places: 2 },
        { supplier: 'discipline', fields: ['deduction'], min: '0', places: 2 },
      ],
      form: 'points',
      bonusCap: '5',
      deductionCap: 'none',
      // One achievement, commended by several bodies, is one achievement.
      sameMatter: 'best',
    },
    {
      id: 'veto',
      title: { zh: '一票否决', en: 'Veto' },
      source: '健全行政问责制度,明确问责事项和范围,规范问责程序,加大责任追究力度',
      handedInBy: [{ supplier: 'discipline' }],
      form: 'grade-veto',
      effect: { kind: 'down', levels: 1 },
    },
  ],
  rankAt: 'published',
  outcomes: [
    {
      id: 'rank',
      title: { zh: '名次', en: 'Rank' },
      source: '探索乡镇政府实绩“公开、公示、公议”等做法',
      form: 'rank',
      ties: 'competition',
    },
    {
      id: 'grade',
      title: { zh: '等次', en: 'Grade' },
      source: '坚持把考评结果作为乡镇领导班子建设和干部选拔任用、评优评先、培养教育、管理监督、激励约束的重要参考',
      form: 'grade',
      levels: [
        { id: 'excellent', title: { zh: '优秀', en: 'Excellent' }, from: '90' },
        { id: 'good', title: { zh: '良好', en: 'Good' }, from: '80' },
        { id: 'qualified', title: { zh: '合格', en: 'Satisfactory' }, from: '60' },
      ],
      otherwise: { id: 'unqualified', title: { zh: '不合格', en: 'Unsatisfactory' } },
    },
    {
      id: 'talk',
      title: { zh: '约谈整改', en: 'Talk and rectification' },
      source: '对工作实绩差、群众满意度低的乡镇领导班子和干部,要按照有关规定及时约谈、责令整改、通报批评、严肃问责',
      form: 'trigger',
      consequence: {
        zh: '约谈主要负责人，责令限期整改，并予通报批评；需要问责的按规定办理',
        en: 'A talk with the head, an order to rectify by a date, and circulated criticism; whoever is to be called to account, by the rules for that',
      },
      // Poor results or little satisfaction: either is enough, and neither can hide behind the total.
      when: 'any',
      conditions: [
        { kind: 'node-below', node: 'targets', look: 'score', value: '60' },
        { kind: 'node-below', node: 'satisfaction', look: 'reading', value: '60' },
      ],
      ties: 'include',
      over: 'group',
    },
  ],
};
