import * as z from 'zod';
import { compare, type Rational, rational } from '../../number.ts';
import { Decimal } from '../../plan/decimal.ts';
import { Id, outcomeFrame, WordsSchema } from '../../plan/schema.ts';
import type { Cell, Step } from '../../words.ts';
import { afterMarks } from '../grade-marks.ts';
import { listedTwice } from '../listed-twice.ts';
import type { Consequence, FormFault, Outcome, Standing } from '../rule.ts';
import { num, step, words } from '../say.ts';
import { EarlierId } from '../settings.ts';
import { type EarlierCycle, earlierCycles } from './earlier-units.ts';
import { countExamples } from './grade-by-count.examples.ts';
import { countLabels, countPhrases } from './grade-by-count.phrases.ts';
import { gradeIdFaults } from './grade-ids.ts';

const Settings = z.strictObject({
  ...outcomeFrame,
  form: z.literal('grade-by-count'),
  /** Results of other cycles, such as twelve months. */
  from: z
    .array(z.strictObject({ earlier: EarlierId }))
    .min(1)
    .max(60),
  /** Grades from the best down: the score to reach, and in how many of the results. */
  levels: z
    .array(z.strictObject({ id: Id, title: WordsSchema, score: Decimal, times: z.int().min(1).max(61) }))
    .min(1)
    .max(9),
  otherwise: z.strictObject({ id: Id, title: WordsSchema }),
  /** A result without a score of the unit: as if missed, as if reached, or fewer times are wanted in proportion. */
  missing: z.enum(['not-reached', 'reached', 'shortens']),
  what: z.enum(['exact', 'published']),
  /** Whether this cycle's own score counts as one more. */
  current: z.enum(['in', 'out']),
  /** The grade that is an honour: units barred from honours get the next one. Absent, the bar changes no grade. */
  honours: Id.optional(),
});
type Settings = z.output<typeof Settings>;

/** A grade by how often a score was reached: 90 in ten of twelve months. A unit with no score in any of them has none. */
export const gradeByCount: Outcome<Settings> = {
  family: 'outcome',
  form: 'grade-by-count',
  title: { zh: '按达标次数定等次', en: 'Grade by count' },
  meaning: {
    zh: '看各周期（如十二个月）的得分有几次达到规定分数，次数够的定为相应等次；缺得分的周期如何计算由方案写明，一次得分也没有的不评等次。',
    en: 'How many cycles, such as twelve months, reached a score decides the grade. The plan says what a cycle without a score counts as; a unit without any score has no grade.',
  },
  source: 'Catalogue G2, D6',
  phrases: countPhrases,
  labels: countLabels,
  settings: Settings,
  check: (settings) => [
    ...gradeIdFaults([...settings.levels, settings.otherwise], settings.honours),
    ...listedTwice(settings.from.map(({ earlier }) => earlier)),
    ...unreachableFaults(settings),
  ],
  looksAt: ({ from }) => ({ earlier: from.map(({ earlier }) => earlier) }),
  heedsBars: ({ honours }) => honours !== undefined,
  comesTo: ({ levels, otherwise }) => [...levels, otherwise].map(({ id, title }) => ({ id, title })),
  follow: (settings, standing, { earlier, period }) => {
    const cycles = earlierCycles(
      settings.from.map((one) => one.earlier),
      earlier,
    );
    return new Map(standing.map((one) => [one.unit.unit, gradeOf(settings, one, cycles, period.from)]));
  },
  examples: countExamples,
};

/** More times than there are results; or a grade that a better one always comes before. */
function unreachableFaults({ from, levels, current }: Settings): readonly FormFault[] {
  const results = from.length + (current === 'in' ? 1 : 0);
  return levels.flatMap((level, index): readonly FormFault[] => {
    if (level.times > results) {
      return [{ code: 'times-out-of-reach', with: { times: String(level.times), results: String(results) } }];
    }
    const better = levels
      .slice(0, index)
      .find(({ score, times }) => compare(rational(level.score), rational(score)) >= 0 && level.times >= times);
    return better ? [{ code: 'grade-never-given', with: { level: level.id, better: better.id } }] : [];
  });
}

/** A unit's score in one result, undefined where it has none. */
type Seen = { readonly title: Cell; readonly score: Rational | undefined };

function gradeOf(settings: Settings, one: Standing, cycles: readonly EarlierCycle[], start: string): Consequence {
  const { levels, otherwise, honours } = settings;
  const seen = scoresOf(settings, one, cycles);
  const scores = seen.flatMap(({ score }) => (score ? [score] : []));
  const listed = step(
    'scores',
    { all: num(seen.length), present: num(scores.length) },
    { head: ['cycle', 'score'], body: seen.map(({ title, score }) => [title, num(score)]) },
  );
  if (scores.length === 0) {
    const none = { value: { zh: '—', en: '—' }, order: Number.MAX_SAFE_INTEGER };
    return { ...none, steps: [listed, step('no-score')] };
  }
  const said: Step[] = [];
  const found = levels.findIndex((level) => {
    const reached = scores.filter((score) => compare(score, rational(level.score)) >= 0).length;
    const counted = settings.missing === 'reached' ? reached + seen.length - scores.length : reached;
    const wanted = settings.missing === 'shortens' ? shortened(level.times, scores.length, seen.length) : level.times;
    const fills = {
      grade: words(level.title),
      score: num(rational(level.score)),
      reached: num(reached),
      present: num(scores.length),
      all: num(seen.length),
      times: num(level.times),
      wanted: num(wanted),
      missing: num(seen.length - scores.length),
      counted: num(counted),
      held: counted >= wanted ? words(enough) : words(tooFew),
    };
    said.push(step(scores.length === seen.length ? 'count' : `count-${settings.missing}`, fills));
    return counted >= wanted;
  });
  const grades = [...levels, otherwise];
  const honour = grades.findIndex(({ id }) => id === honours);
  const scale = { titles: grades.map(({ title }) => title), honours: honour < 0 ? undefined : honour };
  const reached = found < 0 ? levels.length : found;
  if (found < 0) said.push(step('otherwise', { grade: words(otherwise.title) }));
  const { level: order, steps } = afterMarks(reached, one.marks, scale, start);
  const { id, title } = grades[order] ?? otherwise;
  return { value: title, order, is: id, steps: [listed, ...said, ...steps] };
}

const enough = { zh: '达到', en: 'enough' };
const tooFew = { zh: '未达到', en: 'too few' };

function scoresOf({ what, current }: Settings, one: Standing, cycles: readonly EarlierCycle[]): readonly Seen[] {
  const others = cycles.map(({ title, unit }): Seen => {
    const score = unit(one.unit.unit)?.[what === 'exact' ? 'score' : 'published'];
    return { title, score: score === undefined || score === null ? undefined : rational(score) };
  });
  const own = { title: words({ zh: '本周期', en: 'This cycle' }), score: one.score };
  return current === 'in' ? [...others, own] : others;
}

/** times x present / all, rounded up. */
function shortened(times: number, present: number, all: number): number {
  const product = times * present;
  return (product - (product % all)) / all + (product % all === 0 ? 0 : 1);
}
