import { ballots } from './ballots.ts';
import { citizen } from './citizen.ts';
import { door } from './door.ts';
import { growth } from './growth.ts';
import { importing } from './import.ts';
import { judgement } from './judgement.ts';
import { overload } from './overload.ts';
import type { Part } from './part.ts';
import { ranks } from './ranks.ts';
import { sealing } from './seal.ts';
import { survey } from './survey.ts';

/** Every part there is, in the order they are measured and printed. A new part is listed here and nowhere else. */
export const parts: readonly Part[] = [
  judgement,
  growth,
  ballots,
  ranks,
  survey,
  door,
  citizen,
  importing,
  overload,
  sealing,
];
