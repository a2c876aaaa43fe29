import type { Random } from '../random.ts';
import type { FlatTree } from './flat-tree.ts';

/** How weights are shaken: each by up to `percent` of itself up or down, evenly, so many times; sums stay what they were. */
export type Shaking = { readonly draws: number; readonly percent: number };

/**
 * Draws weights: draws x slots, each branch's again summing to what they sum to in the plan.
 *
 * Every draw is kept, so that it can be handed on and replayed.
 */
export function drawWeights({ branches, slots }: FlatTree, { draws, percent }: Shaking, random: Random): Float64Array {
  const width = slots.length;
  const drawn = new Float64Array(draws * width);
  const nominal = Float64Array.from(slots, ({ weight }) => weight);
  const by = percent / 100;
  for (let draw = 0; draw < draws; draw++) {
    const row = draw * width;
    for (const { first, children } of branches) {
      let before = 0;
      let after = 0;
      for (let at = first; at < first + children; at++) {
        const weight = nominal[at] ?? 0;
        const shaken = weight * (1 + by * (2 * random() - 1));
        drawn[row + at] = shaken;
        before += weight;
        after += shaken;
      }
      const scale = after === 0 ? 0 : before / after;
      for (let at = first; at < first + children; at++) drawn[row + at] = (drawn[row + at] ?? 0) * scale;
    }
  }
  return drawn;
}

/**
 * Scores of every unit under every drawn set of weights: draws x units, NaN where a unit has no score.
 *
 * A child that did not count for a unit stays out, and the others share its weight as they did; children that carry
 * points instead of weights earn the same share of their new points. `weights` is what `drawWeights` gives, or a file of it.
 */
export function scoresUnder(tree: FlatTree, weights: Float64Array): Float64Array {
  const { branches, slots, units, offset, scored } = tree;
  const [width, height] = [slots.length, units.length];
  const draws = width === 0 ? 0 : Math.floor(weights.length / width);
  const scores = new Float64Array(draws * height);
  const nominal = Float64Array.from(slots, ({ weight }) => weight);
  const made = branches.map(() => new Float64Array(height));
  const last = made.at(-1);
  if (!last) return scores;
  for (let draw = 0; draw < draws; draw++) {
    const row = draw * width;
    for (let index = 0; index < branches.length; index++) {
      const branch = branches[index];
      const into = made[index];
      if (!branch || !into) continue;
      const { first, children, below, scores: own, factor, base, moved, points } = branch;
      let total = 0;
      for (let child = 0; child < children; child++) total += weights[row + first + child] ?? 0;
      for (let unit = 0; unit < height; unit++) {
        let sum = 0;
        let weight = 0;
        for (let child = 0; child < children; child++) {
          const known = own[unit * children + child] ?? Number.NaN;
          // It did not count for this unit.
          if (Number.isNaN(known)) continue;
          const under = below[child] ?? -1;
          const score = under < 0 ? known : (made[under]?.[unit] ?? known);
          const share = weights[row + first + child] ?? 0;
          sum += points ? (score * share) / (nominal[first + child] || 1) : score * share;
          weight += share;
        }
        const scale = weight === 0 ? 1 : points ? (moved[unit] ? total / weight : 1) : 1 / weight;
        into[unit] = (base[unit] ?? 0) + (factor[unit] ?? 1) * sum * scale;
      }
    }
    for (let unit = 0; unit < height; unit++)
      scores[draw * height + unit] = scored[unit] ? (last[unit] ?? 0) + (offset[unit] ?? 0) : Number.NaN;
  }
  return scores;
}
