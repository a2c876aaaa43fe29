import * as z from 'zod';
import { divide, hundred, mean, multiply, type Rational, rational, zero } from '../../number.ts';
import { Decimal } from '../../plan/decimal.ts';
import type { Phrases } from '../../words.ts';
import { directionOf, extentOf } from '../extent.ts';
import { placeAmong } from '../places.ts';
import { type Curve, eachReading, type Score } from '../rule.ts';
import { noScore, num, step, text } from '../say.ts';

const Settings = z.strictObject({
  form: z.literal('place-table'),
  /** Whether the largest or the smallest value comes first. */
  first: z.enum(['largest', 'smallest']),
  /** Percent of full points for the first places, first place first. */
  top: z.array(Decimal).max(40),
  /** Percent of full points for the last places, the last place first. Where both name a place, the top counts. */
  bottom: z.array(Decimal).max(40),
  /** Percent of full points for all places between. */
  between: Decimal,
  /** Equal values share the best of their places, the worst, the mean of what those earn, or earn nothing at all. */
  ties: z.enum(['best', 'worst', 'mean', 'cancel']),
});
type Settings = z.output<typeof Settings>;

const phrases = {
  place: {
    zh: '{value} 在本组 {n} 个单位中列第 {place} 位（更好的 {above} 个，连同本单位数值相同的 {equal} 个）：满分 {full} × {percent}% = {points}。',
    en: '{value} takes place {place} of {n} units in the group ({above} better, {equal} equal with this one among them): full points {full} × {percent} % = {points}.',
  },
  shared: {
    zh: '{value} 与本组另外 {others} 个单位相同，共占 {n} 个单位中的第 {from} 至 {to} 位，取各位比例的平均：({percents}) ÷ ({others} + 1) = {percent}%；满分 {full} × {percent}% = {points}。',
    en: '{value} is shared with {others} other units at places {from} to {to} of {n}, the mean of what these earn: ({percents}) / ({others} + 1) = {percent} %; full points {full} × {percent} % = {points}.',
  },
  cancelled: {
    zh: '{value} 与本组另外 {others} 个单位相同，按方案取消本项得分。',
    en: '{value} is shared with {others} other units; by the plan the indicator is cancelled for them.',
  },
} satisfies Phrases;

