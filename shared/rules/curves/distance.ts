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
  subtract,
  zero,
} from '../../number.ts';
import { Decimal, PositiveDecimal } from '../../plan/decimal.ts';
import type { Cell, Phrases } from '../../words.ts';
import { extentOf } from '../extent.ts';
import { type Curve, eachReading, type Reading, type Score } from '../rule.ts';
import { noScore, num, step, words } from '../say.ts';
import { Bound, FieldId } from '../settings.ts';
import { distanceExamples } from './distance.examples.ts';

const Settings = z.strictObject({
  form: z.literal('distance'),
  /** What a value is held against: a fixed number, each unit's own, or the largest, smallest or mean of the group. */
  target: z.union([
    z.strictObject({ fixed: Decimal }),
    z.strictObject({ fact: FieldId }),
    z.strictObject({ group: z.enum(['largest', 'smallest', 'mean']) }),
  ]),
  /** Which side costs points. */
  direction: z.enum(['both', 'below', 'above']),
  /** A distance that costs nothing. */
  free: PositiveDecimal,
  /** Percent of full points that every unit of distance beyond that costs. */
  perUnit: PositiveDecimal,
  floor: Bound,
});
type Settings = z.output<typeof Settings>;

const phrases = {
  within: {
    zh: '{value} 与{target} {at} 相差 {distance}，在允许的 {free} 以内，不扣分，得 {points}。',
    en: '{value} is {distance} from {target} {at}, within the {free} that are free: nothing lost, {points}.',
  },
  'other-side': {
    zh: '{value} 在{target} {at} 不扣分的一侧，得 {points}。',
    en: '{value} is on the side of {target} {at} that costs nothing: {points}.',
  },
  points: {
    zh: '{value} 与{target} {at} 相差 {distance}，超出允许的 {free}：100% − ({distance} − {free}) × {perUnit}% = {percent}%；满分 {full} × {percent}% = {points}。',
    en: '{value} is {distance} from {target} {at}, {free} are free: 100 % − ({distance} − {free}) × {perUnit} % = {percent} %; full points {full} × {percent} % = {points}.',
  },
  floor: { zh: '不低于满分的 {floor}%，得 {points}。', en: 'Never below {floor} % of full points: {points}.' },
  'no-target': { zh: '没有“{fact}”，无法计分。', en: 'There is no "{fact}": no points.' },
} satisfies Phrases;

const names = {
  fixed: { zh: '标准值', en: 'the standard' },
  largest: { zh: '本组最大值', en: 'the largest of the group' },
  smallest: { zh: '本组最小值', en: 'the smallest of the group' },
  mean: { zh: '本组平均值', en: 'the mean of the group' },
} satisfies Phrases;

