import type { Fact } from '../../evidence/evidence.ts';
import type { OutcomeExample } from '../example.ts';

const settings = {
  id: 'bonus',
  title: { zh: '奖补资金', en: 'Bonus' },
  form: 'pool',
  amount: '100',
  places: 2,
  factors: [{ kind: 'score' }],
  over: 'group',
  unranked: 'out',
  noScore: 'zero',
};
const grade = {
  kind: 'outcome',
  outcome: 'grade',
  factors: [
    { is: 'excellent', factor: '1.2' },
    { is: 'good', factor: '1' },
    { is: 'qualified', factor: '0.8' },
  ],
  otherwise: '0',
};
const months = { kind: 'field', field: 'months', missing: 'one', divisor: '12' };
const post = { kind: 'group', factors: [{ group: 'heads', factor: '1.5' }], otherwise: '1' };
const record = (unit: string, value: string, id = unit): Fact => ({
  id,
  indicator: 'bonus',
  unit,
  field: 'months',
  value,
});

/** Shares by score, grade, months and group; cents left over; missing, negative and zero factors; groups listed apart. */
export const poolExamples: readonly OutcomeExample[] = [
  {
    title: { zh: '按得分分配', en: 'By score' },
    settings,
    scores: { a: '90', b: '60', c: null },
    // 100 x 90 / 150 = 60; 100 x 60 / 150 = 40
    expect: { a: '60.00', b: '40.00', c: '0.00' },
  },
  {
    title: { zh: '剩下的一分钱给余数最大的', en: 'The cent left over goes to the largest remainder' },
    settings,
    scores: { a: '10', b: '10', c: '10' },
    // 33.333... each: 99.99, one cent left; equal remainders, equal weights: by id
    expect: { a: '33.34', b: '33.33', c: '33.33' },
  },
  {
    title: { zh: '余数不同的', en: 'Remainders that differ' },
    settings: { ...settings, amount: '10', places: 0 },
    scores: { a: '1', b: '1', c: '5' },
    // 10/7 = 1.43, 1.43, 50/7 = 7.14: 1 + 1 + 7 = 9, one left for the larger remainder 3/7, a before b
    expect: { a: '2', b: '1', c: '7' },
  },
  {
    title: { zh: '等次系数、在岗月数、岗位系数相乘', en: 'Grade, months and post multiplied' },
    settings: { ...settings, amount: '10000', factors: [grade, months, post], over: 'all' },
    groups: { a: 'heads', b: 'staff', c: 'staff', d: 'staff' },
    scores: { a: '90', b: '90', c: '90', d: '90' },
    before: { grade: { a: 'excellent', b: 'good', c: 'qualified', d: 'unqualified' } },
    records: [record('b', '6')],
    // a 1.2 x 1 x 1.5 = 1.8; b 1 x 6/12 x 1 = 0.5; c 0.8; d 0. Sum 3.1.
    // a 5806.4516 b 1612.9032 c 2580.6451: cut 5806.45 + 1612.90 + 2580.64 = 9999.99; largest remainder: c 0.0051
    expect: { a: '5806.45', b: '1612.90', c: '2580.65', d: '0.00' },
  },
  {
    title: { zh: '没有报送的系数为 0，报送两次的不采用', en: 'A missing figure is 0; two of one field are not used' },
    settings: { ...settings, factors: [{ ...months, missing: 'zero' }] },
    scores: { a: '90', b: '90', c: '90', d: '90' },
    records: [record('a', '12'), record('b', '6', 'b1'), record('b', '7', 'b2'), record('d', '-3')],
    // a 1; b two figures: 0; c none: 0; d negative: 0
    expect: { a: '100.00', b: '0.00', c: '0.00', d: '0.00' },
  },
  {
    title: { zh: '权数都是 0 的不发放', en: 'All weights zero: nothing is paid' },
    settings,
    scores: { a: '0', b: '-5', c: null },
    expect: { a: '0.00', b: '0.00', c: '0.00' },
  },
  {
    title: { zh: '单独列示的不参加', en: 'Units listed apart take no share' },
    settings,
    scores: { a: '90', b: '90' },
    unranked: ['b'],
    expect: { a: '100.00', b: '—' },
  },
  {
    title: { zh: '单独列示的也参加', en: 'Units listed apart take their share' },
    settings: { ...settings, unranked: 'in' },
    scores: { a: '90', b: '90' },
    unranked: ['b'],
    expect: { a: '50.00', b: '50.00' },
  },
  {
    title: { zh: '一人两岗，各算各的', en: 'Two posts of one person are two shares' },
    settings: { ...settings, amount: '900' },
    parents: { a: 'zhang', b: 'zhang' },
    scores: { a: '90', b: '45', c: '45' },
    // 900 x 90 / 180 = 450; 225 and 225: the person of a and b has 675
    expect: { a: '450.00', b: '225.00', c: '225.00' },
  },
];
