import { type Round, roundState } from '../../shared/cycle/round.ts';
import type { By } from '../store/by.ts';
import { getCycle } from '../store/cycle.ts';
import { type Due, listDue } from '../store/due.ts';
import { planOfCycle } from '../store/plan.ts';
import { enterCardFaults, reconcileRound } from '../store/reconcile.ts';
import { listRounds } from '../store/round.ts';
import { advanceSeal } from '../store/seal.ts';
import { faultOf } from '../web/log.ts';
import { compute } from './compute.ts';
import type { Workshop } from './workshop.ts';

/** What one look at the clock did. `waiting`: due, but a round of the cycle is still closing. */
export type TickReport = {
  readonly sealed: number;
  readonly computed: number;
  readonly waiting: number;
  readonly failed: number;
};

/**
 * Looks at what is due and does it: takes closing rounds a step towards their seal, then computes due cycles.
 *
 * Looking twice, or twice at once, does no harm: what it does follows from what is stored. One failure does not keep
 * the others waiting; what failed stays due. `apartMs` is the least time between the two reads of a seal.
 */
export async function tick(workshop: Workshop, apartMs: number): Promise<TickReport> {
  const report = { sealed: 0, computed: 0, waiting: 0, failed: 0 };
  const due = await listDue(workshop.store, workshop.now());
  for (const one of [...due.filter(({ kind }) => kind === 'round'), ...due.filter(({ kind }) => kind === 'cycle')]) {
    try {
      const done = one.kind === 'round' ? await seal(workshop, one, apartMs) : await computeWhenSealed(workshop, one);
      if (done) report[done]++;
    } catch (thrown) {
      report.failed++;
      workshop.log({ at: workshop.now(), event: `${one.kind}-failed`, ...named(one), ...faultOf(thrown) });
    }
  }
  return report;
}

async function seal(workshop: Workshop, due: Due, apartMs: number): Promise<'sealed' | undefined> {
  const { store, now, log } = workshop;
  const { office, cycle, round: id } = due;
  if (id === undefined) throw new Error(`a round of cycle ${cycle} of ${office} is due without its name`);
  const at = now();
  const round = await advanceSeal(store, clockAs('seal', due, at), office, cycle, id, at, apartMs);
  if (!round.seal) return undefined;
  log({ at, event: 'round-sealed', ...named(due), count: round.seal.count, digest: round.seal.digest });
  await holdAgainstCards(workshop, due, round, at);
  return 'sealed';
}

/** More ballots than cards is nothing the clock could mend: the ledger keeps it, and the pages of the round show it. */
async function holdAgainstCards({ store, log }: Workshop, due: Due, round: Round, at: string): Promise<void> {
  const { office, cycle } = due;
  const stored = await getCycle(store, office, cycle);
  const audience = stored && (await planOfCycle(store, stored)).audiences.find(({ id }) => id === round.audience);
  const faults = (await reconcileRound(store, { office, cycle }, audience, round))?.faults ?? [];
  if (faults.length === 0) return;
  log({ at, event: 'cards-disagree', ...named(due), count: faults.length });
  await enterCardFaults(store, clockAs('cards-disagree', due, at), { office, cycle, round: round.id }, faults);
}

/** A closing round is about to become evidence, so a cycle waits for it instead of being computed twice. */
async function computeWhenSealed(workshop: Workshop, due: Due): Promise<'computed' | 'waiting'> {
  const at = workshop.now();
  const rounds = await listRounds(workshop.store, due.office, due.cycle);
  if (rounds.some(({ round }) => roundState(round, at) === 'closing')) return 'waiting';
  await compute(workshop, due, clockAs('compute', due, at));
  return 'computed';
}

function clockAs(action: string, due: Due, at: string): By {
  return { actor: 'clock', action, reason: `due since ${due.at}`, at };
}

function named({ office, cycle, round }: Due) {
  return { office, cycle, ...(round !== undefined && { round }) };
}
