import type { Cycle } from '../../shared/cycle/cycle.ts';
import type { Round } from '../../shared/cycle/round.ts';
import { isId } from '../../shared/plan/id.ts';
import type { Audience, Channel } from '../../shared/plan/schema.ts';
import { getCycle, listCycles, type StoredCycle } from '../store/cycle.ts';
import type { KioskPlace } from '../store/kiosk.ts';
import type { Person } from '../store/person.ts';
import { planOfCycle } from '../store/plan.ts';
import { listRounds } from '../store/round.ts';
import type { Scene } from '../web/scene.ts';

/** A round whose plan has a channel of devices; `channels` are those. */
export type KioskRound = {
  readonly cycle: Cycle;
  readonly round: Round;
  readonly audience: Audience;
  readonly channels: readonly Channel[];
};

/** Who asks. The office's routes want a role, so somebody does. */
export function personOf({ asking }: Scene): Person {
  if (!asking) throw new Error('a page about devices was asked for by nobody');
  return asking.person;
}

/** Whether he may act, and not only read. */
export const mayAct = (scene: Scene): boolean => personOf(scene).roles.some(({ role }) => role === 'office');

/** Every such round of the visitor's office, the newest cycle first. */
export async function kioskRounds(scene: Scene): Promise<readonly KioskRound[]> {
  const cycles = await listCycles(scene.house.store, personOf(scene).office);
  cycles.sort((a, b) => (a.cycle.period.from < b.cycle.period.from ? 1 : -1));
  return (await Promise.all(cycles.map((stored) => roundsOf(scene, stored)))).flat();
}

/** The round of an address. */
export async function findKioskRound(scene: Scene): Promise<KioskRound | undefined> {
  const [cycle = '', round = ''] = ['cycle', 'round'].map((part) => scene.c.req.param(part));
  if (!isId(cycle)) return undefined;
  const stored = await getCycle(scene.house.store, personOf(scene).office, cycle);
  return stored && (await roundsOf(scene, stored)).find((one) => one.round.id === round);
}

/** Where a round's devices lie in the store, and in this door. */
export const placeOf = ({ cycle, round }: KioskRound): KioskPlace => ({
  office: cycle.office,
  cycle: cycle.id,
  round: round.id,
});
export const pathOf = ({ cycle, round }: KioskRound) => `/kiosk/${cycle.id}/${round.id}`;

async function roundsOf(scene: Scene, stored: StoredCycle): Promise<readonly KioskRound[]> {
  const { store } = scene.house;
  const { cycle } = stored;
  const [plan, rounds] = await Promise.all([planOfCycle(store, stored), listRounds(store, cycle.office, cycle.id)]);
  return rounds.flatMap(({ round }) => {
    const audience = plan.audiences.find(({ id }) => id === round.audience);
    const channels = (audience?.channels ?? []).filter(({ way }) => way === 'kiosk');
    // A sheet about all units is no matter of a counter.
    if (audience?.kind !== 'public' || audience.cards === 'all-units' || channels.length === 0) return [];
    return [{ cycle, round, audience, channels }];
  });
}
