import * as z from 'zod';
import { add, compare, divide, hundred, multiply, type Rational, rational, subtract } from '../../number.ts';
import { Decimal } from '../../plan/decimal.ts';
import type { Phrases } from '../../words.ts';
import { boundedExtent, directionOf, extentOf } from '../extent.ts';
import { type Curve, eachReading, type FormFault, type Score } from '../rule.ts';
import { num, step } from '../say.ts';

const Settings = z.strictObject({
  form: z.literal('line'),
  /** Corners from the smallest value up: at this value so much of full points, in percent; straight lines between. */
  corners: z
    .array(z.strictObject({ at: Decimal, percent: Decimal }))
    .min(2)
    .max(40),
  /** What holds outside the corners: the last percentage, or the last line goes on. */
  outside: z.enum(['flat', 'extend']),
  /** Fewest and most that can be earned, in percent of full points, or `none`. */
  floor: z.union([z.literal('none'), Decimal]),
  cap: z.union([z.literal('none'), Decimal]),
});
type Settings = z.output<typeof Settings>;

const phrases = {
  between: {
    zh: '{value} 在 {a}（{pa}%）与 {b}（{pb}%）之间：{pa}% + ({value} − {a}) ÷ ({b} − {a}) × ({pb}% − {pa}%) = {percent}%。',
    en: '{value} lies between {a} ({pa} %) and {b} ({pb} %): {pa} % + ({value} − {a}) / ({b} − {a}) × ({pb} % − {pa} %) = {percent} %.',
  },
  beyond: {
    zh: '{value} 在各转折点之外，沿 {a}（{pa}%）到 {b}（{pb}%）的直线：{pa}% + ({value} − {a}) ÷ ({b} − {a}) × ({pb}% − {pa}%) = {percent}%。',
    en: '{value} lies outside the corners, on the line through {a} ({pa} %) and {b} ({pb} %): {pa} % + ({value} − {a}) / ({b} − {a}) × ({pb} % − {pa} %) = {percent} %.',
  },
  end: { zh: '{value} 在各转折点之外，按端点计 {percent}%。', en: '{value} lies outside the corners: {percent} %.' },
  floor: { zh: '不低于 {floor}%。', en: 'Not below {floor} %.' },
  cap: { zh: '不高于 {cap}%。', en: 'Not above {cap} %.' },
  points: { zh: '满分 {full} × {percent}% = {points}。', en: 'Full points {full} × {percent} % = {points}.' },
} satisfies Phrases;

/**
 * Points along straight lines between corners: plus or minus so much a percentage point, with a floor and a cap.
 *
 * One form for a whole family: goalposts, the efficacy coefficient (60 at the value not allowed, 100 at the
 * satisfactory one), deductions by gap, half a point a percentage point.
 */
