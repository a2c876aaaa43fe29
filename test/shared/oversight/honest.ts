import type { Ballot } from '../../../shared/evidence/evidence.ts';
import { diceOf, rated, sheetOf, times } from './ballots.ts';

/** Eight townships, each with three batches of cards over two weeks. */
export const towns = ['t1', 't2', 't3', 't4', 't5', 't6', 't7', 't8'] as const;
export const days = Array.from({ length: 14 }, (_, at) => `2026-06-${String(at + 1).padStart(2, '0')}`);

/**
 * What honest people say: a town has its level, a batch (a village, a market) differs a little, a person is content with
 * everything or with little, and every question adds some chance. Ballots come when cards are handed out: market days have
 * more, and every town its own rhythm.
 */
export function honestCounty(seed: number, each = 40): Ballot[] {
  const dice = diceOf(seed);
  const rhythm = days.map(() => 0.4 + dice());
  return towns.flatMap((town) => {
    const level = 0.8 + 1.2 * dice();
    const own = rhythm.map((weight) => weight * (0.6 + 0.8 * dice()));
    return [1, 2, 3].flatMap((batch) => {
      const shift = (dice() - 0.5) * 0.5;
      return times(each, () =>
        rated(town, answersOf(dice, level + shift), {
          ...{ batch: `${town}-b${batch}`, stratum: batch === 1 ? 'farmers' : 'traders', day: dayOf(dice, own) },
          prompted: dice() < 0.04 ? 'yes' : dice() < 0.1 ? 'unsaid' : 'no',
        }),
      );
    });
  });
}

/** Delegates who rate all towns on one sheet, in six batches; some draw straight lines. */
export function honestDelegates(seed: number, each = 30): Ballot[] {
  const dice = diceOf(seed);
  const levels = towns.map(() => 0.8 + 1.2 * dice());
  return [1, 2, 3, 4, 5, 6].flatMap((batch) =>
    times(each, () => {
      const flat = dice() < 0.12 ? Math.floor(dice() * 2) : undefined;
      const person = (dice() - 0.5) * 2;
      const units = towns.map((town, at) => {
        const answers = flat === undefined ? answersOf(dice, (levels[at] ?? 1) + person) : [flat, flat, flat, flat];
        return [town, answers] as const;
      });
      return sheetOf(Object.fromEntries(units), {
        batch: `d${batch}`,
        day: dayOf(
          dice,
          days.map(() => 1),
        ),
      });
    }),
  );
}

/** Four answers of one person, 0 the best: around a level, leaning together. */
export function answersOf(dice: () => number, level: number): readonly number[] {
  const person = (dice() + dice() - 1) * 1.6;
  return [0, 1, 2, 3].map(() => Math.max(0, Math.min(4, Math.round(level + person + (dice() - 0.5) * 1.6))));
}

export function dayOf(dice: () => number, weights: readonly number[]): string {
  let left = dice() * weights.reduce((sum, weight) => sum + weight, 0);
  const at = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return days[Math.max(at, 0)] ?? '2026-06-01';
}
