import type { Operation } from './operation.ts';
import { ballotOperations } from './operations-ballots.ts';
import { cycleOperations } from './operations-cycles.ts';
import { recordOperations } from './operations-records.ts';
import { resultOperations } from './operations-results.ts';
import { serviceOperations } from './operations-service.ts';

/** Where the interface lives. The number goes up when a program written for it would break. */
export const begins = '/api/v1';

/** Everything the interface can be asked for: the door, the document and the tests read this list. */
export const operations = [
  ...cycleOperations,
  ...ballotOperations,
  ...serviceOperations,
  ...recordOperations,
  ...resultOperations,
] as const satisfies readonly Operation[];

/** The name of an operation. */
export type OperationId = (typeof operations)[number]['id'];
