import * as z from 'zod';
import { FormSettings } from '../../shared/plan/schema.ts';
import { shapes } from './shapes.ts';

/** A JSON schema as the document holds it. */
export type JsonSchema = { readonly [key: string]: unknown };

/** The address of a named shape inside the document. */
export const schemaAt = (id: string) => `#/components/schemas/${id}`;

/**
 * Every named shape as JSON Schema, which is what OpenAPI 3.1 speaks. They are the very schemas that bodies are read by,
 * as what comes out of them: the interface sends and takes nothing that a schema changes on the way.
 */
export function namedSchemas(): Readonly<Record<string, JsonSchema>> {
  const { schemas } = z.toJSONSchema(shapes, { io: 'output', unrepresentable: 'any', uri: schemaAt, override: plain });
  return Object.fromEntries(
    Object.entries(schemas)
      .map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** The schema of a shape where it is used: a reference to its name. */
export function schemaOf(shape: z.ZodType): JsonSchema {
  const id = shapes.get(shape)?.id;
  if (id === undefined) throw new Error('a shape of the interface has no name');
  return { $ref: schemaAt(id) };
}

/** What the library cannot know: what our own transforms leave, and notes meant for our own pages. */
function plain({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: Record<string, unknown> }): void {
  if (jsonSchema.ref === 'decimal') Object.assign(jsonSchema, { type: 'string', pattern: decimal });
  if (typeof jsonSchema.each === 'string') jsonSchema.$ref = schemaAt(jsonSchema.each);
  if (zodSchema === settings) Object.assign(jsonSchema, { type: 'object', required: ['form'], properties: { form } });
  delete jsonSchema.ref;
  delete jsonSchema.each;
}

const settings: unknown = FormSettings;
const form = { type: 'string' };
const decimal = '^-?\\d{1,15}(\\.\\d{1,12})?$';
