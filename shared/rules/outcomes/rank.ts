import * as z from 'zod';
import { add, compare, divide, exact, type Rational, rational, one as unity } from '../../number.ts';
import { outcomeFrame } from '../../plan/schema.ts';
import type { Phrases } from '../../words.ts';
import { outcomeLabels } from '../labels.ts';
import type { Consequence, Outcome, Standing } from '../rule.ts';
import { num, step } from '../say.ts';

const Settings = z.strictObject({
  ...outcomeFrame,
  form: z.literal('rank'),
  /** Equal scores: 1,2,2,4 (competition), 1,2,2,3 (dense) or the mean of their places, 1, 2.5, 2.5, 4 (average). */
  ties: z.enum(['competition', 'dense', 'average']),
});
type Settings = z.output<typeof Settings>;

const phrases = {
  place: {
    zh: '本组 {of} 个单位中，得分高于本单位的有 {above} 个；得分相同的有 {equal} 个（本单位在内）。',
    en: 'Of {of} units in the group {above} scored higher; {equal} have this score, this unit included.',
  },
  unranked: { zh: '本组只列得分，不排名。', en: 'This group is listed with its scores and not ranked.' },
  'no-score': { zh: '没有得分，不参加排名。', en: 'No score: not ranked.' },
} satisfies Phrases;

/** Places within a group, best first. Units without a score, and groups the plan lists apart, have no place. */
export const rank: Outcome<Settings> = {
  family: 'outcome',
  form: 'rank',
  title: { zh: '排名', en: 'Rank' },
  meaning: {
    zh: '在本组内按得分从高到低排名；同分如何处理由方案写明。',
    en: 'Places within the group by score; the plan says what equal scores mean.',
  },
  source: 'Catalogue G4, G5',
  phrases,
  labels: {
    ...outcomeLabels,
    ties: { zh: '得分相同时', en: 'Equal scores' },
    'ties=competition': {
      zh: '并列，后面名次空出（1、2、2、4）',
      en: 'share a place, the next is left out (1, 2, 2, 4)',
    },
    'ties=dense': { zh: '并列，名次连续（1、2、2、3）', en: 'share a place, none is left out (1, 2, 2, 3)' },
    'ties=average': { zh: '取平均名次（1、2.5、2.5、4）', en: 'get the mean of their places (1, 2.5, 2.5, 4)' },
  },
  settings: Settings,
  follow: ({ ties }, standing) => {
    const scored = standing.flatMap(({ score }) => (score ? [score] : []));
    return new Map(standing.map(({ unit, score, ranked }) => [unit.unit, placeOf(score, scored, ties, ranked)]));
  },
  examples: [
    {
      title: { zh: '同分并列', en: 'Equal scores share a place' },
      settings: { id: 'rank', title: { zh: '排名', en: 'Rank' }, form: 'rank', ties: 'competition' },
      scores: { a: '90', b: '88', c: '88', d: '70', e: null },
      expect: { a: '1', b: '2', c: '2', d: '4', e: '—' },
    },
    {
      title: { zh: '并列不占名次', en: 'Dense places' },
      settings: { id: 'rank', title: { zh: '排名', en: 'Rank' }, form: 'rank', ties: 'dense' },
      scores: { a: '90', b: '88', c: '88', d: '70' },
      expect: { a: '1', b: '2', c: '2', d: '3' },
    },
    {
      title: { zh: '并列取平均名次', en: 'Average places' },
      settings: { id: 'rank', title: { zh: '排名', en: 'Rank' }, form: 'rank', ties: 'average' },
      scores: { a: '90', b: '88', c: '88', d: '70' },
      // b and c share places 2 and 3: 2.5
      expect: { a: '1', b: '2.5', c: '2.5', d: '4' },
    },
  ],
};

function placeOf(
  score: Standing['score'],
  scored: readonly Rational[],
  ties: Settings['ties'],
  ranked: boolean,
): Consequence {
  const unplaced = { value: { zh: '—', en: '—' }, order: Number.MAX_SAFE_INTEGER };
  if (!ranked) return { ...unplaced, steps: [step('unranked')] };
  if (!score) return { ...unplaced, steps: [step('no-score')] };
  const higher = scored.filter((other) => compare(other, score) > 0);
  const equal = scored.filter((other) => compare(other, score) === 0).length;
  const above = ties === 'dense' ? new Set(higher.map(exact)).size : higher.length;
  const shared = ties === 'average' ? divide(rational(equal - 1), rational(2)) : rational(0);
  const place = exact(add(add(rational(above), unity), shared));
  const fills = { of: num(scored.length), above: num(higher.length), equal: num(equal) };
  return { value: { zh: place, en: place }, order: higher.length + 1, steps: [step('place', fills)] };
}
