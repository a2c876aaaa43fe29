import * as z from 'zod';
import {
  add,
  compare,
  divide,
  hundred,
  larger,
  mean,
  multiply,
  type Rational,
  rational,
  round,
  smaller,
  subtract,
  sum,
  zero,
} from '../../number.ts';
import { Decimal } from '../../plan/decimal.ts';
import { squareRoot } from '../../roots.ts';
import type { Phrases } from '../../words.ts';
import { extentOf } from '../extent.ts';
import { type Curve, eachReading, type Score } from '../rule.ts';
import { num, step } from '../say.ts';
import { Bound, Places } from '../settings.ts';

const Settings = z.strictObject({
  form: z.literal('standard'),
  /** Whether the largest or the smallest value is the best. */
  best: z.enum(['largest', 'smallest']),
  /** Divided by how many there are, or by one less. */
  sigma: z.enum(['population', 'sample']),
  /** Decimals the standard deviation is rounded to, half up, before it is used. */
  places: Places,
  /** Percent of full points at the mean, and for each standard deviation above it: 50 and 10 make T-scores. */
  mean: Decimal,
  spread: Decimal,
  floor: Bound,
  cap: Bound,
  /** Where nobody differs: as at the mean, or no points. */
  whenNoSpread: z.enum(['mean', 'none']),
});
type Settings = z.output<typeof Settings>;

const phrases = {
  sigma: {
    zh: '本组 {n} 个单位平均 {mu}，离差平方和 {squares}，除以 {divisor} 后开方，取近似值，保留 {places} 位：标准差 {sigma}。',
    en: 'Mean of {n} units {mu}, squared distances {squares}, divided by {divisor}, the root approximated to {places} decimals: sigma {sigma}.',
  },
  z: { zh: 'z = ({value} − {mu}) ÷ {sigma} = {z}。', en: 'z = ({value} − {mu}) / {sigma} = {z}.' },
  'z-turned': {
    zh: 'z = ({mu} − {value}) ÷ {sigma} = {z}（越小越好）。',
    en: 'z = ({mu} − {value}) / {sigma} = {z} (the smaller the better).',
  },
  points: {
    zh: '{mean}% + {spread}% × {z} = {percent}%；满分 {full} × {percent}% = {points}。',
    en: '{mean} % + {spread} % × {z} = {percent} %; full points {full} × {percent} % = {points}.',
  },
  floor: { zh: '不低于 {bound}%，得 {points}。', en: 'Not below {bound} %: {points}.' },
  cap: { zh: '不高于 {bound}%，得 {points}。', en: 'Not above {bound} %: {points}.' },
  'no-spread': {
    zh: '本组各单位没有差别（标准差为零），按方案得 {points}。',
    en: 'The units do not differ (sigma is zero); by the plan the points are {points}.',
  },
} satisfies Phrases;

