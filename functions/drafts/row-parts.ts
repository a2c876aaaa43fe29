import * as z from 'zod';
import { isLoose, type Loose, listAt, textAt, withMember } from '../../shared/plan/loose.ts';
import { Plan } from '../../shared/plan/schema.ts';
import type { Issue } from './faults.ts';
import { idMember, sourceMember, titleMember, wasMember } from './members.ts';
import { optionsOf } from './offer.ts';
import { issueAt, type Part, type Saved } from './part.ts';
import { partPhrases } from './part-phrases.ts';
import { type Named, namesOf, renamed } from './references.ts';
import type { Member, Shape } from './shape.ts';

/** Parts of a plan that are short lists: all their rows stand on one page. */
export const rowSections = ['groups', 'suppliers', 'minimums', 'earlier'] as const;
export type RowSection = (typeof rowSections)[number];

const bareId: Member = { key: 'id', label: idMember.label, optional: false, shape: idMember.shape };
const flag: Shape = { kind: 'flag' };

/** A short list as a part of its own. */
export function rowPart(plan: Loose, section: RowSection): Part {
  return { groups: groupsPart, suppliers: suppliersPart, minimums: minimumsPart, earlier: earlierPart }[section](plan);
}

function groupsPart(plan: Loose): Part {
  const members: readonly Member[] = [
    wasMember,
    titleMember,
    bareId,
    { key: 'ranked', label: partPhrases.ranked, optional: false, shape: flag },
  ];
  return {
    ...{ title: partPhrases.groups, lead: partPhrases.groupsLead },
    ...listed(plan, 'groups', { members, label: partPhrases.groups, hint: partPhrases.groupsHint }),
    save: (value) => savedRows(plan, 'groups', value, z.strictObject({ groups: Plan.shape.groups }), 'group'),
  };
}

function suppliersPart(plan: Loose): Part {
  const members: readonly Member[] = [
    wasMember,
    titleMember,
    bareId,
    { key: 'own', label: partPhrases.own, optional: false, shape: flag },
  ];
  return {
    ...{ title: partPhrases.suppliers, lead: partPhrases.suppliersLead },
    ...listed(plan, 'suppliers', { members, label: partPhrases.suppliers }),
    save: (value) =>
      savedRows(plan, 'suppliers', value, z.strictObject({ suppliers: Plan.shape.suppliers }), 'supplier'),
  };
}

function earlierPart(plan: Loose): Part {
  return {
    ...{ title: partPhrases.earlier, lead: partPhrases.earlierLead },
    ...listed(plan, 'earlier', { members: [wasMember, titleMember, bareId], label: partPhrases.earlier }),
    save: (value) => savedRows(plan, 'earlier', value, z.strictObject({ earlier: Plan.shape.earlier }), 'earlier'),
  };
}

function minimumsPart(plan: Loose): Part {
  const members: readonly Member[] = [
    {
      ...{ key: 'audience', label: partPhrases.audience, optional: false },
      shape: { kind: 'choice', options: optionsOf(listAt(plan, 'audiences')) },
    },
    { key: 'percent', label: partPhrases.percent, optional: false, shape: { kind: 'decimal' } },
    {
      ...{ key: 'groups', label: partPhrases.inGroups, optional: true },
      shape: { kind: 'ticks', options: optionsOf(listAt(plan, 'groups')) },
    },
    { ...sourceMember, shape: { kind: 'text' } },
  ];
  return {
    ...{ title: partPhrases.minimums, lead: partPhrases.minimumsLead },
    ...listed(plan, 'minimums', { members, label: partPhrases.minimums }),
    save: (value) => savedRows(plan, 'minimums', value, z.strictObject({ minimums: Plan.shape.minimums })),
  };
}

function listed(
  plan: Loose,
  section: RowSection,
  { members, ...told }: Pick<Member, 'label' | 'hint'> & { readonly members: readonly Member[] },
) {
  const list: Shape = { kind: 'list', of: { kind: 'object', members }, alone: true };
  const rows = listAt(plan, section).map(withWas);
  return {
    at: section,
    next: '',
    what: section,
    value: { [section]: rows },
    shape: () => ({
      kind: 'object' as const,
      members: [{ key: section, optional: section !== 'groups', shape: list, ...told }],
    }),
  };
}

/** A row that remembers what it is called now. */
export const withWas = (row: Loose): Loose => ({ ...row, was: textAt(row, 'id') });

/** Rows as the plan keeps them, and what each was called before. */
export function withoutWas(rows: unknown): {
  readonly rows: readonly Loose[];
  readonly names: readonly { readonly was: string; readonly id: string }[];
} {
  const list = Array.isArray(rows) ? rows.filter(isLoose) : [];
  return {
    rows: list.map((row) => withMember(row, 'was', undefined)),
    names: list.map((row) => ({ was: textAt(row, 'was'), id: textAt(row, 'id') })),
  };
}

/** Ids that stand more than once in rows of a page. */
export function twiceIn(section: string, rows: readonly Loose[]): readonly Issue[] {
  const ids = rows.map((row) => textAt(row, 'id'));
  return ids.flatMap((id, at) => (id !== '' && ids.indexOf(id) < at ? [issueAt([section, at, 'id'], 'taken')] : []));
}

function savedRows(plan: Loose, section: RowSection, value: Loose, schema: z.ZodType, named?: Named): Saved {
  const { rows, names } = withoutWas(value[section]);
  const parsed = schema.safeParse({ [section]: rows.length === 0 && section !== 'groups' ? undefined : rows });
  const issues = [...(parsed.error?.issues ?? []), ...(named ? twiceIn(section, rows) : [])];
  if (!parsed.success || !isLoose(parsed.data) || issues.length > 0) return { issues };
  const after = withMember(plan, section, parsed.data[section]);
  if (!named) return { plan: after };
  return { plan: renamed(after, { what: named, names: namesOf(listAt(plan, section), names) }) };
}
