import type { Words } from '../words.ts';
import { type Field, fieldsOf, filled, same } from './compare-fields.ts';
import { formNaming, partNaming } from './compare-naming.ts';
import { compareWords } from './compare-phrases.ts';
import { Decimal } from './decimal.ts';
import { idOf, type Loose, listAt, looseAt, wordsIn } from './loose.ts';

/** The kinds of parts a plan is made of, in the order in which they are compared. */
export const partKinds = [
  'frame',
  'group',
  'audience',
  'supplier',
  'minimum',
  'earlier',
  'node',
  'adjustment',
  'outcome',
] as const;
export type PartKind = (typeof partKinds)[number];

/**
 * A part of a plan that is told apart by itself. `key` is the same in both versions; `at` is the path that faults name.
 * `parent` is the key of the node above, for nodes.
 */
export type Part = {
  readonly kind: PartKind;
  readonly key: string;
  readonly at: string;
  readonly title: Words;
  readonly parent?: string;
  readonly fields: readonly Field[];
};

/** Every part of a plan or draft, in its order; nodes parents first. What is no object is no part. */
export function planParts(plan: Loose): readonly Part[] {
  const listed = (
    kind: PartKind,
    list: string,
    key: (part: Loose) => string | undefined,
    family?: 'adjustment' | 'outcome',
  ) => {
    const free = freshKeys(kind);
    return listAt(plan, list).map((part, index): Part => {
      const own = key(part);
      const naming = family ? formNaming(plan, family, part) : partNaming(plan, part);
      const named = wordsIn(part.title) ?? naming.name('audience', own ?? '');
      return {
        kind,
        key: free(own, `#${index + 1}`),
        at: `${list}/${own ?? index + 1}`,
        title: named ?? titleOf(part),
        fields: fieldsOf(part, naming, ['id']),
      };
    });
  };
  const audienceOf = (part: Loose) => (typeof part.audience === 'string' ? part.audience : undefined);
  return [
    framePart(plan),
    ...listed('group', 'groups', idOf),
    ...listed('audience', 'audiences', idOf),
    ...listed('supplier', 'suppliers', idOf),
    ...listed('minimum', 'minimums', audienceOf),
    ...listed('earlier', 'earlier', idOf),
    ...nodeParts(plan),
    ...listed('adjustment', 'adjustments', idOf, 'adjustment'),
    ...listed('outcome', 'outcomes', idOf, 'outcome'),
  ];
}

/** Keys of one kind; one that is taken already, or missing, gets a mark behind it. */
function freshKeys(kind: PartKind): (id: string | undefined, otherwise: string) => string {
  const taken = new Set<string>();
  return (id, otherwise) => {
    const wanted = `${kind} ${id ?? ''}`;
    const key = id === undefined || taken.has(wanted) ? `${wanted}${otherwise}` : wanted;
    taken.add(key);
    return key;
  };
}

/** What stands on the plan itself. Its version is not compared: it is given at publication. */
function framePart(plan: Loose): Part {
  const parts = [
    'version',
    'groups',
    'audiences',
    'suppliers',
    'minimums',
    'earlier',
    'tree',
    'adjustments',
    'outcomes',
  ];
  const fields = fieldsOf(plan, partNaming(plan, plan), parts);
  return { kind: 'frame', key: 'frame', at: 'plan', title: compareWords.frame, fields };
}

function nodeParts(plan: Loose): readonly Part[] {
  const free = freshKeys('node');
  const visit = (node: Loose, above: Part | undefined, index: number): readonly Part[] => {
    const id = idOf(node);
    const at = above ? `${above.at}/${id ?? index + 1}` : (id ?? 'tree');
    const part: Part = {
      kind: 'node',
      key: free(id, `#${at}`),
      at,
      title: titleOf(node),
      ...(above && { parent: above.key }),
      fields: [
        ...weightFields(plan, node),
        ...fieldsOf(node, partNaming(plan, node), ['id', 'weight', 'weightByGroup', 'fullPointsByGroup', 'children']),
      ],
    };
    return [part, ...listAt(node, 'children').flatMap((child, place) => visit(child, part, place))];
  };
  return plan.tree === undefined ? [] : visit(looseAt(plan, 'tree'), undefined, 0);
}

/** A weight is told for each group, however it is written; how it is written is told too. */
function weightFields(plan: Loose, node: Loose): readonly Field[] {
  const shared = node.weightByGroup ?? node.fullPointsByGroup;
  if (node.weight === undefined && shared === undefined) return [];
  const byGroup = looseAt(node, node.weightByGroup === undefined ? 'fullPointsByGroup' : 'weightByGroup');
  const groups = new Set([...listAt(plan, 'groups').flatMap((group) => idOf(group) ?? []), ...Object.keys(byGroup)]);
  const naming = partNaming(plan, node);
  const weights = [...groups].flatMap((group): readonly Field[] => {
    const given = node.weight ?? byGroup[group];
    if (given === undefined) return [];
    const weight = Decimal.safeParse(given).data ?? String(given);
    const label = filled(compareWords.weightIn, { group: naming.name('group', group) ?? same(group) });
    return [{ path: `weight[${group}]`, label, value: same(weight), plain: weight }];
  });
  const written = [node.weight !== undefined && 'weight', node.weightByGroup !== undefined && 'weightByGroup'];
  const value = node.weight === undefined ? compareWords.weightEach : compareWords.weightOne;
  return [...weights, { path: 'weight', label: compareWords.weightWritten, value, plain: written.join() }];
}

function titleOf(part: Loose): Words {
  const id = idOf(part);
  return wordsIn(part.title) ?? (id === undefined ? compareWords.untitled : same(id));
}
