import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';

/** HMAC-SHA-256 of a text. A key that stays the same array is made ready once: that is most of the work of a short text. */
export function hmac(key: Uint8Array, text: string): Buffer {
  let ready = readied.get(key);
  if (!ready) {
    ready = createSecretKey(key);
    readied.set(key, ready);
  }
  return createHmac('sha256', ready).update(text).digest();
}

const readied = new WeakMap<Uint8Array, KeyObject>();
