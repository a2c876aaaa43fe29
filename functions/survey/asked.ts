import type { Cycle } from '../../shared/cycle/cycle.ts';
import { type Round, type RoundState, roundState } from '../../shared/cycle/round.ts';
import { Id, type Plan, type Sheet } from '../../shared/plan/schema.ts';
import type { Words } from '../../shared/words.ts';
import { getCycle } from '../store/cycle.ts';
import { planOfCycle } from '../store/plan.ts';
import { getRound } from '../store/round.ts';
import type { Store } from '../store/table.ts';
import type { Scene } from '../web/scene.ts';

/** What the public is asked in one round, and whether it may answer now. `path` is the round's address at this door. */
export type Asked = {
  readonly path: string;
  readonly cycle: Cycle;
  readonly round: Round;
  readonly state: RoundState;
  readonly sheet: Sheet;
};

/** Where a round is found: the three names of its address, as a visitor may have written them. */
export type Place = { readonly office: string; readonly cycle: string; readonly round: string };

/** The place a request names, not yet looked at. */
export function placeOf({ c }: Scene): Place {
  const part = (name: string) => c.req.param(name) ?? '';
  return { office: part('office'), cycle: part('cycle'), round: part('round') };
}

/** The address of a round at this door. */
export function pathOf({ office, cycle, round }: Place): string {
  return `/survey/${[office, cycle, round].map(encodeURIComponent).join('/')}`;
}

/** Finds what is asked at an address. `undefined`: there is no such round, or it is not the public's. */
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
    if (![office, cycleId, roundId].every((name) => Id.safeParse(name).success)) return undefined;
    const [known, found] = await Promise.all([openedCycle(office, cycleId), getRound(store, office, cycleId, roundId)]);
    const audience = known?.plan.audiences.find((one) => one.id === found?.round.audience);
    if (!known || !found || audience?.kind !== 'public') return undefined;
    const path = pathOf({ office, cycle: cycleId, round: roundId });
    const state = roundState(found.round, now);
    return { path, cycle: known.cycle, round: found.round, state, sheet: audience.sheet };
  };
}

type Opened = { readonly cycle: Cycle; readonly plan: Plan };

async function openedIn(store: Store, office: string, id: string): Promise<Opened | undefined> {
  const stored = await getCycle(store, office, id);
  return stored && { cycle: stored.cycle, plan: await planOfCycle(store, stored) };
}

/** What a subject is called. Cards are issued for units of the roster only. */
export function titleOf(cycle: Cycle, subject: string): Words {
  const unit = cycle.roster.find((one) => one.unit === subject);
  if (!unit) throw new Error(`a card of cycle ${cycle.id} is for ${subject}, which its roster does not hold`);
  return unit.title;
}
