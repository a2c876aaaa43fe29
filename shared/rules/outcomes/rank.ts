import * as z from 'zod';
import { add, divide, exact, rational } from '../../number.ts';
import { outcomeFrame } from '../../plan/schema.ts';
import type { Phrases, Step } from '../../words.ts';
import { outcomeLabels } from '../labels.ts';
import type { Consequence, Outcome, Standing } from '../rule.ts';
import { num, step, words } from '../say.ts';
import { decidingKey, ordered, type Tied, tiedOf } from './ordered.ts';
import { rankExamples } from './rank.examples.ts';

const Settings = z.strictObject({
  ...outcomeFrame,
  form: z.literal('rank'),
  /**
   * Units nothing tells apart: 1,2,2,4 (competition), 1,2,2,3 (dense), the mean of their places, 1, 2.5, 2.5, 4
   * (average), or no place until the office has decided between them (forbidden).
   */
  ties: z.enum(['competition', 'dense', 'average', 'forbidden']),
});
type Settings = z.output<typeof Settings>;

const phrases = {
  place: {
    zh: '本组 {of} 个单位中，得分高于本单位的有 {above} 个；得分相同的有 {equal} 个（本单位在内）。',
    en: 'Of {of} units in the group {above} scored higher; {equal} have this score, this unit included.',
  },
  keys: {
    zh: '得分相同的，依次比较方案规定的指标，先出现差别的一项决定先后：排在本单位之前的 {before} 个，之后的 {after} 个，仍分不出先后的 {equal} 个（本单位在内）。',
    en: 'Equal scores are told apart by the tie-break indicators in their order, the first that differs: {before} come before this unit, {after} after it, {equal} cannot be told apart, this unit included.',
  },
  'keys-unit': { zh: '紧邻的同分单位', en: 'Neighbour of equal score' },
  'keys-number': { zh: '第几项决定', en: 'Which indicator decides' },
  'keys-own': { zh: '本单位该项得分', en: 'This unit there' },
  'keys-other': { zh: '对方该项得分', en: 'The other there' },
  average: { zh: '平均名次：（{first} + {last}）÷ 2 = {place}。', en: 'Mean place: ({first} + {last}) / 2 = {place}.' },
  dense: {
    zh: '名次连续编排：排在前面的共占 {above} 个名次，本单位列第 {place} 名。',
    en: 'No place is left out: those before share {above} places, so this is place {place}.',
  },
  forbidden: {
    zh: '有 {equal} 个单位分不出先后，方案不允许并列：名次待考核办按规定办法确定。',
    en: '{equal} units cannot be told apart and shared places are forbidden: the office must decide by a tie-break.',
  },
  unranked: { zh: '本组只列得分，不排名。', en: 'This group is listed with its scores and not ranked.' },
  'no-score': { zh: '没有得分，不参加排名。', en: 'No score: not ranked.' },
} satisfies Phrases;

/**
 * Places within a group, best first: by score, then by the plan's tie-break indicators. Units without a score, and groups
 * the plan lists apart, have no place.
 */
export const rank: Outcome<Settings> = {
  family: 'outcome',
  form: 'rank',
  title: { zh: '排名', en: 'Rank' },
  meaning: {
    zh: '在本组内按得分从高到低排名；同分的先按方案规定的指标区分，仍相同的如何处理由方案写明。',
    en: 'Places within the group by score, then by the tie-break indicators; the plan says what happens where both are equal.',
  },
  source: 'Catalogue G4, G5',
  phrases,
  labels: {
    ...outcomeLabels,
    ties: { zh: '分不出先后时', en: 'Units nothing tells apart' },
    'ties=competition': {
      zh: '并列，后面名次空出（1、2、2、4）',
      en: 'share a place, the next is left out (1, 2, 2, 4)',
    },
    'ties=dense': { zh: '并列，名次连续（1、2、2、3）', en: 'share a place, none is left out (1, 2, 2, 3)' },
    'ties=average': { zh: '取平均名次（1、2.5、2.5、4）', en: 'get the mean of their places (1, 2.5, 2.5, 4)' },
    'ties=forbidden': { zh: '不允许并列，名次待定', en: 'may not share a place: none until the office decides' },
  },
  settings: Settings,
  follow: ({ ties }, standing) => {
    const order = ordered(standing);
    const places = tiedOf(order);
    const byScore = sameScore(order);
    return new Map(
      standing.map((one): [string, Consequence] => {
        const tied = places.get(one.unit.unit);
        const equals = byScore.get(one.score ? exact(one.score) : '') ?? [];
        return [one.unit.unit, tied ? placeOf(ties, one, tied, equals, order) : unplaced(one)];
      }),
    );
  },
  examples: rankExamples,
};

