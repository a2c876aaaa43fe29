import { lettersFrom } from './base32.ts';
import type { By } from './by.ts';
import { readCode } from './card-code.ts';
import { absent, change, type Write } from './change.ts';
import { dueWrite } from './due.ts';
import { hmac } from './hmac.ts';
import { getItem, itemsOf, type Stored } from './item.ts';
import { inParallel } from './parallel.ts';
import { keyOfCycle, pseudonym } from './pseudonym.ts';
import { receiptOf } from './receipt.ts';
import { openText, sealText } from './sealed-text.ts';
import { keyOf, type Store, shards } from './table.ts';

/** The round that ratings after a service belong to. */
export type ServicePlace = { readonly office: string; readonly cycle: string; readonly round: string };

/**
 * One finished matter that its citizen is asked to rate: whose it was, what of the unit it concerns, when it was
 * finished, and the questions about its stages. `defaultFrom` is the first day on which silence counts.
 */
export type ServiceCase = {
  readonly unit: string;
  readonly about?: string;
  readonly channel: string;
  readonly finishedOn: string;
  readonly stages: readonly string[];
  readonly defaultFrom?: string;
};

/** Everything that is made of a case, each of it another pseudonym. `id` is what the case is stored under. */
export type CaseTraces = {
  readonly id: string;
  readonly voter: string;
  readonly comment: string;
  readonly followUp: string;
  readonly receipt: string;
};

/**
 * Asks for the rating of a case and answers the secret of its link. The secret is made of the case by the cycle's key, so
 * whoever asks again gets the same link, and no case is rated twice. `differs`: it was asked for before with other facts.
 *
 * `reference` is the unit's own number of the case. It is stored encrypted under the cycle's key, for the one case that
 * the citizen was not content and wants to be called.
 */
export async function askForRating(
  store: Store,
  by: By,
  place: ServicePlace,
  asked: ServiceCase,
  reference: string,
): Promise<{ readonly kind: 'asked' | 'asked-before'; readonly secret: string } | { readonly kind: 'differs' }> {
  const { office, cycle, round } = place;
  const key = await keyOfCycle(store, office, cycle);
  const secret = lettersFrom(hmac(key, `service-secret|${cycle}|${round}|${asked.unit}|${reference}`), 26);
  const { id } = tracesOf(key, place, typedOf(secret));
  const item = keyOf.serviceCase(office, cycle, round, id);
  const before = await getItem(store, store.records, item);
  if (before)
    return JSON.stringify(caseFrom(before)) === JSON.stringify(inOrder(asked))
      ? { kind: 'asked-before', secret }
      : { kind: 'differs' };
  const writes: Write[] = [
    {
      put: { ...item, j: JSON.stringify(inOrder(asked)), e: sealText(key, aboutOf(place, id), reference) },
      when: absent,
    },
  ];
  if (asked.defaultFrom !== undefined) {
    // Before the case: the clock looks in vain where there is no case, and a case that it never looks at would stay silent.
    const wait = { put: keyOf.serviceWait(office, cycle, round, asked.defaultFrom, id) };
    writes.unshift(wait, dueWrite({ kind: 'service', office, cycle, round, at: `${asked.defaultFrom}T00:00:00.000Z` }));
  }
  const done = await change(store, by, { office, scope: cycle, what: `round ${round}: one service` }, writes);
  // Somebody asked at the same instant: what he stored decides.
  return done === 'changed' ? { kind: 'asked', secret } : askForRating(store, by, place, asked, reference);
}

/** The case of a typed code, or undefined for a code nobody was given. */
export async function findCase(
  store: Store,
  place: ServicePlace,
  typed: string,
): Promise<({ readonly asked: ServiceCase } & CaseTraces) | undefined> {
  const { office, cycle, round } = place;
  const traces = tracesOf(await keyOfCycle(store, office, cycle), place, typed);
  const stored = await getItem(store, store.records, keyOf.serviceCase(office, cycle, round, traces.id));
  return stored && { asked: caseFrom(stored), ...traces };
}

