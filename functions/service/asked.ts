import type { ServiceRating } from '../../shared/plan/schema.ts';
import { serviceChannel } from '../../shared/service/service.ts';
import type { Words } from '../../shared/words.ts';
import { isBraked, noteWrongCode } from '../store/brake.ts';
import { readCode } from '../store/card-code.ts';
import { lettersOf } from '../store/open-card.ts';
import { type CaseTraces, findCase, type ServiceCase } from '../store/service-case.ts';
import { listPlaces } from '../store/service-place.ts';
import type { Store } from '../store/table.ts';
import { type Asked as AskedIn, findAskedIn as findIn, type Place } from '../web/asked.ts';
import type { Scene } from '../web/scene.ts';

/** A round in which services are rated, and what the plan says about that. */
export type Asked = AskedIn & { readonly path: string; readonly place: Place; readonly service: ServiceRating };

/** Finds the round of an address. `undefined`: there is none, or no service is rated in it. */
export type FindAsked = (scene: Scene) => Promise<Asked | undefined>;

/** Makes the finder, which remembers opened cycles. */
export function findAskedIn(store: Store): FindAsked {
  const find = findIn(store);
  return async ({ c, house }) => {
    const part = (name: string) => c.req.param(name) ?? '';
    const place = { office: part('office'), cycle: part('cycle'), round: part('round') };
    const asked = await find(place, house.now());
    const service = asked?.audience.service;
    if (!asked || !service || !serviceChannel(asked.audience)) return undefined;
    const path = `/service/${[place.office, place.cycle, place.round].map(encodeURIComponent).join('/')}`;
    return { ...asked, path, place, service };
  };
}

/** The case behind a code, with what it is called. */
export type OpenedCase = {
  readonly kind: 'found';
  readonly asked: ServiceCase;
  readonly title: Words;
} & CaseTraces;
export type Opened = OpenedCase | { readonly kind: 'wrong' } | { readonly kind: 'braked' };

/** Opens the case behind a code, in either of its spellings. Whatever is wrong with a code, it gets one answer. */
export async function openCase(store: Store, of: Asked, code: string, now: string): Promise<Opened> {
  const { office, cycle, round } = of.place;
  const read = readCode(code);
  if ('fault' in read) return { kind: 'wrong' };
  // Scanned codes are not braked: otherwise one who sends nonsense could keep out everybody who scans.
  const byHand = lettersOf(code).length !== 26;
  if (byHand && (await isBraked(store, office, cycle, round, now))) return { kind: 'braked' };
  const found = await findCase(store, of.place, read.typed);
  if (!found) {
    if (byHand) await noteWrongCode(store, office, cycle, round, now);
    return { kind: 'wrong' };
  }
  return { kind: 'found', ...found, title: await titleOf(store, of, found.asked) };
}

/** What is rated, in words: the window or guide with its unit, or the unit alone. */
async function titleOf(store: Store, { cycle }: Asked, { unit, about }: ServiceCase): Promise<Words> {
  const found = cycle.roster.find((one) => one.unit === unit);
  if (!found) throw new Error(`a service of cycle ${cycle.id} is of ${unit}, which its roster does not hold`);
  if (about === undefined) return found.title;
  const place = (await listPlaces(store, cycle.office, cycle.id)).find(({ id }) => id === about);
  if (!place) throw new Error(`a service of cycle ${cycle.id} is about ${about}, which nobody listed`);
  return { zh: `${found.title.zh}${place.title.zh}`, en: `${place.title.en}, ${found.title.en}` };
}
