/** A stream of numbers in [0, 1) that is the same for the same seed, on every machine. */
export type Chance = () => number;

/**
 * Chance that can be repeated: mulberry32, whole-number arithmetic on 32 bits.
 *
 * Only for what an invented citizen answers. Secrets come from the platform's own randomness.
 */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
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
