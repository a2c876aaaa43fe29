import { randomUUID } from 'node:crypto';
import { ConditionalCheckFailedException, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Ballot } from '../../shared/evidence/evidence.ts';
import { attributesOf, type Item, storedFrom } from './item.ts';
import { packSheet, promptedLetters } from './packed.ts';
import { keyOf, type Store, wholeSheet } from './table.ts';
import { putOnce } from './verbs.ts';

/**
 * What became of a cast ballot. A repeat is an ordinary answer, not a fault.
 *
 * `yours`: an earlier try of the same filling-in, with the same nonce and answers, is counted already; it may have been
 * a try of this very call whose answer got lost, so it is good news like `counted`. `unknown`: it may be stored or not;
 * only casting the same ballot again can tell, and nobody may be told that he voted or failed to.
 */
export type Cast =
  | { readonly kind: 'counted' }
  | { readonly kind: 'yours' }
  | { readonly kind: 'already-counted' }
  | { readonly kind: 'unknown' };

/**
 * How long casting may take: `deadlineMs` from the call on (not an instant), one try of it `tryMs`.
 *
 * `several` says that the audience's sheet rates several subjects. It is the audience's, not this rater's: a rater who
 * fills in one of twenty still casts the one ballot he has for all twenty.
 */
export type Within = {
  readonly deadlineMs: number;
  readonly tryMs?: number;
  readonly several?: boolean;
  readonly now?: () => number;
  readonly sleep?: (ms: number) => Promise<void>;
  readonly random?: () => number;
};

/**
 * Casts a ballot at most once: one conditional put, one write unit. That nobody is counted twice is the database's
 * doing, not this program's.
 *
 * An answer that got lost does not say whether the put was done, so every try after the first may be refused by the
 * ballot's own item: the nonce tells. Retries wait a random part of a growing time (full jitter), so that a crowd that
 * was turned away together does not come back together.
 */
export async function castBallot(
  store: Store,
  office: string,
  cycle: string,
  ballot: Ballot,
  within: Within,
): Promise<Cast> {
  const { now = Date.now, sleep = pause, random = Math.random, tryMs = 2000 } = within;
  const item = itemOf(office, cycle, ballot, within.several ?? false);
  const until = now() + within.deadlineMs;
  for (let tries = 0; tries < mostTries; tries++) {
    if (tries > 0) await sleep(random() * Math.min(1000, 25 * 2 ** tries, Math.max(0, until - now())));
    const leftMs = until - now();
    if (leftMs <= 0) break;
    const answer = await tryOnce(store, item, Math.min(tryMs, leftMs));
    if (answer === 'counted') return { kind: 'counted' };
    if (answer === 'mine') return { kind: 'yours' };
    if (answer === 'other') return { kind: 'already-counted' };
  }
  return { kind: 'unknown' };
}

/** Only a clock that stands still comes this far: the deadline ends a real storm long before. */
const mostTries = 60;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function itemOf(office: string, cycle: string, ballot: Ballot, several: boolean): Item {
  const { round, audience, voter, stratum, channel, day, nonce, batch, about, prompted, sheet } = ballot;
  const subjects = Object.keys(sheet);
  const [only] = subjects;
  // Were the place chosen by what was filled in, a rater could be stored once under each.
  if (only === undefined || (subjects.length > 1 && !several)) {
    const place = several ? 'several' : 'one (`several` says otherwise)';
    throw new Error(`a ballot of ${subjects.length} subjects was cast as one that rates ${place}`);
  }
  return {
    ...keyOf.ballot(office, cycle, round, several ? wholeSheet : only, voter),
    a: audience,
    s: packSheet(sheet),
    t: stratum,
    c: channel,
    b: batch,
    q: about,
    h: prompted && promptedLetters[prompted],
    f: ballot.default && 1,
    u: ballot.unproven && 1,
    d: day,
    n: nonce,
    // A ballot without a nonce must know its own tries apart too.
    o: nonce === undefined ? randomUUID() : undefined,
  };
}

/** `mine` and `other`: there is one already, of this filling-in or not. */
async function tryOnce(store: Store, item: Item, ms: number): Promise<'counted' | 'unclear' | 'mine' | 'other'> {
  // Always awaited, and never longer than the request may live: no put wakes up after the round was sealed.
  const abortSignal = AbortSignal.timeout(Math.ceil(ms));
  try {
    await store.once.send(
      new PutItemCommand({
        TableName: store.ballots,
        Item: attributesOf(item),
        ConditionExpression: putOnce,
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
      { abortSignal },
    );
    return 'counted';
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return whose(store, item, error, abortSignal);
    if (!(error instanceof Error)) throw error;
    if (isPassing(error)) return 'unclear';
    throw error;
  }
}

async function whose(
  store: Store,
  item: Item,
  error: ConditionalCheckFailedException,
  abortSignal: AbortSignal,
): Promise<'unclear' | 'mine' | 'other'> {
  try {
    // Some databases with this interface do not send the item along.
    const Key = attributesOf({ pk: item.pk, sk: item.sk });
    const get = new GetItemCommand({ TableName: store.ballots, Key, ConsistentRead: true });
    const there = error.Item ?? (await store.once.send(get, { abortSignal })).Item;
    if (!there) return 'unclear';
    const { textIf } = storedFrom(there);
    return ['n', 'o', 's', 'h'].every((name) => textIf(name) === item[name]) ? 'mine' : 'other';
  } catch (failed) {
    if (failed instanceof Error && isPassing(failed)) return 'unclear';
    throw failed;
  }
}

/** A fault of the moment: throttled, 5xx, a broken or silent connection. The put may have been done or not. */
function isPassing(error: Error): boolean {
  const status = '$metadata' in error ? (error.$metadata as { httpStatusCode?: number }).httpStatusCode : undefined;
  if (status !== undefined && status >= 500) return true;
  const code = 'code' in error ? String(error.code) : '';
  return passing.has(error.name) || passing.has(code) || error.name === 'SyntaxError';
}

const passing = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'AbortError',
  'TimeoutError',
  'RequestTimeout',
  'InternalServerError',
  'ServiceUnavailable',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'ENOTFOUND',
  'UND_ERR_SOCKET',
]);
