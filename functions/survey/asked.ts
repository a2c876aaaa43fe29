import type { Sheet } from '../../shared/plan/schema.ts';
import type { Words } from '../../shared/words.ts';
import type { Store } from '../store/table.ts';
import { type Asked as AskedIn, findAskedIn as findIn, type Place } from '../web/asked.ts';
import type { Scene } from '../web/scene.ts';

/** What the public is asked in one round, and the round's address at this door. */
export type Asked = AskedIn & { readonly path: string; readonly sheet: Sheet };

/** The place a request names, not yet looked at. */
export function placeOf({ c }: Scene): Place {
  const part = (name: string) => c.req.param(name) ?? '';
  return { office: part('office'), cycle: part('cycle'), round: part('round') };
}

/** The address of a round at this door. */
export function pathOf({ office, cycle, round }: Place): string {
  return `/survey/${[office, cycle, round].map(encodeURIComponent).join('/')}`;
}

/** Finds what is asked at an address. `undefined`: there is no such round, or it is not the public's. */
export type FindAsked = (place: Place, now: string) => Promise<Asked | undefined>;

/** Makes the finder, which remembers opened cycles. */
export function findAskedIn(store: Store): FindAsked {
  const find = findIn(store);
  return async (place, now) => {
    const asked = await find(place, now);
    return asked && { ...asked, path: pathOf(place), sheet: asked.audience.sheet };
  };
}

/** What a subject is called. Cards are issued for units of the roster only. */
export function titleOf(cycle: Asked['cycle'], subject: string): Words {
  const unit = cycle.roster.find((one) => one.unit === subject);
  if (!unit) throw new Error(`a card of cycle ${cycle.id} is for ${subject}, which its roster does not hold`);
  return unit.title;
}
