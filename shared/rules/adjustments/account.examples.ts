import type { Fact } from '../../evidence/evidence.ts';
import type { AdjustmentExample } from '../example.ts';

const kind = (field: string, zh: string, sign: 'adds' | 'takes', worth: unknown, cap: string) => ({
  field,
  title: { zh, en: field },
  sign,
  worth,
  sameMatter: 'best',
  cap,
});
const level = (id: string, zh: string, points: string) => ({ level: id, title: { zh, en: id }, points });

const settings = (change: Readonly<Record<string, unknown>> = {}) => ({
  id: 'extra',
  title: { zh: '加减分', en: 'Bonuses and deductions' },
  form: 'account',
  kinds: [
    kind(
      'commendation',
      '表彰奖励',
      'adds',
      { byLevel: [level('city', '市级', '3'), level('county', '县级', '1')] },
      '5',
    ),
    kind('ranking', '上级排名', 'adds', 'value', '15'),
    kind(
      'criticism',
      '通报批评',
      'takes',
      { byLevel: [level('city', '市级', '3'), level('county', '县级', '1')] },
      'none',
    ),
  ],
  bonusCap: 'none',
  deductionCap: 'none',
  floor: 'none',
  cap: 'none',
  ...change,
});

let count = 0;
const record = (unit: string, field: string, more: Partial<Fact>): Fact => ({
  id: String(++count),
  indicator: 'extra',
  unit,
  field,
  ...more,
});

const records = [
  record('east', 'commendation', { level: 'city', matter: 'a' }),
  record('east', 'commendation', { level: 'city', matter: 'b' }),
  record('east', 'commendation', { level: 'county', matter: 'b' }),
  record('east', 'ranking', { value: '4', matter: 'c' }),
  record('west', 'criticism', { level: 'county', matter: 'd' }),
  record('west', 'criticism', { level: 'city', matter: 'e' }),
  record('north', 'ranking', { value: '2', matter: 'f' }),
];

/** Worked examples of bonuses and deductions by kind. */
export const accountExamples: readonly AdjustmentExample[] = [
  {
    title: { zh: '表彰最多 5 分，可以超过 100 分', en: 'Commendations 5 at most; above a hundred is allowed' },
    settings: settings(),
    scores: { east: '96', west: '80', north: null },
    records,
    // east 3 + 3 = 6, capped 5; + 4 = 105; west 80 - 3 - 1 = 76; no score stays none
    expect: { east: '105', west: '76', north: null },
  },
  {
    title: { zh: '得分封顶 100 分', en: 'The score capped at a hundred' },
    settings: settings({ cap: '100' }),
    scores: { east: '96', west: '80' },
    records,
    expect: { east: '100', west: '76' },
  },
  {
    title: { zh: '各类合计最多加 6 分、扣 3 分，得分不低于 78 分', en: 'All together 6 up and 3 down, never under 78' },
    settings: settings({ bonusCap: '6', deductionCap: '3', floor: '78' }),
    scores: { east: '90', west: '80' },
    records,
    // east 5 + 4 = 9, capped 6: 96; west 4, capped 3: 77, floor 78
    expect: { east: '96', west: '78' },
  },
];
