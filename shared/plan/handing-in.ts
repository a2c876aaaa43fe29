import * as z from 'zod';
import { formOf } from '../rules/index.ts';
import type { RecordPart, RecordWords } from '../rules/record-words.ts';
import type { Words } from '../words.ts';
import { feedsOf } from './feeds.ts';
import { type FormSettings, HandingIn, type Node, nodesOf, type Plan, weightOf } from './schema.ts';

/**
 * Something of a plan that lives on records: what it is called, its path, its record fields, and who hands in which.
 *
 * `several`: a unit may have any number of records, as bonuses are; else one of each field from one supplier.
 * `groups` are those it has a weight in; adjustments and outcomes concern all. `recordWords` and `tells` say what else
 * its records hold.
 */
export type HandedIn = {
  readonly id: string;
  readonly at: string;
  readonly title: Words;
  readonly fields: readonly string[];
  readonly several: boolean;
  readonly recordWords: RecordWords;
  readonly tells: readonly RecordPart[];
  readonly groups: readonly string[];
  readonly by: readonly (HandingIn & { readonly fields: readonly string[] })[];
};

/** Everything in a plan that lives on records, in the order of the tree, then of the adjustments, then of the outcomes. */
export function handedIn(plan: Plan): readonly HandedIn[] {
  return [...leaves(plan), ...adjustments(plan), ...outcomes(plan)];
}

/** A leaf that reads the records of another one asks nobody: its fields are asked of that other leaf, for its groups too. */
function leaves(plan: Plan): readonly HandedIn[] {
  const nodes = concernedNodes(plan);
  return nodes.flatMap(({ node, path, groups }): readonly HandedIn[] => {
    if (!node.measure || node.recordsOf !== undefined) return [];
    const borrowers = nodes.filter((one) => one.node.recordsOf === node.id && one.node.measure);
    const readers = [{ node, groups }, ...borrowers];
    const fields = [
      ...new Set(readers.flatMap((one) => (one.node.measure && feedsOf(one.node.measure)?.fields) ?? [])),
    ];
    if (fields.length === 0) return [];
    const { id, title } = node;
    const asked = plan.groups.flatMap((group) =>
      readers.some((one) => one.groups.includes(group.id)) ? [group.id] : [],
    );
    const by = assigned(fields, node.handedInBy);
    return [{ id, at: path, title, fields, ...recordsOf('measure', node.measure), groups: asked, by }];
  });
}

/** Every node with its path and the groups it has a weight in, all the way up. */
export function concernedNodes(plan: Plan): readonly { node: Node; path: string; groups: readonly string[] }[] {
  const concerned = new Map<string, readonly string[]>();
  return [...nodesOf(plan.tree)].map(({ node, path, parent }) => {
    const above = concerned.get(path.slice(0, path.lastIndexOf('/'))) ?? plan.groups.map(({ id }) => id);
    const groups = parent ? above.filter((group) => weightOf(node, group) !== '0') : above;
    concerned.set(path, groups);
    return { node, path, groups };
  });
}

function adjustments(plan: Plan): readonly HandedIn[] {
  return plan.adjustments.flatMap((one): readonly HandedIn[] => {
    const form = formOf('adjustment', one.form);
    const parsed = form?.settings.safeParse(one);
    const fields = form && parsed?.success ? form.fields(parsed.data) : [];
    const { id, title } = one;
    if (fields.length === 0) return [];
    const groups = plan.groups.map((group) => group.id);
    const by = assigned(fields, one.handedInBy);
    return [{ id, at: `adjustments/${id}`, title, fields, ...recordsOf('adjustment', one), groups, by }];
  });
}

function outcomes(plan: Plan): readonly HandedIn[] {
  return plan.outcomes.flatMap((one): readonly HandedIn[] => {
    const form = formOf('outcome', one.form);
    const parsed = form?.settings.safeParse(one);
    const fields = form?.fields && parsed?.success ? form.fields(parsed.data) : [];
    const { id, title } = one;
    if (fields.length === 0) return [];
    const groups = plan.groups.map((group) => group.id);
    const given = z.array(HandingIn).safeParse(one.handedInBy).data;
    return [
      {
        id,
        at: `outcomes/${id}`,
        title,
        fields,
        several: false,
        recordWords: noWords,
        tells: [],
        groups,
        by: assigned(fields, given),
      },
    ];
  });
}

const noWords: RecordWords = { levels: [], circumstances: [] };

/** What the records of a form are like; plain ones where its settings cannot be read yet. */
function recordsOf(
  family: 'measure' | 'adjustment',
  settings: FormSettings,
): Pick<HandedIn, 'several' | 'recordWords' | 'tells'> {
  const form = formOf(family, settings.form);
  const parsed = form?.settings.safeParse(settings);
  if (form?.family === 'measure' && form.inner && parsed?.success) return recordsOf('measure', form.inner(parsed.data));
  const several = form?.family === 'adjustment' ? form.single !== true : form?.several === true;
  const recordWords = form && parsed?.success ? (form.recordWords?.(parsed.data) ?? noWords) : noWords;
  return { several, recordWords, tells: form?.tells ?? [] };
}

/** Whoever names no fields hands in those that nobody else is named for. */
function assigned(fields: readonly string[], given: readonly HandingIn[] | undefined): HandedIn['by'] {
  const named = new Set((given ?? []).flatMap((one) => one.fields ?? []));
  const rest = fields.filter((field) => !named.has(field));
  return (given ?? []).map((one) => ({ ...one, fields: one.fields ?? rest }));
}
