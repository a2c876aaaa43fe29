import { canonical } from '../../shared/canonical.ts';
import type { Basis } from '../../shared/statistics/basis.ts';
import { type Draws, type GroupSureness, surenessOf } from '../../shared/statistics/ranks/sureness.ts';

/** Draws take a second or two, and who reads the overview looks at the ranks next. The last few are remembered. */
const remembered = new Map<string, readonly GroupSureness[]>();
const most = 4;

/** How sure the ranks are: the same draws from the same plan, roster and evidence are not made twice in a row. */
export function sureness(basis: Basis, draws: Draws): readonly GroupSureness[] {
  const { plan, evidence } = basis.result;
  const key = canonical([plan.digest, evidence.digest, basis.cycle, draws]);
  const known = remembered.get(key);
  const sure = known ?? surenessOf(basis, draws);
  // Taken out and put in again: the one that was asked for longest ago is the first to go.
  remembered.delete(key);
  remembered.set(key, sure);
  for (const old of remembered.keys()) if (remembered.size > most) remembered.delete(old);
  return sure;
}
