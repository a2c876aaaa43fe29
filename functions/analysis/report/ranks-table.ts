import type { Basis } from '../../../shared/statistics/basis.ts';
import type { RankInterval } from '../../../shared/statistics/ranks/intervals.ts';
import type { Draws, GroupSureness } from '../../../shared/statistics/ranks/sureness.ts';
import type { Phrases } from '../../../shared/words.ts';
import { filled, number, type Table, type Value } from './table.ts';

const words = {
  title: { zh: '名次把握', en: 'How sure the places are' },
  weights: {
    zh: '权重：每项权重随机上下浮动不超过 {percent}%，共试 {draws} 次，每次重新排名；90% 的结果落在“最好”和“最差”之间。',
    en: 'Weights: each shaken by up to {percent} % of itself, {draws} times, the ranking made anew each time; 90 of 100 fall between best and worst.',
  },
  ballots: {
    zh: '评价票：从已收到的票中重新抽取同样多的票（有放回，按单位、层面、渠道分别抽），共 {draws} 次，每次按方案重新计算。',
    en: 'Ballots: as many drawn again from those received (with replacement, by unit, stratum and channel), {draws} times, each judged by the plan.',
  },
  bands: {
    zh: '同一“档”内的单位分不出高下：档首单位没有在 95% 以上的抽样中领先它们。',
    en: 'Units of one band cannot be told apart: the first of the band is not ahead of them in 95 of 100 draws.',
  },
  seed: { zh: '随机种子 {seed}；用同一种子重算，结果相同。', en: 'Seed {seed}: the same seed gives the same again.' },
  group: { zh: '分组', en: 'Group' },
  unit: { zh: '单位', en: 'Unit' },
  official: { zh: '名次', en: 'Place' },
  medianW: { zh: '权重浮动：居中名次', en: 'Weights: middle place' },
  bestW: { zh: '权重浮动：最好', en: 'Weights: best' },
  worstW: { zh: '权重浮动：最差', en: 'Weights: worst' },
  keptW: { zh: '权重浮动：保持原名次（%）', en: 'Weights: kept its place (%)' },
  bandW: { zh: '权重浮动：档', en: 'Weights: band' },
  medianB: { zh: '重抽评价票：居中名次', en: 'Ballots: middle place' },
  bestB: { zh: '重抽评价票：最好', en: 'Ballots: best' },
  worstB: { zh: '重抽评价票：最差', en: 'Ballots: worst' },
  keptB: { zh: '重抽评价票：保持原名次（%）', en: 'Ballots: kept its place (%)' },
  bandB: { zh: '重抽评价票：档', en: 'Ballots: band' },
  notAdditive: {
    zh: '“{group}”：总分不是相加合成，不能这样浮动权重。',
    en: '"{group}": the total does not add up, so its weights cannot be shaken so.',
  },
  held: {
    zh: '“{group}”：{n} 个分支不是相加合成，其下级权重未浮动。',
    en: '"{group}": the weights below {n} branches that do not add up were held.',
  },
  noBallots: {
    zh: '没有重抽评价票：没有评价票，或未要求重抽。',
    en: 'No ballots were drawn again: there are none, or it was not asked for.',
  },
  replayed: {
    zh: '权重取自保存的文件，没有重新抽取。',
    en: 'The weights come from a file that was kept; none were drawn.',
  },
} satisfies Phrases;

/** The places of every ranked group with their intervals from both kinds of doubt. */
export function ranksTable(basis: Basis, sure: readonly GroupSureness[], draws: Draws, isReplay: boolean): Table {
  const titles = new Map(basis.result.units.map(({ unit, title }) => [unit, title]));
  return {
    title: words.title,
    notes: [
      ...(isReplay
        ? []
        : [filled(words.weights, { percent: String(draws.weights.percent), draws: String(draws.weights.draws) })]),
      ...(sure.some(({ ballots }) => ballots.kind === 'drawn')
        ? [filled(words.ballots, { draws: String(draws.ballots) })]
        : [words.noBallots]),
      words.bands,
      isReplay ? words.replayed : filled(words.seed, { seed: String(draws.seed) }),
      ...sure.flatMap(({ group, weights }) => {
        if (weights.kind === 'not-additive') return [filled(words.notAdditive, { group: group.title })];
        if (weights.held.length === 0) return [];
        return [filled(words.held, { group: group.title, n: String(weights.held.length) })];
      }),
    ],
    columns: [
      { title: words.group },
      { title: words.unit },
      ...[
        words.official,
        words.medianW,
        words.bestW,
        words.worstW,
        words.keptW,
        words.bandW,
        words.medianB,
        words.bestB,
        words.worstB,
        words.keptB,
        words.bandB,
      ].map((title) => ({ title, numeric: true as const })),
    ],
    rows: sure.flatMap(({ group, weights, ballots }) =>
      group.units.map(({ unit }, at): readonly Value[] => [
        group.title,
        titles.get(unit),
        place(group.places[at]),
        ...(weights.kind === 'drawn' ? intervalOf(weights.intervals[at], weights.bands[at]) : nothing),
        ...(ballots.kind === 'drawn' ? intervalOf(ballots.intervals[at], ballots.bands[at]) : nothing),
      ]),
    ),
  };
}

const nothing: readonly Value[] = [undefined, undefined, undefined, undefined, undefined];

function intervalOf(interval: RankInterval | undefined, band: number | undefined): readonly Value[] {
  if (!interval) return nothing;
  const { median, best, worst, kept } = interval;
  return [number(median, 0), number(best, 0), number(worst, 0), number(kept, 1), place(band)];
}

/** Zero is no place and no band. */
function place(value: number | undefined): Value {
  return value ? number(value, 0) : undefined;
}
