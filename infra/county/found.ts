import { getCycle } from '../../functions/store/cycle.ts';
import { planOfCycle } from '../../functions/store/plan.ts';
import type { Cycle } from '../../shared/cycle/cycle.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import type { Opened } from './database.ts';
import { both, Refusal } from './desk.ts';
import { idOf } from './given.ts';

/** A stored cycle with the plan it was opened with. */
export async function findCycle(
  { store, where }: Opened,
  office: string,
  id: string,
): Promise<{ readonly cycle: Cycle; readonly plan: Plan }> {
  const stored = await getCycle(store, idOf('OFFICE', office), idOf('CYCLE', id));
  if (!stored)
    throw new Refusal(both(`There is no cycle ${id} of office ${office} in ${where}.`, '没有这个考核周期。'));
  return { cycle: stored.cycle, plan: await planOfCycle(store, stored) };
}
