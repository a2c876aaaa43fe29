import { type RoundRead, roundState } from '../../shared/cycle/round.ts';
import { shownCount, shownTurnout } from '../../shared/secrecy/turnout.ts';
import { listCycles, type StoredCycle } from '../store/cycle.ts';
import { countRound, type Taken } from '../store/participation.ts';
import { planOfCycle } from '../store/plan.ts';
import { getRound, listRounds, type StoredRound } from '../store/round.ts';
import { type SealCounts, shownSealCounts } from '../store/shown-seal.ts';
import type { Scene } from '../web/scene.ts';
import { answer, cycleOf, nameOf, sees, tokenOf } from './asked.ts';
import { askedPage, pageOf, strangeParameters } from './pages.ts';
import { problem } from './problem.ts';
import { numberOf } from './shown-number.ts';

/** The cycles of the token's office, or the one it is bound to. */
export async function cycles(scene: Scene): Promise<Response> {
  const asked = askedPage(scene);
  if (asked instanceof Response) return asked;
  const token = tokenOf(scene);
  const listed = (await listCycles(scene.house.store, token.office)).filter(({ cycle }) => sees(token, cycle.id));
  return answer(
    scene,
    200,
    pageOf(listed, ({ cycle }) => cycle.id, asked, cycleLine),
  );
}

/** One cycle with its roster. */
export async function cycle(scene: Scene): Promise<Response> {
  const strange = strangeParameters(scene);
  if (strange) return strange;
  const stored = await cycleOf(scene);
  if (!stored) return problem(scene, 'not-found');
  return answer(scene, 200, { ...cycleLine(stored), roster: stored.cycle.roster });
}

function cycleLine({ cycle, planDigest, openedAt }: StoredCycle) {
  const { id, title, plan, period, roster } = cycle;
  return { id, title, plan: { ...plan, digest: planDigest }, period, units: roster.length, openedAt };
}

/** The rounds of a cycle. */
export async function rounds(scene: Scene): Promise<Response> {
  const asked = askedPage(scene);
  if (asked instanceof Response) return asked;
  const stored = await cycleOf(scene);
  if (!stored) return problem(scene, 'not-found');
  const { store, now } = scene.house;
  const { round } = tokenOf(scene);
  const listed = (await listRounds(store, stored.cycle.office, stored.cycle.id)).filter(
    (one) => round === undefined || one.round.id === round,
  );
  const at = now();
  const seals = await sealsOf(scene, stored, listed);
  return answer(
    scene,
    200,
    pageOf(
      listed,
      (one) => one.round.id,
      asked,
      (one) => roundLine(one, at, seals),
    ),
  );
}

/** One round with its participation. */
export async function round(scene: Scene): Promise<Response> {
  const strange = strangeParameters(scene);
  if (strange) return strange;
  const stored = await cycleOf(scene);
  const id = nameOf(scene, 'round');
  const bound = tokenOf(scene).round;
  const { store, now } = scene.house;
  if (!stored || id === undefined || (bound !== undefined && bound !== id)) return problem(scene, 'not-found');
  const found = await getRound(store, stored.cycle.office, stored.cycle.id, id);
  if (!found) return problem(scene, 'not-found');
  const at = now();
  const participation = await participationOf(scene, stored, found, at);
  const seals = await sealsOf(scene, stored, [found]);
  return answer(scene, 200, { ...roundLine(found, at, seals), ...(participation && { participation }) });
}

function roundLine({ round }: StoredRound, now: string, seals: SealCounts) {
  const { id, audience, title, opensAt, closesAt, seal } = round;
  return {
    ...{ id, audience, title, state: roundState(round, now) },
    ...(opensAt === undefined ? {} : { opensAt }),
    ...(closesAt === undefined ? {} : { closesAt }),
    ...(seal && { sealed: { ...plainSeal(seal), ...numberOf('count', seals.get(id)) } }),
  };
}

const plainSeal = ({ at, digest }: RoundRead) => ({ at, digest });

async function sealsOf(scene: Scene, stored: StoredCycle, rounds: readonly StoredRound[]): Promise<SealCounts> {
  const { store } = scene.house;
  return shownSealCounts(store, stored.cycle, await planOfCycle(store, stored), rounds);
}

/** How many took part, and nothing of what they said. Undefined before the round has begun. */
async function participationOf(scene: Scene, stored: StoredCycle, { round }: StoredRound, now: string) {
  const { store } = scene.house;
  const plan = await planOfCycle(store, stored);
  const counted = await countRound(store, stored.cycle, plan, round, now);
  if (!counted) return undefined;
  const { provisional, late, taken } = counted;
  return { provisional, ...(late === undefined ? {} : { late }), ...takenPart(taken, provisional) };
}

function takenPart(taken: Taken, provisional: boolean) {
  switch (taken.kind) {
    case 'units':
      return {
        units: [...shownTurnout(taken.ballots, provisional).units].map(([unit, shown]) => ({
          unit,
          ...numberOf('ballots', shown),
          cards: taken.cards.get(unit) ?? 0,
        })),
      };
    case 'sheets':
      return { sheets: { ...numberOf('ballots', shownCount(taken.ballots, provisional)), cards: taken.cards } };
    case 'seats':
      return { seats: { handedIn: taken.handedIn, of: taken.seats } };
    default:
      return taken satisfies never;
  }
}
