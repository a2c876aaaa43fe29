import * as z from 'zod';
import { mean, type Rational, zero } from '../../number.ts';
import type { Phrases } from '../../words.ts';
import { mix } from '../mix.ts';
import { type Aggregate, type Child, eachUnit } from '../rule.ts';
import { amountOf, num, step, words } from '../say.ts';

const Settings = z.strictObject({
  form: z.literal('weighted-mean'),
  /**
   * What a child without a score means: its weight moves to its siblings in proportion, it counts as zero, as the mean
   * of its group, or the whole branch has no score.
   */
  whenMissing: z.enum(['rescale', 'zero', 'group-mean', 'none']),
});
type Settings = z.output<typeof Settings>;

const phrases = {
  mean: { zh: '按权重加权平均得 {score}。', en: 'The weighted mean is {score}.' },
  moved: {
    zh: '“{child}”没有得分，权重按比例移给其他指标。',
    en: '"{child}" has no score; its weight moves to the others in proportion.',
  },
  zero: { zh: '“{child}”没有得分，按 0 分计。', en: '"{child}" has no score and counts as 0.' },
  'group-mean': {
    zh: '“{child}”没有得分，按本组平均 {score} 计。',
    en: '"{child}" has no score and counts as the mean of the group, {score}.',
  },
  blocked: { zh: '“{child}”没有得分，本项不计分。', en: '"{child}" has no score, so this branch has none.' },
  empty: { zh: '下级指标都没有得分。', en: 'No indicator below has a score.' },
} satisfies Phrases;

/** The weighted arithmetic mean of the children, weights being percentages of the parent. */
export const weightedMeanForm: Aggregate<Settings> = {
  family: 'aggregate',
  form: 'weighted-mean',
  shares: 'weight',
  title: { zh: '加权平均', en: 'Weighted mean' },
  meaning: {
    zh: '各下级指标得分按权重平均。没有得分的下级怎样处理，由方案写明。',
    en: 'The mean of the children under their weights. What a child without a score means is set by the plan.',
  },
  source: 'OECD/JRC Handbook on composite indicators, linear aggregation; catalogue F4',
  phrases,
  labels: {
    whenMissing: { zh: '某个下级没有得分时', en: 'Where a part has no score' },
    'whenMissing=rescale': { zh: '其权重由其余下级按比例承担', en: 'its weight moves to the others in proportion' },
    'whenMissing=zero': { zh: '按零分', en: 'it counts as zero' },
    'whenMissing=group-mean': { zh: '按本组平均', en: "it counts as the group's mean" },
    'whenMissing=none': { zh: '本级不形成得分', en: 'the whole has no score' },
  },
  settings: Settings,
  combine: ({ whenMissing }, children, units) => {
    const stand = new Map(children.map((child) => [child.id, groupMean(child, whenMissing)]));
    return eachUnit(units, ({ unit }) => {
      const parts = children.map((child) => {
        const own = amountOf(child.scores.get(unit));
        return { child, own, weight: child.share, value: own ?? stand.get(child.id), id: child.id };
      });
      const mixed = mix(parts, whenMissing === 'none' ? 'none' : 'move-weight');
      const steps = parts
        .filter(({ own }) => !own)
        .map(({ child, value }) => {
          const say =
            whenMissing === 'none' ? 'blocked' : !value ? 'moved' : whenMissing === 'zero' ? 'zero' : 'group-mean';
          return step(say, { child: words(child.title), score: num(value) });
        });
      const contributions = mixed.parts.map((part) => ({
        child: part.id,
        score: part.value,
        nominal: part.weight,
        used: part.used,
        added: part.added,
      }));
      const score = mixed.value
        ? { value: mixed.value, steps: [...steps, step('mean', { score: num(mixed.value) })] }
        : { none: true as const, steps: whenMissing === 'none' ? steps : [step('empty')] };
      return { score, parts: contributions };
    });
  },
  examples: [
    {
      title: { zh: '没有得分的指标，权重移给其他指标', en: 'A missing child passes its weight on' },
      settings: { form: 'weighted-mean', whenMissing: 'rescale' },
      children: {
        speed: { share: '30', scores: { east: '82.5', west: null } },
        manner: { share: '70', scores: { east: '91', west: '80' } },
      },
      // east 30 % x 82.5 + 70 % x 91 = 24.75 + 63.7 = 88.45; west 70 / 70 x 80 = 80
      expect: { east: '88.45', west: '80' },
    },
    {
      title: { zh: '按 0 分计', en: 'Counts as zero' },
      settings: { form: 'weighted-mean', whenMissing: 'zero' },
      children: {
        speed: { share: '30', scores: { west: null } },
        manner: { share: '70', scores: { west: '80' } },
      },
      expect: { west: '56' },
    },
    {
      title: { zh: '按本组平均计', en: 'Counts as the mean of the group' },
      settings: { form: 'weighted-mean', whenMissing: 'group-mean' },
      children: {
        speed: { share: '50', scores: { east: '60', north: '90', west: null } },
        manner: { share: '50', scores: { east: '60', north: '90', west: '80' } },
      },
      // (60 + 90) / 2 = 75; west 50 % x 75 + 50 % x 80 = 77.5
      expect: { east: '60', north: '90', west: '77.5' },
    },
    {
      title: { zh: '缺一项则不计分', en: 'One missing, no score' },
      settings: { form: 'weighted-mean', whenMissing: 'none' },
      children: {
        speed: { share: '30', scores: { west: null } },
        manner: { share: '70', scores: { west: '80' } },
      },
      expect: { west: null },
    },
  ],
};

/** What stands in for a missing score of this child, if the plan has anything stand in. */
function groupMean(child: Child, whenMissing: Settings['whenMissing']): Rational | undefined {
  if (whenMissing === 'zero') return zero;
  if (whenMissing !== 'group-mean') return undefined;
  return mean([...child.scores.values()].map(amountOf).filter((value) => value !== undefined));
}
