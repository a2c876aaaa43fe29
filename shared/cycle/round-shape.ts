import * as z from 'zod';
import { Id, WordsSchema } from '../plan/schema.ts';

/** An instant, ISO 8601 in UTC. */
const Instant = z.iso.datetime();

/** What one strongly consistent read of a round found. */
export const RoundRead = z.strictObject({ at: Instant, count: z.int().min(0), digest: z.string().min(1) });
export type RoundRead = z.output<typeof RoundRead>;

/**
 * One opening of one audience. Times are stored, the state follows from them.
 *
 * `graceMs` is longer than any request may take: a ballot accepted at the last moment is stored before the first read.
 * `firstRead` is the read that a second one must equal; `seal` ends the round for good.
 */
export const Round = z.strictObject({
  id: Id,
  audience: Id,
  title: WordsSchema,
  opensAt: Instant.optional(),
  closesAt: Instant.optional(),
  graceMs: z.int().min(0),
  firstRead: RoundRead.optional(),
  seal: RoundRead.optional(),
});
export type Round = z.output<typeof Round>;
