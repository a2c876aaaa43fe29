import type { Cycle } from '../../shared/cycle/cycle.ts';
import { roundState } from '../../shared/cycle/round.ts';
import { tasksOf } from '../../shared/cycle/task.ts';
import { cardlessChannels } from '../../shared/evidence/carded.ts';
import type { Audience, Plan } from '../../shared/plan/schema.ts';
import type { Words } from '../../shared/words.ts';
import { countBallots } from './ballot.ts';
import { countCards } from './card.ts';
import { openApart, openRows } from './open-apart.ts';
import type { StoredRound } from './round.ts';
import { keptCounts } from './sealed-counts.ts';
import { handedInSeats } from './seat.ts';
import { type Store, wholeSheet } from './table.ts';

/**
 * Who took part, in the way a round asks. `units`: ballots received and cards issued for each unit, one card a unit; what
 * came by a channel open to anybody, who holds no card, is counted apart, and absent where there is no such channel.
 * `sheets`: ballots received and cards issued, one card for all units. `seats`: how many of how many seats handed in.
 */
export type Taken =
  | {
      readonly kind: 'units';
      readonly ballots: ReadonlyMap<string, number>;
      readonly cards: ReadonlyMap<string, number>;
      readonly open?: ReadonlyMap<string, number>;
    }
  | { readonly kind: 'sheets'; readonly ballots: number; readonly cards: number }
  | { readonly kind: 'seats'; readonly handedIn: number; readonly seats: number };

/**
 * Who took part in one round. `late` is how many ballots came after the seal; it is known only where a sealed round was
 * counted anew, and absent where the counts kept with the seal are given.
 */
export type Participation = {
  readonly round: string;
  readonly title: Words;
  readonly provisional: boolean;
  readonly taken: Taken;
  readonly late?: number;
};

/** How to count: `recount` counts sealed rounds anew too, which takes a look at every ballot's key. */
export type Counting = { readonly recount?: boolean };

/** Counts every round that was opened or has cards. Nothing of what a ballot says is looked at. */
export async function countParticipation(
  store: Store,
  cycle: Cycle,
  plan: Plan,
  rounds: readonly StoredRound[],
  now: string,
  how: Counting = {},
): Promise<Participation[]> {
  const counted = await Promise.all(rounds.map(({ round }) => countRound(store, cycle, plan, round, now, how)));
  return counted.flatMap((one) => one ?? []);
}

/**
 * The same for one round; undefined where it has neither begun nor cards, and where nobody is asked on a page.
 *
 * A sealed round does not change any more: its counts are those kept with the seal, unless it is to be counted anew.
 */
export async function countRound(
  store: Store,
  cycle: Cycle,
  plan: Plan,
  round: StoredRound['round'],
  now: string,
  how: Counting = {},
): Promise<Participation | undefined> {
  const audience = plan.audiences.find(({ id }) => id === round.audience);
  if (!audience) return undefined;
  const counts = await takenIn(store, cycle, audience, round, how);
  if (!counts) return undefined;
  const { taken, late } = counts;
  if (roundState(round, now) === 'planned' && (taken.kind === 'seats' || sizeOf(taken) === 0)) return undefined;
  const { id, title } = round;
  return { round: id, title, provisional: !round.seal, taken, ...(late !== undefined && { late }) };
}

/** Ballots received so far in an open round, by keys alone: what is said before it is closed. */
export async function receivedSoFar(store: Store, cycle: Cycle, round: StoredRound['round']): Promise<number> {
  const places = [...cycle.roster.map(({ unit }) => unit), wholeSheet];
  return totalOf(await countBallots(store, cycle.office, cycle.id, round.id, places));
}

/** All of them together. */
export function totalOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

type Counted = { readonly taken: Taken; readonly late?: number };

function takenIn(
  store: Store,
  cycle: Cycle,
  audience: Audience,
  round: StoredRound['round'],
  how: Counting,
): Promise<Counted | undefined> {
  return audience.kind === 'seats'
    ? bySeat(store, cycle, audience, round, how)
    : byCard(store, cycle, audience, round, how);
}

async function bySeat(
  store: Store,
  cycle: Cycle,
  audience: Audience,
  round: StoredRound['round'],
  { recount }: Counting,
): Promise<Counted | undefined> {
  const seats = tasksOf(audience, cycle.roster).map(({ seat }) => seat.unit);
  if (seats.length === 0) return undefined;
  const done = await handedInSeats(store, cycle.office, cycle.id, round.id);
  const taken = {
    kind: 'seats',
    handedIn: seats.filter((seat) => done.has(seat)).length,
    seats: seats.length,
  } as const;
  if (!recount || !round.seal) return { taken };
  return { taken, ...lateOf(round, totalOf(await ballotsAt(store, cycle, round, [wholeSheet]))) };
}

async function byCard(
  store: Store,
  cycle: Cycle,
  audience: Audience,
  round: StoredRound['round'],
  { recount }: Counting,
): Promise<Counted> {
  const { office, id } = cycle;
  const units = cycle.roster.filter(({ group }) => audience.rates.includes(group)).map(({ unit }) => unit);
  const whole = audience.cards === 'all-units';
  const { seal } = round;
  const place = { office, cycle: id, round: round.id };
  const kept = seal && !recount ? await keptCounts(store, { ...place, digest: seal.digest }) : undefined;
  if (kept && seal) {
    if (whole) return { taken: { kind: 'sheets', ballots: seal.count, cards: totalOf(kept.cards) } };
    const ballots = new Map(units.map((unit) => [unit, kept.ballots.get(unit) ?? 0]));
    return { taken: { kind: 'units', ...openApart(ballots, openRows(audience, kept.rows)), cards: kept.cards } };
  }
  const channels = cardlessChannels(audience);
  const [ballots, cards, open] = await Promise.all([
    ballotsAt(store, cycle, round, whole ? [wholeSheet] : units),
    countCards(store, office, id, round.id),
    whole || channels.length === 0 ? undefined : countBallots(store, office, id, round.id, units, channels),
  ]);
  const taken: Taken = whole
    ? { kind: 'sheets', ballots: totalOf(ballots), cards: totalOf(cards) }
    : { kind: 'units', ...openApart(ballots, open), cards };
  return { taken, ...lateOf(round, totalOf(ballots)) };
}

function ballotsAt(store: Store, cycle: Cycle, round: StoredRound['round'], places: readonly string[]) {
  return countBallots(store, cycle.office, cycle.id, round.id, places);
}

/** What is stored beyond what was sealed came after it. */
function lateOf({ seal }: StoredRound['round'], stored: number): { readonly late?: number } {
  return seal ? { late: Math.max(0, stored - seal.count) } : {};
}

/** How many ballots and cards there are to speak of. */
function sizeOf(taken: Exclude<Taken, { readonly kind: 'seats' }>): number {
  if (taken.kind === 'sheets') return taken.ballots + taken.cards;
  return totalOf(taken.ballots) + totalOf(taken.cards) + totalOf(taken.open ?? new Map());
}
