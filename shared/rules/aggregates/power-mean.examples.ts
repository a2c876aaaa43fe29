import type { AggregateExample } from '../example.ts';

const settings = (exponent: string, more: Readonly<Record<string, unknown>> = {}) => ({
  form: 'power-mean',
  exponent,
  places: 4,
  whenMissing: 'rescale',
  whenZero: 'zero',
  ...more,
});

const halves = (first: Readonly<Record<string, string | null>>, second: Readonly<Record<string, string | null>>) => ({
  speed: { share: '50', scores: first },
  manner: { share: '50', scores: second },
});

/** Worked examples of the power mean. */
export const powerMeanExamples: readonly AggregateExample[] = [
  {
    title: { zh: '几何平均：两高一低排到最后', en: 'Geometric: two good and one very bad come last' },
    settings: settings('0', { places: 2 }),
    children: {
      a: { share: '25', scores: { uneven: '95', even: '60', zero: '95', third: '16' } },
      b: { share: '25', scores: { uneven: '95', even: '60', zero: '95', third: '81' } },
      c: { share: '50', scores: { uneven: '20', even: '60', zero: '0', third: '1' } },
    },
    // uneven: root of (root of 95 x 95) x 20 = root of 1900 = 43.5889...; even 60; zero kills all
    // third: fourth root of 16 x 81, times 1 = 2 x 3 = 6
    expect: { uneven: '43.59', even: '60', zero: '0', third: '6' },
  },
  {
    title: { zh: '调和平均', en: 'Harmonic' },
    settings: settings('-1', { whenZero: 'none' }),
    children: halves({ east: '60', west: '0', north: '80' }, { east: '90', west: '90', north: '80' }),
    // 1 / (0.5 / 60 + 0.5 / 90) = 2 x 60 x 90 / 150 = 72; no reciprocal of zero; 80
    expect: { east: '72', west: null, north: '80' },
  },
  {
    title: { zh: '平方平均，恰为一半时进一', en: 'Quadratic; a half goes up' },
    settings: settings('2', { places: 0 }),
    children: halves({ east: '3.5', west: '0', north: '-3' }, { east: '0.5', west: '0', north: '4' }),
    // east: root of (12.25 + 0.25) / 2 = root of 6.25 = 2.5, half up: 3; zeros are fine here, a negative score is not
    expect: { east: '3', west: '0', north: '0' },
  },
  {
    title: { zh: '幂次 0.5', en: 'Exponent 0.5' },
    settings: settings('0.5', { places: 1 }),
    children: halves({ east: '100', west: '82.25', north: '0' }, { east: '25', west: '82.25', north: '100' }),
    // ((10 + 5) / 2)^2 = 56.25, half up 56.3; equal scores are their own mean: 82.25, half up 82.3; zero: 0
    expect: { east: '56.3', west: '82.3', north: '0' },
  },
  {
    title: { zh: '幂次 1 即加权平均，可为负数', en: 'Exponent 1 is the weighted mean, negative scores too' },
    settings: settings('1', { places: 1, whenZero: 'none' }),
    children: {
      speed: { share: '30', scores: { east: '82.5', west: '-10' } },
      manner: { share: '70', scores: { east: '91', west: '10' } },
    },
    // 24.75 + 63.7 = 88.45, half up 88.5; -3 + 7 = 4
    expect: { east: '88.5', west: '4' },
  },
  {
    title: { zh: '没有得分，权重移给其他指标', en: 'Missing: its weight moves' },
    settings: settings('0'),
    children: halves({ east: null, west: null }, { east: '64', west: null }),
    expect: { east: '64', west: null },
  },
  {
    title: { zh: '没有得分按零分，几何平均即为 0', en: 'Missing counts as zero, so the geometric mean is 0' },
    settings: settings('0', { whenMissing: 'zero' }),
    children: halves({ east: null, west: '36' }, { east: '64', west: '64' }),
    // root of 36 x 64 = 6 x 8 = 48
    expect: { east: '0', west: '48' },
  },
  {
    title: { zh: '没有得分按本组平均', en: "Missing counts as the group's mean" },
    settings: settings('0', { whenMissing: 'group-mean' }),
    children: halves({ east: '30', north: '42', west: null }, { east: '30', north: '42', west: '64' }),
    // (30 + 42) / 2 = 36; root of 36 x 64 = 48
    expect: { east: '30', north: '42', west: '48' },
  },
  {
    title: { zh: '缺一项则不计分；有得分的下级至少占六成', en: 'One missing, no score; at least 60 % must have one' },
    settings: settings('0', { whenMissing: 'none', leastShare: '60' }),
    children: halves({ east: null, west: '36' }, { east: '64', west: '64' }),
    expect: { east: null, west: '48' },
  },
];
