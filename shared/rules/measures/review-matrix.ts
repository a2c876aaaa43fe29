import * as z from 'zod';
import type { Unit } from '../../cycle/cycle.ts';
import { type Rational, rational } from '../../number.ts';
import { PositiveDecimal } from '../../plan/decimal.ts';
import { mergedParts, shownParts } from '../../secrecy/parts.ts';
import type { Step } from '../../words.ts';
import { strataAlternatives, trimAlternatives } from '../alternative.ts';
import { bySubject, type SubjectSheet } from '../answers.ts';
import { withDefaults } from '../defaults.ts';
import { sheetLabels, whenNoneLabels } from '../labels.ts';
import { mergedOf, mix } from '../mix.ts';
import { eachUnit, type LeafEvidence, type Measure, type Reading } from '../rule.ts';
import { noReading, num, step, text } from '../say.ts';
import { AudienceId, GroupId, LevelPoints, StratumId, WeightedItems, WhenEmpty, WhenNone } from '../settings.ts';
import { checkSheetSettings, checkStrata, stratumWeight } from '../sheet-check.ts';
import { titleOf } from '../titles.ts';
import { checkTrim, Trim, trimLabels } from '../trim.ts';
import { turnout } from '../turnout.ts';
import { countOf, leastOfPart, withheldTitle } from '../withheld.ts';
import { reviewMatrixExamples } from './review-matrix.examples.ts';
import { reviewMatrixPhrases } from './review-matrix.phrases.ts';
import { poolOf, raterScore, type Scored } from './review-pool.ts';

const Settings = z.strictObject({
  form: z.literal('review-matrix'),
  audience: AudienceId,
  points: LevelPoints,
  items: WeightedItems,
  /** Strata of raters with their weights; absent where every rater counts alike. */
  strata: z
    .array(
      z.strictObject({
        stratum: StratumId,
        weight: PositiveDecimal.optional(),
        /** Instead of one weight, one by the group of the unit that is rated; a group not named weighs nothing. */
        weightByGroup: z
          .array(z.strictObject({ group: GroupId, weight: PositiveDecimal }))
          .min(1)
          .optional(),
      }),
    )
    .min(1)
    .optional(),
  trim: Trim.optional(),
  emptyItem: WhenEmpty,
  emptyStratum: WhenEmpty,
  /** Fewest raters with a valid score of the unit, over all strata that weigh something. */
  minimum: z.int().min(1),
  whenNone: WhenNone,
});
type Settings = z.output<typeof Settings>;

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
    zh: '每个评价主体对每个单位按题目打分，折算成一个分数；单位得分为各主体分数的平均，可去掉最高最低，可按层面加权，层面权重可因被评单位的分组而异。',
    en: 'Each rater answers the items about each unit, which makes one score; the unit gets the mean over raters, without the extremes and weighted by stratum where the plan says so; weights of strata may differ by the group of the unit.',
  },
  source: 'Catalogue A5, A6, A7, B2, B3 (one source), B5, B10',
  phrases: reviewMatrixPhrases,
  labels: {
    ...sheetLabels,
    ...whenNoneLabels,
    strata: { zh: '层面及权重（不填则一视同仁）', en: 'Strata and weights (none: every rater counts alike)' },
    'strata.stratum': { zh: '层面', en: 'Stratum' },
    'strata.weight': { zh: '权重（%，对各分组相同）', en: 'Weight (%), the same for every group' },
    'strata.weightByGroup': {
      zh: '各分组的权重（与统一权重二选一；未列的分组为 0）',
      en: 'Weights by group, instead of one weight; a group not named weighs 0',
    },
    'strata.weightByGroup.group': { zh: '被评单位的分组', en: 'Group of the unit that is rated' },
    'strata.weightByGroup.weight': { zh: '权重（%）', en: 'Weight (%)' },
    ...trimLabels,
    emptyStratum: { zh: '某层面没有有效评价时', en: 'Where a stratum has no valid score' },
    'emptyStratum=move-weight': { zh: '权重由其余层面承担', en: 'its weight moves to the other strata' },
    'emptyStratum=none': { zh: '整体不形成读数', en: 'no reading at all' },
  },
  settings: Settings,
  feeds: ({ audience }) => ({ audiences: [audience], fields: [] }),
  check: (settings, context) => [
    ...checkSheetSettings(settings, context),
    ...checkStrata(settings.strata, context, settings.audience),
    ...checkTrim(settings.trim),
  ],
  alternatives: (settings, { audience }) => [
    ...trimAlternatives(settings),
    ...strataAlternatives(settings, audience(settings.audience)),
  ],
  read: (settings, evidence, units) => {
    const sheets = bySubject(evidence.ballots(settings.audience));
    const asked = turnout(evidence, settings.audience);
    return eachUnit(units, (unit) => {
      const { sheets: own, steps } = withDefaults(sheets.get(unit.unit) ?? [], 'left-out', [], undefined);
      const reading = readUnit(settings, evidence, unit, own);
      return { ...reading, steps: [...asked(own.length), ...steps, ...reading.steps] };
    });
  },
  examples: reviewMatrixExamples,
};

