import { countyZone } from '../web/local-time.ts';

/** The day of an instant in the county as file names carry it: `20261122`. */
export function compactDay(instant: string, zone: string = countyZone): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const parts = format.formatToParts(new Date(instant));
  return (['year', 'month', 'day'] as const).map((type) => parts.find((part) => part.type === type)?.value).join('');
}
