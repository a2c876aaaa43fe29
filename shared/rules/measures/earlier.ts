import * as z from 'zod';
import { byCodeUnit } from '../../canonical.ts';
import type { Unit } from '../../cycle/cycle.ts';
import type { EarlierResult } from '../../evidence/earlier-result.ts';
import { mean, type Rational, rational, sum } from '../../number.ts';
import { PositiveDecimal } from '../../plan/decimal.ts';
import type { Cell, Phrases, Step } from '../../words.ts';
import { checkIntoOne, intoOne, type Made } from '../into-one.ts';
import { whenNoneLabels } from '../labels.ts';
import { listedTwice } from '../listed-twice.ts';
import { eachUnit, type LeafEvidence, type Measure, type Reading } from '../rule.ts';
import { noReading, num, step, text, words } from '../say.ts';
import { EarlierId, GroupId, WhenNone } from '../settings.ts';
import { earlierExamples } from './earlier.examples.ts';

const Settings = z.strictObject({
  form: z.literal('earlier-results'),
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
  units: {
    zh: '{cycle}：有得分的单位 {n} 个（另有 {without} 个没有得分，不计），合计 {sum} ÷ {n} = {value}。',
    en: '{cycle}: {n} units with a score ({without} without one left out), {sum} / {n} = {value}.',
  },
  'units-none': { zh: '{cycle}：有关单位都没有得分。', en: '{cycle}: none of the units has a score.' },
  'as-zero': { zh: '{cycle} 没有得分，按零分计。', en: '{cycle} has no score; it counts as zero.' },
  mean: { zh: '得分 × 实际权重，相加得 {value}。', en: 'Each score times its weight used, added up: {value}.' },
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
  'h-unit': { zh: '单位', en: 'Unit' },
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
  form: 'earlier-results',
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
  check: (settings) => [
    ...listedTwice(settings.from.map(({ earlier: id }) => id)),
    ...checkIntoOne(
      settings,
      settings.from.map(({ weight }) => weight),
    ),
  ],
  read: (settings, evidence, units) => eachUnit(units, (unit) => readUnit(settings, evidence, unit)),
  examples: earlierExamples,
};

/** One result as far as it concerns a unit: the scores that are taken of it, and how many units have none. */
type Taken = {
  readonly id: string;
  readonly title: Cell;
  readonly weight: Rational;
  readonly units: readonly { readonly unit: string; readonly score: Rational | undefined }[];
  readonly value: Rational | undefined;
};

function readUnit(settings: Settings, evidence: LeafEvidence, { unit }: Unit): Reading {
  const taken = settings.from.map(({ earlier: id, weight }): Taken => {
    const result = evidence.earlier(id);
    const units = result ? unitsOf(settings, result, unit) : [];
    const value = mean(units.flatMap(({ score }) => score ?? []));
    return { id, title: result ? words(result.title) : text(id), weight: rational(weight), units, value };
  });
  const made = intoOne(settings, taken);
  const steps = [
    ...taken.filter(({ units }) => settings.take !== 'own' && units.length > 0).map((one) => meanStep(settings, one)),
    ...taken
      .filter(({ value }) => settings.missing === 'zero' && !value)
      .map(({ title }) => step('as-zero', { cycle: title })),
    step(made.how, made.fills, tableOf(settings, taken, made)),
  ];
  return made.value ? { value: made.value, n: made.present, steps } : noReading(made.present, ...steps);
}

/** The units whose scores are taken of a result, in the order of their ids. */
function unitsOf({ take, groups, score }: Settings, result: EarlierResult, unit: string): Taken['units'] {
  return result.units
    .filter((one) => take === 'all' || (take === 'own' ? one.unit === unit : one.parent === unit))
    .filter(({ group }) => !groups || groups.includes(group))
    .map((one) => ({ unit: one.unit, score: score === 'exact' ? one.score : one.published }))
    .map((one) => ({ unit: one.unit, score: one.score === null ? undefined : rational(one.score) }))
    .sort((a, b) => byCodeUnit(a.unit, b.unit));
}

/** How the mean of a result's units came about; the units one by one only where they are the unit's own. */
function meanStep({ take }: Settings, { title, units, value }: Taken): Step {
  const scores = units.flatMap(({ score }) => score ?? []);
  const fills = {
    cycle: title,
    n: num(scores.length),
    without: num(units.length - scores.length),
    sum: num(sum(scores)),
    value: num(value),
  };
  const rows = {
    head: ['h-unit', 'h-score'],
    body: units.map(({ unit, score }) => [text(unit), num(score)]),
  };
  return step(value ? 'units' : 'units-none', fills, take === 'children' ? rows : undefined);
}

/** Every cycle with its score; for a mean also what it weighed and added. */
function tableOf({ as }: Settings, taken: readonly Taken[], { parts }: Made): Step['rows'] {
  const weighed = as === 'mean';
  return {
    head: ['h-cycle', 'h-score', ...(weighed ? ['h-weight', 'h-used', 'h-added'] : [])],
    body: parts.map((part, index) => [
      taken[index]?.title ?? text(part.id),
      num(part.value),
      ...(weighed ? [num(part.weight), num(part.used), num(part.added)] : []),
    ]),
  };
}
