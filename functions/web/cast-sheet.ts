import type { Unit } from '../../shared/cycle/cycle.ts';
import { cardSubjects } from '../../shared/cycle/task.ts';
import type { Ballot, Prompted } from '../../shared/evidence/evidence.ts';
import { type Cast, castBallot, hasCast } from '../store/ballot.ts';
import type { Card } from '../store/card.ts';
import { putComment } from '../store/comment.ts';
import { wholeSheet } from '../store/table.ts';
import type { Asked } from './asked.ts';
import { countyDay } from './county-day.ts';
import type { House } from './house.ts';
import { faultOf } from './log.ts';

/** How long a cast may take. A round's grace is longer, so that nothing is stored after its first read. */
export const castWithinMs = 5000;

/** A card that was opened, with the voter it makes and the name its comment is kept under. */
export type Holder = { readonly card: Card; readonly voter: string; readonly comment: string };

/** What the holder of a card filled in: the answers by unit, and what he said beside them. */
export type FilledSheet = {
  readonly nonce: string;
  readonly sheet: Ballot['sheet'];
  readonly prompted?: Prompted | undefined;
  /** Empty where he wrote nothing. */
  readonly words?: string | undefined;
  readonly about?: string | undefined;
  readonly unproven?: true | undefined;
};

/**
 * Whether a card is of the kind its round asks for: one unit's where each card rates one unit, and the whole sheet's
 * where each rates all. A card of the other kind, whoever issued it, must not count.
 */
export function fits({ audience }: Pick<Asked, 'audience'>, card: Card): boolean {
  return (audience.cards === 'all-units') === (card.subject === wholeSheet);
}

/** The units that one card rates, in the roster's order: its own unit, or all that its audience rates. */
export function subjectsOfCard({ audience, cycle }: Asked, card: Card): readonly Unit[] {
  if (!fits({ audience }, card))
    throw new Error(`a card of cycle ${cycle.id} for ${card.subject} does not fit its round`);
  if (audience.cards === 'all-units') return cardSubjects(audience, cycle.roster);
  const unit = cycle.roster.find((one) => one.unit === card.subject);
  // Cards are issued for units of the roster only.
  if (!unit) throw new Error(`a card of cycle ${cycle.id} is for ${card.subject}, which its roster does not hold`);
  return [unit];
}

/** Whether a card has been used. For telling early; `castSheet` decides. */
export function isUsed(house: House, { audience, cycle, round }: Asked, { card, voter }: Holder): Promise<boolean> {
  const place = audience.cards === 'all-units' ? wholeSheet : card.subject;
  return hasCast(house.store, cycle.office, cycle.id, round.id, place, voter);
}

/**
 * Casts what the holder of a card filled in, and keeps his comment apart from it. `at` is when the round was looked at:
 * the time a cast may take is counted from there, so that slow look-ups do not carry a put past the round's grace.
 *
 * A comment that may not have been kept makes the outcome `unknown`: the same sheet sent again counts nothing twice.
 */
export async function castSheet(
  house: House,
  { audience, cycle, round }: Asked,
  { card, voter, comment }: Holder,
  filled: FilledSheet,
  at: string,
  withinMs: number = castWithinMs,
): Promise<Cast> {
  const { stratum, channel, batch } = card;
  const { words = '', prompted, about, unproven, nonce, sheet } = filled;
  const ballot: Ballot = {
    round: round.id,
    audience: round.audience,
    voter,
    ...(stratum === undefined ? {} : { stratum }),
    ...(channel === undefined ? {} : { channel }),
    ...(batch === undefined ? {} : { batch }),
    ...(about === undefined ? {} : { about }),
    ...(prompted === undefined ? {} : { prompted }),
    ...(unproven === undefined ? {} : { unproven }),
    day: countyDay(at),
    nonce,
    sheet,
  };
  const deadlineMs = withinMs - (Date.parse(house.now()) - Date.parse(at));
  const several = audience.cards === 'all-units';
  const cast = await castBallot(house.store, cycle.office, cycle.id, ballot, { deadlineMs, several });
  if (words === '' || (cast.kind !== 'counted' && cast.kind !== 'yours')) return cast;
  const place = { office: cycle.office, cycle: cycle.id, round: round.id, subject: card.subject };
  try {
    await putComment(house.store, place, comment, words);
    return cast;
  } catch (thrown) {
    house.log({ at: house.now(), event: 'comment-unknown', ...faultOf(thrown) });
    return { kind: 'unknown' };
  }
}
