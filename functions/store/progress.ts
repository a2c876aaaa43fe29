import { QueryCommand, type QueryCommandOutput } from '@aws-sdk/client-dynamodb';
import { attributesOf, itemsOf } from './item.ts';
import { inParallel } from './parallel.ts';
import { keyOf, type Store, shards } from './table.ts';

/** How many there are of a subject and stratum; both empty where none is named. */
export type Counted = { readonly subject: string; readonly stratum: string; readonly n: number };

/** Cards that were issued and ballots that came, by subject and stratum. Of a ballot nothing else is asked for. */
export type Progress = { readonly cards: readonly Counted[]; readonly ballots: readonly Counted[] };

/** Counts a round as it stands. It may be a second behind: for showing only. */
export async function countProgress(
  store: Store,
  { office, cycle, round }: { readonly office: string; readonly cycle: string; readonly round: string },
  subjects: readonly string[],
  /** Channels whose raters hold no card: their ballots are no answer to one. */
  cardless: readonly string[],
): Promise<Progress> {
  const [cards, ballots] = [new Map<string, number>(), new Map<string, number>()];
  const add = (to: Map<string, number>, subject: string, stratum = '') => {
    const name = `${subject} ${stratum}`;
    to.set(name, (to.get(name) ?? 0) + 1);
  };
  const places = subjects.flatMap((subject) => shards.map((shard) => ({ subject, shard })));
  await Promise.all([
    inParallel(shards, shards.length, async (shard) => {
      for (const card of await itemsOf(store, store.records, { pk: keyOf.cards(office, cycle, round, shard) }))
        add(cards, card.text('s'), card.textIf('t'));
    }),
    inParallel(places, 16, async ({ subject, shard }) => {
      for (const stratum of await strataIn(
        store,
        keyOf.ballots(office, cycle, round, subject, shard),
        new Set(cardless),
      ))
        add(ballots, subject, stratum);
    }),
  ]);
  return { cards: listed(cards), ballots: listed(ballots) };
}

function listed(counts: ReadonlyMap<string, number>): readonly Counted[] {
  return [...counts].map(([name, n]) => {
    const [subject = '', stratum = ''] = name.split(' ');
    return { subject, stratum, n };
  });
}

/** The strata of the ballots of a partition, one each; what they answered is not fetched. */
async function strataIn(store: Store, pk: string, cardless: ReadonlySet<string>): Promise<readonly string[]> {
  const strata: string[] = [];
  let page: QueryCommandOutput | undefined;
  do {
    page = await store.db.send(
      new QueryCommand({
        TableName: store.ballots,
        KeyConditionExpression: 'pk = :pk',
        ProjectionExpression: 't, c',
        ExpressionAttributeValues: attributesOf({ ':pk': pk }),
        ...(page?.LastEvaluatedKey && { ExclusiveStartKey: page.LastEvaluatedKey }),
      }),
    );
    for (const { t, c } of page.Items ?? []) if (!cardless.has(c?.S ?? '')) strata.push(t?.S ?? '');
  } while (page.LastEvaluatedKey !== undefined);
  return strata;
}
