import type { Basis } from '../../../shared/statistics/basis.ts';
import { pairsOf } from '../../../shared/statistics/indicators/pairs.ts';
import { type SpreadRow, spreadOf } from '../../../shared/statistics/indicators/spread.ts';
import type { Phrases, Words } from '../../../shared/words.ts';
import { filled, number, type Table, type Value } from './table.ts';

const words = {
  title: { zh: '区分度', en: 'Spread' },
  how: {
    zh: '各指标得分占其满分的百分比。满分单位超过一半的指标分不出前列的高下；所有单位得分相同的指标不起作用。',
    en: 'Scores in percent of the full points of each indicator. Where half of the units have full marks the best cannot be told apart; where all have the same the indicator decides nothing.',
  },
  group: { zh: '分组', en: 'Group' },
  indicator: { zh: '指标', en: 'Indicator' },
  units: { zh: '有得分的单位', en: 'Units with a score' },
  without: { zh: '无得分', en: 'Without' },
  least: { zh: '最低（%）', en: 'Least (%)' },
  mean: { zh: '平均（%）', en: 'Mean (%)' },
  most: { zh: '最高（%）', en: 'Most (%)' },
  deviation: { zh: '标准差', en: 'Deviation' },
  distinct: { zh: '不同得分数', en: 'Different scores' },
  atFull: { zh: '满分单位', en: 'At full marks' },
  atZero: { zh: '零分单位', en: 'At zero' },
  remark: { zh: '提示', en: 'Remark' },
  nobody: { zh: '所有单位得分相同，分不出高下', en: 'all the same: tells nobody apart' },
  ceiling: { zh: '{units} 个单位中 {n} 个满分', en: '{n} of {units} units have full marks' },
  pairs: { zh: '相近或相左的指标', en: 'Indicators that agree or pull apart' },
  pairsHow: {
    zh: '相关系数为 1 表示两项指标排出的高下完全一致，等于同一件事考核两次；为负表示此高彼低。只看至少 5 个单位都有得分的指标对；列出 0.9 及以上和 −0.5 及以下的。',
    en: 'A correlation of 1 means that two indicators agree altogether: the same thing is assessed twice. Below 0 units good at one are poor at the other. Pairs with at least 5 units are looked at; listed from 0.9 up and from -0.5 down.',
  },
  other: { zh: '另一指标', en: 'Other indicator' },
  correlation: { zh: '相关系数', en: 'Correlation' },
  same: { zh: '几乎是同一件事', en: 'say nearly the same' },
  against: { zh: '此高彼低', en: 'pull against each other' },
} satisfies Phrases;

/** How every indicator spreads the units of every group. */
export function spreadTable({ plan, groups }: Basis): Table {
  return {
    title: words.title,
    notes: [words.how],
    columns: [
      { title: words.group },
      { title: words.indicator },
      ...[words.units, words.without, words.least, words.mean, words.most, words.deviation, words.distinct].map(
        numeric,
      ),
      numeric(words.atFull),
      numeric(words.atZero),
      { title: words.remark },
    ],
    rows: groups.flatMap((group) => spreadOf(plan, group).map((row) => spreadRow(group.title, row))),
  };
}

function spreadRow(group: Words, row: SpreadRow): readonly Value[] {
  return [
    group,
    row.title,
    number(row.units, 0),
    number(row.without, 0),
    number(row.least, 2),
    number(row.mean, 2),
    number(row.most, 2),
    number(row.deviation, 2),
    number(row.distinct, 0),
    number(row.atFull, 0),
    number(row.atZero, 0),
    remarkOf(row),
  ];
}

function remarkOf({ separates, ceiling, units, atFull }: SpreadRow): Words | undefined {
  if (!separates) return words.nobody;
  return ceiling ? filled(words.ceiling, { units: String(units), n: String(atFull) }) : undefined;
}

/** Pairs of indicators that say nearly the same of a group, or pull against each other. */
export function pairsTable({ plan, groups }: Basis): Table {
  return {
    title: words.pairs,
    notes: [words.pairsHow],
    columns: [
      { title: words.group },
      { title: words.indicator },
      { title: words.other },
      numeric(words.units),
      numeric(words.correlation),
      { title: words.remark },
    ],
    rows: groups.flatMap((group) => {
      const { same, against } = pairsOf(spreadOf(plan, group));
      return [...same, ...against].map(({ a, b, units, correlation }): readonly Value[] => [
        group.title,
        a.title,
        b.title,
        number(units, 0),
        number(correlation, 3),
        correlation > 0 ? words.same : words.against,
      ]);
    }),
  };
}

function numeric(title: Words) {
  return { title, numeric: true as const };
}
