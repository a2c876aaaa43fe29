import type { SurveyReport, SurveyRow } from '../../../shared/statistics/answers/survey-report.ts';
import type { Basis } from '../../../shared/statistics/basis.ts';
import type { Phrases, Words } from '../../../shared/words.ts';
import { filled, number, type Table, type Value } from './table.ts';

const words = {
  title: { zh: '调查误差：{title}', en: 'How sure the survey is: {title}' },
  how: {
    zh: '每张票各题等级按等距折算为 0 至 100 分取平均，再对各票取平均；这不是方案的读数，方案另有题目和渠道的权重。“95% 区间”：反复这样抽样，100 次约有 95 次真实平均落在区间内。',
    en: 'Each ballot is the mean of its answers, levels counting 0 to 100 in equal steps; the mean over ballots is not the reading of the plan, which weighs items and channels. Of a hundred samples drawn so, the 95 % interval holds the true mean some 95 times.',
  },
  share: {
    zh: '“满意率”是平均在 50 分以上的票的比例，区间按威尔逊公式，票少时也可靠。',
    en: 'The satisfied share counts ballots above 50; its interval is Wilson’s, sound for few ballots too.',
  },
  shrunk: {
    zh: '“收缩后”= λ × 本单位平均 + (1 − λ) × 总平均，λ = 单位间方差 ÷（单位间方差 + 本单位标准误²）；票越少越靠近总平均。总平均 {common}，单位间方差 {between}。只供参考，不用于计分。',
    en: 'Shrunk = λ × own mean + (1 - λ) × common mean, λ = variance between units / (that + own standard error squared); the fewer the ballots, the nearer to the common mean. Common mean {common}, variance between units {between}. Shown beside, never scored.',
  },
  weighted: {
    zh: '“按人口加权”按填写的各层面人口数重新加权（事后分层），标准误按线性化方法计算。',
    en: 'Weighted: by the sizes of the strata that were entered (post-stratified), with linearised standard errors.',
  },
  group: { zh: '分组', en: 'Group' },
  unit: { zh: '单位', en: 'Unit' },
  n: { zh: '有效票', en: 'Valid ballots' },
  unknown: { zh: '全部“不了解”', en: "All don't know" },
  mean: { zh: '平均（0–100）', en: 'Mean (0-100)' },
  se: { zh: '标准误', en: 'Standard error' },
  low: { zh: '95% 区间：低', en: '95 % interval: low' },
  high: { zh: '95% 区间：高', en: '95 % interval: high' },
  satisfied: { zh: '满意率（%）', en: 'Satisfied (%)' },
  shareLow: { zh: '满意率区间：低', en: 'Satisfied: low' },
  shareHigh: { zh: '满意率区间：高', en: 'Satisfied: high' },
  margin: { zh: '最大误差（百分点）', en: 'Widest margin (points)' },
  drawn: { zh: '收缩后', en: 'Shrunk' },
  own: { zh: 'λ', en: 'λ' },
  byPeople: { zh: '按人口加权', en: 'Weighted' },
  bySe: { zh: '加权标准误', en: 'Weighted: standard error' },
  effect: { zh: '设计效应', en: 'Design effect' },
  effective: { zh: '相当于几张票', en: 'Effective ballots' },
  remark: { zh: '说明', en: 'Remark' },
  few: { zh: '有效票不足 10 张，不显示', en: 'fewer than 10 valid ballots: not shown' },
  empty: { zh: '有一个层面没有人答，不能加权', en: 'nobody answered in one stratum: cannot be weighted' },
  unweighted: { zh: '各层面的票太少，不能加权', en: 'too few ballots in the strata: cannot be weighted' },
} satisfies Phrases;

/** What a public said of every unit, with its doubt. */
export function surveyTable({ groups }: Basis, report: SurveyReport): Table {
  const { audience, rows, common, between } = report;
  const titles = new Map(groups.map(({ id, title }) => [id, title]));
  const isWeighted = rows.some((row) => row.kind === 'estimated' && row.weighted !== undefined);
  return {
    title: filled(words.title, { title: audience.title }),
    notes: [
      words.how,
      words.share,
      ...(common === undefined || between === undefined
        ? []
        : [filled(words.shrunk, { common: common.toFixed(2), between: between.toFixed(2) })]),
      ...(isWeighted ? [words.weighted] : []),
    ],
    columns: [
      { title: words.group },
      { title: words.unit },
      ...[
        words.n,
        words.unknown,
        words.mean,
        words.se,
        words.low,
        words.high,
        words.satisfied,
        words.shareLow,
        words.shareHigh,
        words.margin,
        words.drawn,
        words.own,
        ...(isWeighted ? [words.byPeople, words.bySe, words.effect, words.effective] : []),
      ].map((title) => ({ title, numeric: true as const })),
      { title: words.remark },
    ],
    rows: rows.map((row) => [titles.get(row.group), row.title, ...figuresOf(row, isWeighted)]),
  };
}

function figuresOf(row: SurveyRow, isWeighted: boolean): readonly Value[] {
  const blanks = Array.from({ length: 10 + (isWeighted ? 4 : 0) }, () => undefined);
  if (row.kind === 'withheld') return [undefined, undefined, ...blanks, words.few];
  const { estimate, interval, share, margin, shrunk, weighted } = row;
  const people = weighted?.kind === 'estimate' ? weighted : undefined;
  return [
    number(row.n, 0),
    number(row.unknown, 0),
    number(estimate.mean, 2),
    number(estimate.se, 2),
    number(Math.max(0, estimate.t[0]), 2),
    number(Math.min(100, estimate.t[1]), 2),
    number(100 * share, 1),
    number(100 * interval[0], 1),
    number(100 * interval[1], 1),
    number(100 * margin, 1),
    number(shrunk?.mean, 2),
    number(shrunk?.own, 3),
    ...(isWeighted
      ? [
          number(people?.mean, 2),
          number(people?.se, 2),
          number(people?.deffReplace, 2),
          number(people?.effectiveSize, 1),
        ]
      : []),
    remarkOf(row),
  ];
}

function remarkOf({ weighted }: Extract<SurveyRow, { kind: 'estimated' }>): Words | undefined {
  if (!weighted || weighted.kind === 'estimate') return undefined;
  return weighted.kind === 'empty-cell' ? words.empty : words.unweighted;
}
