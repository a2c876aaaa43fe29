import { sheetGuard } from './sheet-guard.ts';
import type { UploadFault } from './uploaded.ts';
import { unpacked, type ZipEntry, type ZipFault, zipEntries } from './zip.ts';

const megabyte = 1024 * 1024;

/**
 * What a workbook may be at most. Files of 5,000 units and forty columns stay well below; what lies above is no
 * hand-in.
 *
 * Source: the threat list of the project, T17 (malicious XLSX import).
 */
export const uploadLimits = {
  bytes: 4 * megabyte,
  parts: 200,
  unpackedBytes: 50 * megabyte,
  /** How many times its packed size a part may have; small parts of one repeated line may have more. */
  ratio: 100,
  ratioFrom: megabyte,
  rows: 20_000,
  columns: 256,
  cells: 200_000,
} as const;

/** The parts of a workbook that hold what people wrote, unpacked; or why it is refused. */
export type Guarded = { readonly parts: ReadonlyMap<string, Buffer> } | { readonly fault: UploadFault };

/**
 * Unpacks a workbook part by part, counting, and refuses it at the first thing that does not belong into one.
 *
 * Sizes are refused as claimed, and then measured: a part is unpacked up to its claim and no further.
 */
export function unpackGuarded(bytes: Uint8Array): Guarded {
  const entries = zipEntries(bytes, uploadLimits.parts);
  if (typeof entries === 'string') return { fault: zipFault(entries) };
  const named = namesFault(entries);
  if (named) return { fault: named };
  const whole = entries.reduce((sum, { size }) => sum + size, 0);
  const packed = entries.reduce((sum, one) => sum + one.packed.length, 0);
  if (whole > uploadLimits.unpackedBytes || isBomb(whole, packed)) return { fault: tooMuch };
  if (entries.some((one) => isBomb(one.size, one.packed.length))) return { fault: tooMuch };
  const parts = new Map<string, Buffer>();
  const guard = sheetGuard(uploadLimits);
  for (const entry of entries) {
    const content = unpacked(entry);
    if (!content) return { fault: { code: 'zip-lies' } };
    if (isArchive(content)) return { fault: { code: 'nested', with: { part: entry.name } } };
    if (!/\.(xml|rels|vml)$/i.test(entry.name)) continue;
    const fault = guard.look(content);
    if (fault) return { fault };
    if (!unread.test(entry.name)) parts.set(entry.name, content);
  }
  return { parts };
}

const tooMuch: UploadFault = { code: 'too-much-inside', with: { mb: String(uploadLimits.unpackedBytes / megabyte) } };

function isBomb(size: number, packed: number): boolean {
  return size > uploadLimits.ratioFrom && size > packed * uploadLimits.ratio;
}

function zipFault(fault: ZipFault): UploadFault {
  if (fault === 'not-a-zip') return { code: 'not-a-workbook' };
  return fault === 'too-many-parts' ? { code: fault, with: { most: String(uploadLimits.parts) } } : { code: fault };
}

/** Parts nobody here reads: the library never gets them, so that nothing in them can matter. */
const unread =
  /(^|\/)(drawings|charts|chartsheets|pivot\w*|slicers?|slicerCaches|timelines?|timelineCaches|threadedComments|persons|tables|theme|docProps|customXml|printerSettings|richData|media)\/|comments\d*\.xml$|worksheets\/_rels\/|cellimages|metadata\.xml$|calcChain\.xml$/i;

/** What names alone give away: paths that lead out, macros, links to other files, another kind of document. */
function namesFault(entries: readonly ZipEntry[]): UploadFault | undefined {
  for (const { name } of entries) {
    if (/^[/\\]|^[a-z]:|\\|(^|\/)\.\.(\/|$)|\0/i.test(name)) return { code: 'unsafe-name' };
    if (/vbaProject|macrosheets\/|dialogsheets\/|activeX\/|\/ctrlProps\//i.test(name)) return { code: 'macros' };
    if (/externalLinks\/|(^|\/)connections\.xml$|queryTables\//i.test(name)) return { code: 'external-links' };
    if (/(^|\/)embeddings\/|\.(zip|xls[xmb]?|docx?|docm|jar|7z|rar|gz)$/i.test(name))
      return { code: 'nested', with: { part: name } };
  }
  const has = (name: string) => entries.some((one) => one.name === name);
  if (has('xl/workbook.bin')) return { code: 'xlsb' };
  if (has('mimetype') && has('content.xml')) return { code: 'ods' };
  return has('[Content_Types].xml') ? undefined : { code: 'not-a-workbook' };
}

/** Whether bytes begin as a zip, an old Office file, gzip, rar or 7z do. */
function isArchive(content: Buffer): boolean {
  return /^(504b0304|504b0506|d0cf11e0|1f8b08|526172211a07|377abcaf271c)/.test(content.toString('hex', 0, 6));
}
