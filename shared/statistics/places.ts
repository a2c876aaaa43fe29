/**
 * Places within one group: 1 for the highest score, equal scores share the best of their places (1, 2, 2, 4).
 *
 * `scores[i]` is NaN where a unit has none; its place is 0, which is no place.
 */
export function placesOf(scores: Float64Array): Int32Array {
  const order = [...scores.keys()].filter((at) => !Number.isNaN(scores[at]));
  order.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const places = new Int32Array(scores.length);
  let place = 0;
  for (const [index, at] of order.entries()) {
    const before = order[index - 1];
    if (before === undefined || scores[before] !== scores[at]) place = index + 1;
    places[at] = place;
  }
  return places;
}

/**
 * How far two rankings of the same units are apart: the mean of |place - place|, over the units that have a place in both.
 *
 * Undefined where no unit has. Source: OECD/JRC Handbook on composite indicators, average shift in rank; catalogue F6.
 */
export function averageShift(a: ArrayLike<number>, b: ArrayLike<number>): number | undefined {
  let sum = 0;
  let n = 0;
  for (let at = 0; at < a.length; at++) {
    const [x, y] = [a[at] ?? 0, b[at] ?? 0];
    if (x === 0 || y === 0) continue;
    sum += Math.abs(x - y);
    n++;
  }
  return n === 0 ? undefined : sum / n;
}
