import { type RoundState, roundState } from '../../shared/cycle/round.ts';
import type { StoredRound } from '../store/round.ts';

/** Where a cycle stands, by its rounds and its latest result. */
export type CycleState = 'empty' | 'planned' | 'open' | 'closing' | 'between' | 'sealed' | 'computed';

/** `computed` wants a result from after the last seal: one from before it lacks a round. */
export function cycleState(rounds: readonly StoredRound[], now: string, computedAt: string | undefined): CycleState {
  const states = new Set(rounds.map(({ round }) => roundState(round, now)));
  if (states.size === 0) return 'empty';
  if (states.has('closing')) return 'closing';
  if (states.has('open')) return 'open';
  if (!states.has('sealed')) return 'planned';
  if (states.has('planned')) return 'between';
  return rounds.every(({ round }) => round.seal && computedAt !== undefined && round.seal.at <= computedAt)
    ? 'computed'
    : 'sealed';
}

/** The look of a state: going on, done, wants somebody, or nothing special. */
export function tagOf(state: CycleState | RoundState): string {
  if (state === 'open') return 'tag live';
  if (state === 'closing') return 'tag warn';
  return state === 'sealed' || state === 'computed' ? 'tag good' : 'tag';
}
