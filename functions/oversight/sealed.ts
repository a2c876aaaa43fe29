import type { Ballot } from '../../shared/evidence/evidence.ts';
import { type BallotSet, isMeant } from '../../shared/evidence/set-aside.ts';
import { readSealed } from '../store/seal.ts';
import type { Store } from '../store/table.ts';
import type { Asked } from './found.ts';

/** From more ballots than this on a page does not look at each of them: that is the work of a command. */
export const mostBallots = 200_000;

/** The sealed ballots of a round; `too-many` where a visitor would wait too long, undefined before the seal. */
export async function sealedBallots(
  store: Store,
  { cycle, round }: Pick<Asked, 'cycle' | 'round'>,
): Promise<readonly Ballot[] | 'too-many' | undefined> {
  if (!round.seal) return undefined;
  if (round.seal.count > mostBallots) return 'too-many';
  return (await readSealed(store, cycle.office, cycle.id, round.id)).ballots;
}

/** How many ballots a set means. */
export function sizeIn(ballots: readonly Ballot[], set: BallotSet): number {
  return ballots.filter((ballot) => isMeant(set, ballot)).length;
}
