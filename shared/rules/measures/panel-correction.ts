import * as z from 'zod';
import { divide, mean, multiply, type Rational, rational, round } from '../../number.ts';
import { Rounding } from '../../plan/schema.ts';
import type { Phrases } from '../../words.ts';
import { fieldLabel, whenNoneLabels } from '../labels.ts';
import { eachUnit, type Measure, type Reading } from '../rule.ts';
import { noReading, num, step, text } from '../say.ts';
import { FieldId, WhenNone } from '../settings.ts';

const Settings = z.strictObject({
  form: z.literal('panel-correction'),
  field: FieldId,
  /** The reference: the mean of the panels' means, or the mean of all raw scores together. */
  reference: z.enum(['mean-of-panel-means', 'pooled-mean']),
  /** How the coefficient is rounded before it is used, or `exact`. It can move ranks, so the plan says it. */
  coefficient: z.union([z.literal('exact'), Rounding]),
  whenNone: WhenNone,
});
type Settings = z.output<typeof Settings>;

const phrases = {
  none: { zh: '没有考评组给出分数。', en: 'No panel scored this unit.' },
  'zero-mean': {
    zh: '第 {panel} 组的平均分为零，无法校正。',
    en: 'The mean of panel {panel} is zero: nothing to correct by.',
  },
  corrected: {
    zh: '第 {panel} 组原始分 {raw}；该组平均 {panelMean}，基准平均 {reference}，校正系数 {coefficient}；校正后 {value}。',
    en: 'Raw score {raw} from panel {panel}; panel mean {panelMean}, reference {reference}, coefficient {coefficient}; corrected {value}.',
  },
} satisfies Phrases;

/**
 * Corrects for strict and lenient panels: raw score x reference mean / mean of the panel that gave it.
 *
 * Each record of the field is one unit's raw score from one panel. It needs the scores of all units at once.
 */
export const panelCorrection: Measure<Settings> = {
  family: 'measure',
  form: 'panel-correction',
  title: { zh: '考评组校正（二次平均法）', en: 'Panel correction (double average)' },
  meaning: {
    zh: '原始分乘以“基准平均分÷所在考评组平均分”，消除各组宽严不一。',
    en: 'The raw score times the reference mean over the mean of the panel, so that a strict panel harms nobody.',
  },
  source: 'Catalogue B6; two published examples use coefficients of two decimals (1.04, 0.96) and of four',
  phrases,
  labels: {
    ...fieldLabel,
    ...whenNoneLabels,
    reference: { zh: '参照值', en: 'Reference' },
    'reference=mean-of-panel-means': { zh: '各组平均分的平均', en: "mean of the panels' means" },
    'reference=pooled-mean': { zh: '全部原始分的平均', en: 'mean of all raw scores' },
    coefficient: { zh: '系数取值', en: 'Coefficient' },
    'coefficient=exact': { zh: '不取整', en: 'not rounded' },
    'coefficient.places': { zh: '保留小数位', en: 'Decimals' },
    'coefficient.mode': { zh: '取整方式', en: 'Rounding' },
    'coefficient.mode=half-up': { zh: '四舍五入', en: 'half up' },
    'coefficient.mode=half-even': { zh: '四舍六入五成双', en: 'half to even' },
    'coefficient.mode=down': { zh: '舍去', en: 'down' },
  },
  settings: Settings,
  feeds: ({ field }) => ({ audiences: [], fields: [field] }),
  read: (settings, evidence, units) => {
    const inGroup = new Set(units.map(({ unit }) => unit));
    const raw = evidence.records.flatMap(({ unit, field, panel, value }) =>
      field === settings.field && panel && value !== undefined && inGroup.has(unit)
        ? [{ unit, panel, score: rational(value) }]
        : [],
    );
    const panels = new Map<string, Rational[]>();
    for (const { panel, score } of raw) panels.set(panel, [...(panels.get(panel) ?? []), score]);
    const means = new Map([...panels].flatMap(([panel, scores]) => withMean(panel, scores)));
    const reference = mean(settings.reference === 'pooled-mean' ? raw.map(({ score }) => score) : [...means.values()]);
    return eachUnit(units, ({ unit }): Reading => {
      const own = raw.filter((one) => one.unit === unit);
      if (own.length === 0 || !reference) return noReading(0, step('none'));
      const corrected = own.map(({ panel, score }) => {
        const panelMean = means.get(panel);
        if (!panelMean || panelMean.n === 0n) return { fail: step('zero-mean', { panel: text(panel) }) };
        const ratio = divide(reference, panelMean);
        const coefficient = settings.coefficient === 'exact' ? ratio : round(ratio, settings.coefficient);
        const value = multiply(score, coefficient);
        const fills = { panel: text(panel), raw: num(score), panelMean: num(panelMean), reference: num(reference) };
        return { value, step: step('corrected', { ...fills, coefficient: num(coefficient), value: num(value) }) };
      });
      const failed = corrected.flatMap((one) => ('fail' in one && one.fail ? [one.fail] : []));
      const done = corrected.flatMap((one) => ('value' in one && one.value ? [one] : []));
      const value = mean(done.map((one) => one.value));
      if (failed.length > 0 || !value) return noReading(own.length, ...failed);
      return { value, n: own.length, steps: done.map((one) => one.step) };
    });
  },
  examples: [
    {
      title: { zh: '系数保留两位小数', en: 'Coefficient of two decimals' },
      settings: {
        form: 'panel-correction',
        field: 'score',
        reference: 'mean-of-panel-means',
        coefficient: { places: 2, mode: 'half-up' },
        whenNone: 'none',
      },
      records: [
        { id: '1', indicator: 'leaf', unit: 'u1', field: 'score', value: '80', panel: 'p1' },
        { id: '2', indicator: 'leaf', unit: 'u2', field: 'score', value: '78.80', panel: 'p1' },
        { id: '3', indicator: 'leaf', unit: 'u3', field: 'score', value: '82.50', panel: 'p2' },
        { id: '4', indicator: 'leaf', unit: 'u4', field: 'score', value: '79.90', panel: 'p2' },
        { id: '5', indicator: 'leaf', unit: 'u5', field: 'score', value: '85.10', panel: 'p2' },
      ],
      // panel means 79.4 and 82.5, their mean 80.95; 80.95/79.4 = 1.0195... -> 1.02, 80.95/82.5 = 0.9812... -> 0.98
      expect: { u1: '81.6', u2: '80.376', u3: '80.85', u4: '78.302', u5: '83.398' },
    },
  ],
};

function withMean(panel: string, scores: readonly Rational[]): readonly (readonly [string, Rational])[] {
  const value = mean(scores);
  return value ? [[panel, value]] : [];
}
