import type { Phrases } from '../../words.ts';
import { weightedAnswersPhrases } from '../weighted-answers.phrases.ts';

/** What the satisfaction index says of itself, page and paper alike. */
export const satisfactionPhrases = {
  ...weightedAnswersPhrases,
  items: {
    zh: '各等级折算 {points}；“不了解”不计入。每题平均分 = 各级票数 × 折算分值之和 ÷ 有效票数，按题目权重加权得 {score}。各级票数从最高等级排起；有效回答不足 {least} 个的题目不列出各级票数，不足 {few} 个的（以及可借以推算它的）平均分也不列出。',
    en: 'Levels are worth {points}; "don\'t know" is left out. The mean of an item is the sum of answers × points over its valid answers; weighted over the items: {score}. Answers by level are listed from the best down, but not where fewer than {least} are valid; nor is the mean where fewer than {few} are, or where it would give such an item away.',
  },
} satisfies Phrases;
