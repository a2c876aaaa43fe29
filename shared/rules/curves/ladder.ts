import * as z from 'zod';
import { compare, divide, hundred, multiply, rational } from '../../number.ts';
import { Decimal, PositiveDecimal } from '../../plan/decimal.ts';
import type { Phrases } from '../../words.ts';
import { directionOf, extentOf } from '../extent.ts';
import { type Curve, eachReading, type FormFault } from '../rule.ts';
import { num, step } from '../say.ts';

const Settings = z.strictObject({
  form: z.literal('ladder'),
  /** Steps from the highest down: from this value on, so much of full points in percent. The bound belongs to its step. */
  steps: z
    .array(z.strictObject({ from: Decimal, percent: PositiveDecimal }))
    .min(1)
    .max(40),
  /** Percent of full points below the lowest step. */
  below: PositiveDecimal,
});
type Settings = z.output<typeof Settings>;

const phrases = {
  step: {
    zh: '{value} 达到 {from}（含），按满分 {full} 的 {percent}% 计，得分 {points}。',
    en: '{value} reaches {from} (included): {percent} % of {full}, points {points}.',
  },
  below: {
    zh: '{value} 低于 {from}，按满分 {full} 的 {percent}% 计，得分 {points}。',
    en: '{value} is below {from}: {percent} % of {full}, points {points}.',
  },
} satisfies Phrases;

/** Steps on a value or a rate: the highest step reached decides. Lower bounds are included, so no value falls in a gap. */
export const ladder: Curve<Settings> = {
  family: 'curve',
  form: 'ladder',
  title: { zh: '分档计分', en: 'Ladder' },
  meaning: {
    zh: '数值达到哪一档（含下限），就得该档的分；不足最低一档的，得“以下”的分。',
    en: 'The highest step reached decides the points, its lower bound included; below the lowest step a rate of its own.',
  },
  source: 'Catalogue A9, C4',
  phrases,
  labels: {
    steps: { zh: '档次（从高到低）', en: 'Steps, highest first' },
    'steps.from': { zh: '达到', en: 'From this value on' },
    'steps.percent': { zh: '得满分的（%）', en: 'Percent of full points' },
    below: { zh: '低于最低一档时得满分的（%）', en: 'Below the lowest step, percent of full points' },
  },
  settings: Settings,
  check: checkSteps,
  points: (settings, readings, full) =>
    eachReading(readings, ({ value }) => {
      const reached = settings.steps.find(({ from }) => compare(value, rational(from)) >= 0);
      const percent = rational(reached?.percent ?? settings.below);
      const points = divide(multiply(full, percent), hundred);
      const from = rational(reached?.from ?? settings.steps.at(-1)?.from ?? '0');
      const fills = { value: num(value), from: num(from), full: num(full), percent: num(percent), points: num(points) };
      return { value: points, steps: [step(reached ? 'step' : 'below', fills)] };
    }),
  extent: ({ steps, below }, full) => extentOf(full, [...steps.map(({ percent }) => percent), below]),
  direction: ({ steps, below }) => directionOf([below, ...steps.map(({ percent }) => percent).toReversed()]),
  examples: [
    {
      title: { zh: '93.18% 得 36 分', en: '93.18 % earns 36 points' },
      settings: {
        form: 'ladder',
        steps: [
          { from: '100', percent: '100' },
          { from: '90', percent: '90' },
          { from: '80', percent: '80' },
          { from: '70', percent: '70' },
          { from: '60', percent: '60' },
          { from: '50', percent: '50' },
        ],
        below: '0',
      },
      full: '40',
      readings: { east: '93.18', west: '90', north: '89.999', south: '49.9', centre: null },
      // printed in the source: 93.18 % -> 36; 90 is in its step; 89.999 is not: 80 % of 40 = 32; below 50: 0
      expect: { east: '36', west: '36', north: '32', south: '0', centre: null },
    },
  ],
};

function checkSteps({ steps }: Settings): readonly FormFault[] {
  return steps.flatMap((one, index) => {
    const next = steps[index + 1];
    if (!next || compare(rational(one.from), rational(next.from)) > 0) return [];
    return [{ code: 'steps-not-falling', with: { from: one.from, next: next.from } }];
  });
}
