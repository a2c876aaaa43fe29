import * as z from 'zod';
import type { Fact } from '../../evidence/evidence.ts';
import { fieldCell } from '../../evidence/field.ts';
import { compare, divide, hundred, multiply, type Rational, rational, subtract, zero } from '../../number.ts';
import { Decimal } from '../../plan/decimal.ts';
import type { Phrases } from '../../words.ts';
import { whenNoneLabels } from '../labels.ts';
import { listedTwice } from '../listed-twice.ts';
import { eachUnit, type FormFault, type Measure, type Reading } from '../rule.ts';
import { noReading, num, step } from '../say.ts';
import { FieldId, WhenNone } from '../settings.ts';
import { ratioExamples } from './ratio.examples.ts';
import { pooledSideOf, sideOf, sidePhrases } from './ratio-sides.ts';

/** A number to take for a ratio that cannot be computed, or an explicit "no reading". */
const Instead = z.union([z.literal('none'), Decimal]);

const Settings = z.strictObject({
  form: z.literal('ratio'),
  /** The field that is compared, and the field it is compared with: a target, a base period, a total. */
  actual: FieldId,
  against: FieldId,
  /**
   * What is read, in percent of `against`: the share itself, the increase, the decrease, or the distance either way;
   * or the plain difference, in the field's own unit.
   */
  as: z.enum(['percent', 'increase', 'decrease', 'deviation', 'difference']),
  /** Several entries of a field: summed before they are compared, or no reading at all. */
  several: z.enum(['sum', 'none']),
  /** What is read where `against` is zero: with the actual value zero too, and with it not zero. Unused by `difference`. */
  whenBothZero: Instead,
  whenAgainstZero: Instead,
  whenNone: WhenNone,
  /** Fields taken off before the comparison, such as requests that do not count; one that is missing is nothing. */
  actualLess: z.array(FieldId).min(1).optional(),
  againstLess: z.array(FieldId).min(1).optional(),
  /** Further fields that make the base together with `against`, such as earlier years: those there are, summed or averaged. */
  againstAlso: z.strictObject({ fields: z.array(FieldId).min(1), as: z.enum(['sum', 'mean']) }).optional(),
});
type Settings = z.output<typeof Settings>;

const phrases = {
  ...sidePhrases,
  percent: { zh: '{actual} ÷ {against} × 100% = {value}%。', en: '{actual} / {against} × 100 % = {value} %.' },
  increase: {
    zh: '增幅：({actual} − {against}) ÷ {against} × 100% = {value}%。',
    en: 'Increase: ({actual} − {against}) / {against} × 100 % = {value} %.',
  },
  decrease: {
    zh: '降幅：({against} − {actual}) ÷ {against} × 100% = {value}%。',
    en: 'Decrease: ({against} − {actual}) / {against} × 100 % = {value} %.',
  },
  deviation: {
    zh: '偏差：|{actual} − {against}| ÷ {against} × 100% = {value}%。',
    en: 'Deviation: |{actual} − {against}| / {against} × 100 % = {value} %.',
  },
  difference: { zh: '差额：{actual} − {against} = {value}。', en: 'Difference: {actual} − {against} = {value}.' },
  'both-zero': {
    zh: '“{field}”为零，本期也为零，按方案规定取 {value}。',
    en: '"{field}" is zero and so is the actual value; by the plan {value} is read.',
  },
  'against-zero': {
    zh: '“{field}”为零，本期为 {actual}，按方案规定取 {value}。',
    en: '"{field}" is zero, the actual value {actual}; by the plan {value} is read.',
  },
} satisfies Phrases;

/**
 * One field against another: a rate, a share of target, a change on the base period, a deviation.
 *
 * The curve decides what it is worth, so a ladder, a straight line or a place can follow. Pooled: several entries of a
 * unit are summed before they are compared, which is how base years and quarters are put together.
 */
