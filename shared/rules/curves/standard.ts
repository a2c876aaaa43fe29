import * as z from 'zod';
import {
  add,
  compare,
  divide,
  hundred,
  mean,
  multiply,
  type Rational,
  rational,
  round,
  subtract,
  sum,
  zero,
} from '../../number.ts';
import { Decimal } from '../../plan/decimal.ts';
import { squareRoot } from '../../roots.ts';
import type { Phrases, Step } from '../../words.ts';
import { bounded } from '../bounded.ts';
import { boundedExtent } from '../extent.ts';
import { type Curve, eachReading, type Score } from '../rule.ts';
import { num, step } from '../say.ts';
import { Bound, Places } from '../settings.ts';
import { standardExamples } from './standard.examples.ts';

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
    zh: '越小越好：z = ({mu} − {value}) ÷ {sigma} = {z}。',
    en: 'The smaller the better: z = ({mu} − {value}) / {sigma} = {z}.',
  },
  points: {
    zh: '{mean}% + {spread}% × {z} = {percent}%；满分 {full} × {percent}% = {points}。',
    en: '{mean} % + {spread} % × {z} = {percent} %; full points {full} × {percent} % = {points}.',
  },
  floor: {
    zh: '不低于 {bound}%：满分 {full} × {bound}% = {points}。',
    en: 'Not below {bound} %: full points {full} × {bound} % = {points}.',
  },
  cap: {
    zh: '不高于 {bound}%：满分 {full} × {bound}% = {points}。',
    en: 'Not above {bound} %: full points {full} × {bound} % = {points}.',
  },
  alone: {
    zh: '本组只有一个单位有读数，没有样本标准差。',
    en: 'A single unit of the group has a reading: a sample of one has no sigma.',
  },
  'no-spread': {
    zh: '各单位没有差别，按平均值计：满分 {full} × {mean}% = {points}。',
    en: 'The units do not differ and count as at the mean: full points {full} × {mean} % = {points}.',
  },
  'no-spread-none': {
    zh: '各单位没有差别，按方案不形成得分。',
    en: 'The units do not differ; by the plan there are no points.',
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
  extent: (settings, full) => boundedExtent({}, full, settings),
  check: ({ floor, cap, spread }) => [
    ...(floor !== 'none' && cap !== 'none' && compare(rational(floor), rational(cap)) > 0
      ? [{ code: 'floor-above-cap', with: { floor, cap } }]
      : []),
    ...(spread === '0' ? [{ code: 'spread-zero' }] : []),
  ],
  points: (settings, readings, full) => {
    const values = [...readings.values()].flatMap((reading) => ('value' in reading ? [reading.value] : []));
    const spread = spreadOf(settings, values);
    return eachReading(readings, ({ value }) => pointsOf(settings, value, spread, full));
  },
  examples: standardExamples,
};

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
  const middle = rational(settings.mean);
  const earned = (percent: Rational) => divide(multiply(full, percent), hundred);
  const isFlat = spread.sigma.n === 0n;
  const steps = [spread.divisor < 1 ? step('alone') : sigmaStep(settings, spread)];
  if (isFlat && settings.whenNoSpread === 'none') return { none: true, steps: [...steps, step('no-spread-none')] };
  const off = settings.best === 'largest' ? subtract(value, spread.mu) : subtract(spread.mu, value);
  const z = isFlat ? zero : divide(off, spread.sigma);
  const percent = add(middle, multiply(rational(settings.spread), z));
  const said = { mean: num(middle), full: num(full), points: num(earned(percent)) };
  if (isFlat) steps.push(step('no-spread', said));
  else {
    const fills = { value: num(value), mu: num(spread.mu), sigma: num(spread.sigma), z: num(z) };
    steps.push(step(settings.best === 'largest' ? 'z' : 'z-turned', fills));
    steps.push(step('points', { ...said, spread: num(rational(settings.spread)), z: num(z), percent: num(percent) }));
  }
  const held = bounded(settings, percent);
  const points = earned(held.value);
  if (held.bound) steps.push(step(held.bound, { full: num(full), bound: num(held.value), points: num(points) }));
  return { value: points, steps };
}

function sigmaStep({ places }: Settings, { n, mu, squares, divisor, sigma }: Spread): Step {
  return step('sigma', {
    n: num(n),
    mu: num(mu),
    squares: num(squares),
    divisor: num(divisor),
    places: num(places),
    sigma: num(sigma),
  });
}
