import * as z from 'zod';
import { add, compare, divide, hundred, multiply, type Rational, rational, round, sum, zero } from '../../number.ts';
import { Decimal, PositiveDecimal } from '../../plan/decimal.ts';
import { Id, outcomeFrame, WordsSchema } from '../../plan/schema.ts';
import type { Step } from '../../words.ts';
import { afterMarks, type GradeScale, isVetoed } from '../grade-marks.ts';
import type { Consequence, FormFault, Outcome, Standing } from '../rule.ts';
import { num, step, words } from '../say.ts';
import { gradeIdFaults } from './grade-ids.ts';
import { ordered, tiedOf } from './ordered.ts';
import { fillLevels } from './quota.ts';
import { quotaExamples } from './quota-grade.examples.ts';
import { quotaLabels, quotaPhrases } from './quota-grade.phrases.ts';

const Settings = z.strictObject({
  ...outcomeFrame,
  form: z.literal('quota-grade'),
  /** Grades with a quota from the best down: percent of the base, and the least score where there is one. */
  levels: z
    .array(z.strictObject({ id: Id, title: WordsSchema, percent: PositiveDecimal, from: Decimal.optional() }))
    .min(1)
    .max(9),
  /** The grade of all others. */
  otherwise: z.strictObject({ id: Id, title: WordsSchema }),
  /** How percent of the base becomes whole places; the percents are added up first. */
  rounding: z.enum(['floor', 'half-up', 'ceil']),
  base: z.enum(['all', 'scored', 'not-vetoed']),
  ties: z.enum(['include', 'exclude']),
  vetoed: z.enum(['in-place', 'skipped']),
  /** Groups listed apart: no grade, or one grade for all of them, outside the quota. */
  unranked: z.union([z.literal('otherwise-none'), z.strictObject({ as: Id })]),
});
type Settings = z.output<typeof Settings>;

/**
 * Grades by quota within a group: so many percent excellent, so many good.
 *
 * Vetoed is a unit whose marks in force lower its grade or bar it from honours; a barred unit never has the best grade.
 */
export const quotaGrade: Outcome<Settings> = {
  family: 'outcome',
  form: 'quota-grade',
  title: { zh: '按比例定等次', en: 'Grade by quota' },
  meaning: {
    zh: '在本组内按得分从高到低、按比例名额定等次；比例累计后取整，名额线上同分、被否决的单位如何处理由方案写明。',
    en: 'Grades within the group by score and quota. Percents are added up and then made whole; the plan says what happens to ties at a line and to units under a veto.',
  },
  source: 'Catalogue G3, G4, D6',
  phrases: quotaPhrases,
  labels: quotaLabels,
  settings: Settings,
  check: ({ levels, otherwise, unranked }): readonly FormFault[] => {
    const total = sum(levels.map(({ percent }) => rational(percent)));
    const bounds = levels.flatMap(({ from }) => (from === undefined ? [] : [from]));
    return [
      ...gradeIdFaults([...levels, otherwise], unranked === 'otherwise-none' ? undefined : unranked.as),
      ...(compare(total, hundred) > 0
        ? [{ code: 'quota-over-hundred', with: { percents: levels.map(({ percent }) => percent).join(' + ') } }]
        : []),
      ...bounds.flatMap((from, index) => {
        const next = bounds[index + 1];
        if (next === undefined || compare(rational(from), rational(next)) >= 0) return [];
        return [{ code: 'steps-not-falling', with: { from, next } }];
      }),
    ];
  },
  heedsBars: () => true,
  comesTo: ({ levels, otherwise }) => [...levels, otherwise].map(({ id, title }) => ({ id, title })),
  follow: (settings, standing, { period }) => {
    const grades = [...settings.levels, settings.otherwise];
    // Whoever is barred from honours never has the best grade.
    const scale: GradeScale = { titles: grades.map(({ title }) => title), honours: 0 };
    const lower = (one: Standing, level: number) => afterMarks(level, one.marks, scale, period.from);
    const order = ordered(standing);
    const places = tiedOf(order);
    const { levels, said } = quotas(settings, standing, period.from);
    const skips = settings.vetoed === 'skipped';
    const rule = {
      ties: settings.ties,
      lower: (one: Standing, level: number) => (skips ? lower(one, level).level : level),
    };
    const filled = fillLevels(levels, order, rule, settings.otherwise.title);
    const of = num(order.at(-1)?.last ?? 0);
    return new Map(
      standing.map((one): [string, Consequence] => {
        const tied = places.get(one.unit.unit);
        const got = filled.get(one.unit.unit);
        if (!tied || !got) return [one.unit.unit, outsideQuota(settings, one, lower)];
        const fills = { score: num(one.score), of, place: num(tied.first), equal: num(tied.units.length) };
        const after = skips ? { level: got.level, steps: [] } : lower(one, got.level);
        const steps = [said, step('place', fills), ...got.steps, ...after.steps];
        return [one.unit.unit, gradeOf(settings, after.level, steps)];
      }),
    );
  },
  examples: quotaExamples,
};

function gradeOf({ levels, otherwise }: Settings, order: number, steps: readonly Step[]): Consequence {
  const { id, title } = levels[order] ?? otherwise;
  return { value: title, order, is: id, steps };
}

/** Units that take no part: listed apart, or without a score. */
function outsideQuota(
  settings: Settings,
  one: Standing,
  lower: (one: Standing, level: number) => { readonly level: number; readonly steps: readonly Step[] },
): Consequence {
  const none = { value: { zh: '—', en: '—' }, order: Number.MAX_SAFE_INTEGER };
  if (one.ranked) return { ...none, steps: [step('no-score')] };
  if (settings.unranked === 'otherwise-none') return { ...none, steps: [step('unranked')] };
  const { as } = settings.unranked;
  const found = settings.levels.findIndex(({ id }) => id === as);
  const listed = found < 0 ? settings.levels.length : found;
  const { level, steps } = lower(one, listed);
  const { title } = settings.levels[listed] ?? settings.otherwise;
  return gradeOf(settings, level, [step('listed-as', { grade: words(title) }), ...steps]);
}

/** Places of each level together with the better ones, and the table that says how they came about. */
function quotas({ levels, rounding, base }: Settings, standing: readonly Standing[], from: string) {
  const units = standing.filter(({ ranked }) => ranked);
  const scored = units.filter(({ score }) => score);
  const vetoed = scored.filter(({ marks }) => isVetoed(marks, from));
  const counts = { all: units.length, scored: scored.length, 'not-vetoed': scored.length - vetoed.length };
  const whole = counts[base];
  let percent = zero;
  const rows = levels.map((level) => {
    percent = add(percent, rational(level.percent));
    const product = divide(multiply(percent, rational(whole)), hundred);
    return { level, percent, product, places: wholeOf(product, rounding) };
  });
  const body = rows.map((row) => [words(row.level.title), num(row.percent), num(row.product), num(row.places)]);
  const fills = {
    base: num(whole),
    units: num(units.length),
    scored: num(scored.length),
    vetoed: num(vetoed.length),
  };
  return {
    said: step('base', fills, { head: ['level', 'percent', 'product', rounding], body }),
    levels: rows.map(({ level: { title, from: least }, places }) => ({
      title,
      places,
      from: least === undefined ? undefined : rational(least),
    })),
  };
}

function wholeOf(product: Rational, rounding: Settings['rounding']): number {
  const { n, d } = round(product, { places: 0, mode: rounding === 'half-up' ? 'half-up' : 'down' });
  const down = Number(n / d);
  return rounding === 'ceil' && compare(product, rational(down)) > 0 ? down + 1 : down;
}
