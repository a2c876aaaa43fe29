import type { Child, FC } from 'hono/jsx';
import type { Scene } from '../web/scene.ts';
import type { JsonSchema } from './document-schemas.ts';
import { phrases } from './guide-phrases.ts';

/** One shape of the document as a table: each member, what it may be, and whether it must be there. */
export const Shape: FC<{ readonly name: string; readonly schema: JsonSchema; readonly scene: Scene }> = ({
  name,
  schema,
  scene,
}) => {
  const { say } = scene;
  const members = membersOf(schema, '');
  return (
    <details id={`shape-${name}`}>
      <summary>
        <code>{name}</code>
      </summary>
      {members.length === 0 ? (
        <p>
          <Type of={schema} scene={scene} />
        </p>
      ) : (
        <table class="figures stack">
          <thead>
            <tr>
              <th scope="col">{say(phrases.member)}</th>
              <th scope="col">{say(phrases.type)}</th>
              <th scope="col">{say(phrases.required)}</th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <tr>
                <th scope="row">
                  <code>{member.path}</code>
                </th>
                <td data-label={say(phrases.type)}>
                  <span>
                    <Type of={member.schema} scene={scene} />
                  </span>
                </td>
                <td data-label={say(phrases.required)}>{say(member.must ? phrases.required : phrases.optional)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
};

type Member = { readonly path: string; readonly schema: JsonSchema; readonly must: boolean };

/** Members of nested shapes without a name of their own are told by their whole path, such as `plan.id` or `units[].unit`. */
function membersOf(schema: JsonSchema, before: string): readonly Member[] {
  const required = new Set(listed(schema.required));
  return Object.entries(asSchema(schema.properties)).flatMap(([name, given]): readonly Member[] => {
    const member = asSchema(given);
    const path = before + name;
    const items = asSchema(member.items);
    const below =
      member.properties !== undefined
        ? membersOf(member, `${path}.`)
        : items.properties !== undefined
          ? membersOf(items, `${path}[].`)
          : [];
    return [{ path, schema: member, must: required.has(name) }, ...below];
  });
}

const Type: FC<{ readonly of: JsonSchema; readonly scene: Scene }> = ({ of, scene }) => <>{typeOf(of, scene)}</>;

function typeOf(schema: JsonSchema, scene: Scene): Child {
  const { say } = scene;
  const { $ref, type, format, pattern } = schema;
  if (typeof $ref === 'string') {
    const name = $ref.slice($ref.lastIndexOf('/') + 1);
    return <a href={`#shape-${name}`}>{name}</a>;
  }
  const choices = [...listed(schema.anyOf), ...listed(schema.oneOf)].map(asSchema);
  if (choices.length > 0)
    return joined(
      choices.map((one) => typeOf(one, scene)),
      ` ${say(phrases.or)} `,
    );
  if (schema.const !== undefined) return <code>{String(schema.const)}</code>;
  if (schema.enum !== undefined)
    return joined(
      listed(schema.enum).map((one) => <code>{String(one)}</code>),
      ` ${say(phrases.or)} `,
    );
  if (type === 'array') return around(say(phrases.listOf), typeOf(asSchema(schema.items), scene));
  if (type === 'object' && schema.additionalProperties !== undefined && schema.properties === undefined)
    return around(say(phrases.mapOf), typeOf(asSchema(schema.additionalProperties), scene));
  if (type === 'null') return say(phrases.none);
  if (type !== 'string') return isNamed(type) ? say(phrases[type]) : say(phrases.anything);
  if (format === 'date-time') return say(phrases.instant);
  if (format === 'date') return say(phrases.day);
  const text = typeof pattern === 'string' ? pattern : '';
  if (text.startsWith('^[a-z0-9](?:')) return say(phrases.id);
  if (text.startsWith('^-?\\d')) return say(phrases.decimal);
  if (text === '^[0-9a-f]{64}$') return say(phrases.digest);
  return text === '' ? say(phrases.string) : <code>{text}</code>;
}

const isNamed = (type: unknown): type is 'integer' | 'boolean' | 'object' =>
  type === 'integer' || type === 'boolean' || type === 'object';

function around(phrase: string, inner: Child): Child {
  const [before = '', after = ''] = phrase.split('{of}');
  return (
    <>
      {before}
      {inner}
      {after}
    </>
  );
}

function joined(parts: readonly Child[], between: string): Child {
  return <>{parts.map((part, at) => (at === 0 ? part : [between, part]))}</>;
}

/** The members of a schema that are schemas themselves, or lists; nothing where it has none. */
function asSchema(value: unknown): JsonSchema {
  return typeof value === 'object' && value !== null ? (value as JsonSchema) : {};
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
