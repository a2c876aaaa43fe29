import type { UnitResult } from '../../assess/result.ts';
import { type Node, type Plan, weightOf } from '../../plan/schema.ts';
import type { Words } from '../../words.ts';
import type { GroupBasis } from '../basis.ts';
import { covarianceOf, deviationOf } from '../moments.ts';
import { adjusted, contributionsOf, curved } from './contributions.ts';

/** One node's share of the plan on paper, and of what really tells the units of a group apart. */
export type WeightRow = {
  /** Path of the node; `adjusted` for bonuses and deductions together, `curved` for what curves of branches made by themselves. */
  readonly path: string;
  readonly id: string;
  readonly title?: Words;
  readonly depth: number;
  readonly leaf: boolean;
  /** Percent of the whole tree the plan gives it; undefined for what is made beside the tree's leaves. */
  readonly nominal: number | undefined;
  /** Percent of the spread of final scores it makes: covariance with the total over variance of the total. May be below 0 or above 100. */
  readonly effective: number | undefined;
  /** Standard deviation of what it brought, in points of the total. */
  readonly deviation: number | undefined;
  /** What it makes of the gap between the first and the last unit, in points of the total. */
  readonly gap: number | undefined;
  /** True where an aggregate below does not add, so that nothing can be said of its children. */
  readonly whole: boolean;
};

/** What the weights of a group come to. `units` have a score; with fewer than three, or no spread, nothing is said. */
export type EffectiveWeights =
  | {
      readonly kind: 'weights';
      readonly units: number;
      readonly deviation: number;
      /** Final score of the first less that of the last. */
      readonly gap: number;
      readonly rows: readonly WeightRow[];
    }
  | { readonly kind: 'too-few'; readonly units: number }
  | { readonly kind: 'no-spread'; readonly units: number };

/**
 * Effective against nominal weights of one group: every node in the order of the tree, then what was made beside them.
 *
 * An indicator of 50 percent on which everybody has full marks decides nothing, one of 5 percent may decide everything:
 * share = cov(contribution, total) / var(total), which sums to 100 over the leaves and what was made beside them.
 * Source: catalogue F7; Becker and others, "Weights and importance in composite indicators" (2017), linear case.
 */
export function effectiveWeights(plan: Plan, group: GroupBasis): EffectiveWeights {
  const scored = group.units.flatMap((unit) => {
    const brought = contributionsOf(unit);
    return brought ? [{ unit, brought }] : [];
  });
  const units = scored.length;
  if (units < 3) return { kind: 'too-few', units };
  const totals = scored.map(({ brought, unit }) => (brought.get(rootOf(unit)) ?? 0) + (brought.get(adjusted) ?? 0));
  const variance = covarianceOf(totals, totals) ?? 0;
  // Equal scores differ by the last bits of binary numbers at most.
  if (variance < 1e-18 * Math.max(1, ...totals.map(Math.abs)) ** 2) return { kind: 'no-spread', units };
  const [first, last] = [scored[0], scored.at(-1)];
  const row = (path: string) => {
    const column = scored.map(({ brought }) => brought.get(path) ?? 0);
    return {
      effective: (100 * (covarianceOf(column, totals) ?? 0)) / variance,
      deviation: deviationOf(column),
      gap: (first?.brought.get(path) ?? 0) - (last?.brought.get(path) ?? 0),
    };
  };
  const rows = nodeShares(plan.tree, group.id).map(({ node, path, depth, nominal, whole }): WeightRow => {
    const known = scored.some(({ brought }) => brought.has(path));
    const figures = known ? row(path) : { effective: undefined, deviation: undefined, gap: undefined };
    const head = { path, id: node.id, title: node.title, depth, leaf: !node.children };
    return { ...head, nominal, ...figures, whole: whole || isWhole(path, node, scored) };
  });
  const more = [curved, adjusted]
    .filter((path) => scored.some(({ brought }) => Math.abs(brought.get(path) ?? 0) > 1e-9))
    .map((path): WeightRow => {
      return { path, id: path, depth: 1, leaf: true, nominal: undefined, whole: false, ...row(path) };
    });
  return {
    kind: 'weights',
    units,
    deviation: Math.sqrt(variance),
    gap: (totals[0] ?? 0) - (totals.at(-1) ?? 0),
    rows: [...rows, ...more],
  };
}

/** Every node that concerns a group, with the percent of the whole tree it carries on paper. */
export function nodeShares(tree: Node, group: string) {
  type Share = { node: Node; path: string; depth: number; nominal: number; whole: boolean };
  const walk = (node: Node, path: string, depth: number, nominal: number): readonly Share[] => {
    const children = (node.children ?? [])
      .map((child) => ({ child, weight: Number(weightOf(child, group)) }))
      .filter(({ weight }) => weight !== 0);
    const total = children.reduce((so, { weight }) => so + weight, 0);
    const below = children.flatMap(({ child, weight }) =>
      walk(child, `${path}/${child.id}`, depth + 1, (nominal * weight) / total),
    );
    return [{ node, path, depth, nominal, whole: false }, ...below];
  };
  return walk(tree, tree.id, 0, 100);
}

function rootOf(unit: UnitResult): string {
  return unit.nodes[0]?.path ?? '';
}

/** A branch whose own share is known while none of its children's is. */
function isWhole(path: string, node: Node, scored: readonly { readonly brought: ReadonlyMap<string, number> }[]) {
  if (!node.children) return false;
  return scored.every(({ brought }) => node.children?.every(({ id }) => !brought.has(`${path}/${id}`)));
}
