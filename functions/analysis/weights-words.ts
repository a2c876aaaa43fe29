import { adjusted, curved } from '../../shared/statistics/weights/contributions.ts';
import type { WeightRow } from '../../shared/statistics/weights/effective.ts';
import type { Phrases, Words } from '../../shared/words.ts';

/** What the page on real weights says. */
export const weightsWords = {
  lead: {
    zh: '方案写明每项指标占多少权重；可是名次之间的差距究竟是哪些指标造成的，要看各单位在它上面差多少。',
    en: 'The plan says how much each indicator weighs. What really makes the difference between units depends on how far apart they are at it.',
  },
  read: {
    zh: '“名义权重”是方案写明的份额。“实际影响”是各单位总分的差距里，由这项指标造成的份额：人人得分一样的指标，权重再大，实际影响也是 0%；负数说明它把差距拉小了；各项合计 100%。',
    en: 'The nominal weight is the share the plan gives. The real influence is the share of the differences between totals that the indicator makes: where all units score the same it is 0% whatever its weight; below zero it narrows the differences; all together make 100%.',
  },
  how: {
    zh: '先把每个单位的总分分摊到各项指标，再算每项指标带来的分数与总分的协方差（两者一起高低的程度），除以总分的方差（总分高低不一的程度）。“波动”是各单位从这项指标得到的分数的标准差，数值越大，各单位相差越多。“首末差”是第一名与最后一名的总分差中由这项指标造成的分数。',
    en: 'Each total is shared out among its indicators; the real influence is the covariance of what an indicator brings with the total (how far the two go up and down together), divided by the variance of the total (how far totals differ). "Spread" is the standard deviation of what units get from it: the larger, the further apart they are. "Of the gap" is what it makes of the difference between the first and the last.',
  },
  gap: {
    zh: '共 {n} 个单位。第一名“{first}”比最后一名“{last}”高 {gap} 分。',
    en: '{n} units. The first, {first}, is {gap} points ahead of the last, {last}.',
  },
  most: {
    zh: '差距主要来自“{title}”：名义权重 {nominal}，实际影响 {effective}。',
    en: 'Most of the differences come from "{title}": nominally {nominal}, really {effective}.',
  },
  nominal: { zh: '名义权重', en: 'Nominal' },
  effective: { zh: '实际影响', en: 'Real' },
  difference: { zh: '实际比名义（百分点）', en: 'Real less nominal' },
  deviation: { zh: '波动（分）', en: 'Spread (points)' },
  ofGap: { zh: '首末差（分）', en: 'Of the gap (points)' },
  total: { zh: '合计', en: 'Total' },
  whole: { zh: '下级不是相加合成，不能再往下分', en: 'what stands below does not add up and is not shared out' },
  silent: { zh: '本组没有数据', en: 'no data in this group' },
  tooFew: {
    zh: '有得分的单位只有 {n} 个，不足 3 个，谈不上差距由什么造成。',
    en: 'Only {n} units have a score. With fewer than three there is no saying what makes the difference.',
  },
  noSpread: {
    zh: '{n} 个单位的总分完全相同，没有差距可分。',
    en: 'All {n} units have the same total: there is no difference to share out.',
  },
  table: { zh: '名义权重与实际影响：{group}', en: 'Nominal weight and real influence: {group}' },
} satisfies Phrases;

const beside: Readonly<Record<string, Words>> = {
  [adjusted]: { zh: '加减分等调整', en: 'Bonuses, deductions and other adjustments' },
  [curved]: { zh: '上级指标自身的计分规则', en: 'Scoring rules of the branches themselves' },
};

/** What a row is called: the indicator, or what is made beside the tree. */
export function rowTitle({ title, id }: Pick<WeightRow, 'title' | 'id'>): Words {
  return title ?? beside[id] ?? { zh: id, en: id };
}
