import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { canonical } from '../../shared/canonical.ts';
import type { Ballot } from '../../shared/evidence/evidence.ts';
import { touch } from './change.ts';
import { getItem } from './item.ts';
import { keyOfCycle } from './pseudonym.ts';
import { keyOf, type Store } from './table.ts';

/** Whose sheet of which round. */
export type SeatPlace = {
  readonly office: string;
  readonly cycle: string;
  readonly round: string;
  readonly seat: string;
};

/** A sheet that is still being filled in: the answers so far, by unit and item, and when they were saved. */
export type SheetDraft = { readonly sheet: Ballot['sheet']; readonly savedAt: string };

/** A draft with the revision that the next save must name, so that of two saves of one state only one is made. */
export type StoredSheetDraft = { readonly draft: SheetDraft; readonly revision: number };

/**
 * A seat's draft, or undefined where there is none.
 *
 * It is stored encrypted under a key that only the cycle's key leads to: who has nothing but the tables can't read what
 * a seat is about to say. Throws where the cycle's key is gone, or somebody changed or moved what was stored.
 */
export async function getSheetDraft(store: Store, place: SeatPlace): Promise<StoredSheetDraft | undefined> {
  const { office, cycle, round, seat } = place;
  const stored = await getItem(store, store.records, keyOf.sheetDraft(office, cycle, round, seat));
  if (!stored) return undefined;
  const revision = stored.whole('r');
  const text = opened(await draftKey(store, place), stored.bytes('b'), aboutOf(place, revision));
  // The seal of the cipher says that `putSheetDraft` wrote this, from a read sheet.
  return { draft: JSON.parse(text) as SheetDraft, revision };
}

/**
 * Saves a draft in the place of the one of `revision` (0 where there was none). `conflict`: somebody else saved since.
 *
 * It is no decision of anybody and decides nothing, so the ledger gets no entry.
 */
export async function putSheetDraft(
  store: Store,
  place: SeatPlace,
  revision: number,
  draft: SheetDraft,
): Promise<'saved' | 'conflict'> {
  const { office, cycle, round, seat } = place;
  const next = revision + 1;
  const bytes = sealed(await draftKey(store, place), canonical(draft), aboutOf(place, next));
  const done = await touch(store, {
    update: keyOf.sheetDraft(office, cycle, round, seat),
    set: 'SET b = :b, r = :r',
    values: { ':b': bytes, ':r': next },
    when:
      revision === 0 ? { that: 'attribute_not_exists(pk)' } : { that: 'r = :before', values: { ':before': revision } },
  });
  return done === 'changed' ? 'saved' : 'conflict';
}

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Every draft is a multiple of this long: its length says neither how much was answered nor how. */
const blockBytes = 4096;

async function draftKey(store: Store, { office, cycle }: SeatPlace): Promise<Uint8Array> {
  return new Uint8Array(hkdfSync('sha256', await keyOfCycle(store, office, cycle), '', 'sheet-draft', 32));
}

/** What a draft belongs to is sealed with it: moved to another seat, or back to an older revision, it opens no more. */
function aboutOf({ office, cycle, round, seat }: SeatPlace, revision: number): Buffer {
  return Buffer.from([office, cycle, round, seat, String(revision)].join('#'));
}

function sealed(key: Uint8Array, text: string, about: Buffer): Uint8Array {
  const nonce = randomBytes(nonceBytes);
  const made = createCipheriv(cipher, key, nonce, { authTagLength: tagBytes }).setAAD(about);
  const plain = Buffer.from(text);
  // JSON does not mind the blanks.
  const padded = Buffer.alloc(Math.ceil(plain.length / blockBytes) * blockBytes, ' ');
  plain.copy(padded);
  return Buffer.concat([nonce, made.update(padded), made.final(), made.getAuthTag()]);
}

function opened(key: Uint8Array, bytes: Uint8Array, about: Buffer): string {
  const end = bytes.length - tagBytes;
  const made = createDecipheriv(cipher, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
    .setAAD(about)
    .setAuthTag(bytes.subarray(end));
  try {
    return Buffer.concat([made.update(bytes.subarray(nonceBytes, end)), made.final()]).toString('utf8');
  } catch (cause) {
    throw new Error('the draft of a sheet can not be opened: it was changed or moved in the table', { cause });
  }
}