/** Ties of one score, best first, by that score. */
function sameScore(order: readonly Tied[]): ReadonlyMap<string, readonly Tied[]> {
  const found = new Map<string, Tied[]>();
  for (const tied of order) {
    const score = tied.units[0]?.score;
    const key = score ? exact(score) : '';
    const known = found.get(key);
    if (known) known.push(tied);
    else found.set(key, [tied]);
  }
  return found;
}

function unplaced({ ranked }: Standing): Consequence {
  const why = ranked ? 'no-score' : 'unranked';
  return { value: { zh: '—', en: '—' }, order: Number.MAX_SAFE_INTEGER, steps: [step(why)] };
}

function placeOf(
  ties: Settings['ties'],
  one: Standing,
  tied: Tied,
  equals: readonly Tied[],
  order: readonly Tied[],
): Consequence {
  const of = order.at(-1)?.last ?? 0;
  const above = (equals[0]?.first ?? tied.first) - 1;
  const equal = equals.reduce((so, { units }) => so + units.length, 0);
  const steps = [step('place', { of: num(of), above: num(above), equal: num(equal) }), ...keySteps(one, tied, equals)];
  const shown = (place: string, said: readonly Step[]) => ({
    value: { zh: place, en: place },
    order: tied.first,
    steps: [...steps, ...said],
  });
  if (ties === 'forbidden' && tied.units.length > 1) {
    const said = step('forbidden', { equal: num(tied.units.length) });
    return { value: { zh: '待定', en: 'to be decided' }, order: tied.first, steps: [...steps, said] };
  }
  if (ties === 'average' && tied.units.length > 1) {
    const mean = divide(add(rational(tied.first), rational(tied.last)), rational(2));
    return shown(exact(mean), [step('average', { first: num(tied.first), last: num(tied.last), place: num(mean) })]);
  }
  if (ties === 'dense') {
    const before = order.indexOf(tied);
    const said = step('dense', { above: num(before), place: num(before + 1) });
    return shown(String(before + 1), before + 1 === tied.first ? [] : [said]);
  }
  return shown(String(tied.first), []);
}

/** Which key told this unit from the others of its score; nothing where none did. */
function keySteps(one: Standing, tied: Tied, equals: readonly Tied[]): readonly Step[] {
  const others = equals.filter((other) => other !== tied);
  if (others.length === 0) return [];
  const count = (which: (other: Tied) => boolean) =>
    others.filter(which).reduce((so, { units }) => so + units.length, 0);
  const fills = {
    before: num(count(({ first }) => first < tied.first)),
    after: num(count(({ first }) => first > tied.first)),
    equal: num(tied.units.length),
  };
  // Units tied with one another have the same keys, so one of the tie just before and one just after say it all.
  const at = equals.indexOf(tied);
  const body = [equals[at - 1], equals[at + 1]].flatMap((neighbour) => {
    const [other] = neighbour?.units ?? [];
    const key = other && decidingKey(one, other);
    return other && key !== undefined
      ? [[words(other.unit.title), num(key + 1), num(one.keys[key]), num(other.keys[key])]]
      : [];
  });
  return [step('keys', fills, { head: ['keys-unit', 'keys-number', 'keys-own', 'keys-other'], body })];
}
