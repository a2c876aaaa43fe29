import type { Phrases } from '../../words.ts';
import { oneARaterPhrases } from '../one-a-rater.ts';
import { trimPhrases } from '../trim.ts';

/** What the panel correction says of itself. */
export const panelCorrectionPhrases = {
  ...oneARaterPhrases,
  ...trimPhrases,
  none: { zh: '没有考评组给出分数。', en: 'No panel scored this unit.' },
  'zero-mean': {
    zh: '第 {panel} 组的平均分为零，无法校正。',
    en: 'The mean of panel {panel} is zero: nothing to correct by.',
  },
  panel: {
    zh: '第 {panel} 组对本单位的打分，从高到低：{scores}。',
    en: 'How panel {panel} scored this unit, from the highest down: {scores}.',
  },
  'reference-mean-of-panel-means': {
    zh: '基准平均 = 各组平均分的平均 = {reference}。',
    en: "The reference is the mean of the panels' means: {reference}.",
  },
  'reference-pooled-mean': {
    zh: '基准平均 = 全部原始分合计 ÷ 个数 = {reference}。',
    en: 'The reference is the mean of all raw scores together: {reference}.',
  },
  corrected: {
    zh: '第 {panel} 组原始分 {raw}；校正系数 = {reference} ÷ {panelMean}，按方案取值 {coefficient}；校正后 {raw} × {coefficient} = {value}。',
    en: 'Raw score {raw} from panel {panel}; coefficient {reference} / {panelMean}, taken as {coefficient}; corrected {raw} × {coefficient} = {value}.',
  },
  several: {
    zh: '{n} 个校正后的分数合计 {sum}，{sum} ÷ {n} = {value}。',
    en: '{n} corrected scores sum to {sum}: {sum} / {n} = {value}.',
  },
  'h-panel': { zh: '考评组', en: 'Panel' },
  'h-scores': { zh: '原始分个数', en: 'Raw scores' },
  'h-sum': { zh: '合计', en: 'Sum' },
  'h-mean': { zh: '平均分', en: 'Mean' },
} satisfies Phrases;
