import * as z from 'zod';
import { divide, multiply, one, type Rational, rational, subtract } from '../../number.ts';
import type { Phrases } from '../../words.ts';
import { extentOf } from '../extent.ts';
import { placeAmong } from '../places.ts';
import { type Curve, eachReading, type Score } from '../rule.ts';
import { num, step } from '../say.ts';

const Settings = z.strictObject({
  form: z.literal('relative-place'),
  /** Whether the largest or the smallest value is the best. */
  best: z.enum(['largest', 'smallest']),
  /** The share of the others one is not behind, of full points; or one point for each unit one is ahead of (Borda). */
  as: z.enum(['percentile', 'borda']),
  ties: z.enum(['best', 'worst', 'mean']),
  /** A unit that is alone has nobody to be compared with: no points, or full points. */
  alone: z.enum(['none', 'full']),
});
type Settings = z.output<typeof Settings>;

const phrases = {
  percentile: {
    zh: '{value} 在本组 {n} 个单位中列第 {place} 位（更好的 {above} 个，连同本单位数值相同的 {equal} 个）：({n} − {place}) ÷ ({n} − 1) × {full} = {points}。',
    en: '{value} takes place {place} of {n} in the group ({above} better, {equal} equal with this one among them): ({n} − {place}) / ({n} − 1) × {full} = {points}.',
  },
  borda: {
    zh: '{value} 在本组 {n} 个单位中列第 {place} 位（更好的 {above} 个，连同本单位数值相同的 {equal} 个）：{n} − {place} = {points} 分。',
    en: '{value} takes place {place} of {n} in the group ({above} better, {equal} equal with this one among them): {n} − {place} = {points} points.',
  },
  alone: {
    zh: '本组只有这一个单位有读数，按方案得 {points}。',
    en: 'No other unit of the group has a reading; by the plan the points are {points}.',
  },
} satisfies Phrases;

/** Points by the share of the group that one is ahead of (percentile rank), or by how many one is ahead of (Borda count). */
export const relativePlace: Curve<Settings> = {
  family: 'curve',
  form: 'relative-place',
  title: { zh: '百分位次', en: 'Percentile rank and Borda' },
  meaning: {
    zh: '按在本组中的位次折算：最好得满分、最差得零分（百分位次），或每领先一个单位得 1 分（博尔达计数）。',
    en: 'By place inside the group: full points for the best and none for the worst (percentile rank), or one point for each unit one is ahead of (Borda).',
  },
  source: 'Catalogue F3; OECD/JRC Handbook on composite indicators, ranking',
  phrases,
  labels: {
    best: { zh: '最好的是', en: 'Best is' },
    'best=largest': { zh: '数值最大的', en: 'the largest value' },
    'best=smallest': { zh: '数值最小的', en: 'the smallest value' },
    as: { zh: '折算', en: 'Points' },
    'as=percentile': { zh: '百分位次', en: 'percentile rank' },
    'as=borda': { zh: '每领先一个单位 1 分', en: 'one for each unit one is ahead of' },
    ties: { zh: '数值相同时', en: 'Equal values' },
    'ties=best': { zh: '并列取靠前位次', en: 'share the best of their places' },
    'ties=worst': { zh: '并列取靠后位次', en: 'share the worst of their places' },
    'ties=mean': { zh: '取位次平均', en: 'get the mean of their places' },
    alone: { zh: '本组只有一个单位时', en: 'A unit that is alone' },
    'alone=none': { zh: '不形成得分', en: 'no points' },
    'alone=full': { zh: '得满分', en: 'full points' },
  },
  settings: Settings,
  points: (settings, readings, full) => {
    const values = [...readings.values()].flatMap((reading) => ('value' in reading ? [reading.value] : []));
    return eachReading(readings, ({ value }) => pointsOf(settings, value, values, full));
  },
  relative: true,
  extent: ({ as }, full) => (as === 'percentile' ? extentOf(full, ['0', '100']) : { least: rational(0) }),
  direction: ({ best }) => (best === 'largest' ? 'rising' : 'falling'),
  examples: [
    {
      title: { zh: '百分位次，相同取平均', en: 'Percentile rank, mean places' },
      settings: { form: 'relative-place', best: 'largest', as: 'percentile', ties: 'mean', alone: 'none' },
      full: '100',
      readings: { a: '9', b: '7', c: '7', d: '4', e: '1', f: null },
      // places 1, 2.5, 2.5, 4, 5 of 5: 4/4, 2.5/4, 2.5/4, 1/4, 0/4
      expect: { a: '100', b: '62.5', c: '62.5', d: '25', e: '0', f: null },
    },
    {
      title: { zh: '博尔达计数，越小越好', en: 'Borda count, the smaller the better' },
      settings: { form: 'relative-place', best: 'smallest', as: 'borda', ties: 'best', alone: 'full' },
      full: '10',
      readings: { a: '1', b: '2', c: '2', d: '5' },
      // 4 - 1, 4 - 2, 4 - 2, 4 - 4
      expect: { a: '3', b: '2', c: '2', d: '0' },
    },
    {
      title: { zh: '百分位次，相同取靠后位次', en: 'Percentile rank, the worst of shared places' },
      settings: { form: 'relative-place', best: 'largest', as: 'percentile', ties: 'worst', alone: 'none' },
      full: '30',
      readings: { a: '9', b: '7', c: '7' },
      // places 1, 3, 3 of 3: 2/2, 0/2, 0/2
      expect: { a: '30', b: '0', c: '0' },
    },
    {
      title: { zh: '只有一个单位，不形成得分', en: 'A unit alone, no points' },
      settings: { form: 'relative-place', best: 'largest', as: 'borda', ties: 'best', alone: 'none' },
      full: '30',
      readings: { a: '5', b: null },
      expect: { a: null, b: null },
    },
    {
      title: { zh: '只有一个单位', en: 'A unit alone' },
      settings: { form: 'relative-place', best: 'largest', as: 'percentile', ties: 'worst', alone: 'full' },
      full: '30',
      readings: { a: '5', b: null },
      expect: { a: '30', b: null },
    },
  ],
};

function pointsOf(settings: Settings, value: Rational, values: readonly Rational[], full: Rational): Score {
  const n = rational(values.length);
  if (values.length === 1) {
    const steps = [step('alone', { points: num(settings.alone === 'full' ? full : undefined) })];
    return settings.alone === 'full' ? { value: full, steps } : { none: true, steps };
  }
  const { above, equal, at } = placeAmong(value, values, settings.best, settings.ties);
  const behind = subtract(n, at);
  const points = settings.as === 'borda' ? behind : divide(multiply(behind, full), subtract(n, one));
  const stands = { value: num(value), n: num(n), place: num(at), above: num(above), equal: num(equal) };
  return { value: points, steps: [step(settings.as, { ...stands, full: num(full), points: num(points) })] };
}
