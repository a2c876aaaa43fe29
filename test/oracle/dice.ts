/** Chance from a seed: the same seed, the same throws, on any machine. */
export type Dice = {
  /** A whole number from `from` to `to`, both included. */
  readonly whole: (from: number, to: number) => number;
  /** True in so many of a hundred throws. */
  readonly chance: (percent: number) => boolean;
  readonly pick: <T>(all: readonly [T, ...T[]]) => T;
  /** A figure as counties hand them in: many equal, some zero, few negative, some with decimals. */
  readonly figure: () => string;
  /** The same above zero. */
  readonly size: () => string;
};

const sizes = [
  '0.5',
  '1',
  '2',
  '2.5',
  '3',
  '7',
  '10',
  '33.3',
  '50',
  '60',
  '79.95',
  '80',
  '92.335',
  '100',
  '100.05',
  '120',
] as const;

/** Chance from a seed (mulberry32). */
export function diceFrom(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(all: readonly [T, ...T[]]): T => all[whole(0, all.length - 1)] ?? all[0];
  const chance = (percent: number) => next() * 100 < percent;
  const size = () => (chance(30) ? `${whole(1, 130)}.${whole(0, 99)}` : pick(sizes));
  const figure = () => (chance(8) ? '0' : chance(10) ? `-${size()}` : size());
  return { whole, chance, pick, figure, size };
}

/** Cuts a number of tenths into so many parts above zero, as decimals. */
export function parts(dice: Dice, tenths: number, into: number): string[] {
  const cuts = new Set<number>();
  while (cuts.size < into - 1)
    cuts.add(dice.chance(70) ? 10 * dice.whole(1, Math.floor(tenths / 10) - 1) : dice.whole(1, tenths - 1));
  const at = [0, ...[...cuts].sort((a, b) => a - b), tenths];
  return at.slice(1).map((end, index) => String((end - (at[index] ?? 0)) / 10));
}

/** So many different whole numbers, largest first. */
export function falling(dice: Dice, n: number, from: number, to: number): string[] {
  const found = new Set<number>();
  while (found.size < n) found.add(dice.whole(from, to));
  return [...found].sort((a, b) => b - a).map(String);
}
