import { type Dice, falling } from './dice.ts';
import { randomKinds } from './random-measures.ts';
import type { Grower } from './random-tree.ts';
import { anyOf, type Settings, wholes } from './random-words.ts';

const effects: readonly [object, ...object[]] = [
  { kind: 'down', levels: 1 },
  { kind: 'lowest' },
  { kind: 'bar-honours', months: 3 },
  { kind: 'bar-honours' },
  { kind: 'score-to', points: '40' },
];

/** An adjustment with random settings. */
export function randomAdjustment(
  dice: Dice,
  form: string,
  id: string,
  groups: readonly string[],
  grower: Grower,
): Settings {
  const frame = { id, title: wholes(id), form };
  const cap = () => (dice.chance(50) ? 'none' : dice.pick(['2', '5.5']));
  const end = () => (dice.chance(60) ? 'none' : dice.pick(['60', '110']));
  switch (form) {
    case 'points':
      return { ...frame, bonusCap: cap(), deductionCap: cap(), sameMatter: dice.pick(['best', 'sum']) };
    case 'account':
      return {
        ...frame,
        ...randomKinds(dice),
        bonusCap: cap(),
        deductionCap: cap(),
        floor: dice.pick(['none', '0', '10']),
        cap: end(),
      };
    case 'coefficient': {
      const from = dice.chance(60)
        ? { field: 'coefficient' }
        : { byGroup: groups.slice(0, 1).map((group) => ({ group, factor: '1.1' })) };
      return { ...frame, from, missing: dice.pick(['one', 'none']), least: '0.8', most: '1.2', cap: end() };
    }
    case 'grade-veto':
      return {
        ...frame,
        effect: dice.pick(effects),
        deciders: dice.chance(30) ? [{ level: 'county', title: wholes('county') }] : undefined,
        inForce: dice.chance(40) ? dice.pick(['any', 'period']) : undefined,
      };
    default: {
      const leaf = grower.leaves[0]?.id ?? 'n1';
      const look = dice.pick(['score', 'reading']);
      const effect = dice.pick([...effects, { kind: 'mark' }]);
      return {
        ...frame,
        node: look === 'reading' ? leaf : anyOf(dice, grower.ids),
        look,
        below: dice.size(),
        effect,
        whenNone: dice.pick(['passes', 'vetoed']),
      };
    }
  }
}

/** An outcome with random settings; it may look at those before it. */
export function randomOutcome(
  dice: Dice,
  form: string,
  id: string,
  before: readonly Settings[],
  groups: readonly string[],
  grower: Grower,
): Settings {
  const frame = { id, title: wholes(id), form, at: dice.chance(40) ? dice.pick(['exact', 'published']) : undefined };
  const grades = (['fine', 'good', 'fair'] as const).slice(0, dice.whole(1, 3));
  const bounds = falling(dice, grades.length, 5, 95);
  const named = grades.map((grade, at) => ({ id: grade, title: wholes(grade), from: bounds[at] }));
  const otherwise = { id: 'poor', title: wholes('poor') };
  const honours = dice.chance(30) ? 'fine' : undefined;
  const graded = before.filter((one) => ['grade', 'quota-grade', 'grade-by-count', 'trigger'].includes(one.form));
  const earlierGrade = graded[dice.whole(0, graded.length - 1)];
  const names = earlierGrade?.form === 'trigger' ? ['yes'] : ['fine', 'poor'];
  switch (form) {
    case 'rank':
      return { ...frame, ties: dice.pick(['competition', 'dense', 'average', 'forbidden']) };
    case 'grade':
      return {
        ...frame,
        levels: named,
        otherwise,
        honours,
        unranked: dice.chance(50) ? dice.pick(['graded', 'none']) : undefined,
      };
    case 'quota-grade':
      return {
        ...frame,
        levels: grades.map((grade, at) => ({
          id: grade,
          title: wholes(grade),
          percent: dice.pick(['10', '20', '33.3']),
          from: dice.chance(40) ? bounds[at] : undefined,
        })),
        otherwise,
        rounding: dice.pick(['floor', 'half-up', 'ceil']),
        base: dice.pick(['all', 'scored', 'not-vetoed']),
        ties: dice.pick(['include', 'exclude']),
        vetoed: dice.pick(['in-place', 'skipped']),
        unranked: dice.pick<unknown>(['otherwise-none', { as: 'fine' }]),
      };
    case 'grade-by-count':
      return {
        ...frame,
        from: [{ earlier: 'e1' }, { earlier: 'e2' }, { earlier: 'e3' }],
        levels: grades.map((grade, at) => ({
          id: grade,
          title: wholes(grade),
          score: bounds[at],
          times: dice.whole(1, 3),
        })),
        otherwise,
        missing: dice.pick(['not-reached', 'reached', 'shortens']),
        what: dice.pick(['exact', 'published']),
        current: dice.pick(['in', 'out']),
        honours,
      };
    case 'trigger': {
      const condition = () =>
        dice.pick<unknown>([
          { kind: dice.pick(['last', 'first']), places: dice.whole(1, 3), of: dice.chance(30) ? 'group' : undefined },
          { kind: dice.pick(['below', 'at-least']), score: dice.size() },
          {
            kind: 'node-below',
            node: grower.leaves[0]?.id ?? 'n1',
            look: dice.pick(['score', 'reading']),
            value: dice.size(),
          },
          { kind: 'marked' },
          ...(earlierGrade ? [{ kind: 'outcome', outcome: earlierGrade.id, is: names.slice(0, 1) }] : []),
        ] as [unknown, ...unknown[]]);
      return {
        ...frame,
        consequence: wholes('talk'),
        when: dice.pick(['all', 'any']),
        conditions: Array.from({ length: dice.whole(1, 2) }, condition),
        repeat: dice.chance(25) ? { earlier: ['e1', 'e2'], least: dice.whole(1, 2), outcome: 'o9' } : undefined,
        ties: dice.pick(['include', 'exclude']),
        over: dice.pick(['group', 'all']),
      };
    }
    default: {
      const factors = [
        { kind: 'score' },
        { kind: 'field', field: 'months', missing: dice.pick(['one', 'zero']), divisor: '12' },
        { kind: 'group', factors: groups.slice(0, 1).map((group) => ({ group, factor: '1.5' })), otherwise: '1' },
        ...(earlierGrade
          ? [
              {
                kind: 'outcome',
                outcome: earlierGrade.id,
                factors: names.map((is, at) => ({ is, factor: String(2 - at) })),
                otherwise: '0.8',
              },
            ]
          : []),
      ].filter(() => dice.chance(60));
      return {
        ...frame,
        amount: dice.pick(['1000', '99999.99', '7']),
        places: dice.whole(2, 4),
        factors: factors.length > 0 ? factors : [{ kind: 'score' }],
        over: dice.pick(['group', 'all']),
        unranked: dice.pick(['in', 'out']),
        noScore: 'zero',
      };
    }
  }
}
