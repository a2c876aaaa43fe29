import type { Loose } from '../../shared/plan/loose.ts';
import { Plan } from '../../shared/plan/schema.ts';
import { forms } from '../../shared/rules/index.ts';
import { idMember, titleMember } from './members.ts';
import type { ObjectShape } from './part.ts';
import { partPhrases } from './part-phrases.ts';

/** What an empty plan must be given: a title, and the id that cycles and tables will call it by. */
export const emptySchema = Plan.pick({ id: true, title: true });

export const emptyShape: ObjectShape = {
  kind: 'object',
  members: [titleMember, { ...idMember, label: partPhrases.planId }],
};

/**
 * A plan with nothing in it but what has no two answers: this year's period, a full score of 100 printed with two
 * decimals, and a tree without parts. All of it is on pages to be changed.
 */
export function emptyPlan(
  { id, title }: { readonly id: string; readonly title: object },
  version: number,
  now: string,
): Loose {
  const year = now.slice(0, 4);
  return {
    id,
    version,
    title,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    scale: { full: '100', publish: { places: 2, mode: 'half-up' } },
    groups: [],
    audiences: [],
    tree: { id: 'total', title: partPhrases.emptyRoot, ...onlyAggregate() },
    adjustments: [],
    rankAt: 'published',
    outcomes: [],
  };
}

/** The way of gathering, where there is but one; its settings are still to be chosen. */
function onlyAggregate(): Loose {
  const [only, ...more] = forms.filter(({ family }) => family === 'aggregate');
  return only && more.length === 0 ? { aggregate: { form: only.form } } : {};
}
