import * as z from 'zod';
import type { Unit } from '../../cycle/cycle.ts';
import type { Fact } from '../../evidence/evidence.ts';
import { compare, exact, larger, multiply, one, type Rational, rational, smaller, zero } from '../../number.ts';
import { Decimal } from '../../plan/decimal.ts';
import { adjustmentFrame } from '../../plan/schema.ts';
import type { Phrases, Step } from '../../words.ts';
import { listedTwice } from '../listed-twice.ts';
import { type Adjustment, type CheckContext, eachUnit, type FormFault } from '../rule.ts';
import { amountOf, num, step } from '../say.ts';
import { Bound, FieldId, GroupId } from '../settings.ts';
import { coefficientExamples } from './coefficient.examples.ts';

const Settings = z.strictObject({
  ...adjustmentFrame,
  form: z.literal('coefficient'),
  /** Where the factor comes from: a record of the unit, or the unit's group. */
  from: z.union([
    z.strictObject({ field: FieldId }),
    z.strictObject({
      byGroup: z
        .array(z.strictObject({ group: GroupId, factor: Decimal }))
        .min(1)
        .max(40),
    }),
  ]),
  /** A unit without a factor keeps its score, or has none. */
  missing: z.enum(['one', 'none']),
  /** The bounds of a factor; one handed in outside them is taken back to the bound. */
  least: Decimal,
  most: Decimal,
  /** The most a score may come to by the factor, in points. */
  cap: Bound,
});
type Settings = z.output<typeof Settings>;

const phrases = {
  times: { zh: '{before} × {factor} = {after}。', en: '{before} × {factor} = {after}.' },
  one: { zh: '没有难度系数，按 1 计。', en: 'There is no factor; it counts as 1.' },
  none: { zh: '没有难度系数，不形成得分。', en: 'There is no factor, so there is no score.' },
  several: {
    zh: '报送了 {n} 个不同的系数，都不采用。',
    en: '{n} different factors were handed in; none of them is used.',
  },
  low: { zh: '系数 {factor} 低于下限，按 {bound} 计。', en: 'The factor {factor} is too small and counts as {bound}.' },
  high: {
    zh: '系数 {factor} 高于上限，按 {bound} 计。',
    en: 'The factor {factor} is too large and counts as {bound}.',
  },
  cap: { zh: '最高计 {cap}。', en: 'At most {cap}.' },
  'no-score': { zh: '没有得分，系数不起作用。', en: 'There is no score for the factor to work on.' },
} satisfies Phrases;

/**
 * The score times a factor for how hard the task is: handed in for each unit, or set for each group.
 *
 * Records name this adjustment as their indicator, with the field of the settings. Records that say the same factor
 * again are one; where they differ nobody knows which holds, and the unit has no factor.
 */
