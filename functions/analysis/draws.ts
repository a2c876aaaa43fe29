import type { Basis } from '../../shared/statistics/basis.ts';
import type { Draws } from '../../shared/statistics/ranks/sureness.ts';
import type { FieldFaultOf } from '../web/fault-list.tsx';
import type { Scene } from '../web/scene.ts';
import { ranksWords as words } from './ranks-words.ts';
import { redrawsOf, sizeOf } from './size.ts';

/** How often weights are shaken; a page does it in milliseconds. */
export const weightDraws = 1000;

/** What a visitor asked to draw: what stands in the fields, and what is wrong with it. */
export type AskedDraws = {
  readonly seed: string;
  readonly percent: string;
  readonly faults: readonly FieldFaultOf[];
};

/** The seed and by how much weights are shaken, from the address; 1 and 25 percent where it says nothing. */
export function askedDraws({ c }: Scene): AskedDraws {
  const seed = c.req.query('seed') ?? '1';
  const percent = c.req.query('percent') ?? '25';
  const seedIsRight = /^\d{1,10}$/.test(seed) && Number(seed) < 2 ** 32;
  const percentIsRight = /^\d{1,2}$/.test(percent) && Number(percent) >= 5 && Number(percent) <= 50;
  return {
    // What cannot be a seed is shown as it came, as far as anybody would read it.
    seed: seed.slice(0, 40),
    percent: percent.slice(0, 40),
    faults: [
      ...(seedIsRight ? [] : [{ field: 'seed', words: words.seedWrong }]),
      ...(percentIsRight ? [] : [{ field: 'percent', words: words.percentWrong }]),
    ],
  };
}

/** What is drawn for a visitor whose fields have no fault. */
export function drawsOf(basis: Basis, { seed, percent }: AskedDraws): Draws {
  return {
    seed: Number(seed),
    weights: { draws: weightDraws, percent: Number(percent) },
    ballots: redrawsOf(sizeOf(basis)),
  };
}
