import { assess } from '../../shared/assess/assess.ts';
import type { Result } from '../../shared/assess/result.ts';
import { fitEvidence, type Misfit } from '../../shared/evidence/fit.ts';
import { inventEvidence } from '../../shared/evidence/invent.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import type { Words } from '../../shared/words.ts';
import { listCycles, type StoredCycle } from '../store/cycle.ts';
import { sha256 } from '../store/digest.ts';
import { acceptedNow } from '../store/fact.ts';
import { planOfCycle } from '../store/plan.ts';
import { type LatestResult, latestResult } from '../store/result.ts';
import { listRounds } from '../store/round.ts';
import { readEvidence } from '../store/sealed-evidence.ts';
import type { Store } from '../store/table.ts';

/** A cycle whose evidence a draft can be tried on: how many of its rounds are sealed, and whether records are accepted. */
export type Tryable = { readonly stored: StoredCycle; readonly sealed: number; readonly sources: number };

/** Every cycle of an office that has evidence, the latest opened first. */
export async function tryableCycles(store: Store, office: string): Promise<readonly Tryable[]> {
  const cycles = await listCycles(store, office);
  const found = await Promise.all(
    cycles.map(async (stored): Promise<Tryable> => {
      const [rounds, accepted] = await Promise.all([
        listRounds(store, office, stored.cycle.id),
        acceptedNow(store, office, stored.cycle.id),
      ]);
      const sources = Object.keys(accepted.current).length;
      return { stored, sealed: rounds.filter(({ round }) => round.seal).length, sources };
    }),
  );
  return found
    .filter(({ sealed, sources }) => sealed + sources > 0)
    .sort((a, b) => (a.stored.openedAt < b.stored.openedAt ? 1 : -1));
}

/**
 * What came of trying a draft. It is nobody's result and is stored nowhere.
 *
 * `official` is the latest result of the cycle whose evidence was used, by `officialPlan`. `open` are the rounds that
 * are not sealed, whose ballots were not looked at. `misfits` is what of the evidence did not fit the draft.
 */
export type Simulation = {
  readonly plan: Plan;
  readonly result: Result;
  readonly madeUp: boolean;
  readonly misfits: readonly Misfit[];
  readonly open: readonly Words[];
  readonly official?: LatestResult;
  readonly officialPlan?: Plan;
};

/** Judges made-up evidence by a plan that has no faults. */
export function simulateInvented(plan: Plan): Simulation {
  const { cycle, evidence } = inventEvidence(plan);
  return { plan, result: assess(plan, cycle, evidence, sha256), madeUp: true, misfits: [], open: [] };
}

/** Judges the sealed ballots and accepted records of a cycle by a plan that has no faults. */
export async function simulateCycle(store: Store, plan: Plan, stored: StoredCycle, now: string): Promise<Simulation> {
  const { office, id } = stored.cycle;
  const [base, rounds, official] = await Promise.all([
    planOfCycle(store, stored),
    listRounds(store, office, id),
    latestResult(store, office, id),
  ]);
  const sealed = await readEvidence(store, stored.cycle, base, rounds, now);
  const { cycle, evidence, misfits } = fitEvidence(plan, base, stored.cycle, sealed.evidence);
  return {
    plan,
    result: assess(plan, cycle, evidence, sha256),
    madeUp: false,
    misfits,
    open: rounds.filter(({ round }) => !round.seal).map(({ round }) => round.title),
    ...(official && { official, officialPlan: base }),
  };
}
