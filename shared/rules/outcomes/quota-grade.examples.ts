import type { OutcomeExample } from '../example.ts';
import type { Mark } from '../rule.ts';

const level = (id: string, zh: string, percent: string) => ({ id, title: { zh, en: id }, percent });

/** One in five excellent, two in five good. */
const settings = {
  id: 'grade',
  title: { zh: '等次', en: 'Grade' },
  form: 'quota-grade',
  levels: [level('excellent', '优秀', '20'), level('good', '良好', '40')],
  otherwise: { id: 'qualified', title: { zh: '合格', en: 'qualified' } },
  rounding: 'half-up',
  base: 'all',
  ties: 'exclude',
  vetoed: 'in-place',
  unranked: 'otherwise-none',
};
const five = { a: '95', b: '90', c: '85', d: '80', e: '75' };
const barred: readonly Mark[] = [{ kind: 'honours-barred' }];

/** Quotas rounded three ways, ties at a line, bases, vetoes, least scores, groups listed apart. */
export const quotaExamples: readonly OutcomeExample[] = [
  {
    title: { zh: '按比例定等次', en: 'Grades by quota' },
    settings,
    scores: five,
    // 20 % x 5 = 1 excellent; 60 % x 5 = 3 excellent or good
    expect: { a: '优秀', b: '良好', c: '良好', d: '合格', e: '合格' },
  },
  {
    title: { zh: '没有得分的计入基数', en: 'Units without a score count in the base' },
    settings,
    scores: { ...five, f: null, g: null, h: null },
    // 20 % x 8 = 1.6 -> 2; 60 % x 8 = 4.8 -> 5
    expect: { a: '优秀', b: '优秀', c: '良好', d: '良好', e: '良好', f: '—', g: '—', h: '—' },
  },
  {
    title: { zh: '只以有得分的为基数', en: 'Only units with a score are the base' },
    settings: { ...settings, base: 'scored' },
    scores: { ...five, f: null, g: null, h: null },
    // 20 % x 5 = 1; 60 % x 5 = 3
    expect: { a: '优秀', b: '良好', c: '良好', d: '合格', e: '合格', f: '—', g: '—', h: '—' },
  },
  {
    title: { zh: '名额舍去小数', en: 'Quotas rounded down' },
    settings: { ...settings, rounding: 'floor' },
    scores: { a: '95', b: '90', c: '85', d: '80' },
    // 20 % x 4 = 0.8 -> 0; 60 % x 4 = 2.4 -> 2
    expect: { a: '良好', b: '良好', c: '合格', d: '合格' },
  },
  {
    title: { zh: '名额有小数即进一', en: 'Quotas rounded up' },
    settings: { ...settings, rounding: 'ceil' },
    scores: { a: '95', b: '90', c: '85', d: '80' },
    // 20 % x 4 = 0.8 -> 1; 60 % x 4 = 2.4 -> 3
    expect: { a: '优秀', b: '良好', c: '良好', d: '合格' },
  },
  {
    title: { zh: '名额线上同分，全部不列入', en: 'Ties at the line are out' },
    settings,
    scores: { a: '95', b: '95', c: '85', d: '80', e: '75' },
    // One place of excellent for two: none. They are the first two of three in good.
    expect: { a: '良好', b: '良好', c: '良好', d: '合格', e: '合格' },
  },
  {
    title: { zh: '名额线上同分，全部列入', en: 'Ties at the line are in' },
    settings: { ...settings, ties: 'include' },
    scores: { a: '95', b: '95', c: '85', d: '80', e: '75' },
    // Two excellent; 3 in all leave one good.
    expect: { a: '优秀', b: '优秀', c: '良好', d: '合格', e: '合格' },
  },
  {
    title: { zh: '名额线上同分，由比较指标决定', en: 'A tie-break indicator decides at the line' },
    settings,
    scores: { a: '95', b: '95', c: '85', d: '80', e: '75' },
    keys: { a: ['70'], b: ['71'], c: ['1'], d: ['1'], e: ['1'] },
    expect: { a: '良好', b: '优秀', c: '良好', d: '合格', e: '合格' },
  },
  {
    title: { zh: '被否决的照占名额', en: 'A vetoed unit keeps its place' },
    settings,
    scores: five,
    marks: { a: barred, b: [{ kind: 'grade-lowered', levels: 1 }] },
    // a took the only place of excellent and is good; b was good and is qualified.
    expect: { a: '良好', b: '合格', c: '良好', d: '合格', e: '合格' },
  },
  {
    title: { zh: '被否决的不占名额', en: 'The next unit fills up for a vetoed one' },
    settings: { ...settings, vetoed: 'skipped' },
    scores: five,
    marks: { a: barred, c: [{ kind: 'grade-lowest' }] },
    // b is excellent for a; a and then d are good for c: 3 in all.
    expect: { a: '良好', b: '优秀', c: '合格', d: '良好', e: '合格' },
  },
  {
    title: { zh: '被否决的不计入基数', en: 'A vetoed unit is not in the base' },
    settings: { ...settings, base: 'not-vetoed', rounding: 'floor' },
    scores: five,
    marks: { e: [{ kind: 'grade-lowest' }] },
    // 20 % x 4 = 0.8 -> 0; 60 % x 4 = 2.4 -> 2
    expect: { a: '良好', b: '良好', c: '合格', d: '合格', e: '合格' },
  },
  {
    title: { zh: '还须达到最低分', en: 'A least score beside the quota' },
    settings: {
      ...settings,
      levels: [
        { ...level('excellent', '优秀', '20'), from: '95' },
        { ...level('good', '良好', '40'), from: '90' },
      ],
    },
    scores: { a: '94.99', b: '90', c: '89.99', d: '80', e: '75' },
    // a misses 95, b reaches 90 exactly, c misses it although a place is left.
    expect: { a: '良好', b: '良好', c: '合格', d: '合格', e: '合格' },
  },
  {
    title: { zh: '单独列示的一律定为优秀', en: 'Groups listed apart are all excellent' },
    settings: { ...settings, unranked: { as: 'excellent' } },
    scores: { a: null, b: '60' },
    marks: { b: [{ kind: 'grade-lowered', levels: 2 }] },
    unranked: ['a', 'b'],
    expect: { a: '优秀', b: '合格' },
  },
];
