import { divide, exact, hundred, type Rational, rational } from '../../number.ts';
import { type Node, type Plan, weightOf } from '../../plan/schema.ts';
import type { AlteredPlan, SkippedNode } from './alternative.ts';

/** What became of one node: the node instead, or why it stays, or undefined where the alternative does not speak of it. */
export type Change = { readonly node: Node } | { readonly why: SkippedNode['why'] } | undefined;

/** Changes a plan node by node, children first, and keeps account of which were changed and which not. */
export function alter(
  plan: Plan,
  head: Pick<AlteredPlan, 'id' | 'kind' | 'part'>,
  change: (node: Node, path: string) => Change,
): AlteredPlan {
  const applied: string[] = [];
  const skipped: SkippedNode[] = [];
  const walk = (node: Node, path: string): Node => {
    const below = node.children && {
      ...node,
      children: node.children.map((child) => walk(child, `${path}/${child.id}`)),
    };
    const changed = change(below ?? node, path);
    if (changed && 'node' in changed) {
      applied.push(path);
      return changed.node;
    }
    if (changed) skipped.push({ path, title: node.title, why: changed.why });
    return below ?? node;
  };
  const tree = walk(plan.tree, plan.tree.id);
  return { ...head, plan: { ...plan, tree }, applied, skipped };
}

/** A node that carries the same share of its parent as another did. */
export function shareLike(node: Node): Pick<Node, 'weight' | 'weightByGroup' | 'fullPoints' | 'fullPointsByGroup'> {
  return {
    ...(node.weight !== undefined && { weight: node.weight }),
    ...(node.weightByGroup && { weightByGroup: node.weightByGroup }),
    ...(node.fullPoints !== undefined && { fullPoints: node.fullPoints }),
    ...(node.fullPointsByGroup && { fullPointsByGroup: node.fullPointsByGroup }),
  };
}

/** A node without any share, for one that is to get another. */
export function withoutShare(node: Node): Node {
  const { weight: _w, weightByGroup: _g, fullPoints: _p, fullPointsByGroup: _b, ...rest } = node;
  return rest;
}

/** Every child of a branch with the same weight in each group; a child that does not concern a group still does not. */
export function equalWeights(node: Node, groups: readonly string[]): Node {
  const children = (node.children ?? []).map((child) => {
    const weightByGroup = Object.fromEntries(
      groups.map((group) => {
        const concerned = (node.children ?? []).filter((one) => weightIn(one, group).n !== 0n).length;
        return [group, weightIn(child, group).n === 0n ? '0' : decimal(divide(hundred, rational(concerned)))];
      }),
    );
    return { ...withoutShare(child), weightByGroup };
  });
  return { ...node, children };
}

function weightIn(node: Node, group: string): Rational {
  return rational(weightOf(node, group));
}

/** Weights are read as what they are to each other, so that a third may be written with a dozen decimals. */
function decimal(value: Rational): string {
  const text = exact(value);
  return text.includes('/')
    ? `${value.n / value.d}.${String(((value.n % value.d) * 10n ** 12n) / value.d).padStart(12, '0')}`
    : text;
}
