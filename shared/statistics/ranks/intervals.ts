import { quantileOf } from '../moments.ts';

/** Places every unit of a group took in every draw: draws x units, 0 where a unit has none. */
export type DrawnPlaces = { readonly units: readonly string[]; readonly places: Int32Array };

/** How sure a unit's place is: what it came to over all draws. */
export type RankInterval = {
  readonly unit: string;
  /** The official place, 0 where it has none. */
  readonly official: number;
  /** The middle place, and the places that 90 of 100 draws lie between; undefined where it never had a place. */
  readonly median: number | undefined;
  readonly best: number | undefined;
  readonly worst: number | undefined;
  /** Percent of draws in which it had the official place. */
  readonly kept: number;
  readonly draws: number;
};

/** Turns scores (draws x units, NaN for none) into places, draw by draw; equal scores share the better place. */
export function drawnPlaces(units: readonly string[], scores: Float64Array): DrawnPlaces {
  const height = units.length;
  const draws = height === 0 ? 0 : scores.length / height;
  const places = new Int32Array(scores.length);
  const order = new Int32Array(height);
  for (let draw = 0; draw < draws; draw++) {
    const row = draw * height;
    let known = 0;
    // Insertion keeps the arrays flat; from draw to draw the order hardly changes, so it starts from the last one.
    if (draw === 0) for (let at = 0; at < height; at++) order[at] = at;
    for (let at = 0; at < height; at++) {
      const unit = order[at] ?? 0;
      const score = scores[row + unit] ?? Number.NaN;
      let to = at;
      while (to > 0 && after(scores[row + (order[to - 1] ?? 0)] ?? Number.NaN, score)) {
        order[to] = order[to - 1] ?? 0;
        to--;
      }
      order[to] = unit;
      if (!Number.isNaN(score)) known++;
    }
    let place = 0;
    for (let at = 0; at < known; at++) {
      const [unit, before] = [order[at] ?? 0, order[at - 1] ?? -1];
      if (at === 0 || scores[row + before] !== scores[row + unit]) place = at + 1;
      places[row + unit] = place;
    }
  }
  return { units, places };
}

/** Whether a score belongs after another: it is lower, or there is none. */
function after(score: number, other: number): boolean {
  if (Number.isNaN(other)) return false;
  return Number.isNaN(score) || score < other;
}

/** The interval of every unit, from its places over the draws. */
export function rankIntervals({ units, places }: DrawnPlaces, official: ArrayLike<number>): readonly RankInterval[] {
  const height = units.length;
  const draws = height === 0 ? 0 : places.length / height;
  return units.map((unit, at) => {
    const taken = new Int32Array(draws);
    let known = 0;
    let kept = 0;
    for (let draw = 0; draw < draws; draw++) {
      const place = places[draw * height + at] ?? 0;
      if (place > 0) taken[known++] = place;
      if (place > 0 && place === official[at]) kept++;
    }
    const sorted = taken.subarray(0, known).sort();
    return {
      unit,
      official: official[at] ?? 0,
      median: quantileOf(sorted, 0.5),
      best: quantileOf(sorted, 0.05),
      worst: quantileOf(sorted, 0.95),
      kept: draws === 0 ? 0 : (100 * kept) / draws,
      draws,
    };
  });
}
