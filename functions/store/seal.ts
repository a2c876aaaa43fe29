import { byCodeUnit } from '../../shared/canonical.ts';
import { type Round, type RoundRead, readableFrom, sealStep } from '../../shared/cycle/round.ts';
import type { Ballot } from '../../shared/evidence/evidence.ts';
import { sealOf } from '../../shared/evidence/seal.ts';
import { readBallots } from './ballot.ts';
import type { By } from './by.ts';
import { countCards } from './card.ts';
import { change } from './change.ts';
import { getCycle } from './cycle.ts';
import { sha256 } from './digest.ts';
import { undueWrite } from './due.ts';
import { pack, parcelOf } from './parcel.ts';
import { changeRound, getRound } from './round.ts';
import { countsItem } from './sealed-counts.ts';
import { beginsOf, keyOf, type Store } from './table.ts';

/** What a set of ballots comes to: how many, and one digest over all of them, whatever order they are given in. */
export function sealedDigest(ballots: readonly Ballot[]): { count: number; digest: string } {
  return sealOf(ballots, sha256);
}

/**
 * Takes a closing round one step towards its seal and answers the round as it then is; a round that is not to be read
 * yet comes back as it was.
 *
 * When the second equal read seals it, the list of what is sealed and its counts are stored first, under the digest, and
 * the change of the round makes them current. Callers at once take one step between them. A round without a ballot seals too.
 */
export async function advanceSeal(
  store: Store,
  by: By,
  office: string,
  cycle: string,
  round: string,
  now: string,
  apartMs: number,
): Promise<Round> {
  const before = await getRound(store, office, cycle, round);
  if (!before) throw new Error(`round ${round} of cycle ${cycle} of ${office} does not exist`);
  const from = readableFrom(before.round);
  if (before.round.seal) {
    await forget(store, by, office, cycle, round);
    return before.round;
  }
  if (from === undefined || now < from) return before.round;
  // Too soon after the first read to seal: nothing a read could find would matter yet.
  const first = before.round.firstRead;
  if (first && Date.parse(now) - Date.parse(first.at) < apartMs) return before.round;
  const ballots = await readBallots(store, office, cycle, round, await subjectsOf(store, office, cycle));
  const after = sealStep(before.round, { at: now, ...sealedDigest(ballots) }, apartMs);
  if (after === before.round) return before.round;
  if (after.seal) await stageList(store, by, { office, cycle, round, digest: after.seal.digest }, ballots);
  if ((await changeRound(store, by, office, cycle, before, after)) === 'changed') return after;
  return (await getRound(store, office, cycle, round))?.round ?? before.round;
}

/**
 * The ballots a sealed round holds, and the voters of those that were stored after it: listed, never counted.
 *
 * Throws where the ballots no longer give the digest they were sealed under: then somebody changed them.
 */
export async function readSealed(
  store: Store,
  office: string,
  cycle: string,
  round: string,
): Promise<{ seal: RoundRead; ballots: Ballot[]; late: string[] }> {
  const seal = (await getRound(store, office, cycle, round))?.round.seal;
  if (!seal) throw new Error(`round ${round} of cycle ${cycle} of ${office} is not sealed`);
  const list = await parcelOf(store, beginsOf(keyOf.sealed(office, cycle, round, seal.digest, 0)));
  if (list === undefined) throw new Error(`round ${round} of cycle ${cycle} of ${office} has lost its sealed list`);
  const sealed = new Set(list.split('\n'));
  const stored = await readBallots(store, office, cycle, round, await subjectsOf(store, office, cycle));
  const ballots = stored.filter((ballot) => sealed.has(lineOf(ballot)));
  const found = sealedDigest(ballots);
  if (found.digest !== seal.digest || found.count !== seal.count) {
    throw new Error(
      `round ${round} of cycle ${cycle} of ${office} was sealed with ${seal.count} ballots as ${seal.digest} ` +
        `and now holds ${found.count} of them as ${found.digest}`,
    );
  }
  return { seal, ballots, late: stored.filter((ballot) => !sealed.has(lineOf(ballot))).map(({ voter }) => voter) };
}

/** Whose ballots there may be: every unit of the frozen roster, so that no ballot is missed by a round's own settings. */
async function subjectsOf(store: Store, office: string, cycle: string): Promise<string[]> {
  const stored = await getCycle(store, office, cycle);
  if (!stored) throw new Error(`cycle ${cycle} of ${office} does not exist`);
  return stored.cycle.roster.map(({ unit }) => unit);
}

/** One ballot in the list. The subjects are part of it: one voter may have a ballot for each of several subjects. */
const lineOf = ({ voter, sheet }: Ballot) => `${Object.keys(sheet).sort(byCodeUnit).join(',')} ${voter}`;

async function stageList(
  store: Store,
  by: By,
  { office, cycle, round, digest }: { office: string; cycle: string; round: string; digest: string },
  ballots: readonly Ballot[],
): Promise<void> {
  const list = ballots.map(lineOf).sort(byCodeUnit).join('\n');
  const parts = pack(list).map((fields, at) => ({ ...keyOf.sealed(office, cycle, round, digest, at), ...fields }));
  const cards = await countCards(store, office, cycle, round);
  const counts = countsItem({ office, cycle, round, digest }, ballots, cards);
  const about = { office, scope: cycle, what: `round ${round}: ${ballots.length} ballots as ${digest}` };
  await change(store, by, about, [{ stage: [...parts, counts] }]);
}

/** A round that was sealed while the power failed may still be due; nothing is left to do for it. */
async function forget(store: Store, by: By, office: string, cycle: string, round: string): Promise<void> {
  const about = { office, scope: cycle, what: `round ${round} is sealed and no longer due` };
  await change(store, by, about, [undueWrite({ kind: 'round', office, cycle, round })]);
}
