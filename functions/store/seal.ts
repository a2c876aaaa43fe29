import { createHash } from 'node:crypto';
import { byCodeUnit, canonical } from '../../shared/canonical.ts';
import { type Round, type RoundRead, readableFrom, sealStep } from '../../shared/cycle/round.ts';
import type { Ballot } from '../../shared/evidence/evidence.ts';
import { type SealedGroup, sealOf, sealOfGroups } from '../../shared/evidence/seal.ts';
import { eachGroup, type Leaf, type Pages, type StoredGroup } from './ballot-groups.ts';
import type { By } from './by.ts';
import { countCards } from './card.ts';
import { change } from './change.ts';
import { getCycle } from './cycle.ts';
import { sha256 } from './digest.ts';
import { undueWrite } from './due.ts';
import { changeRound, getRound } from './round.ts';
import { type BallotCounts, ballotCounter, countsItem } from './sealed-counts.ts';
import { listItems, sealedList, sealedVoters, voterWriter } from './sealed-list.ts';
import type { SealedRound, Store } from './table.ts';

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
  const of = { office, cycle, round };
  const subjects = await subjectsOf(store, office, cycle);
  // Only a reading that may seal writes down what it finds.
  const read = first
    ? await readToSeal(store, by, of, subjects)
    : { ...(await readGroups(store, of, subjects)), list: undefined };
  const found = sealOfGroups(read.groups, sha256);
  const after = sealStep(before.round, { at: now, ...found }, apartMs);
  if (after === before.round) return before.round;
  if (after.seal && read.list) await stageList(store, by, of, after.seal, read.list);
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
  const of = { office, cycle, round };
  const seal = (await getRound(store, office, cycle, round))?.round.seal;
  if (!seal) throw new Error(`round ${round} of cycle ${cycle} of ${office} is not sealed`);
  const list = await sealedList(store, of, seal.digest);
  if (list === undefined) throw new Error(`round ${round} of cycle ${cycle} of ${office} has lost its sealed list`);
  const sealed = new Map(list.groups.map((group) => [`${group.place} ${group.shard}`, group]));
  const late: string[] = [];
  const found = await eachGroup(store, of, await subjectsOf(store, office, cycle), (group) =>
    sealedPart(store, of, list.read, group, sealed.get(`${group.place} ${group.shard}`), late),
  );
  const again = sealOfGroups(found, sha256);
  if (again.digest !== seal.digest || again.count !== seal.count) {
    throw new Error(
      `round ${round} of cycle ${cycle} of ${office} was sealed with ${seal.count} ballots as ${seal.digest} ` +
        `and now holds ${again.count} of them as ${again.digest}`,
    );
  }
  const ballots = found
    .flatMap((group) => group.ballots)
    .sort((a, b) => byCodeUnit(a.voter, b.voter) || byCodeUnit(canonical(a), canonical(b)));
  return { seal, ballots, late: late.sort(byCodeUnit) };
}

/** Whose ballots there may be: every unit of the frozen roster, so that no ballot is missed by a round's own settings. */
async function subjectsOf(store: Store, office: string, cycle: string): Promise<string[]> {
  const stored = await getCycle(store, office, cycle);
  if (!stored) throw new Error(`cycle ${cycle} of ${office} does not exist`);
  return stored.cycle.roster.map(({ unit }) => unit);
}

type Found = { readonly groups: readonly SealedGroup[] };
type Listed = { readonly read: string; readonly groups: readonly SealedGroup[]; readonly counts: BallotCounts };

/** The groups of a round as they are now, each with its digest; a page of it is in memory at a time. */
async function readGroups(
  store: Store,
  of: SealedRound,
  subjects: readonly string[],
  begin?: (group: StoredGroup) => { add(page: readonly Leaf[]): Promise<void>; close(): Promise<void> },
): Promise<Found> {
  const groups = await eachGroup(store, of, subjects, async (group) => {
    const also = begin?.(group);
    const sum = groupDigest();
    for await (const page of group.leaves()) {
      for (const { leaf } of page) sum.add(leaf);
      await also?.add(page);
    }
    await also?.close();
    return { place: group.place, shard: group.shard, ...sum.end() };
  });
  return { groups };
}

/** The same, with every voter written down and every ballot counted on the way. */
async function readToSeal(
  store: Store,
  by: By,
  of: SealedRound,
  subjects: readonly string[],
): Promise<Found & { readonly list: Listed }> {
  const counts = ballotCounter();
  const about = { office: of.office, scope: of.cycle, what: `round ${of.round}: the voters, to be sealed` };
  const writer = voterWriter(of, async (items) => {
    await change(store, by, about, [{ stage: items }]);
  });
  const { groups } = await readGroups(store, of, subjects, ({ place, shard }) => {
    const voters = writer.group(place, shard);
    return {
      add(page) {
        for (const { ballot } of page) counts.add(ballot);
        return voters.add(page.map(({ voter }) => voter));
      },
      close: voters.close,
    };
  });
  await writer.close();
  return { groups, list: { read: writer.read, groups, counts } };
}

/** The ballots of one group that were there when it was sealed. The others' voters are added to `late`. */
async function sealedPart(
  store: Store,
  of: SealedRound,
  read: string,
  { place, shard, leaves }: StoredGroup,
  sealed: SealedGroup | undefined,
  late: string[],
): Promise<SealedGroup & { readonly ballots: readonly Ballot[] }> {
  const all = await summed(leaves());
  // Nothing came after the seal: then nobody need be looked up.
  if (all.count === (sealed?.count ?? 0) && (!sealed || all.digest === sealed.digest)) return { place, shard, ...all };
  const voters = new Set<string>();
  if (sealed) for await (const voter of sealedVoters(store, of, read, place, shard)) voters.add(voter);
  for (const { voter } of all.ballots) if (!voters.has(voter)) late.push(voter);
  // What was sealed and taken back afterwards stays: a result rests on it.
  return { place, shard, ...(await summed(leaves('everything'), voters)) };
}

/** The ballots of a group, or those of some voters, with what they come to. */
async function summed(pages: Pages, voters?: ReadonlySet<string>) {
  const ballots: Ballot[] = [];
  const sum = groupDigest();
  for await (const page of pages) {
    for (const { ballot, leaf } of page) {
      if (voters && !voters.has(ballot.voter)) continue;
      ballots.push(ballot);
      sum.add(leaf);
    }
  }
  return { ballots, ...sum.end() };
}

/** Digests a group leaf by leaf, as `sealOf` does with all of them at once. */
function groupDigest() {
  const hash = createHash('sha256');
  let count = 0;
  return {
    add(leaf: string): void {
      hash.update(`${leaf}\n`);
      count += 1;
    },
    end: () => ({ count, digest: hash.digest('hex') }),
  };
}

async function stageList(store: Store, by: By, of: SealedRound, seal: RoundRead, list: Listed): Promise<void> {
  const { office, cycle, round } = of;
  const { count, digest } = seal;
  const cards = await countCards(store, office, cycle, round);
  const counts = countsItem({ ...of, digest }, { ...list.counts, cards });
  const about = { office, scope: cycle, what: `round ${round}: ${count} ballots as ${digest}` };
  await change(store, by, about, [{ stage: [...listItems(of, digest, list), counts] }]);
}

/** A round that was sealed while the power failed may still be due; nothing is left to do for it. */
async function forget(store: Store, by: By, office: string, cycle: string, round: string): Promise<void> {
  const about = { office, scope: cycle, what: `round ${round} is sealed and no longer due` };
  await change(store, by, about, [undueWrite({ kind: 'round', office, cycle, round })]);
}
