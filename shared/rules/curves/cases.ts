import * as z from 'zod';
import { fieldCell } from '../../evidence/field.ts';
import { compare, divide, hundred, multiply, type Rational, rational } from '../../number.ts';
import { Decimal } from '../../plan/decimal.ts';
import type { Cell, Phrases, Words } from '../../words.ts';
import { directionOf, extentOf } from '../extent.ts';
import { type Curve, eachReading, type FormFault, type Reading, type Score } from '../rule.ts';
import { noScore, num, step, words } from '../say.ts';
import { Bound, FieldId } from '../settings.ts';
import { caseExamples } from './cases.examples.ts';

const Condition = z.strictObject({
  /** What is looked at: the reading, or a fact it brings along. */
  what: z.union([z.literal('value'), z.strictObject({ fact: FieldId })]),
  is: z.enum(['at-least', 'above', 'at-most', 'below', 'equal']),
  than: z.union([z.strictObject({ fixed: Decimal }), z.strictObject({ fact: FieldId })]),
});
type Condition = z.output<typeof Condition>;

const Settings = z.strictObject({
  form: z.literal('cases'),
  /** Cases in their order, each with all its conditions and the percent of full points; the first that holds decides. */
  cases: z
    .array(z.strictObject({ when: z.array(Condition).min(1).max(6), percent: Decimal }))
    .min(1)
    .max(40),
  /** Percent of full points where no case holds, or no points. */
  otherwise: Bound,
});
type Settings = z.output<typeof Settings>;

const phrases = {
  case: {
    zh: '符合第 {n} 种情形：满分 {full} × {percent}% = {points}。',
    en: 'Case {n} holds: full points {full} × {percent} % = {points}.',
  },
  otherwise: {
    zh: '各种情形都不符合：满分 {full} × {percent}% = {points}。',
    en: 'No case holds: full points {full} × {percent} % = {points}.',
  },
  'otherwise-none': { zh: '各种情形都不符合，不形成得分。', en: 'No case holds: no points.' },
  'h-what': { zh: '看', en: 'Looked at' },
  'h-is': { zh: '数值', en: 'Is' },
  'h-condition': { zh: '条件', en: 'Condition' },
  'h-than': { zh: '标准', en: 'Bound' },
  'h-holds': { zh: '是否符合', en: 'Holds' },
} satisfies Phrases;

const relations = {
  'at-least': { zh: '不低于', en: 'at least' },
  above: { zh: '高于', en: 'above' },
  'at-most': { zh: '不高于', en: 'at most' },
  below: { zh: '低于', en: 'below' },
  equal: { zh: '等于', en: 'equal to' },
} satisfies Phrases;

const reading: Words = { zh: '读数', en: 'the reading' };
const yes: Words = { zh: '符合', en: 'yes' };
const no: Words = { zh: '不符合', en: 'no' };

/** A table of conditions on the reading and the facts beside it: the first case that holds decides the points. */
export const cases: Curve<Settings> = {
  family: 'curve',
  form: 'cases',
  title: { zh: '条件表', en: 'Table of cases' },
  meaning: {
    zh: '按次序列出各种情形，每种情形可有几个条件（对读数或随带的数据项），符合的第一种情形决定得分。',
    en: 'Cases in order, each with conditions on the reading or on fields beside it; the first that holds decides the points.',
  },
  source: 'Catalogue A9, C7, C8, D5',
  phrases,
  labels: {
    cases: { zh: '情形（按次序）', en: 'Cases, in order' },
    'cases.when': { zh: '条件（须同时符合）', en: 'Conditions, all of which must hold' },
    'cases.when.what': { zh: '看', en: 'Look at' },
    'cases.when.what=value': { zh: '读数', en: 'the reading' },
    'cases.when.what.fact': { zh: '数据项', en: 'A field' },
    'cases.when.is': { zh: '关系', en: 'Is' },
    'cases.when.is=at-least': { zh: '不低于', en: 'at least' },
    'cases.when.is=above': { zh: '高于', en: 'above' },
    'cases.when.is=at-most': { zh: '不高于', en: 'at most' },
    'cases.when.is=below': { zh: '低于', en: 'below' },
    'cases.when.is=equal': { zh: '等于', en: 'equal to' },
    'cases.when.than': { zh: '标准', en: 'Bound' },
    'cases.when.than.fixed': { zh: '固定值', en: 'A fixed value' },
    'cases.when.than.fact': { zh: '各单位的数据项', en: "Each unit's own, from a record field" },
    'cases.percent': { zh: '得满分的（%）', en: 'Percent of full points' },
    otherwise: { zh: '都不符合时得满分的（%）', en: 'Where none holds, percent of full points' },
    'otherwise=none': { zh: '不形成得分', en: 'no points' },
  },
  settings: Settings,
  facts: ({ cases: list }) => [
    ...new Set(
      list.flatMap(({ when }) =>
        when.flatMap(({ what, than }) => [
          ...(typeof what === 'object' ? [what.fact] : []),
          ...('fact' in than ? [than.fact] : []),
        ]),
      ),
    ),
  ],
  check: ({ cases: list }) => list.flatMap((_, index) => unreachable(list, index)),
  extent: ({ cases: list, otherwise }, full) =>
    extentOf(full, [...list.map(({ percent }) => percent), ...(otherwise === 'none' ? [] : [otherwise])]),
  direction: ({ cases: list, otherwise }) => {
    const sides = list.map((one) => {
      const only = single(one);
      return only?.what === '' ? only.is : undefined;
    });
    // Bounds that may still be reached fall where all look upwards: the last case is that of the smallest values.
    const inOrder = [...list.map(({ percent }) => percent), ...(otherwise === 'none' ? [] : [otherwise])];
    if (sides.every((side) => side === 'at-least' || side === 'above')) return directionOf(inOrder.toReversed());
    return sides.every((side) => side === 'at-most' || side === 'below') ? directionOf(inOrder) : undefined;
  },
  points: (settings, readings, full) => eachReading(readings, (one) => pointsOf(settings, one, full)),
  examples: caseExamples,
};

