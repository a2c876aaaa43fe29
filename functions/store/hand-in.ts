import { byCodeUnit, canonical } from '../../shared/canonical.ts';
import type { Fact } from '../../shared/evidence/evidence.ts';
import type { By } from './by.ts';
import { absent, change } from './change.ts';
import { sha256 } from './digest.ts';
import { acceptedNow, acceptVersion, readBatch } from './fact.ts';
import { getItem, itemsOf, type Stored } from './item.ts';
import { pack, parcelOf } from './parcel.ts';
import { beginsOf, handInsOf, keyOf, type Store } from './table.ts';

/**
 * What a supplier handed in for a cycle: a batch of records on its way to be accepted, and what became of it.
 *
 * `checked`: every cell is right, its sender has not confirmed it yet. `submitted`: it waits for a second person.
 * `source` is the name its records are kept under. `reason` was given on confirming, `decision` on accepting or
 * returning. `version` counts what was accepted of one source, from 1.
 */
export type HandIn = {
  readonly id: string;
  readonly source: string;
  readonly supplier: string;
  readonly unit?: string;
  readonly state: 'checked' | 'submitted' | 'accepted' | 'returned' | 'withdrawn';
  readonly way: 'workbook' | 'csv' | 'interface';
  readonly fileName?: string;
  readonly count: number;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly submittedBy?: string;
  readonly submittedAt?: string;
  readonly reason?: string;
  readonly decidedBy?: string;
  readonly decidedAt?: string;
  readonly decision?: string;
  readonly version?: number;
};

/** A hand-in, which revision of it, and the digest of its records. */
export type StoredHandIn = { readonly handIn: HandIn; readonly revision: number; readonly digest: string };

/** The digest of records, by which a file that was handed in twice is known again. */
export function factsDigest(facts: readonly Fact[]): string {
  return sha256(textOf(facts));
}

/** Stores a new hand-in with its records. An id that exists stays as it is. */
export async function putHandIn(
  store: Store,
  by: By,
  office: string,
  cycle: string,
  handIn: HandIn,
  facts: readonly Fact[],
): Promise<'stored' | 'exists'> {
  const text = textOf(facts);
  const digest = sha256(text);
  // Named by their content: of two hand-ins with one id the one that loses must not replace the other's records.
  const parts = pack(text).map((fields, at) => ({ ...keyOf.handInPart(office, cycle, digest, at), ...fields }));
  const put = { ...keyOf.handIn(office, cycle, handIn.id), ...fieldsOf(handIn), f: digest, r: 1 };
  const done = await change(store, by, aboutOf(office, cycle, handIn), [{ stage: parts }, { put, when: absent }]);
  return done === 'changed' ? 'stored' : 'exists';
}

/** One hand-in as it is now. */
export async function getHandIn(
  store: Store,
  office: string,
  cycle: string,
  id: string,
): Promise<StoredHandIn | undefined> {
  const stored = await getItem(store, store.records, keyOf.handIn(office, cycle, id));
  if (!stored) return undefined;
  const { versions } = await acceptedNow(store, office, cycle);
  return handInFrom(stored, versions);
}

/** Every hand-in of a cycle, the latest first. */
export async function listHandIns(store: Store, office: string, cycle: string): Promise<StoredHandIn[]> {
  const stored = await itemsOf(store, store.records, handInsOf(office, cycle));
  // After the heads: what was accepted between the two readings then shows as accepted.
  const { versions } = await acceptedNow(store, office, cycle);
  return stored
    .map((one) => handInFrom(one, versions))
    .sort((a, b) => byCodeUnit(b.handIn.createdAt, a.handIn.createdAt) || byCodeUnit(b.handIn.id, a.handIn.id));
}

/** The records of a hand-in, whatever became of it, ordered by id. */
export async function handInFacts(store: Store, office: string, cycle: string, id: string): Promise<Fact[]> {
  const stored = await getItem(store, store.records, keyOf.handIn(office, cycle, id));
  const digest = stored?.text('f') ?? '';
  const text = stored && (await parcelOf(store, beginsOf(keyOf.handInPart(office, cycle, digest, 0))));
  if (text === undefined) throw new Error(`hand-in ${id} of cycle ${cycle} of ${office} is missing or not whole`);
  // Only `putHandIn` writes these items.
  return JSON.parse(text) as Fact[];
}

/** What of a source is accepted now, ordered by id: nothing before its first version. */
export async function currentFacts(store: Store, office: string, cycle: string, source: string): Promise<Fact[]> {
  return (await currentBatch(store, office, cycle, source)).facts;
}

/** The same with the name of the batch, which is '' where nothing was accepted. */
export async function currentBatch(
  store: Store,
  office: string,
  cycle: string,
  source: string,
): Promise<{ readonly batch: string; readonly facts: Fact[] }> {
  const { current } = await acceptedNow(store, office, cycle);
  const batch = current[source];
  if (batch === undefined) return { batch: '', facts: [] };
  return { batch, facts: await readBatch(store, office, cycle, batch) };
}

