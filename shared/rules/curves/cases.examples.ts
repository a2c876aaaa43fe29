import type { CurveExample } from '../example.ts';

const value = (is: string, fixed: string) => ({ what: 'value', is, than: { fixed } });
const fact = (name: string, is: string, fixed: string) => ({ what: { fact: name }, is, than: { fixed } });

export const caseExamples: readonly CurveExample[] = [
  {
    title: { zh: '年度、累计两个条件', en: 'The year and the total, two conditions' },
    settings: {
      form: 'cases',
      cases: [
        { when: [value('at-least', '100'), fact('total', 'at-least', '100')], percent: '100' },
        { when: [fact('total', 'at-least', '100')], percent: '91.6' },
        { when: [value('at-least', '100')], percent: '66.5' },
      ],
      otherwise: '0',
    },
    full: '60',
    readings: { a: '100', b: '98', c: '120', d: '99.99', e: null },
    facts: { a: { total: '100' }, b: { total: '101' }, c: { total: '80' }, d: { total: '99' } },
    // both: 60; only the total: 91.6 % of 60 = 54.96; only the year: 39.9; neither: 0
    expect: { a: '60', b: '54.96', c: '39.9', d: '0', e: null },
  },
  {
    title: {
      zh: '优秀得票率分档，末档再看基本称职以下',
      en: 'Votes for excellent in steps, the last by votes for the lowest',
    },
    settings: {
      form: 'cases',
      cases: [
        { when: [value('at-least', '90')], percent: '100' },
        { when: [value('at-least', '80')], percent: '95' },
        { when: [value('at-least', '70')], percent: '90' },
        { when: [value('at-least', '60')], percent: '85' },
        { when: [fact('low', 'below', '33.333333333333')], percent: '80' },
      ],
      otherwise: '65',
    },
    full: '200',
    readings: { a: '90', b: '89.9', c: '55', d: '55', e: '60' },
    facts: { c: { low: '33.3' }, d: { low: '40' } },
    // 200, 190, 160, 130 and 170, as the county printed them
    expect: { a: '200', b: '190', c: '160', d: '130', e: '170' },
  },
  {
    title: { zh: '增速达到 8% 得 4 分，否则不得分', en: 'Four points for a growth of 8 %, else nothing' },
    settings: { form: 'cases', cases: [{ when: [value('at-least', '8')], percent: '100' }], otherwise: '0' },
    full: '4',
    readings: { a: '8', b: '7.99', c: '-1', d: null },
    // exactly 8 counts
    expect: { a: '4', b: '0', c: '0', d: null },
  },
  {
    title: { zh: '信访量不超过 5 件得满分，10 件以内得一半', en: 'Full up to 5 petitions, half under 10' },
    settings: {
      form: 'cases',
      cases: [
        { when: [value('at-most', '5')], percent: '100' },
        { when: [value('below', '10')], percent: '50' },
      ],
      otherwise: 'none',
    },
    full: '10',
    readings: { a: '5', b: '5.5', c: '10' },
    // 5 is in the first case; half of 10; 10 is not below 10
    expect: { a: '10', b: '5', c: null },
  },
  {
    title: {
      zh: '达到目标得满分，否则不得分；没有目标不形成得分',
      en: 'Full at the target, else nothing; no target, no points',
    },
    settings: {
      form: 'cases',
      cases: [
        { when: [{ what: 'value', is: 'above', than: { fact: 'target' } }], percent: '120' },
        { when: [{ what: 'value', is: 'equal', than: { fact: 'target' } }], percent: '100' },
        { when: [{ what: 'value', is: 'at-most', than: { fact: 'target' } }], percent: '-10' },
      ],
      otherwise: 'none',
    },
    full: '4',
    readings: { a: '8', b: '8.01', c: '7', d: '9' },
    facts: { a: { target: '8' }, b: { target: '8' }, c: { target: '8' } },
    // equal 4; above 4.8; below -0.4; a missing target meets no condition
    expect: { a: '4', b: '4.8', c: '-0.4', d: null },
  },
];
