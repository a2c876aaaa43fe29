import type { Plan } from '../../schema.ts';

/** What is added and taken beside the indicators, and what holds whatever the score. */
export const departmentAdjustments: Plan['adjustments'] = [
  {
    id: 'merits',
    title: { zh: '表扬激励与通报问责', en: 'Praise and blame' },
    source: '对主动作为的表扬激励,对落实不力的通报问责',
    handedInBy: [
      { supplier: 'departments', fields: ['praised'], min: '0', places: 0 },
      { supplier: 'discipline', fields: ['blamed', 'exposed'], min: '0', places: 0 },
    ],
    form: 'account',
    kinds: [
      {
        field: 'praised',
        title: { zh: '主动作为受到表扬', en: 'Praised for initiative' },
        sign: 'adds',
        worth: {
          byLevel: [
            { level: 'city', title: { zh: '市级', en: 'City' }, points: '2' },
            { level: 'county', title: { zh: '县级', en: 'County' }, points: '1' },
          ],
        },
        sameMatter: 'best',
        cap: '3',
      },
      {
        field: 'blamed',
        title: { zh: '落实不力被通报', en: 'Blamed for not carrying out' },
        sign: 'takes',
        worth: {
          byLevel: [
            { level: 'city', title: { zh: '市级', en: 'City' }, points: '3' },
            { level: 'county', title: { zh: '县级', en: 'County' }, points: '2' },
          ],
        },
        sameMatter: 'best',
        cap: 'none',
      },
      {
        field: 'exposed',
        title: { zh: '懒政、庸政、怠政被公开曝光', en: 'Exposed in public for idleness' },
        sign: 'takes',
        worth: { each: '3' },
        sameMatter: 'best',
        cap: 'none',
      },
    ],
    bonusCap: '3',
    deductionCap: '8',
    floor: '0',
    cap: '100',
  },
  {
    id: 'time-limit',
    title: { zh: '限时办结底线', en: 'The line under time limits' },
    source: '必须在规定时限内办结',
    form: 'indicator-veto',
    node: 'between',
    look: 'reading',
    // One paper in five late is no slip.
    below: '80',
    effect: { kind: 'down', levels: 1 },
    whenNone: 'passes',
  },
  {
    id: 'accountability',
    title: { zh: '重大违法违纪问责', en: 'Grave breaches of law or discipline' },
    source: '落实行政监察监督执纪问责',
    handedInBy: [{ supplier: 'discipline' }],
    form: 'grade-veto',
    effect: { kind: 'lowest' },
    deciders: [
      { level: 'county-committee', title: { zh: '县委、县政府', en: 'The county committee and government' } },
      { level: 'commission', title: { zh: '县纪委', en: 'The county discipline commission' } },
    ],
    inForce: 'period',
  },
];

const byGrade = (
  id: string,
  title: Plan['title'],
  source: string,
  consequence: Plan['title'],
  is: readonly string[],
): Plan['outcomes'][number] => ({
  id,
  title,
  source,
  form: 'trigger',
  consequence,
  when: 'all',
  conditions: [{ kind: 'outcome', outcome: 'grade', is }],
  ties: 'include',
  over: 'group',
});

/** What follows: place and grade within the class, the class of the reward, and what is followed up. */
export const departmentOutcomes: Plan['outcomes'] = [
  {
    id: 'rank',
    title: { zh: '名次', en: 'Rank' },
    source: '区分行政执法类、综合类部门',
    form: 'rank',
    ties: 'competition',
  },
  {
    id: 'grade',
    title: { zh: '效能等次', en: 'Grade' },
    source: '注重效能评估结果运用',
    form: 'quota-grade',
    levels: [
      { id: 'excellent', title: { zh: '优秀', en: 'Excellent' }, percent: '25', from: '85' },
      { id: 'good', title: { zh: '良好', en: 'Good' }, percent: '50', from: '75' },
      { id: 'qualified', title: { zh: '合格', en: 'Satisfactory' }, percent: '25', from: '60' },
    ],
    otherwise: { id: 'unqualified', title: { zh: '不合格', en: 'Unsatisfactory' } },
    rounding: 'floor',
    base: 'scored',
    ties: 'include',
    // A department under a veto keeps its place among the others, and its grade goes down after that.
    vetoed: 'in-place',
    unranked: 'otherwise-none',
  },
  byGrade(
    'first-class',
    { zh: '一类绩效奖励', en: 'Reward of the first class' },
    '根据绩效考核结果合理确定绩效奖励类别与标准',
    {
      zh: '列入一类绩效奖励，领导班子年度考核优先评优',
      en: 'The first class of rewards; its leaders come first for honours of the year',
    },
    ['excellent'],
  ),
  byGrade(
    'second-class',
    { zh: '二类绩效奖励', en: 'Reward of the second class' },
    '根据绩效考核结果合理确定绩效奖励类别与标准',
    { zh: '列入二类绩效奖励', en: 'The second class of rewards' },
    ['good'],
  ),
  {
    id: 'follow-up',
    title: { zh: '跟踪督查整改', en: 'Followed up' },
    source: '对评估过程中发现的问题开展跟踪督查整改',
    form: 'trigger',
    consequence: {
      zh: '列入跟踪督查：限期整改，逐项销号，整改情况报县政府效能建设工作领导小组',
      en: 'Followed up: each matter put right by a day and struck off, and the leading group is told',
    },
    when: 'any',
    conditions: [
      { kind: 'node-below', node: 'worklist', look: 'reading', value: '80' },
      { kind: 'node-below', node: 'style', look: 'score', value: '70' },
      { kind: 'outcome', outcome: 'grade', is: ['unqualified'] },
    ],
    ties: 'include',
    over: 'group',
  },
  {
    id: 'accounted',
    title: { zh: '跟踪问责', en: 'Called to account' },
    source: '针对一些“懒政”“庸政”“怠政”现象,加大公开曝光和跟踪问责力度',
    form: 'trigger',
    consequence: {
      zh: '上年和本年都列入跟踪督查：由县政府分管领导约谈主要负责人，并作检讨发言',
      en: 'Followed up last year and again: the leader in charge talks with its head, who answers before the review meeting',
    },
    when: 'all',
    conditions: [{ kind: 'outcome', outcome: 'follow-up', is: ['yes'] }],
    repeat: { earlier: ['last-year'], least: 1, outcome: 'follow-up' },
    ties: 'include',
    over: 'group',
  },
];
