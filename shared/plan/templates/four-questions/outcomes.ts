import type { Plan } from '../../schema.ts';

/** What follows: place, grade, who is followed up and reported on, who got better, whose experience is looked at. */
export const questionOutcomes: Plan['outcomes'] = [
  {
    id: 'rank',
    title: { zh: '名次', en: 'Rank' },
    source: '坚持统筹兼顾、实施分类指导',
    form: 'rank',
    ties: 'competition',
  },
  {
    id: 'grade',
    title: { zh: '等次', en: 'Grade' },
    source: '建立科学化、差别化的乡镇政府服务绩效考核评价体系',
    form: 'grade',
    levels: [
      { id: 'excellent', title: { zh: '优秀', en: 'Excellent' }, from: '90' },
      { id: 'good', title: { zh: '良好', en: 'Good' }, from: '80' },
      { id: 'qualified', title: { zh: '合格', en: 'Satisfactory' }, from: '60' },
    ],
    otherwise: { id: 'unqualified', title: { zh: '不合格', en: 'Unsatisfactory' } },
  },
  {
    id: 'follow-up',
    title: { zh: '跟踪检查', en: 'Followed up' },
    source: '各级民政部门要对《意见》贯彻落实情况进行跟踪检查',
    form: 'trigger',
    consequence: {
      zh: '列入跟踪检查，30 日内报送整改措施和进展报告',
      en: 'Followed up: hands in within 30 days what it will do, and how far it is',
    },
    when: 'any',
    conditions: [
      { kind: 'below', score: '75' },
      { kind: 'node-below', node: 'satisfied', look: 'reading', value: '70' },
      { kind: 'node-below', node: 'improved', look: 'reading', value: '50' },
      { kind: 'outcome', outcome: 'grade', is: ['unqualified'] },
    ],
    ties: 'include',
    over: 'group',
  },
  {
    id: 'report',
    title: { zh: '专题报告', en: 'Reported on' },
    source: '及时向党委政府报告工作进展情况',
    form: 'trigger',
    consequence: {
      zh: '连续两年列入跟踪检查，由县民政局专题报告县委、县政府',
      en: 'Followed up two years in a row: the bureau reports on it to the county committee and government',
    },
    when: 'all',
    conditions: [{ kind: 'outcome', outcome: 'follow-up', is: ['yes'] }],
    repeat: { earlier: ['last-year'], least: 1, outcome: 'follow-up' },
    ties: 'include',
    over: 'group',
  },
  {
    id: 'better',
    title: { zh: '进步明显', en: 'Clearly better' },
    source: '用促进经济社会发展的实际效果检验推进服务能力建设的成效',
    form: 'trigger',
    consequence: {
      zh: '上年列入跟踪检查，今年 80 分以上且不再列入：销号，通报肯定',
      en: 'Followed up last year, 80 or more this year and no longer: struck off the list, and said so in public',
    },
    when: 'all',
    conditions: [
      { kind: 'at-least', score: '80' },
      { kind: 'outcome', outcome: 'follow-up', is: ['no'] },
    ],
    repeat: { earlier: ['last-year'], least: 1, outcome: 'follow-up' },
    ties: 'include',
    over: 'group',
  },
  {
    id: 'experience',
    title: { zh: '经验总结', en: 'Experience to spread' },
    source: '及时总结可复制可推广的成功经验,发挥典型引路作用',
    form: 'trigger',
    consequence: {
      zh: '列入经验总结名单，报送典型材料，经实地核实后推广',
      en: 'Listed: writes down how it was done, which is looked at on the spot and then spread',
    },
    when: 'all',
    conditions: [
      { kind: 'first', places: 2 },
      { kind: 'at-least', score: '85' },
      { kind: 'outcome', outcome: 'grade', is: ['excellent', 'good'] },
      { kind: 'outcome', outcome: 'follow-up', is: ['no'] },
    ],
    ties: 'include',
    over: 'group',
  },
];
