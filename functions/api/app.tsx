import { findAskedIn } from '../web/asked.ts';
import { type Door, door, type Handler } from '../web/door.ts';
import type { House } from '../web/house.ts';
import { admit, refuse } from './admit.ts';
import { askRatingFor } from './ask-rating.ts';
import { castBallotFor, openCardFor } from './cast-ballots.ts';
import { guidePage } from './guide-page.tsx';
import type { Operation } from './operation.ts';
import { begins, type OperationId, operations } from './operations.ts';
import { problemPage } from './problem-page.tsx';
import { cycle, cycles, round, rounds } from './read-cycles.ts';
import { plan, plans } from './read-plans.ts';
import { latest, result, unit, units } from './read-results.ts';
import { handIn, records } from './records.ts';
import { sendRecords } from './send-records.ts';

/** The door of other systems: JSON under `/api/v1` by scoped tokens, and the pages that explain it to people. */
export function api(house: House): Door {
  const find = findAskedIn(house.store);
  const handlers: Readonly<Record<OperationId, Handler>> = {
    listPlans: plans,
    getPlan: plan,
    listCycles: cycles,
    getCycle: cycle,
    listRounds: rounds,
    getRound: round,
    openCard: openCardFor(find),
    castBallot: castBallotFor(find),
    askRating: askRatingFor(find),
    listRecords: records,
    sendRecords,
    getHandIn: handIn,
    getLatestResult: latest,
    getResult: result,
    listResultUnits: units,
    getResultUnit: unit,
  };
  return door(
    house,
    (on) => {
      on.get('/api', 'anyone', guidePage);
      on.get('/api/problems/:code', 'anyone', problemPage);
      for (const one of operations) {
        const { id, method, path, scope, sent }: Operation & { readonly id: OperationId } = one;
        if (method === 'GET') on.get(path, { scope }, handlers[id]);
        else on.post(path, { scope }, handlers[id], sent?.limit);
      }
    },
    { begins, admit, refuse },
  );
}
