import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { By } from '../../functions/store/by.ts';
import { issueCards } from '../../functions/store/card.ts';
import { newCardSecret, readCode } from '../../functions/store/card-code.ts';
import type { Store } from '../../functions/store/table.ts';
import { demoCycle } from './county.ts';
import { demoFile, readPrivate, writePrivate } from './private-file.ts';

/** Whom a card is for: the unit it rates and how it was handed out. */
export type HandedOut = { readonly subject: string; readonly channel?: 'household' | 'window' };

const Secrets = z.array(z.string().length(26));

const path = (dataDir: string, round: string) => demoFile(dataDir, `cards-${round}.json`);

/**
 * Draws and issues one card for each of `handedOut`, and keeps the secrets in a private file; called again after an
 * interruption it goes on with the same secrets.
 */
export async function issueDemoCards(
  store: Store,
  by: By,
  dataDir: string,
  round: string,
  handedOut: readonly HandedOut[],
): Promise<readonly string[]> {
  const known = await secretsOf(dataDir, round);
  if (known && known.length !== handedOut.length) {
    throw new Error(`${path(dataDir, round)} holds ${known.length} cards, not the ${handedOut.length} of this round`);
  }
  const secrets = known ?? handedOut.map(() => newCardSecret((n) => randomBytes(n)));
  // Written before any is issued: a card in the store whose secret is lost could never be used.
  if (!known) await writePrivate(path(dataDir, round), JSON.stringify(secrets));
  const cards = handedOut.map((one, at) => ({ ...one, typed: typedOf(secrets[at] ?? '') }));
  await issueCards(store, by, demoCycle.office, demoCycle.id, round, cards);
  return secrets;
}

/** The kept secrets of a round's cards, or undefined where there are none. */
export async function secretsOf(dataDir: string, round: string): Promise<readonly string[] | undefined> {
  const text = await readPrivate(path(dataDir, round));
  return text === undefined ? undefined : Secrets.parse(JSON.parse(text));
}

/** The sixteen characters a card is known by, from its secret. */
function typedOf(secret: string): string {
  const read = readCode(secret);
  if ('fault' in read) throw new Error(`a drawn card secret can't be read: ${read.fault}`);
  return read.typed;
}
