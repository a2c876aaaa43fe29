import { cardlessChannels } from '../../shared/evidence/carded.ts';
import type { Audience } from '../../shared/plan/schema.ts';

type Counts = ReadonlyMap<string, number>;

/**
 * Ballots whose raters held no card, by unit, out of the rows kept with a seal; undefined where the audience has no such
 * channel. No id holds a blank, so a row's name is taken apart at them.
 */
export function openRows(audience: Pick<Audience, 'channels'>, rows: Counts): Counts | undefined {
  const channels = new Set(cardlessChannels(audience));
  if (channels.size === 0) return undefined;
  const open = new Map<string, number>();
  for (const [row, n] of rows) {
    const [unit = '', channel = ''] = row.split(' ');
    if (channels.has(channel)) open.set(unit, (open.get(unit) ?? 0) + n);
  }
  return open;
}

/**
 * All ballots by unit, parted into those of raters who hold cards and those that came by any other way. Both counts of an open round
 * may be a moment behind: none falls below zero.
 */
export function openApart(all: Counts, open: Counts | undefined): { readonly ballots: Counts; readonly open?: Counts } {
  if (!open) return { ballots: all };
  return {
    ballots: new Map([...all].map(([unit, n]) => [unit, Math.max(0, n - (open.get(unit) ?? 0))])),
    open: new Map([...all.keys()].map((unit) => [unit, open.get(unit) ?? 0])),
  };
}
