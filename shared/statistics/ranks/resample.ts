import { standingsOf } from '../../assess/assess.ts';
import type { Ballot } from '../../evidence/evidence.ts';
import type { Basis, GroupBasis } from '../basis.ts';
import { nearest } from '../nearest.ts';
import type { Random } from '../random.ts';

/** Scores of every unit of every group over resampled ballots: by group, draws x units, NaN where there is none. */
export type ResampledScores = ReadonlyMap<string, Float64Array>;

/**
 * Draws the ballots again and judges the whole cycle each time, exactly as the plan says.
 *
 * A ballot is drawn with replacement from those like it: same audience, stratum and channel, and where a card rates one
 * unit, the same unit; so every part keeps its size. Records stay as they are. For citizens who were sampled this shows what another
 * sample would have said; for seats, all of whom were asked, how much hangs on single raters.
 *
 * `told` hears after every draw how many are done: large counties take minutes.
 *
 * Source: stratified bootstrap, Efron and Tibshirani, "An Introduction to the Bootstrap" (1993), chapter 8.
 */
export function resampledScores(
  basis: Basis,
  draws: number,
  random: Random,
  told?: (done: number) => void,
): ResampledScores {
  const { plan, cycle, counted, groups } = basis;
  const pools = plan.audiences.map(({ id }) => ({ id, pools: poolsOf(counted.ballots(id)) }));
  const scores = new Map(
    groups.map((group) => [group.id, new Float64Array(draws * group.units.length).fill(Number.NaN)]),
  );
  const seats = seatsOf(groups);
  for (let draw = 0; draw < draws; draw++) {
    const drawn = new Map(pools.map((one) => [one.id, drawAgain(one.pools, random)]));
    const again = { ...counted, ballots: (audience: string) => drawn.get(audience) ?? [] };
    for (const { unit, score } of standingsOf(plan, cycle, again)) {
      const seat = seats.get(unit.unit);
      if (!seat || !score) continue;
      const into = scores.get(seat.group);
      if (into) into[draw * seat.width + seat.at] = nearest(score);
    }
    told?.(draw + 1);
  }
  return scores;
}

/** Whether there is anything to draw again. */
export function hasBallots({ plan, counted }: Basis): boolean {
  return plan.audiences.some(({ id }) => counted.ballots(id).length > 0);
}

function poolsOf(ballots: readonly Ballot[]): readonly (readonly Ballot[])[] {
  const pools = new Map<string, Ballot[]>();
  for (const ballot of ballots) {
    const subjects = Object.keys(ballot.sheet);
    const subject = subjects.length === 1 ? subjects[0] : '';
    const key = [ballot.round, ballot.stratum ?? '', ballot.channel ?? '', subject, ballot.default ?? ''].join(' ');
    const pool = pools.get(key);
    if (pool) pool.push(ballot);
    else pools.set(key, [ballot]);
  }
  return [...pools.values()];
}

function drawAgain(pools: readonly (readonly Ballot[])[], random: Random): readonly Ballot[] {
  const drawn: Ballot[] = [];
  for (const pool of pools) {
    for (let n = 0; n < pool.length; n++) {
      const ballot = pool[Math.floor(random() * pool.length)];
      if (ballot) drawn.push(ballot);
    }
  }
  return drawn;
}

function seatsOf(groups: readonly GroupBasis[]) {
  return new Map(
    groups.flatMap(({ id, units }) =>
      units.map(({ unit }, at): [string, { group: string; width: number; at: number }] => [
        unit,
        { group: id, width: units.length, at },
      ]),
    ),
  );
}
