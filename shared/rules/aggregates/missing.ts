import * as z from 'zod';
import { compare, divide, hundred, mean, multiply, type Rational, rational, sum, zero } from '../../number.ts';
import { PositiveDecimal } from '../../plan/decimal.ts';
import type { Phrases, Step } from '../../words.ts';
import type { Child, FormFault } from '../rule.ts';
import { amountOf, num, step, words } from '../say.ts';

/**
 * What a child without a score means: its share moves to its siblings in proportion, it counts as zero, as the mean of
 * its group, or the whole branch has no score.
 */
export const WhenMissing = z.enum(['rescale', 'zero', 'group-mean', 'none']);
export type WhenMissing = z.output<typeof WhenMissing>;

/** The least share of the children, in percent, that must have a score of their own; with less the branch has none. */
export const LeastShare = PositiveDecimal.optional();

/** What every aggregate says of children without a score. */
export const missingPhrases = {
  moved: {
    zh: '“{child}”没有得分，权重按比例移给其他指标。',
    en: '"{child}" has no score; its weight moves to the others in proportion.',
  },
  zero: { zh: '“{child}”没有得分，按 0 分计。', en: '"{child}" has no score and counts as 0.' },
  'group-mean': {
    zh: '“{child}”没有得分，按本组平均 {score} 计。',
    en: '"{child}" has no score and counts as the mean of the group, {score}.',
  },
  blocked: { zh: '“{child}”没有得分，本项不计分。', en: '"{child}" has no score, so this branch has none.' },
  empty: { zh: '下级指标都没有得分。', en: 'No indicator below has a score.' },
} satisfies Phrases;

export const leastSharePhrases = {
  'too-few': {
    zh: '有得分的下级只占 {present}%，不足 {least}%，本项不计分。',
    en: 'Only {present} % of the indicators below have a score, less than {least} %, so this branch has none.',
  },
} satisfies Phrases;

export const missingLabels = {
  whenMissing: { zh: '某个下级没有得分时', en: 'Where a part has no score' },
  'whenMissing=rescale': { zh: '其权重由其余下级按比例承担', en: 'its weight moves to the others in proportion' },
  'whenMissing=zero': { zh: '按零分', en: 'it counts as zero' },
  'whenMissing=group-mean': { zh: '按本组平均', en: "it counts as the group's mean" },
  'whenMissing=none': { zh: '本级不形成得分', en: 'the whole has no score' },
} satisfies Phrases;

export const leastShareLabels = {
  leastShare: {
    zh: '有得分的下级至少占（%，不填则不要求）',
    en: 'Least share of parts with a score (%; absent: none asked)',
  },
} satisfies Phrases;

/** A least share above a hundred can never be had. */
export function leastShareFaults({ leastShare }: { readonly leastShare?: string | undefined }): readonly FormFault[] {
  if (leastShare === undefined || compare(rational(leastShare), hundred) <= 0) return [];
  return [{ code: 'least-share-over', with: { least: leastShare } }];
}

/** Says that a unit has scores at too small a part of the children; undefined where it has at enough. Standing in is not having. */
export function tooFew(leastShare: string | undefined, children: readonly Child[], unit: string): Step | undefined {
  if (leastShare === undefined) return undefined;
  const all = sum(children.map(({ share }) => share));
  if (all.n === 0n) return undefined;
  const own = sum(children.filter(({ scores }) => amountOf(scores.get(unit))).map(({ share }) => share));
  const present = divide(multiply(own, hundred), all);
  if (compare(present, rational(leastShare)) >= 0) return undefined;
  return step('too-few', { present: num(present), least: num(rational(leastShare)) });
}

/** A child in one unit's score: its own score, and the one that counts. */
export type Counted = {
  readonly child: Child;
  readonly own: Rational | undefined;
  readonly value: Rational | undefined;
};

/** For each unit, what its children count with, and a sentence for every one that has no score of its own. */
export function countedBy(whenMissing: WhenMissing, children: readonly Child[]) {
  const stand = new Map(children.map((child) => [child.id, standIn(child, whenMissing)]));
  return (unit: string): { readonly counted: readonly Counted[]; readonly steps: readonly Step[] } => {
    const counted = children.map((child) => {
      const own = amountOf(child.scores.get(unit));
      return { child, own, value: own ?? stand.get(child.id) };
    });
    const steps = counted
      .filter(({ own }) => !own)
      .map(({ child, value }) => {
        const say =
          whenMissing === 'none' ? 'blocked' : !value ? 'moved' : whenMissing === 'zero' ? 'zero' : 'group-mean';
        return step(say, { child: words(child.title), score: num(value) });
      });
    return { counted, steps };
  };
}

/** What stands in for a missing score of this child, if the plan has anything stand in. */
function standIn(child: Child, whenMissing: WhenMissing): Rational | undefined {
  if (whenMissing === 'zero') return zero;
  if (whenMissing !== 'group-mean') return undefined;
  return mean([...child.scores.values()].map(amountOf).filter((value) => value !== undefined));
}
