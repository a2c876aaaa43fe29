import type { Unit } from '../../shared/cycle/cycle.ts';
import { cardSubjects } from '../../shared/cycle/task.ts';
import type { OpenPlace } from '../store/open-rater.ts';
import type { Store } from '../store/table.ts';
import { type Asked, findAskedIn } from '../web/asked.ts';
import type { Scene } from '../web/scene.ts';

/** What may be rated at an open address, by which channel its ballots come, and the address itself. */
export type OpenAsked = Asked & {
  readonly unit: Unit;
  readonly channel: string;
  readonly place: OpenPlace;
  readonly path: string;
};

/** Finds what an address asks. `undefined`: no such round or unit, or the plan opens it to nobody without a card. */
export type FindOpen = (scene: Scene, now: string) => Promise<OpenAsked | undefined>;

/** Makes the finder, which remembers opened cycles. */
export function findOpenIn(store: Store): FindOpen {
  const find = findAskedIn(store);
  return async (scene, now) => {
    const place = placeOf(scene);
    const asked = await find(place, now);
    const channel = asked?.audience.channels?.find(({ way }) => way === 'open')?.id;
    // One card for all units has no page of a single one.
    if (!asked || channel === undefined || asked.audience.cards === 'all-units') return undefined;
    const unit = cardSubjects(asked.audience, asked.cycle.roster).find((one) => one.unit === place.subject);
    return unit && { ...asked, unit, channel, place, path: pathOf(place) };
  };
}

/** The place a request names, not yet looked at. */
export function placeOf({ c }: Scene): OpenPlace {
  const part = (name: string) => c.req.param(name) ?? '';
  return { office: part('office'), cycle: part('cycle'), round: part('round'), subject: part('subject') };
}

/** The address of a place at this door. */
export function pathOf(place: OpenPlace): string {
  return `${roundPathOf(place)}/${encodeURIComponent(place.subject)}`;
}

/** What all addresses of a round begin with. */
export function roundPathOf({ office, cycle, round }: OpenPlace): string {
  return `/open/${[office, cycle, round].map(encodeURIComponent).join('/')}`;
}
