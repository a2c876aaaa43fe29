import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAudit } from '../../../functions/store/audit.ts';
import { putCycle } from '../../../functions/store/cycle.ts';
import { handedInAt, handedInSeats, markHandedIn, voterOfSeat } from '../../../functions/store/seat.ts';
import { getSheetDraft, putSheetDraft } from '../../../functions/store/sheet-draft.ts';
import type { Store } from '../../../functions/store/table.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { by, cycleOf, office } from './county.ts';

let store: Store;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ store, close } = await openTestStore());
  for (const id of ['c1', 'c2']) await putCycle(store, by('open-cycle'), cycleOf(id), 'digest');
});
afterAll(() => close());

test('a seat makes one voter in a round, and another one in any other round, seat and cycle', async () => {
  const voter = await voterOfSeat(store, office, 'c1', 'r1', 'east');
  expect(await voterOfSeat(store, office, 'c1', 'r1', 'east')).toBe(voter);
  const others = await Promise.all([
    voterOfSeat(store, office, 'c1', 'r2', 'east'),
    voterOfSeat(store, office, 'c1', 'r1', 'west'),
    voterOfSeat(store, office, 'c2', 'r1', 'east'),
  ]);
  expect(new Set([voter, ...others]).size).toBe(4);
  expect(voter).not.toContain('east');
});

test('without the key of its cycle no seat leads to a voter', async () => {
  await expect(voterOfSeat(store, office, 'never-opened', 'r1', 'east')).rejects.toThrow('has no key');
});

test('a seat that handed in is marked once, with the first time, and its draft is gone', async () => {
  const place = { office, cycle: 'c1', round: 'r1', seat: 'east' };
  await putSheetDraft(store, place, 0, {
    sheet: { west: { speed: { level: 1 } } },
    savedAt: '2026-11-22T08:00:00.000Z',
  });
  expect(await handedInAt(store, office, 'c1', 'r1', 'east')).toBeUndefined();
  await markHandedIn(store, by('hand-in-sheet', '2026-11-22T08:01:00.000Z'), office, 'c1', 'r1', 'east');
  await markHandedIn(store, by('mark-handed-in', '2026-11-22T08:02:00.000Z'), office, 'c1', 'r1', 'east');
  expect(await handedInAt(store, office, 'c1', 'r1', 'east')).toBe('2026-11-22T08:01:00.000Z');
  expect(await handedInSeats(store, office, 'c1', 'r1')).toEqual(new Set(['east']));
  expect(await handedInSeats(store, office, 'c1', 'r2')).toEqual(new Set());
  expect(await getSheetDraft(store, place)).toBeUndefined();
});

test('the ledger says which seat handed in, and nothing of what it said', async () => {
  const entries = (await listAudit(store, office, 'c1')).filter(({ action }) => action === 'hand-in-sheet');
  expect(entries.map(({ what, actor }) => `${actor}: ${what}`)).toEqual(['clerk: round r1: seat east']);
});
