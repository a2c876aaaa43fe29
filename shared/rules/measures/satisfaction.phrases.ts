import type { Phrases } from '../../words.ts';

/** What the satisfaction index says of itself, page and paper alike. */
export const satisfactionPhrases = {
  'too-few': {
    zh: '有效评价票 {n} 张，少于方案规定的最少 {minimum} 张，不形成读数。',
    en: '{n} ballots with a valid answer, fewer than the {minimum} the plan asks for: no reading.',
  },
  'all-ballots': {
    zh: '有效评价票 {n} 张（每题都选“不了解”的票不算），不分渠道。',
    en: "{n} ballots with a valid answer (not those that don't know any), all channels together.",
  },
  channel: {
    zh: '{channel}：有效评价票 {n} 张（每题都选“不了解”的票不算），得分 {score}。',
    en: "{channel}: {n} ballots with a valid answer (not those that don't know any), score {score}.",
  },
  items: {
    zh: '各等级折算 {points}；“不了解”不计入。按题目权重加权得 {score}。各级票数从最高等级排起，有效回答不足 {least} 个的不列出。',
    en: 'Levels are worth {points}; "don\'t know" is left out. Weighted over the items: {score}. Answers by level are listed from the best down, and not where fewer than {least} are valid.',
  },
  channels: { zh: '按渠道权重加权得 {score}。', en: 'Weighted over the channels: {score}.' },
  'h-item': { zh: '题目', en: 'Item' },
  'h-levels': { zh: '各级票数', en: 'Answers by level' },
  'h-valid': { zh: '有效', en: 'Valid' },
  'h-unknown': { zh: '不了解', en: "Don't know" },
  'h-mean': { zh: '平均分', en: 'Mean' },
  'h-channel': { zh: '渠道', en: 'Channel' },
  'h-score': { zh: '得分', en: 'Score' },
  'h-weight': { zh: '方案权重%', en: 'Weight %' },
  'h-used': { zh: '实际权重%', en: 'Weight used %' },
  'h-added': { zh: '计入', en: 'Contribution' },
} satisfies Phrases;