export const ratio: Measure<Settings> = {
  family: 'measure',
  form: 'ratio',
  title: { zh: '比率与增减', en: 'Ratio and change' },
  meaning: {
    zh: '一个数据项与另一个相比：比率、完成率、同比增幅或降幅、偏差、差额；可先扣除不计入的数，对照可取几年合计或平均；基数为零时怎样处理由方案写明。',
    en: 'One field against another: a rate, a share of target, an increase or decrease, a deviation, a difference. What does not count may be taken off before, and the base may pool several years. What a zero base means is set by the plan.',
  },
  source: 'Catalogue C3, C4, C16, C18, C19, C21, E1, H6, H7',
  phrases,
  labels: {
    actual: { zh: '本期数据项', en: 'Field that is compared' },
    against: { zh: '对照数据项（目标、基期、总数）', en: 'Field it is compared with (target, base, total)' },
    as: { zh: '取', en: 'What is read' },
    'as=percent': { zh: '比率（%）', en: 'the share, in percent' },
    'as=increase': { zh: '增幅（%）', en: 'the increase, in percent' },
    'as=decrease': { zh: '降幅（%）', en: 'the decrease, in percent' },
    'as=deviation': { zh: '偏差（%，不分正负）', en: 'the distance either way, in percent' },
    'as=difference': { zh: '差额', en: 'the difference' },
    several: { zh: '一个数据项有多笔时', en: 'Where a field has several entries' },
    'several=sum': { zh: '先求和再比', en: 'summed before they are compared' },
    'several=none': { zh: '不成立', en: 'no reading' },
    whenBothZero: { zh: '对照为零、本期也为零时取', en: 'Both are zero: read' },
    'whenBothZero=none': { zh: '不形成读数', en: 'no reading' },
    whenAgainstZero: { zh: '对照为零、本期不为零时取', en: 'Only the base is zero: read' },
    'whenAgainstZero=none': { zh: '不形成读数', en: 'no reading' },
    ...whenNoneLabels,
    actualLess: { zh: '从本期扣除（不计入的）', en: 'Taken off what is compared (does not count)' },
    againstLess: { zh: '从对照扣除（不计入的）', en: 'Taken off the base (does not count)' },
    againstAlso: { zh: '对照还包括（如以前年度）', en: 'The base also takes in (earlier years)' },
    'againstAlso.fields': { zh: '数据项', en: 'Fields' },
    'againstAlso.as': { zh: '合成', en: 'Together they make' },
    'againstAlso.as=sum': { zh: '合计', en: 'their sum' },
    'againstAlso.as=mean': { zh: '平均', en: 'their mean' },
  },
  settings: Settings,
  feeds: ({ actual, against, actualLess = [], againstLess = [], againstAlso }) => ({
    audiences: [],
    fields: [...new Set([actual, against, ...actualLess, ...againstLess, ...(againstAlso?.fields ?? [])])],
  }),
  check: checkRatio,
  read: (settings, evidence, units) => eachUnit(units, ({ unit }) => readUnit(settings, evidence.recordsOf(unit))),
  examples: ratioExamples,
};

/** A field less itself, or compared with itself, is always the same number; a field pooled twice counts twice. */
function checkRatio(settings: Settings): readonly FormFault[] {
  const { actual, against, actualLess = [], againstLess = [], againstAlso } = settings;
  const same = [
    ...(actual === against || actualLess.includes(actual) ? [actual] : []),
    ...(againstLess.includes(against) ? [against] : []),
  ];
  return [
    ...same.map((field) => ({ code: 'same-field', with: { field } })),
    ...listedTwice(actualLess),
    ...listedTwice(againstLess),
    ...listedTwice([against, ...(againstAlso?.fields ?? [])]),
  ];
}

function readUnit(settings: Settings, records: readonly Fact[]): Reading {
  const { several, actualLess = [], againstLess = [] } = settings;
  const actual = sideOf(records, settings.actual, actualLess, several);
  const against = pooledSideOf(records, settings.against, settings.againstAlso, againstLess, several);
  const n = actual.n;
  const steps = [...actual.steps, ...against.steps];
  if (!actual.value || !against.value) return noReading(n, ...steps);
  const value = compared(settings, actual.value, against.value);
  const isZero = against.value.n === 0n && settings.as !== 'difference';
  const say = !isZero ? settings.as : actual.value.n === 0n ? 'both-zero' : 'against-zero';
  const said = step(say, {
    actual: num(actual.value),
    against: num(against.value),
    value: num(value),
    field: fieldCell(settings.against),
  });
  return value ? { value, n, steps: [...steps, said] } : noReading(n, ...steps, said);
}

function compared(settings: Settings, actual: Rational, against: Rational): Rational | undefined {
  const over = subtract(actual, against);
  if (settings.as === 'difference') return over;
  if (against.n === 0n) {
    const instead = actual.n === 0n ? settings.whenBothZero : settings.whenAgainstZero;
    return instead === 'none' ? undefined : rational(instead);
  }
  const percentOf = (part: Rational) => divide(multiply(part, hundred), against);
  switch (settings.as) {
    case 'percent':
      return percentOf(actual);
    case 'increase':
      return percentOf(over);
    case 'decrease':
      return percentOf(subtract(against, actual));
    case 'deviation': {
      const share = percentOf(over);
      return compare(share, zero) < 0 ? subtract(zero, share) : share;
    }
  }
}
