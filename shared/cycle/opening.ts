import type { Fault } from '../plan/fault.ts';
import type { Plan } from '../plan/schema.ts';
import { checkCycle } from './check.ts';
import type { Cycle } from './cycle.ts';
import type { Round } from './round.ts';

/** What is to be opened: a plan, a cycle that fits it, and the rounds planned so far. */
export type Opening = { readonly plan: Plan; readonly cycle: Cycle; readonly rounds: readonly Round[] };

/** How long after its closing time a round may be read, where nobody says otherwise: longer than any request may take. */
export const usualGraceMs = 60_000;

/** The longest grace anybody may ask for. */
export const longestGraceMs = 86_400_000;

/** Why a cycle cannot be opened as planned: its roster or its rounds do not fit the plan. An empty list means it can. */
export function checkOpening({ plan, cycle, rounds }: Opening): readonly Fault[] {
  return [
    ...checkCycle(plan, cycle),
    ...(cycle.period.to < cycle.period.from ? [{ at: 'cycle/period', code: 'period-backwards' }] : []),
    ...roundFaults(plan, rounds),
  ];
}

/** What is wrong with rounds as planned, whatever the cycle is. */
export function roundFaults(plan: Plan, rounds: readonly Round[]): readonly Fault[] {
  const audiences = new Set(plan.audiences.map(({ id }) => id));
  const seen = new Set<string>();
  return rounds.flatMap(({ id, audience, opensAt, closesAt }): Fault[] => {
    const at = `rounds/${id}`;
    const again = seen.has(id);
    seen.add(id);
    const backwards = opensAt !== undefined && closesAt !== undefined && closesAt <= opensAt;
    return [
      ...(again ? [{ at, code: 'id-twice', with: { id } }] : []),
      ...(audiences.has(audience) ? [] : [{ at, code: 'no-such-audience', with: { audience } }]),
      ...(backwards ? [{ at, code: 'round-backwards' }] : []),
    ];
  });
}

/** Rounds that could never take a ballot, for their closing time is over: a mistaken year, which nobody could mend later. */
export function overFaults(rounds: readonly Round[], now: string): readonly Fault[] {
  return rounds
    .filter(({ closesAt }) => closesAt !== undefined && closesAt <= now)
    .map(({ id }) => ({ at: `rounds/${id}`, code: 'round-over' }));
}
