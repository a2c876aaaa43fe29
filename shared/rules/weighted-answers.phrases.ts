import type { Phrases } from '../words.ts';
import { defaultsPhrases } from './defaults.ts';
import { itemTablePhrases } from './item-table.ts';
import { turnoutPhrases } from './turnout.ts';

/** What every measure says that weights answers over items and channels, except what an item's answers come to. */
export const weightedAnswersPhrases = {
  ...turnoutPhrases,
  ...defaultsPhrases,
  ...itemTablePhrases,
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
  'channel-short': {
    zh: '{channel}：有效评价票 {n} 张，少于该渠道最少 {minimum} 张，视为没有有效回答。',
    en: '{channel}: {n} ballots with a valid answer, fewer than the {minimum} this channel needs: it counts as empty.',
  },
  'channel-withheld': {
    zh: '{channel}：为不暴露个人的评价，有效评价票不足 {least} 张的渠道（没有票的也在内）以及可借以推算它的渠道，照常计入，但票数和得分不单独列出。',
    en: '{channel}: to keep single answers secret, the number and score of a channel with fewer than {least} valid ballots, none included, or of one that would give it away, are not listed. It counts as it is.',
  },
  channels: { zh: '按渠道权重加权得 {score}。', en: 'Weighted over the channels: {score}.' },
  'h-channel': { zh: '渠道', en: 'Channel' },
  'h-score': { zh: '得分', en: 'Score' },
} satisfies Phrases;
