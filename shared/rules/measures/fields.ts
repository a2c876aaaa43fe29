import * as z from 'zod';
import type { Fact } from '../../evidence/evidence.ts';
import { fieldCell } from '../../evidence/field.ts';
import { rational } from '../../number.ts';
import { PositiveDecimal } from '../../plan/decimal.ts';
import type { Phrases, Step } from '../../words.ts';
import { entryOf, entryPhrases, SeveralEntries, severalLabels } from '../entries.ts';
import { checkIntoOne, intoOne, type Made } from '../into-one.ts';
import { whenNoneLabels } from '../labels.ts';
import { listedTwice } from '../listed-twice.ts';
import { eachUnit, type Measure, type Reading } from '../rule.ts';
import { noReading, num, step } from '../say.ts';
import { FieldId, WhenNone } from '../settings.ts';
import { fieldsExamples } from './fields.examples.ts';

const Settings = z.strictObject({
  form: z.literal('fields'),
  /** The fields that make one figure, with their weights: quarters, months, years of a base. */
  fields: z
    .array(z.strictObject({ field: FieldId, weight: PositiveDecimal }))
    .min(1)
    .max(60),
  /** Their weighted mean, their sum (every weight is 100 then), the least or the most of them. */
  as: z.enum(['mean', 'sum', 'least', 'most']),
  /** A field that was not handed in: the others stand for it, it counts as zero, or there is no reading. */
  missing: z.enum(['move-weight', 'zero', 'none']),
  /** Fewest fields that must have been handed in. */
  least: z.int().min(1),
  several: SeveralEntries,
  /** Further fields the curve needs, such as `target`. */
  facts: z.array(FieldId),
  whenNone: WhenNone,
});
type Settings = z.output<typeof Settings>;

const phrases = {
  ...entryPhrases,
  'as-zero': { zh: '没有报送“{field}”，按零计。', en: 'No "{field}" was handed in; it counts as zero.' },
  mean: {
    zh: '数值 × 实际权重，相加得 {value}。',
    en: 'Each value times its weight used, added up: {value}.',
  },
  sum: { zh: '合计 {value}。', en: 'The sum is {value}.' },
  scaled: {
    zh: '报送 {present} 项、共 {all} 项，合计 {sum} × {all} ÷ {present} = {value}。',
    en: '{present} of {all} handed in: {sum} × {all} / {present} = {value}.',
  },
  least: { zh: '取其中最小的一项：{value}。', en: 'The least of them: {value}.' },
  most: { zh: '取其中最大的一项：{value}。', en: 'The most of them: {value}.' },
  few: {
    zh: '报送了 {present} 项，少于方案规定的 {least} 项，不形成读数。',
    en: '{present} were handed in, fewer than the {least} the plan asks for: no reading.',
  },
  incomplete: {
    zh: '有数据项没有报送，按方案不形成读数。',
    en: 'A field is missing; by the plan there is no reading.',
  },
  fact: { zh: '“{field}”：{value}。', en: '"{field}": {value}.' },
  'no-fact': { zh: '没有“{field}”。', en: 'There is no "{field}".' },
  'h-field': { zh: '数据项', en: 'Field' },
  'h-value': { zh: '数值', en: 'Value' },
  'h-weight': { zh: '方案权重%', en: 'Weight %' },
  'h-used': { zh: '实际权重%', en: 'Weight used %' },
  'h-added': { zh: '计入', en: 'Contribution' },
} satisfies Phrases;

/**
 * Several fields of a unit made into one figure: the mean of the quarters it was there for, a base of two years.
 *
 * A unit that exists from the second quarter on has three of four: with `move-weight` those three stand for the year.
 */
