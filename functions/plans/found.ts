import { Id } from '../../shared/plan/schema.ts';
import { getCycle, type StoredCycle } from '../store/cycle.ts';
import type { Person } from '../store/person.ts';
import { getRound, type StoredRound } from '../store/round.ts';
import type { Scene } from '../web/scene.ts';

/** Who asks. Every route of this door wants a role, so somebody does. */
export function personOf({ asking }: Scene): Person {
  if (!asking) throw new Error('a page of plans was asked for by nobody');
  return asking.person;
}

/** Whether he may act, and not only read. */
export function mayAct(scene: Scene): boolean {
  return personOf(scene).roles.some(({ role }) => role === 'office');
}

/** The cycle of an address. `undefined`: there is none, or it is another office's; the two look the same. */
export async function findCycle(scene: Scene): Promise<StoredCycle | undefined> {
  const id = named(scene, 'cycle');
  return id === undefined ? undefined : getCycle(scene.house.store, personOf(scene).office, id);
}

/** The cycle and round of an address. */
export async function findRound(
  scene: Scene,
): Promise<{ readonly cycle: StoredCycle; readonly round: StoredRound } | undefined> {
  const [cycle, id] = [await findCycle(scene), named(scene, 'round')];
  if (!cycle || id === undefined) return undefined;
  const round = await getRound(scene.house.store, cycle.cycle.office, cycle.cycle.id, id);
  return round && { cycle, round };
}

/** A name of the address, undefined where it cannot be one: what a stranger writes there never becomes part of a key. */
function named(scene: Scene, part: string): string | undefined {
  return Id.safeParse(scene.c.req.param(part)).data;
}
