import type { Basis, GroupBasis } from '../basis.ts';
import { seeded } from '../random.ts';
import { bandsOf } from './bands.ts';
import { type FlatTree, flatTree } from './flat-tree.ts';
import { type DrawnPlaces, drawnPlaces, type RankInterval, rankIntervals } from './intervals.ts';
import { drawWeights, type Shaking, scoresUnder } from './perturb.ts';
import { hasBallots, resampledScores } from './resample.ts';

/** What is drawn: the seed makes it repeatable, `ballots` is how often ballots are drawn again. */
export type Draws = { readonly seed: number; readonly weights: Shaking; readonly ballots: number };

/** Places over draws of one kind, with their intervals and the bands nobody inside of which is clearly behind. */
export type Sureness = {
  readonly intervals: readonly RankInterval[];
  readonly bands: Int32Array;
  readonly places: DrawnPlaces;
};

/** How sure a group's ranking is against both kinds of doubt. */
export type GroupSureness = {
  readonly group: GroupBasis;
  /** Against other weights; `held` are branches whose weights could not be shaken. */
  readonly weights:
    | (Sureness & {
        readonly kind: 'drawn';
        readonly tree: FlatTree;
        readonly drawn: Float64Array;
        readonly held: readonly string[];
      })
    | { readonly kind: 'not-additive' };
  /** Against other ballots from the same people. */
  readonly ballots: (Sureness & { readonly kind: 'drawn' }) | { readonly kind: 'no-ballots' };
};

/** Weights somebody kept: by group, draws x slots. A replay uses them instead of drawing. */
export type KeptWeights = ReadonlyMap<string, Float64Array>;

/** Rank intervals and bands of every ranked group with at least two units that have a score. */
export function surenessOf(
  basis: Basis,
  draws: Draws,
  kept?: KeptWeights,
  told?: (done: number) => void,
): readonly GroupSureness[] {
  const groups = basis.groups.filter(({ ranked, places }) => ranked && places.filter((place) => place > 0).length > 1);
  const random = seeded(draws.seed);
  const shaken = new Map(groups.map((group) => [group.id, shake(group, draws.weights, random, kept?.get(group.id))]));
  const drawn =
    draws.ballots > 0 && hasBallots(basis) ? resampledScores(basis, draws.ballots, random, told) : undefined;
  return groups.map((group): GroupSureness => {
    const scores = drawn?.get(group.id);
    return {
      group,
      weights: shaken.get(group.id) ?? { kind: 'not-additive' },
      ballots: scores ? { kind: 'drawn', ...over(group, scores) } : { kind: 'no-ballots' },
    };
  });
}

function shake(
  group: GroupBasis,
  shaking: Shaking,
  random: () => number,
  kept: Float64Array | undefined,
): GroupSureness['weights'] {
  const tree = flatTree(group);
  if (!tree) return { kind: 'not-additive' };
  const drawn = kept ?? drawWeights(tree, shaking, random);
  return { kind: 'drawn', tree, drawn, held: tree.held, ...over(group, scoresUnder(tree, drawn)) };
}

function over(group: GroupBasis, scores: Float64Array): Sureness {
  const places = drawnPlaces(
    group.units.map(({ unit }) => unit),
    scores,
  );
  return { intervals: rankIntervals(places, group.places), bands: bandsOf(places, group.places), places };
}
