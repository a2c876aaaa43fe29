import { assess } from '../../shared/assess/assess.ts';
import type { Result } from '../../shared/assess/result.ts';
import type { By } from '../store/by.ts';
import { getCycle } from '../store/cycle.ts';
import { sha256 } from '../store/digest.ts';
import { type Due, doneDue, setDue } from '../store/due.ts';
import { planOfCycle } from '../store/plan.ts';
import { keepResult, latestVersion } from '../store/result.ts';
import { listRounds } from '../store/round.ts';
import { readEvidence } from '../store/sealed-evidence.ts';
import type { Workshop } from './workshop.ts';

/**
 * Computes a due cycle from its sealed rounds and accepted records, keeps the result and ends what was due.
 *
 * Rounds that are not sealed are not evidence. Ballots found after a seal are told to the log by number and never
 * counted. If the cycle was made due again meanwhile, it stays due; if another result was kept meanwhile, that one stands
 * and the cycle is looked at once more.
 */
export async function compute({ store, now, log }: Workshop, due: Due, by: By): Promise<void> {
  const started = Date.parse(now());
  const { office, cycle: id } = due;
  const stored = await getCycle(store, office, id);
  if (!stored) throw new Error(`cycle ${id} of ${office} is due and does not exist`);
  const plan = await planOfCycle(store, stored);
  // Before the evidence: whoever keeps another result after this look may have read newer evidence than we will.
  const seen = await latestVersion(store, office, id);
  const rounds = await listRounds(store, office, id);
  const { evidence, late } = await readEvidence(store, stored.cycle, plan, rounds, now());
  for (const { round, count } of late) log({ at: now(), event: 'late-ballots', office, cycle: id, round, count });
  const result: Result = assess(plan, stored.cycle, evidence, sha256);
  const kept = await keepResult(store, by, result, now(), seen);
  if (kept.overtaken) {
    log({ at: now(), event: 'overtaken', office, cycle: id, digest: kept.id });
    return setDue(store, by, { ...due, at: now() });
  }
  await doneDue(store, by, due);
  const ms = Date.parse(now()) - started;
  log({ at: now(), event: kept.fresh ? 'computed' : 'computed-same', office, cycle: id, digest: kept.id, ms });
}
