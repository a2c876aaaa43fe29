import { add, divide, hundred, multiply, type Rational, rational, sum, zero } from '../number.ts';
import { formOf } from '../rules/index.ts';
import { audiencesOf } from './feeds.ts';
import { type Node, type Plan, weightOf } from './schema.ts';

/**
 * What every node is worth of a group's total, in percent, by path: the product of the shares along the path.
 *
 * Weights as the plan gives them, before anything is missing. A part without a share in the group is worth zero; a
 * draft whose weights do not add up gives what it gives.
 */
export function nominalShares(plan: Plan, group: string): ReadonlyMap<string, Rational> {
  const shares = new Map<string, Rational>();
  const visit = (node: Node, path: string, share: Rational) => {
    shares.set(path, share);
    const weights = (node.children ?? []).map((child) => rational(weightOf(child, group)));
    const adds = node.aggregate && formOf('aggregate', node.aggregate.form)?.shares === 'fullPoints';
    const whole = adds ? sum(weights) : hundred;
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
