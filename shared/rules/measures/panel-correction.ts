import * as z from 'zod';
import type { Fact } from '../../evidence/evidence.ts';
import { compare, divide, exact, mean, multiply, type Rational, rational, round, sum } from '../../number.ts';
import { Rounding } from '../../plan/schema.ts';
import type { Step } from '../../words.ts';
import { trimAlternatives } from '../alternative.ts';
import { fieldLabel, whenNoneLabels } from '../labels.ts';
import { oneARater } from '../one-a-rater.ts';
import { eachUnit, type Measure, type Reading } from '../rule.ts';
import { noReading, num, step, text } from '../say.ts';
import { FieldId, WhenNone } from '../settings.ts';
import { checkTrim, Trim, trimLabels, trimmedMean, trimStep } from '../trim.ts';
import { panelCorrectionExamples } from './panel-correction.examples.ts';
import { panelCorrectionPhrases } from './panel-correction.phrases.ts';

const Settings = z.strictObject({
  form: z.literal('panel-correction'),
  field: FieldId,
  /** The reference: the mean of the panels' means, or the mean of all raw scores together. */
  reference: z.enum(['mean-of-panel-means', 'pooled-mean']),
  /** How the coefficient is rounded before it is used, or `exact`. It can move ranks, so the plan says it. */
  coefficient: z.union([z.literal('exact'), Rounding]),
  /** Makes the scores of a unit by the raters of one panel its one raw score there. Absent, each score is one of its own. */
  trim: Trim.optional(),
  whenNone: WhenNone,
});
type Settings = z.output<typeof Settings>;

/**
 * Corrects for strict and lenient panels: raw score x reference mean / mean of the panel that gave it.
 *
 * Each record of the field is one unit's raw score from one panel, or with `trim` one rater's of that panel. It needs
 * the scores of all units at once.
 */
export const panelCorrection: Measure<Settings> = {
  family: 'measure',
  form: 'panel-correction',
  title: { zh: '考评组校正（二次平均法）', en: 'Panel correction (double average)' },
  meaning: {
    zh: '原始分乘以“基准平均分÷所在考评组平均分”，消除各组宽严不一。',
    en: 'The raw score times the reference mean over the mean of the panel, so that a strict panel harms nobody.',
  },
  source: 'Catalogue B5, B6; two published examples use coefficients of two decimals (1.04, 0.96) and of four',
  phrases: panelCorrectionPhrases,
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
    ...trimLabels,
  },
  settings: Settings,
  several: true,
  tells: ['rater', 'panel'],
  relative: true,
  feeds: ({ field }) => ({ audiences: [], fields: [field] }),
  check: ({ trim }) => checkTrim(trim),
  alternatives: trimAlternatives,
  read: (settings, evidence, units) => {
    const inGroup = new Set(units.map(({ unit }) => unit));
    const records = evidence.records.flatMap((record): readonly Scored[] => {
      const { unit, field, panel, value } = record;
      const counts = field === settings.field && panel && value !== undefined && inGroup.has(unit);
      return counts ? [{ unit, panel, score: rational(value), record }] : [];
    });
    const { raw, said } = rawScores(settings, records);
    const panels = panelsOf(raw);
    const reference = mean(
      settings.reference === 'pooled-mean'
        ? raw.map(({ score }) => score)
        : panels.flatMap((one) => (one.mean ? [one.mean] : [])),
    );
    const rows = panels.map((one) => [text(one.panel), num(one.n), num(one.sum), num(one.mean)]);
    const head = ['h-panel', 'h-scores', 'h-sum', 'h-mean'];
    const say = step(`reference-${settings.reference}`, { reference: num(reference) }, { head, body: rows });
    return eachUnit(units, ({ unit }): Reading => {
      const own = raw.filter((one) => one.unit === unit);
      const before = said.get(unit) ?? [];
      if (own.length === 0 || !reference) return noReading(0, ...before, step('none'));
      const corrected = own.map((one) => correct(settings, one, panels, reference));
      const failed = corrected.flatMap((one) => ('fail' in one ? [one.fail] : []));
      const done = corrected.flatMap((one) => ('value' in one ? [one] : []));
      const value = mean(done.map((one) => one.value));
      if (failed.length > 0 || !value) return noReading(own.length, ...before, say, ...failed);
      const steps = [...before, say, ...done.map((one) => one.say)];
      if (done.length > 1) {
        const total = sum(done.map((one) => one.value));
        steps.push(step('several', { n: num(done.length), sum: num(total), value: num(value) }));
      }
      return { value, n: own.length, steps };
    });
  },
  examples: panelCorrectionExamples,
};

type Raw = { readonly unit: string; readonly panel: string; readonly score: Rational };
type Scored = Raw & { readonly record: Fact };

/**
 * Raw scores by unit and panel. With `trim` a unit's scores by the raters of one panel become one; a rater who scored a
 * unit twice is left out and named; scores without a rater stand as they are.
 */
function rawScores({ trim }: Settings, records: readonly Scored[]) {
  const said = new Map<string, readonly Step[]>();
  const rated = new Map<string, Scored[]>();
  for (const one of records) {
    if (one.record.rater === undefined) continue;
    const key = `${one.unit} ${one.panel}`;
    rated.set(key, [...(rated.get(key) ?? []), one]);
  }
  const raw: Raw[] = records.filter(({ record }) => record.rater === undefined);
  for (const own of rated.values()) {
    const [first] = own;
    if (!first) continue;
    const { unit, panel } = first;
    const { scores, steps } = oneARater(own.map(({ record }) => record));
    if (!trim) {
      raw.push(...scores.map((score) => ({ unit, panel, score })));
      if (steps.length > 0) said.set(unit, [...(said.get(unit) ?? []), ...steps]);
      continue;
    }
    const trimmed = trimmedMean(scores, trim);
    const listed = own.map(({ score }) => score).sort((a, b) => compare(b, a));
    const title = step('panel', { panel: text(panel), scores: text(listed.map(exact).join(' / ')) });
    const made = scores.length > 0 ? [trimStep(trimmed, trim)] : [];
    said.set(unit, [...(said.get(unit) ?? []), title, ...steps, ...made]);
    if (trimmed.value) raw.push({ unit, panel, score: trimmed.value });
  }
  return { raw, said };
}

/** Each panel's raw scores: how many, their sum, their mean. */
function panelsOf(raw: readonly Raw[]) {
  const panels = new Map<string, Rational[]>();
  for (const { panel, score } of raw) panels.set(panel, [...(panels.get(panel) ?? []), score]);
  return [...panels].map(([panel, scores]) => ({ panel, n: scores.length, sum: sum(scores), mean: mean(scores) }));
}

function correct(
  { coefficient: rounding }: Settings,
  { panel, score }: Raw,
  panels: ReturnType<typeof panelsOf>,
  reference: Rational,
): { readonly fail: Step } | { readonly value: Rational; readonly say: Step } {
  const panelMean = panels.find((one) => one.panel === panel)?.mean;
  if (!panelMean || panelMean.n === 0n) return { fail: step('zero-mean', { panel: text(panel) }) };
  const ratio = divide(reference, panelMean);
  const coefficient = rounding === 'exact' ? ratio : round(ratio, rounding);
  const value = multiply(score, coefficient);
  const say = step('corrected', {
    panel: text(panel),
    raw: num(score),
    panelMean: num(panelMean),
    reference: num(reference),
    coefficient: num(coefficient),
    value: num(value),
  });
  return { value, say };
}
