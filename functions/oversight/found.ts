import type { Cycle } from '../../shared/cycle/cycle.ts';
import type { Round } from '../../shared/cycle/round.ts';
import { type Audience, Id, type Plan } from '../../shared/plan/schema.ts';
import { getCycle, listCycles, type StoredCycle } from '../store/cycle.ts';
import type { Person } from '../store/person.ts';
import { planOfCycle } from '../store/plan.ts';
import { listRounds, type StoredRound } from '../store/round.ts';
import type { Scene } from '../web/scene.ts';

/** Who asks. Every route of this door wants a role, so somebody does. */
export function personOf({ asking }: Scene): Person {
  if (!asking) throw new Error('a page of data quality was asked for by nobody');
  return asking.person;
}

/** Whether he may propose, and not only decide. */
export function mayPropose(scene: Scene): boolean {
  return personOf(scene).roles.some(({ role }) => role === 'office');
}

/** A cycle with its plan and rounds; `asked` are the rounds of the public, which is all that is watched here. */
export type Watching = {
  readonly stored: StoredCycle;
  readonly plan: Plan;
  readonly rounds: readonly StoredRound[];
  readonly asked: readonly Asked[];
};

/** A round of the public with whom it asks. */
export type Asked = { readonly cycle: Cycle; readonly round: Round; readonly audience: Audience };

/** The cycle of an address. `undefined`: there is none, or it is another office's; the two look the same. */
export async function findWatching(scene: Scene): Promise<Watching | undefined> {
  const id = named(scene, 'cycle');
  const { store } = scene.house;
  const stored = id === undefined ? undefined : await getCycle(store, personOf(scene).office, id);
  return stored && watchingOf(scene, stored);
}

/** Every cycle of the visitor's office, the newest first. */
export async function listWatching(scene: Scene): Promise<readonly Watching[]> {
  const cycles = await listCycles(scene.house.store, personOf(scene).office);
  cycles.sort((a, b) => (a.cycle.period.from < b.cycle.period.from ? 1 : -1));
  return Promise.all(cycles.map((stored) => watchingOf(scene, stored)));
}

/** The round of the public an address names. */
export async function findAsked(scene: Scene): Promise<{ readonly of: Watching; readonly asked: Asked } | undefined> {
  const [of, id] = [await findWatching(scene), named(scene, 'round')];
  const asked = of?.asked.find(({ round }) => round.id === id);
  return of && asked && { of, asked };
}

/** A name of the address, undefined where it cannot be one: what a stranger writes there never becomes part of a key. */
export function named(scene: Scene, part: string): string | undefined {
  return Id.safeParse(scene.c.req.param(part)).data;
}

async function watchingOf({ house }: Scene, stored: StoredCycle): Promise<Watching> {
  const { cycle } = stored;
  const [plan, rounds] = await Promise.all([
    planOfCycle(house.store, stored),
    listRounds(house.store, cycle.office, cycle.id),
  ]);
  const asked = rounds.flatMap(({ round }): readonly Asked[] => {
    const audience = plan.audiences.find(({ id }) => id === round.audience);
    return audience?.kind === 'public' ? [{ cycle, round, audience }] : [];
  });
  return { stored, plan, rounds, asked };
}
