import * as z from 'zod';
import { byCodeUnit } from '../../canonical.ts';
import type { Fact } from '../../evidence/evidence.ts';
import { fieldCell } from '../../evidence/field.ts';
import { mean, type Rational, rational, sum } from '../../number.ts';
import type { Phrases } from '../../words.ts';
import { fieldLabel, whenNoneLabels } from '../labels.ts';
import { eachUnit, type Measure, type Reading } from '../rule.ts';
import { noReading, num, step } from '../say.ts';
import { FieldId, WhenNone } from '../settings.ts';

const Settings = z.strictObject({
  form: z.literal('value'),
  /** The field of the records to read, such as `actual` or `score`. */
  field: FieldId,
  /** What several records of one unit make: their sum, their mean, the last by day, or no reading at all. */
  several: z.enum(['sum', 'mean', 'last', 'none']),
  /** Further fields the curve needs, such as `target`; each wants exactly one record a unit. */
  facts: z.array(FieldId),
  whenNone: WhenNone,
});
type Settings = z.output<typeof Settings>;

const phrases = {
  none: { zh: '没有报送“{field}”。', en: 'No "{field}" was handed in.' },
  one: { zh: '报送“{field}”：{value}。', en: '"{field}" as handed in: {value}.' },
  sum: { zh: '“{field}”共 {n} 笔，合计 {value}。', en: '{n} entries of "{field}", sum {value}.' },
  mean: { zh: '“{field}”共 {n} 笔，平均 {value}。', en: '{n} entries of "{field}", mean {value}.' },
  last: { zh: '“{field}”共 {n} 笔，取最近一笔：{value}。', en: '{n} entries of "{field}", the last one: {value}.' },
  several: {
    zh: '“{field}”报送了 {n} 笔，方案只允许一笔。',
    en: '{n} entries of "{field}" where the plan allows one.',
  },
  fact: { zh: '“{field}”：{value}。', en: '"{field}": {value}.' },
} satisfies Phrases;

/** A value as handed in: an actual figure, a score by a third party. The curve decides what it is worth. */
export const value: Measure<Settings> = {
  family: 'measure',
  form: 'value',
  title: { zh: '报送数值', en: 'Value as handed in' },
  meaning: {
    zh: '直接采用报送并经确认的数值，例如完成值、第三方评分；目标值等一并带给计分方法。',
    en: 'The accepted figure as it was handed in, an actual value or a score, with the target or base the curve needs.',
  },
  source: 'Catalogue C1, B3',
  phrases,
  labels: {
    ...fieldLabel,
    ...whenNoneLabels,
    several: { zh: '一个单位有多笔时', en: 'Where a unit has several entries' },
    'several=sum': { zh: '求和', en: 'their sum' },
    'several=mean': { zh: '取平均', en: 'their mean' },
    'several=last': { zh: '取最近一笔', en: 'the last by day' },
    'several=none': { zh: '不成立', en: 'no reading' },
    facts: {
      zh: '计分方法还需要的数据项（如目标值；每项一笔，缺了即没有读数）',
      en: 'Further fields the curve needs, such as a target; one entry each, and without it no reading',
    },
  },
  settings: Settings,
  feeds: ({ field, facts }) => ({ audiences: [], fields: [field, ...facts] }),
  facts: ({ facts }) => facts,
  read: (settings, evidence, units) => eachUnit(units, ({ unit }) => readUnit(settings, evidence.recordsOf(unit))),
  examples: [
    {
      title: { zh: '两个季度求和', en: 'The sum of two quarters' },
      settings: { form: 'value', field: 'actual', several: 'sum', facts: [], whenNone: 'none' },
      records: [
        { id: '1', indicator: 'leaf', unit: 'east', field: 'actual', value: '58.5', day: '2026-03-31' },
        { id: '2', indicator: 'leaf', unit: 'east', field: 'actual', value: '59.5', day: '2026-06-30' },
      ],
      // 58.5 + 59.5 = 118; nothing handed in is not zero
      expect: { east: '118', west: null },
    },
    {
      title: { zh: '取最近一笔', en: 'The last entry' },
      settings: { form: 'value', field: 'actual', several: 'last', facts: [], whenNone: 'none' },
      records: [
        { id: '1', indicator: 'leaf', unit: 'east', field: 'actual', value: '7', day: '2026-06-30' },
        { id: '2', indicator: 'leaf', unit: 'east', field: 'actual', value: '9', day: '2026-03-31' },
      ],
      expect: { east: '7' },
    },
    {
      title: { zh: '重复报送不成立', en: 'A second entry where one is allowed' },
      settings: { form: 'value', field: 'actual', several: 'none', facts: [], whenNone: 'none' },
      records: [
        { id: '1', indicator: 'leaf', unit: 'east', field: 'actual', value: '7' },
        { id: '2', indicator: 'leaf', unit: 'east', field: 'actual', value: '9' },
        { id: '3', indicator: 'leaf', unit: 'west', field: 'actual', value: '-2.5' },
      ],
      expect: { east: null, west: '-2.5' },
    },
  ],
};

type Entry = { readonly record: Fact; readonly amount: Rational };

function readUnit(settings: Settings, records: readonly Fact[]): Reading {
  const entries = entriesOf(records, settings.field);
  const n = entries.length;
  const field = fieldCell(settings.field);
  const whole = makeOne(settings.several, entries);
  if (!whole) {
    return noReading(n, n === 0 ? step('none', { field }) : step('several', { field, n: num(n) }));
  }
  const steps = [step(n === 1 ? 'one' : settings.several, { field, n: num(n), value: num(whole) })];
  const facts: Record<string, Rational> = {};
  for (const fact of settings.facts) {
    const found = entriesOf(records, fact);
    const [only] = found;
    if (!only || found.length > 1) {
      const why = only
        ? step('several', { field: fieldCell(fact), n: num(found.length) })
        : step('none', { field: fieldCell(fact) });
      return noReading(n, ...steps, why);
    }
    facts[fact] = only.amount;
    steps.push(step('fact', { field: fieldCell(fact), value: num(only.amount) }));
  }
  return { value: whole, n, facts, steps };
}

function entriesOf(records: readonly Fact[], field: string): readonly Entry[] {
  return records.flatMap((record) =>
    record.field === field && record.value !== undefined ? [{ record, amount: rational(record.value) }] : [],
  );
}

function makeOne(several: Settings['several'], entries: readonly Entry[]): Rational | undefined {
  const [only] = entries;
  if (!only || entries.length === 1) return only?.amount;
  const amounts = entries.map(({ amount }) => amount);
  if (several === 'sum') return sum(amounts);
  if (several === 'mean') return mean(amounts);
  if (several === 'none') return undefined;
  // By day, then by id: two entries of one day still have one last, whatever order they came in.
  return [...entries].sort((a, b) => byCodeUnit(lastKey(a.record), lastKey(b.record))).at(-1)?.amount;
}

function lastKey(record: Fact): string {
  return `${record.day ?? ''}|${record.id}`;
}
