import * as z from 'zod';
import { divide, hundred, larger, mean, multiply, type Rational, rational, subtract, zero } from '../../number.ts';
import { PositiveDecimal } from '../../plan/decimal.ts';
import type { Phrases } from '../../words.ts';
import { bySubject } from '../answers.ts';
import { sheetLabels, whenNoneLabels } from '../labels.ts';
import { eachUnit, type Measure } from '../rule.ts';
import { noReading, num, step } from '../say.ts';
import { AudienceId, ItemId, WhenNone } from '../settings.ts';

const Settings = z.strictObject({
  form: z.literal('rank-average'),
  audience: AudienceId,
  item: ItemId,
  /** Full points, for a first place. */
  full: PositiveDecimal,
  /** Percent of full points lost a place. */
  stepPercent: PositiveDecimal,
  /** Fewest raters that placed the unit. */
  minimum: z.int().min(1),
  whenNone: WhenNone,
});
type Settings = z.output<typeof Settings>;

const phrases = {
  'too-few': {
    zh: '为本单位排名的评价主体 {n} 个，少于最少 {minimum} 个。',
    en: '{n} raters placed this unit, fewer than the minimum of {minimum}.',
  },
  mean: {
    zh: '第一名得 {full}，每低一名少 {lost}；{n} 个评价主体的平均为 {value}。',
    en: 'First place earns {full}, each place below {lost} less; the mean over {n} raters is {value}.',
  },
} satisfies Phrases;

/** Each rater ranks all units; a place becomes points, and the unit gets the mean over raters. Never below zero. */
export const rankAverage: Measure<Settings> = {
  family: 'measure',
  form: 'rank-average',
  title: { zh: '排名折算平均', en: 'Rank averaging' },
  meaning: {
    zh: '每个评价主体对全部单位排名，第一名得满分，每低一名按满分的固定比例递减，取各主体平均。',
    en: 'Each rater ranks all units; first place earns full points, each further place a fixed share less; the mean over raters.',
  },
  source: "Catalogue B7: Rui'an 2012, of 200 points, 2 % a place",
  phrases,
  labels: {
    audience: sheetLabels.audience,
    item: { zh: '排序的题目', en: 'Item that ranks' },
    full: { zh: '第一名得分', en: 'Points of a first place' },
    stepPercent: { zh: '每下降一名扣减（满分的%）', en: 'Lost a place (% of full points)' },
    minimum: sheetLabels.minimum,
    ...whenNoneLabels,
  },
  settings: Settings,
  feeds: ({ audience }) => ({ audiences: [audience], fields: [] }),
  read: (settings, evidence, units) => {
    const full = rational(settings.full);
    const lost = divide(multiply(full, rational(settings.stepPercent)), hundred);
    const sheets = bySubject(evidence.ballots(settings.audience));
    return eachUnit(units, ({ unit }) => {
      const points = (sheets.get(unit) ?? []).flatMap(({ answers }): readonly Rational[] => {
        const answer = answers[settings.item];
        if (!answer || !('place' in answer)) return [];
        return [larger(zero, subtract(full, multiply(lost, rational(answer.place - 1))))];
      });
      const n = points.length;
      const value = mean(points);
      if (!value || n < settings.minimum) {
        return noReading(n, step('too-few', { n: num(n), minimum: num(settings.minimum) }));
      }
      return { value, n, steps: [step('mean', { full: num(full), lost: num(lost), n: num(n), value: num(value) })] };
    });
  },
  examples: [
    {
      title: { zh: '三个领导机关为四个单位排名', en: 'Three bodies rank four units' },
      settings: {
        form: 'rank-average',
        audience: 'bodies',
        item: 'place',
        full: '200',
        stepPercent: '2',
        minimum: 1,
        whenNone: 'none',
      },
      ballots: [
        ranking('r1', { w1: 1, w2: 2, w3: 3, w4: 4 }),
        ranking('r2', { w2: 1, w1: 2, w4: 3, w3: 4 }),
        ranking('r3', { w1: 1, w2: 2, w3: 2, w4: 4 }),
      ],
      // a place costs 4: w1 (200+196+200)/3, w2 (196+200+196)/3, w3 (192+188+196)/3 = 192, w4 (188+192+188)/3
      expect: { w1: '596/3', w2: '592/3', w3: '192', w4: '568/3' },
    },
  ],
};

function ranking(voter: string, places: Readonly<Record<string, number>>) {
  const rows = Object.entries(places).map(([unit, place]) => [unit, { place: { place } }]);
  return { round: 'r1', audience: 'bodies', voter, sheet: Object.fromEntries(rows) };
}
