import { type Called, type Disposition, heldMs, isFinal } from '../../shared/fieldwork/dispositions.ts';
import type { Listed } from '../../shared/fieldwork/draw.ts';
import type { By } from './by.ts';
import { absent, change, touch } from './change.ts';
import { getItem, type Item, itemsOf, type Stored } from './item.ts';
import { keyOfCycle, pseudonym } from './pseudonym.ts';
import { openText, sealText } from './sealed-text.ts';
import { keyOf, type Store } from './table.ts';

/** The round that lists of numbers belong to. */
export type CallPlace = { readonly office: string; readonly cycle: string; readonly round: string };

/**
 * A list of numbers to draw from. `digest` commits to it; what is drawn, under which value and seed, is known once
 * `drawnAt` is. It holds no number: those lie apart, readable with the cycle's key only.
 */
export type CallList = CallPlace & {
  readonly id: string;
  readonly title: string;
  readonly channel: string;
  readonly each: number;
  readonly lines: number;
  readonly digest: string;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly value?: string;
  readonly seed?: string;
  readonly drawnAt?: string;
  readonly drawnBy?: string;
};

/** A number of a list with what came of calling it. `order` is its place among those drawn. */
export type Contact = Called & { readonly unit: string; readonly stratum?: string; readonly order?: number };

/** Keeps a list, its numbers first and sealed; the ledger gets its digest. */
export async function putCallList(store: Store, by: By, list: CallList, lines: readonly Listed[]): Promise<void> {
  const { office, cycle, round, id, madeAt, madeBy, value: _v, seed: _s, drawnAt: _a, drawnBy: _b, ...rest } = list;
  const key = await keyOfCycle(store, office, cycle);
  const items: Item[] = lines.map((line) => ({
    ...keyOf.callContact(office, cycle, round, id, line.id),
    u: line.unit,
    t: line.stratum,
    e: sealText(key, aboutOf(list, line.id), line.contact),
    n: 0,
  }));
  const about = { office, scope: cycle, what: `round ${round}: list ${id}, ${lines.length} numbers, ${list.digest}` };
  const put = { ...keyOf.callList(office, cycle, round, id), j: JSON.stringify(rest), at: madeAt, by: madeBy };
  await change(store, by, about, [{ stage: items }, { put, when: absent }]);
}

/** Every list of a round, the oldest first. */
export async function listCallLists(store: Store, place: CallPlace): Promise<readonly CallList[]> {
  const stored = await itemsOf(store, store.records, { pk: keyOf.callLists(place.office, place.cycle, place.round) });
  return stored.map((one) => listFrom(place, one)).sort((a, b) => (a.madeAt < b.madeAt ? -1 : 1));
}

/** One list. */
export async function getCallList(store: Store, place: CallPlace, id: string): Promise<CallList | undefined> {
  const stored = await getItem(store, store.records, keyOf.callList(place.office, place.cycle, place.round, id));
  return stored && listFrom(place, stored);
}

/** The lines of a list as they were handed in: for the draw, and for who wants to draw again. */
export async function readLines(store: Store, list: CallList): Promise<readonly Listed[]> {
  const key = await keyOfCycle(store, list.office, list.cycle);
  return (await contactItems(store, list)).map((item) => ({
    id: item.key.sk,
    contact: openText(key, aboutOf(list, item.key.sk), item.bytes('e')),
    unit: item.text('u'),
    stratum: item.textIf('t'),
  }));
}

/**
 * Notes what was drawn, in its order: numbers that were not drawn are deleted from the list at once, since nobody calls
 * them. `exists` where somebody drew before.
 */
export async function putDraw(
  store: Store,
  by: By,
  list: CallList,
  draw: { readonly value: string; readonly seed: string; readonly drawn: readonly string[]; readonly digest: string },
): Promise<'drawn' | 'exists'> {
  const { office, cycle, round, id } = list;
  const about = {
    office,
    scope: cycle,
    what: `round ${round}: list ${id}, drawn ${draw.drawn.length} as ${draw.digest}`,
  };
  const place = new Map(draw.drawn.map((line, at) => [line, at + 1]));
  const items = await contactItems(store, list);
  const done = await change(store, by, about, [
    {
      update: keyOf.callList(office, cycle, round, id),
      set: 'SET v = :v, s = :s, da = :at, db = :by',
      values: { ':v': draw.value, ':s': draw.seed, ':at': by.at, ':by': by.actor },
      when: { that: 'attribute_not_exists(da)' },
    },
    {
      stage: items.map((item) => ({
        ...item.key,
        ...{
          u: item.text('u'),
          t: item.textIf('t'),
          e: place.has(item.key.sk) ? item.bytes('e') : undefined,
          n: 0,
          o: place.get(item.key.sk),
        },
      })),
    },
  ]);
  return done === 'changed' ? 'drawn' : 'exists';
}

/** The numbers that were drawn, in their order, without the numbers themselves. */
export async function drawnContacts(store: Store, list: CallList): Promise<readonly Contact[]> {
  return (await contactItems(store, list))
    .map(contactFrom)
    .filter(({ order }) => order !== undefined)
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
}

/** One number with what is dialled; empty once the numbers were deleted. */
export async function openContact(
  store: Store,
  list: CallList,
  id: string,
): Promise<{ readonly contact: Contact; readonly dial: string } | undefined> {
  const { office, cycle, round } = list;
  const item = await getItem(store, store.records, keyOf.callContact(office, cycle, round, list.id, id));
  if (!item?.has('o')) return undefined;
  const dial = item.has('e')
    ? openText(await keyOfCycle(store, office, cycle), aboutOf(list, id), item.bytes('e'))
    : '';
  return { contact: contactFrom(item), dial };
}

