import { deflateRawSync } from 'node:zlib';
import { storedEntry, type ZipEntry, zipEntries, zipOf } from '../../../functions/workbook/zip.ts';

/** An entry as honest programs write it. */
export function part(name: string, content: string | Uint8Array): ZipEntry {
  const plain = storedEntry(name, Buffer.from(content));
  return { ...plain, method: 8, packed: deflateRawSync(plain.packed) };
}

/** The parts of the smallest workbook, in the order Excel writes them; each may be replaced, others added. */
export function workbook(changes: Readonly<Record<string, string | Uint8Array>> = {}): ZipEntry[] {
  const parts = new Map<string, string | Uint8Array>([
    [
      '[Content_Types].xml',
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    ],
    ['_rels/.rels', links('officeDocument', 'xl/workbook.xml')],
    [
      'xl/workbook.xml',
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="得分" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ],
    ['xl/_rels/workbook.xml.rels', links('worksheet', 'worksheets/sheet1.xml')],
    ['xl/worksheets/sheet1.xml', sheet('<row r="1"><c r="A1"><v>1</v></c></row>')],
    ...Object.entries(changes),
  ]);
  return [...parts].map(([name, content]) => part(name, content));
}

/** A worksheet with these rows. */
export function sheet(rows: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
}

function links(type: string, target: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
}

/** A file of these parts and more. */
export function fileWith(
  changes: Readonly<Record<string, string | Uint8Array>>,
  ...more: readonly ZipEntry[]
): Uint8Array {
  return zipOf([...workbook(changes), ...more]);
}

/** The parts of a file by name, packed as they lie there. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const entries = zipEntries(bytes, 1_000);
  if (typeof entries === 'string') throw new Error(entries);
  return new Map(entries.map((entry) => [entry.name, entry]));
}
