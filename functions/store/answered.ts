import { randomUUID } from 'node:crypto';
import { touch } from './change.ts';
import { sha256 } from './digest.ts';
import { getItem } from './item.ts';
import { packOne, unpack } from './parcel.ts';
import { keyOf, type Store } from './table.ts';

/** How long an answer can be sent again, and after what time without an answer a request counts as broken off. */
export const answeredEnds = { keptMs: 24 * 60 * 60_000, workingMs: 60_000 } as const;

/** Who asks under which name: an office, its token, the key the other system chose, and a digest of what it asks. */
export type Asking = {
  readonly office: string;
  readonly token: string;
  readonly key: string;
  readonly digest: string;
};

/** An answer as it is kept. `headers` are the few that belong to the answer itself. */
export type KeptAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/**
 * What to do with a request that names itself: do it (`begin`), say again what was said (`answered`), or say that the
 * first one is still at work, or that the same name was used for something else.
 */
export type Claim =
  | { readonly kind: 'begin' }
  | { readonly kind: 'answered'; readonly answer: KeptAnswer }
  | { readonly kind: 'working' }
  | { readonly kind: 'other' };

/**
 * Claims the name of a request: of any number at once one is told to begin. One that was broken off for longer than any
 * request lives, and an answer older than a day, are begun anew; code looks at the stored time, whatever the database
 * clears away.
 *
 * These are notes about requests and no decision of anybody, so the ledger does not hold them; what a request does is
 * entered there.
 */
export async function claimAnswer(store: Store, asking: Asking, now: string): Promise<Claim> {
  const { digest } = asking;
  const update = place(asking);
  const mark = randomUUID();
  const values = { ':d': digest, ':now': now, ':w': mark, ':expiry': expiryOf(now) };
  const ends = { ':old': before(now, answeredEnds.keptMs), ':dead': before(now, answeredEnds.workingMs) };
  const done = await touch(store, {
    update,
    set: 'SET d = :d, b = :now, w = :w, expiry = :expiry REMOVE z, k, s, h',
    values: { ...values, ...ends },
    when: { that: 'attribute_not_exists(pk) OR b <= :old OR (attribute_not_exists(s) AND d = :d AND b <= :dead)' },
  });
  if (done === 'changed') return { kind: 'begin' };
  const there = await getItem(store, store.records, update);
  // The database may have been asked twice by a retry, and the second time been refused by our own first.
  if (there?.text('w') === mark) return { kind: 'begin' };
  if (!there) return { kind: 'working' };
  if (there.text('d') !== digest) return { kind: 'other' };
  const body = there.textIf('s') === undefined ? undefined : unpack([there]);
  if (body === undefined) return { kind: 'working' };
  // Only `keepAnswer` writes these.
  const headers = JSON.parse(there.text('h')) as KeptAnswer['headers'];
  return { kind: 'answered', answer: { status: Number(there.text('s')), headers, body } };
}

/** Keeps what was answered, to be said again to the same request. */
export async function keepAnswer(store: Store, asking: Asking, answer: KeptAnswer): Promise<void> {
  const { z, k } = packOne(answer.body, 'an answer');
  await touch(store, {
    update: place(asking),
    set: 'SET z = :z, k = :k, s = :s, h = :h',
    values: {
      ':z': z,
      ':k': k,
      ':s': String(answer.status),
      ':h': JSON.stringify(answer.headers),
      ':d': asking.digest,
    },
    when: { that: 'd = :d' },
  });
}

/** Gives a name back: nothing was done under it, and the same or another request may use it. */
export async function forgetAnswer(store: Store, asking: Asking, now: string): Promise<void> {
  await touch(store, {
    update: place(asking),
    set: 'SET b = :old',
    values: { ':old': before(now, answeredEnds.keptMs), ':d': asking.digest },
    when: { that: 'd = :d AND attribute_not_exists(s)' },
  });
}

/** A key chosen by another system may hold anything: only its digest is part of ours. */
const place = ({ office, token, key }: Asking) => keyOf.answered(office, token, sha256(key));

const before = (now: string, ms: number) => new Date(Date.parse(now) - ms).toISOString();

/** For databases that clear away what has had its time; nothing here reads it. */
const expiryOf = (now: string) => Math.floor((Date.parse(now) + answeredEnds.keptMs) / 1000) + 3600;
