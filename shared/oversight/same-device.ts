import { atLeast, surprise } from '../statistics/tails.ts';
import { ballotsBy, type Flag, oneInThousand, type Watched } from './flag.ts';

/** From so many ballots on, one device's day is worth a look at all. */
const least = 30;

/** How many times the other devices' usual day is still ordinary; and the most an only device may take. */
const [times, most] = [3, 100];

/**
 * Devices at the place that took far more ballots on a day than devices usually do.
 *
 * A ballot from a device names it as its batch. Flagged from 30 ballots on, where they are more than three times the mean of
 * all other device-days and an equal share reaches them less than once in a thousand; without others to compare, above 100.
 * Example: ten other days with 20 each, this one 90. One person pressing again and again looks like this; so does a fair.
 */
export function sameDeviceFlags({ round, audience, ballots }: Watched): readonly Flag[] {
  const kiosks = new Set((audience.channels ?? []).filter(({ way }) => way === 'kiosk').map(({ id }) => id));
  const own = ballots.filter(({ channel, batch, day }) => kiosks.has(channel ?? '') && batch && day);
  const days = [...ballotsBy(own, ({ batch, day }) => `${batch} ${day}`)].map(([name, { length }]) => {
    const [batch = '', day = ''] = name.split(' ');
    return { batch, day, n: length };
  });
  return days.flatMap(({ batch, day, n }): readonly Flag[] => {
    const others = days.length - 1;
    const theirs = own.length - n;
    const chance = others === 0 ? 0 : atLeast(n, own.length, 1 / (others + 1));
    const isFar = others === 0 ? n > most : n >= least && n * others > times * theirs;
    if (!isFar || chance * days.length >= oneInThousand) return [];
    const figures = { n: String(n), day, usual: others === 0 ? '—' : meanText(theirs, others) };
    return [{ kind: 'same-device', set: { round, batch, days: [day] }, n, figures, surprise: surprise(chance) }];
  });
}

/** A mean as whole ballots, half up. */
function meanText(total: number, of: number): string {
  return String((total - (total % of)) / of + ((total % of) * 2 >= of ? 1 : 0));
}
