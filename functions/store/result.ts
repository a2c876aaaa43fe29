import type { Result, ResultHead, UnitResult } from '../../shared/assess/result.ts';
import { canonical } from '../../shared/canonical.ts';
import type { By } from './by.ts';
import { absent, change, type Write } from './change.ts';
import { sha256 } from './digest.ts';
import { getItem, itemsOf } from './item.ts';
import { pack, parcelOf, unpack } from './parcel.ts';
import { beginsOf, keyOf, type Store, unitsOf } from './table.ts';

/** The result that stands now. `version` counts how often the standing of a cycle has changed. */
export type LatestResult = {
  readonly id: string;
  readonly version: number;
  readonly computedAt: string;
  readonly head: ResultHead;
};

/** What is stored as the head: beside the head itself the units in their order, to put the whole together again. */
type StoredHead = { readonly head: ResultHead; readonly units: readonly string[] };

/**
 * Keeps a result under the digest of its bytes and makes it the latest.
 *
 * First the units, then the head, then one compare-and-set of `latest`: whoever fails on the way leaves the old result
 * standing, and keeping it again goes on. The result that stands already changes nothing (`fresh` is false), also when
 * two keep it at once.
 *
 * `seen` is the version that stood before the evidence was read. Where another one stands now, newer evidence may have
 * been computed meanwhile: then it is left standing and this one is told to be `overtaken`.
 */
export async function keepResult(
  store: Store,
  by: By,
  result: Result,
  now: string,
  seen?: number,
): Promise<{ id: string; version: number; fresh: boolean; overtaken?: true }> {
  const { units, ...head } = result;
  const { office } = head;
  const cycle = head.cycle.id;
  const id = sha256(canonical(result));
  const about = { office, scope: cycle, what: `result ${id}` };
  const stored: StoredHead = { head, units: units.map(({ unit }) => unit) };
  const staged = units.flatMap((unit) =>
    pack(canonical(unit)).map((part, at) => ({ ...keyOf.resultUnit(office, cycle, id, unit.unit, at), ...part })),
  );
  const [first, ...others] = pack(canonical(stored)).map((part, at) => ({
    ...keyOf.resultHead(office, cycle, id, at),
    ...part,
  }));
  if (first === undefined) throw new Error(`result ${id} has no head`);
  // The first part of the head is written last: with it everything is there.
  const content: Write[] = [{ stage: [...staged, ...others] }, { put: first, when: absent, elseGoOn: true }];
  for (let tries = 0; tries < 50; tries++) {
    const latest = await pointer(store, office, cycle);
    if (latest?.id === id) return { id, version: latest.version, fresh: false };
    const stands = latest?.version ?? 0;
    if (seen !== undefined && stands !== seen) return { id, version: stands, fresh: false, overtaken: true };
    const version = stands + 1;
    const point: Write = {
      put: { ...keyOf.latestResult(office, cycle), id, v: version, at: now },
      when: latest ? { that: 'v = :v', values: { ':v': latest.version } } : absent,
    };
    const writes = tries === 0 ? [...content, point] : [point];
    if ((await change(store, by, about, writes)) === 'changed') return { id, version, fresh: true };
  }
  throw new Error(`result ${id} met with 50 other results of cycle ${cycle} of ${office}`);
}

/** The version of the result that stands now; 0 where there is none yet. */
export async function latestVersion(store: Store, office: string, cycle: string): Promise<number> {
  return (await pointer(store, office, cycle))?.version ?? 0;
}

/** The result that stands now, without the units' traces. */
export async function latestResult(store: Store, office: string, cycle: string): Promise<LatestResult | undefined> {
  const latest = await pointer(store, office, cycle);
  if (!latest) return undefined;
  const head = await resultById(store, office, cycle, latest.id);
  if (!head) throw new Error(`result ${latest.id} of cycle ${cycle} of ${office} is the latest but has no head`);
  return { ...latest, head };
}

/** The head of any result that was ever kept. */
export async function resultById(
  store: Store,
  office: string,
  cycle: string,
  id: string,
): Promise<ResultHead | undefined> {
  return (await headOf(store, office, cycle, id))?.head;
}

/** One unit of a result with everything that explains its numbers. */
export async function unitResult(
  store: Store,
  office: string,
  cycle: string,
  id: string,
  unit: string,
): Promise<UnitResult | undefined> {
  if (!isPart(id) || !isPart(unit)) return undefined;
  const text = await parcelOf(store, beginsOf(keyOf.resultUnit(office, cycle, id, unit, 0)));
  // Only `keepResult` writes these items.
  return text === undefined ? undefined : (JSON.parse(text) as UnitResult);
}

/** The whole result, the bytes of which give its id again; throws where they no longer do. */
export async function wholeResult(
  store: Store,
  office: string,
  cycle: string,
  id: string,
): Promise<Result | undefined> {
  const stored = await headOf(store, office, cycle, id);
  if (!stored) return undefined;
  const parts = Map.groupBy(await itemsOf(store, store.records, unitsOf(office, cycle, id)), ({ key }) =>
    key.sk.slice(0, key.sk.lastIndexOf('#')),
  );
  const unitOf = (unit: string): UnitResult => {
    const key = keyOf.resultUnit(office, cycle, id, unit, 0).sk;
    const text = unpack(parts.get(key.slice(0, key.lastIndexOf('#'))) ?? []);
    if (text === undefined) throw new Error(`result ${id} has lost its unit ${unit}`);
    return JSON.parse(text) as UnitResult;
  };
  const result: Result = { ...stored.head, units: stored.units.map(unitOf) };
  if (sha256(canonical(result)) !== id) throw new Error(`result ${id} no longer gives its id: somebody changed it`);
  return result;
}

async function headOf(store: Store, office: string, cycle: string, id: string): Promise<StoredHead | undefined> {
  if (!isPart(id)) return undefined;
  const text = await parcelOf(store, beginsOf(keyOf.resultHead(office, cycle, id, 0)));
  return text === undefined ? undefined : (JSON.parse(text) as StoredHead);
}

/** Ids come from addresses of pages too; what can't be one was never kept. */
const isPart = (text: string) => /^[a-z0-9-]{1,64}$/.test(text);

async function pointer(
  store: Store,
  office: string,
  cycle: string,
): Promise<{ id: string; version: number; computedAt: string } | undefined> {
  const stored = await getItem(store, store.records, keyOf.latestResult(office, cycle));
  return stored && { id: stored.text('id'), version: stored.whole('v'), computedAt: stored.text('at') };
}