export const coefficient: Adjustment<Settings> = {
  family: 'adjustment',
  form: 'coefficient',
  title: { zh: '难度系数', en: 'Difficulty coefficient' },
  meaning: {
    zh: '得分乘以难度系数；系数按单位报送或按分组规定，有上下限，结果可以封顶。',
    en: 'The score times a factor, handed in for each unit or set for each group, within bounds; what comes out may be capped.',
  },
  source: 'Catalogue C15',
  phrases,
  labels: {
    from: { zh: '系数来自', en: 'The factor comes from' },
    'from.field': { zh: '各单位报送的数据项', en: 'Record field' },
    'from.byGroup': { zh: '各分组的系数', en: 'Factors by group' },
    'from.byGroup.group': { zh: '分组', en: 'Group' },
    'from.byGroup.factor': { zh: '系数', en: 'Factor' },
    missing: { zh: '没有系数时', en: 'Where there is no factor' },
    'missing=one': { zh: '按 1 计', en: 'it counts as 1' },
    'missing=none': { zh: '不形成得分', en: 'there is no score' },
    least: { zh: '系数下限', en: 'Smallest factor' },
    most: { zh: '系数上限', en: 'Largest factor' },
    cap: { zh: '乘以系数后最高得分', en: 'The score is at most' },
    'cap=none': { zh: '不封顶', en: 'no cap' },
  },
  settings: Settings,
  single: true,
  fields: ({ from }) => ('field' in from ? [from.field] : []),
  // Above one it grows with the score, and nothing here bounds the score.
  adds: (settings) => (compare(largest(settings), one) <= 0 ? zero : undefined),
  check: (settings, context) => [...boundFaults(settings), ...groupFaults(settings, context)],
  adjust: (settings, scores, records, units) =>
    eachUnit(units, (unit) => {
      const score = scores.get(unit.unit) ?? { none: true as const, steps: [] };
      const { factor, steps } = factorOf(settings, records, unit);
      const before = amountOf(score);
      if (!before) return { score, marks: [], steps: [step('no-score')] };
      if (!factor) return { score: { none: true, steps }, marks: [], steps };
      const times = multiply(before, factor);
      const cap = settings.cap === 'none' ? undefined : rational(settings.cap);
      const after = cap ? smaller(times, cap) : times;
      const said = [
        ...steps,
        step('times', { before: num(before), factor: num(factor), after: num(times) }),
        ...(cap && compare(times, cap) > 0 ? [step('cap', { cap: num(cap) })] : []),
      ];
      return { score: { value: after, steps: said }, marks: [], steps: said };
    }),
  examples: coefficientExamples,
};

/** The factor of a unit within its bounds, and what there is to say about it; undefined: it has no score. */
function factorOf(
  { from, missing, least, most }: Settings,
  records: readonly Fact[],
  { unit, group }: Unit,
): { readonly factor: Rational | undefined; readonly steps: readonly Step[] } {
  const given =
    'field' in from
      ? records.flatMap((record) =>
          record.unit === unit && record.field === from.field && record.value !== undefined ? [record.value] : [],
        )
      : from.byGroup.flatMap((one) => (one.group === group ? [one.factor] : []));
  const different = [...new Set(given.map((value) => exact(rational(value))))];
  const [own] = different;
  if (own === undefined || different.length > 1) {
    const clash = different.length > 1 ? [step('several', { n: num(different.length) })] : [];
    return { factor: missing === 'one' ? one : undefined, steps: [...clash, step(missing)] };
  }
  const factor = rational(own);
  const bounded = smaller(larger(factor, rational(least)), rational(most));
  const off = compare(factor, bounded);
  const fills = { factor: num(factor), bound: num(bounded) };
  return { factor: bounded, steps: off === 0 ? [] : [step(off < 0 ? 'low' : 'high', fills)] };
}

/** The largest factor any unit can have. */
function largest({ from, missing, most }: Settings): Rational {
  const factors = 'field' in from ? [rational(most)] : from.byGroup.map(({ factor }) => rational(factor));
  return factors.reduce(larger, missing === 'one' ? one : zero);
}

function boundFaults({ from, least, most }: Settings): readonly FormFault[] {
  if (compare(rational(least), rational(most)) > 0)
    return [{ code: 'range-backwards', with: { min: least, max: most } }];
  if ('field' in from) return [];
  return from.byGroup.flatMap(({ group, factor }): readonly FormFault[] => {
    const within = compare(rational(factor), rational(least)) >= 0 && compare(rational(factor), rational(most)) <= 0;
    return within ? [] : [{ code: 'factor-outside', with: { group, factor, least, most } }];
  });
}

function groupFaults({ from }: Settings, { plan }: CheckContext): readonly FormFault[] {
  if ('field' in from) return [];
  const groups = from.byGroup.map(({ group }) => group);
  return [
    ...listedTwice(groups),
    ...groups
      .filter((group) => !plan.groups.some(({ id }) => id === group))
      .map((group) => ({ code: 'no-such-group', with: { group } })),
  ];
}
