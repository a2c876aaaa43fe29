import type { DrawnPlaces } from './intervals.ts';

/** From this share of draws on one unit counts as really ahead of another. */
export const aheadFrom = 0.95;

/**
 * Bands of units that cannot be told apart, from the first place down: the number of its band for each unit, 1 the best;
 * 0 where a unit has no place.
 *
 * A band begins with a unit that the first of the band before is ahead of in at least 95 of 100 draws. So inside a band
 * nobody is clearly behind its first one. Units come in the order of the official standing.
 */
export function bandsOf({ units, places }: DrawnPlaces, official: ArrayLike<number>): Int32Array {
  const height = units.length;
  const draws = height === 0 ? 0 : places.length / height;
  const bands = new Int32Array(height);
  let band = 0;
  let first = -1;
  for (let at = 0; at < height; at++) {
    if (!official[at]) continue;
    if (first < 0 || aheadShare(places, height, draws, first, at) >= aheadFrom) {
      band++;
      first = at;
    }
    bands[at] = band;
  }
  return bands;
}

/** In which share of draws a unit had a better place than another; a tie counts for half. */
function aheadShare(places: Int32Array, height: number, draws: number, a: number, b: number): number {
  let ahead = 0;
  let both = 0;
  for (let draw = 0; draw < draws; draw++) {
    const [x, y] = [places[draw * height + a] ?? 0, places[draw * height + b] ?? 0];
    if (x === 0 || y === 0) continue;
    both++;
    ahead += x < y ? 1 : x === y ? 0.5 : 0;
  }
  return both === 0 ? 1 : ahead / both;
}
