import type { SkippedNode } from '../../../shared/statistics/alternatives/alternative.ts';
import type { Tried } from '../../../shared/statistics/alternatives/tried.ts';
import type { Phrases, Words } from '../../../shared/words.ts';
import { filled, plainly } from './table.ts';

const kinds: Phrases = {
  'equal-weights': { zh: '同级指标权重相等', en: 'Equal weights among siblings' },
  geometric: { zh: '改用几何平均（短板影响更大）', en: 'Geometric instead of arithmetic mean' },
  normalisation: { zh: '{part}', en: '{part}' },
  unrounded: { zh: '中间各步不修约，按精确分排名', en: 'No rounding on the way; ranked by the exact score' },
  'channel-out': { zh: '不计“{part}”渠道', en: 'Without the channel "{part}"' },
  'channel-in': { zh: '计入“{part}”渠道', en: 'With the channel "{part}" counted' },
  'stratum-out': { zh: '不计“{part}”层面', en: 'Without the stratum "{part}"' },
  'no-trim': { zh: '不去掉最高分和最低分', en: 'No highest and lowest scores dropped' },
  'every-ballot': { zh: '不审查废票，全部计入', en: 'Every ballot counts, void ones too' },
  'left-out': { zh: '不考核“{part}”', en: 'Without "{part}"' },
  'no-adjustments': { zh: '不计加减分等调整', en: 'Without bonuses, deductions and other adjustments' },
};

/** What is called so where no part is named: the whole kind found nothing to change. */
const anyPart: Phrases = {
  'channel-out': { zh: '不计某一渠道', en: 'Without one of the channels' },
  'channel-in': { zh: '计入权重为 0 的渠道', en: 'With a channel of weight 0 counted' },
  'stratum-out': { zh: '不计某一层面', en: 'Without one of the strata' },
};

const why: Readonly<Record<SkippedNode['why'], Words>> = {
  'points-not-weights': { zh: '下级按分值相加，没有权重', en: 'its children carry points, not weights' },
  'already-so': { zh: '方案本来就是这样', en: 'the plan does so already' },
  'one-child': { zh: '只有一个下级', en: 'it has one child only' },
};

const outcomes = {
  nothing: { zh: '方案中没有可以这样改的地方，未试算', en: 'nothing in the plan to change so; not tried' },
  failed: { zh: '这样改后无法计算：{why}', en: 'cannot be computed so: {why}' },
} satisfies Phrases;

/** What an alternative is called. */
export function alternativeTitle({ kind, part }: Pick<Tried, 'kind' | 'part'>): Words {
  if (!part) return anyPart[kind] ?? kinds[kind] ?? plainly(kind);
  return filled(kinds[kind] ?? plainly(kind), { part });
}

/** Why a node was left as it was. */
export function skippedWords({ why: reason }: SkippedNode): Words {
  return why[reason];
}

/** Why an alternative was not tried, undefined where it was. */
export function untriedWords(tried: Tried): Words | undefined {
  if (tried.outcome === 'tried') return undefined;
  return tried.outcome === 'failed' ? filled(outcomes.failed, { why: tried.why }) : outcomes.nothing;
}
