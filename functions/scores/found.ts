import type { Unit } from '../../shared/cycle/cycle.ts';
import { type HandInAsked, handInAsked } from '../../shared/evidence/hand-in.ts';
import { Id, type Plan, type Supplier } from '../../shared/plan/schema.ts';
import type { Words } from '../../shared/words.ts';
import { getCycle, type StoredCycle } from '../store/cycle.ts';
import { getHandIn, type HandIn, type StoredHandIn } from '../store/hand-in.ts';
import type { Person } from '../store/person.ts';
import { planOfCycle } from '../store/plan.ts';
import type { Scene } from '../web/scene.ts';

/** What one supplier is asked in one cycle. `path` is its address at this door. */
export type Asked = {
  readonly stored: StoredCycle;
  readonly plan: Plan;
  readonly asked: HandInAsked;
  readonly unit: Unit | undefined;
  readonly title: Words;
  readonly path: string;
};

/** Who asks. Every route of this door wants a role, so somebody does. */
export function personOf({ asking }: Scene): Person {
  if (!asking) throw new Error('a page of hand-ins was asked for by nobody');
  return asking.person;
}

/** Whether somebody accepts and returns what was handed in. */
export function isOffice({ roles }: Person): boolean {
  return roles.some(({ role }) => role === 'office');
}

/** Whether somebody handed this in himself, and so never accepts it. */
export function isOwn({ login }: Person, { createdBy, submittedBy }: HandIn): boolean {
  return createdBy === login || submittedBy === login;
}

/** Whether somebody takes back what waits to be accepted: who handed it in, or others of the same supplier. */
export function mayWithdraw(person: Person, handIn: HandIn): boolean {
  return isOwn(person, handIn) || !isOffice(person);
}

/**
 * Whether somebody hands in for a supplier: the office for all, a third party for those it is named for, a contact for
 * its units where each unit hands in for itself.
 */
export function handsInFor(person: Person, supplier: Supplier, unit: string | undefined): boolean {
  return person.roles.some(({ role, units, suppliers }) => {
    if (role === 'office') return true;
    if (role === 'third-party') return !supplier.own && (suppliers ?? []).includes(supplier.id);
    return role === 'contact' && supplier.own && unit !== undefined && (units === undefined || units.includes(unit));
  });
}

/** Who hands in, as pages call it: the supplier, and of one that is every unit for itself the unit. */
export function sourceTitle(supplier: Supplier, unit: Unit | undefined): Words {
  if (!unit) return supplier.title;
  return { zh: `${unit.title.zh}（${supplier.title.zh}）`, en: `${unit.title.en} (${supplier.title.en})` };
}

/**
 * What the address asks for. `undefined`: there is no such cycle or source, nothing is asked of it, or it is somebody
 * else's; they all look the same.
 */
export async function findAsked(scene: Scene): Promise<Asked | undefined> {
  const person = personOf(scene);
  const { store } = scene.house;
  const cycleId = Id.safeParse(scene.c.req.param('cycle')).data;
  const source = sourceFrom(scene.c.req.param('source') ?? '');
  if (cycleId === undefined || !source) return undefined;
  const stored = await getCycle(store, person.office, cycleId);
  if (!stored) return undefined;
  const plan = await planOfCycle(store, stored);
  const asked = handInAsked(plan, stored.cycle, source.supplier, source.unit);
  if (!asked || !isAsked(asked) || !handsInFor(person, asked.supplier, source.unit)) return undefined;
  const unit = source.unit === undefined ? undefined : asked.units[0];
  const path = `/scores/${cycleId}/${asked.source}`;
  return { stored, plan, asked, unit, title: sourceTitle(asked.supplier, unit), path };
}

/** Whether a supplier has anything to hand in. */
export function isAsked({ figures, matters }: HandInAsked): boolean {
  return figures.length > 0 || matters.length > 0;
}

/** The hand-in of the address, and what it answers. One of another source is not found there. */
export async function findHandIn(
  scene: Scene,
): Promise<{ readonly of: Asked; readonly found: StoredHandIn } | undefined> {
  const id = Id.safeParse(scene.c.req.param('id')).data;
  const of = id === undefined ? undefined : await findAsked(scene);
  if (!of || id === undefined) return undefined;
  const { office, id: cycle } = of.stored.cycle;
  const found = await getHandIn(scene.house.store, office, cycle, id);
  return found?.handIn.source === of.asked.source ? { of, found } : undefined;
}

/** `supplier` or `supplier.unit`, as the address says it; undefined where it can be neither. */
function sourceFrom(text: string): { readonly supplier: string; readonly unit?: string } | undefined {
  const [supplier, unit, ...more] = text.split('.').map((part) => Id.safeParse(part).data ?? '');
  if (supplier === undefined || [supplier, unit].includes('') || more.length > 0) return undefined;
  return unit === undefined ? { supplier } : { supplier, unit };
}
