import type { Unit } from '../../shared/cycle/cycle.ts';
import { roundState } from '../../shared/cycle/round.ts';
import { isId } from '../../shared/plan/id.ts';
import type { ServiceRating } from '../../shared/plan/schema.ts';
import { serviceChannel } from '../../shared/service/service.ts';
import { getCycle, listCycles, type StoredCycle } from '../store/cycle.ts';
import type { Person } from '../store/person.ts';
import { planOfCycle } from '../store/plan.ts';
import { listRounds } from '../store/round.ts';
import type { Asked, Place } from '../web/asked.ts';
import type { Scene } from '../web/scene.ts';

/** A round in which services are rated, as the desk sees it. `units` are those whose desk the visitor keeps or reads. */
export type DeskRound = Asked & {
  readonly service: ServiceRating;
  readonly place: Place;
  readonly path: string;
  readonly units: readonly Unit[];
};

/** Who asks. Every page of the desk wants a role, so somebody does. */
export function personOf({ asking }: Scene): Person {
  if (!asking) throw new Error('the desk was asked by nobody');
  return asking.person;
}

/** Whether the visitor keeps the assessment. */
export const isOffice = (scene: Scene): boolean => personOf(scene).roles.some(({ role }) => role === 'office');

/** Whether the visitor speaks for a unit. */
export function speaksFor(scene: Scene, unit: string): boolean {
  return personOf(scene).roles.some(
    ({ role, units }) => role === 'contact' && (units === undefined || units.includes(unit)),
  );
}

/** Every such round of the visitor's office, the newest cycle first. */
export async function deskRounds(scene: Scene): Promise<readonly DeskRound[]> {
  const cycles = await listCycles(scene.house.store, personOf(scene).office);
  cycles.sort((a, b) => (a.cycle.period.from < b.cycle.period.from ? 1 : -1));
  return (await Promise.all(cycles.map((stored) => roundsOf(scene, stored)))).flat();
}

/** The round of an address. `undefined`: there is none, it is another office's, or none of its units is the visitor's. */
export async function findDeskRound(scene: Scene): Promise<DeskRound | undefined> {
  const [cycle = '', round = ''] = ['cycle', 'round'].map((part) => scene.c.req.param(part));
  if (!isId(cycle)) return undefined;
  const stored = await getCycle(scene.house.store, personOf(scene).office, cycle);
  return stored && (await roundsOf(scene, stored)).find((one) => one.round.id === round);
}

async function roundsOf(scene: Scene, stored: StoredCycle): Promise<readonly DeskRound[]> {
  const { store, now } = scene.house;
  const { cycle } = stored;
  const [plan, rounds] = await Promise.all([planOfCycle(store, stored), listRounds(store, cycle.office, cycle.id)]);
  const all = personOf(scene).roles.some(({ role }) => role === 'office' || role === 'auditor');
  return rounds.flatMap(({ round }): readonly DeskRound[] => {
    const audience = plan.audiences.find(({ id }) => id === round.audience);
    if (!audience?.service || !serviceChannel(audience)) return [];
    const units = cycle.roster.filter(
      ({ unit, group }) => audience.rates.includes(group) && (all || speaksFor(scene, unit)),
    );
    if (units.length === 0) return [];
    const place = { office: cycle.office, cycle: cycle.id, round: round.id };
    const path = `/service-desk/${cycle.id}/${round.id}`;
    return [
      { cycle, plan, audience, round, units, place, path, service: audience.service, state: roundState(round, now()) },
    ];
  });
}
