import type { Round, RoundRead } from './round-shape.ts';

export type { Round, RoundRead } from './round-shape.ts';

export type RoundState = 'planned' | 'open' | 'closing' | 'sealed';

/** Where a round stands at an instant. */
export function roundState(round: Round, now: string): RoundState {
  if (round.seal) return 'sealed';
  if (round.opensAt === undefined || now < round.opensAt) return 'planned';
  return round.closesAt !== undefined && now >= round.closesAt ? 'closing' : 'open';
}

export type RoundFault = { readonly code: 'already-open' | 'not-open' | 'already-closing' | 'already-sealed' };

/** Opens a planned round now. A closing time in the past is dropped: the office opens it anew. */
export function openRound(round: Round, now: string): Round | RoundFault {
  const state = roundState(round, now);
  if (state === 'sealed') return { code: 'already-sealed' };
  if (state === 'closing') return { code: 'already-closing' };
  if (state === 'open') return { code: 'already-open' };
  const { closesAt, ...rest } = round;
  return closesAt !== undefined && closesAt > now ? { ...round, opensAt: now } : { ...rest, opensAt: now };
}

/** Closes an open round now. It can't be opened again: what was said after the close would be a second round. */
export function closeRound(round: Round, now: string): Round | RoundFault {
  const state = roundState(round, now);
  if (state === 'open') return { ...round, closesAt: now };
  return { code: state === 'sealed' ? 'already-sealed' : state === 'closing' ? 'already-closing' : 'not-open' };
}

/** The first instant at which a closing round may be read, or undefined where it does not close. */
export function readableFrom(round: Round): string | undefined {
  return round.closesAt === undefined ? undefined : new Date(Date.parse(round.closesAt) + round.graceMs).toISOString();
}

/**
 * One step towards the seal: the first read is kept; a later one, at least `apartMs` after it, seals when it is equal
 * and starts over when it is not. A round that is not yet readable, or sealed, comes back as it was.
 */
export function sealStep(round: Round, read: RoundRead, apartMs: number): Round {
  const from = readableFrom(round);
  if (round.seal || from === undefined || read.at < from) return round;
  const first = round.firstRead;
  if (!first || first.count !== read.count || first.digest !== read.digest) return { ...round, firstRead: read };
  if (Date.parse(read.at) - Date.parse(first.at) < apartMs) return round;
  return { ...round, seal: read };
}
