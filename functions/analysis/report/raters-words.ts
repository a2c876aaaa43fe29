import type { Phrases } from '../../../shared/words.ts';

/** What is said of raters. */
export const ratersWords = {
  severity: { zh: '评价人松严：{title}', en: 'Strict and lenient raters: {title}' },
  severityHow: {
    zh: '“偏严”是与同一批评价人的平均相比，对同样的单位平均少给的分数；负数是手松。等级按等距折算为 0 至 100 分，不是方案的分值。评价票不记名，编号只在本页区分，不能查到人。',
    en: 'Severity is how many points less than the mean rater he gives to the same units; below 0 he is lenient. Levels count 0 to 100 in equal steps, not as in the plan. Ballots are secret: numbers tell raters apart on this page and lead to nobody.',
  },
  named: {
    zh: '“偏严”是与同组评委的平均相比，对同样的单位平均少给的分数；负数是手松。',
    en: 'Severity is how many points less than the mean of the panel he gives to the same units; below 0 he is lenient.',
  },
  mixed: {
    zh: '分数的差异中，单位之间占 {subjects}%，评价人松严占 {raters}%，其余 {rest}%。单独一张票反映单位好坏的程度就是第一个数。',
    en: 'Of the differences between scores {subjects} % lie between units, {raters} % between raters, {rest} % are left. The first number is how much a single ballot says about a unit.',
  },
  rater: { zh: '评价人', en: 'Rater' },
  stratum: { zh: '层面', en: 'Stratum' },
  rated: { zh: '评了几个单位', en: 'Units rated' },
  severe: { zh: '偏严（分）', en: 'Severity (points)' },
  se: { zh: '标准误', en: 'Standard error' },
  least: { zh: '最低给分', en: 'Least given' },
  most: { zh: '最高给分', en: 'Most given' },
  dropped: { zh: '若去掉最高最低：被去掉次数', en: 'Dropped if extremes are' },
  expected: { zh: '平均应被去掉次数', en: 'Dropped by chance' },
  remark: { zh: '提示', en: 'Remark' },
  allEqual: { zh: '给所有单位一样的分', en: 'the same for everybody' },
  extremes: { zh: '只给最高分和最低分', en: 'nothing but the best and the worst' },
  copied: { zh: '与 {others} 的打分完全相同', en: 'the same scores as {others}' },
  often: { zh: '被去掉的次数远多于平均', en: 'dropped far more often than chance' },
  block: { zh: '第 {n} 块', en: 'part {n}' },
  blocks: {
    zh: '评价人分成互不相交的 {n} 块，没有人跨块评价，块与块之间不能比较松严，也不能比较单位。',
    en: 'The raters fall into {n} parts that share no unit: neither raters nor units can be compared across them.',
  },
  adjusted: { zh: '扣除松严后的平均分：{title}', en: 'Means without severity: {title}' },
  adjustedHow: {
    zh: '“扣除松严”是假设同一批评价人都评了这个单位，它的平均分会是多少。与原平均分相差大的单位，碰上的评价人偏严或偏松。',
    en: 'The adjusted mean is what a unit would have had from all of these raters. Where it differs much from the plain mean, the unit met strict or lenient ones.',
  },
  unit: { zh: '单位', en: 'Unit' },
  raters: { zh: '评价人数', en: 'Raters' },
  raw: { zh: '原平均分', en: 'Plain mean' },
  fair: { zh: '扣除松严', en: 'Adjusted mean' },
  difference: { zh: '相差', en: 'Difference' },
  trimmed: { zh: '去掉最高最低各一个', en: 'Without the highest and lowest' },
  place: { zh: '名次（原平均）', en: 'Place (plain)' },
  trimmedPlace: { zh: '名次（去掉后）', en: 'Place (trimmed)' },
  favours: { zh: '互相照顾：{title}', en: 'Favours returned: {title}' },
  favoursHow: {
    zh: '甲给乙、乙给甲都比按松严和好坏推算的分数高出 {bound} 分以上的单位对。偶然也会有约 {chance} 对；两个方向的相关系数 {correlation}，偶然达到这样密切的可能性 {p}%。',
    en: 'Pairs that both gave each other more than {bound} points beyond what severity and quality explain. Chance alone makes about {chance} such pairs; the correlation of both directions is {correlation}, as close by chance in {p} % of shuffles.',
  },
  secret: {
    zh: '“{title}”：评价票不记名，不知道哪张票是哪个单位的，无法分析互相照顾。',
    en: '"{title}": ballots are secret, so nobody knows which is whose, and favours cannot be looked for.',
  },
  fewPairs: {
    zh: '“{title}”：互相评分的单位不足 10 对，不作互相照顾分析。',
    en: '"{title}": fewer than ten pairs rated each other.',
  },
  unequalFit: {
    zh: '“{title}”：评分太少，无法推算每个单位应得的分数，不作互相照顾分析。',
    en: '"{title}": too few scores to say what to expect of each.',
  },
  from: { zh: '甲', en: 'A' },
  to: { zh: '乙', en: 'B' },
  aToB: { zh: '甲多给乙（分）', en: 'A to B beyond expectation' },
  bToA: { zh: '乙多给甲（分）', en: 'B to A beyond expectation' },
  notes: { zh: '评价人：未分析', en: 'Raters: not analysed' },
  fewRaters: {
    zh: '“{title}”：评价人不足 5 人，为保密不作分析。',
    en: '"{title}": fewer than five raters, kept secret.',
  },
  nobody: {
    zh: '没有一个评价主体对多个单位评过分，无从比较松严。',
    en: 'Nobody rated several units, so raters cannot be compared.',
  },
} satisfies Phrases;