/** Points by a table of places, counted from the first and from the last: the top five gain, the bottom five lose. */
export const placeTable: Curve<Settings> = {
  family: 'curve',
  form: 'place-table',
  title: { zh: '按位次表计分', en: 'By a table of places' },
  meaning: {
    zh: '前几名、后几名各按规定比例得分（可为负），其余按规定比例；并列可取平均，也可取消本项得分。',
    en: 'The first and the last places each earn their share of full points, which may be below zero, all others one share; ties may cancel the indicator.',
  },
  source: 'Catalogue D4',
  phrases,
  labels: {
    first: { zh: '排第一的是', en: 'First comes' },
    'first=largest': { zh: '数值最大的', en: 'the largest value' },
    'first=smallest': { zh: '数值最小的', en: 'the smallest value' },
    top: { zh: '前几名得满分的（%），从第一名起', en: 'First places, percent of full points, from the first' },
    bottom: { zh: '后几名得满分的（%），从最后一名起', en: 'Last places, percent of full points, from the last' },
    between: { zh: '其余名次得满分的（%）', en: 'All between, percent of full points' },
    ties: { zh: '数值相同时', en: 'Equal values' },
    'ties=best': { zh: '并列取靠前位次', en: 'share the best of their places' },
    'ties=worst': { zh: '并列取靠后位次', en: 'share the worst of their places' },
    'ties=mean': { zh: '取各位次得分的平均', en: 'get the mean of what their places earn' },
    'ties=cancel': { zh: '取消本项得分', en: 'earn nothing here' },
  },
  settings: Settings,
  relative: true,
  extent: ({ top, bottom, between }, full) => extentOf(full, [...top, ...bottom, between]),
  direction: ({ first, top, bottom, between }) => {
    const fromLast = [...bottom, between, ...top.toReversed()];
    return directionOf(first === 'largest' ? fromLast : fromLast.toReversed());
  },
  check: ({ top, bottom }) => (top.length + bottom.length === 0 ? [{ code: 'no-place-named' }] : []),
  points: (settings, readings, full) => {
    const values = [...readings.values()].flatMap((reading) => ('value' in reading ? [reading.value] : []));
    return eachReading(readings, ({ value }) => pointsOf(settings, value, values, full));
  },
  examples: [
    {
      title: { zh: '前三名加、后三名减', en: 'The first three gain, the last three lose' },
      settings: tableSettings('best'),
      full: '5',
      readings: { a: '9', b: '8', c: '7', d: '6', e: '5', f: '4', g: '3', h: null },
      // 100, 80, 60 % of 5; between 0; last three -60, -80, -100 %
      expect: { a: '5', b: '4', c: '3', d: '0', e: '-3', f: '-4', g: '-5', h: null },
    },
    {
      title: { zh: '并列取平均', en: 'The mean of tied places' },
      settings: tableSettings('mean'),
      full: '5',
      readings: { a: '9', b: '8', c: '8', d: '6', e: '5', f: '4', g: '3' },
      // b and c: (80 + 60)/2 = 70 % of 5
      expect: { a: '5', b: '3.5', c: '3.5', d: '0', e: '-3', f: '-4', g: '-5' },
    },
    {
      title: { zh: '越小越好，并列取靠后位次', en: 'Smallest first, ties take the worst of their places' },
      settings: { ...tableSettings('worst'), first: 'smallest' },
      full: '5',
      readings: { a: '1', b: '2', c: '2', d: '6' },
      // b and c take place 3 of 4, which the top names: 60 %; the fourth is the last: -100 %
      expect: { a: '5', b: '3', c: '3', d: '-5' },
    },
    {
      title: { zh: '并列取消', en: 'A tie cancels' },
      settings: tableSettings('cancel'),
      full: '5',
      readings: { a: '9', b: '8', c: '8', d: '3' },
      // of four units the top names places 1 to 3, the bottom the fourth; b and c are cancelled
      expect: { a: '5', b: null, c: null, d: '-5' },
    },
  ],
};

function tableSettings(ties: string) {
  const top = ['100', '80', '60'];
  return { form: 'place-table', first: 'largest', top, bottom: top.map((one) => `-${one}`), between: '0', ties };
}

function percentAt({ top, bottom, between }: Settings, place: number, n: number): string {
  return top[place - 1] ?? bottom[n - place] ?? between;
}

function pointsOf(settings: Settings, value: Rational, values: readonly Rational[], full: Rational): Score {
  const n = values.length;
  const { above, equal } = placeAmong(value, values, settings.first, 'best');
  const others = num(equal - 1);
  if (equal > 1 && settings.ties === 'cancel') return noScore(step('cancelled', { value: num(value), others }));
  const said = { value: num(value), n: num(n), full: num(full) };
  const earned = (percent: Rational) => divide(multiply(full, percent), hundred);
  if (equal > 1 && settings.ties === 'mean') {
    const each = Array.from({ length: equal }, (_, index) => percentAt(settings, above + 1 + index, n));
    const percent = mean(each.map(rational)) ?? zero;
    const percents = text(each.map((one) => `${one}%`).join(' + '));
    const shared = { from: num(above + 1), to: num(above + equal), percents, percent: num(percent) };
    return {
      value: earned(percent),
      steps: [step('shared', { ...said, ...shared, others, points: num(earned(percent)) })],
    };
  }
  const place = settings.ties === 'worst' ? above + equal : above + 1;
  const percent = rational(percentAt(settings, place, n));
  const stands = { place: num(place), above: num(above), equal: num(equal) };
  const points = earned(percent);
  return { value: points, steps: [step('place', { ...said, ...stands, percent: num(percent), points: num(points) })] };
}
