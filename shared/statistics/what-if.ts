import type { Digest } from '../canonical.ts';
import { exact, rational, sum } from '../number.ts';
import { PositiveDecimal } from '../plan/decimal.ts';
import { type Node, nodesOf, type Plan, weightOf } from '../plan/schema.ts';
import { sumsToHundred } from '../rules/mix.ts';
import type { Words } from '../words.ts';
import { shareLike, withoutShare } from './alternatives/alter.ts';
import { type Basis, basisOf, type GroupBasis } from './basis.ts';
import { adjusted, contributionsOf, curved } from './weights/contributions.ts';

/** Weights to try: by path of the node and by group, in percent of the parent, as decimal text. What is not named stays. */
export type TriedWeights = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** What is wrong with the weights to try. `sum` stands at the parent, with what its children come to for the group. */
export type WhatIfFault =
  | { readonly kind: 'no-such-node' | 'carries-points' | 'not-a-weight'; readonly path: string; readonly group: string }
  | { readonly kind: 'sum'; readonly path: string; readonly group: string; readonly sum: string };

/** Where a unit would stand, and which indicators make the difference: the largest change first, in points of the total. */
export type Move = {
  readonly unit: string;
  readonly title: Words;
  readonly from: number;
  readonly to: number;
  readonly scoreBefore: string | null;
  readonly scoreAfter: string | null;
  readonly because: readonly { readonly path: string; readonly title: Words | undefined; readonly change: number }[];
};

/** What other weights would come to, group by group, in the order of the standing as it would be. */
export type WhatIf = {
  readonly plan: Plan;
  readonly groups: readonly { readonly group: GroupBasis; readonly moves: readonly Move[] }[];
};

/**
 * Judges the same evidence by the plan with other weights, exactly. Nobody's result, and stored nowhere.
 *
 * The weights of one branch must sum to 100 for every group it concerns, as in a plan. Branches whose children carry points
 * have no weights to change.
 */
export function whatIf(
  basis: Basis,
  weights: TriedWeights,
  digest: Digest,
): WhatIf | { readonly faults: readonly WhatIfFault[] } {
  const faults = [...faultsOf(basis.plan, weights)];
  if (faults.length > 0) return { faults };
  const plan = { ...basis.plan, tree: reweighed(basis.plan.tree, basis.plan.tree.id, weights, basis.plan) };
  const sums = [...sumFaults(basis.plan, plan)];
  if (sums.length > 0) return { faults: sums };
  const after = basisOf(plan, basis.cycle, basis.evidence, digest);
  const titles = new Map([...nodesOf(plan.tree)].map(({ node, path }) => [path, node.title]));
  return {
    plan,
    groups: after.groups.flatMap((group) => {
      const before = basis.groups.find(({ id }) => id === group.id);
      return before ? [{ group, moves: movesOf(before, group, titles) }] : [];
    }),
  };
}

function* faultsOf(plan: Plan, weights: TriedWeights): Generator<WhatIfFault> {
  const known = new Map([...nodesOf(plan.tree)].map(({ node, path, parent }) => [path, { node, parent }]));
  for (const [path, byGroup] of weights) {
    for (const [group, weight] of Object.entries(byGroup)) {
      const found = known.get(path);
      if (!found?.parent || !plan.groups.some(({ id }) => id === group)) yield { kind: 'no-such-node', path, group };
      else if (found.node.weight === undefined && !found.node.weightByGroup)
        yield { kind: 'carries-points', path, group };
      else if (!PositiveDecimal.safeParse(weight).success) yield { kind: 'not-a-weight', path, group };
    }
  }
}

function reweighed(node: Node, path: string, weights: TriedWeights, plan: Plan): Node {
  const children = node.children?.map((child) => reweighed(child, `${path}/${child.id}`, weights, plan));
  const tried = weights.get(path);
  const share = tried
    ? { weightByGroup: Object.fromEntries(plan.groups.map(({ id }) => [id, tried[id] ?? weightOf(node, id)])) }
    : shareLike(node);
  return { ...withoutShare(node), ...share, ...(children && { children }) };
}

/** A branch that summed to a hundred must still do so, for every group. */
function* sumFaults(before: Plan, after: Plan): Generator<WhatIfFault> {
  const was = new Map([...nodesOf(before.tree)].map(({ node, path }) => [path, node]));
  for (const { node, path } of nodesOf(after.tree)) {
    for (const { id: group } of after.groups) {
      const [old, now] = [was.get(path), node].map((one) =>
        (one?.children ?? []).map((child) => weightOf(child, group)),
      );
      if (!old || !now || !sumsToHundred(old.map(rational)) || sumsToHundred(now.map(rational))) continue;
      yield { kind: 'sum', path, group, sum: exact(sum(now.map(rational))) };
    }
  }
}

function movesOf(before: GroupBasis, after: GroupBasis, titles: ReadonlyMap<string, Words>): readonly Move[] {
  return after.units.map((unit, at): Move => {
    const was = before.units.findIndex((one) => one.unit === unit.unit);
    const old = before.units[was];
    const [then, now] = [old && contributionsOf(old), contributionsOf(unit)];
    const changes = unit.nodes
      .filter(({ leaf }) => leaf)
      .map(({ path }) => ({ path, title: titles.get(path), change: (now?.get(path) ?? 0) - (then?.get(path) ?? 0) }));
    const beside = [curved, adjusted].map((path) => {
      return { path, title: undefined, change: (now?.get(path) ?? 0) - (then?.get(path) ?? 0) };
    });
    return {
      unit: unit.unit,
      title: unit.title,
      from: before.places[was] ?? 0,
      to: after.places[at] ?? 0,
      scoreBefore: old?.published ?? null,
      scoreAfter: unit.published,
      because: [...changes, ...beside]
        .filter(({ change }) => Math.abs(change) > 1e-9)
        .sort((a, b) => Math.abs(b.change) - Math.abs(a.change)),
    };
  });
}
