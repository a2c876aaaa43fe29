import { byCodeUnit, canonical } from '../../shared/canonical.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import type { By } from './by.ts';
import { absent, change } from './change.ts';
import type { StoredCycle } from './cycle.ts';
import { sha256 } from './digest.ts';
import { getItem, itemsOf, type Stored } from './item.ts';
import { packOne, unpack } from './parcel.ts';
import { keyOf, type Store } from './table.ts';

/** Stores a published version of a plan. What was published is never replaced, not even by itself. */
export async function putPlan(store: Store, by: By, plan: Plan): Promise<'stored' | 'exists'> {
  const { office, id, version } = plan;
  const text = canonical(plan);
  const what = `plan ${id} version ${version}`;
  const put = { ...keyOf.plan(office, id, version), ...packOne(text, what), d: sha256(text) };
  const done = await change(store, by, { office, scope: 'plans', what }, [{ put, when: absent }]);
  return done === 'changed' ? 'stored' : 'exists';
}

/** A published version with the digest of its canonical text, by which cycles and results name it. */
export async function getPlan(
  store: Store,
  office: string,
  id: string,
  version: number,
): Promise<{ plan: Plan; digest: string } | undefined> {
  const stored = await getItem(store, store.records, keyOf.plan(office, id, version));
  return stored && planFrom(stored);
}

/** Every published version of an office's plans with its digest: by id, the newest version of each first. */
export async function listPlans(
  store: Store,
  office: string,
): Promise<{ readonly plan: Plan; readonly digest: string }[]> {
  const found = (await itemsOf(store, store.records, { pk: keyOf.plans(office) })).map(planFrom);
  return found.sort((a, b) => byCodeUnit(a.plan.id, b.plan.id) || b.plan.version - a.plan.version);
}

function planFrom(stored: Stored): { plan: Plan; digest: string } {
  const text = unpack([stored]);
  const digest = stored.text('d');
  if (text === undefined || sha256(text) !== digest) {
    const [id, version] = stored.key.sk.split('#');
    throw new Error(`plan ${id} version ${version} was published but no longer gives its digest`);
  }
  // The digest says that these are the bytes of the plan that was stored.
  return { plan: JSON.parse(text) as Plan, digest };
}

/** The very plan that is meant. Throws where it is no longer there or has another digest: then somebody changed it. */
export async function planNamed(
  store: Store,
  office: string,
  { id, version, digest }: { readonly id: string; readonly version: number; readonly digest: string },
): Promise<Plan> {
  const found = await getPlan(store, office, id, version);
  if (found?.digest !== digest)
    throw new Error(`plan ${id} version ${version} of ${office} is not the one of ${digest}`);
  return found.plan;
}

/** The plan a cycle was opened with. */
export function planOfCycle(store: Store, { cycle, planDigest }: StoredCycle): Promise<Plan> {
  return planNamed(store, cycle.office, { ...cycle.plan, digest: planDigest });
}
