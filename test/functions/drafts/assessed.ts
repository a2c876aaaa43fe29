import { compute } from '../../../functions/assess/compute.ts';
import { castBallot } from '../../../functions/store/ballot.ts';
import { putCycle } from '../../../functions/store/cycle.ts';
import { acceptFacts } from '../../../functions/store/fact.ts';
import { inParallel } from '../../../functions/store/parallel.ts';
import { getPlan, putPlan } from '../../../functions/store/plan.ts';
import { putRound } from '../../../functions/store/round.ts';
import { advanceSeal } from '../../../functions/store/seal.ts';
import type { Store } from '../../../functions/store/table.ts';
import type { Cycle } from '../../../shared/cycle/cycle.ts';
import type { Ballot } from '../../../shared/evidence/evidence.ts';
import { inventEvidence } from '../../../shared/evidence/invent.ts';
import { checkPlan } from '../../../shared/plan/check.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { townshipAssessment } from '../../../shared/plan/templates/township-assessment.ts';

/** When the rounds closed, before the clock of a test house. */
const closed = '2026-11-20T00:00:00.000Z';
const computed = '2026-11-21T11:00:00.000Z';
const by = (action: string, at = closed) => ({ actor: 'set-up', action, reason: 'a test', at });

/** The ready plan as the county's own, ten citizens being enough for a reading. */
export const countyPlan: Plan = planWith((plan) => {
  const satisfaction = plan.tree.children?.find(({ id }) => id === 'satisfaction');
  Object.assign(satisfaction?.measure ?? {}, { minimum: 10 });
});

/** A copy of the ready plan for the county with something done to it; a fault in it is a mistake of the test. */
export function planWith(change: (plan: Plan) => void, from: Plan = { ...townshipAssessment, office: 'county' }): Plan {
  const copy = structuredClone(from);
  change(copy);
  const { plan, faults } = checkPlan(copy);
  if (!plan) throw new Error(JSON.stringify(faults));
  return plan;
}

const invented = inventEvidence(countyPlan);

/** The cycle that was assessed: six units in each of four groups. */
export const assessedCycle: Cycle = {
  ...invented.cycle,
  id: '2026',
  title: { zh: '2026年度考核（例）', en: 'Year 2026' },
};

/** How many ballots of the citizens and deputies are cast for each unit; ten are enough for a reading and soon cast. */
const perUnit = 10;

/**
 * A county that has assessed once: its plan is published, its cycle has three sealed rounds, one that is still open and
 * accepted records, and its result is computed.
 */
export async function assessCounty(store: Store): Promise<void> {
  await putPlan(store, by('publish-plan'), countyPlan);
  const digest = (await getPlan(store, 'county', countyPlan.id, 1))?.digest ?? '';
  await putCycle(store, by('open-cycle'), assessedCycle, digest);
  for (const { id, title } of countyPlan.audiences) {
    const times = { opensAt: '2026-11-01T00:00:00.000Z', ...(id !== 'townships' && { closesAt: closed }) };
    await putRound(store, by('add-round'), 'county', '2026', { id, audience: id, title, graceMs: 0, ...times });
  }
  await inParallel(castOf(), 16, async ({ audience, ...ballot }) => {
    const several = audience !== 'citizens';
    await castBallot(store, 'county', '2026', { ...ballot, audience, round: audience }, { deadlineMs: 5000, several });
  });
  for (const { id } of countyPlan.audiences)
    for (const at of [closed, '2026-11-20T00:01:00.000Z'])
      await advanceSeal(store, by('seal', at), 'county', '2026', id, at, 0);
  await acceptFacts(store, by('accept-facts'), 'county', '2026', 'statistics', invented.evidence.records);
  const due = { kind: 'cycle', office: 'county', cycle: '2026', at: computed } as const;
  await compute({ store, now: () => computed, log: () => undefined }, due, by('compute', computed));
}

/** The first ballots of each unit and audience. */
function castOf(): readonly Ballot[] {
  const counts = new Map<string, number>();
  return invented.evidence.ballots.filter(({ audience, sheet }) => {
    const subjects = Object.keys(sheet);
    const place = `${audience} ${subjects.length === 1 ? subjects[0] : ''}`;
    counts.set(place, (counts.get(place) ?? 0) + 1);
    return (counts.get(place) ?? 0) <= perUnit;
  });
}