/** The unit's own number of a case. Throws where the cycle's key is gone. */
export async function referenceOf(store: Store, place: ServicePlace, id: string): Promise<string> {
  const { office, cycle, round } = place;
  const stored = await getItem(store, store.records, keyOf.serviceCase(office, cycle, round, id));
  if (!stored) throw new Error(`a service of round ${round} of cycle ${cycle} of ${office} is gone`);
  return openText(await keyOfCycle(store, office, cycle), aboutOf(place, id), stored.bytes('e'));
}

/** Cases on which silence counts by that day, with the voter each would have been, and the day they wait for. */
export async function silentCases(
  store: Store,
  place: ServicePlace,
  today: string,
): Promise<readonly { readonly asked: ServiceCase; readonly id: string; readonly voter: string }[]> {
  const { office, cycle, round } = place;
  const waiting = await itemsOf(store, store.records, { pk: keyOf.serviceWaits(office, cycle, round) });
  const key = await keyOfCycle(store, office, cycle);
  const found = waiting.flatMap(async (wait) => {
    const [day = '', id = ''] = wait.key.sk.split('#');
    if (day > today) return [];
    const stored = await getItem(store, store.records, keyOf.serviceCase(office, cycle, round, id));
    return stored ? [{ asked: caseFrom(stored), id, voter: voterOf(key, place, id) }] : [];
  });
  return (await Promise.all(found)).flat();
}

/** Ends the waiting for cases, each of which was rated or counted as silent; the clock looks again when the next one is due. */
export async function settleSilent(store: Store, by: By, place: ServicePlace, today: string): Promise<void> {
  const { office, cycle, round } = place;
  const waiting = await itemsOf(store, store.records, { pk: keyOf.serviceWaits(office, cycle, round) });
  const over = waiting.filter(({ key }) => (key.sk.split('#')[0] ?? '') <= today);
  const about = { office, scope: cycle, what: `round ${round}: ${over.length} services` };
  if (over.length > 0)
    await change(
      store,
      by,
      about,
      over.map(({ key }) => ({ remove: key })),
    );
}

/** The day on which the next case counts as silent. */
export async function nextSilentDay(store: Store, { office, cycle, round }: ServicePlace): Promise<string | undefined> {
  const [first] = await itemsOf(store, store.records, { pk: keyOf.serviceWaits(office, cycle, round) });
  return first?.key.sk.split('#')[0];
}

/** For how many services each unit asked. */
export async function countCases(store: Store, place: ServicePlace): Promise<ReadonlyMap<string, number>> {
  const { office, cycle, round } = place;
  const counts = new Map<string, number>();
  await inParallel(shards, shards.length, async (shard) => {
    for (const stored of await itemsOf(store, store.records, { pk: keyOf.serviceCases(office, cycle, round, shard) })) {
      const { unit } = caseFrom(stored);
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  });
  return counts;
}

function tracesOf(key: Uint8Array, place: ServicePlace, typed: string): CaseTraces {
  const { cycle, round } = place;
  const id = pseudonym(key, 'service', cycle, round, `case|${typed}`);
  const voter = voterOf(key, place, id);
  return {
    ...{ id, voter },
    comment: pseudonym(key, 'service', cycle, round, `comment|${id}`),
    followUp: pseudonym(key, 'service', cycle, round, `follow-up|${id}`),
    receipt: receiptOf(key, cycle, round, voter),
  };
}

/** Made of what the case is stored under and the key, so that silence is counted in the very place of the citizen's ballot. */
const voterOf = (key: Uint8Array, { cycle, round }: ServicePlace, id: string) =>
  pseudonym(key, 'service', cycle, round, `voter|${id}`);

function typedOf(secret: string): string {
  const read = readCode(secret);
  if ('fault' in read) throw new Error(`the secret of a service does not read: ${read.fault}`);
  return read.typed;
}

const aboutOf = ({ office, cycle, round }: ServicePlace, id: string) => [office, cycle, round, id].join('#');

/** One order of members, so that equal cases are equal texts. */
function inOrder({ unit, about, channel, finishedOn, stages, defaultFrom }: ServiceCase): ServiceCase {
  return {
    unit,
    ...(about !== undefined && { about }),
    ...{ channel, finishedOn, stages },
    ...(defaultFrom !== undefined && { defaultFrom }),
  };
}

// Only this file writes these items.
const caseFrom = (stored: Stored): ServiceCase => inOrder(JSON.parse(stored.text('j')) as ServiceCase);
