import * as z from 'zod';
import { Id, WordsSchema } from '../plan/schema.ts';

/** An exact number as results write it: decimals, or a fraction such as `250/3`. */
const ExactNumber = z.string().regex(/^-?\d+(?:\.\d+|\/[1-9]\d*)?$/, 'not-a-number');

/** One unit in the result of another cycle: its exact and published score (null where it had none) and what followed. */
export const EarlierUnit = z.strictObject({
  unit: Id,
  group: Id,
  parent: Id.optional(),
  score: ExactNumber.nullable(),
  published: ExactNumber.nullable(),
  /** By outcome: what it came to, such as the id of a grade. */
  outcomes: z.record(Id, Id),
});
export type EarlierUnit = z.output<typeof EarlierUnit>;

/**
 * The result of another cycle, as evidence of this one: a quarter of the year, the townships' own assessments, last year.
 *
 * `id` is the name the plan gives it; `digest` names the very result, so that nobody can swap it unseen.
 */
export const EarlierResult = z.strictObject({
  id: Id,
  cycle: Id,
  title: WordsSchema,
  digest: z.string().min(1).max(200),
  full: ExactNumber,
  units: z.array(EarlierUnit).max(5000),
});
export type EarlierResult = z.output<typeof EarlierResult>;
