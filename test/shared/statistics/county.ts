import { sha256 } from '../../../functions/store/digest.ts';
import { Cycle } from '../../../shared/cycle/cycle.ts';
import type { Ballot, Fact } from '../../../shared/evidence/evidence.ts';
import { checkPlan } from '../../../shared/plan/check.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { type Basis, basisOf, type GroupBasis } from '../../../shared/statistics/basis.ts';

export const words = (text: string) => ({ zh: text, en: text });

/** A leaf whose score is the figure handed in, 0 to 100. */
export function figureLeaf(id: string, weight: string | Readonly<Record<string, string>>, more: object = {}) {
  return {
    id,
    title: words(id),
    ...(typeof weight === 'string' ? { weight } : { weightByGroup: weight }),
    from: words('bureau'),
    measure: { form: 'value', field: 'actual', several: 'none', facts: [], whenNone: 'none' },
    curve: { form: 'line', corners, outside: 'flat', floor: 'none', cap: 'none' },
    ...more,
  };
}

const corners = [
  { at: '0', percent: '0' },
  { at: '100', percent: '100' },
];

/** A branch whose children are weighed, the weight of a missing one going to the others. */
export function branch(id: string, weight: string | undefined, children: readonly object[], more: object = {}) {
  return {
    id,
    title: words(id),
    ...(weight !== undefined && { weight }),
    aggregate: { form: 'weighted-mean', whenMissing: 'rescale' },
    children,
    ...more,
  };
}

/** A plan with this tree, checked. */
export function planWith(tree: object, more: object = {}): Plan {
  const { plan, faults } = checkPlan({
    id: 'plan',
    office: 'county',
    version: 1,
    title: words('Plan'),
    period: { from: '2026-01-01', to: '2026-12-31' },
    scale: { full: '100', publish: { places: 2, mode: 'half-up' } },
    groups: [{ id: 'towns', title: words('Towns'), ranked: true }],
    audiences: [],
    tree,
    adjustments: [],
    rankAt: 'exact',
    outcomes: [],
    ...more,
  });
  if (!plan) throw new Error(JSON.stringify(faults));
  return plan;
}

/** Figures by unit and leaf; null where nothing was handed in. */
export type Figures = Readonly<Record<string, Readonly<Record<string, string | number | null>>>>;

/** The cycle of these units, all towns unless said, judged by the plan. */
export function judgedCounty(
  plan: Plan,
  figures: Figures,
  more: { groups?: Record<string, string>; ballots?: readonly Ballot[] } = {},
): Basis {
  const cycle = Cycle.parse({
    id: '2026',
    office: 'county',
    title: words('2026'),
    plan: { id: plan.id, version: plan.version },
    period: plan.period,
    roster: Object.keys(figures).map((unit) => ({ unit, title: words(unit), group: more.groups?.[unit] ?? 'towns' })),
  });
  const records = Object.entries(figures).flatMap(([unit, of]) =>
    Object.entries(of).flatMap(([indicator, value]): readonly Fact[] =>
      value === null ? [] : [{ id: `${unit}-${indicator}`, indicator, unit, field: 'actual', value: String(value) }],
    ),
  );
  return basisOf(plan, cycle, { ballots: [...(more.ballots ?? [])], records }, sha256);
}

/** The one group of a county of towns. */
export function townsOf({ groups }: Basis): GroupBasis {
  const [towns] = groups;
  if (!towns) throw new Error('the county has no towns');
  return towns;
}
