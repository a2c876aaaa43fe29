import { assess } from '../../shared/assess/assess.ts';
import type { Result } from '../../shared/assess/result.ts';
import { fitEvidence, type Misfit } from '../../shared/evidence/fit.ts';
import { inventEvidence } from '../../shared/evidence/invent.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import type { ReadyPlan } from '../../shared/plan/templates/ready-plan.ts';
import type { Words } from '../../shared/words.ts';
import type { StoredCycle } from '../store/cycle.ts';
import { sha256 } from '../store/digest.ts';
import { planOfCycle } from '../store/plan.ts';
import { type LatestResult, latestResult } from '../store/result.ts';
import { listRounds } from '../store/round.ts';
import { readEvidence } from '../store/sealed-evidence.ts';
import type { Store } from '../store/table.ts';
import { exampleResult } from './ready.ts';

/**
 * What came of trying a draft. It is nobody's result and is stored nowhere.
 *
 * `official` is the latest result of the cycle whose evidence was used, by `officialPlan`. `open` are the rounds that
 * are not sealed, whose ballots were not looked at. `misfits` is what of the evidence did not fit the draft. `example` is
 * there where the example of a ready plan was used: what the ready plan itself makes of it.
 */
export type Simulation = {
  readonly plan: Plan;
  readonly result: Result;
  readonly madeUp: boolean;
  readonly misfits: readonly Misfit[];
  readonly open: readonly Words[];
  readonly official?: LatestResult;
  readonly officialPlan?: Plan;
  readonly example?: { readonly plan: Plan; readonly result: Result };
};

/** Judges made-up evidence by a plan that has no faults. */
export function simulateInvented(plan: Plan): Simulation {
  const { cycle, evidence } = inventEvidence(plan);
  return { plan, result: assess(plan, cycle, evidence, sha256), madeUp: true, misfits: [], open: [] };
}

/** Judges the invented example of the ready plan a draft was begun from, beside what the ready plan itself makes of it. */
export function simulateExample(plan: Plan, ready: ReadyPlan): Simulation {
  const example = ready.example();
  const { cycle, evidence, misfits } = fitEvidence(plan, ready.plan, example.cycle, example.evidence);
  const result = assess(plan, { ...cycle, office: plan.office }, evidence, sha256);
  return {
    plan,
    result,
    madeUp: false,
    misfits,
    open: [],
    example: { plan: ready.plan, result: exampleResult(ready) },
  };
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
