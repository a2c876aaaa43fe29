import * as z from 'zod';
import { fieldTitle } from '../evidence/field.ts';
import { type AnyForm, type Family, formOf } from '../rules/index.ts';
import type { Words } from '../words.ts';
import { partLabels } from './compare-phrases.ts';
import { idOf, isLoose, type Loose, listAt, looseAt, wordsIn } from './loose.ts';

/**
 * What members of a part are called. `code` is a path without ids or indexes: `items.weight`.
 *
 * `codes`: the members it has words for, in the order to tell them in. `label`: the words for the member, or for an option (`whenNone=zero`). `ref`: what its value names, if anything.
 * `name`: what a value that names something is called. `inner`: the naming of settings that belong to another form.
 */
export type Naming = {
  readonly codes: readonly string[];
  readonly label: (code: string) => Words | undefined;
  readonly ref: (code: string) => string | undefined;
  readonly name: (ref: string, id: string) => Words | undefined;
  readonly inner: (code: string, settings: Loose) => Naming | undefined;
};

/** What a value may name in a part that no form rules over. */
const partRefs: ReadonlyMap<string, string> = new Map([
  ['rates', 'group'],
  ['groups', 'group'],
  ['duties.raters', 'group'],
  ['duties.rates', 'group'],
  ['duties.stratum', 'stratum'],
  ['audience', 'audience'],
  ['tieBreaks', 'node'],
  ['recordsOf', 'node'],
  ['handedInBy.supplier', 'supplier'],
  ['handedInBy.fields', 'field'],
]);

/** Members that hold a form with its settings. */
const formMembers: ReadonlyMap<string, Family> = new Map([
  ['measure', 'measure'],
  ['curve', 'curve'],
  ['aggregate', 'aggregate'],
]);

/** The naming of a part of a plan: a node, an audience. `part` is where strata are looked for. */
export function partNaming(plan: Loose, part: Loose): Naming {
  return {
    codes: Object.keys(partLabels),
    label: (code) => partLabels[code],
    ref: (code) => partRefs.get(code),
    name: (ref, id) => nameIn(plan, part, ref, id),
    inner: (code, settings) => {
      const family = formMembers.get(code);
      return family && formNaming(plan, family, settings);
    },
  };
}

/** The naming of a form's settings; of the part around them too where they stand in one, as an adjustment's do. */
export function formNaming(plan: Loose, family: Family, settings: Loose): Naming {
  const form = formOf(family, typeof settings.form === 'string' ? settings.form : '');
  const around = partNaming(plan, settings);
  const audience = listAt(plan, 'audiences').find((one) => idOf(one) === settings.audience) ?? {};
  const ref = (code: string) => (code === 'form' ? 'form' : ((form && refAt(form, code)) ?? around.ref(code)));
  return {
    codes: ['form', ...Object.keys(form?.labels ?? {}), ...around.codes],
    label: (code) => form?.labels[code] ?? around.label(code),
    ref,
    name: (kind, id) => (kind === 'form' ? formOf(family, id)?.title : nameIn(plan, audience, kind, id)),
    inner: (code, inside) => (ref(code) === 'measure' ? formNaming(plan, 'measure', inside) : undefined),
  };
}

function nameIn(plan: Loose, audience: Loose, ref: string, id: string): Words | undefined {
  if (ref === 'field') return fieldTitle(id);
  const list = listOf(plan, audience, ref);
  return wordsIn(list.find((one) => idOf(one) === id)?.title);
}

/** The parts that a value of this kind may name. */
function listOf(plan: Loose, audience: Loose, ref: string): readonly Loose[] {
  if (ref === 'group') return listAt(plan, 'groups');
  if (ref === 'audience') return listAt(plan, 'audiences');
  if (ref === 'supplier') return listAt(plan, 'suppliers');
  if (ref === 'node') return looseNodes(looseAt(plan, 'tree'));
  if (ref === 'outcome') return listAt(plan, 'outcomes');
  if (ref === 'earlier') return listAt(plan, 'earlier');
  if (ref === 'stratum') return listAt(audience, 'strata');
  if (ref === 'channel') return listAt(audience, 'channels');
  return ref === 'item' ? listAt(looseAt(audience, 'sheet'), 'items') : [];
}

/** A node and all below it. */
function looseNodes(node: Loose): readonly Loose[] {
  return [node, ...listAt(node, 'children').flatMap(looseNodes)];
}

/** What a setting names, as the form's own schema says it. */
function refAt(form: AnyForm, code: string): string | undefined {
  let here: readonly Loose[] = [schemaOf(form)];
  for (const step of code.split('.')) {
    here = here.flatMap(opened).flatMap((one) => {
      const member = looseAt(one, 'properties')[step];
      return isLoose(member) ? [member] : [];
    });
  }
  return here
    .flatMap(opened)
    .map(({ ref }) => ref)
    .find((ref) => typeof ref === 'string');
}

const schemas = new WeakMap<AnyForm, Loose>();

function schemaOf(form: AnyForm): Loose {
  const known = schemas.get(form);
  if (known) return known;
  // What JSON Schema cannot express names nothing of a plan.
  const made: unknown = z.toJSONSchema(form.settings, { io: 'input', unrepresentable: 'any' });
  const schema = isLoose(made) ? made : {};
  schemas.set(form, schema);
  return schema;
}

/** A schema, the alternatives it offers, and what its lists hold: the same member may stand in any of them. */
function opened(schema: Loose): readonly Loose[] {
  const items = isLoose(schema.items) ? [schema.items] : [];
  const inside = [...listAt(schema, 'anyOf'), ...listAt(schema, 'oneOf'), ...items];
  return [schema, ...inside.flatMap(opened)];
}
