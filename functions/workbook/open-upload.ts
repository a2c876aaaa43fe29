import { readCsv } from './csv-read.ts';
import { readWorkbook } from './read-workbook.ts';
import type { Uploaded, UploadFault } from './uploaded.ts';
import { unpackGuarded, uploadLimits } from './zip-guard.ts';

/**
 * Opens a file somebody handed in: an Excel workbook (xlsx) or CSV, told apart by its content; `name` is only shown.
 *
 * Nothing is unpacked before the guard has counted it.
 */
export async function openUpload(bytes: Uint8Array, name: string): Promise<Uploaded> {
  if (bytes.length === 0) return refused({ code: 'empty-file' });
  if (bytes.length > uploadLimits.bytes)
    return refused({ code: 'too-large', with: { mb: String(uploadLimits.bytes / 1024 / 1024) } });
  const kind = kindOf(bytes);
  if (kind === 'old-office') return refused({ code: isLocked(bytes) ? 'encrypted' : 'old-xls' });
  if (kind === 'markup') return refused({ code: 'markup' });
  if (kind === 'other') return refused({ code: 'not-a-workbook' });
  if (kind === 'text') {
    const csv = readCsv(bytes, nameOf(name));
    if ('fault' in csv) return refused(csv.fault);
    return csv.sheet.rows.length === 0 ? refused({ code: 'empty-file' }) : { kind: 'book', sheets: [csv.sheet] };
  }
  const guarded = unpackGuarded(bytes);
  if ('fault' in guarded) return refused(guarded.fault);
  const sheets = await readWorkbook(guarded.parts);
  if (!sheets || sheets.length === 0) return refused({ code: 'damaged' });
  return sheets.some(({ rows }) => rows.length > 0) ? { kind: 'book', sheets } : refused({ code: 'empty-file' });
}

function refused(fault: UploadFault): Uploaded {
  return { kind: 'refused', fault };
}

function kindOf(bytes: Uint8Array): 'zip' | 'old-office' | 'markup' | 'text' | 'other' {
  const head = Buffer.from(bytes.subarray(0, 512));
  if (head.toString('hex', 0, 4) === '504b0304') return 'zip';
  if (head.toString('hex', 0, 8) === 'd0cf11e0a1b11ae1') return 'old-office';
  if (/^(504b|25504446|1f8b|526172|377abc|ffd8ff|89504e47)/.test(head.toString('hex', 0, 4))) return 'other';
  // Systems that "export to Excel" often write a web page and call it .xls.
  if (/^(\xef\xbb\xbf)?\s*<(!doctype|html|table|\?xml|head|meta|workbook)/i.test(head.toString('latin1')))
    return 'markup';
  return 'text';
}

/** Whether an old Office file is a new one under a password: that is how Office wraps it. */
function isLocked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

/** The name of a file without its folder and ending, as a sheet is called. */
function nameOf(file: string): string {
  return file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') || 'CSV';
}
