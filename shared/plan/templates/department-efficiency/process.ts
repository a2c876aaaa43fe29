import type { Node } from '../../schema.ts';
import { leafRounding, outOfHundred, overWhatIsThere } from '../parts.ts';

/** What the department says of itself: in time, and as it was then found to be. */
export const selfReport: Node = {
  id: 'self-report',
  title: { zh: '年度自我综合效能评价', en: 'The department’s own report' },
  source: '向社会公示年度自我综合效能评价报告,接受评议',
  weightByGroup: { enforcement: '10', general: '10' },
  aggregate: overWhatIsThere,
  children: [
    {
      id: 'report-public',
      title: { zh: '自评报告按期公示', en: 'The report published in time' },
      source: '向社会公示年度自我综合效能评价报告,接受评议',
      from: {
        zh: '效能办登记公示比规定日期晚了几天，按期的填 0；没有公示的填 365',
        en: 'How many days after its day it was published, 0 where in time; 365 where it never was',
      },
      handedInBy: [{ supplier: 'efficiency-office', min: '0', max: '365', places: 0 }],
      weight: '40',
      measure: { form: 'value', field: 'days', several: 'none', facts: [], whenNone: 'none' },
      curve: {
        form: 'cases',
        cases: [
          { when: [{ what: 'value', is: 'at-most', than: { fixed: '0' } }], percent: '100' },
          { when: [{ what: 'value', is: 'at-most', than: { fixed: '10' } }], percent: '60' },
        ],
        otherwise: '0',
      },
      round: leafRounding,
    },
    {
      id: 'data-quality',
      title: { zh: '效能数据质量', en: 'Quality of the data' },
      source: '建立和落实效能数据质量控制和检查审核制度',
      from: {
        zh: '自评分由部门报送，核定分由效能办审核后报送；相差 3% 以内不扣分，每多 1% 扣 5%，自评高低都扣',
        en: 'The department’s own score against the one found on checking: 3 % are free, each percent more costs 5 %, either way',
      },
      handedInBy: [
        { supplier: 'departments', fields: ['claimed'], min: '0', max: '100', places: 1 },
        { supplier: 'efficiency-office', fields: ['verified'], min: '0', max: '100', places: 1 },
      ],
      weight: '60',
      measure: {
        form: 'ratio',
        actual: 'claimed',
        against: 'verified',
        as: 'deviation',
        several: 'none',
        whenBothZero: 'none',
        whenAgainstZero: 'none',
        whenNone: 'none',
      },
      curve: { form: 'distance', target: { fixed: '0' }, direction: 'above', free: '3', perUnit: '5', floor: '0' },
      round: leafRounding,
    },
  ],
};

const found = (field: string, zh: string, en: string) => ({
  field,
  title: { zh, en },
  sign: 'takes',
  worth: {
    byLevel: [
      { level: 'minor', title: { zh: '一般问题', en: 'Minor' }, points: '2' },
      { level: 'serious', title: { zh: '较重问题', en: 'Serious' }, points: '5' },
      { level: 'grave', title: { zh: '严重问题', en: 'Grave' }, points: '10' },
    ],
  },
  sameMatter: 'best',
  cap: 'none',
});

/** What special inspections and spot checks found. Put right and struck off in time, it takes half. */
export const inspections: Node = {
  id: 'inspections',
  title: { zh: '专项检查和抽查', en: 'Inspections and spot checks' },
  source: '对政府效能建设工作开展专项检查和抽查',
  from: {
    zh: '督查部门逐条登记发现的问题和整改情况；检查过没有发现问题的得满分',
    en: 'Each finding, and whether it was put right; inspected without findings the points are full',
  },
  handedInBy: [{ supplier: 'supervision', min: '0', places: 0 }],
  weightByGroup: { enforcement: '10', general: '10' },
  measure: {
    form: 'events',
    start: '100',
    kinds: [
      found('special', '专项检查发现问题', 'Found by a special inspection'),
      found('spot', '抽查发现问题', 'Found by a spot check'),
      found('slow', '工作项目进展迟缓', 'An item of the list that was slow'),
    ],
    circumstances: [
      { id: 'mended', title: { zh: '按期整改销号', en: 'Put right and struck off in time' }, percent: '50' },
    ],
    floor: '0',
    cap: '100',
    whenNothing: 'start',
    whenNone: 'none',
  },
  curve: outOfHundred,
  round: leafRounding,
};

/** The four quarters of the year. A quarter in which a department was not there is taken over by the others. */
export const routine: Node = {
  id: 'routine',
  title: { zh: '平时评估', en: 'The quarters of the year' },
  source: '注重业绩考核,注重平时考核与年度考核相结合',
  from: { zh: '四个季度效能评估公布的结果', en: 'The published results of the four quarters' },
  weightByGroup: { enforcement: '10', general: '10' },
  measure: {
    form: 'earlier-results',
    from: ['q1', 'q2', 'q3', 'q4'].map((earlier) => ({ earlier, weight: '25' })),
    take: 'own',
    score: 'published',
    as: 'mean',
    missing: 'move-weight',
    least: 2,
    whenNone: 'none',
  },
  curve: outOfHundred,
  round: leafRounding,
};

/** The score of an agency from outside. */
export const thirdParty: Node = {
  id: 'third-party',
  title: { zh: '第三方评估', en: 'Third-party assessment' },
  source: '探索建立公众评价制度,开展第三方评估',
  from: { zh: '受委托的第三方机构', en: 'The agency under contract' },
  handedInBy: [{ supplier: 'agency', min: '0', max: '100', places: 2 }],
  weightByGroup: { enforcement: '10', general: '10' },
  measure: { form: 'value', field: 'score', several: 'none', facts: [], whenNone: 'none' },
  curve: outOfHundred,
  round: leafRounding,
};
