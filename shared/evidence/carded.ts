import type { Audience } from '../plan/schema.ts';
import type { Ballot } from './evidence.ts';
import type { Counts } from './reconcile.ts';

/**
 * What a ballot came from: its subject, channel and batch, in one name. A ballot that rates several units is one of
 * `whole`. No id holds a blank, so the name can be taken apart again.
 */
export function rowOf({ sheet, channel = '', batch = '' }: Ballot, whole: string): string {
  const units = Object.keys(sheet);
  return `${units.length === 1 ? units[0] : whole} ${channel} ${batch}`;
}

/** The channels whose raters hold no card: devices, phone calls, open addresses and services. */
export function cardlessChannels({ channels = [] }: Pick<Audience, 'channels'>): readonly string[] {
  return channels.filter(({ way = 'card' }) => way !== 'card' && way !== 'paper').map(({ id }) => id);
}

/**
 * The ballots that must have come on a card, by subject and by batch: those of a channel whose raters hold cards, on a
 * phone of their own or on paper. Devices, phone calls, open addresses and services have none. `rows` counts ballots by
 * `rowOf`.
 */
export function cardedBallots(
  audience: Audience,
  rows: Counts,
  whole: string,
): { readonly subjects: Counts; readonly batches: Counts; readonly sum: number } {
  const without = new Set(cardlessChannels(audience));
  const subjects = new Map<string, number>();
  const batches = new Map<string, number>();
  let sum = 0;
  for (const [row, n] of rows) {
    const [subject = '', channel = '', batch = ''] = row.split(' ');
    if (without.has(channel)) continue;
    const rated = audience.cards === 'all-units' ? whole : subject;
    subjects.set(rated, (subjects.get(rated) ?? 0) + n);
    batches.set(batch, (batches.get(batch) ?? 0) + n);
    sum += n;
  }
  return { subjects, batches, sum };
}
