import type { Audience } from '../plan/schema.ts';
import type { Unit } from './cycle.ts';

/** What one seat has to rate in a round: the unit that holds the seat, its stratum, and the units it rates. */
export type Task = { readonly seat: Unit; readonly stratum?: string; readonly subjects: readonly Unit[] };

/**
 * Who rates whom in a cycle: an audience's duties laid over the roster, one task a seat, in the roster's order.
 *
 * A seat under several duties rates everybody they name, each once. A seat that would have nobody to rate gets no task.
 * The public, and an audience without duties, has none.
 */
export function tasksOf(audience: Audience, roster: readonly Unit[]): readonly Task[] {
  const duties = audience.duties ?? [];
  return roster.flatMap((seat): readonly Task[] => {
    const own = duties.filter(({ raters }) => raters === seat.group);
    const subjects = roster.filter((unit) =>
      own.some(({ rates, self }) => rates.includes(unit.group) && (unit.unit !== seat.unit || self === 'included')),
    );
    if (subjects.length === 0) return [];
    const stratum = own.find((duty) => duty.stratum !== undefined)?.stratum;
    return [{ seat, subjects, ...(stratum === undefined ? {} : { stratum }) }];
  });
}

/** The units one card of a public audience rates, where it rates them all on one sheet. */
export function cardSubjects(audience: Audience, roster: readonly Unit[]): readonly Unit[] {
  return roster.filter(({ group }) => audience.rates.includes(group));
}
