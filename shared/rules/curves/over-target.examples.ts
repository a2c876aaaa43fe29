import type { CurveExample } from '../example.ts';

const settings = (change: Readonly<Record<string, unknown>> = {}) => ({
  form: 'over-target',
  target: { fixed: '200' },
  below: 'proportional',
  step: '10',
  points: '3',
  most: '9',
  bound: 'included',
  whenTargetZero: 'none',
  ...change,
});

export const overTargetExamples: readonly CurveExample[] = [
  {
    title: { zh: '每超 10% 加 3 分，最多加 9 分', en: 'Three points for each 10 % over, nine at most' },
    settings: settings(),
    full: '40',
    readings: { a: '200', b: '219.9', c: '220', d: '259', e: '400', f: '150', g: '-5', h: null },
    // at the target 40; 9.95 % over: no step; 10 % exactly counts: 43; 29.5 %: two steps, 46; 100 %: capped, 49;
    // 150/200 x 40 = 30; never below zero
    expect: { a: '40', b: '40', c: '43', d: '46', e: '49', f: '30', g: '0', h: null },
  },
  {
    title: {
      zh: '正好达到不计，以后每 20% 一档，不达标不得分',
      en: 'A step reached exactly does not count; 20 % apart after the first; nothing below',
    },
    settings: settings({ bound: 'excluded', furtherStep: '20', points: '1', most: 'none', below: 'zero' }),
    full: '10',
    readings: { a: '220', b: '220.1', c: '260', d: '260.1', e: '199' },
    // 10 % exactly: none; above 10 %: 1; 30 % exactly: still 1; above 30 %: 2; below the target 0
    expect: { a: '10', b: '11', c: '11', d: '12', e: '0' },
  },
  {
    title: { zh: '各单位自己的目标', en: "Each unit's own target" },
    settings: settings({ target: { fact: 'target' }, whenTargetZero: 'full' }),
    full: '40',
    readings: { a: '11', b: '7', c: '7', d: '7' },
    facts: { a: { target: '10' }, b: { target: '0' }, c: { target: '-1' } },
    // 10 % over: 43; target zero: full by the setting; below zero and missing: no points
    expect: { a: '43', b: '40', c: null, d: null },
  },
  {
    title: { zh: '目标为零得零分', en: 'A target of zero earns zero points' },
    settings: settings({ target: { fact: 'target' }, whenTargetZero: 'zero' }),
    full: '40',
    readings: { a: '7' },
    facts: { a: { target: '0' } },
    expect: { a: '0' },
  },
];
