import * as z from 'zod';
import { fieldCell } from '../../evidence/field.ts';
import { compare, divide, hundred, larger, multiply, type Rational, rational, smaller, zero } from '../../number.ts';
import { Decimal } from '../../plan/decimal.ts';
import type { Phrases } from '../../words.ts';
import { extentOf } from '../extent.ts';
import { type Curve, eachReading, type Reading, type Score } from '../rule.ts';
import { noScore, num, step, text } from '../say.ts';
import { FieldId, Limit } from '../settings.ts';

const Settings = z.strictObject({
  form: z.literal('proportional'),
  /** What full points are earned for: a fixed value, or a fact the measure brings along, such as each unit's target. */
  target: z.union([z.strictObject({ fixed: Decimal }), z.strictObject({ fact: FieldId })]),
  /** The largest share of full points, in percent, or `none`. */
  cap: Limit,
  whenTargetZero: z.enum(['none', 'full', 'zero']),
});
type Settings = z.output<typeof Settings>;

const phrases = {
  points: {
    zh: '{value} ÷ {target} × {full} = {raw}；得分 {points}。',
    en: '{value} ÷ {target} × {full} = {raw}; points {points}.',
  },
  capped: {
    zh: '{value} ÷ {target} × {full} = {raw}，超过上限 {cap}%；得分 {points}。',
    en: '{value} ÷ {target} × {full} = {raw}, above the cap of {cap} %; points {points}.',
  },
  floored: {
    zh: '{value} ÷ {target} × {full} = {raw}，最低零分；得分 0。',
    en: '{value} ÷ {target} × {full} = {raw}, never below zero; points 0.',
  },
  'target-zero': {
    zh: '目标为零，按方案规定得 {points}。',
    en: 'The target is zero; by the plan the points are {points}.',
  },
  'no-target': { zh: '没有“{fact}”，无法计分。', en: 'There is no "{fact}": no points.' },
} satisfies Phrases;

/** Full points x value / target, never below zero, up to a cap where the plan sets one. */
export const proportional: Curve<Settings> = {
  family: 'curve',
  form: 'proportional',
  title: { zh: '按完成率计分', en: 'Proportional' },
  meaning: {
    zh: '得分＝满分×数值÷目标值，最低零分；可设上限，也可不封顶。',
    en: 'Points = full points x value / target, never below zero, with a cap or without.',
  },
  source: 'Catalogue C1, C2',
  phrases,
  labels: {
    target: { zh: '满分对应的目标', en: 'What full points are earned for' },
    'target.fixed': { zh: '固定值', en: 'A fixed value' },
    'target.fact': { zh: '各单位的数据项', en: "Each unit's own, from a record field" },
    cap: { zh: '得分上限（满分的%）', en: 'Most that can be earned (% of full points)' },
    'cap=none': { zh: '不封顶', en: 'no limit' },
    whenTargetZero: { zh: '目标为零时', en: 'Where the target is zero' },
    'whenTargetZero=none': { zh: '不形成得分', en: 'no score' },
    'whenTargetZero=full': { zh: '得满分', en: 'full points' },
    'whenTargetZero=zero': { zh: '得零分', en: 'zero points' },
  },
  settings: Settings,
  points: (settings, readings, full) => eachReading(readings, (reading) => pointsOf(settings, reading, full)),
  facts: ({ target }) => ('fact' in target ? [target.fact] : []),
  extent: ({ cap, whenTargetZero }, full) =>
    cap === 'none' ? { least: zero } : extentOf(full, ['0', cap, whenTargetZero === 'full' ? '100' : '0']),
  direction: ({ target }) => {
    if (!('fixed' in target)) return undefined;
    return compare(rational(target.fixed), zero) < 0 ? 'falling' : 'rising';
  },
  examples: [
    {
      title: { zh: '上限 100%', en: 'Capped at 100 %' },
      settings: { form: 'proportional', target: { fixed: '80' }, cap: '100', whenTargetZero: 'none' },
      full: '40',
      readings: { east: '60', west: '95', north: '-3', south: null },
      // 60/80 x 40 = 30; 95/80 is over the cap: 40; below zero: 0; no reading, no points
      expect: { east: '30', west: '40', north: '0', south: null },
    },
    {
      title: { zh: '不封顶，各单位目标不同', en: 'No cap, a target of its own for each unit' },
      settings: { form: 'proportional', target: { fact: 'target' }, cap: 'none', whenTargetZero: 'zero' },
      full: '100',
      readings: { east: '95', west: '5' },
      facts: { east: { target: '80' }, west: { target: '0' } },
      // 95/80 x 100 = 118.75; target zero: 0 by the setting
      expect: { east: '118.75', west: '0' },
    },
  ],
};

function pointsOf(settings: Settings, reading: Extract<Reading, { value: Rational }>, full: Rational): Score {
  const target = 'fixed' in settings.target ? rational(settings.target.fixed) : reading.facts?.[settings.target.fact];
  if (!target)
    return noScore(step('no-target', { fact: fieldCell('fact' in settings.target ? settings.target.fact : '') }));
  if (target.n === 0n) {
    if (settings.whenTargetZero === 'none') return noScore(step('target-zero', { points: num(undefined) }));
    const value = settings.whenTargetZero === 'full' ? full : zero;
    return { value, steps: [step('target-zero', { points: num(value) })] };
  }
  const raw = divide(multiply(full, reading.value), target);
  const most = settings.cap === 'none' ? undefined : divide(multiply(full, rational(settings.cap)), hundred);
  const value = larger(zero, most ? smaller(raw, most) : raw);
  const say = compare(raw, zero) < 0 ? 'floored' : most && compare(raw, most) > 0 ? 'capped' : 'points';
  return {
    value,
    steps: [
      step(say, {
        value: num(reading.value),
        target: num(target),
        full: num(full),
        raw: num(raw),
        cap: text(settings.cap),
        points: num(value),
      }),
    ],
  };
}
