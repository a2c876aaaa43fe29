import { crc32, inflateRawSync } from 'node:zlib';

/** One file inside a zip as the directory at its end lists it; `packed` are its bytes as stored, `size` what they claim to unpack to. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
};

/** Why a zip is not even listed: it is none, is damaged, contradicts itself, has too many parts, or asks for a password. */
export type ZipFault = 'not-a-zip' | 'damaged' | 'zip-lies' | 'too-many-parts' | 'encrypted';

const sizes = { local: 30, entry: 46, end: 22 };
const signs = { local: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 };
const mostComment = 65_535;

/**
 * The directory of a zip. Nothing is unpacked.
 *
 * Stricter than zips need to be: names in directory and header must agree, parts must not overlap, no name twice, no
 * zip64 (a file of 4 MB never needs it). So nobody downstream can read another part than was looked at here.
 */
export function zipEntries(bytes: Uint8Array, most: number): readonly ZipEntry[] | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return 'not-a-zip';
  const count = view.getUint16(end + 10, true);
  if (count > most) return 'too-many-parts';
  const entries: ZipEntry[] = [];
  const taken: (readonly [from: number, to: number])[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + sizes.entry > end || view.getUint32(at, true) !== signs.entry) return 'damaged';
    const flags = view.getUint16(at + 8, true);
    if ((flags & 1) !== 0) return 'encrypted';
    const length = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const nameBytes = bytes.subarray(at + sizes.entry, at + sizes.entry + nameLength);
    const local = view.getUint32(at + 42, true);
    if (local + sizes.local > end || view.getUint32(local, true) !== signs.local) return 'damaged';
    const header = local + sizes.local;
    const from = header + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (!Buffer.from(nameBytes).equals(bytes.subarray(header, header + view.getUint16(local + 26, true))))
      return 'zip-lies';
    if (from + length > end) return 'damaged';
    taken.push([local, from + length]);
    entries.push({
      name: new TextDecoder().decode(nameBytes),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      packed: bytes.subarray(from, from + length),
    });
    at += sizes.entry + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size < entries.length) return 'zip-lies';
  taken.sort(([a], [b]) => a - b);
  return taken.some(([from], index) => from < (taken[index - 1]?.[1] ?? 0)) ? 'zip-lies' : entries;
}

function endOf(view: DataView): number | undefined {
  const last = view.byteLength - sizes.end;
  for (let at = last; at >= Math.max(0, last - mostComment); at--)
    if (view.getUint32(at, true) === signs.end) return at;
  return undefined;
}

/**
 * What a part unpacks to, or undefined where it is damaged or not as long as it claims. Unpacking stops at the claim: a
 * part that lies about its size takes no more memory than it said.
 */
export function unpacked({ method, packed, size, crc }: ZipEntry): Buffer | undefined {
  if (method !== 0 && method !== 8) return undefined;
  try {
    const content =
      method === 0
        ? Buffer.from(packed)
        : size === 0
          ? Buffer.alloc(0)
          : inflateRawSync(packed, { maxOutputLength: size });
    return content.length === size && crc32(content) === crc ? content : undefined;
  } catch {
    return undefined; // not a deflate stream, or longer than it claims
  }
}

/** An entry of plain bytes, stored as they are. */
export function storedEntry(name: string, content: Uint8Array): ZipEntry {
  return { name, method: 0, crc: crc32(content), size: content.length, packed: content };
}

/** A zip of these entries in this order, their bytes as they come packed. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const local = Buffer.alloc(sizes.local);
    local.writeUInt32LE(signs.local, 0);
    describe(local, 4, entry, name.length);
    const listed = Buffer.alloc(sizes.entry);
    listed.writeUInt32LE(signs.entry, 0);
    listed.writeUInt16LE(20, 4);
    describe(listed, 6, entry, name.length);
    listed.writeUInt32LE(at, 42);
    parts.push(local, name, entry.packed);
    directory.push(listed, name);
    at += local.length + name.length + entry.packed.length;
  }
  const length = directory.reduce((sum, one) => sum + one.length, 0);
  const end = Buffer.alloc(sizes.end);
  end.writeUInt32LE(signs.end, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

/** The fields that a part's header and the directory share: version, names in UTF-8, method, 1 January 1980, sizes. */
function describe(into: Buffer, at: number, { method, crc, size, packed }: ZipEntry, nameLength: number): void {
  into.writeUInt16LE(20, at);
  into.writeUInt16LE(0x0800, at + 2);
  into.writeUInt16LE(method, at + 4);
  into.writeUInt16LE(0x0021, at + 8);
  into.writeUInt32LE(crc, at + 10);
  into.writeUInt32LE(packed.length, at + 14);
  into.writeUInt32LE(size, at + 18);
  into.writeUInt16LE(nameLength, at + 22);
}