/** Points lost by the distance from a target, a reference or the best of the group, beyond what is allowed. */
export const distance: Curve<Settings> = {
  family: 'curve',
  form: 'distance',
  title: { zh: '按差距扣分', en: 'By distance' },
  meaning: {
    zh: '与标准值、目标值或本组最好值、平均值的差距超出允许范围的，每差一个单位扣满分的规定比例，可设最低分。',
    en: 'Every unit of distance from a standard, a target, or the best or mean of the group, beyond what is allowed, costs a share of full points.',
  },
  source: 'Catalogue C16, C21, F3 (distance to target)',
  phrases,
  labels: {
    target: { zh: '对照', en: 'Held against' },
    'target.fixed': { zh: '固定值', en: 'A fixed value' },
    'target.fact': { zh: '各单位的数据项', en: "Each unit's own, from a record field" },
    'target.group': { zh: '本组', en: 'Of the group' },
    'target.group=largest': { zh: '最大值', en: 'the largest' },
    'target.group=smallest': { zh: '最小值', en: 'the smallest' },
    'target.group=mean': { zh: '平均值', en: 'the mean' },
    direction: { zh: '哪一侧扣分', en: 'Which side costs' },
    'direction=both': { zh: '高于、低于都扣', en: 'above and below' },
    'direction=below': { zh: '低于才扣', en: 'below only' },
    'direction=above': { zh: '高于才扣', en: 'above only' },
    free: { zh: '允许的差距（不扣分）', en: 'Distance that costs nothing' },
    perUnit: { zh: '每差 1 扣满分的（%）', en: 'Lost for each unit, percent of full points' },
    floor: { zh: '最低（满分的%）', en: 'Never below (% of full points)' },
    'floor=none': { zh: '不保底', en: 'no floor' },
  },
  settings: Settings,
  facts: ({ target }) => ('fact' in target ? [target.fact] : []),
  relative: ({ target }) => 'group' in target,
  extent: ({ floor }, full) => {
    const { most } = extentOf(full, ['100']);
    const { least } = extentOf(full, floor === 'none' ? [] : [floor]);
    return { ...(least && { least }), ...(most && { most }) };
  },
  direction: ({ target, direction }) => {
    if (direction !== 'both') return direction === 'below' ? 'rising' : 'falling';
    // Nobody is above the largest or below the smallest: only one side is left.
    if (!('group' in target) || target.group === 'mean') return undefined;
    return target.group === 'largest' ? 'rising' : 'falling';
  },
  check: ({ floor }) =>
    floor !== 'none' && compare(rational(floor), hundred) > 0
      ? [{ code: 'floor-above-cap', with: { floor, cap: '100' } }]
      : [],
  points: (settings, readings, full) => {
    const values = [...readings.values()].flatMap((reading) => ('value' in reading ? [reading.value] : []));
    return eachReading(readings, (reading) => pointsOf(settings, reading, values, full));
  },
  examples: distanceExamples,
};

function pointsOf(
  settings: Settings,
  reading: Extract<Reading, { value: Rational }>,
  values: readonly Rational[],
  full: Rational,
): Score {
  const { value } = reading;
  const { at, name } = targetOf(settings.target, reading, values);
  if (!at)
    return noScore(step('no-target', { fact: 'fact' in settings.target ? fieldCell(settings.target.fact) : name }));
  const over = subtract(value, at);
  const sides = {
    both: larger(over, subtract(zero, over)),
    above: larger(over, zero),
    below: larger(subtract(zero, over), zero),
  };
  const gap = sides[settings.direction];
  const free = rational(settings.free);
  const said = { value: num(value), target: name, at: num(at), distance: num(gap), free: num(free), full: num(full) };
  if (compare(gap, larger(over, subtract(zero, over))) < 0)
    return { value: full, steps: [step('other-side', { ...said, points: num(full) })] };
  if (compare(gap, free) <= 0) return { value: full, steps: [step('within', { ...said, points: num(full) })] };
  const perUnit = rational(settings.perUnit);
  const percent = subtract(hundred, multiply(subtract(gap, free), perUnit));
  const earned = (share: Rational) => divide(multiply(full, share), hundred);
  const steps = [
    step('points', { ...said, perUnit: num(perUnit), percent: num(percent), points: num(earned(percent)) }),
  ];
  const floor = settings.floor === 'none' ? undefined : rational(settings.floor);
  if (!floor || compare(percent, floor) >= 0) return { value: earned(percent), steps };
  return { value: earned(floor), steps: [...steps, step('floor', { floor: num(floor), points: num(earned(floor)) })] };
}

function targetOf(
  target: Settings['target'],
  { facts }: Extract<Reading, { value: Rational }>,
  values: readonly Rational[],
): { readonly at: Rational | undefined; readonly name: Cell } {
  if ('fixed' in target) return { at: rational(target.fixed), name: words(names.fixed) };
  if ('fact' in target) return { at: facts?.[target.fact], name: fieldCell(target.fact) };
  const [first = zero, ...rest] = values;
  const at = { largest: rest.reduce(larger, first), smallest: rest.reduce(smaller, first), mean: mean(values) }[
    target.group
  ];
  return { at, name: words(names[target.group]) };
}
