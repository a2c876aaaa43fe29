import { hasCast } from '../store/ballot.ts';
import type { By } from '../store/by.ts';
import { handedInAt, markHandedIn, voterOfSeat } from '../store/seat.ts';
import { wholeSheet } from '../store/table.ts';
import type { Scene } from '../web/scene.ts';
import { type Asked, personOf } from './found.ts';

/**
 * Whether a seat has handed in: by its mark or, where the mark got lost after the ballot was stored, by the ballot; then
 * it is marked now.
 *
 * Once a round is sealed only the mark is asked: the key that leads from a seat to its ballot may be gone.
 */
export async function hasHandedIn(scene: Scene, asked: Asked): Promise<boolean> {
  const { office, cycle, round, seat } = asked.place;
  const { store } = scene.house;
  if ((await handedInAt(store, office, cycle, round, seat)) !== undefined) return true;
  if (asked.state === 'planned' || asked.state === 'sealed' || !(await isCast(scene, asked))) return false;
  await mark(scene, asked, 'mark-handed-in');
  return true;
}

/** Whether a seat's ballot is stored. */
export async function isCast(scene: Scene, { place }: Asked): Promise<boolean> {
  const { office, cycle, round, seat } = place;
  const { store } = scene.house;
  const voter = await voterOfSeat(store, office, cycle, round, seat);
  return hasCast(store, office, cycle, round, wholeSheet, voter);
}

/** Enters in the ledger that a seat handed in, once. */
export async function mark(scene: Scene, asked: Asked, action: 'hand-in-sheet' | 'mark-handed-in'): Promise<void> {
  const { office, cycle, round, seat } = asked.place;
  const { store, now } = scene.house;
  // A form sent a hundred times is one decision.
  if ((await handedInAt(store, office, cycle, round, seat)) !== undefined) return;
  const by: By = { actor: personOf(scene).login, action, reason: reasons[action], at: now() };
  await markHandedIn(store, by, office, cycle, round, seat);
}

/** Short English phrases, as the ledger keeps them; its page puts them into words. */
const reasons = {
  'hand-in-sheet': 'the sheet was checked and confirmed',
  'mark-handed-in': 'its ballot was stored, its mark was missing',
} as const;
