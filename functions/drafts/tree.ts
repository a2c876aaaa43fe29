import { isLoose, type Loose, listAt, looseAt, textAt, withMember } from '../../shared/plan/loose.ts';

/** Where a node stands: the places of the children on the way down, from 0. The root's is empty. */
export type Address = readonly number[];

/** A node of a draft's tree as pages list it. `number` counts as official documents do: `1`, `1.1`; the root has none. */
export type TreeRow = {
  readonly node: Loose;
  readonly address: Address;
  readonly number: string;
  /** The path of ids that faults name it by. */
  readonly path: string;
  readonly parent: Loose | undefined;
  readonly siblings: number;
};

/** The address as it stands in links: `0` for the root, else the number of the node. */
export function addressText(address: Address): string {
  return address.length === 0 ? '0' : address.map((place) => place + 1).join('.');
}

/** The address of a link; undefined where it cannot be one. */
export function readAddress(text: string): Address | undefined {
  if (text === '0') return [];
  if (!/^[1-9]\d{0,2}(\.[1-9]\d{0,2}){0,19}$/.test(text)) return undefined;
  return text.split('.').map((place) => Number(place) - 1);
}

/** Every node, parents first. A draft without a tree has a root all the same. */
export function treeRows(plan: Loose): readonly TreeRow[] {
  const visit = (node: Loose, address: Address, above: string, parent: Loose | undefined): readonly TreeRow[] => {
    const id = textAt(node, 'id');
    const place = (address.at(-1) ?? 0) + 1;
    const path = parent ? `${above}/${id || place}` : id || 'tree';
    const children = childrenOf(node);
    const number = address.length === 0 ? '' : addressText(address);
    const siblings = parent ? childrenOf(parent).length : 1;
    return [
      { node, address, number, path, parent, siblings },
      ...children.flatMap((child, at) => visit(child, [...address, at], path, node)),
    ];
  };
  return visit(looseAt(plan, 'tree'), [], '', undefined);
}

/** The node at an address, undefined where there is none. */
export function nodeAt(plan: Loose, address: Address): Loose | undefined {
  return address.reduce<Loose | undefined>((node, place) => node && childrenOf(node)[place], looseAt(plan, 'tree'));
}

/** The children of a node. */
export function childrenOf(node: Loose): readonly Loose[] {
  return listAt(node, 'children');
}

/** Whether a node is one that has others below it, or is meant to: a draft's branch may still be empty. */
export function isBranch(node: Loose): boolean {
  return childrenOf(node).length > 0 || (isLoose(node.aggregate) && !isLoose(node.measure));
}

/** The plan with another node at an address. */
export function withNode(plan: Loose, address: Address, node: Loose): Loose {
  const put = (here: Loose, rest: Address): Loose => {
    const [place, ...below] = rest;
    if (place === undefined) return node;
    return withChildren(
      here,
      childrenOf(here).map((child, at) => (at === place ? put(child, below) : child)),
    );
  };
  return withMember(plan, 'tree', put(looseAt(plan, 'tree'), address));
}

/** The node with these children; an empty list is no list, since a plan knows no branch without parts. */
export function withChildren(node: Loose, children: readonly Loose[]): Loose {
  return withMember(node, 'children', children.length === 0 ? undefined : children);
}

/** The plan with the children of a node changed; undefined where there is no such node. */
export function changeChildren(
  plan: Loose,
  address: Address,
  change: (children: readonly Loose[]) => readonly Loose[],
): Loose | undefined {
  const node = nodeAt(plan, address);
  return node && withNode(plan, address, withChildren(node, change(childrenOf(node))));
}

/** A list with one of its members a place earlier or later; as it was where it is first or last already. */
export function moved<T>(list: readonly T[], from: number, by: -1 | 1): readonly T[] {
  const [one, other] = [list[from], list[from + by]];
  if (one === undefined || other === undefined) return list;
  return list.map((member, at) => (at === from ? other : at === from + by ? one : member));
}
