/** A source of chance: every call gives a number from 0 up to, not including, 1. */
export type Random = () => number;

/**
 * Chance that can be repeated: the same seed gives the same numbers on every machine.
 *
 * Mulberry32, whole-number arithmetic on 32 bits. Good enough to shake weights and draw ballots again; never for secrets.
 */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
