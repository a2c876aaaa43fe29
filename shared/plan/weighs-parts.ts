import { type Node, nodesOf } from './schema.ts';

/** Whether some rule takes an audience apart. Every form that does names the audience and its parts in its settings. */
export function weighsParts(tree: Node, audience: string, part: 'channels' | 'strata'): boolean {
  const says = (settings: unknown): boolean => {
    if (typeof settings !== 'object' || settings === null) return false;
    const here = Reflect.get(settings, 'audience') === audience && Reflect.get(settings, part) !== undefined;
    return here || Object.values(settings).some(says); // a measure may hand on to another one
  };
  return [...nodesOf(tree)].some(({ node }) => says(node.measure));
}
