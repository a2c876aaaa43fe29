import * as z from 'zod';
import { Day, Id } from '../../shared/plan/schema.ts';
import { named } from './shapes.ts';

/** A finished matter whose citizen is asked to rate it. `reference` is the unit's own number of the case. */
export const RatingRequest = named(
  'RatingRequest',
  z.strictObject({
    reference: z
      .string()
      .trim()
      .regex(/^[^\p{C}]{1,100}$/u),
    unit: Id,
    about: Id.optional(),
    finishedOn: Day,
    stages: z.array(Id).max(29).optional(),
  }),
);
export type RatingRequest = z.output<typeof RatingRequest>;

/** What the citizen is handed. `silentFrom`, where the plan has default ratings: the first day on which silence is one. */
export const RatingLink = named(
  'RatingLink',
  z.strictObject({ link: z.url(), code: z.string(), silentFrom: Day.optional() }),
);
