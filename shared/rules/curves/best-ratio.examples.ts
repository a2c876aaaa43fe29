import type { CurveExample } from '../example.ts';

export const bestRatioExamples: readonly CurveExample[] = [
  {
    title: { zh: '增速与第一名之比，满分 30', en: 'Growth against the first, of 30' },
    settings: { form: 'best-ratio', best: 'largest', whenSenseless: 'none' },
    full: '30',
    readings: { a: '12.5', b: '10', c: '-2', d: null },
    // 30; 30 x 10/12.5 = 24; negative: 0
    expect: { a: '30', b: '24', c: '0', d: null },
  },
  {
    title: { zh: '越小越好', en: 'The smaller the better' },
    settings: { form: 'best-ratio', best: 'smallest', whenSenseless: 'full' },
    full: '100',
    readings: { a: '4', b: '5', c: '16' },
    // 100; 100 x 4/5; 100 x 4/16
    expect: { a: '100', b: '80', c: '25' },
  },
  {
    title: { zh: '全组都不大于零', en: 'Nobody above zero' },
    settings: { form: 'best-ratio', best: 'largest', whenSenseless: 'zero' },
    full: '30',
    readings: { a: '0', b: '-3' },
    expect: { a: '0', b: '0' },
  },
  {
    title: { zh: '与全市平均水平相比，最多 120%', en: 'Against a reference of 50, 120 % at most' },
    settings: { form: 'best-ratio', best: 'largest', whenSenseless: 'none', reference: { fixed: '50' }, cap: '120' },
    full: '10',
    readings: { a: '40', b: '55', c: '100' },
    // 10 x 40/50; 10 x 55/50; 20, capped at 12
    expect: { a: '8', b: '11', c: '12' },
  },
  {
    title: { zh: '越小越好，与本组平均相比', en: 'The smaller the better, against the mean' },
    settings: { form: 'best-ratio', best: 'smallest', whenSenseless: 'none', reference: 'group-mean' },
    full: '10',
    readings: { a: '4', b: '8', c: '12' },
    // mean 8: 10 x 8/4, 10 x 8/8, 10 x 8/12
    expect: { a: '20', b: '10', c: '20/3' },
  },
  {
    title: { zh: '与各单位上年相比', en: "Against each unit's own" },
    settings: { form: 'best-ratio', best: 'largest', whenSenseless: 'none', reference: { fact: 'base' } },
    full: '10',
    readings: { a: '40', b: '8' },
    facts: { a: { base: '32' } },
    expect: { a: '12.5', b: null },
  },
];
