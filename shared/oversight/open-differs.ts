import { differing } from './apart-from.ts';
import { contentsOf } from './content.ts';
import { type Flag, fewest, type Watched } from './flag.ts';

/** From so many percentage points on a difference is worth a look: who comes by himself is never quite like who is asked. */
const points = 15;

/**
 * Units of which the open channel speaks wildly otherwise than those who were invited.
 *
 * The shares of content ballots, and of faultless ones, are compared, open against invited by card, both of ten ballots at
 * least. Flagged from 15 points on, where a two-share test gives less than one in a thousand, shared by all tried.
 * Example: 190 of 200 open, 60 of 100 invited: 95 against 60 percent.
 */
export function openDiffersFlags({ round, audience, ballots }: Watched): readonly Flag[] {
  const { channels = [] } = audience;
  const wayOf = (channel: string | undefined) => channels.find(({ id }) => id === channel)?.way ?? 'card';
  const invited = contentsOf(
    audience,
    ballots.filter(({ channel }) => wayOf(channel) === 'card'),
  );
  const compared = channels
    .filter(({ way }) => way === 'open')
    .flatMap(({ id: channel }) => {
      const own = ballots.filter((ballot) => ballot.channel === channel);
      return [...contentsOf(audience, own)].flatMap(([unit, open]) => {
        const asked = invited.get(unit);
        return asked && asked.n >= fewest && open.n >= fewest ? [{ channel, unit, open, asked }] : [];
      });
    });
  return compared.flatMap(({ channel, unit, open, asked }): readonly Flag[] => {
    const found = differing(open, asked, points, compared.length);
    const set = audience.cards === 'all-units' ? { round, channel } : { round, channel, subject: unit };
    return found ? [{ kind: 'open-differs', set, n: open.n, about: unit, ...found }] : [];
  });
}
