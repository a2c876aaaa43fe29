import type { Basis } from '../../../shared/statistics/basis.ts';
import { adjusted, curved } from '../../../shared/statistics/weights/contributions.ts';
import { effectiveWeights, type WeightRow } from '../../../shared/statistics/weights/effective.ts';
import type { Phrases, Words } from '../../../shared/words.ts';
import { filled, number, type Table, type Value } from './table.ts';

const words = {
  title: { zh: '实际影响', en: 'Real weight' },
  how: {
    zh: '“名义权重”是方案写明的份额；“实际影响”是该指标在各单位总分差距中所占的份额（与总分的协方差 ÷ 总分的方差）。人人得分一样的指标，名义权重再大，实际影响也是 0；负数表示它把差距拉小了。',
    en: 'The nominal weight is what the plan says. The real weight is the share of the differences between total scores the indicator makes (covariance with the total / variance of the total). Where everybody has the same score it is 0 however large the nominal weight; below 0 it narrows the differences.',
  },
  gap: {
    zh: '“首末差”是第一名与最后一名的总分差中由该指标造成的分数。',
    en: 'The gap is what the indicator makes of the difference between the first and the last.',
  },
  group: { zh: '分组', en: 'Group' },
  indicator: { zh: '指标', en: 'Indicator' },
  nominal: { zh: '名义权重（%）', en: 'Nominal weight (%)' },
  effective: { zh: '实际影响（%）', en: 'Real weight (%)' },
  difference: { zh: '相差（个百分点）', en: 'Difference (points)' },
  deviation: { zh: '贡献分的标准差', en: 'Deviation of what it brings' },
  ofGap: { zh: '首末差中的分数', en: 'Of the gap (points)' },
  remark: { zh: '说明', en: 'Remark' },
  whole: {
    zh: '下级不是相加合成，不能再往下分摊',
    en: 'what stands below does not add up, so it cannot be shared out',
  },
  few: {
    zh: '有得分的单位只有 {n} 个，不足 3 个，不作分析',
    en: 'only {n} units with a score, fewer than 3: no analysis',
  },
  equal: {
    zh: '{n} 个单位总分相同，没有差距可分',
    en: 'all {n} units have the same total: no differences to share out',
  },
} satisfies Phrases;

/** What a row of the weights is called that is no node of the tree. */
export const besideWords: Readonly<Record<string, Words>> = {
  [adjusted]: { zh: '加减分等调整', en: 'Bonuses, deductions and other adjustments' },
  [curved]: { zh: '分支计分规则自身形成的分数', en: 'Points that curves of branches make by themselves' },
};

/** Effective against nominal weights of every group, in the order of the tree. */
export function weightsTable({ plan, groups }: Basis): Table {
  const rows = groups.flatMap((group): readonly (readonly Value[])[] => {
    const found = effectiveWeights(plan, group);
    if (found.kind === 'weights') return found.rows.map((row) => rowOf(group.title, row));
    const say = found.kind === 'too-few' ? words.few : words.equal;
    return [
      [
        group.title,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        filled(say, { n: String(found.units) }),
      ],
    ];
  });
  return {
    title: words.title,
    notes: [words.how, words.gap],
    columns: [
      { title: words.group },
      { title: words.indicator },
      { title: words.nominal, numeric: true },
      { title: words.effective, numeric: true },
      { title: words.difference, numeric: true },
      { title: words.deviation, numeric: true },
      { title: words.ofGap, numeric: true },
      { title: words.remark },
    ],
    rows,
  };
}

function rowOf(group: Words, row: WeightRow): readonly Value[] {
  const { nominal, effective } = row;
  const difference = nominal === undefined || effective === undefined ? undefined : effective - nominal;
  return [
    group,
    indented(row.title ?? besideWords[row.id] ?? { zh: row.id, en: row.id }, row.depth),
    number(nominal, 1),
    number(effective, 1),
    number(difference, 1),
    number(row.deviation, 2),
    number(row.gap, 2),
    row.whole ? words.whole : undefined,
  ];
}

/** A title under its parent's: a full-width blank a level, which neither Excel nor a terminal swallows. */
function indented({ zh, en }: Words, depth: number): Words {
  const blank = '　'.repeat(depth);
  return { zh: blank + zh, en: blank + en };
}
