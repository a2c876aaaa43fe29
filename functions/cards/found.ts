import type { Cycle } from '../../shared/cycle/cycle.ts';
import type { Round } from '../../shared/cycle/round.ts';
import { isId } from '../../shared/plan/id.ts';
import type { Audience, Plan } from '../../shared/plan/schema.ts';
import { getCycle, listCycles, type StoredCycle } from '../store/cycle.ts';
import type { Person } from '../store/person.ts';
import { planOfCycle } from '../store/plan.ts';
import { listRounds } from '../store/round.ts';
import type { Scene } from '../web/scene.ts';

/** A round of the public with all that cards are made for. */
export type CardRound = {
  readonly cycle: Cycle;
  readonly plan: Plan;
  readonly round: Round;
  readonly audience: Audience;
};

/** Who asks. Every route of this door wants a role, so somebody does. */
export function personOf({ asking }: Scene): Person {
  if (!asking) throw new Error('a page of cards was asked for by nobody');
  return asking.person;
}

/** Whether he may act, and not only read. */
export const mayAct = (scene: Scene): boolean => personOf(scene).roles.some(({ role }) => role === 'office');

/** Every round of the public of the visitor's office, the newest cycle first. */
export async function cardRounds(scene: Scene): Promise<readonly CardRound[]> {
  const cycles = await listCycles(scene.house.store, personOf(scene).office);
  cycles.sort((a, b) => (a.cycle.period.from < b.cycle.period.from ? 1 : -1));
  return (await Promise.all(cycles.map((stored) => roundsOf(scene, stored)))).flat();
}

/** The round of an address. `undefined`: there is none, or it is another office's; the two look the same. */
export async function findCardRound(scene: Scene): Promise<CardRound | undefined> {
  const [cycle = '', round = ''] = ['cycle', 'round'].map((part) => scene.c.req.param(part));
  if (!isId(cycle)) return undefined;
  const stored = await getCycle(scene.house.store, personOf(scene).office, cycle);
  return stored && (await roundsOf(scene, stored)).find((one) => one.round.id === round);
}

/** Where a round's cards lie in the store. */
export const placeOf = ({ cycle, round }: CardRound) => ({ office: cycle.office, cycle: cycle.id, round: round.id });

/** Where a round's cards lie in this door. */
export const pathOf = ({ cycle, round }: CardRound) => `/cards/${cycle.id}/${round.id}`;

async function roundsOf(scene: Scene, stored: StoredCycle): Promise<readonly CardRound[]> {
  const { store } = scene.house;
  const { cycle } = stored;
  const [plan, rounds] = await Promise.all([planOfCycle(store, stored), listRounds(store, cycle.office, cycle.id)]);
  return rounds.flatMap(({ round }) => {
    const audience = plan.audiences.find(({ id }) => id === round.audience);
    return audience?.kind === 'public' ? [{ cycle, plan, round, audience }] : [];
  });
}
