import { type CountedDay, daysAfter, workingDaysAfter } from '../calendar.ts';
import type { Fault } from '../plan/fault.ts';
import type { Audience, Channel, ServiceRating, Sheet } from '../plan/schema.ts';
import { holidays } from './holidays.ts';

/** What people of a unit offer that is rated by itself. */
export const placeKinds = ['window', 'guide', 'case-type', 'purchased'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** Why somebody was not content. `unsaid` where he has not said. */
export const reasons = ['manner', 'slow', 'errands', 'papers', 'refused', 'guide', 'fees', 'other', 'unsaid'] as const;
export type Reason = (typeof reasons)[number];

/** The channel through which an audience is asked after a service; undefined where it is not. */
export function serviceChannel({ kind, channels = [] }: Audience): Channel | undefined {
  return kind === 'public' ? channels.find(({ way }) => way === 'service') : undefined;
}

/** What one case is asked: the first question of the sheet, which is about the whole, and the stages it went through. */
export function askedSheet(sheet: Sheet, stages: readonly string[]): Sheet {
  return { ...sheet, items: sheet.items.filter(({ id }, at) => at === 0 || stages.includes(id)) };
}

/** Whether a rating is a bad one: by its first question, which is about the whole. */
export function isBad({ badFrom }: ServiceRating, level: number | undefined): boolean {
  return level !== undefined && level >= badFrom;
}

/**
 * The first day on which silence counts as a default rating; undefined where it never does. With seven natural days, a
 * matter finished on the 1st can be rated until the 8th, and the default is of the 9th: the day it begins on is not counted.
 */
export function defaultFrom(service: ServiceRating | undefined, finishedOn: string): string | undefined {
  return service?.default && daysAfter(finishedOn, service.default.afterDays + 1);
}

/** The last day on which a bad rating is to be put right. */
export function followUpBy({ followUpDays }: ServiceRating, receivedOn: string): CountedDay {
  return workingDaysAfter(receivedOn, followUpDays, holidays);
}

/** Faults of what a plan says about ratings after a service. */
export function serviceFaults(audience: Audience, at: string): readonly Fault[] {
  const { service, sheet, cards } = audience;
  const last = sheet.scale.length - 1;
  const beyond = [service?.badFrom, service?.default?.level].filter((level) => level !== undefined && level > last);
  const has = serviceChannel(audience) !== undefined;
  return [
    ...beyond.map(
      (level): Fault => ({ at, code: 'no-such-level', with: { level: String(level), last: String(last) } }),
    ),
    ...(has && !service ? [{ at, code: 'service-unsaid' } as const] : []),
    ...(service && !has ? [{ at, code: 'service-without-channel' } as const] : []),
    ...(has && cards === 'all-units' ? [{ at, code: 'service-of-all-units' } as const] : []),
  ];
}
