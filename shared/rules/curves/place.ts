import * as z from 'zod';
import { compare, divide, hundred, larger, multiply, type Rational, rational, subtract, zero } from '../../number.ts';
import { Decimal, PositiveDecimal } from '../../plan/decimal.ts';
import type { Phrases } from '../../words.ts';
import { extentOf } from '../extent.ts';
import { placeAmong } from '../places.ts';
import { type Curve, eachReading, type Score } from '../rule.ts';
import { num, step, text } from '../say.ts';

const Settings = z.strictObject({
  form: z.literal('place'),
  /** Whether the largest or the smallest value comes first. */
  first: z.enum(['largest', 'smallest']),
  /** Percent of full points for the first place, what each further place loses, and the least anybody gets. */
  firstPercent: PositiveDecimal,
  stepPercent: PositiveDecimal,
  floorPercent: PositiveDecimal,
  /** Equal values share the best of their places, the worst, or their mean. */
  ties: z.enum(['best', 'worst', 'mean']),
  /** Values worse than this take no place and earn nothing. */
  onlyFrom: Decimal.optional(),
});
type Settings = z.output<typeof Settings>;

const phrases = {
  place: {
    zh: '{value} 在本组 {n} 个单位中列第 {place} 位（更好的 {above} 个，连同本单位数值相同的 {equal} 个）。',
    en: '{value} takes place {place} of {n} units in the group ({above} better, {equal} equal with this one among them).',
  },
  'no-place': {
    zh: '{value} 未达到 {from}，不参加排位，得 {points}。',
    en: '{value} does not come up to {from}: no place, {points}.',
  },
  percent: {
    zh: '{first}% − ({place} − 1) × {step}% = {raw}%，不低于 {floor}%；满分 {full} × {percent}% = {points}。',
    en: '{first} % − ({place} − 1) × {step} % = {raw} %, never below {floor} %; full points {full} × {percent} % = {points}.',
  },
} satisfies Phrases;

/** Points by place inside the group: so much for the first, a step less for each further place, down to a floor. */
export const place: Curve<Settings> = {
  family: 'curve',
  form: 'place',
  title: { zh: '按位次计分', en: 'By place' },
  meaning: {
    zh: '按数值在本组内排位，第一名得满分的规定比例，每下降一位减少规定比例，设最低比例；相同数值的位次按方案处理。',
    en: 'Units take places by value inside the group: the first gets its share of full points, each further place a step less, down to a floor.',
  },
  source: 'Catalogue C9, C10, F3',
  phrases,
  labels: {
    first: { zh: '排第一的是', en: 'First comes' },
    'first=largest': { zh: '数值最大的', en: 'the largest value' },
    'first=smallest': { zh: '数值最小的', en: 'the smallest value' },
    firstPercent: { zh: '第一名得满分的（%）', en: 'First place, percent of full points' },
    stepPercent: { zh: '每下降一位减少（%）', en: 'Lost a place, percent of full points' },
    floorPercent: { zh: '最低（%）', en: 'Never below, percent of full points' },
    ties: { zh: '数值相同时', en: 'Equal values' },
    'ties=best': { zh: '并列取靠前位次', en: 'share the best of their places' },
    'ties=worst': { zh: '并列取靠后位次', en: 'share the worst of their places' },
    'ties=mean': { zh: '取位次平均', en: 'get the mean of their places' },
    onlyFrom: { zh: '只有达到此值的才排位（不填则全部）', en: 'Only from this value on (absent: all)' },
  },
  settings: Settings,
  points: (settings, readings, full) => {
    const values = [...readings.values()].flatMap((reading) =>
      'value' in reading && takesPlace(settings, reading.value) ? [reading.value] : [],
    );
    return eachReading(readings, ({ value }) => pointsOf(settings, value, values, full));
  },
  relative: true,
  extent: ({ firstPercent, floorPercent, onlyFrom }, full) =>
    extentOf(full, [firstPercent, floorPercent, ...(onlyFrom === undefined ? [] : ['0'])]),
  direction: ({ first }) => (first === 'largest' ? 'rising' : 'falling'),
  examples: [
    {
      title: { zh: '第一名 100%，每下降一位减 5%', en: 'First 100 %, five less a place' },
      settings: placeSettings('largest', '100', '5', '0', 'best'),
      full: '40',
      readings: { a: '12', b: '9', c: '9', d: '3', e: null },
      // places 1, 2, 2, 4: 100, 95, 95, 85 % of 40; without a reading no place
      expect: { a: '40', b: '38', c: '38', d: '34', e: null },
    },
    {
      title: { zh: '数值越小越好，位次取平均，最低 60%', en: 'Smallest first, mean places, never under 60 %' },
      settings: placeSettings('smallest', '100', '30', '60', 'mean'),
      full: '100',
      readings: { a: '1', b: '2', c: '2', d: '7' },
      // places 1, 2.5, 2.5, 4: 100; 100 - 1.5 x 30 = 55, floor 60; 100 - 90 = 10, floor 60
      expect: { a: '100', b: '60', c: '60', d: '60' },
    },
    {
      title: { zh: '达到 8% 的才排位', en: 'Only those that reach 8 %' },
      settings: { ...placeSettings('largest', '100', '10', '0', 'best'), onlyFrom: '8' },
      full: '6',
      readings: { a: '9', b: '8', c: '7.99' },
      // places 1 and 2 of two: 6, 5.4; below 8 nothing
      expect: { a: '6', b: '5.4', c: '0' },
    },
  ],
};

function placeSettings(first: string, firstPercent: string, stepPercent: string, floorPercent: string, ties: string) {
  return { form: 'place', first, firstPercent, stepPercent, floorPercent, ties };
}

function takesPlace({ first, onlyFrom }: Settings, value: Rational): boolean {
  if (onlyFrom === undefined) return true;
  return compare(value, rational(onlyFrom)) * (first === 'largest' ? 1 : -1) >= 0;
}

function pointsOf(settings: Settings, value: Rational, values: readonly Rational[], full: Rational): Score {
  if (!takesPlace(settings, value))
    return {
      value: zero,
      steps: [step('no-place', { value: num(value), from: text(settings.onlyFrom ?? ''), points: num(zero) })],
    };
  const { above, equal, at } = placeAmong(value, values, settings.first, settings.ties);
  const [first, lost, floor] = [settings.firstPercent, settings.stepPercent, settings.floorPercent].map(rational);
  if (!first || !lost || !floor) throw new Error('three percentages make a place');
  const raw = subtract(first, multiply(subtract(at, rational(1)), lost));
  const percent = larger(raw, floor);
  const points = divide(multiply(full, percent), hundred);
  const steps = [
    step('place', { value: num(value), n: num(values.length), place: num(at), above: num(above), equal: num(equal) }),
    step('percent', {
      first: num(first),
      place: num(at),
      step: num(lost),
      raw: num(raw),
      floor: num(floor),
      full: num(full),
      percent: num(percent),
      points: num(points),
    }),
  ];
  return { value: points, steps };
}
