import { rm } from 'node:fs/promises';
import type { By } from '../../functions/store/by.ts';
import { countCards } from '../../functions/store/card.ts';
import { getCycle, putCycle } from '../../functions/store/cycle.ts';
import { dueAt, setDue } from '../../functions/store/due.ts';
import { getPlan, putPlan } from '../../functions/store/plan.ts';
import { latestResult } from '../../functions/store/result.ts';
import { changeRound, getRound, putRound, type StoredRound } from '../../functions/store/round.ts';
import type { Store } from '../../functions/store/table.ts';
import { closeRound, roundState } from '../../shared/cycle/round.ts';
import { demoTotal, plannedBallots } from './ballots.ts';
import { issueDemoCards, secretsOf } from './cards.ts';
import { NotCounted } from './cast.ts';
import { castAll } from './cast-all.ts';
import { demoCycle, demoPlan, firstHalf, secondHalf } from './county.ts';
import { addPeople } from './people.ts';
import { demoFile } from './private-file.ts';
import { printCards, tryOutCards, tryOutRound } from './try-out.ts';

export { demoWelcome } from './welcome.ts';

/**
 * What filling needs: `url` where this machine reaches the doors, the store they use, the folder for the
 * demonstration's private files, and somebody to tell how far it is.
 *
 * `publicUrl` is where visitors find the house: cards are printed for it and forms are sent from it; absent, it is
 * `url`. `signal` ends the fill early; the next start goes on. `total` is for tests.
 */
export type FillOptions = {
  readonly url: string;
  readonly publicUrl?: string;
  readonly store: Store;
  readonly dataDir: string;
  readonly progress: (done: number, total: number, note: string) => void;
  readonly now: () => string;
  readonly signal?: AbortSignal;
  readonly total?: number;
};

const { office, id: cycle } = demoCycle;
const closingRound = 'h1';

/** How far the demonstration county is: not there, begun, or with its first round closed. */
export async function demoState(store: Store): Promise<'absent' | 'begun' | 'filled'> {
  if (!(await getCycle(store, office, cycle))) return 'absent';
  const first = await getRound(store, office, cycle, closingRound);
  return first?.round.closesAt === undefined ? 'begun' : 'filled';
}

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
    await castFirstHalf(options, by);
    await close(store, by, now);
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
  for (const round of [firstHalf(opened.at), secondHalf(opened.at)])
    await putRound(store, opened, office, cycle, round);
  await issueDemoCards(store, by('issue-cards'), dataDir, tryOutRound, tryOutCards);
}

async function castFirstHalf(options: FillOptions, by: (action: string) => By): Promise<void> {
  const { store, dataDir } = options;
  const planned = plannedBallots(options.total);
  const kept = await secretsOf(dataDir, closingRound);
  const issued = [...(await countCards(store, office, cycle, closingRound)).values()].reduce((a, b) => a + b, 0);
  // The cards are in the store and their secrets are lost. With new ones a citizen would have two, so what was cast
  // until then is all there will be.
  if (issued > 0 && !kept) return;
  const secrets =
    kept && issued === planned.length
      ? kept
      : await issueDemoCards(store, by('issue-cards'), dataDir, closingRound, planned);
  const ballots = planned.map((ballot, at) => ({ ...ballot, secret: secrets[at] ?? '' }));
  try {
    await castAll(options, closingRound, ballots);
  } catch (error) {
    // The office may have closed the round meanwhile; then the door was right to refuse.
    const { round } = await firstRound(store);
    if (!(error instanceof NotCounted) || roundState(round, options.now()) === 'open') throw error;
  }
}

async function close(store: Store, by: (action: string) => By, now: () => string): Promise<void> {
  const before = await firstRound(store);
  const after = closeRound(before.round, now());
  if ('code' in after) return;
  const done = await changeRound(store, by('close-round'), office, cycle, before, after);
  if (done === 'conflict') await close(store, by, now);
}

/** When the clock should compute the cycle: the round is sealed after its grace and two reads. */
async function makeDue(store: Store, by: (action: string) => By): Promise<void> {
  const { round } = await firstRound(store);
  if (round.closesAt === undefined) return;
  // A start after the computation finds a result; one before it, the due time.
  if ((await dueAt(store, office, cycle)) !== undefined || (await latestResult(store, office, cycle))) return;
  const at = new Date(Date.parse(round.closesAt) + round.graceMs + forTheSealMs).toISOString();
  await setDue(store, by('compute'), { kind: 'cycle', office, cycle, at });
}

const forTheSealMs = 10_000;

/** A closed round takes no ballot, so the secrets of its cards are of no use and go. */
async function forgetCards(dataDir: string): Promise<void> {
  for (const name of [`cards-${closingRound}.json`, `cast-${closingRound}.json`]) {
    await rm(demoFile(dataDir, name), { force: true });
  }
}

async function firstRound(store: Store): Promise<StoredRound> {
  const found = await getRound(store, office, cycle, closingRound);
  if (!found) throw new Error(`round ${closingRound} of the demonstration county is not there`);
  return found;
}
