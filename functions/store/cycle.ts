import { canonical } from '../../shared/canonical.ts';
import type { Cycle } from '../../shared/cycle/cycle.ts';
import type { By } from './by.ts';
import { absent, change, otherScopes } from './change.ts';
import { getItem, itemsOf, type Stored } from './item.ts';
import { packOne, unpack } from './parcel.ts';
import { keyOf, type Store } from './table.ts';

/** A cycle as it was opened: its roster is frozen, and so is the plan it names. */
export type StoredCycle = { readonly cycle: Cycle; readonly planDigest: string; readonly openedAt: string };

/** Opens a cycle, and makes the key its cards are stored under. A cycle that exists stays as it is. */
export async function putCycle(store: Store, by: By, cycle: Cycle, planDigest: string): Promise<'stored' | 'exists'> {
  const { office, id } = cycle;
  if (otherScopes.includes(id)) throw new Error(`a cycle can't be called '${id}': the ledger has that scope already`);
  await store.keys.create(office, id);
  const put = {
    ...keyOf.cycle(office, id),
    ...packOne(canonical(cycle), `cycle ${id}`),
    d: planDigest,
    at: by.at,
  };
  const done = await change(store, by, { office, scope: id, what: `cycle ${id}` }, [{ put, when: absent }]);
  return done === 'changed' ? 'stored' : 'exists';
}

/** One cycle of an office. */
export async function getCycle(store: Store, office: string, id: string): Promise<StoredCycle | undefined> {
  const stored = await getItem(store, store.records, keyOf.cycle(office, id));
  return stored && cycleFrom(stored);
}

/** Every cycle of an office, by id. */
export async function listCycles(store: Store, office: string): Promise<StoredCycle[]> {
  return (await itemsOf(store, store.records, { pk: keyOf.cycles(office) })).map(cycleFrom);
}

function cycleFrom(stored: Stored): StoredCycle {
  // Only `putCycle` writes these items, from a parsed cycle.
  const cycle = JSON.parse(unpack([stored]) ?? '') as Cycle;
  return { cycle, planDigest: stored.text('d'), openedAt: stored.text('at') };
}