export const line: Curve<Settings> = {
  family: 'curve',
  form: 'line',
  title: { zh: '分段线性', en: 'Straight lines' },
  meaning: {
    zh: '在若干转折点之间按直线折算得分，可设保底和封顶；用于每差一个百分点扣若干分、功效系数、上下限标准化等。',
    en: 'Points along straight lines between corners, with a floor and a cap: so much a percentage point, efficacy coefficients, goalposts.',
  },
  source: 'Catalogue C5, C14, C16, E2',
  phrases,
  labels: {
    corners: { zh: '转折点（数值从小到大）', en: 'Corners, smallest value first' },
    'corners.at': { zh: '数值', en: 'Value' },
    'corners.percent': { zh: '得满分的（%）', en: 'Percent of full points' },
    outside: { zh: '超出两端时', en: 'Outside the corners' },
    'outside=flat': { zh: '按端点计', en: 'the last percentage holds' },
    'outside=extend': { zh: '直线延长', en: 'the last line goes on' },
    floor: { zh: '保底（满分的%）', en: 'Never below (% of full points)' },
    'floor=none': { zh: '不保底', en: 'no floor' },
    cap: { zh: '封顶（满分的%）', en: 'Never above (% of full points)' },
    'cap=none': { zh: '不封顶', en: 'no cap' },
  },
  settings: Settings,
  check: ({ corners, floor, cap }) => {
    const faults: FormFault[] = [];
    for (const [index, corner] of corners.entries()) {
      const before = corners[index - 1];
      if (before && compare(rational(corner.at), rational(before.at)) <= 0)
        faults.push({ code: 'corners-order', with: { before: before.at, at: corner.at } });
    }
    if (floor !== 'none' && cap !== 'none' && compare(rational(floor), rational(cap)) > 0)
      faults.push({ code: 'floor-above-cap', with: { floor, cap } });
    return faults;
  },
  points: (settings, readings, full) => eachReading(readings, ({ value }) => pointsOf(settings, value, full)),
  extent: (settings, full) => {
    const { least, most } =
      settings.outside === 'flat'
        ? extentOf(
            full,
            settings.corners.map(({ percent }) => percent),
          )
        : {};
    return boundedExtent({ ...(least && { least }), ...(most && { most }) }, full, settings);
  },
  direction: ({ corners }) => directionOf(corners.map(({ percent }) => percent)),
  examples: [
    {
      title: {
        zh: '满意率每低于 98% 一个百分点扣 0.5 分，最低 12.5 分',
        en: 'Half a point off for each point below 98, never under 12.5',
      },
      settings: {
        form: 'line',
        // 25 points at 98; 12.5 (half) at 73: 25 percentage points lower
        corners: [
          { at: '73', percent: '50' },
          { at: '98', percent: '100' },
        ],
        outside: 'flat',
        floor: 'none',
        cap: 'none',
      },
      full: '25',
      readings: { a: '83.33', b: '87.5', c: '75', d: '71.43', e: '99', f: null },
      // 25 - 0.5 x 14.67 = 17.665; 25 - 0.5 x 10.5 = 19.75; 25 - 0.5 x 23 = 13.5; floor 12.5; at most 25
      expect: { a: '17.665', b: '19.75', c: '13.5', d: '12.5', e: '25', f: null },
    },
    {
      title: {
        zh: '功效系数：不允许值 6 得 60，满意值 4.5 得 100，可低于 60',
        en: 'Efficacy: 60 at 6, 100 at 4.5, and on below',
      },
      settings: {
        form: 'line',
        corners: [
          { at: '4.5', percent: '100' },
          { at: '6', percent: '60' },
        ],
        outside: 'extend',
        floor: '0',
        cap: '100',
      },
      full: '100',
      readings: { a: '6.3', b: '5.25', c: '3', d: '12' },
      // slope -40/1.5 a unit: 60 - 0.3 x 26.66.. = 52; 80; capped 100; 60 - 6 x 26.66.. = -100, floor 0
      expect: { a: '52', b: '80', c: '100', d: '0' },
    },
  ],
};

function pointsOf(settings: Settings, value: Rational, full: Rational): Score {
  const corners = settings.corners.map(({ at, percent }) => ({ at: rational(at), percent: rational(percent) }));
  const inside = corners.findIndex(({ at }) => compare(value, at) <= 0);
  // Before the first corner the first line counts, after the last one the last.
  const right = inside === -1 ? corners.length - 1 : Math.max(1, inside);
  const a = corners[right - 1];
  const b = corners[right];
  if (!a || !b) throw new Error('a line has two corners at least');
  const isOutside = compare(value, a.at) < 0 || compare(value, b.at) > 0;
  const end = compare(value, a.at) < 0 ? a : b;
  const slope = divide(subtract(b.percent, a.percent), subtract(b.at, a.at));
  const flat = isOutside && settings.outside === 'flat';
  const raw = flat ? end.percent : add(a.percent, multiply(subtract(value, a.at), slope));
  const fills = {
    value: num(value),
    a: num(a.at),
    pa: num(a.percent),
    b: num(b.at),
    pb: num(b.percent),
    percent: num(raw),
  };
  const steps = [step(flat ? 'end' : isOutside ? 'beyond' : 'between', fills)];
  const floor = settings.floor === 'none' ? undefined : rational(settings.floor);
  const cap = settings.cap === 'none' ? undefined : rational(settings.cap);
  let percent = raw;
  if (floor && compare(percent, floor) < 0) {
    percent = floor;
    steps.push(step('floor', { floor: num(floor) }));
  } else if (cap && compare(percent, cap) > 0) {
    percent = cap;
    steps.push(step('cap', { cap: num(cap) }));
  }
  const points = divide(multiply(full, percent), hundred);
  steps.push(step('points', { full: num(full), percent: num(percent), points: num(points) }));
  return { value: points, steps };
}
