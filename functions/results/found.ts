import { Id } from '../../shared/plan/schema.ts';
import { getCycle, type StoredCycle } from '../store/cycle.ts';
import { type LatestResult, latestResult, unitResult } from '../store/result.ts';
import type { Scene } from '../web/scene.ts';
import { type Sight, sees, sightOf } from '../web/sight.ts';

/** A cycle of the visitor's office, its latest result where there is one, and what of it he may see. */
export type Found = {
  readonly office: string;
  readonly stored: StoredCycle;
  readonly latest: LatestResult | undefined;
  readonly sight: Sight;
};

/** The cycle of an address. `undefined`: there is none, or it is another office's; the two look the same. */
export async function findCycle(scene: Scene): Promise<Found | undefined> {
  const person = personOf(scene);
  const cycle = named(scene, 'cycle');
  if (cycle === undefined) return undefined;
  const { store } = scene.house;
  const [stored, latest] = await Promise.all([
    getCycle(store, person.office, cycle),
    latestResult(store, person.office, cycle),
  ]);
  return stored && { office: person.office, stored, latest, sight: sightOf(person) };
}

/** The unit of an address in the latest result. One out of sight looks the same as one that does not exist. */
export async function findUnit(scene: Scene) {
  const found = await findCycle(scene);
  const id = named(scene, 'unit');
  if (!found?.latest || id === undefined || !sees(found.sight, id)) return undefined;
  const one = await unitResult(scene.house.store, found.office, found.stored.cycle.id, found.latest.id, id);
  return one && { office: found.office, stored: found.stored, latest: found.latest, unit: one };
}

/** A name of the address, undefined where it cannot be one: what a stranger writes there never becomes part of a key. */
export function named(scene: Scene, part: string): string | undefined {
  return Id.safeParse(scene.c.req.param(part)).data;
}

/** Who asks. Every route of this door wants a role, so somebody does. */
export function personOf({ asking }: Scene) {
  if (!asking) throw new Error('a page of results was asked for by nobody');
  return asking.person;
}
