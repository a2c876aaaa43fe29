import { formOf } from '../rules/index.ts';
import type { Words } from '../words.ts';
import { feedsOf } from './feeds.ts';
import { type HandingIn, nodesOf, type Plan, weightOf } from './schema.ts';

/**
 * A leaf or adjustment that lives on records: what it is called, its path, its record fields, and who hands in which.
 *
 * `several`: a unit may have any number of records, as bonuses are; else one of each field from one supplier.
 * `groups` are those it has a weight in; an adjustment concerns all.
 */
export type HandedIn = {
  readonly id: string;
  readonly at: string;
  readonly title: Words;
  readonly fields: readonly string[];
  readonly several: boolean;
  readonly groups: readonly string[];
  readonly by: readonly (HandingIn & { readonly fields: readonly string[] })[];
};

/** Everything in a plan that lives on records, in the order of the tree, then of the adjustments. */
export function handedIn(plan: Plan): readonly HandedIn[] {
  const all = plan.groups.map(({ id }) => id);
  const concerned = new Map<string, readonly string[]>();
  const leaves = [...nodesOf(plan.tree)].flatMap(({ node, path, parent }): readonly HandedIn[] => {
    const above = parent ? (concerned.get(path.slice(0, path.lastIndexOf('/'))) ?? all) : all;
    const groups = parent ? above.filter((group) => weightOf(node, group) !== '0') : above;
    concerned.set(path, groups);
    const fields = node.measure ? (feedsOf(node.measure)?.fields ?? []) : [];
    if (fields.length === 0) return [];
    const { id, title } = node;
    return [{ id, at: path, title, fields, several: false, groups, by: assigned(fields, node.handedInBy) }];
  });
  const adjustments = plan.adjustments.flatMap((one): readonly HandedIn[] => {
    const form = formOf('adjustment', one.form);
    const parsed = form?.settings.safeParse(one);
    const fields = form && parsed?.success ? form.fields(parsed.data) : [];
    const { id, title } = one;
    if (fields.length === 0) return [];
    const by = assigned(fields, one.handedInBy);
    return [{ id, at: `adjustments/${id}`, title, fields, several: true, groups: all, by }];
  });
  return [...leaves, ...adjustments];
}

/** Whoever names no fields hands in those that nobody else is named for. */
function assigned(fields: readonly string[], given: readonly HandingIn[] | undefined): HandedIn['by'] {
  const named = new Set((given ?? []).flatMap((one) => one.fields ?? []));
  const rest = fields.filter((field) => !named.has(field));
  return (given ?? []).map((one) => ({ ...one, fields: one.fields ?? rest }));
}
