import { gunzipSync, gzipSync } from 'node:zlib';
import { type Fields, itemsOf, type Stored } from './item.ts';
import type { Store } from './table.ts';

/** Well under the 400 kB an item may have, its key and names included. */
const partBytes = 350_000;

/** A text of any length as the fields of one or more items: compressed, cut, each part knowing how many there are. */
export function pack(text: string): readonly Fields[] {
  const whole = gzipSync(text);
  const count = Math.ceil(whole.length / partBytes);
  return Array.from({ length: count }, (_, at) => ({
    z: whole.subarray(at * partBytes, (at + 1) * partBytes),
    k: count,
  }));
}

/** A text as one item; longer ones are a mistake of ours: what may grow is stored in parts. */
export function packOne(text: string, what: string): Fields {
  const [part, ...more] = pack(text);
  if (part === undefined || more.length > 0) throw new Error(`${what} is too long for one item, even compressed`);
  return part;
}

/** The text again, or undefined while parts are missing. */
export function unpack(parts: readonly Stored[]): string | undefined {
  const [first] = parts;
  if (first === undefined || parts.length !== first.whole('k')) return undefined;
  return gunzipSync(Buffer.concat(parts.map((part) => part.bytes('z')))).toString('utf8');
}

/** Reads a text that was stored in parts. */
export async function parcelOf(
  store: Store,
  of: { readonly pk: string; readonly begins: string },
): Promise<string | undefined> {
  return unpack(await itemsOf(store, store.records, of));
}
