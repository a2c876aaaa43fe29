import * as z from 'zod';
import type { Fact } from '../../evidence/evidence.ts';
import { add, compare, type Rational, rational, smaller, subtract, sum } from '../../number.ts';
import { adjustmentFrame } from '../../plan/schema.ts';
import type { Phrases, Step } from '../../words.ts';
import { bounded, boundFaults } from '../bounded.ts';
import { accountOf, accountPhrases } from '../event-tally.ts';
import { accountFaults, accountLabels, accountSettings, accountWords } from '../events.ts';
import { type Adjusted, type Adjustment, eachUnit, type Score } from '../rule.ts';
import { amountOf, num, step } from '../say.ts';
import { Bound, Limit } from '../settings.ts';
import { accountExamples } from './account.examples.ts';

const Settings = z.strictObject({
  ...adjustmentFrame,
  form: z.literal('account'),
  ...accountSettings,
  /** Most that all kinds together may add, and take. */
  bonusCap: Limit,
  deductionCap: Limit,
  /** Least and most the score may come to. */
  floor: Bound,
  cap: Bound,
});
type Settings = z.output<typeof Settings>;

const phrases = {
  ...accountPhrases,
  nothing: { zh: '没有加分、扣分事项。', en: 'No bonus and no deduction.' },
  'bonus-cap': {
    zh: '加分合计 {sum}，各类合计上限 {cap}，计入 {counted}。',
    en: 'Bonuses {sum} in all, capped at {cap}: {counted}.',
  },
  'deduction-cap': {
    zh: '扣分合计 {sum}，各类合计上限 {cap}，计入 {counted}。',
    en: 'Deductions {sum} in all, capped at {cap}: {counted}.',
  },
  result: { zh: '{before} + {bonus} − {deduction} = {after}。', en: '{before} + {bonus} − {deduction} = {after}.' },
  floor: { zh: '得分不低于 {bound}。', en: 'The score is not below {bound}.' },
  cap: { zh: '得分不高于 {bound}。', en: 'The score is not above {bound}.' },
} satisfies Phrases;

/**
 * Bonuses and deductions of several kinds on a score, each kind by its own rule, then all of them together.
 *
 * The order of caps: the event, its matter, its kind, all bonuses or deductions, the score. A unit without a score stays
 * without one.
 */
export const account: Adjustment<Settings> = {
  family: 'adjustment',
  form: 'account',
  title: { zh: '分类加减分', en: 'Bonuses and deductions by kind' },
  meaning: {
    zh: '加分、扣分分种类登记，依次为：每笔定分（级别、数量、情形），同一事项不重复计，每类封顶，加分、扣分各自合计封顶，最后得分保底、封顶。',
    en: 'Bonuses and deductions by kind, in this order: each event by level, number and circumstance; then its matter; the cap of its kind; the caps of all bonuses and all deductions; the floor and cap of the score.',
  },
  source: 'Catalogue A5, C20, D1, D2, D3, H14, H15, H16, H20',
  phrases,
  labels: {
    ...accountLabels,
    bonusCap: { zh: '加分合计上限', en: 'Most that bonuses may add' },
    'bonusCap=none': { zh: '不设上限', en: 'no limit' },
    deductionCap: { zh: '扣分合计上限', en: 'Most that deductions may take' },
    'deductionCap=none': { zh: '不设上限', en: 'no limit' },
    floor: { zh: '得分最低', en: 'Score never below' },
    'floor=none': { zh: '不保底', en: 'no floor' },
    cap: { zh: '得分最高', en: 'Score never above' },
    'cap=none': { zh: '不封顶', en: 'no cap' },
  },
  settings: Settings,
  fields: ({ kinds }) => kinds.map(({ field }) => field),
  recordWords: accountWords,
  adds: mostAdded,
  check: (settings) => [...accountFaults(settings), ...boundFaults(settings)],
  adjust: (settings, scores, records, units) =>
    eachUnit(units, ({ unit }) =>
      adjusted(
        settings,
        scores.get(unit) ?? { none: true, steps: [] },
        records.filter((record) => record.unit === unit),
      ),
    ),
  examples: accountExamples,
};

/** The most that all bonuses can come to; undefined where nothing bounds them, or where the floor lifts above full. */
function mostAdded({ kinds, bonusCap, floor }: Settings, full: Rational): Rational | undefined {
  if (floor !== 'none' && compare(rational(floor), full) > 0) return undefined;
  const caps = kinds.filter(({ sign }) => sign === 'adds').map(({ cap }) => cap);
  const byKind = caps.includes('none') ? undefined : sum(caps.map(rational));
  if (bonusCap === 'none') return byKind;
  return byKind ? smaller(byKind, rational(bonusCap)) : rational(bonusCap);
}

function adjusted(settings: Settings, score: Score, records: readonly Fact[]): Adjusted {
  const { adds, takes, n, steps } = accountOf(settings, records);
  const before = amountOf(score);
  const bonus = capped('bonus-cap', adds, settings.bonusCap);
  const deduction = capped('deduction-cap', takes, settings.deductionCap);
  const said = n === 0 ? [step('nothing')] : [...steps, ...bonus.steps, ...deduction.steps];
  if (!before) return { score, marks: [], steps: said };
  const after = subtract(add(before, bonus.counted), deduction.counted);
  const fills = {
    before: num(before),
    bonus: num(bonus.counted),
    deduction: num(deduction.counted),
    after: num(after),
  };
  if (n > 0) said.push(step('result', fills));
  const kept = bounded(settings, after);
  if (kept.bound) said.push(step(kept.bound, { bound: num(kept.value) }));
  return { score: { value: kept.value, steps: said }, marks: [], steps: said };
}

function capped(
  say: 'bonus-cap' | 'deduction-cap',
  all: Rational,
  cap: Settings['bonusCap'],
): { counted: Rational; steps: readonly Step[] } {
  if (cap === 'none' || compare(all, rational(cap)) <= 0) return { counted: all, steps: [] };
  const counted = smaller(all, rational(cap));
  return { counted, steps: [step(say, { sum: num(all), cap: num(rational(cap)), counted: num(counted) })] };
}
