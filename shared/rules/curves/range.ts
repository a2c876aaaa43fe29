import * as z from 'zod';
import {
  add,
  compare,
  divide,
  hundred,
  larger,
  multiply,
  type Rational,
  rational,
  smaller,
  subtract,
} from '../../number.ts';
import { PositiveDecimal } from '../../plan/decimal.ts';
import type { Phrases } from '../../words.ts';
import { extentOf } from '../extent.ts';
import { type Curve, eachReading, type Score } from '../rule.ts';
import { num, step } from '../say.ts';

const Settings = z.strictObject({
  form: z.literal('range'),
  /** Whether the largest or the smallest value of the group is the best. */
  best: z.enum(['largest', 'smallest']),
  /** Percent of full points for the worst and for the best value. */
  worstPercent: PositiveDecimal,
  bestPercent: PositiveDecimal,
  /** Where all values are equal: as the best, as the worst, halfway, or no points. */
  whenEqual: z.enum(['best', 'worst', 'half', 'none']),
});
type Settings = z.output<typeof Settings>;

const phrases = {
  share: {
    zh: '本组最差 {worst}、最好 {best}：{low}% + ({value} − {worst}) ÷ ({best} − {worst}) × ({high}% − {low}%) = {percent}%；满分 {full} × {percent}% = {points}。',
    en: 'Worst of the group {worst}, best {best}: {low} % + ({value} − {worst}) / ({best} − {worst}) × ({high} % − {low} %) = {percent} %; full points {full} × {percent} % = {points}.',
  },
  equal: {
    zh: '本组数值全部为 {value}，按方案规定得 {points}。',
    en: 'All values of the group are {value}; by the plan the points are {points}.',
  },
} satisfies Phrases;

/**
 * Points by where a value lies between the worst and the best of its group, in either direction (min-max).
 *
 * Relative: a new unit at the end of the range moves everybody. A floor of 60 % keeps the spread bearable.
 */
export const range: Curve<Settings> = {
  family: 'curve',
  form: 'range',
  title: { zh: '组内极差标准化', en: 'Between worst and best' },
  meaning: {
    zh: '得分按数值在本组最差值与最好值之间的位置折算，最差得规定的保底比例，最好得规定的最高比例；正向、逆向均可。',
    en: 'Points by where the value lies between the worst and the best of the group, from a floor to the top, in either direction.',
  },
  source: 'Catalogue C13, F2',
  phrases,
  labels: {
    best: { zh: '最好的是', en: 'Best is' },
    'best=largest': { zh: '数值最大的', en: 'the largest value' },
    'best=smallest': { zh: '数值最小的', en: 'the smallest value' },
    worstPercent: { zh: '最差得满分的（%）', en: 'Worst, percent of full points' },
    bestPercent: { zh: '最好得满分的（%）', en: 'Best, percent of full points' },
    whenEqual: { zh: '全组数值相同时', en: 'Where all values are equal' },
    'whenEqual=best': { zh: '按最好计', en: 'as the best' },
    'whenEqual=worst': { zh: '按最差计', en: 'as the worst' },
    'whenEqual=half': { zh: '取中间', en: 'halfway' },
    'whenEqual=none': { zh: '不形成得分', en: 'no points' },
  },
  settings: Settings,
  check: ({ worstPercent, bestPercent }) =>
    compare(rational(worstPercent), rational(bestPercent)) > 0
      ? [{ code: 'floor-above-cap', with: { floor: worstPercent, cap: bestPercent } }]
      : [],
  points: (settings, readings, full) => {
    const values = [...readings.values()].flatMap((reading) => ('value' in reading ? [reading.value] : []));
    const [any] = values;
    if (!any) return eachReading(readings, () => ({ none: true, steps: [] }));
    const least = values.reduce(smaller, any);
    const most = values.reduce(larger, any);
    const [worst, best] = settings.best === 'largest' ? [least, most] : [most, least];
    return eachReading(readings, ({ value }) => pointsOf(settings, value, worst, best, full));
  },
  relative: true,
  extent: ({ worstPercent, bestPercent }, full) => extentOf(full, [worstPercent, bestPercent]),
  direction: ({ best }) => (best === 'largest' ? 'rising' : 'falling'),
  examples: [
    {
      title: { zh: '保底 60%', en: 'Floor of 60 %' },
      settings: rangeSettings('largest', '60', '100', 'best'),
      full: '50',
      readings: { a: '10', b: '6', c: '2', d: null },
      // best 50; b: 60 + 4/8 x 40 = 80 % of 50 = 40; worst 60 % of 50 = 30
      expect: { a: '50', b: '40', c: '30', d: null },
    },
    {
      title: { zh: '越小越好', en: 'The smaller the better' },
      settings: rangeSettings('smallest', '0', '100', 'half'),
      full: '10',
      readings: { a: '1', b: '5', c: '4' },
      // (5 - 1)/(5 - 1) = 1; 0; (5 - 4)/4 = 0.25
      expect: { a: '10', b: '0', c: '2.5' },
    },
    {
      title: { zh: '全组相同取中间', en: 'All equal: halfway' },
      settings: rangeSettings('largest', '60', '100', 'half'),
      full: '10',
      readings: { a: '7', b: '7' },
      // (60 + 100)/2 = 80 % of 10
      expect: { a: '8', b: '8' },
    },
  ],
};

function rangeSettings(best: string, worstPercent: string, bestPercent: string, whenEqual: string) {
  return { form: 'range', best, worstPercent, bestPercent, whenEqual };
}

function pointsOf(settings: Settings, value: Rational, worst: Rational, best: Rational, full: Rational): Score {
  const low = rational(settings.worstPercent);
  const high = rational(settings.bestPercent);
  const earn = (percent: Rational) => divide(multiply(full, percent), hundred);
  if (compare(worst, best) === 0) {
    const share = { best: high, worst: low, half: divide(add(low, high), rational(2)), none: undefined }[
      settings.whenEqual
    ];
    const points = share && earn(share);
    const steps = [step('equal', { value: num(value), points: num(points) })];
    return points ? { value: points, steps } : { none: true, steps };
  }
  const part = divide(subtract(value, worst), subtract(best, worst));
  const percent = add(low, multiply(part, subtract(high, low)));
  const points = earn(percent);
  return {
    value: points,
    steps: [
      step('share', {
        worst: num(worst),
        best: num(best),
        value: num(value),
        low: num(low),
        high: num(high),
        percent: num(percent),
        full: num(full),
        points: num(points),
      }),
    ],
  };
}
