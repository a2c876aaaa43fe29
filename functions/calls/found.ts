import { roundState } from '../../shared/cycle/round.ts';
import { isId } from '../../shared/plan/id.ts';
import type { Channel } from '../../shared/plan/schema.ts';
import { type CallList, type CallPlace, getCallList } from '../store/call-list.ts';
import { getCycle, listCycles, type StoredCycle } from '../store/cycle.ts';
import type { Person, Role } from '../store/person.ts';
import { planOfCycle } from '../store/plan.ts';
import { listRounds } from '../store/round.ts';
import type { Asked } from '../web/asked.ts';
import type { Scene } from '../web/scene.ts';

/** A round of the public whose plan has a channel of calls; `channels` are those. */
export type CallRound = Asked & { readonly channels: readonly Channel[] };

/** Who asks. Every route of this door wants a role, so somebody does. */
export function personOf({ asking }: Scene): Person {
  if (!asking) throw new Error('a page of calls was asked for by nobody');
  return asking.person;
}

/** Whether the visitor holds one of some roles. */
export const holds = (scene: Scene, ...roles: readonly Role[]): boolean =>
  personOf(scene).roles.some(({ role }) => roles.includes(role));

/** Every such round of the visitor's office, the newest cycle first. */
export async function callRounds(scene: Scene): Promise<readonly CallRound[]> {
  const cycles = await listCycles(scene.house.store, personOf(scene).office);
  cycles.sort((a, b) => (a.cycle.period.from < b.cycle.period.from ? 1 : -1));
  return (await Promise.all(cycles.map((stored) => roundsOf(scene, stored)))).flat();
}

/** The round of an address. */
export async function findCallRound(scene: Scene): Promise<CallRound | undefined> {
  const [cycle = '', round = ''] = ['cycle', 'round'].map((part) => scene.c.req.param(part));
  if (!isId(cycle)) return undefined;
  const stored = await getCycle(scene.house.store, personOf(scene).office, cycle);
  return stored && (await roundsOf(scene, stored)).find((one) => one.round.id === round);
}

/** The list of an address. */
export async function findList(scene: Scene): Promise<{ readonly of: CallRound; readonly list: CallList } | undefined> {
  const of = await findCallRound(scene);
  const id = scene.c.req.param('list') ?? '';
  const list = of && /^l[0-9a-f]{12}$/.test(id) ? await getCallList(scene.house.store, placeOf(of), id) : undefined;
  return of && list && { of, list };
}

/** Where a round's lists lie in the store, and in this door. */
export const placeOf = ({ cycle, round }: CallRound): CallPlace => ({
  office: cycle.office,
  cycle: cycle.id,
  round: round.id,
});
export const pathOf = ({ cycle, round }: CallRound) => `/calls/${cycle.id}/${round.id}`;

async function roundsOf(scene: Scene, stored: StoredCycle): Promise<readonly CallRound[]> {
  const { store, now } = scene.house;
  const { cycle } = stored;
  const [plan, rounds] = await Promise.all([planOfCycle(store, stored), listRounds(store, cycle.office, cycle.id)]);
  return rounds.flatMap(({ round }): readonly CallRound[] => {
    const audience = plan.audiences.find(({ id }) => id === round.audience);
    const channels = (audience?.channels ?? []).filter(({ way }) => way === 'phone');
    // Nobody rates thirty units on the phone.
    if (audience?.kind !== 'public' || audience.cards === 'all-units' || channels.length === 0) return [];
    return [{ cycle, plan, audience, round, channels, state: roundState(round, now()) }];
  });
}
