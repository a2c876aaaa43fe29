import type { Phrases } from '../../shared/words.ts';

/** What the page about the doubt in surveys says around its tables. */
export const surveysWords = {
  lead: {
    zh: '群众评价是抽样：换一批人来评，分数会差多少；要把误差缩小到多少，需要多少张票。',
    en: 'A public survey is a sample: how much would other people have said otherwise, and how many ballots does a margin need?',
  },
  none: {
    zh: '还没有群众评价的数据。',
    en: 'There are no public ballots yet.',
  },
  size: { zh: '需要多少张有效票', en: 'How many valid ballots' },
  sizeHow: {
    zh: 'n₀ = 1.96² × 0.25 ÷ e²，n = n₀ ÷ (1 + (n₀ − 1) ÷ N)，进位取整。e 是误差（百分点 ÷ 100），N 是人口数，不填按很多人算。',
    en: 'n0 = 1.96² × 0.25 / e², n = n0 / (1 + (n0 - 1) / N), rounded up; e is the margin, N how many people there are, very many if left empty.',
  },
  margin: { zh: '误差不超过（百分点）', en: 'Margin at most (points)' },
  people: { zh: '人口数（可不填）', en: 'People (may be empty)' },
  reckon: { zh: '计算', en: 'Reckon' },
  needed: {
    zh: '每个单位需要 {n} 张有效票：95% 的把握，误差不超过 {margin} 个百分点。',
    en: '{n} valid ballots a unit: with 95 % confidence the margin is at most {margin} points.',
  },
  strata: { zh: '按人口加权', en: 'Weighted by population' },
  strataHow: {
    zh: '填写“{title}”各层面的人口数，表中会多出按人口加权的平均、标准误和设计效应。不填的层面不参加加权。',
    en: 'Enter how many people each stratum of "{title}" has: the table then shows the weighted mean, its error and the design effect. Strata left empty do not take part.',
  },
  weigh: { zh: '加权计算', en: 'Weigh' },
  wrongNumber: {
    zh: '“{label}”请填正数，最多 9 位整数。',
    en: '"{label}": a positive whole number of up to 9 digits.',
  },
  wrongMargin: { zh: '误差请填 1 到 50 之间的数，例如 5。', en: 'A margin from 1 to 50, such as 5.' },
} satisfies Phrases;
