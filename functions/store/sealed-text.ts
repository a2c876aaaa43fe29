import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Every text is a multiple of this long, so that its length tells nothing. */
const blockBytes = 256;

/** A text that only the cycle's key opens, and only where `about` says it belongs: moved to another item it opens no more. */
export function sealText(key: Uint8Array, about: string, text: string): Uint8Array {
  const nonce = randomBytes(nonceBytes);
  const made = createCipheriv(cipher, ownKey(key), nonce, { authTagLength: tagBytes }).setAAD(Buffer.from(about));
  const plain = Buffer.from(JSON.stringify(text));
  // JSON does not mind the blanks.
  const padded = Buffer.alloc(Math.ceil(plain.length / blockBytes) * blockBytes, ' ');
  plain.copy(padded);
  return Buffer.concat([nonce, made.update(padded), made.final(), made.getAuthTag()]);
}

/** The text again. Throws where it was changed or moved. */
export function openText(key: Uint8Array, about: string, bytes: Uint8Array): string {
  const end = bytes.length - tagBytes;
  const made = createDecipheriv(cipher, ownKey(key), bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
    .setAAD(Buffer.from(about))
    .setAuthTag(bytes.subarray(end));
  try {
    return JSON.parse(Buffer.concat([made.update(bytes.subarray(nonceBytes, end)), made.final()]).toString('utf8'));
  } catch (cause) {
    throw new Error('a sealed text can not be opened: it was changed or moved in the table', { cause });
  }
}

const ownKey = (key: Uint8Array) => new Uint8Array(hkdfSync('sha256', key, '', 'sealed-text', 32));
