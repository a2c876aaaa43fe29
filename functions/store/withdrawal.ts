import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { attributesOf, countOf, getItem, itemsOf } from './item.ts';
import { keyOf, type Store } from './table.ts';
import { putOnce } from './verbs.ts';

/** A withdrawal has to arrive within the grace of its round, like a ballot. */
const withinMs = 3000;

/** Whose ballot of which round. */
export type BallotPlace = {
  readonly office: string;
  readonly cycle: string;
  readonly round: string;
  readonly unit: string;
  readonly voter: string;
};

/** How a rating stands: there is none, its rater gave it, silence gave it, or its rater took it back. */
export type RatingState = 'none' | 'given' | 'default' | 'withdrawn';

/**
 * Takes a ballot back, for good: a second item beside it says so, and nothing is changed or removed. Again is the same.
 *
 * Throws where the database does not answer: then it is taken back or not, and doing it again settles that.
 */
export async function withdrawBallot(store: Store, of: BallotPlace): Promise<void> {
  const Item = attributesOf(keyOf.withdrawal(of.office, of.cycle, of.round, of.unit, of.voter));
  try {
    const put = new PutItemCommand({ TableName: store.ballots, Item, ConditionExpression: putOnce });
    await store.db.send(put, { abortSignal: AbortSignal.timeout(withinMs) });
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

/** How a rating stands now, by strongly consistent looks at its own keys. */
export async function ratingState(store: Store, of: BallotPlace): Promise<RatingState> {
  const { office, cycle, round, unit, voter } = of;
  const ballot = await getItem(store, store.ballots, keyOf.ballot(office, cycle, round, unit, voter));
  if (!ballot) return 'none';
  if (ballot.has('f')) return 'default';
  const gone = await getItem(store, store.ballots, keyOf.withdrawal(office, cycle, round, unit, voter));
  return gone ? 'withdrawn' : 'given';
}

type RoundPlace = Pick<BallotPlace, 'office' | 'cycle' | 'round'>;

/** What was taken back of a round. */
export type Withdrawn = { readonly some: boolean; readonly has: (unit: string, voter: string) => boolean };

/** Tells ballots of a round that were taken back, by unit and voter. */
export async function withdrawnIn(store: Store, { office, cycle, round }: RoundPlace): Promise<Withdrawn> {
  const stored = await itemsOf(store, store.ballots, { pk: keyOf.withdrawals(office, cycle, round) });
  const gone = new Set(stored.map(({ key }) => key.sk));
  return { some: gone.size > 0, has: (unit, voter) => gone.has(`${unit}#${voter}`) };
}

/** How many ratings of a unit were taken back. */
export async function countWithdrawn(
  store: Store,
  { office, cycle, round }: RoundPlace,
  unit: string,
): Promise<number> {
  return countOf(store, store.ballots, keyOf.withdrawals(office, cycle, round), `${unit}#`);
}