/**
 * Submits, returns or withdraws: only from what `before` was, and only what is not decided yet. Accepting has its own
 * way, `acceptHandIn`.
 */
export async function changeHandIn(
  store: Store,
  by: By,
  office: string,
  cycle: string,
  before: StoredHandIn,
  after: HandIn,
): Promise<'changed' | 'conflict'> {
  const from = before.handIn.state;
  if (!(steps[from] ?? []).includes(after.state))
    throw new Error(`a hand-in does not go from ${from} to ${after.state}`);
  return replace(store, by, office, cycle, before, after, [from]);
}

/** What a hand-in can become; what is accepted, returned or withdrawn stays so. */
const steps: Partial<Record<HandIn['state'], readonly HandIn['state'][]>> = {
  checked: ['submitted', 'withdrawn'],
  submitted: ['returned', 'withdrawn'],
};

/** What became of an acceptance. `overtaken`: another version was accepted since its reader looked. */
export type Acceptance =
  | { readonly kind: 'accepted'; readonly version: number }
  | { readonly kind: 'conflict' | 'overtaken' | 'same-person' };

/**
 * Accepts a submitted hand-in: its records take the place of all that was accepted of its source, as its next version.
 *
 * Never by whoever handed it in. `after` is the batch its reader compared it with (see `currentBatch`). First the
 * decision is noted, then the records are made current, and only that counts: should the power fail between, the
 * hand-in still shows as submitted, can't be returned any more, and accepting it again finishes it.
 */
export async function acceptHandIn(
  store: Store,
  by: By,
  office: string,
  cycle: string,
  before: StoredHandIn,
  after?: string,
): Promise<Acceptance> {
  const { handIn } = before;
  if (handIn.state !== 'submitted') return { kind: 'conflict' };
  if ([handIn.createdBy, handIn.submittedBy].includes(by.actor)) return { kind: 'same-person' };
  const { current } = await acceptedNow(store, office, cycle);
  if (after !== undefined && after !== (current[handIn.source] ?? '')) return { kind: 'overtaken' };
  const facts = await handInFacts(store, office, cycle, handIn.id);
  const decided = { decidedBy: by.actor, decidedAt: by.at, decision: by.reason };
  const accepted: HandIn = { ...handIn, ...decided, state: 'accepted' };
  const noted = await replace(store, by, office, cycle, before, accepted, ['submitted', 'accepted']);
  if (noted === 'conflict') return { kind: noted };
  const makeCurrent = { ...by, action: 'accept-facts' };
  const done = await acceptVersion(store, makeCurrent, office, cycle, handIn.source, facts, handIn.id, after);
  if (done !== 'overtaken') return { kind: 'accepted', version: done.version };
  const undo = { ...by, action: `${by.action}-refused` };
  const asNoted = { ...before, revision: before.revision + 1 };
  await replace(store, undo, office, cycle, asNoted, handIn, ['accepted']);
  return { kind: 'overtaken' };
}

/** Replaces a head of this revision in one of these states. */
async function replace(
  store: Store,
  by: By,
  office: string,
  cycle: string,
  { revision, digest }: StoredHandIn,
  after: HandIn,
  from: readonly HandIn['state'][],
): Promise<'changed' | 'conflict'> {
  const put = { ...keyOf.handIn(office, cycle, after.id), ...fieldsOf(after), f: digest, r: revision + 1 };
  const states = Object.fromEntries(from.map((state, index) => [`:s${index}`, state]));
  const when = {
    that: `r = :r AND s IN (${Object.keys(states).join(', ')})`,
    values: { ':r': revision, ...states },
  };
  const done = await change(store, by, aboutOf(office, cycle, after), [{ put, when }]);
  return done === 'changed' ? 'changed' : 'conflict';
}

const fieldsOf = (handIn: HandIn) => ({ j: canonical(handIn), s: handIn.state });

const aboutOf = (office: string, cycle: string, { source, count, id }: HandIn) => ({
  office,
  scope: cycle,
  what: `hand-in ${id} of ${source}: ${count} records`,
});

/** Accepted is what became a version, and nothing else. */
function handInFrom(stored: Stored, versions: Readonly<Record<string, readonly string[]>>): StoredHandIn {
  // Only `putHandIn` and `replace` write these items.
  const handIn = JSON.parse(stored.text('j')) as HandIn;
  const revision = stored.whole('r');
  const digest = stored.text('f');
  const at = (versions[handIn.source] ?? []).indexOf(handIn.id);
  if (at !== -1) return { handIn: { ...handIn, state: 'accepted', version: at + 1 }, revision, digest };
  if (handIn.state !== 'accepted') return { handIn, revision, digest };
  const { decidedAt, decidedBy, decision, ...open } = handIn;
  return { handIn: { ...open, state: 'submitted' }, revision, digest };
}

/** Records as they are stored: by id, so that the same records are the same text. */
function textOf(facts: readonly Fact[]): string {
  return canonical([...facts].sort((a, b) => byCodeUnit(a.id, b.id)));
}
