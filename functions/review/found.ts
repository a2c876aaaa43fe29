import type { Cycle } from '../../shared/cycle/cycle.ts';
import { type Round, type RoundState, roundState } from '../../shared/cycle/round.ts';
import { type Task, tasksOf } from '../../shared/cycle/task.ts';
import { type Audience, Id, type Plan } from '../../shared/plan/schema.ts';
import { getCycle } from '../store/cycle.ts';
import type { Person } from '../store/person.ts';
import { planOfCycle } from '../store/plan.ts';
import { getRound } from '../store/round.ts';
import type { SeatPlace } from '../store/sheet-draft.ts';
import type { Scene } from '../web/scene.ts';

/** What a seat is asked in a round, and whether it may answer now. `path` is the address of its sheet at this door. */
export type Asked = {
  readonly place: SeatPlace;
  readonly path: string;
  readonly cycle: Cycle;
  readonly plan: Plan;
  readonly audience: Audience;
  readonly round: Round;
  readonly state: RoundState;
  readonly task: Task;
};

/** Who asks. Every route of this door wants a role, so somebody does. */
export function personOf({ asking }: Scene): Person {
  if (!asking) throw new Error('a page of reviews was asked for by nobody');
  return asking.person;
}

/** Whether somebody fills in the sheet of a unit's seat: its contact, or who was named to rate for it. */
export function holdsSeat({ roles }: Person, unit: string): boolean {
  return roles.some(
    ({ role, units }) => (role === 'contact' || role === 'rater') && (units === undefined || units.includes(unit)),
  );
}

/**
 * The sheet of an address. `undefined`: there is none, it is another unit's or another office's; they all look the same.
 */
export async function findAsked(scene: Scene): Promise<Asked | undefined> {
  const person = personOf(scene);
  const [cycleId, roundId, seat] = [named(scene, 'cycle'), named(scene, 'round'), named(scene, 'seat')];
  if (cycleId === undefined || roundId === undefined || seat === undefined) return undefined;
  if (!holdsSeat(person, seat)) return undefined;
  const { store } = scene.house;
  const [stored, found] = await Promise.all([
    getCycle(store, person.office, cycleId),
    getRound(store, person.office, cycleId, roundId),
  ]);
  if (!stored || !found) return undefined;
  const plan = await planOfCycle(store, stored);
  const of = { cycle: stored.cycle, plan, round: found.round };
  return askedOf(of, scene.house.now()).find(({ place }) => place.seat === seat);
}

/** Every sheet of a round, one a seat: none where the public is asked. */
export function askedOf(
  { cycle, plan, round }: { readonly cycle: Cycle; readonly plan: Plan; readonly round: Round },
  now: string,
): readonly Asked[] {
  const audience = plan.audiences.find(({ id }) => id === round.audience);
  if (audience?.kind !== 'seats') return [];
  const state = roundState(round, now);
  return tasksOf(audience, cycle.roster).map((task) => {
    const place = { office: cycle.office, cycle: cycle.id, round: round.id, seat: task.seat.unit };
    const path = `/review/${place.cycle}/${place.round}/${place.seat}`;
    return { place, path, cycle, plan, audience, round, state, task };
  });
}

/** A name of the address, undefined where it cannot be one: what a stranger writes there never becomes part of a key. */
export function named(scene: Scene, part: string): string | undefined {
  return Id.safeParse(scene.c.req.param(part)).data;
}
