import { divide, multiply, type Rational, rational } from '../../number.ts';
import { type Node, nodesOf, type Plan, weightOf } from '../../plan/schema.ts';
import type { Words } from '../../words.ts';
import type { GroupBasis } from '../basis.ts';
import { deviationOf, meanOf } from '../moments.ts';
import { nearest } from '../nearest.ts';

/**
 * How an indicator spread the units of a group, in percent of its full points.
 *
 * `separates` is false where it tells nobody apart: every unit that has a score has the same. `atFull` and `atZero` count
 * units with full marks and with none; `distinct` counts different scores. `without` are units with no score at all.
 */
export type SpreadRow = {
  readonly path: string;
  readonly id: string;
  readonly title: Words;
  readonly units: number;
  readonly without: number;
  readonly least: number;
  readonly mean: number;
  readonly most: number;
  /** Standard deviation over the units, divided by n - 1; undefined of a single unit. */
  readonly deviation: number | undefined;
  readonly distinct: number;
  readonly atFull: number;
  readonly atZero: number;
  readonly separates: boolean;
  /** At least half of three or more units have full marks: those cannot be told apart by it. */
  readonly ceiling: boolean;
  /** Percent of full points of every unit in the group's order; undefined without a score. */
  readonly percents: readonly (number | undefined)[];
};

/** The leaves that concern a group, in the order of the tree. An indicator nobody has a score at is left out. */
export function spreadOf(plan: Plan, group: GroupBasis): readonly SpreadRow[] {
  return leavesOf(plan, group.id).flatMap(({ node, path }): readonly SpreadRow[] => {
    const full = fullOf(node, plan, group.id);
    const scores = group.units.map((unit) => unit.nodes.find((one) => one.path === path)?.score ?? undefined);
    const known = scores.filter((score) => score !== undefined);
    if (known.length === 0) return [];
    const percents = scores.map((score) => (score === undefined ? undefined : percentOf(score, full)));
    const there = percents.filter((percent) => percent !== undefined);
    // Counted on the exact texts: equal scores are equal to the last digit.
    const distinct = new Set(known).size;
    const atFull = there.filter((percent) => percent === 100).length;
    return [
      {
        path,
        id: node.id,
        title: node.title,
        units: there.length,
        without: scores.length - there.length,
        least: Math.min(...there),
        mean: meanOf(there) ?? 0,
        most: Math.max(...there),
        deviation: deviationOf(there),
        distinct,
        atFull,
        atZero: there.filter((percent) => percent === 0).length,
        separates: there.length < 2 || distinct > 1,
        ceiling: there.length > 2 && 2 * atFull >= there.length,
        percents,
      },
    ];
  });
}

/** The leaves of the tree that concern a group: none of their shares on the way up is zero. */
export function leavesOf(plan: Plan, group: string): readonly { readonly node: Node; readonly path: string }[] {
  const barred = [...nodesOf(plan.tree)]
    .filter(({ node, parent }) => parent && Number(weightOf(node, group)) === 0)
    .map(({ path }) => path);
  return [...nodesOf(plan.tree)]
    .filter(({ node, path }) => !node.children && !barred.some((one) => path === one || path.startsWith(`${one}/`)))
    .map(({ node, path }) => ({ node, path }));
}

function fullOf(node: Node, plan: Plan, group: string): Rational {
  return rational(node.fullPoints ?? node.fullPointsByGroup?.[group] ?? plan.scale.full);
}

function percentOf(score: string, full: Rational): number {
  return nearest(divide(multiply(rational(score), rational(100)), full));
}