/** Keeps a number for one interviewer; `taken` where another was given it in the same moment. */
export async function holdCall(
  store: Store,
  list: CallList,
  id: string,
  who: string,
  now: string,
): Promise<'held' | 'taken'> {
  const { office, cycle, round } = list;
  const until = new Date(Date.parse(now) + heldMs).toISOString();
  const done = await touch(store, {
    update: keyOf.callContact(office, cycle, round, list.id, id),
    set: 'SET h = :until, hb = :who',
    values: { ':until': until, ':who': who },
    when: { that: 'attribute_not_exists(h) OR h <= :now OR hb = :who', values: { ':now': now } },
  });
  return done === 'changed' ? 'held' : 'taken';
}

/** Notes what came of a call. A number that is done with stays as it is. */
export async function noteCall(
  store: Store,
  list: CallList,
  id: string,
  call: { readonly disposition: Exclude<Disposition, 'completed'>; readonly callAt?: string },
  now: string,
): Promise<'noted' | 'done-before'> {
  const { office, cycle, round } = list;
  const done = await touch(store, {
    update: keyOf.callContact(office, cycle, round, list.id, id),
    set: `SET d = :d, la = :at, c = :c${isFinal(call.disposition) ? ', f = :d' : ''} REMOVE h, hb ADD n :one`,
    values: { ':d': call.disposition, ':at': now, ':c': call.callAt ?? '', ':one': 1 },
    when: { that: 'attribute_not_exists(f)' },
  });
  return done === 'changed' ? 'noted' : 'done-before';
}

/** The voter of an interview, made of a mark that the page carries and nobody stores. */
export async function interviewVoter(store: Store, { office, cycle, round }: CallPlace, mark: string): Promise<string> {
  return pseudonym(await keyOfCycle(store, office, cycle), 'phone', cycle, round, mark);
}

/**
 * Ends a number with an interview, before its ballot is cast: of two interviews about one number one wins, and the same
 * one sent again wins again. What is kept to tell them apart is another pseudonym of the mark, which does not lead to the
 * ballot's.
 */
export async function completeCall(
  store: Store,
  list: CallList,
  id: string,
  mark: string,
  now: string,
): Promise<'completed' | 'done-before'> {
  const { office, cycle, round } = list;
  const own = pseudonym(await keyOfCycle(store, office, cycle), 'draft', cycle, round, `interview|${mark}`);
  const done = await touch(store, {
    update: keyOf.callContact(office, cycle, round, list.id, id),
    set: 'SET f = :f, d = :f, la = :at, k = :k REMOVE h, hb ADD n :one',
    values: { ':f': 'completed', ':at': now, ':k': own, ':one': 1 },
    when: { that: 'attribute_not_exists(f) OR k = :k' },
  });
  return done === 'changed' ? 'completed' : 'done-before';
}

/** Deletes every number of a list; what came of the calls stays. */
export async function forgetNumbers(store: Store, by: By, list: CallList): Promise<void> {
  const { office, cycle, round, id } = list;
  const about = { office, scope: cycle, what: `round ${round}: the numbers of list ${id}` };
  const items = await contactItems(store, list);
  await change(store, by, about, [
    {
      stage: items.map((item) => ({
        ...item.key,
        ...{ u: item.text('u'), t: item.textIf('t'), n: item.whole('n'), d: item.textIf('d'), f: item.textIf('f') },
        ...{ la: item.textIf('la'), k: item.textIf('k'), ...(item.has('o') && { o: item.whole('o') }) },
      })),
    },
  ]);
}

function contactItems(store: Store, { office, cycle, round, id }: CallList): Promise<Stored[]> {
  return itemsOf(store, store.records, { pk: keyOf.callContacts(office, cycle, round, id) });
}

function contactFrom(item: Stored): Contact {
  const [last, callAt, lastAt, stratum, until, by] = ['d', 'c', 'la', 't', 'h', 'hb'].map((name) => item.textIf(name));
  return {
    id: item.key.sk,
    unit: item.text('u'),
    tries: item.whole('n'),
    ...(item.has('o') && { order: item.whole('o') }),
    ...(stratum !== undefined && { stratum }),
    ...(last !== undefined && { last: last as Disposition }), // only this file writes it
    ...(callAt && { callAt }),
    ...(lastAt !== undefined && { lastAt }),
    ...(until !== undefined && by !== undefined && { held: { by, until } }),
  };
}

const aboutOf = ({ office, cycle, round, id }: CallList, line: string) => [office, cycle, round, id, line].join('#');

function listFrom(place: CallPlace, stored: Stored): CallList {
  // Only this file writes these items.
  const rest = JSON.parse(stored.text('j')) as Pick<CallList, 'title' | 'channel' | 'each' | 'lines' | 'digest'>;
  const [value, seed, drawnAt, drawnBy] = ['v', 's', 'da', 'db'].map((name) => stored.textIf(name));
  return {
    ...place,
    ...rest,
    id: stored.key.sk,
    madeAt: stored.text('at'),
    madeBy: stored.text('by'),
    ...(value !== undefined && { value }),
    ...(seed !== undefined && { seed }),
    ...(drawnAt !== undefined && { drawnAt }),
    ...(drawnBy !== undefined && { drawnBy }),
  };
}
