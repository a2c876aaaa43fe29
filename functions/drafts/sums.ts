import { compare, exact, hundred, rational, subtract, sum } from '../../shared/number.ts';
import { PositiveDecimal } from '../../shared/plan/decimal.ts';
import { type Loose, listAt, looseAt, textAt } from '../../shared/plan/loose.ts';
import { formOf } from '../../shared/rules/index.ts';
import { type Address, childrenOf, nodeAt } from './tree.ts';

/** What the children of a node weigh together in a group; `off` is how far that is from 100, absent where it is right. */
export type WeightSum = { readonly group: string; readonly sum: string; readonly off?: string };

/** What an aggregate wants its children to carry; weights where none is chosen yet. */
export function sharesOf(node: Loose): 'weight' | 'fullPoints' {
  return formOf('aggregate', textAt(looseAt(node, 'aggregate'), 'form'))?.shares ?? 'weight';
}

/** What a node weighs in a group, or the points it can earn; undefined where the draft does not say it, or says no number. */
export function shareOf(node: Loose, group: string): string | undefined {
  const given =
    node.weight ??
    looseAt(node, 'weightByGroup')[group] ??
    node.fullPoints ??
    looseAt(node, 'fullPointsByGroup')[group];
  return PositiveDecimal.safeParse(given).data;
}

/** The sums of the weights below a node, for every group it concerns. None where it has no children or they carry points. */
export function weightSums(plan: Loose, address: Address): readonly WeightSum[] {
  const node = nodeAt(plan, address);
  const children = node ? childrenOf(node) : [];
  if (!node || children.length === 0 || sharesOf(node) !== 'weight') return [];
  return concernedGroups(plan, address).map((group) => {
    const total = sum(children.map((child) => rational(shareOf(child, group) ?? '0')));
    const off = subtract(total, hundred);
    return { group, sum: exact(total), ...(off.n !== 0n && { off: exact(off) }) };
  });
}

/** The groups a node concerns: a weight of zero on the way down ends a group's interest. */
export function concernedGroups(plan: Loose, address: Address): readonly string[] {
  const way = address.map((_, at) => nodeAt(plan, address.slice(0, at + 1)) ?? {});
  return listAt(plan, 'groups')
    .map((group) => textAt(group, 'id'))
    .filter((group) => way.every((node) => isHeavy(node, group)));
}

/** Nothing said is no weight where weights stand by group, and not yet known where nothing stands at all. */
function isHeavy(node: Loose, group: string): boolean {
  const share = shareOf(node, group);
  if (share !== undefined) return compare(rational(share), rational(0)) > 0;
  return node.weightByGroup === undefined && node.fullPointsByGroup === undefined;
}
