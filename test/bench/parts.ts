import { ballots } from './ballots.ts';
import { growth } from './growth.ts';
import { judgement } from './judgement.ts';
import type { Part } from './part.ts';
import { ranks } from './ranks.ts';
import { survey } from './survey.ts';

/** Every part there is, in the order they are measured and printed. A new part is listed here and nowhere else. */
export const parts: readonly Part[] = [judgement, growth, ballots, ranks, survey];
