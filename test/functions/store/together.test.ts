import { afterAll, beforeAll, expect, test } from 'vitest';
import { change } from '../../../functions/store/change.ts';
import { getItem } from '../../../functions/store/item.ts';
import { type Key, keyOf, openStore, type Store } from '../../../functions/store/table.ts';
import { getTogether } from '../../../functions/store/together.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { by, office } from './county.ts';
import { onEach } from './watch.ts';

let opened: Awaited<ReturnType<typeof openTestStore>>;
beforeAll(async () => {
  opened = await openTestStore();
  const about = { office, scope: 'plans', what: 'cards to look up' };
  await change(opened.store, by('prepare'), about, [{ stage: there.map((key, at) => ({ ...key, s: `unit-${at}` })) }]);
});
afterAll(() => opened.close());

const cardAt = (at: number): Key => keyOf.card(office, '2026', 'spring', `card-${at}`);
const there = Array.from({ length: 250 }, (_, at) => cardAt(at));

/** A store that notes what is sent, and holds every request back until it is let go. */
function watched(): { store: Store; sent: string[]; letGo: () => void } {
  const store = openStore(opened.env);
  const sent: string[] = [];
  const gate = Promise.withResolvers<void>();
  onEach(store.db, 'together', async ({ command }, go) => {
    sent.push(command);
    await gate.promise;
    return go();
  });
  return { store, sent, letGo: () => gate.resolve() };
}

test('four hundred lookups at once take six requests, and each is told what is there', async () => {
  const { store, sent, letGo } = watched();
  // Two go at once and alone, the other 398 wait and go by the hundred: 250 cards that are there and 150 that are not.
  const keys = Array.from({ length: 400 }, (_, at) => cardAt(at));
  const asked = keys.map((key) => getTogether(store, key));
  letGo();
  const found = await Promise.all(asked);
  expect(found.map((one) => one?.text('s'))).toEqual(keys.map((_, at) => (at < 250 ? `unit-${at}` : undefined)));
  expect(sent.toSorted()).toEqual([...Array(4).fill('BatchGetItem'), ...Array(2).fill('GetItem')]);
});

test('many who ask for one item share an answer that was not asked for before they came', async () => {
  const { store, sent, letGo } = watched();
  const [first, second, ...others] = Array.from({ length: 20 }, () => getTogether(store, cardAt(7)));
  // The first is on its way and nobody joins it; the second takes the other lane; eighteen wait for one more.
  letGo();
  const told = (await Promise.all([first, second, ...others])).map((one) => one?.text('s'));
  expect(told).toEqual(Array(20).fill('unit-7'));
  expect(sent).toEqual(['GetItem', 'GetItem', 'GetItem']);
});

test('one who asks alone is answered as getItem answers', async () => {
  const { store, sent, letGo } = watched();
  letGo();
  for (const key of [cardAt(3), cardAt(999)]) {
    const alone = await getTogether(store, key);
    expect(alone?.text('s')).toBe((await getItem(store, store.records, key))?.text('s'));
  }
  expect(sent).toEqual(Array(4).fill('GetItem'));
});

test('what the database left out of an answer is asked for again, one by one', async () => {
  const store = openStore(opened.env);
  let left = 0;
  store.db.middlewareStack.add(
    (next, context) => async (args) => {
      const answer = await next(args);
      const output = answer.output as {
        Responses?: Record<string, Record<string, { S: string }>[]>;
        UnprocessedKeys?: object;
      };
      const items = output.Responses?.[store.records];
      if (context.commandName !== 'BatchGetItemCommand' || !items) return answer;
      const Keys = items.splice(0, 5).map(({ pk, sk }) => ({ pk, sk }));
      left += Keys.length;
      output.UnprocessedKeys = { [store.records]: { Keys } };
      return answer;
    },
    { step: 'initialize', name: 'leaveOut' },
  );
  const found = await Promise.all(there.slice(0, 40).map((key) => getTogether(store, key)));
  expect(found.map((one) => one?.text('s'))).toEqual(Array.from({ length: 40 }, (_, at) => `unit-${at}`));
  expect(left).toBeGreaterThan(0);
});

test('when the database fails, everybody who waits is told, and the next one is answered', async () => {
  const store = openStore(opened.env);
  let broken = true;
  onEach(store.db, 'fail', async (_, go) => {
    if (broken) throw new Error('the line is down');
    return go();
  });
  const asked = await Promise.allSettled(there.slice(0, 30).map((key) => getTogether(store, key)));
  expect(asked.map(({ status }) => status)).toEqual(Array(30).fill('rejected'));
  broken = false;
  expect((await getTogether(store, cardAt(1)))?.text('s')).toBe('unit-1');
});
