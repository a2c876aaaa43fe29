import { canonical } from '../../shared/canonical.ts';
import { countUp, minuteOf } from './brake.ts';
import type { By } from './by.ts';
import { absent, change, touch } from './change.ts';
import { sha256 } from './digest.ts';
import { getItem, itemsOf, type Stored } from './item.ts';
import { keyOf, type Store } from './table.ts';
import { isTokenText } from './token-text.ts';

/** What another system may do with a token. */
export const scopes = [
  'plans:read',
  'cycles:read',
  'rounds:read',
  'ballots:write',
  'records:read',
  'records:write',
  'results:read',
] as const;
export type Scope = (typeof scopes)[number];

/**
 * What another system shows instead of signing in. It belongs to an office and is held to what it is bound to: `cycle`
 * leaves only that one in sight; `ballots:write` wants `round` too, and with `channel` takes only cards handed out by
 * that channel; `records:write` wants `supplier`, and `unit` where every unit is that supplier for itself.
 *
 * `createdBy` answers for what is sent with it. Times are instants; `lastUsed` is a day, since more would be a protocol
 * of somebody's work.
 */
export type Token = {
  readonly id: string;
  readonly office: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly cycle?: string;
  readonly round?: string;
  readonly channel?: string;
  readonly supplier?: string;
  readonly unit?: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt?: string;
  readonly lastUsed?: string;
};

/**
 * Keeps a new token; of its secret `text` only the digest is stored. An id that is taken stays with its token: the same
 * form sent twice makes one.
 *
 * The list comes first: should the power fail between the two, there is a token in the list that opens nothing, and
 * never one that opens and is not listed.
 */
export async function putToken(store: Store, by: By, token: Token, text: string): Promise<'stored' | 'exists'> {
  const { office, id } = token;
  const done = await change(store, by, { office, scope: 'people', what: `token ${id}` }, [
    { put: { ...keyOf.tokenOf(office, id), j: canonical(token) }, when: absent },
    { put: { ...keyOf.token(sha256(text)), o: office, i: id }, when: absent },
  ]);
  return done === 'changed' ? 'stored' : 'exists';
}

/** One token of an office, whatever became of it. */
export async function getToken(store: Store, office: string, id: string): Promise<Token | undefined> {
  const stored = await getItem(store, store.records, keyOf.tokenOf(office, id));
  return stored && tokenFrom(stored);
}

/** Every token an office ever made, the newest first. */
export async function listTokens(store: Store, office: string): Promise<Token[]> {
  const tokens = (await itemsOf(store, store.records, { pk: keyOf.tokensOf(office) })).map(tokenFrom);
  return tokens.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

/** Revokes a token from now on. Revoking again keeps the first time. */
export async function revokeToken(
  store: Store,
  by: By,
  office: string,
  id: string,
): Promise<'revoked' | 'already' | 'unknown'> {
  const before = await getToken(store, office, id);
  if (!before) return 'unknown';
  if (before.revokedAt !== undefined) return 'already';
  const done = await change(store, by, { office, scope: 'people', what: `token ${id}` }, [
    {
      update: keyOf.tokenOf(office, id),
      set: 'SET x = :x',
      values: { ':x': by.at },
      when: { that: 'attribute_exists(pk) AND attribute_not_exists(x)' },
    },
  ]);
  return done === 'changed' ? 'revoked' : 'already';
}

/** How a token stands at an instant. */
export function tokenState(token: Token, now: string): 'valid' | 'expired' | 'revoked' {
  if (token.revokedAt !== undefined) return 'revoked';
  return token.expiresAt <= now ? 'expired' : 'valid';
}

/** What a shown token opens. All that opens nothing looks the same, but for the wait. */
export type Shown =
  | { readonly kind: 'token'; readonly token: Token }
  | { readonly kind: 'refused' }
  | { readonly kind: 'braked' };

/** Tokens that opened nothing, in one minute, after which whoever shows another such is told to wait. */
export const failedTokensPerMinute = 60;

/**
 * Looks up a token that was shown, and notes the day.
 *
 * The brake never keeps out a right token: guessing among 256 bits is hopeless, so what is braked is the work that
 * failing costs us, which must not become a way to shut out those who have a right to come.
 */
export async function openToken(store: Store, text: string, now: string, today: string): Promise<Shown> {
  if (!isTokenText(text)) return { kind: 'refused' };
  const found = await getItem(store, store.records, keyOf.token(sha256(text)));
  const token = found && (await getToken(store, found.text('o'), found.text('i')));
  if (!token || tokenState(token, now) !== 'valid') return failed(store, now);
  if (token.lastUsed !== today) {
    const update = keyOf.tokenOf(token.office, token.id);
    const when = { that: 'attribute_exists(pk)' };
    await touch(store, { update, set: 'SET u = :day', values: { ':day': today }, when });
  }
  return { kind: 'token', token };
}

async function failed(store: Store, now: string): Promise<Shown> {
  const key = keyOf.tokenBrake(minuteOf(now));
  const count = (await getItem(store, store.records, key))?.whole('n') ?? 0;
  if (count >= failedTokensPerMinute) return { kind: 'braked' };
  await touch(store, countUp(key, now));
  return { kind: 'refused' };
}

function tokenFrom(stored: Stored): Token {
  // Only this file writes these items.
  const token = JSON.parse(stored.text('j')) as Token;
  const revokedAt = stored.textIf('x');
  const lastUsed = stored.textIf('u');
  return { ...token, ...(revokedAt !== undefined && { revokedAt }), ...(lastUsed !== undefined && { lastUsed }) };
}
