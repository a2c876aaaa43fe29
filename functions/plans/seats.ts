import type { Cycle, Unit } from '../../shared/cycle/cycle.ts';
import { type Round, type RoundState, roundState } from '../../shared/cycle/round.ts';
import { tasksOf } from '../../shared/cycle/task.ts';
import type { Audience, Plan } from '../../shared/plan/schema.ts';
import type { StoredRound } from '../store/round.ts';
import { handedInSeats } from '../store/seat.ts';
import type { Store } from '../store/table.ts';

/** A seat of a round: whether it handed in, and about how many units it was asked. Never what it said, nor when. */
export type Seat = { readonly unit: Unit; readonly handedIn: boolean; readonly subjects: number };

/** The seats of one round, the late first, each part in the roster's order. */
export type RoundSeats = {
  readonly round: Round;
  readonly state: RoundState;
  readonly audience: Audience;
  readonly seats: readonly Seat[];
};

/** The seats of every round that asks some and has begun; first the rounds in which the late can still be chased. */
export async function listSeats(
  store: Store,
  cycle: Cycle,
  plan: Plan,
  rounds: readonly StoredRound[],
  now: string,
): Promise<readonly RoundSeats[]> {
  const listed = await Promise.all(rounds.map(({ round }) => seatsOf(store, cycle, plan, round, now)));
  const begun = listed.flatMap((one) => one ?? []);
  return [...begun.filter(({ state }) => state === 'open'), ...begun.filter(({ state }) => state !== 'open')];
}

/** The same for one round; undefined where it asks no seats or nobody can be late yet. */
export async function seatsOf(
  store: Store,
  cycle: Cycle,
  plan: Plan,
  round: Round,
  now: string,
): Promise<RoundSeats | undefined> {
  const state = roundState(round, now);
  const audience = plan.audiences.find(({ id }) => id === round.audience);
  if (audience?.kind !== 'seats' || state === 'planned') return undefined;
  const tasks = tasksOf(audience, cycle.roster);
  if (tasks.length === 0) return undefined;
  const done = await handedInSeats(store, cycle.office, cycle.id, round.id);
  const seats = tasks.map(({ seat, subjects }) => ({
    unit: seat,
    handedIn: done.has(seat.unit),
    subjects: subjects.length,
  }));
  return { round, state, audience, seats: [...lateOf(seats), ...seats.filter(({ handedIn }) => handedIn)] };
}

/** The seats that have not handed in. */
export function lateOf(seats: readonly Seat[]): readonly Seat[] {
  return seats.filter(({ handedIn }) => !handedIn);
}
