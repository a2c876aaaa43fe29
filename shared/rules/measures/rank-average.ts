import * as z from 'zod';
import { divide, hundred, larger, mean, multiply, type Rational, rational, subtract, sum, zero } from '../../number.ts';
import { PositiveDecimal } from '../../plan/decimal.ts';
import type { Phrases, Step } from '../../words.ts';
import { bySubject } from '../answers.ts';
import { defaultsPhrases, withDefaults } from '../defaults.ts';
import { sheetLabels, whenNoneLabels } from '../labels.ts';
import { eachUnit, type Measure } from '../rule.ts';
import { noReading, num, step } from '../say.ts';
import { AudienceId, ItemId, WhenNone } from '../settings.ts';
import { checkSheetSettings } from '../sheet-check.ts';
import { turnout, turnoutPhrases } from '../turnout.ts';
import { countOf, leastOfPart, leastShown } from '../withheld.ts';

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
  ...turnoutPhrases,
  'defaults-left-out': defaultsPhrases['defaults-left-out'],
  mean: {
    zh: '第一名得 {full}，每低一名少 {lost}，不低于零；{n} 个评价主体的折算分合计 {sum}，{sum} ÷ {n} = {value}。',
    en: 'First place earns {full}, each place below {lost} less and never under zero; {n} raters sum to {sum}: {sum} / {n} = {value}.',
  },
  places: { zh: '各名次票数：', en: 'How many gave each place:' },
  'h-place': { zh: '名次', en: 'Place' },
  'h-points': { zh: '折算分', en: 'Points' },
  'h-raters': { zh: '票数', en: 'Raters' },
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
  check: ({ audience, item, minimum }, context) =>
    checkSheetSettings({ audience, items: [{ item, weight: '100' }], minimum }, context),
  read: (settings, evidence, units) => {
    const full = rational(settings.full);
    const lost = divide(multiply(full, rational(settings.stepPercent)), hundred);
    const worth = (place: number) => larger(zero, subtract(full, multiply(lost, rational(place - 1))));
    const sheets = bySubject(evidence.ballots(settings.audience));
    const asked = turnout(evidence, settings.audience);
    const audience = evidence.audience(settings.audience);
    const least = leastShown(audience);
    const few = leastOfPart(audience, settings.minimum);
    return eachUnit(units, ({ unit }) => {
      const { sheets: own, steps } = withDefaults(sheets.get(unit) ?? [], 'left-out', [], undefined);
      const places = own.flatMap(({ answers }) => {
        const answer = answers[settings.item];
        return answer && 'place' in answer ? [answer.place] : [];
      });
      const n = places.length;
      const points = places.map(worth);
      const value = mean(points);
      const before = [...asked(own.length), ...steps];
      if (!value || n < settings.minimum) {
        return noReading(n, ...before, step('too-few', { n: countOf(n, few), minimum: num(settings.minimum) }));
      }
      const fills = { full: num(full), lost: num(lost), n: num(n), sum: num(sum(points)), value: num(value) };
      // A single rater's place would be told.
      const told = n < least ? [] : [step('places', {}, placesTable(places, worth))];
      return { value, n, steps: [...before, ...told, step('mean', fills)] };
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

/** How many gave each place, the best first, and what it is worth. */
function placesTable(places: readonly number[], worth: (place: number) => Rational): NonNullable<Step['rows']> {
  const given = [...new Set(places)].sort((a, b) => a - b);
  const body = given.map((place) => [num(place), num(worth(place)), num(places.filter((one) => one === place).length)]);
  return { head: ['h-place', 'h-points', 'h-raters'], body };
}

function ranking(voter: string, places: Readonly<Record<string, number>>) {
  const rows = Object.entries(places).map(([unit, place]) => [unit, { place: { place } }]);
  return { round: 'r1', audience: 'bodies', voter, sheet: Object.fromEntries(rows) };
}
