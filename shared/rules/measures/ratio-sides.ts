import type { Fact } from '../../evidence/evidence.ts';
import { fieldCell } from '../../evidence/field.ts';
import { mean, type Rational, subtract, sum } from '../../number.ts';
import type { Phrases, Step } from '../../words.ts';
import { type Entries, entryOf } from '../entries.ts';
import { num, step } from '../say.ts';

/** What a ratio says of its two sides before it compares them. */
export const sidePhrases = {
  missing: { zh: '没有报送“{field}”。', en: 'No "{field}" was handed in.' },
  several: {
    zh: '“{field}”报送了 {n} 笔，方案只允许一笔。',
    en: '{n} entries of "{field}" where the plan allows one.',
  },
  sum: { zh: '“{field}”共 {n} 笔，合计 {value}。', en: '{n} entries of "{field}", sum {value}.' },
  less: {
    zh: '“{field}”扣除不计入的部分：{before} − {less} = {value}。',
    en: '"{field}" less what does not count: {before} − {less} = {value}.',
  },
  pooled: { zh: '对照值取 {n} 项合计：{value}。', en: 'The base is the sum of {n} fields: {value}.' },
  averaged: {
    zh: '对照值取 {n} 项平均：{sum} ÷ {n} = {value}。',
    en: 'The base is the mean of {n} fields: {sum} / {n} = {value}.',
  },
  'h-field': { zh: '数据项', en: 'Field' },
  'h-value': { zh: '数值', en: 'Value' },
} satisfies Phrases;

/** One side of a ratio: its value, or none, and how it came about. `n` counts its entries. */
export type Side = { readonly n: number; readonly value: Rational | undefined; readonly steps: readonly Step[] };

type Several = 'sum' | 'none';
type Pool = { readonly fields: readonly string[]; readonly as: 'sum' | 'mean' };
type Found = { readonly field: string; readonly entries: Entries };

/** A field's value, less the fields that do not count; one of those that was not handed in takes nothing off. */
export function sideOf(records: readonly Fact[], field: string, less: readonly string[], several: Several): Side {
  return reduced(only(find(records, field, several)), records, field, less, several);
}

/** The same of a base that further fields belong to: those that were handed in, summed or averaged. */
export function pooledSideOf(
  records: readonly Fact[],
  field: string,
  pool: Pool | undefined,
  less: readonly string[],
  several: Several,
): Side {
  const first = find(records, field, several);
  const base = pool ? pooled([first, ...pool.fields.map((one) => find(records, one, several))], pool.as) : only(first);
  return reduced(base, records, field, less, several);
}

function find(records: readonly Fact[], field: string, several: Several): Found {
  return { field, entries: entryOf(records, field, several) };
}

function only(found: Found): Side {
  const { n, value } = found.entries;
  if (n === 0) return { n, value, steps: [step('missing', { field: fieldCell(found.field) })] };
  return { n, value, steps: entered(found) };
}

/** A step only where several entries had to be made into one. */
function entered({ field, entries: { n, value } }: Found): readonly Step[] {
  if (n < 2) return [];
  return [step(value ? 'sum' : 'several', { field: fieldCell(field), n: num(n), value: num(value) })];
}

function pooled(found: readonly Found[], as: Pool['as']): Side {
  const present = found.filter(({ entries }) => entries.n > 0);
  const n = present.reduce((so, { entries }) => so + entries.n, 0);
  const steps = present.flatMap(entered);
  const values = present.flatMap(({ entries }) => entries.value ?? []);
  if (present.length === 0)
    return { n, value: undefined, steps: found.map(({ field }) => step('missing', { field: fieldCell(field) })) };
  if (values.length < present.length) return { n, value: undefined, steps };
  const value = as === 'sum' ? sum(values) : mean(values);
  const fills = { n: num(values.length), sum: num(sum(values)), value: num(value) };
  return { n, value, steps: [...steps, step(as === 'sum' ? 'pooled' : 'averaged', fills, table(found))] };
}

function reduced(side: Side, records: readonly Fact[], field: string, less: readonly string[], several: Several): Side {
  if (!side.value || less.length === 0) return side;
  const found = less.map((one) => find(records, one, several));
  const steps = [...side.steps, ...found.flatMap(entered)];
  if (found.some(({ entries }) => entries.n > 0 && !entries.value)) return { ...side, value: undefined, steps };
  const taken = sum(found.flatMap(({ entries }) => entries.value ?? []));
  const value = subtract(side.value, taken);
  const fills = { field: fieldCell(field), before: num(side.value), less: num(taken), value: num(value) };
  return { ...side, value, steps: [...steps, step('less', fills, table(found))] };
}

function table(found: readonly Found[]): Step['rows'] {
  return {
    head: ['h-field', 'h-value'],
    body: found.map(({ field, entries }) => [fieldCell(field), num(entries.value)]),
  };
}
