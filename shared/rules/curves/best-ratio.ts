import * as z from 'zod';
import { fieldCell } from '../../evidence/field.ts';
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
import type { Cell, Phrases } from '../../words.ts';
import { extentOf } from '../extent.ts';
import { type Curve, eachReading, type Reading, type Score } from '../rule.ts';
import { noScore, num, step, words } from '../say.ts';
import { FieldId } from '../settings.ts';
import { bestRatioExamples } from './best-ratio.examples.ts';

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
    zh: '本组最高值 {best}：满分 {full} × {value} ÷ {best} = {points}。',
    en: 'Best of the group is {best}: full points {full} × {value} / {best} = {points}.',
  },
  smallest: {
    zh: '本组最低值 {best}：满分 {full} × {best} ÷ {value} = {points}。',
    en: 'Best of the group is {best}: full points {full} × {best} / {value} = {points}.',
  },
  'reference-largest': {
    zh: '与{reference} {best} 相比，越大越好：满分 {full} × {value} ÷ {best} = {points}。',
    en: 'Against {reference} {best}, the larger the better: full points {full} × {value} / {best} = {points}.',
  },
  'reference-smallest': {
    zh: '与{reference} {best} 相比，越小越好：满分 {full} × {best} ÷ {value} = {points}。',
    en: 'Against {reference} {best}, the smaller the better: full points {full} × {best} / {value} = {points}.',
  },
  capped: { zh: '不高于满分的 {cap}%：{points}。', en: 'Not above {cap} % of full points: {points}.' },
  'no-reference': { zh: '没有“{fact}”，无法计分。', en: 'There is no "{fact}": no points.' },
  floored: { zh: '最低零分，得 0 分。', en: 'Never below zero: 0.' },
  senseless: {
    zh: '数值 {value}、本组最好值 {best}，比值没有意义，按方案规定得 {points}。',
    en: 'With value {value} and best {best} the ratio means nothing; by the plan the points are {points}.',
  },
  'reference-senseless': {
    zh: '数值 {value}、{reference} {best}，比值没有意义，按方案规定得 {points}。',
    en: 'With value {value} and {reference} {best} the ratio means nothing; by the plan the points are {points}.',
  },
} satisfies Phrases;

const references = {
  mean: { zh: '本组平均值', en: 'the mean of the group' },
  fixed: { zh: '固定参照值', en: 'the fixed reference' },
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
    zh: '本组最好的单位得满分，其余单位按与最好值的比例得分；也可改与固定值、各单位数据项或本组平均值相比。正向、逆向均可，最低零分。',
    en: 'The best of the group gets full points, the others in the ratio to it, in either direction, never below zero. A reference may stand in for the best.',
  },
  source: 'Catalogue C11, C12',
  phrases,
  labels: {
    best: { zh: '最好的是', en: 'Best is' },
    'best=largest': { zh: '数值最大的', en: 'the largest value' },
    'best=smallest': { zh: '数值最小的', en: 'the smallest value' },
    whenSenseless: {
      zh: '比值没有意义时（最大为好：最好值不大于零；最小为好：本单位数值不大于零）',
      en: 'Where the ratio means nothing: a largest not above zero; for the smallest, a value not above zero',
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
      const against = againstOf(settings, reading, best, values);
      return against.at
        ? pointsOf(settings, reading.value, { ...against, at: against.at }, full)
        : noScore(step('no-reference', against.name && { fact: against.name }));
    });
  },
  facts: ({ reference }) => (typeof reference === 'object' && 'fact' in reference ? [reference.fact] : []),
  relative: ({ reference }) => reference === undefined || reference === 'group-mean',
  extent: ({ reference, cap, whenSenseless }, full) => {
    if (reference !== undefined && cap === undefined) return { least: zero };
    return extentOf(full, ['0', cap ?? '100', whenSenseless === 'full' ? '100' : '0']);
  },
  direction: directionWith,
  check: ({ reference }) =>
    typeof reference === 'object' && 'fixed' in reference && compare(rational(reference.fixed), zero) <= 0
      ? [{ code: 'reference-not-above-zero', with: { reference: reference.fixed } }]
      : [],
  examples: bestRatioExamples,
};

/**
 * A mean moves with the value held against it. Otherwise a larger value earns more (or less), but for what is earned
 * where the ratio means nothing: full points there may be more than a cap allows elsewhere, zero points less.
 */
function directionWith({ best, reference, cap, whenSenseless }: Settings): 'rising' | 'falling' | undefined {
  if (reference === 'group-mean') return undefined;
  const isFullOutside = whenSenseless === 'full';
  if (best === 'largest') return isFullOutside && reference === undefined && cap !== undefined ? undefined : 'rising';
  if (whenSenseless === 'zero') return undefined;
  const isAboveFull = reference !== undefined && (cap === undefined || compare(rational(cap), hundred) > 0);
  return isFullOutside && isAboveFull ? undefined : 'falling';
}

/** What a value is held against, undefined where the fact is missing, and its name where it is not the best of the group. */
type Against<At = Rational | undefined> = { readonly at: At; readonly name?: Cell };

function againstOf(
  { reference }: Settings,
  { facts }: Extract<Reading, { value: Rational }>,
  best: Rational,
  values: readonly Rational[],
): Against {
  if (reference === undefined) return { at: best };
  if (reference === 'group-mean') return { at: mean(values), name: words(references.mean) };
  if ('fixed' in reference) return { at: rational(reference.fixed), name: words(references.fixed) };
  return { at: facts?.[reference.fact], name: fieldCell(reference.fact) };
}

function pointsOf(settings: Settings, value: Rational, { at: best, name }: Against<Rational>, full: Rational): Score {
  const isLargest = settings.best === 'largest';
  const said = (code: string, points: Rational | undefined) => {
    const fills = { full: num(full), value: num(value), best: num(best), points: num(points) };
    return name ? step(`reference-${code}`, { ...fills, reference: name }) : step(code, fills);
  };
  const below = isLargest ? best : value;
  if (compare(below, zero) <= 0) {
    const points = { none: undefined, zero, full }[settings.whenSenseless];
    const steps = [said('senseless', points)];
    return points ? { value: points, steps } : { none: true, steps };
  }
  const raw = divide(multiply(full, isLargest ? value : best), below);
  const ratio = said(settings.best, raw);
  const cap = settings.cap === undefined ? undefined : divide(multiply(full, rational(settings.cap)), hundred);
  if (cap && compare(raw, cap) > 0)
    return {
      value: cap,
      steps: [ratio, step('capped', { cap: num(rational(settings.cap ?? '100')), points: num(cap) })],
    };
  if (compare(raw, zero) >= 0) return { value: raw, steps: [ratio] };
  return { value: zero, steps: [ratio, step('floored', { points: num(zero) })] };
}
