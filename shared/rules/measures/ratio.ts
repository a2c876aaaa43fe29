import * as z from 'zod';
import type { Fact } from '../../evidence/evidence.ts';
import { fieldCell } from '../../evidence/field.ts';
import { compare, divide, hundred, multiply, type Rational, rational, subtract, sum, zero } from '../../number.ts';
import { Decimal } from '../../plan/decimal.ts';
import type { Phrases } from '../../words.ts';
import { whenNoneLabels } from '../labels.ts';
import { eachUnit, type Measure, type Reading } from '../rule.ts';
import { noReading, num, step } from '../say.ts';
import { FieldId, WhenNone } from '../settings.ts';
import { ratioExamples } from './ratio.examples.ts';

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
});
type Settings = z.output<typeof Settings>;

const phrases = {
  missing: { zh: '没有报送“{field}”。', en: 'No "{field}" was handed in.' },
  several: {
    zh: '“{field}”报送了 {n} 笔，方案只允许一笔。',
    en: '{n} entries of "{field}" where the plan allows one.',
  },
  sum: { zh: '“{field}”共 {n} 笔，合计 {value}。', en: '{n} entries of "{field}", sum {value}.' },
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
    zh: '一个数据项与另一个相比：比率、完成率、同比增幅或降幅、偏差、差额；基数为零时怎样处理由方案写明。',
    en: 'One field against another: a rate, a share of target, an increase or decrease, a deviation, a difference. What a zero base means is set by the plan.',
  },
  source: 'Catalogue C3, C4, C16, C18, C19, C21, E1',
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
  },
  settings: Settings,
  feeds: ({ actual, against }) => ({ audiences: [], fields: [actual, against] }),
  check: ({ actual, against }) => (actual === against ? [{ code: 'same-field', with: { field: actual } }] : []),
  read: (settings, evidence, units) => eachUnit(units, ({ unit }) => readUnit(settings, evidence.recordsOf(unit))),
  examples: ratioExamples,
};

function readUnit(settings: Settings, records: readonly Fact[]): Reading {
  const actual = amount(settings.actual, settings, records);
  const against = amount(settings.against, settings, records);
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

function amount(field: string, { several }: Settings, records: readonly Fact[]) {
  const values = records.flatMap((one) =>
    one.field === field && one.value !== undefined ? [rational(one.value)] : [],
  );
  const n = values.length;
  if (n === 0) return { n, steps: [step('missing', { field: fieldCell(field) })] };
  if (n === 1) return { n, value: values[0], steps: [] };
  if (several === 'none') return { n, steps: [step('several', { field: fieldCell(field), n: num(n) })] };
  const value = sum(values);
  return { n, value, steps: [step('sum', { field: fieldCell(field), n: num(n), value: num(value) })] };
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
