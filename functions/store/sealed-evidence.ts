import type { Cycle } from '../../shared/cycle/cycle.ts';
import type { Evidence, Invited } from '../../shared/evidence/evidence.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { readFacts } from './fact.ts';
import { earlierResults } from './linked-result.ts';
import { countRound } from './participation.ts';
import { setAsideDecisions } from './quarantine.ts';
import type { StoredRound } from './round.ts';
import { readSealed } from './seal.ts';
import type { Store } from './table.ts';

/** Everything a cycle is judged by as it stands now, and the rounds in which ballots came after the seal. */
export type SealedEvidence = {
  readonly evidence: Evidence;
  readonly late: readonly { readonly round: string; readonly count: number }[];
};

/**
 * The evidence of a cycle: ballots of its sealed rounds, accepted records, the results of other cycles it builds on, and
 * how many were asked to rate, with what two persons decided to leave out of it. A round that is not sealed is not evidence;
 * a ballot after the seal is never counted.
 */
export async function readEvidence(
  store: Store,
  cycle: Cycle,
  plan: Plan,
  rounds: readonly StoredRound[],
  now: string,
): Promise<SealedEvidence> {
  const { office, id } = cycle;
  const sealed = rounds.filter(({ round }) => round.seal);
  const ballots: Evidence['ballots'] = [];
  const late: { round: string; count: number }[] = [];
  for (const { round } of sealed) {
    const read = await readSealed(store, office, id, round.id);
    ballots.push(...read.ballots);
    if (read.late.length > 0) late.push({ round: round.id, count: read.late.length });
  }
  const [records, results, invited, setAside] = await Promise.all([
    readFacts(store, office, id),
    earlierResults(store, cycle),
    invitedTo(store, cycle, plan, sealed, now),
    setAsideDecisions(store, office, id, sealed),
  ]);
  const beside = {
    ...(results.length > 0 && { results }),
    ...(invited.length > 0 && { invited }),
    ...(setAside.length > 0 && { setAside }),
  };
  return { evidence: { ballots, records, ...beside }, late };
}

/**
 * How many were asked to rate, by audience: seats called, and cards issued that rate all units.
 *
 * Cards for one unit each say nothing about the others, so an audience asked by them is not counted here.
 */
async function invitedTo(
  store: Store,
  cycle: Cycle,
  plan: Plan,
  sealed: readonly StoredRound[],
  now: string,
): Promise<Invited[]> {
  const counts = new Map<string, number>();
  for (const { round } of sealed) {
    const taken = (await countRound(store, cycle, plan, round, now))?.taken;
    if (!taken || taken.kind === 'units') continue;
    const asked = taken.kind === 'seats' ? taken.seats : taken.cards;
    counts.set(round.audience, (counts.get(round.audience) ?? 0) + asked);
  }
  return [...counts].map(([audience, count]) => ({ audience, count }));
}