function readUnit(settings: Settings, evidence: LeafEvidence, unit: Unit, sheets: readonly SubjectSheet[]): Reading {
  const points = settings.points.map(rational);
  const strata = settings.strata?.map((one) => ({
    id: one.stratum,
    weight: rational(stratumWeight(one, unit.group)),
  }));
  const counts = (stratum: string | undefined) =>
    !strata || strata.some(({ id, weight }) => id === stratum && weight.n !== 0n);
  const scored = sheets.flatMap(({ ballot: { stratum }, answers }) => {
    const score = counts(stratum) ? raterScore(settings, answers, points) : undefined;
    return score ? [{ stratum, answers, score }] : [];
  });
  const n = scored.length;
  const audience = evidence.audience(settings.audience);
  const few = countOf(n, leastOfPart(audience, settings.minimum));
  if (n < settings.minimum) return noReading(n, step('too-few', { n: few, minimum: num(settings.minimum) }));
  const say = step('raters', { points: text(settings.points.join(' / ')) });
  const { value, steps } = strata ? mixStrata(settings, evidence, strata, scored) : poolOf(settings, audience, scored);
  return value ? { value, n, steps: [say, ...steps] } : noReading(n, say, ...steps);
}

function mixStrata(
  settings: Settings,
  evidence: LeafEvidence,
  strata: readonly { readonly id: string; readonly weight: Rational }[],
  scored: readonly Scored[],
) {
  const audience = evidence.audience(settings.audience);
  const least = leastOfPart(audience, settings.minimum);
  const pools = strata.map(({ id, weight }) => {
    const own = scored.filter((one) => one.stratum === id);
    return { id, weight, n: own.length, ...poolOf(settings, audience, own) };
  });
  const answered = pools.map(({ n }) => n);
  const shown = shownParts(answered, least);
  const told = pools.flatMap(({ id, n, weight, steps }, index): readonly Step[] => {
    if (weight.n === 0n) return [];
    const stratum = titleOf(audience, 'strata', id);
    return shown[index]
      ? [step('stratum', { stratum, n: num(n) }), ...steps]
      : [step('stratum-withheld', { stratum, least: num(least) })];
  });
  const invited = strata.map(({ id }) => evidence.invited(settings.audience, id));
  const isCounted = invited.some((one) => one !== undefined);
  const mixed = mix(pools, settings.emptyStratum);
  const body = mixed.parts.map((part, index) => [
    titleOf(audience, 'strata', part.id),
    ...(isCounted ? [num(invited[index])] : []),
    num(shown[index] ? pools[index]?.n : undefined),
    num(shown[index] ? part.value : undefined),
    num(part.weight),
    num(shown[index] ? part.used : undefined),
    num(shown[index] ? part.added : undefined),
  ]);
  const others = mergedOf(mixed, answered, shown);
  if (others) {
    const raters = mergedParts(answered, shown).reduce((so, index) => so + (answered[index] ?? 0), 0);
    const figures = [num(raters), num(others.value), num(others.weight), num(others.used), num(others.added)];
    body.push([withheldTitle, ...(isCounted ? [num(undefined)] : []), ...figures]);
  }
  const head = [
    'h-stratum',
    ...(isCounted ? ['h-invited'] : []),
    'h-raters',
    'h-score',
    'h-weight',
    'h-used',
    'h-added',
  ];
  return { value: mixed.value, steps: [...told, step('strata', { score: num(mixed.value) }, { head, body })] };
}
