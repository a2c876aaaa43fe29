import type { By } from './by.ts';
import { absent, change } from './change.ts';
import { getItem, itemsOf, type Stored } from './item.ts';
import { pack, unpack } from './parcel.ts';
import { keyOf, type Store } from './table.ts';

/** What a draft holds: one JSON object. It may be far from a plan; `checkPlan` says how far. */
export type DraftPlan = { readonly [key: string]: unknown };

/** A draft as it is now. `revision` is the place of this state in its history; a change names the one it was made for. */
export type StoredDraft = {
  readonly id: string;
  readonly plan: DraftPlan;
  readonly revision: number;
  readonly changedAt: string;
  readonly changedBy: string;
};

/** Begins a draft. An id that is taken stays with whose it is; what does not fit in one item, even compressed, is not stored. */
export async function putDraft(
  store: Store,
  by: By,
  office: string,
  id: string,
  plan: DraftPlan,
): Promise<'stored' | 'exists' | 'too-large'> {
  const item = itemOf(office, { id, plan, revision: 1, changedAt: by.at, changedBy: by.actor });
  if (!item) return 'too-large';
  const done = await change(store, by, about(office, id), [{ put: item, when: absent }]);
  return done === 'changed' ? 'stored' : 'exists';
}

/** One draft of an office. */
export async function getDraft(store: Store, office: string, id: string): Promise<StoredDraft | undefined> {
  const stored = await getItem(store, store.records, keyOf.planDraft(office, id));
  return stored && draftFrom(stored);
}

/** Every draft of an office, by id. */
export async function listDrafts(store: Store, office: string): Promise<StoredDraft[]> {
  return (await itemsOf(store, store.records, { pk: keyOf.planDrafts(office) })).map(draftFrom);
}

/** Puts another plan in the draft's place; a conflict where somebody changed or removed it meanwhile. */
export async function changeDraft(
  store: Store,
  by: By,
  office: string,
  before: StoredDraft,
  plan: DraftPlan,
): Promise<'changed' | 'conflict' | 'too-large'> {
  const after = { id: before.id, plan, revision: before.revision + 1, changedAt: by.at, changedBy: by.actor };
  const item = itemOf(office, after);
  if (!item) return 'too-large';
  const done = await change(store, by, about(office, before.id), [{ put: item, when: still(before) }]);
  return done === 'changed' ? 'changed' : 'conflict';
}

/** Removes a draft as it was seen. What was published from it stays. */
export async function removeDraft(
  store: Store,
  by: By,
  office: string,
  before: StoredDraft,
): Promise<'removed' | 'conflict'> {
  const remove = keyOf.planDraft(office, before.id);
  const done = await change(store, by, about(office, before.id), [{ remove, when: still(before) }]);
  return done === 'changed' ? 'removed' : 'conflict';
}

const about = (office: string, id: string) => ({ office, scope: 'plans', what: `draft ${id}` });

const still = ({ revision }: StoredDraft) => ({ that: 'r = :r', values: { ':r': revision } });

function itemOf(office: string, { id, plan, revision, changedAt, changedBy }: StoredDraft) {
  const [fields, ...more] = pack(JSON.stringify(plan));
  if (fields === undefined || more.length > 0) return undefined;
  return { ...keyOf.planDraft(office, id), ...fields, r: revision, at: changedAt, by: changedBy };
}

function draftFrom(stored: Stored): StoredDraft {
  // Only this file writes these items, each from one object.
  const plan = JSON.parse(unpack([stored]) ?? '') as DraftPlan;
  const { text, whole, key } = stored;
  return { id: key.sk, plan, revision: whole('r'), changedAt: text('at'), changedBy: text('by') };
}
