import { expect, test } from 'vitest';
import * as z from 'zod';
import { forms } from '../../../shared/rules/index.ts';

/** What the frame of adjustments and outcomes says for itself. */
const frame = ['form', 'id', 'title', 'source', 'handedInBy'];

type Schema = {
  readonly ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
};

/** Every code a page would look up to draw this setting. */
function codesOf(schema: Schema, path: string): readonly string[] {
  const own = path === '' ? [] : [path];
  if (schema.ref !== undefined) return own;
  const options = [...(schema.enum ?? []), ...(typeof schema.const === 'string' ? [schema.const] : [])];
  const below = Object.entries(schema.properties ?? {}).flatMap(([name, inner]) =>
    path === '' && frame.includes(name) ? [] : codesOf(inner, path === '' ? name : `${path}.${name}`),
  );
  const alternatives = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((one) => codesOf(one, path));
  const items = schema.items ? codesOf(schema.items, path) : [];
  return [...new Set([...own, ...options.map((option) => `${path}=${option}`), ...below, ...alternatives, ...items])];
}

test.each(forms.map((form) => [`${form.family} ${form.form}`, form] as const))(
  'every setting of %s and every choice in it has words in both languages',
  (_, form) => {
    // JSON Schema is what the plan editor draws its fields from.
    const schema = z.toJSONSchema(form.settings, { io: 'input', unrepresentable: 'any' }) as Schema;
    const codes = codesOf(schema, '').filter((code) => code !== 'title');
    expect(Object.keys(form.labels).sort()).toEqual([...codes].sort());
    for (const { zh, en } of Object.values(form.labels)) expect([zh, en].every((text) => text.length > 0)).toBe(true);
  },
);