/** Points by how many standard deviations a value lies from the mean of its group: z-scores and T-scores. */
export const standard: Curve<Settings> = {
  family: 'curve',
  form: 'standard',
  title: { zh: '标准分（z 分、T 分）', en: 'Standard scores (z, T)' },
  meaning: {
    zh: '按数值偏离本组平均值几个标准差折算：平均值得规定比例，每高一个标准差加规定比例（50 和 10 即 T 分）。',
    en: 'Points by how many standard deviations a value lies from the mean of the group; 50 and 10 percent make T-scores.',
  },
  source: 'Catalogue F1; OECD/JRC Handbook on composite indicators, standardisation',
  phrases,
  labels: {
    best: { zh: '最好的是', en: 'Best is' },
    'best=largest': { zh: '数值最大的', en: 'the largest value' },
    'best=smallest': { zh: '数值最小的', en: 'the smallest value' },
    sigma: { zh: '标准差', en: 'Standard deviation' },
    'sigma=population': { zh: '总体（除以 n）', en: 'of the population (divided by n)' },
    'sigma=sample': { zh: '样本（除以 n−1）', en: 'of a sample (divided by n − 1)' },
    places: { zh: '标准差保留小数位', en: 'Decimals of the standard deviation' },
    mean: { zh: '平均值得满分的（%）', en: 'At the mean, percent of full points' },
    spread: { zh: '每高一个标准差加（%）', en: 'For each standard deviation, percent of full points' },
    floor: { zh: '最低（满分的%）', en: 'Never below (% of full points)' },
    'floor=none': { zh: '不保底', en: 'no floor' },
    cap: { zh: '最高（满分的%）', en: 'Never above (% of full points)' },
    'cap=none': { zh: '不封顶', en: 'no cap' },
    whenNoSpread: { zh: '各单位没有差别时', en: 'Where nobody differs' },
    'whenNoSpread=mean': { zh: '按平均值计', en: 'as at the mean' },
    'whenNoSpread=none': { zh: '不形成得分', en: 'no points' },
  },
  settings: Settings,
  relative: true,
  extent: ({ floor, cap, mean: at }, full) => {
    const { least } = extentOf(full, floor === 'none' ? [] : [floor]);
    const { most } = extentOf(full, cap === 'none' ? [] : [cap]);
    const middle = divide(multiply(full, rational(at)), hundred);
    return { ...(least && { least: smaller(least, middle) }), ...(most && { most: larger(most, middle) }) };
  },
  check: ({ floor, cap }) =>
    floor !== 'none' && cap !== 'none' && compare(rational(floor), rational(cap)) > 0
      ? [{ code: 'floor-above-cap', with: { floor, cap } }]
      : [],
  points: (settings, readings, full) => {
    const values = [...readings.values()].flatMap((reading) => ('value' in reading ? [reading.value] : []));
    const spread = spreadOf(settings, values);
    return eachReading(readings, ({ value }) => pointsOf(settings, value, spread, full));
  },
  examples: [
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
  ],
};

function standardSettings(change: Readonly<Record<string, unknown>>) {
  const t = { form: 'standard', best: 'largest', sigma: 'population', places: 4, mean: '50', spread: '10' };
  return { ...t, floor: 'none', cap: 'none', whenNoSpread: 'mean', ...change };
}

type Spread = {
  readonly mu: Rational;
  readonly sigma: Rational;
  readonly squares: Rational;
  readonly n: number;
  readonly divisor: number;
};

function spreadOf({ sigma, places }: Settings, values: readonly Rational[]): Spread {
  const mu = mean(values) ?? zero;
  const squares = sum(values.map((value) => multiply(subtract(value, mu), subtract(value, mu))));
  const n = values.length;
  const divisor = sigma === 'population' ? n : n - 1;
  const root = divisor < 1 ? zero : squareRoot(divide(squares, rational(divisor)));
  return { mu, sigma: round(root, { places, mode: 'half-up' }), squares, n, divisor };
}

function pointsOf(settings: Settings, value: Rational, spread: Spread, full: Rational): Score {
  const { mu, sigma } = spread;
  const middle = rational(settings.mean);
  const earned = (percent: Rational) => divide(multiply(full, percent), hundred);
  if (sigma.n === 0n) {
    const points = settings.whenNoSpread === 'mean' ? earned(middle) : undefined;
    const steps = [step('no-spread', { points: num(points) })];
    return points ? { value: points, steps } : { none: true, steps };
  }
  const off = settings.best === 'largest' ? subtract(value, mu) : subtract(mu, value);
  const z = divide(off, sigma);
  const percent = add(middle, multiply(rational(settings.spread), z));
  const said = { value: num(value), mu: num(mu), sigma: num(sigma), z: num(z) };
  const steps = [
    step('sigma', {
      n: num(spread.n),
      mu: num(mu),
      squares: num(spread.squares),
      divisor: num(spread.divisor),
      places: num(settings.places),
      sigma: num(sigma),
    }),
    step(settings.best === 'largest' ? 'z' : 'z-turned', said),
    step('points', {
      mean: num(middle),
      spread: num(rational(settings.spread)),
      z: num(z),
      percent: num(percent),
      full: num(full),
      points: num(earned(percent)),
    }),
  ];
  const floor = settings.floor === 'none' ? undefined : rational(settings.floor);
  const cap = settings.cap === 'none' ? undefined : rational(settings.cap);
  const bound = floor && compare(percent, floor) < 0 ? floor : cap && compare(percent, cap) > 0 ? cap : undefined;
  if (!bound) return { value: earned(percent), steps };
  return {
    value: earned(bound),
    steps: [...steps, step(bound === floor ? 'floor' : 'cap', { bound: num(bound), points: num(earned(bound)) })],
  };
}
