import { fieldTitle } from '../../shared/evidence/field.ts';
import { handedIn } from '../../shared/plan/handing-in.ts';
import { isLoose, type Loose, listAt } from '../../shared/plan/loose.ts';
import { Plan } from '../../shared/plan/schema.ts';
import { optionsOf } from './offer.ts';
import { partPhrases } from './part-phrases.ts';
import type { Member, Option, Shape } from './shape.ts';
import { shapePhrases } from './shape-phrases.ts';
import { treeRows } from './tree.ts';

/** Members that several parts of a plan have. */
export const idMember: Member = {
  ...{ key: 'id', label: shapePhrases.id, hint: shapePhrases.idHint, optional: false },
  shape: { kind: 'id' },
};
export const titleMember: Member = {
  ...{ key: 'title', label: partPhrases.title, optional: false },
  shape: { kind: 'words' },
};
export const sourceMember: Member = {
  ...{ key: 'source', label: partPhrases.source, hint: partPhrases.sourceHint, optional: true },
  shape: { kind: 'text', long: true },
};
/** What a row was called when the page was drawn, so that a new id is a renaming and not another thing. */
export const wasMember: Member = { key: 'was', label: shapePhrases.id, optional: true, shape: { kind: 'carried' } };

export const roundingShape: Shape = {
  kind: 'object',
  members: [
    { key: 'places', label: partPhrases.places, optional: false, shape: { kind: 'whole' } },
    {
      ...{ key: 'mode', label: partPhrases.mode, optional: false },
      shape: {
        kind: 'choice',
        options: [
          { value: 'half-up', title: partPhrases.halfUp },
          { value: 'half-even', title: partPhrases.halfEven },
          { value: 'down', title: partPhrases.down },
        ],
      },
    },
  ],
};

/** Which supplier hands in what. `fields` are those the form reads, as far as its settings say. */
export function handedInByMember(plan: Loose, fields: readonly string[]): Member {
  const options: readonly Option[] = fields.map((value) => ({ value, title: fieldTitle(value) }));
  const decimal: Shape = { kind: 'decimal' };
  const members: readonly Member[] = [
    {
      ...{ key: 'supplier', label: partPhrases.supplier, optional: false },
      shape: { kind: 'choice', options: optionsOf(listAt(plan, 'suppliers')) },
    },
    { key: 'min', label: partPhrases.min, optional: true, shape: decimal },
    { key: 'max', label: partPhrases.max, optional: true, shape: decimal },
    { key: 'places', label: partPhrases.mostPlaces, optional: true, shape: { kind: 'whole' } },
    { key: 'fields', label: partPhrases.fields, optional: true, shape: { kind: 'ticks', options } },
  ];
  return {
    ...{ key: 'handedInBy', label: partPhrases.handedInBy, hint: partPhrases.handedInByHint, optional: true },
    shape: { kind: 'list', of: { kind: 'object', members } },
  };
}

/** Every record field the draft names anywhere, for whoever names one more. */
export function fieldsInUse(plan: Loose): readonly string[] {
  const parsed = Plan.safeParse(plan);
  if (parsed.success) return [...new Set(handedIn(parsed.data).flatMap(({ fields }) => fields))];
  return treeRows(plan).flatMap(({ node }) => {
    const field = isLoose(node.measure) ? node.measure.field : undefined;
    return typeof field === 'string' ? [field] : [];
  });
}
