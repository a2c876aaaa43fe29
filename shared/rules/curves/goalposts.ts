import * as z from 'zod';
import { fieldCell } from '../../evidence/field.ts';
import {
  compare,
  divide,
  larger,
  multiply,
  one,
  type Rational,
  rational,
  round,
  smaller,
  subtract,
  zero,
} from '../../number.ts';
import { naturalLogarithm } from '../../roots.ts';
import type { Cell, Phrases } from '../../words.ts';
import { extentOf } from '../extent.ts';
import { type Curve, eachReading, type Reading, type Score } from '../rule.ts';
import { noScore, num, step, words } from '../say.ts';
import { FixedOrFact, Places } from '../settings.ts';

const Settings = z.strictObject({
  form: z.literal('goalposts'),
  /** The value worth nothing and the value worth full points; the lower may be the better. */
  low: FixedOrFact,
  high: FixedOrFact,
  /** Distances between the values themselves, or between their natural logarithms. */
  scale: z.enum(['linear', 'log']),
  /** Decimals the share is rounded to on the log scale, half up; unused on the linear one. */
  places: Places,
  /** Outside the goalposts: nothing and full points, or the line goes on. */
  outside: z.enum(['clamp', 'free']),
  whenEqual: z.enum(['none', 'zero', 'full']),
});
type Settings = z.output<typeof Settings>;

const phrases = {
  linear: {
    zh: '({value} − {low}) ÷ ({high} − {low}) = {share}；满分 {full} × {share} = {points}。',
    en: '({value} − {low}) / ({high} − {low}) = {share}; full points {full} × {share} = {points}.',
  },
  log: {
    zh: '(ln {value} − ln {low}) ÷ (ln {high} − ln {low})，取近似值，保留 {places} 位：{share}；满分 {full} × {share} = {points}。',
    en: '(ln {value} − ln {low}) / (ln {high} − ln {low}), approximated, {places} decimals: {share}; full points {full} × {share} = {points}.',
  },
  outside: {
    zh: '超出上下限，按 {share} 计：满分 {full} × {share} = {points}。',
    en: 'Outside the goalposts, taken as {share}: full points {full} × {share} = {points}.',
  },
  equal: {
    zh: '上限与下限相同，按方案得 {points}。',
    en: 'Both goalposts are equal; by the plan the points are {points}.',
  },
  senseless: {
    zh: '{value} 或上下限不大于零，没有对数，无法计分。',
    en: '{value} or a goalpost is not above zero and has no logarithm: no points.',
  },
  missing: { zh: '没有“{fact}”，无法计分。', en: 'There is no "{fact}": no points.' },
} satisfies Phrases;

