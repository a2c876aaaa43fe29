import * as z from 'zod';
import { fieldCell } from '../../evidence/field.ts';
import {
  add,
  compare,
  divide,
  hundred,
  larger,
  multiply,
  type Rational,
  rational,
  smaller,
  subtract,
  zero,
} from '../../number.ts';
import { PositiveDecimal } from '../../plan/decimal.ts';
import type { Phrases } from '../../words.ts';
import { type Curve, eachReading, type Reading, type Score } from '../rule.ts';
import { noScore, num, step } from '../say.ts';
import { FixedOrFact, Limit } from '../settings.ts';
import { overTargetExamples } from './over-target.examples.ts';

/** A step that is not zero: nothing is reached any number of times. */
const StepSize = PositiveDecimal.refine((text) => text !== '0', 'zero-step');

const Settings = z.strictObject({
  form: z.literal('over-target'),
  target: FixedOrFact,
  /** Below the target: full points in proportion, never below zero; or nothing. */
  below: z.enum(['proportional', 'zero']),
  /** Percent of the target by which the first step lies above it, and each further one above the last. */
  step: StepSize,
  furtherStep: StepSize.optional(),
  /** Points each whole step adds, and the most that all add. */
  points: PositiveDecimal,
  most: Limit,
  /** Whether a step reached exactly counts. */
  bound: z.enum(['included', 'excluded']),
  whenTargetZero: z.enum(['none', 'full', 'zero']),
});
type Settings = z.output<typeof Settings>;

const phrases = {
  below: {
    zh: '{value} 未达到目标 {target}：{value} ÷ {target} × {full} = {raw}。',
    en: '{value} is short of the target {target}: {value} / {target} × {full} = {raw}.',
  },
  floored: { zh: '最低零分，得 {points}。', en: 'Never below zero: {points}.' },
  'below-zero': {
    zh: '{value} 未达到目标 {target}，得 {points}。',
    en: '{value} is short of the target {target}: {points}.',
  },
  over: {
    zh: '达到目标 {target}，超出 ({value} − {target}) ÷ {target} × 100% = {over}%。',
    en: 'The target {target} is reached and exceeded by ({value} − {target}) / {target} × 100 % = {over} %.',
  },
  included: {
    zh: '超出 {first}% 为第一档，以后每再超 {further}% 为一档，达到即计：满 {steps} 档，加 {steps} × {each} = {all} 分。',
    en: 'The first step lies {first} % above, each further one another {further} %, and counts when reached: {steps} steps add {steps} × {each} = {all} points.',
  },
  excluded: {
    zh: '超出 {first}% 为第一档，以后每再超 {further}% 为一档，超过才计：满 {steps} 档，加 {steps} × {each} = {all} 分。',
    en: 'The first step lies {first} % above, each further one another {further} %, and counts when passed: {steps} steps add {steps} × {each} = {all} points.',
  },
  points: { zh: '{full} + {bonus} = {points}。', en: '{full} + {bonus} = {points}.' },
  capped: {
    zh: '最多加 {bonus} 分：{full} + {bonus} = {points}。',
    en: 'At most {bonus} are added: {full} + {bonus} = {points}.',
  },
  'target-zero': {
    zh: '目标为零，按方案规定得 {points}。',
    en: 'The target is zero; by the plan the points are {points}.',
  },
  negative: { zh: '目标 {target} 小于零，无法计分。', en: 'The target {target} is below zero: no points.' },
  'no-target': { zh: '没有“{fact}”，无法计分。', en: 'There is no "{fact}": no points.' },
} satisfies Phrases;

