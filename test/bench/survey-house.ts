import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { issueCards } from '../../functions/store/card.ts';
import { newCardSecret, readCode, typedCode } from '../../functions/store/card-code.ts';
import { putCycle } from '../../functions/store/cycle.ts';
import { getPlan, putPlan } from '../../functions/store/plan.ts';
import { putRound } from '../../functions/store/round.ts';
import { createTables, openStore } from '../../functions/store/table.ts';
import { inParts } from '../../infra/build.ts';
import { cycle, morning, plan, rounds } from '../functions/survey/county.ts';
import { type Emulator, startEmulator } from './emulator.ts';

/** What a job needs to open the citizen's door: its bundle, how the store is found, and a file of secrets of fresh cards. */
export type SurveyHouse = { readonly bundle: string; readonly env: Emulator['env']; readonly cards: string };

/** Where the round is whose cards these are. */
export const roundPath = '/survey/county/year-2026/open';

/** A county with an open round and so many fresh cards, on a database in a process of its own. */
export async function openSurveyHouse(cards: number): Promise<SurveyHouse & { stop(): Promise<void> }> {
  const { folder, env, stop } = await startEmulator();
  const store = openStore(env);
  const by = { actor: 'bench', action: 'prepare', reason: 'to measure', at: morning };
  const { office, id } = cycle;
  await createTables(store);
  await putPlan(store, by, plan);
  const stored = await getPlan(store, office, plan.id, plan.version);
  await putCycle(store, by, cycle, stored?.digest ?? '');
  for (const round of rounds) await putRound(store, by, office, id, round);
  const secrets = Array.from({ length: cards }, (_, at) => secretAt(at));
  const card = { subject: 'shiqiao', stratum: 'farmers', channel: 'doorstep' };
  for (let at = 0; at < cards; at += 1000) {
    const some = secrets.slice(at, at + 1000).map((secret) => ({ ...card, typed: typedOf(secret) }));
    await issueCards(store, by, office, id, 'open', some);
  }
  store.db.destroy();
  await writeFile(join(folder, 'cards.json'), JSON.stringify(secrets));
  await build({ ...inParts, entryPoints: { index: 'functions/survey/handler.ts' }, outdir: join(folder, 'survey') });
  return { env, cards: join(folder, 'cards.json'), bundle: join(folder, 'survey', 'index.mjs'), stop };
}

function secretAt(at: number): string {
  return newCardSecret((n) => createHash('sha512').update(`bench ${at}`).digest().subarray(0, n));
}

function typedOf(secret: string): string {
  const read = readCode(typedCode(secret));
  if ('fault' in read) throw new Error(`a fresh card does not read: ${read.fault}`);
  return read.typed;
}
