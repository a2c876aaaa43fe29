import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyEndOf } from '../../../functions/store/destroy-key.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { sealAll } from '../../functions/plans/sealing.ts';
import { openCounty } from '../../functions/survey/citizen.ts';
import { clerkIn } from './clerk.ts';

let opened: Awaited<ReturnType<typeof openTestStore>>;
beforeAll(async () => {
  opened = await openTestStore();
  await openCounty(opened.store);
});
afterAll(() => opened.close());

test('two clerks destroy the key of a cycle from the terminal, one after the other and not before the seal', async () => {
  const { store, folder, env } = opened;
  const clerk = clerkIn(folder, {
    DYNAMODB_ENDPOINT: env.DYNAMODB_ENDPOINT,
    DATA_DIR: folder,
    CYCLE_KEYS: env.CYCLE_KEYS,
  });
  const run = (...more: readonly string[]) =>
    clerk.run(['destroy-key', 'county', 'year-2026', '--reason', 'objections are over', ...more]);
  const key = () => store.keys.get('county', 'year-2026');
  const early = await run('--actor', 'first');
  expect([early.status, early.err]).toEqual([1, expect.stringContaining('Not sealed yet')]);
  await sealAll(store);
  expect(await run('--actor', 'second', '--destroy', 'year-2026')).toMatchObject({ status: 1 });
  expect(await run('--actor', 'first')).toMatchObject({ status: 0, out: expect.stringContaining('Proposed') });
  expect(await run('--actor', 'first', '--destroy', 'year-2026')).toMatchObject({ status: 1 });
  expect(await run('--actor', 'second', '--destroy', 'year-2025')).toMatchObject({ status: 1 });
  expect(await key()).toHaveLength(32);
  const done = await run('--actor', 'second', '--destroy', 'year-2026');
  expect([done.status, done.out]).toEqual([0, expect.stringContaining('no card leads to a ballot')]);
  expect(await key()).toBeUndefined();
  expect(await keyEndOf(store, { office: 'county', cycle: 'year-2026' })).toMatchObject({
    ...{ state: 'destroyed', proposedBy: 'first', confirmedBy: 'second' },
  });
});
