import { roundState } from '../../shared/cycle/round.ts';
import type { Ballot } from '../../shared/evidence/evidence.ts';
import type { Audience } from '../../shared/plan/schema.ts';
import { castBallot } from '../store/ballot.ts';
import type { By } from '../store/by.ts';
import { change } from '../store/change.ts';
import { getCycle } from '../store/cycle.ts';
import { type Due, doneDue, dueWrite, listDue } from '../store/due.ts';
import { planOfCycle } from '../store/plan.ts';
import { getRound } from '../store/round.ts';
import { nextSilentDay, type ServiceCase, settleSilent, silentCases } from '../store/service-case.ts';
import { countyDay } from '../web/county-day.ts';
import type { House } from '../web/house.ts';
import { faultOf } from '../web/log.ts';

/** What one look did: default ratings cast, services that had a rating already, looks that failed. */
export type SilenceReport = { readonly silent: number; readonly rated: number; readonly failed: number };

type Workshop = Pick<House, 'store' | 'now' | 'log'>;

/** How long one default rating may take to be stored: less than any round's grace. */
const castWithinMs = 5000;

/**
 * Casts the default rating of services that nobody rated in time, each in the very place of its citizen's ballot, so that
 * the two can never both count. Looking twice, or twice at once, does no harm.
 *
 * A round that is not open takes none: what was silent then stays without a rating.
 */
export async function countSilence(workshop: Workshop): Promise<SilenceReport> {
  const report = { silent: 0, rated: 0, failed: 0 };
  const now = workshop.now();
  for (const due of await listDue(workshop.store, startOf(countyDay(now)))) {
    if (due.kind !== 'service' || due.round === undefined) continue;
    try {
      const { silent, rated } = await countRound(workshop, due, due.round);
      report.silent += silent;
      report.rated += rated;
    } catch (thrown) {
      report.failed++;
      const { office, cycle, round } = due;
      workshop.log({ at: workshop.now(), event: 'silence-failed', office, cycle, round, ...faultOf(thrown) });
    }
  }
  return report;
}

async function countRound({ store, now, log }: Workshop, due: Due, id: string) {
  const { office, cycle } = due;
  const at = now();
  const today = countyDay(at);
  const by: By = { actor: 'clock', action: 'count-silence', reason: `due since ${due.at}`, at };
  const place = { office, cycle, round: id };
  const counts = { silent: 0, rated: 0 };
  const [found, stored] = [await getRound(store, office, cycle, id), await getCycle(store, office, cycle)];
  if (!found || !stored) throw new Error(`round ${id} of cycle ${cycle} of ${office} does not exist`);
  const plan = await planOfCycle(store, stored);
  const audience = plan.audiences.find((one) => one.id === found.round.audience);
  const state = roundState(found.round, at);
  if (state === 'open' && audience?.service?.default) {
    for (const { asked, voter } of await silentCases(store, place, today)) {
      const ballot = defaultBallot(id, audience, audience.service.default.level, asked, voter, today);
      const cast = await castBallot(store, office, cycle, ballot, { deadlineMs: castWithinMs });
      // It waits on, and the next look settles it.
      if (cast.kind === 'unknown') throw new Error('a default rating may be stored or not');
      if (cast.kind === 'already-counted') counts.rated++;
      else counts.silent++;
    }
  }
  await settleSilent(store, by, place, today);
  await lookAgain(store, by, due, place);
  log({ at, event: 'silence-counted', ...place, ...counts });
  return counts;
}

async function lookAgain(
  store: House['store'],
  by: By,
  due: Due,
  place: { office: string; cycle: string; round: string },
) {
  // Ended first: what is asked for meanwhile makes it due anew, and is not ended with it.
  await doneDue(store, by, due);
  const next = await nextSilentDay(store, place);
  if (next === undefined) return;
  const about = { office: place.office, scope: place.cycle, what: `round ${place.round}: due on ${next}` };
  await change(store, by, about, [dueWrite({ kind: 'service', ...place, at: startOf(next) })]);
}

/** Silence says nothing of the stages, only of the whole. */
function defaultBallot(
  round: string,
  audience: Audience,
  level: number,
  { unit, about, channel }: ServiceCase,
  voter: string,
  day: string,
): Ballot {
  const [whole] = audience.sheet.items;
  if (!whole) throw new Error(`audience ${audience.id} is asked nothing`);
  return {
    ...{ round, audience: audience.id, voter, channel, day, default: true },
    ...(about !== undefined && { about }),
    // One mark for all looks at this case: two looks at once know their ballot as the same.
    nonce: 'silence',
    sheet: { [unit]: { [whole.id]: { level } } },
  };
}

const startOf = (day: string) => `${day}T00:00:00.000Z`;
