import type { Cycle, Unit } from '../../shared/cycle/cycle.ts';
import { handInAsked } from '../../shared/evidence/hand-in.ts';
import type { Plan, Supplier } from '../../shared/plan/schema.ts';
import { listCycles } from '../store/cycle.ts';
import { acceptedNow } from '../store/fact.ts';
import { listHandIns, type StoredHandIn } from '../store/hand-in.ts';
import { planOfCycle } from '../store/plan.ts';
import type { Scene } from '../web/scene.ts';
import { handsInFor, isAsked, personOf } from './found.ts';
import { listPage } from './list-page.tsx';
import { namesOf } from './who.ts';

/** One source of a cycle: a supplier, or one unit of a supplier that is every unit for itself. */
export type Line = { readonly source: string; readonly unit: Unit | undefined };

/** What a person sees of a cycle: the sources he hands in for or accepts, by supplier. */
export type ListedCycle = {
  readonly cycle: Cycle;
  readonly suppliers: readonly { readonly supplier: Supplier; readonly lines: readonly Line[] }[];
  readonly found: readonly StoredHandIn[];
  /** Sources of which something is accepted, whichever way it came. */
  readonly accepted: ReadonlySet<string>;
};

/** Everything somebody is asked to hand in, or has to accept, cycle by cycle; the newest period first. */
export async function list(scene: Scene): Promise<Response> {
  const { store } = scene.house;
  const person = personOf(scene);
  const cycles = await listCycles(store, person.office);
  const listed = await Promise.all(
    cycles.map(async (stored): Promise<ListedCycle> => {
      const { cycle } = stored;
      const [plan, all, { current }] = await Promise.all([
        planOfCycle(store, stored),
        listHandIns(store, cycle.office, cycle.id),
        acceptedNow(store, cycle.office, cycle.id),
      ]);
      const suppliers = (plan.suppliers ?? [])
        .map((supplier) => ({
          supplier,
          lines: linesOf(plan, cycle, supplier).filter(({ unit }) => handsInFor(person, supplier, unit?.unit)),
        }))
        .filter(({ lines }) => lines.length > 0);
      const seen = new Set(suppliers.flatMap(({ lines }) => lines.map(({ source }) => source)));
      const found = all.filter(({ handIn }) => seen.has(handIn.source));
      return { cycle, suppliers, found, accepted: new Set(Object.keys(current)) };
    }),
  );
  listed.sort((a, b) => (a.cycle.period.from < b.cycle.period.from ? 1 : -1));
  const names = await namesOf(
    store,
    listed.flatMap(({ found }) => found),
  );
  return listPage(scene, listed, names);
}

/** The sources of a supplier that are asked for something: what is asked of a unit depends on its group alone. */
function linesOf(plan: Plan, cycle: Cycle, supplier: Supplier): readonly Line[] {
  if (!supplier.own) {
    const asked = handInAsked(plan, cycle, supplier.id);
    return asked && isAsked(asked) ? [{ source: asked.source, unit: undefined }] : [];
  }
  const concerned = new Map<string, boolean>();
  return cycle.roster.flatMap((unit): readonly Line[] => {
    const known = concerned.get(unit.group);
    const asked = known ?? isAskedOf(plan, cycle, supplier, unit);
    concerned.set(unit.group, asked);
    return asked ? [{ source: `${supplier.id}.${unit.unit}`, unit }] : [];
  });
}

function isAskedOf(plan: Plan, cycle: Cycle, supplier: Supplier, { unit }: Unit): boolean {
  const asked = handInAsked(plan, cycle, supplier.id, unit);
  return asked !== undefined && isAsked(asked);
}
