import * as z from 'zod';
import { byCodeUnit } from '../../canonical.ts';
import type { Fact } from '../../evidence/evidence.ts';
import { add, compare, type Rational, rational, smaller, subtract, sum } from '../../number.ts';
import { adjustmentFrame } from '../../plan/schema.ts';
import type { Phrases, Step } from '../../words.ts';
import { type Adjustment, eachUnit } from '../rule.ts';
import { amountOf, num, step, text, words } from '../say.ts';
import { Limit } from '../settings.ts';

const Settings = z.strictObject({
  ...adjustmentFrame,
  form: z.literal('points'),
  /** Most that all bonuses of a unit may add, or `none`. */
  bonusCap: Limit,
  /** Most that all deductions of a unit may take, or `none`. */
  deductionCap: Limit,
  /** Several entries with one matter key: only the largest counts, or all of them. */
  sameMatter: z.enum(['best', 'sum']),
});
type Settings = z.output<typeof Settings>;

const phrases = {
  bonus: { zh: '加分合计 {sum}，计入 {counted}。', en: 'Bonuses {sum}, counted {counted}.' },
  deduction: { zh: '扣分合计 {sum}，计入 {counted}。', en: 'Deductions {sum}, counted {counted}.' },
  result: { zh: '{before} + {bonus} − {deduction} = {after}。', en: '{before} + {bonus} − {deduction} = {after}.' },
  nothing: { zh: '没有加分、扣分。', en: 'No bonus, no deduction.' },
  'h-field': { zh: '类别', en: 'Kind' },
  'h-matter': { zh: '事项', en: 'Matter' },
  'h-value': { zh: '分值', en: 'Points' },
} satisfies Phrases;

/**
 * Adds bonus points and takes deductions, each up to its cap.
 *
 * Records name this adjustment as their indicator, with field `bonus` or `deduction` and the points as value. A unit
 * without a score stays without one.
 */
export const points: Adjustment<Settings> = {
  family: 'adjustment',
  form: 'points',
  title: { zh: '加减分', en: 'Bonus and deduction' },
  meaning: {
    zh: '在总分上加分、扣分，各有上限；同一事项可只取最高一笔。',
    en: 'Adds and takes points on the total, each up to a cap; of one matter only the best may count.',
  },
  source: 'Catalogue D1, D2, D3',
  phrases,
  labels: {
    bonusCap: { zh: '加分上限', en: 'Most that bonuses may add' },
    'bonusCap=none': { zh: '不设上限', en: 'no limit' },
    deductionCap: { zh: '扣分上限', en: 'Most that deductions may take' },
    'deductionCap=none': { zh: '不设上限', en: 'no limit' },
    sameMatter: { zh: '同一事项有多笔时', en: 'Several entries of one matter' },
    'sameMatter=best': { zh: '只取最高一笔', en: 'only the largest counts' },
    'sameMatter=sum': { zh: '合计', en: 'all of them count' },
  },
  settings: Settings,
  fields: () => ['bonus', 'deduction'],
  adds: ({ bonusCap }) => (bonusCap === 'none' ? undefined : rational(bonusCap)),
  adjust: (settings, scores, records, units) =>
    eachUnit(units, ({ unit }) => {
      const score = scores.get(unit) ?? { none: true, steps: [] };
      const own = records.filter((record) => record.unit === unit);
      const bonus = total(own, 'bonus', settings.bonusCap, settings.sameMatter);
      const deduction = total(own, 'deduction', settings.deductionCap, settings.sameMatter);
      const before = amountOf(score);
      const steps = [...bonus.steps, ...deduction.steps];
      if (!before || steps.length === 0)
        return { score, marks: [], steps: steps.length > 0 ? steps : [step('nothing')] };
      const after = subtract(add(before, bonus.counted), deduction.counted);
      const fills = {
        before: num(before),
        bonus: num(bonus.counted),
        deduction: num(deduction.counted),
        after: num(after),
      };
      const said = [...steps, step('result', fills)];
      return { score: { value: after, steps: said }, marks: [], steps: said };
    }),
  examples: [
    {
      title: { zh: '加分上限 5 分', en: 'Bonuses capped at 5' },
      settings: pointsSettings('5', 'none', 'sum'),
      scores: { east: '88', west: '91.5', north: null },
      records: [
        { id: '1', indicator: 'extra', unit: 'east', field: 'bonus', value: '2' },
        { id: '2', indicator: 'extra', unit: 'east', field: 'bonus', value: '4' },
        { id: '3', indicator: 'extra', unit: 'west', field: 'deduction', value: '1.5' },
        { id: '4', indicator: 'extra', unit: 'north', field: 'bonus', value: '1' },
      ],
      // east 2 + 4 = 6, capped at 5: 93; west 91.5 - 1.5 = 90; no score stays none
      expect: { east: '93', west: '90', north: null },
    },
    {
      title: { zh: '同一事项只取最高', en: 'Of one matter only the best' },
      settings: pointsSettings('none', 'none', 'best'),
      scores: { east: '80' },
      records: [
        { id: '1', indicator: 'extra', unit: 'east', field: 'bonus', value: '1', matter: 'award-7' },
        { id: '2', indicator: 'extra', unit: 'east', field: 'bonus', value: '3', matter: 'award-7' },
        { id: '3', indicator: 'extra', unit: 'east', field: 'bonus', value: '0.5' },
      ],
      expect: { east: '83.5' },
    },
  ],
};

function pointsSettings(bonusCap: string, deductionCap: string, sameMatter: 'best' | 'sum') {
  return { id: 'extra', title: { zh: '加减分', en: 'Points' }, form: 'points', bonusCap, deductionCap, sameMatter };
}

const kinds = { bonus: { zh: '加分', en: 'bonus' }, deduction: { zh: '扣分', en: 'deduction' } };

function total(
  records: readonly Fact[],
  field: 'bonus' | 'deduction',
  cap: Settings['bonusCap'],
  sameMatter: Settings['sameMatter'],
): { counted: Rational; steps: readonly Step[] } {
  const entries = records
    .flatMap((record) =>
      record.field === field && record.value !== undefined ? [{ record, amount: rational(record.value) }] : [],
    )
    .sort((a, b) => compare(b.amount, a.amount) || byCodeUnit(a.record.id, b.record.id));
  const matters = new Set<string>();
  const counting = entries.filter(({ record }) => {
    if (sameMatter === 'sum' || record.matter === undefined) return true;
    const first = !matters.has(record.matter);
    matters.add(record.matter);
    return first;
  });
  const all = sum(counting.map(({ amount }) => amount));
  const counted = cap === 'none' ? all : smaller(all, rational(cap));
  if (entries.length === 0) return { counted, steps: [] };
  const body = counting.map(({ record, amount }) => [
    words(kinds[field]),
    text(record.note ?? record.matter ?? '—'),
    num(amount),
  ]);
  return {
    counted,
    steps: [step(field, { sum: num(all), counted: num(counted) }, { head: ['h-field', 'h-matter', 'h-value'], body })],
  };
}
