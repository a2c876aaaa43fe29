import type { Plan } from '../../schema.ts';

const given = (level: string, zh: string, en: string, points: string) => ({ level, title: { zh, en }, points });

/** What is added and taken beside the indicators, and what holds whatever the score. */
export const efficiencyAdjustments: Plan['adjustments'] = [
  {
    id: 'merits',
    title: { zh: '示范加分与问责扣分', en: 'Bonuses for good examples, deductions for fault' },
    source:
      '严肃查处违反《*县国家工作人员十不准》,不履行或不正确履行职责,以及低效率、慢节奏、行政不作为、慢动作、乱作为等行为',
    handedInBy: [
      { supplier: 'units', fields: ['star', 'pilot'], min: '0' },
      { supplier: 'discipline', fields: ['fault'], min: '0' },
    ],
    form: 'account',
    kinds: [
      {
        field: 'star',
        title: { zh: '争创服务明星', en: 'Stars of service' },
        sign: 'adds',
        worth: { byLevel: [given('county', '县级', 'County', '1'), given('town', '镇级', 'Town', '0.5')] },
        sameMatter: 'best',
        cap: '1',
      },
      {
        field: 'pilot',
        title: { zh: '试点示范经验被推广', en: 'A pilot taken up elsewhere' },
        sign: 'adds',
        worth: {
          byLevel: [
            given('city', '市级', 'City', '2'),
            given('county', '县级', 'County', '1'),
            given('town', '镇级', 'Town', '0.5'),
          ],
        },
        sameMatter: 'best',
        cap: '2',
      },
      {
        field: 'fault',
        title: { zh: '不作为、慢作为、乱作为被问责', en: 'Called to account for inaction, delay or misconduct' },
        sign: 'takes',
        worth: {
          byLevel: [
            given('caution', '诫勉', 'Formal caution', '3'),
            given('criticism', '通报批评', 'Circulated criticism', '2'),
            given('admonition', '效能告诫', 'Admonition', '1'),
          ],
        },
        sameMatter: 'best',
        cap: 'none',
      },
    ],
    bonusCap: '3',
    deductionCap: '10',
    floor: '0',
    cap: '100',
  },
  {
    id: 'exposure',
    title: { zh: '反面典型曝光', en: 'Exposed as a bad example' },
    source: '对反面典型进行媒体曝光',
    handedInBy: [{ supplier: 'efficiency-office' }],
    form: 'grade-veto',
    effect: { kind: 'down', levels: 1 },
    // Who proposes an exposure does not decide it.
    deciders: [
      { level: 'leading-group', title: { zh: '镇效能建设领导小组', en: "The town's efficiency leading group" } },
      { level: 'county', title: { zh: '县效能办', en: 'The county efficiency office' } },
    ],
    inForce: 'period',
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
];

/** What follows: place, grade, the list of those put under supervision, and a talk for whoever is on it again. */
export const efficiencyOutcomes: Plan['outcomes'] = [
  {
    id: 'rank',
    title: { zh: '名次', en: 'Rank' },
    source: '对各站、所、室、村(社区)进行严格的年度综合目标考核',
    form: 'rank',
    ties: 'competition',
  },
  {
    id: 'grade',
    title: { zh: '效能等次', en: 'Grade' },
    source: '把考核的结果作为业绩评定、奖励惩处、选拔任用的重要依据',
    form: 'grade',
    levels: [
      { id: 'excellent', title: { zh: '优秀', en: 'Excellent' }, from: '90' },
      { id: 'good', title: { zh: '良好', en: 'Good' }, from: '80' },
      { id: 'qualified', title: { zh: '合格', en: 'Satisfactory' }, from: '60' },
    ],
    otherwise: { id: 'unqualified', title: { zh: '不合格', en: 'Unsatisfactory' } },
    honours: 'excellent',
  },
  {
    id: 'supervision',
    title: { zh: '效能督办名单', en: 'List of supervision' },
    source: '对分解工作项目落实不力,没有按时完成任务的严格实行效能督办',
    form: 'trigger',
    consequence: {
      zh: '列入效能督办：下达督办通知，限期整改，逐项销号',
      en: 'Supervised: an order with a date, each matter struck off when done',
    },
    when: 'any',
    conditions: [
      // Fewer than four tasks of five done on time; complaints handled for less than 80 points.
      { kind: 'node-below', node: 'tasks', look: 'reading', value: '80' },
      { kind: 'node-below', node: 'complaints', look: 'score', value: '80' },
      { kind: 'below', score: '70' },
    ],
    ties: 'include',
    over: 'group',
  },
  {
    id: 'talk',
    title: { zh: '效能问责约谈', en: 'Talk with whoever is responsible' },
    source: '加大效能问责力度',
    form: 'trigger',
    consequence: {
      zh: '上年和本年都列入效能督办：由分管领导约谈单位主要负责人',
      en: 'Supervised last year and again: the leader in charge talks with the head of the unit',
    },
    when: 'all',
    conditions: [{ kind: 'outcome', outcome: 'supervision', is: ['yes'] }],
    repeat: { earlier: ['last-year'], least: 1, outcome: 'supervision' },
    ties: 'include',
    over: 'group',
  },
];
