import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAudit } from '../../../functions/store/audit.ts';
import { listPlans, putPlan } from '../../../functions/store/plan.ts';
import { changeDraft, getDraft, listDrafts, putDraft, removeDraft } from '../../../functions/store/plan-draft.ts';
import type { Store } from '../../../functions/store/table.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { smallPlan } from '../../fixtures/small-county.ts';

let store: Store;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ store, close } = await openTestStore());
});
afterAll(() => close());

const by = (actor: string, action: string) => ({ actor, action, reason: 'a test', at: '2026-11-22T04:00:00.000Z' });
const kept = async (id: string) => {
  const found = await getDraft(store, 'county', id);
  if (!found) throw new Error(`no draft ${id}`);
  return found;
};

test('a draft may hold anything, belongs to its office, and is told in the ledger', async () => {
  const plan = { id: 7, tree: [null, { half: 0.5 }], title: { zh: '未完' } };
  expect(await putDraft(store, by('wang', 'begin-draft'), 'county', 'one', plan)).toBe('stored');
  expect(await putDraft(store, by('li', 'begin-draft'), 'county', 'one', {})).toBe('exists');
  expect(await kept('one')).toEqual({
    ...{ id: 'one', plan, revision: 1, changedBy: 'wang', changedAt: '2026-11-22T04:00:00.000Z' },
  });
  expect(await getDraft(store, 'other', 'one')).toBeUndefined();
  expect((await listDrafts(store, 'county')).map(({ id }) => id)).toEqual(['one']);
  expect(await listDrafts(store, 'other')).toEqual([]);
  const entries = await listAudit(store, 'county', 'plans');
  expect(entries.map(({ action, what }) => `${action} ${what}`)).toContain('begin-draft draft one');
});

test('of two changes to one state only one is made', async () => {
  await putDraft(store, by('wang', 'begin-draft'), 'county', 'two', { n: 1 });
  const seen = await kept('two');
  expect(await changeDraft(store, by('li', 'edit-draft'), 'county', seen, { n: 2 })).toBe('changed');
  expect(await changeDraft(store, by('wang', 'edit-draft'), 'county', seen, { n: 3 })).toBe('conflict');
  expect(await removeDraft(store, by('wang', 'remove-draft'), 'county', seen)).toBe('conflict');
  expect(await kept('two')).toMatchObject({ plan: { n: 2 }, revision: 2, changedBy: 'li' });
  expect(await removeDraft(store, by('li', 'remove-draft'), 'county', await kept('two'))).toBe('removed');
  expect(await getDraft(store, 'county', 'two')).toBeUndefined();
});

test('what does not fit in one item is refused and leaves the draft as it was', async () => {
  const noise = { text: randomBytes(400_000).toString('base64') };
  expect(await putDraft(store, by('wang', 'begin-draft'), 'county', 'large', noise)).toBe('too-large');
  expect(await getDraft(store, 'county', 'large')).toBeUndefined();
  await putDraft(store, by('wang', 'begin-draft'), 'county', 'small', { n: 1 });
  expect(await changeDraft(store, by('wang', 'edit-draft'), 'county', await kept('small'), noise)).toBe('too-large');
  expect(await kept('small')).toMatchObject({ plan: { n: 1 }, revision: 1 });
});

test('published versions are listed by plan, the tenth before the ninth', async () => {
  for (const version of [1, 9, 10]) await putPlan(store, by('wang', 'publish-plan'), { ...smallPlan, version });
  await putPlan(store, by('wang', 'publish-plan'), { ...smallPlan, id: 'a-plan' });
  const listed = await listPlans(store, 'county');
  expect(listed.map(({ plan }) => `${plan.id} ${plan.version}`)).toEqual([
    'a-plan 1',
    'small 10',
    'small 9',
    'small 1',
  ]);
  expect(await listPlans(store, 'other')).toEqual([]);
});
