import type { Dice } from './dice.ts';

/** Settings as a plan writes them. */
export type Settings = Readonly<Record<string, unknown>> & { readonly form: string };

/** Words that many forms share: what equal values get, which value is best, what a senseless case comes to. */
export const ties = ['best', 'worst', 'mean'] as const;
export const best = ['largest', 'smallest'] as const;
export const edges = ['none', 'zero', 'full'] as const;

/** A title that says nothing but its id. */
export const wholes = (id: string) => ({ zh: id, en: id });

/** The number of levels of every random audience's scale. */
export const levels = 4;

/** No bound, or the one made. */
export const orNone = (dice: Dice, made: () => string) => (dice.chance(50) ? 'none' : made());

/** A percentage, sometimes negative, sometimes with a half. */
export const rate = (dice: Dice) =>
  dice.chance(15) ? `-${dice.whole(0, 30)}` : dice.chance(20) ? `${dice.whole(0, 120)}.5` : String(dice.whole(0, 120));

/** A setting that may be left out. */
export const optional = <T>(dice: Dice, made: () => T, percent = 40): T | undefined =>
  dice.chance(percent) ? made() : undefined;

/** One of a list that may be empty. */
export const anyOf = (dice: Dice, all: readonly string[]): string => all[dice.whole(0, all.length - 1)] ?? '';
