import * as z from 'zod';
import { Day, Id } from '../plan/schema.ts';
import type { Ballot } from './evidence.ts';

/**
 * Which ballots of a round are meant: those for which everything named holds. A batch of cards, a channel, one unit on
 * certain days. `subject` means ballots that rate this unit alone; a sheet that rates many is never meant by one of them.
 */
export const BallotSet = z
  .strictObject({
    round: Id,
    batch: Id.optional(),
    channel: Id.optional(),
    subject: Id.optional(),
    days: z.array(Day).min(1).max(62).optional(),
  })
  .refine(
    ({ batch, channel, subject }) => batch !== undefined || channel !== undefined || subject !== undefined,
    'means a whole round',
  );
export type BallotSet = z.output<typeof BallotSet>;

/** Ballots that two persons decided to leave out of the judgement, until they decide otherwise. They stay evidence. */
export const SetAside = z
  .strictObject({
    id: Id,
    set: BallotSet,
    reason: z.string().min(1).max(500),
    proposedBy: z.string().min(1).max(80),
    decidedBy: z.string().min(1).max(80),
    decidedAt: z.iso.datetime(),
  })
  .refine(({ proposedBy, decidedBy }) => proposedBy !== decidedBy, 'decided by the one who proposed it');
export type SetAside = z.output<typeof SetAside>;

/** Whether a ballot is one of those meant. */
export function isMeant({ round, batch, channel, subject, days }: BallotSet, ballot: Pick<Ballot, SetFields>): boolean {
  if (ballot.round !== round) return false;
  if (batch !== undefined && ballot.batch !== batch) return false;
  if (channel !== undefined && ballot.channel !== channel) return false;
  if (days !== undefined && !days.includes(ballot.day ?? '')) return false;
  if (subject === undefined) return true;
  const [first, ...more] = Object.keys(ballot.sheet);
  return more.length === 0 && first === subject;
}

type SetFields = 'round' | 'batch' | 'channel' | 'day' | 'sheet';
