import * as z from 'zod';
import { monthsAfter } from '../../calendar-months.ts';
import { compare, rational, zero } from '../../number.ts';
import { Decimal } from '../../plan/decimal.ts';
import { adjustmentFrame } from '../../plan/schema.ts';
import type { Phrases, Step } from '../../words.ts';
import { type Adjusted, type Adjustment, eachUnit, type NodeFigures, type Score } from '../rule.ts';
import { num, step, words } from '../say.ts';
import { NodeId } from '../settings.ts';
import { vetoEffects, vetoed, vetoLabels, vetoPhrases } from '../veto-effect.ts';

const Settings = z.strictObject({
  ...adjustmentFrame,
  form: z.literal('indicator-veto'),
  /** The indicator or branch that decides, and whether its score or what was measured (a branch: before its curve). */
  node: NodeId,
  look: z.enum(['score', 'reading']),
  /** Whoever is below this has failed; the bound itself passes. */
  below: Decimal,
  /** What follows beside the mark "indicator vetoed"; `mark`: nothing more. */
  effect: z.discriminatedUnion('kind', [...vetoEffects, z.strictObject({ kind: z.literal('mark') })]),
  /** A unit that the indicator concerns and that has nothing there. */
  whenNone: z.enum(['passes', 'vetoed']),
});
type Settings = z.output<typeof Settings>;

const phrases = {
  ...vetoPhrases,
  below: { zh: '{value} 低于 {below}，未完成。', en: '{value} is below {below}: not fulfilled.' },
  passed: { zh: '{value} 不低于 {below}，不否决。', en: '{value} is not below {below}: no veto.' },
  'none-passes': { zh: '该指标没有数值，不否决。', en: 'The indicator has no figure: no veto.' },
  'none-vetoed': {
    zh: '该指标没有数值，按未完成处理。',
    en: 'The indicator has no figure and counts as not fulfilled.',
  },
  'not-concerned': { zh: '本组不考核该指标，不否决。', en: 'The indicator does not concern this group: no veto.' },
  mark: {
    zh: '“{matter}”未完成，作为否决标记公布；得分和等次不变。',
    en: '"{matter}" is not fulfilled; this is published as a mark. Score and grade stay.',
  },
} satisfies Phrases;

/**
 * A unit below the line at one indicator is marked as having failed it, whatever its total.
 *
 * It reads no records: the tree decides. Months for which honours are barred are counted from the last day of the
 * cycle's period. The score stays, except where the effect holds it down.
 */
export const indicatorVeto: Adjustment<Settings> = {
  family: 'adjustment',
  form: 'indicator-veto',
  title: { zh: '否决性指标', en: 'Veto indicator' },
  meaning: {
    zh: '指定指标低于规定值的，不论总分多少都判为未完成，并可下调等次、定为最低等次、取消评优资格（从考核期最后一天起算）或限定最高得分。',
    en: 'Whoever is below the line at one indicator has failed it whatever the total; the grade may go down or be the lowest, honours be barred (counted from the last day of the period), or the score be held down.',
  },
  source: 'Catalogue C6, D6 form 4',
  phrases,
  labels: {
    ...vetoLabels,
    node: { zh: '看哪个指标', en: 'Which indicator' },
    look: { zh: '看它的', en: 'What of it' },
    'look=score': { zh: '得分', en: 'its score' },
    'look=reading': { zh: '读数（折算前的数值）', en: 'its reading, before points' },
    below: { zh: '低于此数即否决（本数不否决）', en: 'Below this is vetoed (the bound itself is not)' },
    'effect.kind=mark': { zh: '只作标记', en: 'a mark only' },
    whenNone: { zh: '该指标没有数值时', en: 'Where it has no figure' },
    'whenNone=passes': { zh: '不否决', en: 'no veto' },
    'whenNone=vetoed': { zh: '按未完成处理', en: 'it counts as not fulfilled' },
  },
  settings: Settings,
  fields: () => [],
  nodes: ({ node }) => [node],
  barsHonours: ({ effect }) => effect.kind === 'bar-honours',
  adds: () => zero,
  adjust: (settings, scores, _, units, context) => {
    const figures = context.node(settings.node);
    return eachUnit(units, ({ unit }) => {
      const score = scores.get(unit) ?? { none: true as const, steps: [] };
      const { failed, steps } = judged(settings, figures.get(unit));
      if (!failed) return { score, marks: [], steps };
      const after = effectOf(settings, score, context.period.to);
      const mark = { kind: 'indicator-vetoed' as const, indicator: settings.node };
      return { score: after.score, marks: [mark, ...after.marks], steps: [...steps, ...after.steps] };
    });
  },
  examples: [
    {
      title: { zh: '低于 60 分即为未完成，只作标记', en: 'Below 60 has failed; a mark only' },
      settings: vetoSettings({ kind: 'mark' }, 'passes'),
      scores: { east: '95', west: '88', north: '80', south: null },
      nodes: { farmland: { east: '59.99', west: '60', north: null, south: '10' } },
      records: [],
      expect: { east: '95', west: '88', north: '80', south: null },
      marks: { east: ['indicator-vetoed'], west: [], north: [], south: ['indicator-vetoed'] },
    },
    {
      title: { zh: '没有数值按未完成处理，等次下调', en: 'No figure counts as failed, and the grade goes down' },
      settings: vetoSettings({ kind: 'down', levels: 1 }, 'vetoed'),
      scores: { east: '95', west: '88' },
      // West is of a group that the indicator does not concern: it stands in no list.
      nodes: { farmland: { east: null } },
      records: [],
      expect: { east: '95', west: '88' },
      marks: { east: ['indicator-vetoed', 'grade-lowered'], west: [] },
    },
    {
      title: { zh: '总分最高计 59 分', en: 'The total is held down to 59' },
      settings: vetoSettings({ kind: 'score-to', points: '59' }, 'passes'),
      scores: { east: '95', west: '40' },
      nodes: { farmland: { east: '50', west: '50' } },
      records: [],
      expect: { east: '59', west: '40' },
      marks: { east: ['indicator-vetoed'], west: ['indicator-vetoed'] },
    },
  ],
};

function judged(
  { look, below, whenNone }: Settings,
  figures: NodeFigures | undefined,
): { readonly failed: boolean; readonly steps: readonly Step[] } {
  if (!figures) return { failed: false, steps: [step('not-concerned')] };
  const value = figures[look];
  if (!value) return { failed: whenNone === 'vetoed', steps: [step(`none-${whenNone}`)] };
  const failed = compare(value, rational(below)) < 0;
  return { failed, steps: [step(failed ? 'below' : 'passed', { value: num(value), below: num(rational(below)) })] };
}

function effectOf({ effect, title }: Settings, score: Score, lastDay: string): Adjusted {
  const matter = words(title);
  if (effect.kind === 'mark') return { score, marks: [], steps: [step('mark', { matter })] };
  const months = effect.kind === 'bar-honours' ? effect.months : undefined;
  const until = months === undefined ? undefined : monthsAfter(lastDay, months);
  return vetoed(effect, score, matter, until);
}

function vetoSettings(effect: Readonly<Record<string, unknown>>, whenNone: 'passes' | 'vetoed') {
  return {
    id: 'farmland-veto',
    title: { zh: '耕地保护', en: 'Farmland' },
    form: 'indicator-veto',
    node: 'farmland',
    look: 'score',
    below: '60',
    effect,
    whenNone,
  };
}
