import type { Cycle } from '../../shared/cycle/cycle.ts';
import type { Evidence } from '../../shared/evidence/evidence.ts';
import { fitEvidence } from '../../shared/evidence/fit.ts';
import { inventEvidence } from '../../shared/evidence/invent.ts';
import { titleOf } from '../../shared/plan/loose.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import type { Words } from '../../shared/words.ts';
import type { StoredCycle } from '../store/cycle.ts';
import { planOfCycle } from '../store/plan.ts';
import type { StoredDraft } from '../store/plan-draft.ts';
import { listRounds } from '../store/round.ts';
import { readEvidence } from '../store/sealed-evidence.ts';
import type { Store } from '../store/table.ts';

/**
 * What an analysis looks at: a plan without faults, and evidence it can judge.
 *
 * `path` is the address of its overview; `on` belongs to every address of a draft. `misfits` counts what of the evidence
 * the draft has no place for. `open` are rounds that are not sealed, whose ballots nobody looked at.
 */
export type Source = {
  readonly title: Words;
  readonly path: string;
  readonly on: string | undefined;
  readonly plan: Plan;
  readonly cycle: Cycle;
  readonly evidence: Evidence;
  readonly misfits: number;
  readonly open: readonly Words[];
  readonly madeUp: boolean;
};

/** What stands in an address for evidence that is made up; a cycle called so is not reached this way. */
export const madeUp = 'made-up';

/** A cycle under the plan it was opened with. */
export async function sourceOfCycle(store: Store, stored: StoredCycle, now: string): Promise<Source> {
  const plan = await planOfCycle(store, stored);
  const { evidence, open } = await evidenceOf(store, stored, plan, now);
  const { cycle } = stored;
  return {
    title: cycle.title,
    path: `/analysis/cycles/${cycle.id}`,
    on: undefined,
    ...{ plan, cycle, evidence, open },
    misfits: 0,
    madeUp: false,
  };
}

/** A draft without faults, `plan`, on the evidence of a cycle as far as it fits. */
export async function sourceOfDraft(
  store: Store,
  draft: StoredDraft,
  plan: Plan,
  stored: StoredCycle,
  now: string,
): Promise<Source> {
  const base = await planOfCycle(store, stored);
  const read = await evidenceOf(store, stored, base, now);
  const { cycle, evidence, misfits } = fitEvidence(plan, base, stored.cycle, read.evidence);
  return {
    ...ofDraft(draft, plan, stored.cycle.id),
    ...{ cycle, evidence },
    open: read.open,
    misfits: misfits.length,
    madeUp: false,
  };
}

/** A draft without faults, `plan`, on units, ballots and figures that mean nobody. */
export function sourceMadeUp(draft: StoredDraft, plan: Plan): Source {
  return { ...ofDraft(draft, plan, madeUp), ...inventEvidence(plan), misfits: 0, open: [], madeUp: true };
}

function ofDraft(draft: StoredDraft, plan: Plan, on: string) {
  return { title: titleOf(draft.plan), path: `/analysis/drafts/${draft.id}`, on, plan };
}

async function evidenceOf(store: Store, { cycle }: StoredCycle, plan: Plan, now: string) {
  const rounds = await listRounds(store, cycle.office, cycle.id);
  const { evidence } = await readEvidence(store, cycle, plan, rounds, now);
  return { evidence, open: rounds.filter(({ round }) => !round.seal).map(({ round }) => round.title) };
}
