import * as z from 'zod';
import { Decimal } from '../plan/decimal.ts';
import { Day, Id } from '../plan/schema.ts';
import { EarlierResult } from './earlier-result.ts';
import { promptedAnswers } from './prompted.ts';
import { SetAside } from './set-aside.ts';

/**
 * One answer: a level of the sheet's scale (0 is the best), a score, a place given by a rater who ranks, or an honest
 * "don't know", which is not a valid answer and never counts as zero.
 */
export const Answer = z.union([
  z.strictObject({ level: z.int().min(0).max(8) }),
  z.strictObject({ score: Decimal }),
  z.strictObject({ place: z.int().min(1).max(999) }),
  z.strictObject({ unknown: z.literal(true) }),
]);
export type Answer = z.output<typeof Answer>;

/** The answer to "did anyone tell you what to answer?"; `unsaid` where the rater would rather not say. */
export const Prompted = z.enum(promptedAnswers);
export type Prompted = z.output<typeof Prompted>;

/**
 * One rater's filled-in sheet: the answers by subject and item. A citizen's card rates one subject, a democratic review
 * twenty.
 *
 * `default` marks a rating that nobody gave: it stands in after silence, and is kept apart for good.
 * `batch` is the batch of cards, the device or the list it came from; `about` what of the unit it rates, such as a window or
 * a guide. `prompted` answers whether anyone told the rater what to say. `unproven` marks a ballot of an open channel that
 * came without proof of work.
 * `voter` is a pseudonym: it tells two ballots apart and never who cast them. `nonce` was made by the rater's browser,
 * `day` is the day of acceptance.
 */
export const Ballot = z.strictObject({
  round: Id,
  audience: Id,
  voter: z.string().min(1).max(64),
  stratum: Id.optional(),
  channel: Id.optional(),
  day: Day.optional(),
  nonce: z.string().max(64).optional(),
  default: z.literal(true).optional(),
  batch: Id.optional(),
  about: Id.optional(),
  prompted: Prompted.optional(),
  unproven: z.literal(true).optional(),
  sheet: z.record(Id, z.record(Id, Answer)),
});
export type Ballot = z.output<typeof Ballot>;

/**
 * One fact entered by name. `indicator` is the id of the leaf or adjustment it belongs to; `field` which of the form's
 * inputs it is, such as `actual`, `target`, `base`, `score`, `bonus`, `deduction`, `incident`.
 *
 * `matter` names the same fact claimed twice; `level` is who gave or decided it, `circumstance` what weighs on it, such
 * as a warning in advance; `until` ends what began on `day`. `rater` and `panel` are for scores given by a panel.
 */
export const Fact = z.strictObject({
  id: z.string().min(1).max(400),
  indicator: Id,
  unit: Id,
  field: Id,
  value: Decimal.optional(),
  day: Day.optional(),
  until: Day.optional(),
  matter: z.string().min(1).max(80).optional(),
  level: Id.optional(),
  circumstance: Id.optional(),
  rater: z.string().min(1).max(64).optional(),
  panel: Id.optional(),
  basis: z.string().max(500).optional(),
  note: z.string().max(500).optional(),
});
/** A ledger entry; called so because `Record` is a type of the language. */
export type Fact = z.output<typeof Fact>;

/** What was sealed: how many ballots a round holds, their digest, and the voters of those that came too late. */
export const Seal = z.strictObject({ round: Id, count: z.int().min(0), digest: z.string() });
export type Seal = z.output<typeof Seal>;

/** How many were asked to rate: cards issued to the public, seats called to review. Without a stratum it is the whole audience. */
export const Invited = z.strictObject({ audience: Id, stratum: Id.optional(), count: z.int().min(0) });
export type Invited = z.output<typeof Invited>;

/**
 * Everything a cycle is judged by: ballots of sealed rounds, accepted records, results of other cycles, how many were
 * asked, and which of the ballots two persons decided to leave out: those are evidence too, and count for nothing.
 */
export const Evidence = z.strictObject({
  ballots: z.array(Ballot),
  records: z.array(Fact),
  results: z.array(EarlierResult).max(400).optional(),
  invited: z.array(Invited).max(4000).optional(),
  setAside: z.array(SetAside).max(1000).optional(),
});
export type Evidence = z.output<typeof Evidence>;