/** Full points at the target, and so many more for every whole step above it, up to a cap. */
export const overTarget: Curve<Settings> = {
  family: 'curve',
  form: 'over-target',
  title: { zh: '达标满分，超额分档加分', en: 'Full at the target, steps above it' },
  meaning: {
    zh: '达到目标得满分，每超过规定比例满一档加规定分数，可设加分上限；未达到目标按完成率或不得分。',
    en: 'Full points at the target, so many more for every whole step above it up to a cap; below it in proportion or nothing.',
  },
  source: 'Catalogue C3, C19',
  phrases,
  labels: {
    target: { zh: '满分对应的目标', en: 'What full points are earned for' },
    'target.fixed': { zh: '固定值', en: 'A fixed value' },
    'target.fact': { zh: '各单位的数据项', en: "Each unit's own, from a record field" },
    below: { zh: '未达到目标时', en: 'Below the target' },
    'below=proportional': { zh: '按完成率得分', en: 'in proportion' },
    'below=zero': { zh: '不得分', en: 'nothing' },
    step: { zh: '第一档超过目标（%）', en: 'First step above the target (%)' },
    furtherStep: { zh: '以后每档再超过（%，不填则相同）', en: 'Each further step (%; absent: the same)' },
    points: { zh: '每档加分', en: 'Points a step' },
    most: { zh: '加分上限', en: 'Most that steps may add' },
    'most=none': { zh: '不设上限', en: 'no limit' },
    bound: { zh: '正好达到一档时', en: 'A step reached exactly' },
    'bound=included': { zh: '计入', en: 'counts' },
    'bound=excluded': { zh: '不计入', en: 'does not count' },
    whenTargetZero: { zh: '目标为零时', en: 'Where the target is zero' },
    'whenTargetZero=none': { zh: '不形成得分', en: 'no score' },
    'whenTargetZero=full': { zh: '得满分', en: 'full points' },
    'whenTargetZero=zero': { zh: '得零分', en: 'zero points' },
  },
  settings: Settings,
  facts: ({ target }) => ('fact' in target ? [target.fact] : []),
  extent: ({ most }, full) => ({ least: zero, ...(most !== 'none' && { most: add(full, rational(most)) }) }),
  // A target of zero earns everybody the same, one below zero nothing.
  direction: () => 'rising',
  check: ({ target }) =>
    'fixed' in target && compare(rational(target.fixed), zero) < 0
      ? [{ code: 'target-below-zero', with: { target: target.fixed } }]
      : [],
  points: (settings, readings, full) => eachReading(readings, (reading) => pointsOf(settings, reading, full)),
  examples: overTargetExamples,
};

function pointsOf(settings: Settings, reading: Extract<Reading, { value: Rational }>, full: Rational): Score {
  const { value, facts } = reading;
  const target = 'fixed' in settings.target ? rational(settings.target.fixed) : facts?.[settings.target.fact];
  if (!target)
    return noScore(step('no-target', { fact: fieldCell('fact' in settings.target ? settings.target.fact : '') }));
  if (target.n === 0n) {
    const points = { none: undefined, full, zero }[settings.whenTargetZero];
    const steps = [step('target-zero', { points: num(points) })];
    return points ? { value: points, steps } : { none: true, steps };
  }
  if (compare(target, zero) < 0) return noScore(step('negative', { target: num(target) }));
  const said = { value: num(value), target: num(target), full: num(full) };
  if (compare(value, target) < 0) {
    if (settings.below === 'zero') return { value: zero, steps: [step('below-zero', { ...said, points: num(zero) })] };
    const raw = divide(multiply(full, value), target);
    const points = larger(zero, raw);
    const floored = compare(raw, zero) < 0 ? [step('floored', { points: num(points) })] : [];
    return { value: points, steps: [step('below', { ...said, raw: num(raw) }), ...floored] };
  }
  const over = divide(multiply(subtract(value, target), hundred), target);
  const count = stepsIn(settings, over);
  const all = multiply(rational(settings.points), rational(count));
  const most = settings.most === 'none' ? undefined : rational(settings.most);
  const bonus = most ? smaller(all, most) : all;
  const points = add(full, bonus);
  const counted = {
    first: num(rational(settings.step)),
    further: num(rational(settings.furtherStep ?? settings.step)),
    steps: num(rational(count)),
    each: num(rational(settings.points)),
    all: num(all),
  };
  const isCapped = most && compare(all, most) > 0;
  return {
    value: points,
    steps: [
      step('over', { ...said, over: num(over) }),
      step(settings.bound, counted),
      step(isCapped ? 'capped' : 'points', { full: num(full), bonus: num(bonus), points: num(points) }),
    ],
  };
}

/** How many steps lie at or below: the first at `step`, the others `furtherStep` apart. */
function stepsIn({ step: first, furtherStep, bound }: Settings, over: Rational): bigint {
  const beyond = subtract(over, rational(first));
  const reached = compare(beyond, zero);
  if (reached < 0 || (reached === 0 && bound === 'excluded')) return 0n;
  const further = divide(beyond, rational(furtherStep ?? first));
  const whole = further.n / further.d;
  const exactly = further.n % further.d === 0n;
  return exactly && bound === 'excluded' ? whole : whole + 1n;
}
