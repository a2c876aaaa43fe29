import { byCodeUnit, canonical } from '../../shared/canonical.ts';
import type { BallotSet, SetAside } from '../../shared/evidence/set-aside.ts';
import { Quarantine, type Step, type StepFault, setAsideBy, takeStep } from '../../shared/oversight/quarantine.ts';
import type { By } from './by.ts';
import { absent, change, type Write } from './change.ts';
import { sha256 } from './digest.ts';
import { dueAnewWrite } from './due.ts';
import { getItem, itemsOf, type Stored } from './item.ts';
import type { StoredRound } from './round.ts';
import { keyOf, type Store } from './table.ts';

/** A quarantine with the revision a decision must name, so that nobody decides what he has not seen. */
export type StoredQuarantine = { readonly quarantine: Quarantine; readonly revision: number };

/** The cycle whose ballots are meant. */
export type CyclePlace = { readonly office: string; readonly cycle: string };

/** What became of a step. */
export type Stepped = { readonly kind: 'done'; readonly quarantine: Quarantine } | StepFault;

/** The name of a set: the same ballots always have the same name, so that nobody proposes them twice at once. */
export function quarantineId(set: BallotSet): string {
  const { days, ...rest } = set;
  return `q${sha256(canonical({ ...rest, ...(days && { days: [...new Set(days)].sort(byCodeUnit) }) })).slice(0, 15)}`;
}

/** Proposes that a set be left out. What was refused or lifted before may be proposed anew; its history stays. */
export async function proposeQuarantine(store: Store, by: By, place: CyclePlace, set: BallotSet): Promise<Stepped> {
  const id = quarantineId(set);
  const before = await getQuarantine(store, place, id);
  if (before) return stepQuarantine(store, by, place, before, 'propose');
  const quarantine = Quarantine.parse({ id, set, steps: [stepOf(by, 'propose')] });
  return write(store, by, place, quarantine, undefined);
}

/**
 * Takes the next step: decides a proposal, or proposes to lift what stands.
 *
 * A decision that changes what counts makes the cycle due. The first of two persons wins, the other is told `not-now`.
 */
export async function stepQuarantine(
  store: Store,
  by: By,
  place: CyclePlace,
  before: StoredQuarantine,
  act: Step['act'],
): Promise<Stepped> {
  const after = takeStep(before.quarantine, stepOf(by, act));
  return 'code' in after ? after : write(store, by, place, after, before.revision);
}

/** One quarantine, as it is now. */
export async function getQuarantine(
  store: Store,
  { office, cycle }: CyclePlace,
  id: string,
): Promise<StoredQuarantine | undefined> {
  const stored = await getItem(store, store.records, keyOf.quarantine(office, cycle, id));
  return stored && quarantineFrom(stored);
}

/** Every quarantine of a cycle, whatever became of it, by name. */
export async function listQuarantines(store: Store, { office, cycle }: CyclePlace): Promise<StoredQuarantine[]> {
  return (await itemsOf(store, store.records, { pk: keyOf.quarantines(office, cycle) })).map(quarantineFrom);
}

/** What is left out of the judgement now: of rounds that are sealed, because no other is judged. */
export async function setAsideDecisions(
  store: Store,
  office: string,
  cycle: string,
  sealed: readonly StoredRound[],
): Promise<SetAside[]> {
  const rounds = new Set(sealed.map(({ round }) => round.id));
  const all = await listQuarantines(store, { office, cycle });
  return all.flatMap(({ quarantine }) => setAsideBy(quarantine) ?? []).filter(({ set }) => rounds.has(set.round));
}

const stepOf = ({ actor, reason, at }: By, act: Step['act']): Step => ({ act, by: actor, reason, at });

async function write(
  store: Store,
  by: By,
  { office, cycle }: CyclePlace,
  quarantine: Quarantine,
  revision: number | undefined,
): Promise<Stepped> {
  const { id, set, steps } = quarantine;
  const put = { ...keyOf.quarantine(office, cycle, id), j: canonical(quarantine), r: (revision ?? 0) + 1 };
  const when = revision === undefined ? absent : { that: 'r = :r', values: { ':r': revision } };
  const writes: Write[] = [{ put, when }];
  const act = steps.at(-1)?.act;
  if (act === 'confirm' || act === 'confirm-lift')
    writes.push(dueAnewWrite({ kind: 'cycle', office, cycle, at: by.at }));
  const about = { office, scope: cycle, what: `round ${set.round}: set ${id} of ballots: ${canonical(set)}` };
  const done = await change(store, by, about, writes);
  return done === 'changed' ? { kind: 'done', quarantine } : { code: 'not-now' };
}

function quarantineFrom(stored: Stored): StoredQuarantine {
  // Only this file writes these items, from what was parsed.
  return { quarantine: JSON.parse(stored.text('j')) as Quarantine, revision: stored.whole('r') };
}
