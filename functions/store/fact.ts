import { byCodeUnit, canonical } from '../../shared/canonical.ts';
import type { Fact } from '../../shared/evidence/evidence.ts';
import type { By } from './by.ts';
import { absent, change, type Write } from './change.ts';
import { sha256 } from './digest.ts';
import { getItem } from './item.ts';
import { pack, parcelOf } from './parcel.ts';
import { beginsOf, keyOf, type Store } from './table.ts';

/**
 * Accepts the facts of one source, such as a workbook or a department, in place of what it handed in before.
 *
 * The batch is stored first and made current by one write, so a reader finds the old facts or the new ones and never
 * some of each. The batch is named by its content: accepting the same facts again changes nothing. Batches that are no
 * longer current are kept.
 */
export async function acceptFacts(
  store: Store,
  by: By,
  office: string,
  cycle: string,
  source: string,
  facts: readonly Fact[],
): Promise<{ batch: string }> {
  const { batch } = await makeCurrent(store, by, office, cycle, source, facts);
  return { batch };
}

/**
 * The same for a hand-in, which becomes the next version of its source; a hand-in becomes one version only, however
 * often it is accepted. `after` names the batch that its reader compared it with ('' where there was none): is another
 * one current meanwhile, nothing changes and the answer is `overtaken`. Without `after` it is accepted after any.
 */
export async function acceptVersion(
  store: Store,
  by: By,
  office: string,
  cycle: string,
  source: string,
  facts: readonly Fact[],
  handIn: string,
  after: string | undefined,
): Promise<{ version: number } | 'overtaken'> {
  const { versions } = await makeCurrent(store, by, office, cycle, source, facts, { handIn, after });
  const at = versions.indexOf(handIn);
  return at === -1 ? 'overtaken' : { version: at + 1 };
}

async function makeCurrent(
  store: Store,
  by: By,
  office: string,
  cycle: string,
  source: string,
  facts: readonly Fact[],
  of?: { readonly handIn: string; readonly after: string | undefined },
): Promise<{ batch: string; versions: readonly string[] }> {
  const text = canonical(inOrder(facts));
  const batch = sha256(canonical({ source, facts: text })).slice(0, 32);
  const parts = pack(text).map((fields, at) => ({ ...keyOf.factBatch(office, cycle, batch, at), ...fields }));
  const about = { office, scope: cycle, what: `${facts.length} records of ${source} as ${batch}` };
  for (let tries = 0; tries < 50; tries++) {
    const { current, versions: all, revision } = await acceptedNow(store, office, cycle);
    const versions = all[source] ?? [];
    const done = of === undefined ? current[source] === batch : versions.includes(of.handIn);
    const overtaken = of?.after !== undefined && of.after !== (current[source] ?? '');
    if (done || overtaken) return { batch, versions };
    const next = of === undefined ? versions : [...versions, of.handIn];
    const point: Write = {
      put: {
        ...keyOf.factPointer(office, cycle),
        j: canonical({ ...current, [source]: batch }),
        h: canonical(next.length === 0 ? all : { ...all, [source]: next }),
        r: revision + 1,
      },
      when: revision === 0 ? absent : { that: 'r = :r', values: { ':r': revision } },
    };
    // Another source may have been accepted meanwhile; its entry in the map must not be lost.
    if ((await change(store, by, about, [{ stage: parts }, point])) === 'changed') return { batch, versions: next };
  }
  throw new Error(`records of ${source} met with 50 other changes of cycle ${cycle} of ${office}`);
}

/** All facts accepted for a cycle, of every source, ordered by id. */
export async function readFacts(store: Store, office: string, cycle: string): Promise<Fact[]> {
  const { current } = await acceptedNow(store, office, cycle);
  const batches = await Promise.all(Object.values(current).map((batch) => readBatch(store, office, cycle, batch)));
  return inOrder(batches.flat());
}

/** The facts of one batch, ordered by id, whether current or not. */
export async function readBatch(store: Store, office: string, cycle: string, batch: string): Promise<Fact[]> {
  const text = await parcelOf(store, beginsOf(keyOf.factBatch(office, cycle, batch, 0)));
  if (text === undefined) throw new Error(`batch ${batch} of cycle ${cycle} of ${office} is current but not whole`);
  // Only `makeCurrent` writes these items.
  return JSON.parse(text) as Fact[];
}

function inOrder(facts: readonly Fact[]): Fact[] {
  return facts
    .map((fact) => ({ fact, text: canonical(fact) }))
    .sort((a, b) => byCodeUnit(a.fact.id, b.fact.id) || byCodeUnit(a.text, b.text))
    .map(({ fact }) => fact);
}

/**
 * What is accepted now: of each source the batch that is current, and the hand-ins that became its versions, the first
 * of them version 1. Revision 0: nothing was accepted yet.
 */
export async function acceptedNow(
  store: Store,
  office: string,
  cycle: string,
): Promise<{
  readonly current: Readonly<Record<string, string>>;
  readonly versions: Readonly<Record<string, readonly string[]>>;
  readonly revision: number;
}> {
  const stored = await getItem(store, store.records, keyOf.factPointer(office, cycle));
  if (!stored) return { current: {}, versions: {}, revision: 0 };
  // Only `makeCurrent` writes this item.
  return {
    current: JSON.parse(stored.text('j')) as Record<string, string>,
    versions: JSON.parse(stored.textIf('h') ?? '{}') as Record<string, readonly string[]>,
    revision: stored.whole('r'),
  };
}