/** A case with one condition is never reached where an earlier one with one condition takes in all of it. */
function unreachable(list: Settings['cases'], index: number): readonly FormFault[] {
  const own = single(list[index]);
  const hidden =
    own &&
    list.slice(0, index).some((before) => {
      const other = single(before);
      return other !== undefined && other.what === own.what && takesIn(other, own);
    });
  return hidden ? [{ code: 'case-unreachable', with: { n: String(index + 1) } }] : [];
}

/** The one condition of a case on a fixed bound; `what` is the fact it looks at, empty for the reading itself. */
type Single = { readonly what: string; readonly is: Condition['is']; readonly bound: Rational };

function single(one: Settings['cases'][number] | undefined): Single | undefined {
  const [condition, ...more] = one?.when ?? [];
  if (!condition || more.length > 0 || !('fixed' in condition.than)) return undefined;
  const what = typeof condition.what === 'object' ? condition.what.fact : '';
  return { what, is: condition.is, bound: rational(condition.than.fixed) };
}

function takesIn(wide: Single, narrow: Single): boolean {
  if (narrow.is === 'equal') return meets(narrow.bound, wide.is, wide.bound);
  if (isUpwards(wide) !== isUpwards(narrow) || wide.is === 'equal') return false;
  // With equal bounds only `above` takes in less than `at-least`, and `below` less than `at-most`.
  if (compare(wide.bound, narrow.bound) === 0)
    return wide.is === narrow.is || narrow.is === 'above' || narrow.is === 'below';
  return meets(narrow.bound, wide.is, wide.bound);
}

function isUpwards({ is }: Single): boolean {
  return is === 'at-least' || is === 'above';
}

function pointsOf(
  { cases: list, otherwise }: Settings,
  one: Extract<Reading, { value: Rational }>,
  full: Rational,
): Score {
  const found = list.findIndex(({ when }) => when.every((condition) => holds(condition, one)));
  const looked = found < 0 ? list : list.slice(0, found + 1);
  const head = ['h-what', 'h-is', 'h-condition', 'h-than', 'h-holds'];
  const body = looked.flatMap(({ when }) => when.map((condition) => cells(condition, one)));
  const written = found < 0 ? otherwise : (list[found]?.percent ?? '0');
  if (written === 'none') return noScore(step('otherwise-none', undefined, { head, body }));
  const percent = rational(written);
  const points = divide(multiply(full, percent), hundred);
  const fills = { n: num(found + 1), full: num(full), percent: num(percent), points: num(points) };
  return { value: points, steps: [step(found < 0 ? 'otherwise' : 'case', fills, { head, body })] };
}

/** A condition on a fact that is not there does not hold. */
function holds({ what, is, than }: Condition, one: Extract<Reading, { value: Rational }>): boolean {
  const [value, bound] = [lookedAt(what, one), boundOf(than, one)];
  if (!value || !bound) return false;
  return meets(value, is, bound);
}

function meets(value: Rational, is: Condition['is'], bound: Rational): boolean {
  const order = compare(value, bound);
  return { 'at-least': order >= 0, above: order > 0, 'at-most': order <= 0, below: order < 0, equal: order === 0 }[is];
}

function lookedAt(what: Condition['what'], one: Extract<Reading, { value: Rational }>): Rational | undefined {
  return typeof what === 'object' ? one.facts?.[what.fact] : one.value;
}

function boundOf(than: Condition['than'], one: Extract<Reading, { value: Rational }>): Rational | undefined {
  return 'fixed' in than ? rational(than.fixed) : one.facts?.[than.fact];
}

function cells(condition: Condition, one: Extract<Reading, { value: Rational }>): readonly Cell[] {
  const { what, is, than } = condition;
  return [
    typeof what === 'object' ? fieldCell(what.fact) : words(reading),
    num(lookedAt(what, one)),
    words(relations[is]),
    num(boundOf(than, one)),
    words(holds(condition, one) ? yes : no),
  ];
}
