import { canonical } from '../../shared/canonical.ts';
import { checkOpening, type Opening } from '../../shared/cycle/opening.ts';
import type { Round } from '../../shared/cycle/round.ts';
import type { Fault } from '../../shared/plan/fault.ts';
import type { By } from './by.ts';
import { otherScopes } from './change.ts';
import { getCycle, putCycle, type StoredCycle } from './cycle.ts';
import { sha256 } from './digest.ts';
import { getPlan, putPlan } from './plan.ts';
import { listRounds, putRound } from './round.ts';
import type { Store } from './table.ts';

/** Why an opening cannot be stored, whatever is stored already. */
export function openingFaults(opening: Opening): readonly Fault[] {
  const { id } = opening.cycle;
  const reserved: readonly Fault[] = otherScopes.includes(id)
    ? [{ at: 'cycle/id', code: 'reserved-id', with: { id } }]
    : [];
  return [...checkOpening(opening), ...reserved];
}

/** What of an opening the store holds already. */
export type Known = {
  readonly planDigest: string | undefined;
  readonly cycle: StoredCycle | undefined;
  readonly rounds: ReadonlyMap<string, Round>;
};

/** One part of an opening. */
export type OpeningPart =
  | { readonly of: 'plan' }
  | { readonly of: 'cycle' }
  | { readonly of: 'round'; readonly round: Round };

export async function knownOf(store: Store, { plan, cycle }: Opening): Promise<Known> {
  const { office, id } = cycle;
  const rounds = await listRounds(store, office, id);
  return {
    planDigest: (await getPlan(store, office, plan.id, plan.version))?.digest,
    cycle: await getCycle(store, office, id),
    rounds: new Map(rounds.map(({ round }) => [round.id, round])),
  };
}

/** Whatever is there under the same name and is something else: none of it is ever replaced. A round's times may differ. */
export function otherThan(known: Known, opening: Opening): readonly OpeningPart[] {
  const { cycle, rounds } = opening;
  return [
    ...(known.planDigest !== undefined && known.planDigest !== digestOf(opening) ? [{ of: 'plan' } as const] : []),
    ...(known.cycle && canonical(known.cycle.cycle) !== canonical(cycle) ? [{ of: 'cycle' } as const] : []),
    ...rounds
      .filter((round) => {
        const there = known.rounds.get(round.id);
        return there && nature(there) !== nature(round);
      })
      .map((round) => ({ of: 'round', round }) as const),
  ];
}

/**
 * Stores what is missing of an opening: the plan, the cycle, then its rounds; what is there already stays. Each part is
 * told as it is done.
 *
 * `raced`: somebody else stored that part at this moment, and what comes after it was not stored. The same opening may
 * be stored again, and goes on where it ended.
 */
export async function storeOpening(
  store: Store,
  by: (action: string) => By,
  opening: Opening,
  known: Known,
  told: (part: OpeningPart, there: boolean) => void = () => undefined,
): Promise<{ readonly raced?: OpeningPart }> {
  const { plan, cycle, rounds } = opening;
  const { office, id } = cycle;
  const parts: readonly { part: OpeningPart; there: boolean; put: () => Promise<'stored' | 'exists'> }[] = [
    {
      part: { of: 'plan' },
      there: known.planDigest !== undefined,
      put: () => putPlan(store, by('publish-plan'), plan),
    },
    {
      part: { of: 'cycle' },
      there: known.cycle !== undefined,
      put: () => putCycle(store, by('open-cycle'), cycle, digestOf(opening)),
    },
    ...rounds.map((round) => ({
      part: { of: 'round', round } as const,
      there: known.rounds.has(round.id),
      put: () => putRound(store, by('add-round'), office, id, round),
    })),
  ];
  for (const { part, there, put } of parts) {
    if (!there && (await put()) === 'exists') return { raced: part };
    told(part, there);
  }
  return {};
}

function digestOf({ plan }: Opening): string {
  return sha256(canonical(plan));
}

/** What of a round never changes. Its times do: the office opens and closes it. */
function nature({ id, audience, title, graceMs }: Round): string {
  return canonical({ id, audience, title, graceMs });
}
