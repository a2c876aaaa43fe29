import * as z from 'zod';
import { compare, divide, one, type Rational, round, subtract, zero } from '../../number.ts';
import { naturalLogarithm, squareRoot } from '../../roots.ts';
import type { Phrases } from '../../words.ts';
import { whenNoneLabels } from '../labels.ts';
import type { Measure, Reading } from '../rule.ts';
import { noReading, num, step } from '../say.ts';
import { InnerMeasure, Places, WhenNone } from '../settings.ts';

const Settings = z.strictObject({
  form: z.literal('transform'),
  /** The measure whose reading is transformed. */
  of: InnerMeasure,
  as: z.enum(['logarithm', 'square-root', 'reciprocal', 'negative']),
  /** Decimals a logarithm or root is rounded to, half up; the other two stay exact. */
  places: Places,
  whenNone: WhenNone,
});
type Settings = z.output<typeof Settings>;

const phrases = {
  logarithm: {
    zh: 'ln {before} 取近似值，保留 {places} 位：{value}。',
    en: 'ln {before}, approximated, {places} decimals: {value}.',
  },
  'square-root': {
    zh: '√{before} 取近似值，保留 {places} 位：{value}。',
    en: 'The square root of {before}, approximated, {places} decimals: {value}.',
  },
  reciprocal: { zh: '1 ÷ {before} = {value}。', en: '1 / {before} = {value}.' },
  negative: { zh: '取相反数：{value}。', en: 'With the sign turned: {value}.' },
  senseless: { zh: '{before} 不能这样换算，不形成读数。', en: '{before} cannot be transformed so: no reading.' },
} satisfies Phrases;

/** Another measure's reading, transformed before a curve sees it: logarithm, root, reciprocal, or the sign turned. */
export const transform: Measure<Settings> = {
  family: 'measure',
  form: 'transform',
  title: { zh: '读数换算', en: 'Transformed reading' },
  meaning: {
    zh: '先按另一种测量方法得到读数，再取对数、平方根、倒数或相反数，然后计分。',
    en: 'The reading of another measure as its logarithm, square root, reciprocal or with the sign turned.',
  },
  source: 'Catalogue F3; OECD/JRC Handbook on composite indicators, transformations',
  phrases,
  labels: {
    ...whenNoneLabels,
    of: { zh: '先怎样测量', en: 'The measure before' },
    as: { zh: '换算成', en: 'Transformed to' },
    'as=logarithm': { zh: '自然对数', en: 'its natural logarithm' },
    'as=square-root': { zh: '平方根', en: 'its square root' },
    'as=reciprocal': { zh: '倒数', en: 'its reciprocal' },
    'as=negative': { zh: '相反数', en: 'the sign turned' },
    places: { zh: '对数、平方根保留小数位', en: 'Decimals of a logarithm or root' },
  },
  settings: Settings,
  inner: ({ of }) => of,
  feeds: ({ of }, ofMeasure) => ofMeasure(of),
  facts: ({ of }, ofMeasure) => ofMeasure(of),
  check: ({ of }, { checkMeasure }) => checkMeasure(of),
  alternatives: (settings, { ofMeasure }) =>
    ofMeasure(settings.of).map((one) => ({ ...one, settings: { ...settings, of: one.settings } })),
  read: (settings, evidence) =>
    new Map(
      [...evidence.measure(settings.of, evidence)].map(([unit, reading]) => [unit, transformed(settings, reading)]),
    ),
  examples: [
    {
      title: { zh: '自然对数，保留 6 位', en: 'Natural logarithm, six decimals' },
      settings: transformSettings('logarithm', 6),
      records: [
        { id: '1', indicator: 'leaf', unit: 'east', field: 'actual', value: '75000' },
        { id: '2', indicator: 'leaf', unit: 'west', field: 'actual', value: '0' },
        { id: '3', indicator: 'leaf', unit: 'south', field: 'actual', value: '1' },
      ],
      // ln 75000 = 11.22524339...; zero has no logarithm; ln 1 = 0; nothing handed in stays nothing
      expect: { east: '11.225243', west: null, north: null, south: '0' },
    },
    {
      title: { zh: '平方根', en: 'Square root' },
      settings: transformSettings('square-root', 3),
      records: [
        { id: '1', indicator: 'leaf', unit: 'east', field: 'actual', value: '2' },
        { id: '2', indicator: 'leaf', unit: 'west', field: 'actual', value: '-4' },
        { id: '3', indicator: 'leaf', unit: 'south', field: 'actual', value: '0' },
      ],
      // 1.41421...; a number below zero has no root, zero has
      expect: { east: '1.414', west: null, south: '0' },
    },
    {
      title: { zh: '倒数不取整', en: 'A reciprocal stays exact' },
      settings: transformSettings('reciprocal', 0),
      records: [
        { id: '1', indicator: 'leaf', unit: 'east', field: 'actual', value: '3' },
        { id: '2', indicator: 'leaf', unit: 'west', field: 'actual', value: '0' },
      ],
      expect: { east: '1/3', west: null },
    },
    {
      title: { zh: '相反数', en: 'The sign turned' },
      settings: transformSettings('negative', 0),
      records: [{ id: '1', indicator: 'leaf', unit: 'east', field: 'actual', value: '3.5' }],
      expect: { east: '-3.5' },
    },
  ],
};

function transformSettings(as: string, places: number) {
  const of = { form: 'value', field: 'actual', several: 'none', facts: [], whenNone: 'none' };
  return { form: 'transform', of, as, places, whenNone: 'none' };
}

function transformed({ as, places }: Settings, reading: Reading): Reading {
  if (!('value' in reading)) return reading;
  const value = made(as, reading.value, places);
  const fills = { before: num(reading.value), places: num(places), value: num(value) };
  if (!value) return noReading(reading.n, ...reading.steps, step('senseless', fills));
  return { ...reading, value, steps: [...reading.steps, step(as, fills)] };
}

function made(as: Settings['as'], value: Rational, places: number): Rational | undefined {
  const rounding = { places, mode: 'half-up' } as const;
  if (as === 'negative') return subtract(zero, value);
  if (as === 'reciprocal') return value.n === 0n ? undefined : divide(one, value);
  if (compare(value, zero) < 0 || (value.n === 0n && as === 'logarithm')) return undefined;
  return round(as === 'logarithm' ? naturalLogarithm(value) : squareRoot(value), rounding);
}
