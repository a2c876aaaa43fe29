import { tick } from '../../../functions/assess/tick.ts';
import { setDue } from '../../../functions/store/due.ts';
import { changeRound, listRounds } from '../../../functions/store/round.ts';
import type { Store } from '../../../functions/store/table.ts';
import { by } from '../survey/citizen.ts';

/** Ends every round of the county of two townships and seals it, the ones that nobody needed too, and computes. */
export async function sealAll(store: Store): Promise<void> {
  for (const stored of await listRounds(store, 'county', 'year-2026')) {
    const times = { opensAt: '2026-10-01T00:00:00.000Z', closesAt: '2026-11-22T03:00:00.000Z' };
    await changeRound(store, by, 'county', 'year-2026', stored, { ...stored.round, ...times });
  }
  for (const at of ['2026-11-22T03:05:00.000Z', '2026-11-22T03:10:00.000Z', '2026-11-22T03:15:00.000Z']) {
    await setDue(store, by, { kind: 'cycle', office: 'county', cycle: 'year-2026', at });
    await tick({ store, now: () => at, log: () => {} }, 60_000);
  }
}
