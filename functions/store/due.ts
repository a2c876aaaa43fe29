import type { By } from './by.ts';
import { change, type Write } from './change.ts';
import { getItem, itemsOf } from './item.ts';
import { keyOf, type Store } from './table.ts';

/**
 * Something the clock must look at from `at` on: a round that closes, a cycle to compute, services nobody rated.
 *
 * It says "look", never "do": who looks decides by what is stored then, so looking too early or twice does no harm.
 */
export type Due = {
  readonly kind: 'round' | 'cycle' | 'service';
  readonly office: string;
  readonly cycle: string;
  readonly round?: string;
  readonly at: string;
};

/** Makes something due, in place of when it was due before. */
export async function setDue(store: Store, by: By, due: Due): Promise<void> {
  await change(store, by, { office: due.office, scope: due.cycle, what: `${nameOf(due)} due at ${due.at}` }, [
    { put: itemOf(due) },
  ]);
}

/** What is due now, the longest due first. */
export async function listDue(store: Store, now: string): Promise<Due[]> {
  const all = await itemsOf(store, store.records, { pk: keyOf.dues() });
  return all
    .map(({ key, text }): Due => {
      const [kind, office = '', cycle = '', round] = key.sk.split('#');
      const due = {
        kind: kind === 'round' || kind === 'service' ? kind : 'cycle',
        office,
        cycle,
        at: text('d'),
      } as const;
      return round === undefined ? due : { ...due, round };
    })
    .filter(({ at }) => at <= now)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Ends what was due. `moved`: it was made due anew meanwhile, or is no longer, and stays as it is. */
export async function doneDue(store: Store, by: By, due: Due): Promise<'cleared' | 'moved'> {
  const when = { that: 'd = :d', values: { ':d': due.at } };
  const done = await change(store, by, { office: due.office, scope: due.cycle, what: nameOf(due) }, [
    { remove: keyOfDue(due), when },
  ]);
  return done === 'changed' ? 'cleared' : 'moved';
}

/** When a cycle will next be computed. */
export async function dueAt(store: Store, office: string, cycle: string): Promise<string | undefined> {
  return (await getItem(store, store.records, keyOf.due('cycle', office, cycle)))?.text('d');
}

/**
 * The write that makes something due at the latest then, for changes that bring it about. What is due sooner stays: of
 * two such changes at once only one may come true, and it must not be the later time that is left.
 */
export function dueWrite(due: Due): Write {
  const when = { that: 'attribute_not_exists(pk) OR d > :d', values: { ':d': due.at } };
  return { put: itemOf(due), when, elseGoOn: true };
}

/**
 * The write that makes something due then, whenever it was due before: for changes that whoever is at it now may not have
 * seen, so that he does not end what was due after he read.
 */
export function dueAnewWrite(due: Due): Write {
  return { put: itemOf(due) };
}

/** The write that ends it whenever it was due, for what can never be due again. */
export function undueWrite(due: Omit<Due, 'at'>): Write {
  return { remove: keyOfDue(due) };
}

const keyOfDue = ({ kind, office, cycle, round }: Omit<Due, 'at'>) => keyOf.due(kind, office, cycle, round);
const itemOf = (due: Due) => ({ ...keyOfDue(due), d: due.at });
const nameOf = ({ kind, cycle, round }: Due) => (kind === 'cycle' ? `cycle ${cycle}` : `${kind} ${round}`);
