import * as z from 'zod';
import type { Unit } from '../../cycle/cycle.ts';
import type { EarlierResult } from '../../evidence/earlier-result.ts';
import { divide, mean, multiply, type Rational, rational, sum } from '../../number.ts';
import { PositiveDecimal } from '../../plan/decimal.ts';
import type { Phrases, Step } from '../../words.ts';
import { whenNoneLabels } from '../labels.ts';
import { mix, sumsToHundred } from '../mix.ts';
import { eachUnit, type LeafEvidence, type Measure, type Reading } from '../rule.ts';
import { noReading, num, step, text, words } from '../say.ts';
import { EarlierId, GroupId, WhenNone } from '../settings.ts';
import { earlierExamples } from './earlier.examples.ts';

const Settings = z.strictObject({
  form: z.literal('earlier'),
  /** The results with their weights, by the names the plan gives them. */
  from: z
    .array(z.strictObject({ earlier: EarlierId, weight: PositiveDecimal }))
    .min(1)
    .max(60),
  /** Whose score is taken: the unit's own, the mean of the units it is the parent of, or the mean of all units there. */
  take: z.enum(['own', 'children', 'all']),
  /** Only units of these groups of the other cycle; absent: of all. */
  groups: z.array(GroupId).min(1).optional(),
  /** The exact score or the published one. */
  score: z.enum(['exact', 'published']),
  /** What several results make: their weighted mean, or their sum, for which every weight is 100. */
  as: z.enum(['mean', 'sum']),
  /** A result without a score of the unit: its weight moves to the others, it counts as zero, or there is no reading. */
  missing: z.enum(['move-weight', 'zero', 'none']),
  /** Fewest results that must have a score. */
  least: z.int().min(1),
  whenNone: WhenNone,
});
type Settings = z.output<typeof Settings>;

const phrases = {
  mean: { zh: '各周期得分按权重平均得 {value}。', en: 'The weighted mean of the cycles is {value}.' },
  sum: { zh: '各周期得分合计 {value}。', en: 'The cycles add up to {value}.' },
  scaled: {
    zh: '有得分的周期 {present} 个、共 {all} 个，合计 {sum} × {all} ÷ {present} = {value}。',
    en: '{present} of {all} cycles have a score: {sum} × {all} / {present} = {value}.',
  },
  few: {
    zh: '有得分的周期 {present} 个，少于方案规定的 {least} 个，不形成读数。',
    en: '{present} cycles have a score, fewer than the {least} the plan asks for: no reading.',
  },
  incomplete: {
    zh: '有周期没有得分，按方案不形成读数。',
    en: 'A cycle has no score; by the plan there is no reading.',
  },
  'h-cycle': { zh: '周期', en: 'Cycle' },
  'h-units': { zh: '单位数', en: 'Units' },
  'h-score': { zh: '得分', en: 'Score' },
  'h-weight': { zh: '方案权重%', en: 'Weight %' },
  'h-used': { zh: '实际权重%', en: 'Weight used %' },
  'h-added': { zh: '计入', en: 'Contribution' },
} satisfies Phrases;

/**
 * Scores of other cycles: quarters into a year, several assessments into one, townships into their county.
 *
 * Scores are taken as they are, on the scale of their own plan. A mean over children or over all units leaves out those
 * without a score.
 */
