import { type Random, seeded } from '../../shared/statistics/random.ts';

/** A stream of numbers in [0, 1) that is the same for the same seed, on every machine. */
export type Chance = Random;

/**
 * Chance that can be repeated, for what an invented citizen answers.
 *
 * Secrets come from the platform's own randomness.
 */
export function chanceFrom(seed: number): Chance {
  return seeded(seed);
}

/** The index drawn under weights that sum to one; what rounding leaves over falls to the last. */
export function drawn(weights: readonly number[], chance: Chance): number {
  let left = chance();
  const found = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return found === -1 ? weights.length - 1 : found;
}

/** The same things in a drawn order. */
export function shuffled<T>(things: readonly T[], chance: Chance): T[] {
  return things
    .map((thing) => ({ thing, place: chance() }))
    .sort((a, b) => a.place - b.place)
    .map(({ thing }) => thing);
}

/** The mark of one submission, as a form carries it. */
export function drawnNonce(chance: Chance): string {
  return Array.from({ length: 32 }, () => Math.floor(chance() * 16).toString(16)).join('');
}
