import type { ResultHead } from '../../shared/assess/result.ts';
import type { Cycle } from '../../shared/cycle/cycle.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import type { StoredRound } from '../store/round.ts';
import { type SealCounts, shownSealCounts } from '../store/shown-seal.ts';
import type { Scene } from '../web/scene.ts';
import { personOf } from './found.ts';

/**
 * How many ballots each seal names, as far as it may be said to the visitor: to an auditor as it is, since he recomputes
 * everything; to others so that it tells no unit's few.
 */
export async function sealsFor(
  scene: Scene,
  cycle: Cycle,
  plan: Plan,
  { rounds, head }: { readonly rounds: readonly StoredRound[]; readonly head: ResultHead },
): Promise<SealCounts> {
  if (isAuditor(scene)) return new Map(head.evidence.rounds.map(({ round, count }) => [round, count]));
  return shownSealCounts(scene.house.store, cycle, plan, rounds);
}

/** Whether the visitor audits: he alone sees what others could work out few answers from. */
export function isAuditor(scene: Scene): boolean {
  return personOf(scene).roles.some(({ role }) => role === 'auditor');
}
