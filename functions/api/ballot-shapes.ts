import * as z from 'zod';
import { Id, Sheet, WordsSchema } from '../../shared/plan/schema.ts';
import { named } from './shapes.ts';

/** The secret of a card as a person typed it or a scanner read it. */
const Code = z.string().min(1).max(200);

/** What opens a card. It travels in the body: addresses end up in logs. */
export const CardCode = named('CardCode', z.strictObject({ code: Code }));

/** What a card asks: the units it rates, in the order to show them, and the questions about each of them. */
export const OpenedCard = named(
  'OpenedCard',
  z.strictObject({ units: z.array(z.strictObject({ unit: Id, title: WordsSchema })), sheet: Sheet, used: z.boolean() }),
);

/** An answer: the place of a level in the sheet's scale, 0 for the first and best; or an honest "don't know". */
const Level = z.union([z.int().min(0).max(8), z.literal('unknown')]);

/**
 * A filled-in card. `nonce` is drawn at random once for each filling-in and sent again with every repeat of it. `answers`
 * holds every question about every unit of the card.
 */
export const CastBallot = named(
  'CastBallot',
  z.strictObject({
    code: Code,
    nonce: z.string().regex(/^[0-9a-f]{32}$/),
    answers: z.record(Id, z.record(Id, Level)),
  }),
);
export type CastBallot = z.output<typeof CastBallot>;

/** What became of a ballot. `yours`: an earlier try of the same filling-in had arrived; nothing was counted twice. */
export const Verdict = named('Verdict', z.strictObject({ verdict: z.enum(['counted', 'yours']), units: z.array(Id) }));
