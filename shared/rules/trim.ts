import * as z from 'zod';
import { compare, mean, type Rational, sum } from '../number.ts';
import type { Phrases, Step } from '../words.ts';
import type { FormFault } from './rule.ts';
import { num, step } from './say.ts';

/**
 * Dropping the highest and the lowest scores of a panel: `drop` at each end, once there are `from` scores. `fewer` says
 * what too few scores make: their plain mean, or nothing.
 */
export const Trim = z.strictObject({
  drop: z.int().min(1),
  from: z.int().min(3),
  fewer: z.enum(['mean', 'none']),
});
export type Trim = z.output<typeof Trim>;

/** What became of scores that were to be trimmed: those that count, and their mean; undefined where nothing counts. */
export type Trimmed = {
  readonly how: 'all' | 'trimmed' | 'untrimmed' | 'too-few';
  readonly n: number;
  readonly kept: readonly Rational[];
  readonly value: Rational | undefined;
};

/**
 * The mean without the extremes. Of equal extremes just one is dropped for each that is due, and the order in which the
 * scores came never matters. Without `trim` every score counts.
 */
export function trimmedMean(scores: readonly Rational[], trim: Trim | undefined): Trimmed {
  const n = scores.length;
  if (!trim) return { how: 'all', n, kept: scores, value: mean(scores) };
  if (n >= trim.from) {
    const kept = [...scores].sort(compare).slice(trim.drop, n - trim.drop);
    return { how: 'trimmed', n, kept, value: mean(kept) };
  }
  if (trim.fewer === 'none') return { how: 'too-few', n, kept: [], value: undefined };
  return { how: 'untrimmed', n, kept: scores, value: mean(scores) };
}

/** Something must be left once the extremes are gone. */
export function checkTrim(trim: Trim | undefined): readonly FormFault[] {
  if (!trim || trim.from > 2 * trim.drop) return [];
  return [{ code: 'trim-leaves-none', with: { drop: String(trim.drop), from: String(trim.from) } }];
}

/** The mean with its numbers filled in: how many scores, what was dropped, their sum, divided by how many. */
export function trimStep({ how, n, kept, value }: Trimmed, trim: Trim | undefined): Step {
  return step(`mean-${how}`, {
    n: num(n),
    drop: num(trim?.drop),
    from: num(trim?.from),
    kept: num(kept.length),
    sum: num(sum(kept)),
    value: num(value),
  });
}

export const trimPhrases = {
  'mean-all': {
    zh: '{n} 个有效分数合计 {sum}，{sum} ÷ {n} = {value}。',
    en: '{n} valid scores sum to {sum}: {sum} / {n} = {value}.',
  },
  'mean-trimmed': {
    zh: '{n} 个有效分数去掉 {drop} 个最高分和 {drop} 个最低分，其余 {kept} 个合计 {sum}，{sum} ÷ {kept} = {value}。',
    en: 'Of {n} valid scores the {drop} highest and the {drop} lowest are dropped; the other {kept} sum to {sum}: {sum} / {kept} = {value}.',
  },
  'mean-untrimmed': {
    zh: '有效分数 {n} 个，不足 {from} 个，不去掉最高分和最低分；合计 {sum}，{sum} ÷ {n} = {value}。',
    en: 'Only {n} valid scores, fewer than {from}, so none is dropped; they sum to {sum}: {sum} / {n} = {value}.',
  },
  'mean-too-few': {
    zh: '有效分数 {n} 个，不足 {from} 个，按方案不计分。',
    en: 'Only {n} valid scores, fewer than {from}: by the plan they make no score.',
  },
} satisfies Phrases;

export const trimLabels = {
  trim: { zh: '去掉最高分和最低分（不填则全部计入）', en: 'Drop the highest and lowest scores (none: all count)' },
  'trim.drop': { zh: '两端各去掉几个', en: 'How many at each end' },
  'trim.from': { zh: '至少有几个分数才去掉', en: 'Only from so many scores on' },
  'trim.fewer': { zh: '分数不够时', en: 'Where there are fewer' },
  'trim.fewer=mean': { zh: '全部取平均', en: 'the mean of all' },
  'trim.fewer=none': { zh: '不计分', en: 'no score' },
} satisfies Phrases;
