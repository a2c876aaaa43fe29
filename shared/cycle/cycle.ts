import * as z from 'zod';
import { Day, Id, WordsSchema } from '../plan/schema.ts';

/** A unit as the cycle's roster froze it at opening. */
export const Unit = z.strictObject({ unit: Id, title: WordsSchema, group: Id, parent: Id.optional() });
export type Unit = z.output<typeof Unit>;

/** One run of a plan version over a period, with its roster of units. */
export const Cycle = z.strictObject({
  id: Id,
  office: Id,
  title: WordsSchema,
  plan: z.strictObject({ id: Id, version: z.int().min(1) }),
  period: z.strictObject({ from: Day, to: Day }),
  roster: z.array(Unit).min(1).max(5000),
});
export type Cycle = z.output<typeof Cycle>;
