import * as z from 'zod';
import { rational, smaller } from '../number.ts';
import { Decimal } from '../plan/decimal.ts';
import type { Cell, Phrases } from '../words.ts';
import type { Adjusted, Mark, Score } from './rule.ts';
import { amountOf, num, step, text } from './say.ts';

/** What a veto can do: take the grade down, make it the lowest, bar honours, or hold the score down. */
export const vetoEffects = [
  z.strictObject({ kind: z.literal('down'), levels: z.int().min(1).max(9) }),
  z.strictObject({ kind: z.literal('lowest') }),
  /** `months`: for how long, in calendar months; without it nobody says when it ends. */
  z.strictObject({ kind: z.literal('bar-honours'), months: z.int().min(1).max(120).optional() }),
  /** The score becomes at most this; a lower one stays. */
  z.strictObject({ kind: z.literal('score-to'), points: Decimal }),
] as const;
const VetoEffect = z.discriminatedUnion('kind', vetoEffects);
export type VetoEffect = z.output<typeof VetoEffect>;

export const vetoPhrases = {
  down: {
    zh: '一票否决事项：{matter}。等次下调 {levels} 级，得分不变。',
    en: 'Veto matter: {matter}. The grade goes down {levels}; the score stays.',
  },
  lowest: {
    zh: '一票否决事项：{matter}。不论得分多少，等次为最低一级。',
    en: 'Veto matter: {matter}. The grade is the lowest, whatever the score.',
  },
  'bar-honours': {
    zh: '一票否决事项：{matter}。取消评优资格，得分和等次不变。',
    en: 'Veto matter: {matter}. Honours are barred; score and grade stay.',
  },
  'bar-honours-until': {
    zh: '一票否决事项：{matter}。至 {until}（含当日）取消评优资格，得分和等次不变。',
    en: 'Veto matter: {matter}. Honours are barred up to and including {until}; score and grade stay.',
  },
  'score-to': {
    zh: '一票否决事项：{matter}。得分最高计 {points}：{before} → {after}。',
    en: 'Veto matter: {matter}. The score is at most {points}: {before} → {after}.',
  },
} satisfies Phrases;

export const vetoLabels = {
  effect: { zh: '后果', en: 'Effect' },
  'effect.kind': { zh: '后果', en: 'Effect' },
  'effect.kind=down': { zh: '等次下调', en: 'the grade goes down' },
  'effect.kind=lowest': { zh: '定为最低等次', en: 'the grade is the lowest' },
  'effect.kind=bar-honours': { zh: '取消评优资格', en: 'honours are barred' },
  'effect.kind=score-to': { zh: '得分最高计若干分', en: 'the score is at most so many points' },
  'effect.levels': { zh: '下调级数', en: 'By how many levels' },
  'effect.months': { zh: '取消几个月（不填则不写明期限）', en: 'For how many months (absent: no end is named)' },
  'effect.points': { zh: '最高得分', en: 'Highest score' },
} satisfies Phrases;

/**
 * What a veto does to one unit. `matter` is what it is about; `until` the last day on which honours are barred, where it is known.
 *
 * A unit without a score keeps having none.
 */
export function vetoed(effect: VetoEffect, score: Score, matter: Cell, until: string | undefined): Adjusted {
  if (effect.kind === 'score-to') return heldDown(rational(effect.points), score, matter);
  const mark = markOf(effect, until);
  const barred = mark.kind === 'honours-barred' && mark.until !== undefined;
  const fills = {
    matter,
    ...(mark.kind === 'grade-lowered' && { levels: num(mark.levels) }),
    ...(barred && { until: text(mark.until) }),
  };
  return { score, marks: [mark], steps: [step(barred ? 'bar-honours-until' : effect.kind, fills)] };
}

function heldDown(most: ReturnType<typeof rational>, score: Score, matter: Cell): Adjusted {
  const before = amountOf(score);
  const after = before && smaller(before, most);
  const steps = [step('score-to', { matter, points: num(most), before: num(before), after: num(after) })];
  return { score: after ? { value: after, steps } : score, marks: [], steps };
}

function markOf(effect: Exclude<VetoEffect, { kind: 'score-to' }>, until: string | undefined): Mark {
  if (effect.kind === 'down') return { kind: 'grade-lowered', levels: effect.levels };
  if (effect.kind === 'lowest') return { kind: 'grade-lowest' };
  return { kind: 'honours-barred', ...(until !== undefined && { until }) };
}
