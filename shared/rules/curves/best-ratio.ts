import * as z from 'zod';
import {
  compare,
  divide,
  hundred,
  larger,
  mean,
  multiply,
  type Rational,
  rational,
  smaller,
  zero,
} from '../../number.ts';
import { Decimal, PositiveDecimal } from '../../plan/decimal.ts';
import type { Phrases } from '../../words.ts';
import { extentOf } from '../extent.ts';
import { type Curve, eachReading, type Reading, type Score } from '../rule.ts';
import { noScore, num, step } from '../say.ts';
import { FieldId } from '../settings.ts';

const Settings = z.strictObject({
  form: z.literal('best-ratio'),
  /** Whether the largest or the smallest value of the group is the best. */
  best: z.enum(['largest', 'smallest']),
  /** Where the ratio has no meaning: the best of the largest is not above zero, or a value of the smallest is zero or less. */
  whenSenseless: z.enum(['none', 'zero', 'full']),
  /** Compared with this instead of the best: a fixed reference, each unit's own, or the mean of the group. */
  reference: z
    .union([z.strictObject({ fixed: Decimal }), z.strictObject({ fact: FieldId }), z.literal('group-mean')])
    .optional(),
  /** Most that can be earned, in percent of full points; a ratio to the best is never above 100. */
  cap: PositiveDecimal.optional(),
});
type Settings = z.output<typeof Settings>;

const phrases = {
  largest: {
    zh: '满分 {full} × {value} ÷ 本组最高值 {best} = {points}。',
    en: 'Full points {full} × {value} / best of the group {best} = {points}.',
  },
  smallest: {
    zh: '满分 {full} × 本组最低值 {best} ÷ {value} = {points}。',
    en: 'Full points {full} × best of the group {best} / {value} = {points}.',
  },
  capped: { zh: '不高于满分的 {cap}%：{points}。', en: 'Not above {cap} % of full points: {points}.' },
  'no-reference': { zh: '没有可比的参照值，无法计分。', en: 'There is nothing to compare with: no points.' },
  floored: { zh: '最低零分。', en: 'Never below zero.' },
  senseless: {
    zh: '数值 {value}、本组最好值 {best}，比值没有意义，按方案规定得 {points}。',
    en: 'With value {value} and best {best} the ratio means nothing; by the plan the points are {points}.',
  },
} satisfies Phrases;

/**
 * Full points for the best of the group, for the others the ratio to it, in either direction; never below zero.
 *
 * Everybody depends on one unit: where the best is weak, all rise.
 */
export const bestRatio: Curve<Settings> = {
  family: 'curve',
  form: 'best-ratio',
  title: { zh: '与最好值之比', en: 'Ratio to the best' },
  meaning: {
    zh: '本组最好的单位得满分，其余单位按与最好值的比例得分；正向、逆向均可，最低零分。',
    en: 'The best of the group gets full points, the others in the ratio to it, in either direction, never below zero.',
  },
  source: 'Catalogue C11, C12',
  phrases,
  labels: {
    best: { zh: '最好的是', en: 'Best is' },
    'best=largest': { zh: '数值最大的', en: 'the largest value' },
    'best=smallest': { zh: '数值最小的', en: 'the smallest value' },
    whenSenseless: {
      zh: '比值没有意义时（如最好值不大于零）',
      en: 'Where the ratio means nothing, such as a best not above zero',
    },
    'whenSenseless=none': { zh: '不形成得分', en: 'no points' },
    'whenSenseless=zero': { zh: '得零分', en: 'zero points' },
    'whenSenseless=full': { zh: '得满分', en: 'full points' },
    reference: { zh: '改与此值相比（不填则与最好值比）', en: 'Compared with (absent: the best)' },
    'reference=group-mean': { zh: '本组平均值', en: 'the mean of the group' },
    'reference.fixed': { zh: '固定值', en: 'A fixed value' },
    'reference.fact': { zh: '各单位的数据项', en: "Each unit's own, from a record field" },
    cap: { zh: '得分上限（满分的%，不填则不设）', en: 'Most that can be earned (% of full points)' },
  },
  settings: Settings,
  points: (settings, readings, full) => {
    const values = [...readings.values()].flatMap((reading) => ('value' in reading ? [reading.value] : []));
    const [any = zero] = values;
    const best = values.reduce(settings.best === 'largest' ? larger : smaller, any);
    return eachReading(readings, (reading) => {
      const against = settings.reference === undefined ? best : referenceOf(settings.reference, reading, values);
      return against ? pointsOf(settings, reading.value, against, full) : noScore(step('no-reference'));
    });
  },
  facts: ({ reference }) => (typeof reference === 'object' && 'fact' in reference ? [reference.fact] : []),
  relative: ({ reference }) => reference === undefined || reference === 'group-mean',
  extent: ({ reference, cap, whenSenseless }, full) => {
    if (reference !== undefined && cap === undefined) return { least: zero };
    return extentOf(full, ['0', cap ?? '100', whenSenseless === 'full' ? '100' : '0']);
  },
  direction: ({ best, reference, cap }) =>
    best === 'largest' && reference === undefined && cap === undefined ? 'rising' : undefined,
  examples: [
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
  ],
};

function referenceOf(
  reference: NonNullable<Settings['reference']>,
  { facts }: Extract<Reading, { value: Rational }>,
  values: readonly Rational[],
): Rational | undefined {
  if (reference === 'group-mean') return mean(values);
  return 'fixed' in reference ? rational(reference.fixed) : facts?.[reference.fact];
}

function pointsOf(settings: Settings, value: Rational, best: Rational, full: Rational): Score {
  const isLargest = settings.best === 'largest';
  const below = isLargest ? best : value;
  if (compare(below, zero) <= 0) {
    const points = { none: undefined, zero, full }[settings.whenSenseless];
    const steps = [step('senseless', { value: num(value), best: num(best), points: num(points) })];
    return points ? { value: points, steps } : { none: true, steps };
  }
  const raw = divide(multiply(full, isLargest ? value : best), below);
  const said = step(settings.best, { full: num(full), value: num(value), best: num(best), points: num(raw) });
  const cap = settings.cap === undefined ? undefined : divide(multiply(full, rational(settings.cap)), hundred);
  if (cap && compare(raw, cap) > 0)
    return {
      value: cap,
      steps: [said, step('capped', { cap: num(rational(settings.cap ?? '100')), points: num(cap) })],
    };
  if (compare(raw, zero) >= 0) return { value: raw, steps: [said] };
  return { value: rational(0), steps: [said, step('floored')] };
}
