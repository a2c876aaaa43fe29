import * as z from 'zod';
import { byCodeUnit } from '../canonical.ts';
import type { Fact } from '../evidence/evidence.ts';
import { fieldCell } from '../evidence/field.ts';
import { mean, type Rational, rational, sum } from '../number.ts';
import type { Phrases, Step } from '../words.ts';
import { num, step } from './say.ts';

/** What several entries of one field make: their sum, their mean, the last by day, or nothing. */
export const SeveralEntries = z.enum(['sum', 'mean', 'last', 'none']);
export type SeveralEntries = z.output<typeof SeveralEntries>;

export const severalLabels = {
  several: { zh: '一个数据项有多笔时', en: 'Where a field has several entries' },
  'several=sum': { zh: '求和', en: 'their sum' },
  'several=mean': { zh: '取平均', en: 'their mean' },
  'several=last': { zh: '取最近一笔', en: 'the last by day' },
  'several=none': { zh: '不成立', en: 'it does not count' },
} satisfies Phrases;

export const entryPhrases = {
  'entries-sum': { zh: '“{field}”共 {n} 笔，合计 {value}。', en: '{n} entries of "{field}", sum {value}.' },
  'entries-mean': { zh: '“{field}”共 {n} 笔，平均 {value}。', en: '{n} entries of "{field}", mean {value}.' },
  'entries-last': {
    zh: '“{field}”共 {n} 笔，取最近一笔：{value}。',
    en: '{n} entries of "{field}", the last one: {value}.',
  },
  'entries-none': {
    zh: '“{field}”报送了 {n} 笔，方案只允许一笔，不予采用。',
    en: '{n} entries of "{field}" where the plan allows one: not used.',
  },
} satisfies Phrases;

/** The one value of a field, or none; and a step where several entries had to be made into one. */
export type Entries = { readonly value: Rational | undefined; readonly n: number; readonly steps: readonly Step[] };

/** The value of a field from a unit's records. */
export function entryOf(records: readonly Fact[], field: string, several: SeveralEntries): Entries {
  const found = records.filter((record) => record.field === field && record.value !== undefined);
  const amounts = found.map(({ value = '0' }) => rational(value));
  const n = amounts.length;
  if (n < 2) return { value: amounts[0], n, steps: [] };
  const value =
    several === 'sum'
      ? sum(amounts)
      : several === 'mean'
        ? mean(amounts)
        : several === 'last'
          ? last(found)
          : undefined;
  return { value, n, steps: [step(`entries-${several}`, { field: fieldCell(field), n: num(n), value: num(value) })] };
}

/** By day, then by id: two entries of one day still have one last, whatever order they came in. */
function last(found: readonly Fact[]): Rational | undefined {
  const key = ({ day, id }: Fact) => `${day ?? ''}|${id}`;
  const [latest] = [...found].sort((a, b) => byCodeUnit(key(b), key(a)));
  return latest?.value === undefined ? undefined : rational(latest.value);
}
