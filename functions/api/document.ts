import * as z from 'zod';
import type { Language, Words } from '../../shared/words.ts';
import { type JsonSchema, namedSchemas, schemaAt, schemaOf } from './document-schemas.ts';
import { documentWords } from './document-words.ts';
import { type Operation, problemsOf } from './operation.ts';
import { operations } from './operations.ts';
import { longestCursor, pageSizes } from './pages.ts';
import { type ProblemCode, problems } from './problems.ts';
import { FaultLine } from './record-shapes.ts';
import { named } from './shapes.ts';

/** What every problem looks like. */
export const ProblemShape = named(
  'Problem',
  z.strictObject({
    type: z.url(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    reference: z.string().optional(),
    errors: z.array(FaultLine).optional(),
  }),
);

/** One operation in the document. */
export type DocumentOperation = {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly security: readonly { readonly token: readonly string[] }[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly required: true; readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, DocumentResponse>>;
};
export type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description: string;
  readonly schema: JsonSchema;
};
export type Content = { readonly schema: JsonSchema; readonly example?: unknown; readonly examples?: JsonSchema };
export type DocumentResponse = {
  readonly description: string;
  readonly headers?: JsonSchema;
  readonly content?: Readonly<Record<string, Content>>;
};

/** The document of the interface: OpenAPI 3.1. */
export type Document = {
  readonly openapi: '3.1.1';
  readonly info: JsonSchema & { readonly title: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly security: readonly JsonSchema[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentOperation>>>>;
  readonly components: {
    readonly securitySchemes: JsonSchema;
    readonly examples: JsonSchema;
    readonly schemas: Readonly<Record<string, JsonSchema>>;
  };
};

/** Makes the document from the operations and their schemas, in one language, or in both where one file serves all. */
export function documentOf(language: Language | 'both'): Document {
  const say = (words: Words) => (language === 'both' ? `${words.zh} / ${words.en}` : words[language]);
  const paths: Record<string, Record<string, DocumentOperation>> = {};
  for (const one of operations) {
    const path = documentPath(one.path);
    paths[path] = { ...paths[path], [one.method.toLowerCase()]: operationOf(one, say) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: say(documentWords.title),
      version: '1',
      description: say(documentWords.about),
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    // Beside the document itself, wherever the house stands.
    servers: [{ url: './' }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: say(documentWords.token) } },
      examples: problemExamples(say),
      schemas: namedSchemas(),
    },
  };
}

/** A path as the document writes it: `{name}` for what the door calls `:name`. */
export function documentPath(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}

type Say = (words: Words) => string;

function operationOf(one: Operation, say: Say): DocumentOperation {
  const { sent } = one;
  return {
    operationId: one.id,
    summary: say(one.title),
    description: say(one.about),
    security: [{ token: [one.scope] }],
    parameters: parametersOf(one, say),
    ...(sent && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: schemaOf(sent.shape), example: sent.example } },
      },
    }),
    responses: { ...goodAnswers(one, say), ...problemAnswers(one, say) },
  };
}

function parametersOf({ path, paged, kept, named: key }: Operation, say: Say): readonly Parameter[] {
  const { limit, cursor, ifNoneMatch, idempotencyKey } = documentWords;
  const inQuery = (name: string, words: Words, schema: JsonSchema): Parameter => ({
    ...{ name, in: 'query', required: false, description: say(words), schema },
  });
  const inHeader = (name: string, required: boolean, words: Words, schema: JsonSchema): Parameter => ({
    ...{ name, in: 'header', required, description: say(words), schema },
  });
  return [
    ...[...path.matchAll(/:(\w+)/g)].map(([, name = '']): Parameter => {
      const words = documentWords.names[name as keyof typeof documentWords.names];
      return { name, in: 'path', required: true, description: say(words), schema: pathSchemas[name] ?? id };
    }),
    ...(paged
      ? [
          inQuery('limit', limit, { type: 'integer', minimum: 1, maximum: pageSizes.most, default: pageSizes.usual }),
          inQuery('cursor', cursor, { type: 'string', maxLength: longestCursor }),
        ]
      : []),
    ...(kept ? [inHeader('If-None-Match', false, ifNoneMatch, { type: 'string' })] : []),
    ...(key
      ? [inHeader('Idempotency-Key', true, idempotencyKey, { type: 'string', minLength: 1, maxLength: 200 })]
      : []),
  ];
}

const id = { type: 'string', pattern: '^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$' };
const pathSchemas: Readonly<Record<string, JsonSchema>> = {
  version: { type: 'integer', minimum: 1 },
  result: { type: 'string', pattern: '^[0-9a-f]{64}$' },
};

function goodAnswers({ answers, kept, named: key }: Operation, say: Say): Record<string, DocumentResponse> {
  const headers = {
    ...(kept && { ETag: { description: say(documentWords.etag), schema: { type: 'string' } } }),
    ...(key && { Location: { description: say(documentWords.location), schema: { type: 'string' } } }),
  };
  const good = answers.map(({ status, about, shape, example }): [string, DocumentResponse] => [
    String(status),
    {
      description: say(about),
      ...(Object.keys(headers).length > 0 && { headers }),
      content: { 'application/json': { schema: schemaOf(shape), example } },
    },
  ]);
  return Object.fromEntries([...good, ...(kept ? [['304', { description: say(documentWords.notModified) }]] : [])]);
}

function problemAnswers(one: Operation, say: Say): Record<string, DocumentResponse> {
  const byStatus = Map.groupBy(problemsOf(one), (code) => problems[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: codes.map((code) => `${code}: ${say(problems[code].title)}`).join('; '),
        ...(codes.some((code) => waits.has(code)) && {
          headers: { 'Retry-After': { description: say(documentWords.retryAfter), schema: { type: 'integer' } } },
        }),
        content: {
          'application/problem+json': {
            schema: { $ref: schemaAt('Problem') },
            examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
          },
        },
      },
    ]),
  );
}

/** Problems that say how long to wait. */
const waits: ReadonlySet<ProblemCode> = new Set(['still-working', 'too-many-tries', 'outcome-unknown']);

function problemExamples(say: Say): JsonSchema {
  return Object.fromEntries(
    Object.entries(problems).map(([code, { status, title, help }]) => [
      code,
      {
        value: {
          ...{ type: `https://pingyi.example/api/problems/${code}`, title: say(title), status, detail: say(help) },
        },
      },
    ]),
  );
}
