import type { CurveExample } from '../example.ts';

export const standardExamples: readonly CurveExample[] = [
  {
    title: { zh: 'T 分，总体标准差', en: 'T-scores, population' },
    settings: standardSettings({}),
    full: '100',
    readings: { a: '8', b: '6', c: '4', d: '2', e: null },
    // mean 5, squares 9 + 1 + 1 + 9 = 20, 20/4 = 5, root 2.2361; a: 50 + 10 x 3/2.2361 = 50 + 300000/22361
    expect: { a: '1418050/22361', b: '1218050/22361', c: '1018050/22361', d: '818050/22361', e: null },
  },
  {
    title: { zh: '样本标准差，越小越好，封顶保底', en: 'A sample, the smaller the better, bounded' },
    settings: standardSettings({ best: 'smallest', sigma: 'sample', places: 0, floor: '45', cap: '60' }),
    full: '10',
    readings: { a: '1', b: '5', c: '9' },
    // mean 5, squares 32, 32/2 = 16, root 4; z 1, 0, -1: 60, 50, 40 raised to 45 percent of 10
    expect: { a: '6', b: '5', c: '4.5' },
  },
  {
    title: { zh: '没有差别，按平均值', en: 'Nobody differs' },
    settings: standardSettings({}),
    full: '100',
    readings: { a: '7', b: '7' },
    expect: { a: '50', b: '50' },
  },
  {
    title: { zh: '一个单位的样本没有标准差', en: 'A sample of one has no spread' },
    settings: standardSettings({ sigma: 'sample', whenNoSpread: 'none' }),
    full: '100',
    readings: { a: '7' },
    expect: { a: null },
  },
  {
    title: { zh: '没有差别，平均值也不低于保底', en: 'Nobody differs, and the mean is raised to the floor' },
    settings: standardSettings({ floor: '60' }),
    full: '10',
    readings: { a: '7', b: '7' },
    // z 0: 50 percent, raised to 60 percent of 10
    expect: { a: '6', b: '6' },
  },
];

function standardSettings(change: Readonly<Record<string, unknown>>) {
  const t = { form: 'standard', best: 'largest', sigma: 'population', places: 4, mean: '50', spread: '10' };
  return { ...t, floor: 'none', cap: 'none', whenNoSpread: 'mean', ...change };
}