/** Points by where a value lies between two fixed goalposts, linear or by logarithms, as the Human Development Index does. */
export const goalposts: Curve<Settings> = {
  family: 'curve',
  form: 'goalposts',
  title: { zh: '上下限折算', en: 'Goalposts' },
  meaning: {
    zh: '下限得零分、上限得满分，其间按直线或按对数折算；超出上下限可截断或延长。下限可以大于上限（越小越好）。',
    en: 'Nothing at the low goalpost, full points at the high one, between them linear or by logarithms; clamped or going on outside.',
  },
  source: 'Catalogue C14, F2; UNDP Human Development Report, technical note 1',
  phrases,
  labels: {
    low: { zh: '下限（零分）', en: 'Low goalpost (nothing)' },
    'low.fixed': { zh: '固定值', en: 'A fixed value' },
    'low.fact': { zh: '各单位的数据项', en: "Each unit's own, from a record field" },
    high: { zh: '上限（满分）', en: 'High goalpost (full points)' },
    'high.fixed': { zh: '固定值', en: 'A fixed value' },
    'high.fact': { zh: '各单位的数据项', en: "Each unit's own, from a record field" },
    scale: { zh: '折算', en: 'Scale' },
    'scale=linear': { zh: '直线', en: 'linear' },
    'scale=log': { zh: '对数', en: 'logarithmic' },
    places: { zh: '对数折算保留小数位', en: 'Decimals of a logarithmic share' },
    outside: { zh: '超出上下限时', en: 'Outside the goalposts' },
    'outside=clamp': { zh: '按上下限计', en: 'as the goalpost' },
    'outside=free': { zh: '直线延长', en: 'the line goes on' },
    whenEqual: { zh: '上限与下限相同时', en: 'Where both are equal' },
    'whenEqual=none': { zh: '不形成得分', en: 'no points' },
    'whenEqual=zero': { zh: '得零分', en: 'zero points' },
    'whenEqual=full': { zh: '得满分', en: 'full points' },
  },
  settings: Settings,
  facts: ({ low, high }) => [low, high].flatMap((post) => ('fact' in post ? [post.fact] : [])),
  extent: ({ outside }, full) => (outside === 'clamp' ? extentOf(full, ['0', '100']) : {}),
  direction: ({ low, high }) => {
    if (!('fixed' in low && 'fixed' in high)) return undefined;
    const order = compare(rational(low.fixed), rational(high.fixed));
    return order === 0 ? undefined : order < 0 ? 'rising' : 'falling';
  },
  check: ({ low, high, scale }) => [
    ...('fixed' in low && 'fixed' in high && low.fixed === high.fixed
      ? [{ code: 'goalposts-equal', with: { at: low.fixed } }]
      : []),
    ...[low, high].flatMap((post) =>
      scale === 'log' && 'fixed' in post && compare(rational(post.fixed), zero) <= 0
        ? [{ code: 'goalpost-no-logarithm', with: { at: post.fixed } }]
        : [],
    ),
  ],
  points: (settings, readings, full) => eachReading(readings, (reading) => pointsOf(settings, reading, full)),
  examples: [
    {
      title: { zh: '预期寿命 20 至 85 岁', en: 'Life expectancy between 20 and 85' },
      settings: goalpostSettings('20', '85', 'linear', 0, 'clamp'),
      full: '1',
      readings: { a: '72', b: '85', c: '90', d: '19', e: null },
      // 52/65 = 0.8; at and above the post 1; below the other 0
      expect: { a: '0.8', b: '1', c: '1', d: '0', e: null },
    },
    {
      title: { zh: '人均国民总收入按对数，100 至 75000', en: 'Income by logarithms between 100 and 75,000' },
      settings: goalpostSettings('100', '75000', 'log', 6, 'clamp'),
      full: '1',
      readings: { a: '7500', b: '75000', c: '100', d: '0', e: '80000' },
      // ln 75 / ln 750 = 4.317488 / 6.620073 = 0.652181; the posts themselves; zero has no logarithm
      expect: { a: '0.652181', b: '1', c: '0', d: null, e: '1' },
    },
    {
      title: { zh: '越小越好，可超出', en: 'The smaller the better, and beyond' },
      settings: goalpostSettings('6', '4.5', 'linear', 0, 'free'),
      full: '40',
      readings: { a: '5.25', b: '4.5', c: '6.3' },
      // (5.25 - 6)/(-1.5) = 0.5; 1; 0.3/-1.5 = -0.2
      expect: { a: '20', b: '40', c: '-8' },
    },
    {
      title: {
        zh: '各单位自己的上下限，相同时得满分',
        en: "Each unit's own goalposts, full points where both are equal",
      },
      settings: {
        ...goalpostSettings('0', '0', 'linear', 0, 'clamp'),
        low: { fact: 'base' },
        high: { fact: 'target' },
        whenEqual: 'full',
      },
      full: '20',
      readings: { a: '13', b: '7', c: '7', d: '7' },
      facts: { a: { base: '10', target: '14' }, b: { base: '9', target: '9' }, c: { base: '5' }, d: { target: '8' } },
      // (13 - 10)/(14 - 10) = 0.75 of 20; equal posts: full by the setting; a missing post: no points
      expect: { a: '15', b: '20', c: null, d: null },
    },
  ],
};

function goalpostSettings(low: string, high: string, scale: string, places: number, outside: string) {
  return { form: 'goalposts', low: { fixed: low }, high: { fixed: high }, scale, places, outside, whenEqual: 'none' };
}

function pointsOf(settings: Settings, reading: Extract<Reading, { value: Rational }>, full: Rational): Score {
  const { value } = reading;
  const [low, high] = [postOf(settings.low, reading), postOf(settings.high, reading)];
  if (!low.at || !high.at) return noScore(step('missing', { fact: low.at ? high.name : low.name }));
  const said: Record<string, Cell> = {
    value: num(value),
    low: num(low.at),
    high: num(high.at),
    full: num(full),
    places: num(settings.places),
  };
  if (compare(low.at, high.at) === 0) {
    const points = { none: undefined, zero, full }[settings.whenEqual];
    const steps = [step('equal', { points: num(points) })];
    return points ? { value: points, steps } : { none: true, steps };
  }
  const isLog = settings.scale === 'log';
  if (isLog && [value, low.at, high.at].some((one) => compare(one, zero) <= 0)) return noScore(step('senseless', said));
  const [v, l, h] = [value, low.at, high.at].map((one) => (isLog ? naturalLogarithm(one) : one));
  if (!v || !l || !h) throw new Error('three numbers make a share');
  const raw = divide(subtract(v, l), subtract(h, l));
  const share = isLog ? round(raw, { places: settings.places, mode: 'half-up' }) : raw;
  const points = multiply(full, share);
  const steps = [step(settings.scale, { ...said, share: num(share), points: num(points) })];
  const inside = smaller(one, larger(zero, share));
  if (settings.outside === 'free' || compare(inside, share) === 0) return { value: points, steps };
  const taken = multiply(full, inside);
  return {
    value: taken,
    steps: [...steps, step('outside', { full: num(full), share: num(inside), points: num(taken) })],
  };
}

function postOf(
  post: Settings['low'],
  { facts }: Extract<Reading, { value: Rational }>,
): { at: Rational | undefined; name: Cell } {
  return 'fixed' in post
    ? { at: rational(post.fixed), name: words({ zh: post.fixed, en: post.fixed }) }
    : { at: facts?.[post.fact], name: fieldCell(post.fact) };
}
