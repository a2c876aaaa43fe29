import { sha256 } from '../../functions/store/digest.ts';
import { standingsOf } from '../../shared/assess/assess.ts';
import { basisOf } from '../../shared/statistics/basis.ts';
import { seeded } from '../../shared/statistics/random.ts';
import { flatTree } from '../../shared/statistics/ranks/flat-tree.ts';
import { drawnPlaces, rankIntervals } from '../../shared/statistics/ranks/intervals.ts';
import { drawWeights, scoresUnder } from '../../shared/statistics/ranks/perturb.ts';
import { asked, report, secondsEach } from './apart.ts';
import { countyOf } from './county.ts';

/** A group of how many units, with how many indicators in how many branches, is drawn how often. */
export type RanksAsked = {
  readonly units: number;
  readonly branches: number;
  readonly leaves: number;
  readonly draws: number;
};

/** Milliseconds for all draws, intervals included; and for judging exactly as often. */
export type RanksFound = { readonly drawnMs: number; readonly judgedMs: number };

const { units, branches, leaves, draws } = asked<RanksAsked>();
const { plan, cycle, evidence } = countyOf({ units: 3 * units, branches, leaves, rounded: true });
// The county has three groups of one size; one of them is what is drawn.
const [group] = basisOf(plan, cycle, evidence, sha256).groups;
const tree = group && flatTree(group);
if (!group || !tree) throw new Error('the county has no tree that adds');

function drawn(): void {
  if (!tree || !group) return;
  const weights = drawWeights(tree, { draws, percent: 25 }, seeded(1));
  rankIntervals(drawnPlaces(tree.units, scoresUnder(tree, weights)), group.places);
}

const one = { ...cycle, roster: cycle.roster.filter((unit) => unit.group === group.id) };
const counted = basisOf(plan, one, evidence, sha256).counted;
const judged = () => {
  standingsOf(plan, one, counted);
};
drawn();
report({
  drawnMs: Math.min(secondsEach(drawn), secondsEach(drawn), secondsEach(drawn)) * 1000,
  judgedMs: secondsEach(judged) * 1000 * draws,
} satisfies RanksFound);
