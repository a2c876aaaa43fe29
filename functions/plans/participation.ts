import type { Cycle } from '../../shared/cycle/cycle.ts';
import { roundState } from '../../shared/cycle/round.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import type { Words } from '../../shared/words.ts';
import { countBallots } from '../store/ballot.ts';
import { countCards } from '../store/card.ts';
import type { StoredRound } from '../store/round.ts';
import type { Store } from '../store/table.ts';

/**
 * Who took part in one round: ballots received and cards issued by unit, of the units its audience rates.
 *
 * `cards` is absent where ballots are not given out by unit. `late` is how many came after the seal.
 */
export type Participation = {
  readonly round: string;
  readonly title: Words;
  readonly provisional: boolean;
  readonly ballots: ReadonlyMap<string, number>;
  readonly cards?: ReadonlyMap<string, number>;
  readonly late: number;
};

/** Counts every round that was opened or has cards. Nothing of what a ballot says is looked at. */
export async function countParticipation(
  store: Store,
  cycle: Cycle,
  plan: Plan,
  rounds: readonly StoredRound[],
  now: string,
): Promise<Participation[]> {
  const counted = await Promise.all(rounds.map(({ round }) => countRound(store, cycle, plan, round, now)));
  return counted.flatMap((one) => one ?? []);
}

async function countRound(
  store: Store,
  cycle: Cycle,
  plan: Plan,
  round: StoredRound['round'],
  now: string,
): Promise<Participation | undefined> {
  const audience = plan.audiences.find(({ id }) => id === round.audience);
  const units = cycle.roster.filter(({ group }) => audience?.rates.includes(group)).map(({ unit }) => unit);
  const isPublic = audience?.kind === 'public';
  const [ballots, cards] = await Promise.all([
    countBallots(store, cycle.office, cycle.id, round.id, units),
    isPublic ? countCards(store, cycle.office, cycle.id, round.id) : undefined,
  ]);
  if (roundState(round, now) === 'planned' && totalOf(cards) === 0) return undefined;
  return {
    round: round.id,
    title: round.title,
    provisional: !round.seal,
    ballots,
    ...(cards && { cards }),
    // A seat's ballot rates many units and is counted at each of them, so only the public's add up to the seal.
    late: isPublic && round.seal ? Math.max(0, totalOf(ballots) - round.seal.count) : 0,
  };
}

/** All of them together. */
export function totalOf(counts: ReadonlyMap<string, number> | undefined): number {
  return [...(counts?.values() ?? [])].reduce((sum, count) => sum + count, 0);
}
