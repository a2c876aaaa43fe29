import * as z from 'zod';
import { type AnyForm, type Family, formOf, forms } from '../../shared/rules/index.ts';
import type { Phrases, Words } from '../../shared/words.ts';
import { type Offer, offered } from './offer.ts';
import { below, formField, type Member, type Peek, type Shape, type Way } from './shape.ts';
import { shapePhrases } from './shape-phrases.ts';

/** What we read of a JSON Schema. */
type Schema = {
  readonly ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly maxLength?: number;
};

/** What a setting is drawn with: the form's words, what the draft offers now, and where its settings stand on the page. */
type Drawing = { readonly labels: Phrases; readonly offer: Offer; readonly peek: Peek; readonly name: string };

/** The choice of a form of one family, with the settings of the one chosen now. Settings `elsewhere` are drawn by the page itself. */
export function formShape(
  family: Family,
  name: string,
  peek: Peek,
  offer: Offer,
  elsewhere: readonly string[] = [],
): Extract<Shape, { kind: 'form' }> {
  const chosen = peek(formField(name)) ?? '';
  const form = formOf(family, chosen);
  return {
    kind: 'form',
    family,
    options: forms
      .filter((one) => one.family === family)
      .map(({ form: value, title, meaning }) => ({ value, title, about: meaning })),
    ...(chosen !== '' && { chosen }),
    elsewhere,
    ...(form && { settings: settingsShape(form, name, peek, offer, elsewhere) }),
  };
}

/** The settings of a form as its schema has them, in its order; without the form's name, which is chosen apart. */
export function settingsShape(
  form: AnyForm,
  name: string,
  peek: Peek,
  offer: Offer,
  elsewhere: readonly string[] = [],
): Shape {
  // What zod writes is JSON Schema; the part we read is described by `Schema`.
  const schema = z.toJSONSchema(form.settings, { io: 'input', unrepresentable: 'any' }) as Schema;
  const shape = objectShape(schema, '', { labels: form.labels, offer, peek, name });
  return { ...shape, members: shape.members.filter(({ key }) => key !== 'form' && !elsewhere.includes(key)) };
}

function objectShape(schema: Schema, path: string, drawing: Drawing): Extract<Shape, { kind: 'object' }> {
  const members = Object.entries(schema.properties ?? {}).map(([key, inner]): Member => {
    const at = path === '' ? key : `${path}.${key}`;
    const optional = !(schema.required ?? []).includes(key);
    return { key, label: labelOf(drawing, at, key), optional, shape: shapeOf(inner, at, drawing) };
  });
  return { kind: 'object', members };
}

function shapeOf(schema: Schema, path: string, drawing: Drawing): Shape {
  const { labels, offer, peek, name } = drawing;
  const last = path.slice(path.lastIndexOf('.') + 1);
  if (schema.ref === 'decimal') return { kind: 'decimal' };
  if (schema.ref === 'words') return { kind: 'words' };
  if (schema.ref === 'measure') return formShape('measure', below(name, path), peek, offer);
  const chosen = peek(below(name, 'audience'));
  if (schema.ref === 'level-points') {
    return { kind: 'list', of: { kind: 'decimal' }, heads: offered(offer, 'level', chosen).map(({ title }) => title) };
  }
  if (schema.ref === 'field') return { kind: 'named', options: offered(offer, 'field', chosen) };
  if (schema.ref !== undefined) {
    const redraws = schema.ref === 'audience' ? ({ redraws: true } as const) : {};
    return { kind: 'choice', ref: schema.ref, options: offered(offer, schema.ref, chosen), ...redraws };
  }
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) return { kind: 'ways', ways: alternatives.map((one) => wayOf(one, path, drawing)) };
  if (schema.const !== undefined) return { kind: 'constant', value: schema.const };
  if (schema.enum) {
    return { kind: 'choice', options: schema.enum.map((value) => ({ value, title: optionOf(labels, path, value) })) };
  }
  if (schema.items) return { kind: 'list', of: shapeOf(schema.items, path, drawing) };
  if (schema.properties) return objectShape(schema, path, drawing);
  if (schema.type === 'boolean') return { kind: 'flag' };
  if (schema.type === 'integer') return { kind: 'whole' };
  if (last === 'id') return { kind: 'id' };
  return (schema.maxLength ?? 0) > 400 ? { kind: 'text', long: true } : { kind: 'text' };
}

function wayOf(schema: Schema, path: string, drawing: Drawing): Way {
  const { labels } = drawing;
  if (typeof schema.const === 'string') return { value: schema.const, title: optionOf(labels, path, schema.const) };
  const shape = shapeOf(schema, path, drawing);
  if (shape.kind !== 'object') return { value: 'given', title: shapePhrases.given, shape };
  const told = shape.members.find((member) => member.shape.kind === 'constant');
  if (told?.shape.kind === 'constant') {
    const value = String(told.shape.value);
    return { value, title: optionOf(labels, `${path}.${told.key}`, value), shape };
  }
  const names = shape.members.map(({ label }) => label);
  const title = { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
  return { value: shape.members.map(({ key }) => key).join('-'), title, shape };
}

/** The key itself where a form has no words for a setting yet. */
function labelOf({ labels }: Drawing, path: string, key: string): Words {
  return labels[path] ?? { zh: key, en: key };
}

function optionOf(labels: Phrases, path: string, value: string): Words {
  return labels[`${path}=${value}`] ?? { zh: value, en: value };
}
