import { nodesOf, type Plan } from '../../shared/plan/schema.ts';
import type { Words } from '../../shared/words.ts';
import { readyWords as words } from './ready-words.ts';

/** A part of a plan that answers a policy: where on the plan's page it stands, and what kind it is unless it is an indicator. */
export type Place = { readonly anchor: string; readonly title: Words; readonly kind?: Words };

/**
 * The parts of a plan that have one of these ids, in their order. An id that a group and an audience share leads to both.
 *
 * An id nothing has is a fault of the ready plan and throws.
 */
export function placesOf(plan: Plan, ids: readonly string[]): readonly Place[] {
  const all = everything(plan);
  return ids.flatMap((id) => {
    const found = all.filter((one) => one.id === id).map(({ place }) => place);
    if (found.length === 0) throw new Error(`nothing in plan ${plan.id} is called '${id}'`);
    return found;
  });
}

type Titled = { readonly id: string; readonly title: Words };

function everything(plan: Plan): readonly { readonly id: string; readonly place: Place }[] {
  const { groups, audiences, suppliers = [], adjustments, outcomes, earlier = [] } = plan;
  const nodes = [...nodesOf(plan.tree)].map(({ node }) => node);
  const kinds: readonly (readonly [prefix: string, kind: Words | undefined, of: readonly Titled[]])[] = [
    ['node', undefined, nodes],
    ['rule', words.adjustment, adjustments],
    ['rule', words.outcome, outcomes],
    ['audience', words.audience, audiences],
    ['plan-group', words.group, groups],
    ['supplier', words.supplier, suppliers],
    ['earlier', words.earlierOne, earlier],
  ];
  return kinds.flatMap(([prefix, kind, of]) =>
    of.map(({ id, title }) => ({ id, place: { anchor: `${prefix}-${id}`, title, ...(kind && { kind }) } })),
  );
}
