import type { GroupBasis } from '../../shared/statistics/basis.ts';
import type { Words } from '../../shared/words.ts';

/** Units one after the other in the standing that cannot be told apart, with the places they take. */
export type Band = { readonly from: number; readonly to: number; readonly units: readonly Words[] };

/** The bands of a group that hold more than one unit, from the first place down. `numbers` is what `bandsOf` gives. */
export function bandsIn({ units, places }: GroupBasis, numbers: ArrayLike<number>): readonly Band[] {
  const bands = new Map<number, { from: number; to: number; units: Words[] }>();
  for (const [at, { title }] of units.entries()) {
    const [number, place] = [numbers[at] ?? 0, places[at] ?? 0];
    if (number === 0) continue;
    const band = bands.get(number) ?? { from: place, to: place, units: [] };
    bands.set(number, {
      from: Math.min(band.from, place),
      to: Math.max(band.to, place),
      units: [...band.units, title],
    });
  }
  return [...bands.values()].filter((band) => band.units.length > 1);
}
