import type { Cycle } from '../../shared/cycle/cycle.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { type Shown, shownCount, shownTurnout } from '../../shared/secrecy/turnout.ts';
import { openApart, openRows } from './open-apart.ts';
import type { StoredRound } from './round.ts';
import { keptCounts } from './sealed-counts.ts';
import type { Store } from './table.ts';

/** How many ballots each sealed round holds, as far as it may be said to whoever is no auditor; by round. */
export type SealCounts = ReadonlyMap<string, Shown>;

/** Reads what was counted with each seal. What offices do in their own name is no secret: seats are counted as they are. */
export async function shownSealCounts(
  store: Store,
  { office, id: cycle, roster }: Pick<Cycle, 'office' | 'id' | 'roster'>,
  plan: Pick<Plan, 'audiences'>,
  rounds: readonly StoredRound[],
): Promise<SealCounts> {
  const counts = await Promise.all(
    rounds.map(async ({ round: { id, audience, seal } }): Promise<[string, Shown][]> => {
      if (!seal) return [];
      const asked = plan.audiences.find((one) => one.id === audience);
      if (asked?.kind !== 'public') return [[id, seal.count]];
      if (asked.cards === 'all-units') return [[id, shownCount(seal.count, false)]];
      const kept = await keptCounts(store, { office, cycle, round: id, digest: seal.digest });
      // A round that was sealed before counts were kept shows none by unit that its own could be held against.
      if (!kept) return [[id, shownCount(seal.count, false)]];
      const units = roster.filter(({ group }) => asked.rates.includes(group)).map(({ unit }) => unit);
      const none = units.map((unit): [string, number] => [unit, 0]);
      // Those of open channels are shown apart: the sum of both kinds is held back where either has a unit with few.
      const { ballots, open = new Map() } = openApart(new Map([...none, ...kept.ballots]), openRows(asked, kept.rows));
      const cells = [...ballots, ...[...open].map(([unit, n]): [string, number] => [`open ${unit}`, n])];
      return [[id, shownTurnout(new Map(cells), false).total]];
    }),
  );
  return new Map(counts.flat());
}
