import * as z from 'zod';
import type { Fact } from '../../evidence/evidence.ts';
import { fieldCell } from '../../evidence/field.ts';
import { compare, exact, sum } from '../../number.ts';
import type { Phrases } from '../../words.ts';
import { trimAlternatives } from '../alternative.ts';
import { fieldLabel, sheetLabels, whenNoneLabels } from '../labels.ts';
import { oneARater, oneARaterPhrases } from '../one-a-rater.ts';
import { eachUnit, type Measure, type Reading } from '../rule.ts';
import { noReading, num, step, text } from '../say.ts';
import { FieldId, WhenNone } from '../settings.ts';
import { checkTrim, Trim, trimLabels, trimmedMean, trimPhrases, trimStep } from '../trim.ts';

const Settings = z.strictObject({
  form: z.literal('rater-scores'),
  /** The field of the records; each is one rater's score of one unit. */
  field: FieldId,
  trim: Trim.optional(),
  /** Whether the scores that count make their mean or their sum. */
  raters: z.enum(['mean', 'sum']),
  /** Fewest raters whose score counts, before any is dropped. */
  minimum: z.int().min(1),
  whenNone: WhenNone,
});
type Settings = z.output<typeof Settings>;

const phrases = {
  ...oneARaterPhrases,
  ...trimPhrases,
  none: { zh: '没有评分人报送“{field}”。', en: 'No rater handed in "{field}".' },
  'too-few': {
    zh: '有效分数 {n} 个，少于方案规定的最少 {minimum} 个，不形成读数。',
    en: '{n} valid scores, fewer than the {minimum} the plan asks for: no reading.',
  },
  scores: { zh: '“{field}”从高到低：{scores}。', en: '"{field}" from the highest down: {scores}.' },
  sum: { zh: '按方案取合计：{value}。', en: 'The plan takes their sum: {value}.' },
} satisfies Phrases;

/**
 * Scores that a panel gave by name, one record a rater: their mean or sum, without the extremes where the plan says so.
 *
 * The scores are listed without their raters, as they are called out at an interview.
 */
export const raterScores: Measure<Settings> = {
  family: 'measure',
  form: 'rater-scores',
  title: { zh: '评委打分', en: 'Scores of a panel' },
  meaning: {
    zh: '每位评委报一个分数，取平均或合计；分数够多时可先去掉若干个最高分和最低分。同一评委报两次的不计入。',
    en: 'Each rater hands in one score; their mean or their sum, without the highest and lowest where there are enough. A rater who hands in two does not count.',
  },
  source: 'Catalogue B5, A7',
  phrases,
  labels: {
    ...fieldLabel,
    ...trimLabels,
    raters: { zh: '各评委分数', en: 'The scores make' },
    'raters=mean': { zh: '取平均', en: 'their mean' },
    'raters=sum': { zh: '求和', en: 'their sum' },
    minimum: sheetLabels.minimum,
    ...whenNoneLabels,
  },
  settings: Settings,
  several: true,
  tells: ['rater'],
  feeds: ({ field }) => ({ audiences: [], fields: [field] }),
  check: ({ trim }) => checkTrim(trim),
  alternatives: trimAlternatives,
  read: (settings, evidence, units) => eachUnit(units, ({ unit }) => readUnit(settings, evidence.recordsOf(unit))),
  examples: [
    {
      title: { zh: '去掉一个最高分、一个最低分', en: 'The highest and the lowest dropped' },
      settings: settings({ trim: { drop: 1, from: 5, fewer: 'mean' } }),
      records: [...panel('east', '90', '88', '95', '88', '60'), ...panel('west', '90', '80', '70', '60')],
      // east: 60 and 95 go, (88 + 88 + 90) / 3 = 266/3; west has four scores, one too few: (90+80+70+60)/4 = 75
      expect: { east: '266/3', west: '75', north: null },
    },
    {
      title: { zh: '最高分相同时只去掉一个', en: 'Of equal extremes only one is dropped' },
      settings: settings({ trim: { drop: 1, from: 3, fewer: 'none' } }),
      records: [...panel('east', '90', '90', '90', '60'), ...panel('west', '90', '80')],
      // east: one 90 and the 60 go, (90 + 90) / 2 = 90; west has two where three are needed
      expect: { east: '90', west: null },
    },
    {
      title: { zh: '合计', en: 'The sum' },
      settings: settings({ raters: 'sum', trim: { drop: 1, from: 3, fewer: 'mean' } }),
      records: [...panel('east', '9', '8.5', '7'), ...panel('west', '9', '8.5')],
      // east: 8.5 alone is left; west: 9 + 8.5 = 17.5, none dropped
      expect: { east: '8.5', west: '17.5' },
    },
    {
      title: { zh: '同一评委报两次不计入，不足最少人数不成立', en: 'A rater who scores twice does not count' },
      settings: settings({ minimum: 2 }),
      records: [
        ...panel('east', '90', '80', '70'),
        { id: 'again', indicator: 'leaf', unit: 'east', field: 'score', value: '95', rater: 'r1' },
        ...panel('west', '90', '80'),
        { id: 'twice', indicator: 'leaf', unit: 'west', field: 'score', value: '80', rater: 'r2' },
      ],
      // east: r1 handed in 90 and 95, so (80 + 70) / 2 = 75; west: r2 handed in 80 twice, one rater is left of two
      expect: { east: '75', west: null },
    },
  ],
};

function readUnit(given: Settings, records: readonly Fact[]): Reading {
  const own = records.filter(({ field }) => field === given.field);
  const { scores, steps: odd } = oneARater(own);
  const n = scores.length;
  const field = fieldCell(given.field);
  if (own.length === 0) return noReading(0, step('none', { field }));
  if (n < given.minimum) return noReading(n, ...odd, step('too-few', { n: num(n), minimum: num(given.minimum) }));
  const listed = [...scores].sort((a, b) => compare(b, a)).map(exact);
  const trimmed = trimmedMean(scores, given.trim);
  const steps = [...odd, step('scores', { field, scores: text(listed.join(' / ')) }), trimStep(trimmed, given.trim)];
  if (!trimmed.value) return noReading(n, ...steps);
  if (given.raters === 'mean') return { value: trimmed.value, n, steps };
  const value = sum(trimmed.kept);
  return { value, n, steps: [...steps, step('sum', { value: num(value) })] };
}

function settings(more: Readonly<Record<string, unknown>>) {
  return { form: 'rater-scores', field: 'score', raters: 'mean', minimum: 1, whenNone: 'none', ...more };
}

/** Scores of a unit by raters r1, r2, ... */
function panel(unit: string, ...values: readonly string[]): readonly Fact[] {
  return values.map((value, index) => ({
    id: `${unit}-${index}`,
    indicator: 'leaf',
    unit,
    field: 'score',
    value,
    rater: `r${index + 1}`,
  }));
}
