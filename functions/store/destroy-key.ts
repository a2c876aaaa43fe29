import type { By } from './by.ts';
import { absent, change } from './change.ts';
import { getItem, type Item } from './item.ts';
import { listRounds } from './round.ts';
import { keyOf, type Store } from './table.ts';

/** The cycle whose key is meant. */
export type KeyPlace = { readonly office: string; readonly cycle: string };

/**
 * What was decided about a cycle's key. `proposed`: one person asks for it and a second one is to decide. `confirmed`: a
 * second person did, and the key may be gone or not: the step was cut off and is to be done again. `destroyed`: it is gone.
 */
export type KeyEnd = {
  readonly state: 'proposed' | 'confirmed' | 'destroyed';
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly reason: string;
  readonly confirmedBy?: string;
  readonly destroyedAt?: string;
};

/** Why nothing was done: a round can still take or count ballots, the second person is the first, somebody was faster. */
export type KeyFault = 'not-sealed' | 'same-person' | 'not-now';

/** Where a cycle's key stands; undefined where nobody has proposed to destroy it. */
export async function keyEndOf(store: Store, { office, cycle }: KeyPlace): Promise<KeyEnd | undefined> {
  const stored = await getItem(store, store.records, keyOf.keyEnd(office, cycle));
  if (!stored) return undefined;
  const confirmedBy = stored.textIf('c');
  const destroyedAt = stored.textIf('d');
  return {
    // Only this file writes these items.
    state: stored.text('s') as KeyEnd['state'],
    proposedBy: stored.text('p'),
    proposedAt: stored.text('at'),
    reason: stored.text('y'),
    ...(confirmedBy !== undefined && { confirmedBy }),
    ...(destroyedAt !== undefined && { destroyedAt }),
  };
}

/** The rounds that stand in the way: a ballot of theirs may still come, or be counted. */
export async function unsealedRounds(store: Store, { office, cycle }: KeyPlace): Promise<readonly string[]> {
  const rounds = await listRounds(store, office, cycle);
  return rounds.filter(({ round }) => !round.seal).map(({ round }) => round.id);
}

/** Proposes that the key be destroyed. Nothing is destroyed yet. */
export async function proposeKeyEnd(store: Store, by: By, place: KeyPlace): Promise<'done' | KeyFault> {
  if ((await unsealedRounds(store, place)).length > 0) return 'not-sealed';
  const put = itemOf(place, { state: 'proposed', proposedBy: by.actor, proposedAt: by.at, reason: by.reason });
  const done = await change(store, by, aboutOf(place, 'proposed'), [{ put, when: absent }]);
  return done === 'changed' ? 'done' : 'not-now';
}

/** Takes a proposal back; whoever may decide may do so. */
export async function refuseKeyEnd(store: Store, by: By, place: KeyPlace): Promise<'done' | KeyFault> {
  const remove = keyOf.keyEnd(place.office, place.cycle);
  const done = await change(store, by, aboutOf(place, 'kept'), [{ remove, when: proposedStill }]);
  return done === 'changed' ? 'done' : 'not-now';
}

/**
 * Destroys the key that somebody else proposed to destroy. It cannot be undone: from now on no card, receipt or seat
 * leads to a ballot. Ballots, seals and results are not touched.
 *
 * The decision is written first, then the key is destroyed, then that is written. Whatever is cut off between is done by
 * asking again; no answer says that a key is gone which is not.
 */
export async function destroyKey(store: Store, by: By, place: KeyPlace): Promise<'done' | KeyFault> {
  const before = await keyEndOf(store, place);
  if (!before || before.state === 'destroyed') return 'not-now';
  if (before.proposedBy === by.actor) return 'same-person';
  if ((await unsealedRounds(store, place)).length > 0) return 'not-sealed';
  const confirmed = { ...before, state: 'confirmed', confirmedBy: by.actor } as const;
  if (before.state === 'proposed') {
    const write = { put: itemOf(place, confirmed), when: proposedStill };
    if ((await change(store, by, aboutOf(place, 'confirmed'), [write])) !== 'changed') return 'not-now';
  }
  await store.keys.destroy(place.office, place.cycle);
  const ended = { ...confirmed, state: 'destroyed', destroyedAt: by.at } as const;
  await change(store, by, aboutOf(place, 'destroyed'), [{ put: itemOf(place, ended) }]);
  return 'done';
}

const proposedStill = { that: 's = :s', values: { ':s': 'proposed' } };

const aboutOf = ({ office, cycle }: KeyPlace, state: string) => ({ office, scope: cycle, what: `key ${state}` });

function itemOf({ office, cycle }: KeyPlace, end: KeyEnd): Item {
  return {
    ...keyOf.keyEnd(office, cycle),
    s: end.state,
    p: end.proposedBy,
    at: end.proposedAt,
    y: end.reason,
    c: end.confirmedBy,
    d: end.destroyedAt,
  };
}
