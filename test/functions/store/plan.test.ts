import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAudit } from '../../../functions/store/audit.ts';
import { touch } from '../../../functions/store/change.ts';
import { getCycle, listCycles, putCycle } from '../../../functions/store/cycle.ts';
import { sha256 } from '../../../functions/store/digest.ts';
import { getPlan, putPlan } from '../../../functions/store/plan.ts';
import { keyOf, type Store } from '../../../functions/store/table.ts';
import { canonical } from '../../../shared/canonical.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { smallPlan } from '../../fixtures/small-county.ts';
import { by, cycleOf, office, words } from './county.ts';

let opened: Awaited<ReturnType<typeof openTestStore>>;
let store: Store;
beforeAll(async () => {
  opened = await openTestStore();
  store = opened.store;
});
afterAll(() => opened.close());

test('a published plan is kept with its digest and never replaced', async () => {
  expect(await putPlan(store, by('publish'), smallPlan)).toBe('stored');
  const changed = { ...smallPlan, title: words('Changed') };
  expect(await putPlan(store, by('publish'), changed)).toBe('exists');
  expect(await getPlan(store, office, 'small', 1)).toEqual({ plan: smallPlan, digest: sha256(canonical(smallPlan)) });
  expect(await putPlan(store, by('publish'), { ...changed, version: 2 })).toBe('stored');
  expect((await getPlan(store, office, 'small', 2))?.plan.title).toEqual(words('Changed'));
  expect(await getPlan(store, office, 'small', 3)).toBeUndefined();
  expect(await getPlan(store, 'other', 'small', 1)).toBeUndefined();
});

test('the ledger says who published what, and what came of it', async () => {
  const entries = await listAudit(store, office, 'plans');
  expect(entries.map(({ actor, action, what }) => `${actor} ${action} ${what}`)).toEqual([
    'clerk publish plan small version 1',
    'clerk publish plan small version 1',
    'clerk publish-refused plan small version 1',
    'clerk publish plan small version 2',
  ]);
  expect(entries[0]).toMatchObject({ at: '2026-11-22T08:00:00.000Z', reason: 'the plan says so' });
});

test('a published plan that was changed in the database is not handed out', async () => {
  await putPlan(store, by('publish'), { ...smallPlan, id: 'tampered' });
  const update = keyOf.plan(office, 'tampered', 1);
  await touch(store, { update, set: 'SET d = :d', values: { ':d': sha256('another') } });
  await expect(getPlan(store, office, 'tampered', 1)).rejects.toThrow('no longer gives its digest');
});

test('a plan that JSON cannot hold is refused loudly before anything is stored', async () => {
  const half = { ...smallPlan, id: 'half', adjustments: [{ id: 'a', title: words('A'), form: 'points', cap: 0.5 }] };
  await expect(putPlan(store, by('publish'), half)).rejects.toThrow('whole numbers');
  expect(await getPlan(store, office, 'half', 1)).toBeUndefined();
});

test('a cycle is opened once, with its roster, its plan’s digest and a key of its own', async () => {
  expect(await store.keys.get(office, '2026')).toBeUndefined();
  expect(await putCycle(store, by('open-cycle'), cycleOf('2026'), 'digest')).toBe('stored');
  const key = await store.keys.get(office, '2026');
  expect(key).toHaveLength(32);
  expect(await putCycle(store, by('open-cycle'), { ...cycleOf('2026'), roster: [] }, 'other')).toBe('exists');
  expect(await store.keys.get(office, '2026')).toEqual(key);
  const stored = { cycle: cycleOf('2026'), planDigest: 'digest', openedAt: '2026-11-22T08:00:00.000Z' };
  expect(await getCycle(store, office, '2026')).toEqual(stored);
  await putCycle(store, by('open-cycle'), cycleOf('2025'), 'digest');
  expect((await listCycles(store, office)).map(({ cycle }) => cycle.id)).toEqual(['2025', '2026']);
  expect(await listCycles(store, 'other')).toEqual([]);
});

test('a cycle cannot take the name of another scope of the ledger', async () => {
  await expect(putCycle(store, by('open-cycle'), cycleOf('people'), 'digest')).rejects.toThrow("can't be called");
});

test('a cycle of 5,000 villages fits', async () => {
  const roster = Array.from({ length: 5000 }, (_, n) => ({
    unit: `village-${n}`,
    title: { zh: `第${n}村民委员会（例）`, en: `Village committee number ${n} (example)` },
    group: 'villages',
    parent: `township-${n % 40}`,
  }));
  expect(await putCycle(store, by('open-cycle'), { ...cycleOf('large'), roster }, 'digest')).toBe('stored');
  expect((await getCycle(store, office, 'large'))?.cycle.roster).toEqual(roster);
});
