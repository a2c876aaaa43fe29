import type { UnitResult } from '../../assess/result.ts';
import { nearest } from '../nearest.ts';

/** The name of the part of a score that adjustments made, beside the tree. No node is called so: ids hold no blank. */
export const adjusted = 'adjustments made';

/** The name of what curves and caps of branches made where their children brought nothing to share it out by. */
export const curved = 'curves made';

/**
 * What each node brought a unit of its final score, by path, in points of the plan's scale.
 *
 * The children of a node share out what it brought in proportion to what each added to it; so the leaves, and what the
 * adjustments made, sum to the score whatever caps and curves lie between. Points a curve gives where the children brought
 * none stand apart, as `curved`. Below an aggregate that does not add (a
 * geometric mean) nothing can be shared out: the node stands for all below it. Undefined where the unit has no score.
 */
export function contributionsOf(unit: UnitResult): ReadonlyMap<string, number> | undefined {
  const root = unit.nodes[0];
  if (unit.score === null || !root || root.score === null) return undefined;
  const brought = new Map<string, number>([[root.path, nearest(root.score)]]);
  let apart = 0;
  for (const node of unit.nodes) {
    const whole = brought.get(node.path);
    if (whole === undefined || !node.parts) continue;
    const added = node.parts.map((part) => (part.added === null ? undefined : nearest(part.added)));
    // A child without a score adds nothing; an aggregate that does not add says so for every child.
    if (node.parts.every(({ added: one }) => one === null)) continue;
    const sum = added.reduce<number>((so, one) => so + (one ?? 0), 0);
    if (sum === 0) apart += whole;
    for (const [index, part] of node.parts.entries()) {
      const own = added[index] ?? 0;
      brought.set(`${node.path}/${part.child}`, sum === 0 ? 0 : (whole * own) / sum);
    }
  }
  return brought.set(curved, apart).set(adjusted, nearest(unit.score) - nearest(root.score));
}
