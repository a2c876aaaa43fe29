import type { AdjustmentExample } from '../example.ts';

const handedIn = (id: string, unit: string, value?: string) => ({
  id,
  indicator: 'difficulty',
  unit,
  field: 'factor',
  ...(value !== undefined && { value }),
});

const settings = (from: Readonly<Record<string, unknown>>, missing: 'one' | 'none', cap = 'none') => ({
  id: 'difficulty',
  title: { zh: '难度系数', en: 'Difficulty' },
  form: 'coefficient',
  from,
  missing,
  least: '0.8',
  most: '1.2',
  cap,
});

/** Worked examples of the difficulty coefficient. */
export const coefficientExamples: readonly AdjustmentExample[] = [
  {
    title: { zh: '按单位报送，超出上下限的按上下限计', en: 'Handed in for each unit, taken back to the bounds' },
    settings: settings({ field: 'factor' }, 'one'),
    scores: { a: '80', b: '80', c: '80', d: '80', e: null },
    records: [
      handedIn('1', 'a', '1.15'),
      handedIn('2', 'b', '1.2'),
      handedIn('3', 'c', '1.5'),
      handedIn('4', 'd', '-1'),
      handedIn('5', 'e', '1.1'),
    ],
    // 80 x 1.15 = 92; 80 x 1.2 = 96, at the bound; 1.5 counts as 1.2: 96; -1 counts as 0.8: 64; no score stays none
    expect: { a: '92', b: '96', c: '96', d: '64', e: null },
  },
  {
    title: { zh: '没有系数按 1 计', en: 'No factor counts as 1' },
    settings: settings({ field: 'factor' }, 'one'),
    scores: { a: '80', b: '80', c: '80' },
    // b says the same twice, c two different ones: which holds nobody knows
    records: [
      handedIn('1', 'b', '1.1'),
      handedIn('2', 'b', '1.10'),
      handedIn('3', 'c', '1.1'),
      handedIn('4', 'c', '1.2'),
    ],
    expect: { a: '80', b: '88', c: '80' },
  },
  {
    title: { zh: '没有系数不形成得分', en: 'No factor, no score' },
    settings: settings({ field: 'factor' }, 'none'),
    scores: { a: '80', b: '80' },
    records: [handedIn('1', 'a'), handedIn('2', 'b', '1')],
    expect: { a: null, b: '80' },
  },
  {
    title: { zh: '按分组规定，最高 100 分', en: 'Set by group, at most 100' },
    settings: settings({ byGroup: [{ group: 'all', factor: '1.1' }] }, 'none', '100'),
    scores: { a: '90', b: '95' },
    records: [],
    // 90 x 1.1 = 99; 95 x 1.1 = 104.5, capped at 100
    expect: { a: '99', b: '100' },
  },
];
