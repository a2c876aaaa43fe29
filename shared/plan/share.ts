import { add, divide, hundred, multiply, type Rational, rational, sum, zero } from '../number.ts';
import { formOf } from '../rules/index.ts';
import { audiencesOf } from './feeds.ts';
import { type Node, type Plan, weightOf } from './schema.ts';

/** What a node can earn in a group: its full points under a parent that adds points, else the plan's scale. */
export function fullPointsOf(plan: Plan, node: Node, group: string): Rational {
  return rational(node.fullPoints ?? node.fullPointsByGroup?.[group] ?? plan.scale.full);
}

/**
 * What every node is worth of a group's total, in percent, by path: the product of the shares along the path.
 *
 * Weights and full points as the plan gives them, before anything is missing: a child of 12 points under a branch that
 * can earn 40 is worth 30 % of it. Under a curve of the branch it is its part of all the children's points. A part
 * without a share in the group is worth zero; a draft whose shares do not add up gives what it gives.
 */
export function nominalShares(plan: Plan, group: string): ReadonlyMap<string, Rational> {
  const shares = new Map<string, Rational>();
  const visit = (node: Node, path: string, share: Rational) => {
    shares.set(path, share);
    const weights = (node.children ?? []).map((child) => rational(weightOf(child, group)));
    const adds = node.aggregate && formOf('aggregate', node.aggregate.form)?.shares === 'fullPoints';
    const earned = node.curve ? sum(weights) : fullPointsOf(plan, node, group);
    const whole = adds ? earned : hundred;
    for (const [index, child] of (node.children ?? []).entries()) {
      const weight = weights[index] ?? zero;
      visit(child, `${path}/${child.id}`, whole.n === 0n ? zero : divide(multiply(share, weight), whole));
    }
  };
  visit(plan.tree, plan.tree.id, hundred);
  return shares;
}

/** How much of a group's total, in percent, rests on leaves that are fed by an audience. */
export function audienceShare(plan: Plan, audience: string, group: string): Rational {
  const shares = nominalShares(plan, group);
  let total = zero;
  const visit = (node: Node, path: string) => {
    if (node.measure && audiencesOf(node.measure).includes(audience)) total = add(total, shares.get(path) ?? zero);
    for (const child of node.children ?? []) visit(child, `${path}/${child.id}`);
  };
  visit(plan.tree, plan.tree.id);
  return total;
}
