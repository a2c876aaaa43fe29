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
  const text = canonical(inOrder(facts));
  const batch = sha256(canonical({ source, facts: text })).slice(0, 32);
  const parts = pack(text).map((fields, at) => ({ ...keyOf.factBatch(office, cycle, batch, at), ...fields }));
  const about = { office, scope: cycle, what: `${facts.length} records of ${source} as ${batch}` };
  for (let tries = 0; tries < 50; tries++) {
    const { current, revision } = await pointer(store, office, cycle);
    if (current[source] === batch) return { batch };
    const next = canonical({ ...current, [source]: batch });
    const point: Write = {
      put: { ...keyOf.factPointer(office, cycle), j: next, r: revision + 1 },
      when: revision === 0 ? absent : { that: 'r = :r', values: { ':r': revision } },
    };
    // Another source may have been accepted meanwhile; its entry in the map must not be lost.
    if ((await change(store, by, about, [{ stage: parts }, point])) === 'changed') return { batch };
  }
  throw new Error(`records of ${source} met with 50 other changes of cycle ${cycle} of ${office}`);
}

/** All facts accepted for a cycle, of every source, ordered by id. */
export async function readFacts(store: Store, office: string, cycle: string): Promise<Fact[]> {
  const { current } = await pointer(store, office, cycle);
  const batches = await Promise.all(
    Object.values(current).map(async (batch) => {
      const text = await parcelOf(store, beginsOf(keyOf.factBatch(office, cycle, batch, 0)));
      if (text === undefined) throw new Error(`batch ${batch} of cycle ${cycle} of ${office} is current but not whole`);
      // Only `acceptFacts` writes these items.
      return JSON.parse(text) as Fact[];
    }),
  );
  return inOrder(batches.flat());
}

function inOrder(facts: readonly Fact[]): Fact[] {
  return facts
    .map((fact) => ({ fact, text: canonical(fact) }))
    .sort((a, b) => byCodeUnit(a.fact.id, b.fact.id) || byCodeUnit(a.text, b.text))
    .map(({ fact }) => fact);
}

/** Which batch of each source is current. Revision 0: nothing was accepted yet. */
async function pointer(
  store: Store,
  office: string,
  cycle: string,
): Promise<{ current: Readonly<Record<string, string>>; revision: number }> {
  const stored = await getItem(store, store.records, keyOf.factPointer(office, cycle));
  if (!stored) return { current: {}, revision: 0 };
  return { current: JSON.parse(stored.text('j')) as Record<string, string>, revision: stored.whole('r') };
}
