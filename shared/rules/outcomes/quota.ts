import { compare, type Rational } from '../../number.ts';
import type { Cell, Step, Words } from '../../words.ts';
import type { Standing } from '../rule.ts';
import { num, step, words } from '../say.ts';
import { decidingKey, type Tied } from './ordered.ts';

/** A grade with a quota: how many units may have it or a better one, and the score it wants beside that. */
export type QuotaLevel = { readonly title: Words; readonly places: number; readonly from: Rational | undefined };

/** What happens to units that are equal at a line, and to a vetoed unit whose turn comes. */
export type QuotaRule = {
  readonly ties: 'include' | 'exclude';
  /** The level a unit is lowered to from one it would have; that same level where nothing lowers it. */
  readonly lower: (one: Standing, level: number) => number;
};

/** The level a unit got, best 0, and what led there. */
export type Filled = { readonly level: number; readonly steps: readonly Step[] };

/** A unit that has no level yet, the best level it may still have, and whether its veto has counted. */
type Waiting = { readonly one: Standing; readonly best: number; readonly lowered: boolean };

/**
 * Gives out the places of each level in turn, best first; a unit that gets none waits for the next level. Whoever is
 * left over has the level after all of them.
 *
 * A unit that a veto lowers takes no place in the level it would have had: the next one fills up, and it waits for the
 * level it is lowered to, where it takes a place in its turn. So only including ties ever exceeds a quota.
 */
export function fillLevels(
  levels: readonly QuotaLevel[],
  order: readonly Tied[],
  rule: QuotaRule,
  otherwise: Words,
): ReadonlyMap<string, Filled> {
  const done = new Map<string, { level: number; steps: Step[] }>();
  for (const { units } of order) for (const { unit } of units) done.set(unit.unit, { level: levels.length, steps: [] });
  const say = (group: readonly Waiting[], ...steps: readonly Step[]) => {
    for (const { one } of group) done.get(one.unit.unit)?.steps.push(...steps);
  };
  let waiting = order.map(({ units }) => units.map((one): Waiting => ({ one, best: 0, lowered: false })));
  let taken = 0;
  for (const [index, level] of levels.entries()) {
    const rest: Waiting[][] = [];
    let closed = false;
    let inside: readonly Waiting[] = [];
    for (const group of waiting) {
      const able = closed ? [] : group.filter(({ best }) => best <= index);
      if (able.length === 0) {
        rest.push(group);
        continue;
      }
      const call = callUp(able, index, level, taken, rule);
      say(able, ...call.steps);
      closed = call.closes;
      if (closed) say([...inside, ...able], ...lineSteps(inside, able, words(level.title)));
      for (const { one } of call.seated) {
        const place = done.get(one.unit.unit);
        if (place) place.level = index;
      }
      taken += call.seated.length;
      for (const { from, to } of call.moved) {
        say([from], step('skipped', { before: words(level.title), grade: words(levels[to.best]?.title ?? otherwise) }));
      }
      const left = group
        .filter((one) => !call.seated.includes(one))
        .map((one) => call.moved.find(({ from }) => from === one)?.to ?? one);
      if (left.length > 0) rest.push(left);
      inside = able;
    }
    waiting = rest;
  }
  for (const group of waiting) say(group, step('otherwise', { grade: words(otherwise) }));
  return done;
}

type Call = {
  readonly closes: boolean;
  readonly seated: readonly Waiting[];
  readonly moved: readonly { readonly from: Waiting; readonly to: Waiting }[];
  readonly steps: readonly Step[];
};

/** Equal units at a level that has taken so many (with those of better levels): who gets it, and whether it is full now. */
function callUp(
  able: readonly Waiting[],
  index: number,
  { title, places, from }: QuotaLevel,
  taken: number,
  { ties, lower }: QuotaRule,
): Call {
  const nobody = { closes: false, seated: [], moved: [] };
  const grade = words(title);
  const left = places - taken;
  if (left <= 0) return { ...nobody, closes: true, steps: [] };
  const score = able[0]?.one.score;
  if (from && score && compare(score, from) < 0) {
    return { ...nobody, steps: [step('from-missed', { score: num(score), grade, from: num(from) })] };
  }
  const aside = able.filter(({ one, lowered }) => !lowered && lower(one, index) > index);
  const seated = able.filter((one) => !aside.includes(one));
  const fills = { equal: num(seated.length), left: num(left), grade };
  if (ties === 'exclude' && seated.length > left) return { ...nobody, closes: true, steps: [step('tied-out', fills)] };
  const moved = aside.map((from) => ({
    from,
    to: { one: from.one, best: lower(from.one, index), lowered: true },
  }));
  if (seated.length === 0) return { ...nobody, moved, steps: [] };
  const within = step('within', { grade, places: num(places), taken: num(taken) });
  return { closes: false, seated, moved, steps: [seated.length > left ? step('tied-in', fills) : within] };
}

/** Where the last units inside a line and the first outside have one score, the key that decided. */
function lineSteps(inside: readonly Waiting[], outside: readonly Waiting[], grade: Cell): readonly Step[] {
  const [last, first] = [inside[0]?.one, outside[0]?.one];
  const key = last && first && decidingKey(last, first);
  if (!last || !first || key === undefined) return [];
  const fills = {
    grade,
    score: num(last.score),
    key: num(key + 1),
    last: words(last.unit.title),
    lastKey: num(last.keys[key]),
    first: words(first.unit.title),
    firstKey: num(first.keys[key]),
  };
  return [step('line', fills)];
}
