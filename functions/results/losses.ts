import { fullOf } from '../../shared/assess/leaf.ts';
import type { NodeTrace, UnitResult } from '../../shared/assess/result.ts';
import { compare, divide, multiply, type Rational, rational, subtract, sum, zero } from '../../shared/number.ts';
import { type Node, nodesOf, type Plan } from '../../shared/plan/schema.ts';

/** What one indicator could add to a unit's total, what it did add, and the difference; all in points of the total. */
export type Loss = {
  readonly node: NodeTrace;
  readonly worth: Rational;
  readonly got: Rational;
  readonly lost: Rational;
};

/**
 * Where a unit lost most, the largest first: `most` indicators at most, none that lost nothing.
 *
 * What an indicator is worth is the full score times the shares really used on the way down. A branch that does not add
 * up its parts, or goes through a curve, is taken as a whole.
 */
export function largestLosses(unit: UnitResult, plan: Plan, most = 3): readonly Loss[] {
  const [root] = unit.nodes;
  if (!root || root.score === null) return [];
  const nodes = new Map([...nodesOf(plan.tree)].map(({ path, node }) => [path, node]));
  const found = lossesBelow(root, rational(plan.scale.full), { unit, plan, nodes });
  return found
    .filter(({ lost }) => compare(lost, zero) > 0)
    .sort((a, b) => compare(b.lost, a.lost))
    .slice(0, most);
}

type Place = { readonly unit: UnitResult; readonly plan: Plan; readonly nodes: ReadonlyMap<string, Node> };

function lossesBelow(trace: NodeTrace, worth: Rational, place: Place): readonly Loss[] {
  const { unit, plan, nodes } = place;
  const node = nodes.get(trace.path);
  if (!node) return [];
  const parts = (trace.parts ?? []).filter(({ used }) => used !== '0');
  const whole = sum(parts.map(({ used }) => rational(used)));
  const adds = !node.curve && parts.length > 0 && parts.every(({ added }) => added !== null);
  if (adds && compare(whole, zero) > 0) {
    return parts.flatMap(({ child, used }) => {
      const below = unit.nodes.find(({ path }) => path === `${trace.path}/${child}`);
      return below ? lossesBelow(below, divide(multiply(worth, rational(used)), whole), place) : [];
    });
  }
  const full = fullOf(node, plan, unit.group);
  if (compare(full, zero) <= 0) return [];
  const got = trace.score === null ? zero : divide(multiply(worth, rational(trace.score)), full);
  return [{ node: trace, worth, got, lost: subtract(worth, got) }];
}
