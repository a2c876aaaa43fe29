import * as z from 'zod';
import { compare, divide, multiply, type Rational, sum, zero } from '../../number.ts';
import type { Phrases } from '../../words.ts';
import { extentOf } from '../extent.ts';
import { type Curve, eachReading, type Score } from '../rule.ts';
import { num, step } from '../say.ts';

const Settings = z.strictObject({
  form: z.literal('share-of-sum'),
  /** Where a share has no meaning: the group sums to zero or less, or the value is below zero. */
  whenSenseless: z.enum(['none', 'zero']),
});
type Settings = z.output<typeof Settings>;

const phrases = {
  share: {
    zh: '本组合计 {sum}（负值不计入）：{value} ÷ {sum} × {full} = {points}。',
    en: 'The group sums to {sum}, values below zero left out: {value} / {sum} × {full} = {points}.',
  },
  senseless: {
    zh: '数值 {value}、本组合计 {sum}，占比没有意义，按方案得 {points}。',
    en: 'With value {value} and sum {sum} a share means nothing; by the plan the points are {points}.',
  },
} satisfies Phrases;

/** Points by the share of the group's sum. Values below zero are left out of the sum. */
export const shareOfSum: Curve<Settings> = {
  family: 'curve',
  form: 'share-of-sum',
  title: { zh: '占本组合计的比例', en: "Share of the group's sum" },
  meaning: {
    zh: '得分＝满分×本单位数值÷本组各单位数值之和；负值不计入合计。',
    en: "Points = full points x the unit's value / the sum of the group; values below zero are left out of the sum.",
  },
  source: 'Catalogue F3, proportion',
  phrases,
  labels: {
    whenSenseless: {
      zh: '占比没有意义时（如合计为零、数值为负）',
      en: 'Where a share means nothing (sum zero, value below zero)',
    },
    'whenSenseless=none': { zh: '不形成得分', en: 'no points' },
    'whenSenseless=zero': { zh: '得零分', en: 'zero points' },
  },
  settings: Settings,
  points: (settings, readings, full) => {
    const values = [...readings.values()].flatMap((reading) =>
      'value' in reading && compare(reading.value, zero) > 0 ? [reading.value] : [],
    );
    const total = sum(values);
    return eachReading(readings, ({ value }) => pointsOf(settings, value, total, full));
  },
  relative: true,
  extent: (_, full) => extentOf(full, ['0', '100']),
  direction: () => 'rising',
  examples: [
    {
      title: { zh: '三个单位的占比', en: 'Shares of three units' },
      settings: { form: 'share-of-sum', whenSenseless: 'none' },
      full: '100',
      readings: { a: '5', b: '3', c: '12', d: '-2', e: null },
      // of 20: 25, 15, 60; below zero a share means nothing
      expect: { a: '25', b: '15', c: '60', d: null, e: null },
    },
    {
      title: { zh: '合计为零', en: 'A sum of zero' },
      settings: { form: 'share-of-sum', whenSenseless: 'zero' },
      full: '100',
      readings: { a: '0', b: '-1' },
      expect: { a: '0', b: '0' },
    },
  ],
};

function pointsOf({ whenSenseless }: Settings, value: Rational, total: Rational, full: Rational): Score {
  if (total.n === 0n || compare(value, zero) < 0) {
    const points = whenSenseless === 'zero' ? zero : undefined;
    const steps = [step('senseless', { value: num(value), sum: num(total), points: num(points) })];
    return points ? { value: points, steps } : { none: true, steps };
  }
  const points = divide(multiply(full, value), total);
  return {
    value: points,
    steps: [step('share', { value: num(value), sum: num(total), full: num(full), points: num(points) })],
  };
}
