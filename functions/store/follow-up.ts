import type { Reason } from '../../shared/service/service.ts';
import type { By } from './by.ts';
import { absent, change } from './change.ts';
import { getItem, itemsOf, type Stored } from './item.ts';
import { keyOfCycle } from './pseudonym.ts';
import { openText, sealText } from './sealed-text.ts';
import type { ServicePlace } from './service-case.ts';
import { keyOf, type Store } from './table.ts';

/**
 * What is to be put right after a bad rating, and what was done. It names neither ballot nor case; `reachable` says that
 * the citizen wants to be called, and then `contactOf` tells the unit which case it was.
 *
 * `sure` is false where the deadline reaches into a year whose holidays were not known. `withdrawnOn`: the rating was
 * taken back by who gave it, so nothing is left to do.
 */
export type FollowUp = {
  readonly id: string;
  readonly unit: string;
  readonly about?: string;
  readonly receivedOn: string;
  readonly deadline: string;
  readonly sure: boolean;
  readonly reason: Reason;
  readonly reachable: boolean;
  readonly doneOn?: string;
  readonly doneBy?: string;
  readonly done?: string;
  readonly withdrawnOn?: string;
};

/** What a citizen told the unit beside his reason: the number of his case and his own words. */
export type Contact = { readonly reference: string; readonly words: string };

/** Opens a follow-up. One that exists stays as it is: a rating that was sent twice is put right once. */
export async function openFollowUp(
  store: Store,
  by: By,
  place: ServicePlace,
  opened: Pick<FollowUp, 'id' | 'unit' | 'about' | 'receivedOn' | 'deadline' | 'sure'>,
): Promise<void> {
  const { id, unit, about, receivedOn, deadline, sure } = opened;
  const put = { ...keyAt(place, id), u: unit, q: about, d: receivedOn, l: deadline, g: sure ? undefined : 1 };
  await change(store, by, { office: place.office, scope: place.cycle, what: `follow-up for ${unit}` }, [
    { put, when: absent, elseGoOn: true },
  ]);
}

/** Keeps why somebody was not content, once. `contact` only where he agreed to it. */
export async function giveReason(
  store: Store,
  by: By,
  place: ServicePlace,
  id: string,
  reason: Reason,
  contact: Contact | undefined,
): Promise<'kept' | 'given-before'> {
  const key = await keyOfCycle(store, place.office, place.cycle);
  const sealed = contact && sealText(key, aboutOf(place, id), JSON.stringify(contact));
  const done = await change(store, by, { office: place.office, scope: place.cycle, what: 'the reason of a rating' }, [
    {
      update: keyAt(place, id),
      set: sealed ? 'SET y = :y, e = :e' : 'SET y = :y',
      values: { ':y': reason, ...(sealed && { ':e': sealed }) },
      when: { that: 'attribute_exists(pk) AND attribute_not_exists(y)' },
    },
  ]);
  return done === 'changed' ? 'kept' : 'given-before';
}

/** Records what was done. What was recorded once stays. */
export async function finishFollowUp(
  store: Store,
  by: By,
  place: ServicePlace,
  id: string,
  today: string,
): Promise<'done' | 'done-before'> {
  const done = await change(store, by, { office: place.office, scope: place.cycle, what: 'a follow-up' }, [
    {
      update: keyAt(place, id),
      set: 'SET x = :x, b = :b, n = :n',
      values: { ':x': today, ':b': by.actor, ':n': by.reason },
      when: { that: 'attribute_exists(pk) AND attribute_not_exists(x) AND attribute_not_exists(z)' },
    },
  ]);
  return done === 'changed' ? 'done' : 'done-before';
}

/** Nothing is left to do where the rating was taken back. */
export async function dropFollowUp(
  store: Store,
  by: By,
  place: ServicePlace,
  id: string,
  today: string,
): Promise<void> {
  await change(store, by, { office: place.office, scope: place.cycle, what: 'a follow-up' }, [
    { update: keyAt(place, id), set: 'SET z = :z', values: { ':z': today }, when: { that: 'attribute_exists(pk)' } },
  ]);
}

/** Every follow-up of a round, the soonest deadline first. */
export async function listFollowUps(
  store: Store,
  { office, cycle, round }: ServicePlace,
): Promise<readonly FollowUp[]> {
  const stored = await itemsOf(store, store.records, { pk: keyOf.followUps(office, cycle, round) });
  return stored.map(followUpFrom).sort((a, b) => (a.deadline < b.deadline ? -1 : a.deadline > b.deadline ? 1 : 0));
}

/** What a citizen who wants to be called told the unit; undefined where he does not, or the cycle's key was destroyed. */
export async function contactOf(store: Store, place: ServicePlace, id: string): Promise<Contact | undefined> {
  const stored = await getItem(store, store.records, keyAt(place, id));
  if (!stored?.has('e')) return undefined;
  const key = await store.keys.get(place.office, place.cycle);
  return key && (JSON.parse(openText(key, aboutOf(place, id), stored.bytes('e'))) as Contact);
}

const keyAt = ({ office, cycle, round }: ServicePlace, id: string) => keyOf.followUp(office, cycle, round, id);
const aboutOf = ({ office, cycle, round }: ServicePlace, id: string) =>
  ['follow-up', office, cycle, round, id].join('#');

function followUpFrom(stored: Stored): FollowUp {
  const about = stored.textIf('q');
  const [doneOn, doneBy, done] = [stored.textIf('x'), stored.textIf('b'), stored.textIf('n')];
  const withdrawnOn = stored.textIf('z');
  return {
    id: stored.key.sk,
    unit: stored.text('u'),
    receivedOn: stored.text('d'),
    deadline: stored.text('l'),
    sure: !stored.has('g'),
    // Only this file writes these items.
    reason: (stored.textIf('y') ?? 'unsaid') as Reason,
    reachable: stored.has('e'),
    ...(about !== undefined && { about }),
    ...(doneOn !== undefined && { doneOn }),
    ...(doneBy !== undefined && { doneBy }),
    ...(done !== undefined && { done }),
    ...(withdrawnOn !== undefined && { withdrawnOn }),
  };
}
