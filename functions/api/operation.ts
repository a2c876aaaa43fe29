import type * as z from 'zod';
import type { Words } from '../../shared/words.ts';
import type { Scope } from '../store/token.ts';
import type { ProblemCode } from './problems.ts';

/** What a program sends: its shape, whole examples, and the most bytes where that is not the usual. */
export type Sent = {
  readonly shape: z.ZodType;
  readonly example: unknown;
  readonly limit?: number;
};

/** What it is answered when all goes well. */
export type Answered = {
  readonly status: 200 | 201;
  readonly about: Words;
  readonly shape: z.ZodType;
  readonly example: unknown;
};

/**
 * One thing a program can ask for, in every respect that the document, the door and the tests need to agree about. The
 * door adds the handler.
 *
 * `paged`: takes `limit` and `cursor`. `kept`: its answers have a name (ETag) to ask again with. `named`: wants an
 * Idempotency-Key. `problems` are those that not every operation has.
 */
export type Operation = {
  readonly id: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly scope: Scope;
  readonly title: Words;
  readonly about: Words;
  readonly paged?: true;
  readonly kept?: true;
  readonly named?: true;
  readonly sent?: Sent;
  readonly answers: readonly Answered[];
  readonly problems: readonly ProblemCode[];
};

/** What any operation may be answered; the body's faults only where there is a body. */
export function problemsOf({ sent, paged, named, problems }: Operation): readonly ProblemCode[] {
  return [
    ...(sent ? (['not-json'] as const) : []),
    ...(named ? (['key-missing'] as const) : []),
    'token-missing',
    'token-refused',
    'scope-missing',
    ...(paged && problems.length === 0 ? [] : (['not-found'] as const)),
    'not-acceptable',
    ...(sent ? (['too-large', 'wrong-type'] as const) : []),
    'invalid',
    ...problems.filter((code) => code !== 'not-found'),
    'too-many-tries',
    'error',
  ];
}
