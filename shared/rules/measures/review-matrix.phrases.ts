import type { Phrases } from '../../words.ts';
import { defaultsPhrases } from '../defaults.ts';
import { itemTablePhrases } from '../item-table.ts';
import { trimPhrases } from '../trim.ts';
import { turnoutPhrases } from '../turnout.ts';

/** What the review matrix says of itself, page and paper alike. */
export const reviewMatrixPhrases = {
  ...turnoutPhrases,
  'defaults-left-out': defaultsPhrases['defaults-left-out'],
  ...trimPhrases,
  ...itemTablePhrases,
  'too-few': {
    zh: '有效评价主体 {n} 个，少于方案规定的最少 {minimum} 个，不形成读数。',
    en: '{n} raters gave a valid score, fewer than the {minimum} the plan asks for: no reading.',
  },
  raters: {
    zh: '各等级折算 {points}；每个评价主体先按题目权重得一个分数，再取平均。',
    en: 'Levels are worth {points}; each rater makes one score by the weights of the items, and the mean is taken over raters.',
  },
  stratum: {
    zh: '{stratum}：有效评价主体 {n} 个。',
    en: '{stratum}: {n} raters with a valid score.',
  },
  'stratum-withheld': {
    zh: '{stratum}：为不暴露个人的评价，有效评价主体不足 {least} 个的层面（没有的也在内）以及可借以推算它的层面，照常计入，但人数和得分不单独列出。',
    en: '{stratum}: to keep single answers secret, the number and score of a stratum with fewer than {least} raters, none included, or of one that would give it away, are not listed. It counts as it is.',
  },
  items: {
    zh: '各题情况：每题平均分 = 各级票数 × 折算分值之和 ÷ 有效票数，乘以题目权重为计入。各级票数从最高等级排起；有效回答不足 {least} 个的题目不列出各级票数，不足 {few} 个的（以及可借以推算它的）平均分也不列出。各主体都答全，各题计入之和即全部分数的平均。',
    en: 'Item by item: the mean is the sum of answers × points over the valid answers, and times the weight it is what the item adds. Answers by level are listed from the best down, but not where fewer than {least} are valid; nor is the mean where fewer than {few} are, or where it would give such an item away. Everybody answered everything, so what the items add is the mean of all scores.',
  },
  'items-partial': {
    zh: '各题情况：每题平均分 = 各级票数 × 折算分值之和 ÷ 有效票数。各级票数从最高等级排起；有效回答不足 {least} 个的题目不列出各级票数，不足 {few} 个的（以及可借以推算它的）平均分也不列出。有 {partial} 个主体未答全，其权重在本人的其余题目间分配，所以各题平均加权与上面的平均分不完全相同。',
    en: "Item by item: the mean is the sum of answers × points over the valid answers. Answers by level are listed from the best down, but not where fewer than {least} are valid; nor is the mean where fewer than {few} are, or where it would give such an item away. {partial} raters did not answer everything; within their sheets the weight moved to what they answered, so the items' means do not add up to the mean above.",
  },
  'items-withheld': {
    zh: '有个别主体未答全，不足 {few} 个；为不暴露其评价，各题情况不列出。题目权重：{weights}。',
    en: 'Fewer than {few} raters did not answer everything; to keep their answers secret nothing is listed item by item. Weights of the items: {weights}.',
  },
  strata: { zh: '按层面权重加权得 {score}。', en: 'Weighted over the strata: {score}.' },
  'h-stratum': { zh: '层面', en: 'Stratum' },
  'h-invited': { zh: '应评', en: 'Asked' },
  'h-raters': { zh: '有效主体', en: 'Raters' },
  'h-score': { zh: '得分', en: 'Score' },
} satisfies Phrases;
