import { type Chance, chanceFrom } from '../../infra/demo/chance.ts';
import type { Cycle, Unit } from '../../shared/cycle/cycle.ts';
import type { Evidence, Fact } from '../../shared/evidence/evidence.ts';
import { Plan } from '../../shared/plan/schema.ts';

/** How large a county to make up. `branches` and `leaves` (a branch) must divide a hundred. */
export type CountySize = {
  readonly units: number;
  readonly branches: number;
  readonly leaves: number;
  /** Whether leaves are rounded half up to four decimals, as ready plans do. */
  readonly rounded: boolean;
};

const words = (text: string) => ({ zh: `${text}（虚构）`, en: `${text} (made up)` });
const groups = ['plain', 'hills', 'town'];
const four = { places: 4, mode: 'half-up' } as const;

/**
 * The ways a leaf earns its points here, in turn. Half of the indicators have targets of each unit's own, so that an
 * unrounded total is a fraction of some four hundred digits, as in a real scheme.
 */
const curves = [
  { form: 'proportional', target: { fact: 'target' }, cap: '120', whenTargetZero: 'none' },
  {
    form: 'ladder',
    steps: [
      { from: '800', percent: '100' },
      { from: '500', percent: '85' },
      { from: '200', percent: '70' },
    ],
    below: '50',
  },
  { form: 'range', best: 'largest', worstPercent: '60', bestPercent: '100', whenEqual: 'best' },
  { form: 'proportional', target: { fact: 'target' }, cap: 'none', whenTargetZero: 'zero' },
] as const;

/** A county made up for measuring: the same size gives the same county. One record in forty was never handed in. */
export function countyOf(size: CountySize): {
  readonly plan: Plan;
  readonly cycle: Cycle;
  readonly evidence: Evidence;
} {
  const plan = planOf(size);
  const roster = Array.from(
    { length: size.units },
    (_, at): Unit => ({
      unit: `unit-${at + 1}`,
      title: words(`Unit ${at + 1}`),
      group: groups[at % groups.length] ?? '',
    }),
  );
  const cycle: Cycle = {
    id: 'bench',
    office: plan.office,
    title: words('Bench'),
    plan: { id: plan.id, version: plan.version },
    period: plan.period,
    roster,
  };
  const chance = chanceFrom(20_261_122);
  const records = roster.flatMap(({ unit }) => recordsOf(plan, unit, chance));
  return { plan, cycle, evidence: { ballots: [], records } };
}

function planOf({ branches, leaves, rounded }: CountySize): Plan {
  return Plan.parse({
    id: 'bench',
    office: 'county',
    version: 1,
    title: words('Bench'),
    period: { from: '2026-01-01', to: '2026-12-31' },
    scale: { full: '100', publish: { places: 2, mode: 'half-up' } },
    groups: groups.map((id) => ({ id, title: words(id), ranked: true })),
    audiences: [],
    tree: {
      id: 'total',
      title: words('Total'),
      aggregate: { form: 'weighted-mean', whenMissing: 'rescale' },
      children: Array.from({ length: branches }, (_, branch) => ({
        id: `b${branch + 1}`,
        title: words(`Branch ${branch + 1}`),
        weight: weightAt(branch, branches),
        aggregate: { form: 'weighted-mean', whenMissing: 'rescale' },
        children: Array.from({ length: leaves }, (_, leaf) => {
          const curve = curves[(branch + leaf) % curves.length];
          const facts = curve?.form === 'proportional' ? [curve.target.fact] : [];
          return {
            id: `b${branch + 1}-${leaf + 1}`,
            title: words(`Indicator ${branch + 1}.${leaf + 1}`),
            weight: weightAt(leaf, leaves),
            measure: { form: 'value', field: 'actual', several: 'none', facts, whenNone: 'none' },
            curve,
            ...(rounded && { round: four }),
          };
        }),
      })),
    },
    adjustments: [],
    rankAt: 'published',
    outcomes: [{ id: 'rank', title: words('Rank'), form: 'rank', ties: 'competition' }],
  });
}

/** Equal weights would make all fractions simple: every second one is larger by one, the one after it smaller. */
function weightAt(index: number, count: number): string {
  const pair = index % 2 === 0 ? index + 1 : index;
  const off = pair >= count ? 0 : index % 2 === 0 ? 1 : -1;
  return String(100 / count + off);
}

function recordsOf(plan: Plan, unit: string, chance: Chance): readonly Fact[] {
  const facts: Fact[] = [];
  for (const { children = [] } of plan.tree.children ?? []) {
    for (const { id: indicator, curve } of children) {
      const fields = curve?.form === 'proportional' ? ['actual', 'target'] : ['actual'];
      for (const field of fields) {
        if (chance() < 1 / 40) continue;
        const hundredths = 10_000 + Math.floor(chance() * 90_000);
        const value = plainest(String(hundredths));
        facts.push({ id: `${indicator}.${unit}.${field}`, indicator, unit, field, value });
      }
    }
  }
  return facts;
}

/** Hundredths as decimals, written as short as a record keeps them: `12340` is `123.4`. */
function plainest(hundredths: string): string {
  const places = hundredths.slice(-2).replace(/0+$/, '');
  return places === '' ? hundredths.slice(0, -2) : `${hundredths.slice(0, -2)}.${places}`;
}
