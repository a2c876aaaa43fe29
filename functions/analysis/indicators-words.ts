import type { Phrases } from '../../shared/words.ts';

/** What the page on indicators says. */
export const indicatorsWords = {
  lead: {
    zh: '一项指标只有让各单位的得分有高有低，才在排名中起作用。',
    en: 'An indicator works in a ranking only where units score differently at it.',
  },
  read: {
    zh: '各单位在每项指标上的得分，都换算成占该指标满分的百分比：0% 是零分，100% 是满分。',
    en: 'Scores stand in percent of the full points of each indicator: 0% is nothing, 100% is full marks.',
  },
  units: { zh: '有得分的单位', en: 'Units with a score' },
  least: { zh: '最低', en: 'Least' },
  mean: { zh: '平均', en: 'Mean' },
  most: { zh: '最高', en: 'Most' },
  atFull: { zh: '满分数', en: 'Full' },
  atZero: { zh: '零分数', en: 'Nil' },
  nobody: { zh: '各单位得分完全相同，分不出高下', en: 'all score the same: tells nobody apart' },
  ceiling: {
    zh: '{n} 个单位中 {full} 个满分，前列分不出高下',
    en: '{full} of {n} units have full marks and cannot be told apart',
  },
  single: { zh: '只有 1 个单位，无从比较', en: 'one unit only: nothing to compare' },
  none: { zh: '本组没有任何指标有得分。', en: 'No indicator of this group has a score.' },
  pairs: { zh: '重复或者相左的指标', en: 'Indicators that repeat each other or pull apart' },
  pairsHow: {
    zh: '相关系数表示两项指标一起高低的程度：1 是完全同步，0 是互不相干，−1 是此高彼低。',
    en: 'A correlation says how far two indicators go up and down together: 1 altogether, 0 not at all, −1 the other way round.',
  },
  same: {
    zh: '“{a}”与“{b}”几乎同升同降（{n} 个单位，相关系数 {r}）：等于把同一件事考核两遍。',
    en: '"{a}" and "{b}" nearly say the same ({n} units, correlation {r}): one thing is assessed twice.',
  },
  against: {
    zh: '“{a}”高的单位“{b}”往往低（{n} 个单位，相关系数 {r}）：两项合在一起，差距互相抵消。',
    en: 'Units good at "{a}" tend to be poor at "{b}" ({n} units, correlation {r}): together they cancel out.',
  },
  noPairs: { zh: '没有重复的，也没有相左的指标。', en: 'None repeat each other, and none pull apart.' },
  fewForPairs: {
    zh: '单位不足 5 个，不比较指标之间的关系。',
    en: 'With fewer than five units, indicators are not compared with each other.',
  },
  more: { zh: '另有 {n} 对没有列出。', en: '{n} more pairs are not listed.' },
} satisfies Phrases;
