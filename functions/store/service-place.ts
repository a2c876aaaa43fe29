import type { PlaceKind } from '../../shared/service/service.ts';
import type { Words } from '../../shared/words.ts';
import type { By } from './by.ts';
import { absent, change } from './change.ts';
import { itemsOf } from './item.ts';
import { keyOf, type Store } from './table.ts';

/** Something of a unit that is rated by itself: a window, a guide, a type of case, a service the unit buys. */
export type RatedPlace = {
  readonly id: string;
  readonly unit: string;
  readonly kind: PlaceKind;
  readonly title: Words;
};

/** Adds a place. One that exists stays as it is: ratings name it. */
export async function addPlace(
  store: Store,
  by: By,
  office: string,
  cycle: string,
  place: RatedPlace,
): Promise<'added' | 'exists'> {
  const { id, unit, kind, title } = place;
  const put = { ...keyOf.servicePlace(office, cycle, id), u: unit, k: kind, z: title.zh, e: title.en };
  const done = await change(store, by, { office, scope: cycle, what: `${kind} ${id} of ${unit}` }, [
    { put, when: absent },
  ]);
  return done === 'changed' ? 'added' : 'exists';
}

/** Every place of a cycle, by id. */
export async function listPlaces(store: Store, office: string, cycle: string): Promise<readonly RatedPlace[]> {
  const stored = await itemsOf(store, store.records, { pk: keyOf.servicePlaces(office, cycle) });
  return stored.map(({ key, text }) => ({
    id: key.sk,
    unit: text('u'),
    // Only this file writes these items.
    kind: text('k') as PlaceKind,
    title: { zh: text('z'), en: text('e') },
  }));
}
