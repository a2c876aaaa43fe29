import { rm } from 'node:fs/promises';
import type { By } from '../../functions/store/by.ts';
import { getCycle, putCycle } from '../../functions/store/cycle.ts';
import { dueAt, setDue } from '../../functions/store/due.ts';
import { getPlan, putPlan } from '../../functions/store/plan.ts';
import { latestResult } from '../../functions/store/result.ts';
import { changeRound, getRound, putRound, type StoredRound } from '../../functions/store/round.ts';
import type { Store } from '../../functions/store/table.ts';
import { closeRound } from '../../shared/cycle/round.ts';
import { demoTotal } from './ballots.ts';
import { issueDemoCards } from './cards.ts';
import { castRound, plannedRounds } from './cast-round.ts';
import { demoCycle, demoPlan } from './county.ts';
import type { FillOptions } from './fill-options.ts';
import { handInAll } from './hand-in-all.ts';
import { addPeople, passwordOf } from './people.ts';
import { demoFile } from './private-file.ts';
import { reviewAll } from './review-all.ts';
import { firstHalf, secondHalf } from './rounds.ts';
import { printCards, tryOutRounds } from './try-out.ts';

export type { FillOptions } from './fill-options.ts';
export { demoWelcome } from './welcome.ts';

const { office, id: cycle } = demoCycle;

/** How far the demonstration county is: not there, begun, or with the rounds of its first half closed. */
export async function demoState(store: Store): Promise<'absent' | 'begun' | 'filled'> {
  if (!(await getCycle(store, office, cycle))) return 'absent';
  const rounds = await Promise.all(closingRounds.map((id) => getRound(store, office, cycle, id)));
  return rounds.every((found) => found?.round.closesAt !== undefined) ? 'filled' : 'begun';
}

const closingRounds = firstHalf('').map(({ id }) => id);

/**
 * Fills the demonstration county: plan, cycle, people and rounds through the store, every ballot of the first half of
 * the year through the survey door; then closes that round and makes the cycle due for when it will be sealed.
 *
 * It can be ended at any moment and started again: cards keep their secrets and ballots their nonces until the round
 * is closed, so nothing is counted twice. A county that is filled is left as it is; only its cards are printed anew
 * when it is reached at another address.
 */
export async function fillDemo(options: FillOptions): Promise<void> {
  const { url, publicUrl = url, store, dataDir, now, progress } = options;
  const by = (action: string): By => ({ actor: 'demo', action, reason: '演示县 demonstration county', at: now() });
  if ((await demoState(store)) !== 'filled') {
    progress(0, options.total ?? demoTotal, 'Setting up the demonstration county');
    await setUp(store, by, dataDir);
    await printCards(dataDir, publicUrl);
    await enter(options, dataDir);
    for (const plan of plannedRounds(options.total)) await castRound(options, by, plan);
    for (const round of closingRounds) await close(store, by, now, round);
  }
  await printCards(dataDir, publicUrl);
  await makeDue(store, by);
  await forgetCards(dataDir);
}

async function setUp(store: Store, by: (action: string) => By, dataDir: string): Promise<void> {
  await putPlan(store, by('publish-plan'), demoPlan);
  const plan = await getPlan(store, office, demoPlan.id, demoPlan.version);
  if (!plan) throw new Error(`plan ${demoPlan.id} was stored and is not there`);
  await putCycle(store, by('open-cycle'), demoCycle, plan.digest);
  await addPeople(store, by('add-person'), dataDir);
  const opened = by('open-round');
  for (const round of [...firstHalf(opened.at), ...secondHalf(opened.at)])
    await putRound(store, opened, office, cycle, round);
  for (const { round, cards } of tryOutRounds) await issueDemoCards(store, by('issue-cards'), dataDir, round, cards);
}

/** What named people hand in, each signed in with his own account: before the ballots, which take longest. */
async function enter(options: FillOptions, dataDir: string): Promise<void> {
  if (options.byName === false) return;
  const password = await passwordOf(dataDir);
  if (password === undefined) throw new Error('the password of the demonstration is not where it was written');
  const { url, publicUrl = url, signal, progress } = options;
  const entrance = { url, origin: new URL(publicUrl).origin, signal };
  await handInAll(entrance, password, options.store, progress);
  await reviewAll(entrance, password, progress);
}

async function close(store: Store, by: (action: string) => By, now: () => string, id: string): Promise<void> {
  const before = await roundNamed(store, id);
  const after = closeRound(before.round, now());
  if ('code' in after) return;
  const done = await changeRound(store, by('close-round'), office, cycle, before, after);
  if (done === 'conflict') await close(store, by, now, id);
}

/** When the clock should compute the cycle: the rounds are sealed after their grace and two reads. */
async function makeDue(store: Store, by: (action: string) => By): Promise<void> {
  const rounds = await Promise.all(closingRounds.map((id) => roundNamed(store, id)));
  const round = rounds.map((one) => one.round).sort((a, b) => ((a.closesAt ?? '') < (b.closesAt ?? '') ? 1 : -1))[0];
  if (round?.closesAt === undefined) return;
  // A start after the computation finds a result; one before it, the due time.
  if ((await dueAt(store, office, cycle)) !== undefined || (await latestResult(store, office, cycle))) return;
  const at = new Date(Date.parse(round.closesAt) + round.graceMs + forTheSealMs).toISOString();
  await setDue(store, by('compute'), { kind: 'cycle', office, cycle, at });
}

const forTheSealMs = 10_000;

/** A closed round takes no ballot, so the secrets of its cards are of no use and go. */
async function forgetCards(dataDir: string): Promise<void> {
  for (const round of closingRounds) {
    for (const name of [`cards-${round}.json`, `cast-${round}.json`])
      await rm(demoFile(dataDir, name), { force: true });
  }
}

async function roundNamed(store: Store, id: string): Promise<StoredRound> {
  const found = await getRound(store, office, cycle, id);
  if (!found) throw new Error(`round ${id} of the demonstration county is not there`);
  return found;
}