export const fields: Measure<Settings> = {
  family: 'measure',
  form: 'fields',
  title: { zh: '多项数据合成', en: 'Several fields into one' },
  meaning: {
    zh: '把几个数据项（如四个季度、几个月份）合成一个数：加权平均、合计、最小或最大；缺项怎样处理由方案写明。',
    en: 'Several fields, such as four quarters, into one figure: weighted mean, sum, least or most; what a missing one means is set by the plan.',
  },
  source: 'Catalogue H6, C20',
  phrases,
  labels: {
    ...whenNoneLabels,
    ...severalLabels,
    fields: { zh: '数据项及权重', en: 'Fields and weights' },
    'fields.field': { zh: '数据项', en: 'Field' },
    'fields.weight': { zh: '权重（%）', en: 'Weight (%)' },
    as: { zh: '合成', en: 'They make' },
    'as=mean': { zh: '加权平均', en: 'their weighted mean' },
    'as=sum': { zh: '合计', en: 'their sum' },
    'as=least': { zh: '最小的一项', en: 'the least of them' },
    'as=most': { zh: '最大的一项', en: 'the most of them' },
    missing: { zh: '某项没有报送时', en: 'Where one is missing' },
    'missing=move-weight': { zh: '由其余各项承担', en: 'the others stand for it' },
    'missing=zero': { zh: '按零', en: 'it counts as zero' },
    'missing=none': { zh: '不形成读数', en: 'no reading' },
    least: { zh: '最少报送项数', en: 'Fewest handed in' },
    facts: {
      zh: '计分方法还需要的数据项（如目标值；每项一笔，缺了即没有读数）',
      en: 'Further fields the curve needs, such as a target; one entry each, and without it no reading',
    },
  },
  settings: Settings,
  feeds: (settings) => ({ audiences: [], fields: [...settings.fields.map(({ field }) => field), ...settings.facts] }),
  facts: ({ facts }) => facts,
  check: (settings) => [
    ...listedTwice(settings.fields.map(({ field }) => field)),
    ...listedTwice(settings.facts),
    ...checkIntoOne(
      settings,
      settings.fields.map(({ weight }) => weight),
    ),
  ],
  read: (settings, evidence, units) => eachUnit(units, ({ unit }) => readUnit(settings, evidence.recordsOf(unit))),
  examples: fieldsExamples,
};

function readUnit(settings: Settings, records: readonly Fact[]): Reading {
  const found = settings.fields.map(({ field, weight }) => ({
    field,
    weight: rational(weight),
    entries: entryOf(records, field, settings.several),
  }));
  const made = intoOne(
    settings,
    found.map(({ field, weight, entries }) => ({ id: field, weight, value: entries.value })),
  );
  const facts = settings.facts.map((field) => ({ field, entries: entryOf(records, field, 'none') }));
  const steps = [
    ...found.flatMap(({ entries }) => entries.steps),
    ...found
      .filter(({ entries }) => settings.missing === 'zero' && !entries.value)
      .map(({ field }) => step('as-zero', { field: fieldCell(field) })),
    step(made.how, made.fills, tableOf(settings.as, made)),
  ];
  if (!made.value) return noReading(made.present, ...steps);
  for (const { field, entries } of facts) {
    const fills = { field: fieldCell(field), value: num(entries.value) };
    steps.push(...entries.steps, step(entries.value ? 'fact' : 'no-fact', fills));
  }
  const known = facts.flatMap(({ field, entries }) => (entries.value ? [[field, entries.value] as const] : []));
  if (known.length < facts.length) return noReading(made.present, ...steps);
  return { value: made.value, n: made.present, facts: Object.fromEntries(known), steps };
}

/** Every field with its value; for a mean also what it weighed and added. */
function tableOf(as: Settings['as'], { parts }: Made): Step['rows'] {
  const weighed = as === 'mean';
  return {
    head: ['h-field', 'h-value', ...(weighed ? ['h-weight', 'h-used', 'h-added'] : [])],
    body: parts.map((part) => [
      fieldCell(part.id),
      num(part.value),
      ...(weighed ? [num(part.weight), num(part.used), num(part.added)] : []),
    ]),
  };
}
