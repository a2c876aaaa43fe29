import * as z from 'zod';
import { mean, type Rational, rational } from '../../number.ts';
import { PositiveDecimal } from '../../plan/decimal.ts';
import type { Phrases, Step } from '../../words.ts';
import { type Answers, bySubject, worth } from '../answers.ts';
import { sheetLabels, whenNoneLabels } from '../labels.ts';
import { mix } from '../mix.ts';
import { eachUnit, type LeafEvidence, type Measure, type Reading } from '../rule.ts';
import { noReading, num, step, text } from '../say.ts';
import { AudienceId, LevelPoints, StratumId, WeightedItems, WhenEmpty, WhenNone } from '../settings.ts';
import { checkPartsOf, checkSheetSettings } from '../sheet-check.ts';
import { titleOf } from '../titles.ts';
import { reviewMatrixExamples } from './review-matrix.examples.ts';

const Settings = z.strictObject({
  form: z.literal('review-matrix'),
  audience: AudienceId,
  points: LevelPoints,
  items: WeightedItems,
  /** Strata of raters with their weights; absent where every rater counts alike. */
  strata: z
    .array(z.strictObject({ stratum: StratumId, weight: PositiveDecimal }))
    .min(1)
    .optional(),
  emptyItem: WhenEmpty,
  emptyStratum: WhenEmpty,
  /** Fewest raters with a valid score of the unit, over all strata. */
  minimum: z.int().min(1),
  whenNone: WhenNone,
});
type Settings = z.output<typeof Settings>;

const phrases = {
  'too-few': {
    zh: '有效评价主体 {n} 个，少于方案规定的最少 {minimum} 个，不形成读数。',
    en: '{n} raters gave a valid score, fewer than the {minimum} the plan asks for: no reading.',
  },
  raters: {
    zh: '各等级折算 {points}；每个评价主体先按题目权重得一个分数，{n} 个有效分数的平均为 {score}。',
    en: 'Levels are worth {points}; each rater makes one score by the weights of the items; the mean of {n} valid scores is {score}.',
  },
  strata: { zh: '按层面权重加权得 {score}。', en: 'Weighted over the strata: {score}.' },
  'h-stratum': { zh: '层面', en: 'Stratum' },
  'h-raters': { zh: '有效主体', en: 'Raters' },
  'h-score': { zh: '得分', en: 'Score' },
  'h-weight': { zh: '方案权重%', en: 'Weight %' },
  'h-used': { zh: '实际权重%', en: 'Weight used %' },
  'h-added': { zh: '计入', en: 'Contribution' },
} satisfies Phrases;

/**
 * Raters x units x items: each rater's answers about a unit become one score, the unit gets the mean over raters.
 *
 * Each rater weighs the same however many items he could answer; a rater who knew nothing of a unit does not count for it.
 */
export const reviewMatrix: Measure<Settings> = {
  family: 'measure',
  form: 'review-matrix',
  title: { zh: '评议矩阵', en: 'Review matrix' },
  meaning: {
    zh: '每个评价主体对每个单位按题目打分，折算成一个分数；单位得分为各主体分数的平均，可按层面加权。',
    en: 'Each rater answers the items about each unit, which makes one score; the unit gets the mean over raters, weighted by stratum where the plan says so.',
  },
  source: 'Catalogue A6, B2, B3 (one source)',
  phrases,
  labels: {
    ...sheetLabels,
    ...whenNoneLabels,
    strata: { zh: '层面及权重（不填则一视同仁）', en: 'Strata and weights (none: every rater counts alike)' },
    'strata.stratum': { zh: '层面', en: 'Stratum' },
    'strata.weight': { zh: '权重（%）', en: 'Weight (%)' },
    emptyStratum: { zh: '某层面没有有效评价时', en: 'Where a stratum has no valid score' },
    'emptyStratum=move-weight': { zh: '权重由其余层面承担', en: 'its weight moves to the other strata' },
    'emptyStratum=none': { zh: '整体不形成读数', en: 'no reading at all' },
  },
  settings: Settings,
  feeds: ({ audience }) => ({ audiences: [audience], fields: [] }),
  check: (settings, context) => [
    ...checkSheetSettings(settings, context),
    ...checkPartsOf(
      context.audience(settings.audience),
      'stratum',
      settings.strata?.map(({ stratum, weight }) => ({ id: stratum, weight })),
      context.audience(settings.audience)?.strata ?? [],
    ),
  ],
  read: (settings, evidence, units) => {
    const sheets = bySubject(evidence.ballots(settings.audience));
    return eachUnit(units, (unit) => readUnit(settings, evidence, sheets.get(unit.unit) ?? []));
  },
  examples: reviewMatrixExamples,
};

type Sheets = readonly { readonly ballot: { readonly stratum?: string | undefined }; readonly answers: Answers }[];

function readUnit(settings: Settings, evidence: LeafEvidence, sheets: Sheets): Reading {
  const points = settings.points.map(rational);
  const scored = sheets.flatMap(({ ballot, answers }) => {
    const score = raterScore(settings, answers, points);
    return score ? [{ stratum: ballot.stratum, score }] : [];
  });
  if (scored.length < settings.minimum) {
    return noReading(scored.length, step('too-few', { n: num(scored.length), minimum: num(settings.minimum) }));
  }
  const say = (n: number, value: Rational | undefined): Step =>
    step('raters', { points: text(settings.points.join(' / ')), n: num(n), score: num(value) });
  if (!settings.strata) {
    const value = mean(scored.map(({ score }) => score));
    const steps = [say(scored.length, value)];
    return value ? { value, n: scored.length, steps } : noReading(0, ...steps);
  }
  const audience = evidence.audience(settings.audience);
  const strata = settings.strata.map(({ stratum, weight }) => {
    const own = scored.filter((one) => one.stratum === stratum).map(({ score }) => score);
    return { id: stratum, weight: rational(weight), value: mean(own), n: own.length };
  });
  const mixed = mix(strata, settings.emptyStratum);
  const body = mixed.parts.map((part, index) => [
    titleOf(audience, 'strata', part.id),
    num(strata[index]?.n),
    num(part.value),
    num(part.weight),
    num(part.used),
    num(part.added),
  ]);
  const head = ['h-stratum', 'h-raters', 'h-score', 'h-weight', 'h-used', 'h-added'];
  const steps = [step('strata', { score: num(mixed.value) }, { head, body })];
  return mixed.value ? { value: mixed.value, n: scored.length, steps } : noReading(scored.length, ...steps);
}

/** One rater's score of one unit, or undefined where he answered nothing (or, by setting, not everything). */
function raterScore(settings: Settings, answers: Answers, points: readonly Rational[]): Rational | undefined {
  const parts = settings.items.map(({ item, weight }) => ({
    id: item,
    weight: rational(weight),
    value: worth(answers[item], points),
  }));
  return mix(parts, settings.emptyItem).value;
}
