import type { Phrases } from '../../words.ts';
import { outcomeLabels } from '../labels.ts';

/** What a pool says in its steps. */
export const poolPhrases = {
  factors: {
    zh: '本单位的系数（负数按 0 计，有除数的先除）：',
    en: 'Factors of this unit (a negative one is 0; divided where there is a divisor):',
  },
  what: { zh: '系数来源', en: 'From' },
  found: { zh: '数值', en: 'Is' },
  divisor: { zh: '除以', en: 'Divided by' },
  factor: { zh: '系数', en: 'Factor' },
  weight: {
    zh: '权数：各系数相乘，{product} = {weight}。',
    en: 'Weight: the factors multiplied, {product} = {weight}.',
  },
  share: {
    zh: '应得：{amount} × {weight} ÷ {sum} = {share}（{sum} 为 {units} 个单位的权数合计）。',
    en: 'Share: {amount} x {weight} / {sum} = {share} ({sum} is the sum of the weights of {units} units).',
  },
  cut: {
    zh: '先舍去小数点后第 {places} 位以下，得 {cut}，余 {remainder}。各单位舍去后共剩 {left} 份，每份 {unit}，按余数从大到小各补一份；本单位余数列第 {place} 位，{extra}，实得 {paid}。',
    en: 'Cut off after {places} decimals: {cut}, remainder {remainder}. {left} times {unit} are left over and go one each to the largest remainders; this one is number {place}: {extra}. Paid: {paid}.',
  },
  posts: {
    zh: '与本单位同属“{parent}”的共 {count} 项，合计 {sum}：',
    en: '{count} entries belong to "{parent}"; together they get {sum}:',
  },
  post: { zh: '名称', en: 'Title' },
  paid: { zh: '实得', en: 'Paid' },
  'no-weight': {
    zh: '所有单位的权数都是 0，{amount} 无从分配，都不发放。',
    en: 'All weights are 0: {amount} cannot be shared out, and nobody gets anything.',
  },
  unranked: { zh: '本组单独列示，不参加分配。', en: 'This group is listed apart and takes no share.' },
} satisfies Phrases;

/** Words for the settings of a pool. */
export const poolLabels = {
  ...outcomeLabels,
  amount: { zh: '总额', en: 'Amount' },
  places: { zh: '分配到小数点后几位', en: 'Shared out to so many decimals' },
  factors: { zh: '系数（相乘）', en: 'Factors, multiplied' },
  'factors.kind': { zh: '系数来源', en: 'From' },
  'factors.kind=score': { zh: '得分', en: 'the score' },
  'factors.kind=field': { zh: '报送的数据项', en: 'a figure handed in' },
  'factors.kind=outcome': { zh: '前面的结果（如等次）', en: 'an outcome before it, such as a grade' },
  'factors.kind=group': { zh: '所在分组', en: 'the group' },
  'factors.field': { zh: '数据项', en: 'Record field' },
  'factors.missing': { zh: '没有报送时', en: 'Where it is missing' },
  'factors.missing=one': { zh: '系数为 1', en: 'the factor is 1' },
  'factors.missing=zero': { zh: '系数为 0', en: 'the factor is 0' },
  'factors.divisor': {
    zh: '除以（月数填 12，百分数填 100，系数填 1）',
    en: 'Divided by (12 for months, 100 for percents, 1 for a coefficient)',
  },
  'factors.outcome': { zh: '哪个结果', en: 'Which outcome' },
  'factors.factors': { zh: '各自的系数', en: 'Factor of each' },
  'factors.factors.is': { zh: '结果编号', en: 'What it came to (id)' },
  'factors.factors.group': { zh: '分组', en: 'Group' },
  'factors.factors.factor': { zh: '系数', en: 'Factor' },
  'factors.otherwise': { zh: '其余的系数', en: 'Factor of all others' },
  over: { zh: '分配范围', en: 'Shared out' },
  'over=group': { zh: '每组各有一份总额，组内分配', en: 'within each group, each having this amount' },
  'over=all': { zh: '全部单位共分一份总额', en: 'among all units together' },
  unranked: { zh: '单独列示的分组', en: 'Groups listed apart' },
  'unranked=in': { zh: '参加分配', en: 'take their share' },
  'unranked=out': { zh: '不参加分配', en: 'take no share' },
  noScore: { zh: '没有得分的单位', en: 'A unit without a score' },
  'noScore=zero': { zh: '得分作系数时按 0 计', en: 'has 0 where the score is a factor' },
} satisfies Phrases;
