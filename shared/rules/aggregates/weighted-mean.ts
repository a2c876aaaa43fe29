import * as z from 'zod';
import { zero } from '../../number.ts';
import type { Phrases } from '../../words.ts';
import { mix } from '../mix.ts';
import { type Aggregate, eachUnit } from '../rule.ts';
import { num, step } from '../say.ts';
import {
  countedBy,
  LeastShare,
  leastShareFaults,
  leastShareLabels,
  leastSharePhrases,
  missingLabels,
  missingPhrases,
  tooFew,
  WhenMissing,
} from './missing.ts';

const Settings = z.strictObject({
  form: z.literal('weighted-mean'),
  whenMissing: WhenMissing,
  leastShare: LeastShare,
});
type Settings = z.output<typeof Settings>;

const phrases = {
  mean: { zh: '按权重加权平均得 {score}。', en: 'The weighted mean is {score}.' },
  ...missingPhrases,
  ...leastSharePhrases,
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
  labels: { ...missingLabels, ...leastShareLabels },
  settings: Settings,
  check: leastShareFaults,
  combine: ({ whenMissing, leastShare }, children, units) => {
    const countedOf = countedBy(whenMissing, children);
    return eachUnit(units, ({ unit }) => {
      const { counted, steps } = countedOf(unit);
      const parts = counted.map(({ child, value }) => ({ id: child.id, weight: child.share, value }));
      const mixed = mix(parts, whenMissing === 'none' ? 'none' : 'move-weight');
      const few = tooFew(leastShare, children, unit);
      const contributions = mixed.parts.map((part) => ({
        child: part.id,
        score: part.value,
        nominal: part.weight,
        used: few ? zero : part.used,
        added: few ? zero : part.added,
      }));
      if (few) return { score: { none: true, steps: [few] }, parts: contributions };
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
    {
      title: { zh: '有得分的下级至少占六成', en: 'At least 60 % must have a score' },
      settings: { form: 'weighted-mean', whenMissing: 'rescale', leastShare: '60' },
      children: {
        speed: { share: '30', scores: { east: '80', west: null, north: '80' } },
        manner: { share: '30', scores: { east: '90', west: null, north: null } },
        order: { share: '40', scores: { east: null, west: '80', north: null } },
      },
      // east has 60 %, just enough: (30 x 80 + 30 x 90) / 60 = 85; west only 40 %, north 30 %
      expect: { east: '85', west: null, north: null },
    },
  ],
};
