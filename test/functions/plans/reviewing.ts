import { putCycle } from '../../../functions/store/cycle.ts';
import { getPlan, putPlan } from '../../../functions/store/plan.ts';
import { putRound } from '../../../functions/store/round.ts';
import { markHandedIn } from '../../../functions/store/seat.ts';
import type { Store } from '../../../functions/store/table.ts';
import type { Cycle } from '../../../shared/cycle/cycle.ts';
import type { Round } from '../../../shared/cycle/round.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { smallPlan } from '../../fixtures/small-county.ts';
import { cycle, noon } from '../results/county.ts';

const opener = { actor: 'set-up', action: 'open', reason: 'a test', at: noon };
const [citizens, departments] = smallPlan.audiences;
if (!citizens || !departments) throw new Error('the small county has two audiences');

/** The small county in which both groups rate each other by seat, and deputies rate all with one card. */
export const reviewPlan: Plan = {
  ...smallPlan,
  version: 2,
  audiences: [
    citizens,
    {
      ...departments,
      duties: [
        { raters: 'plain', rates: ['hills'], self: 'excluded' },
        { raters: 'hills', rates: ['plain', 'hills'], self: 'excluded' },
      ],
    },
    { ...citizens, id: 'deputies', cards: 'all-units', title: { zh: '代表（例）', en: 'Deputies' } },
  ],
};

export const reviewCycle: Cycle = { ...cycle, id: 'reviewed', plan: { id: 'small', version: 2 } };

const round = (id: string, audience: string, en: string, times: Partial<Round>): Round => ({
  ...{ id, audience, title: { zh: `${en}（例）`, en }, graceMs: 10_000 },
  ...times,
});
const opensAt = '2026-11-01T00:00:00.000Z';

/** Rounds of seats that are open, closing and not begun, one of deputies and one of citizens. */
export const reviewRounds: readonly Round[] = [
  round('mutual', 'departments', 'Mutual', { opensAt, closesAt: '2026-11-30T10:00:00.000Z' }),
  round('shut', 'departments', 'Shut', { opensAt, closesAt: noon }),
  round('later', 'departments', 'Later', {}),
  round('deputies', 'deputies', 'Deputies', { opensAt, closesAt: '2026-12-31T10:00:00.000Z' }),
  round('citizens', 'citizens', 'Citizens', { opensAt, closesAt: '2026-12-31T10:00:00.000Z' }),
];

/** Opens that cycle beside the county's own. Five seats rate: three of the plain, two of the hills. */
export async function openReviews(store: Store): Promise<void> {
  await putPlan(store, opener, reviewPlan);
  const plan = await getPlan(store, 'county', 'small', 2);
  if (!plan) throw new Error('the plan was not stored');
  await putCycle(store, opener, reviewCycle, plan.digest);
  for (const one of reviewRounds) await putRound(store, opener, 'county', 'reviewed', one);
}

/** Notes that a seat handed in, at an instant that no page may show. */
export async function handIn(store: Store, id: string, seat: string): Promise<void> {
  const at = '2026-11-20T13:37:00.000Z';
  await markHandedIn(store, { ...opener, actor: `contact-${seat}`, at }, 'county', 'reviewed', id, seat);
}
