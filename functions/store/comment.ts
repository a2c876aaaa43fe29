import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { attributesOf, countOf, itemsOf } from './item.ts';
import { inParallel } from './parallel.ts';
import { keyOf, type Store, shards } from './table.ts';
import { putOnce } from './verbs.ts';

/** A comment comes after its ballot, within the same request. */
const withinMs = 3000;

/** Where comments lie: a round, and the unit they are about or `wholeSheet`. */
export type CommentPlace = {
  readonly office: string;
  readonly cycle: string;
  readonly round: string;
  readonly subject: string;
};

/**
 * Keeps what a rater wrote, once: a second text under the same name changes nothing. `comment` is a pseudonym made for
 * this use alone, so that no ballot leads to its comment and no comment to its ballot; there is no time beside it.
 *
 * Throws where the database does not answer: then it may be kept or not, and putting it again settles that.
 */
export async function putComment(store: Store, place: CommentPlace, comment: string, text: string): Promise<void> {
  const { office, cycle, round, subject } = place;
  const Item = attributesOf({ ...keyOf.comment(office, cycle, round, subject, comment), x: text });
  try {
    const put = new PutItemCommand({ TableName: store.ballots, Item, ConditionExpression: putOnce });
    await store.db.send(put, { abortSignal: AbortSignal.timeout(withinMs) });
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

/**
 * All comments about one subject, in the order of their pseudonyms: a shuffled order that says nothing about when each
 * came or which ballot it came with.
 */
export async function readComments(store: Store, place: CommentPlace): Promise<readonly string[]> {
  const found: { readonly sk: string; readonly text: string }[] = [];
  await inParallel(shards, shards.length, async (shard) => {
    for (const one of await itemsOf(store, store.ballots, { pk: partitionOf(place, shard), begins: beginsOf(place) }))
      found.push({ sk: one.key.sk, text: one.text('x') });
  });
  return found.sort((a, b) => (a.sk < b.sk ? -1 : 1)).map(({ text }) => text);
}

/** How many comments there are about one subject, without reading any. */
export async function countComments(store: Store, place: CommentPlace): Promise<number> {
  let sum = 0;
  await inParallel(shards, shards.length, async (shard) => {
    const n = await countOf(store, store.ballots, partitionOf(place, shard), beginsOf(place));
    sum += n;
  });
  return sum;
}

const partitionOf = ({ office, cycle, round }: CommentPlace, shard: string) =>
  keyOf.comments(office, cycle, round, shard);

const beginsOf = ({ subject }: CommentPlace) => `${subject}#`;
