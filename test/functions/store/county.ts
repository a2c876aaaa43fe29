import type { By } from '../../../functions/store/by.ts';
import type { Cycle } from '../../../shared/cycle/cycle.ts';
import type { Round } from '../../../shared/cycle/round.ts';
import type { Ballot } from '../../../shared/evidence/evidence.ts';

/** A county of two townships, as little as the store needs. */
export const office = 'county';
export const units = ['east', 'west'] as const;

export const words = (text: string) => ({ zh: `${text}（例）`, en: text });

/** The office's clerk, at some instant. */
export const by = (action: string, at = '2026-11-22T08:00:00.000Z'): By => ({
  actor: 'clerk',
  action,
  reason: 'the plan says so',
  at,
});

export const cycleOf = (id: string): Cycle => ({
  id,
  office,
  title: words('Cycle'),
  plan: { id: 'plan', version: 1 },
  period: { from: '2026-01-01', to: '2026-12-31' },
  roster: units.map((unit) => ({ unit, title: words(unit), group: 'plain' })),
});

/** A round that closed at nine, with a minute of grace. */
export const closedRound = (id: string): Round => ({
  id,
  audience: 'citizens',
  title: words('Round'),
  opensAt: '2026-11-21T09:00:00.000Z',
  closesAt: '2026-11-22T09:00:00.000Z',
  graceMs: 60_000,
});

/** A citizen's ballot on four questions, as a door makes it. */
export const ballotOf = (voter: string, more: Partial<Ballot> = {}): Ballot => ({
  round: 'phones',
  audience: 'citizens',
  voter,
  stratum: 'villagers',
  channel: 'household',
  day: '2026-11-22',
  nonce: `nonce-of-${voter}`,
  sheet: {
    east: { attitude: { level: 0 }, speed: { level: 4 }, fairness: { unknown: true }, tidiness: { level: 2 } },
  },
  ...more,
});

/** A pseudonym as long as a real one. */
export const voterOf = (n: number) => `voter-${String(n).padStart(16, '0')}`;

/** Seeded chance (mulberry32): the same numbers on every machine. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
