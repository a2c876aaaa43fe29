import { differing } from './apart-from.ts';
import { contentsOf } from './content.ts';
import { ballotsBy, type Flag, fewest, subjectOf, type Watched } from './flag.ts';

/** From so many percentage points on a difference is worth a look; villages do differ. */
const points = 20;

/**
 * Batches of cards that think quite otherwise of a unit than everybody else who rated it.
 *
 * The shares of content ballots, and of faultless ones, are compared, batch against rest, of ten ballots at least and no fewer
 * in the rest. Flagged from 20 points on, where a two-share test gives less than one in a thousand, shared by all tried.
 * Example: 30 of 30 in the batch, 60 of 120 in the rest: 100 against 50 percent, z = 5.0, six in ten million.
 * An honest reason is a batch for people to whom something happened.
 */
export function batchOffFlags({ round, audience, ballots }: Watched): readonly Flag[] {
  const whole = contentsOf(audience, ballots);
  const tries = [...ballotsBy(ballots, ({ batch }) => batch)].flatMap(([batch, own]) =>
    [...contentsOf(audience, own)].map(([unit, inside]) => {
      const all = whole.get(unit) ?? inside;
      const rest = {
        n: all.n - inside.n,
        content: all.content - inside.content,
        faultless: all.faultless - inside.faultless,
      };
      return { batch, unit, inside, rest, own };
    }),
  );
  // Of two that differ the smaller is the odd one.
  const compared = tries.filter(({ inside, rest }) => inside.n >= fewest && rest.n >= inside.n);
  return compared.flatMap(({ batch, unit, inside, rest, own }): readonly Flag[] => {
    const found = differing(inside, rest, points, compared.length);
    if (!found) return [];
    // Of a batch of cards for several units only those for this one are meant; a sheet of many is meant whole.
    const on = own.filter((ballot) => subjectOf(ballot) === unit).length;
    const set = on > 0 && on < own.length ? { round, batch, subject: unit } : { round, batch };
    return [{ kind: 'batch-off', set, n: on || own.length, about: unit, ...found }];
  });
}
