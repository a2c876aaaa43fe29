import type { Cycle } from '../../shared/cycle/cycle.ts';
import { type Round, type RoundState, roundState } from '../../shared/cycle/round.ts';
import { isId } from '../../shared/plan/id.ts';
import type { Audience, Plan } from '../../shared/plan/schema.ts';
import { getCycle } from '../store/cycle.ts';
import { planOfCycle } from '../store/plan.ts';
import { getRoundTogether } from '../store/round.ts';
import type { Store } from '../store/table.ts';

/** What the public is asked in one round, and whether it may answer now. */
export type Asked = {
  readonly cycle: Cycle;
  readonly plan: Plan;
  readonly audience: Audience;
  readonly round: Round;
  readonly state: RoundState;
};

/** Where a round is found: the three names of its address, as a visitor may have written them. */
export type Place = { readonly office: string; readonly cycle: string; readonly round: string };

/** Finds what is asked at a place. `undefined`: there is no such round, or it is not the public's. */
export type FindAsked = (place: Place, now: string) => Promise<Asked | undefined>;

/** Makes the finder. It remembers opened cycles with their plans, which never change, and nothing else. */
export function findAskedIn(store: Store): FindAsked {
  const opened = new Map<string, Opened>();

  async function openedCycle(office: string, id: string): Promise<Opened | undefined> {
    const name = `${office}/${id}`;
    const known = opened.get(name) ?? (await openedIn(store, office, id));
    if (known) opened.set(name, known);
    return known;
  }

  return async ({ office, cycle: cycleId, round: roundId }, now) => {
    if (![office, cycleId, roundId].every(isId)) return undefined;
    const [known, found] = await Promise.all([
      openedCycle(office, cycleId),
      getRoundTogether(store, office, cycleId, roundId),
    ]);
    const audience = known?.plan.audiences.find((one) => one.id === found?.round.audience);
    if (!known || !found || audience?.kind !== 'public') return undefined;
    return { ...known, audience, round: found.round, state: roundState(found.round, now) };
  };
}

type Opened = { readonly cycle: Cycle; readonly plan: Plan };

async function openedIn(store: Store, office: string, id: string): Promise<Opened | undefined> {
  const stored = await getCycle(store, office, id);
  return stored && { cycle: stored.cycle, plan: await planOfCycle(store, stored) };
}
