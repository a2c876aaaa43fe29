import { countyZone } from './local-time.ts';

/**
 * The instant of a day and time as people of the county write it, `2026-11-22T08:00` or `2026-11-22 08:00`; undefined where
 * it is neither, or no day of the calendar. An hour that a change of the clock leaves out becomes the one after it.
 */
export function instantOf(local: string, zone: string = countyZone): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::00)?$/.exec(local.trim());
  if (!match) return undefined;
  const asUtc = new Date(`${match[1]}T${match[2]}:00.000Z`);
  // Days such as 30 February turn into others.
  if (Number.isNaN(asUtc.getTime()) || asUtc.toISOString().slice(0, 10) !== match[1]) return undefined;
  const first = new Date(asUtc.getTime() - offsetMs(asUtc, zone));
  return new Date(asUtc.getTime() - offsetMs(first, zone)).toISOString();
}

/** An instant as a form's field for day and time holds it, in the county's own time. */
export function localField(instant: string, zone: string = countyZone): string {
  const at = new Date(instant);
  return new Date(at.getTime() + offsetMs(at, zone)).toISOString().slice(0, 16);
}

/** How far the clocks of a zone are ahead of UTC at an instant. */
function offsetMs(at: Date, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  const shown = `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`;
  return Date.parse(shown) - Math.floor(at.getTime() / 1000) * 1000;
}