export const earlier: Measure<Settings> = {
  family: 'measure',
  form: 'earlier',
  title: { zh: '其他周期的结果', en: 'Results of other cycles' },
  meaning: {
    zh: '采用其他周期的得分：四个季度合成全年，几项考核合并，下级得分汇总到上级；按权重平均或相加。',
    en: 'Scores of other cycles: four quarters into a year, several assessments into one, the level below into the level above; a weighted mean or a sum.',
  },
  source: 'Catalogue B4, D5, H21',
  phrases,
  labels: {
    ...whenNoneLabels,
    from: { zh: '采用的结果及权重', en: 'Results and weights' },
    'from.earlier': { zh: '其他周期的结果', en: 'Result of another cycle' },
    'from.weight': { zh: '权重（%）', en: 'Weight (%)' },
    take: { zh: '取谁的得分', en: 'Whose score' },
    'take=own': { zh: '本单位的得分', en: "the unit's own" },
    'take=children': { zh: '下属单位得分的平均', en: 'the mean of the units below it' },
    'take=all': { zh: '该周期全部单位得分的平均', en: 'the mean of all units of that cycle' },
    groups: { zh: '只取这些分组（不填则全部）', en: 'Only these groups (none: all)' },
    score: { zh: '取哪个得分', en: 'Which score' },
    'score=exact': { zh: '未取整的得分', en: 'the exact score' },
    'score=published': { zh: '公布的得分', en: 'the published score' },
    as: { zh: '几个周期合成', en: 'Several cycles make' },
    'as=mean': { zh: '加权平均', en: 'their weighted mean' },
    'as=sum': { zh: '相加', en: 'their sum' },
    missing: { zh: '某个周期没有得分时', en: 'Where a cycle has no score' },
    'missing=move-weight': { zh: '由其余周期承担', en: 'the others take over' },
    'missing=zero': { zh: '按零分', en: 'it counts as zero' },
    'missing=none': { zh: '不形成读数', en: 'no reading' },
    least: { zh: '最少须有得分的周期数', en: 'Fewest cycles with a score' },
  },
  settings: Settings,
  feeds: ({ from }) => ({ audiences: [], fields: [], earlier: from.map(({ earlier: id }) => id) }),
  check: ({ from, as, least }) => {
    const weights = from.map(({ weight }) => rational(weight));
    const written = from.map(({ weight }) => weight).join(' + ');
    return [
      ...(as === 'mean' && !sumsToHundred(weights) ? [{ code: 'part-weights-sum', with: { weights: written } }] : []),
      ...(as === 'sum' && from.some(({ weight }) => weight !== '100')
        ? [{ code: 'sum-takes-no-weights', with: { weights: written } }]
        : []),
      ...(least > from.length
        ? [{ code: 'least-above-all', with: { least: String(least), all: String(from.length) } }]
        : []),
    ];
  },
  read: (settings, evidence, units) => eachUnit(units, (unit) => readUnit(settings, evidence, unit)),
  examples: earlierExamples,
};

function readUnit(settings: Settings, evidence: LeafEvidence, unit: Unit): Reading {
  const found = settings.from.map(({ earlier: id, weight }) => {
    const result = evidence.earlier(id);
    const scores = result ? scoresOf(settings, result, unit) : [];
    return { id, title: result?.title, weight: rational(weight), scores, value: mean(scores) };
  });
  const present = found.filter(({ value }) => value).length;
  const zeroed = found.map((one) => ({
    ...one,
    value: one.value ?? (settings.missing === 'zero' ? zeroOf : undefined),
  }));
  const mixed = mix(zeroed, settings.missing === 'none' ? 'none' : 'move-weight');
  const table: Step['rows'] = {
    head: ['h-cycle', 'h-units', 'h-score', 'h-weight', 'h-used', 'h-added'],
    body: mixed.parts.map((part, index) => [
      found[index]?.title ? words(found[index].title) : text(part.id),
      num(found[index]?.scores.length),
      num(part.value),
      num(part.weight),
      num(part.used),
      num(part.added),
    ]),
  };
  if (present < settings.least)
    return noReading(present, step('few', { present: num(present), least: num(settings.least) }, table));
  if (!mixed.value) return noReading(present, step('incomplete', undefined, table));
  if (settings.as === 'mean')
    return { value: mixed.value, n: present, steps: [step('mean', { value: num(mixed.value) }, table)] };
  return summed(settings, zeroed, present);
}

const zeroOf: Rational = rational('0');

/** The sum; where results are missing and their weight moves, as large as if the others stood for them. */
function summed(
  settings: Settings,
  found: readonly {
    id: string;
    title: { zh: string; en: string } | undefined;
    scores: readonly Rational[];
    value: Rational | undefined;
  }[],
  present: number,
): Reading {
  const values = found.flatMap(({ value }) => (value ? [value] : []));
  const total = sum(values);
  const all = found.length;
  const value = divide(multiply(total, rational(all)), rational(values.length));
  const table = {
    head: ['h-cycle', 'h-units', 'h-score'],
    body: found.map((one) => [one.title ? words(one.title) : text(one.id), num(one.scores.length), num(one.value)]),
  };
  const say = values.length < all ? 'scaled' : settings.as;
  const fills = { value: num(value), sum: num(total), present: num(values.length), all: num(all) };
  return { value, n: present, steps: [step(say, fills, table)] };
}

function scoresOf({ take, groups, score }: Settings, result: EarlierResult, { unit }: Unit): readonly Rational[] {
  return result.units.flatMap((one) => {
    const meant = take === 'all' || (take === 'own' ? one.unit === unit : one.parent === unit);
    if (!meant || (groups && !groups.includes(one.group))) return [];
    const written = score === 'exact' ? one.score : one.published;
    return written === null ? [] : [rational(written)];
  });
}
