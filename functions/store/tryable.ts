import { listCycles, type StoredCycle } from './cycle.ts';
import { acceptedNow } from './fact.ts';
import { listRounds } from './round.ts';
import type { Store } from './table.ts';

/** A cycle whose evidence a plan can be tried on: how many of its rounds are sealed, and of how many sources records are accepted. */
export type Tryable = { readonly stored: StoredCycle; readonly sealed: number; readonly sources: number };

/** Every cycle of an office that has evidence, the latest opened first. */
export async function tryableCycles(store: Store, office: string): Promise<readonly Tryable[]> {
  const cycles = await listCycles(store, office);
  const found = await Promise.all(
    cycles.map(async (stored): Promise<Tryable> => {
      const [rounds, accepted] = await Promise.all([
        listRounds(store, office, stored.cycle.id),
        acceptedNow(store, office, stored.cycle.id),
      ]);
      const sources = Object.keys(accepted.current).length;
      return { stored, sealed: rounds.filter(({ round }) => round.seal).length, sources };
    }),
  );
  return found
    .filter(({ sealed, sources }) => sealed + sources > 0)
    .sort((a, b) => (a.stored.openedAt < b.stored.openedAt ? 1 : -1));
}
